import type { PositionTie } from './shapes.ts';

/** Each costs a pass over the whole network. */
const mostSplits = 200;

/** Neighbours by node, with whether the tie is doubtful. */
type Near = readonly (readonly [number, boolean][])[];

/**
 * The order in which positions are numbered: by `keys` (rising texts), then by structure, so that a number tells
 * nothing of who holds it. Colours are refined by those of the neighbours until nothing changes; what is still alike is
 * told apart one class at a time. Nodes with the same neighbours are alike in every way and need no telling apart.
 * In: a key by node, ties between nodes. Out: nodes in their new order; in a network of hundreds of parts that look the
 * same, the last of them as they were given.
 */
export function orderOf(keys: readonly string[], ties: readonly PositionTie[]): number[] {
  const near = nearOf(keys.length, ties);
  let colours = refined(rankTexts(keys), near);
  for (let left = mostSplits; left > 0; left--) {
    const chosen = firstClass(colours, near)?.[0];
    if (chosen === undefined) break;
    colours = refined(rankTexts(colours.map((colour, node) => order([colour, node === chosen ? 0 : 1]))), near);
  }
  return keys.map((_, node) => node).sort((a, b) => colours[a]! - colours[b]! || a - b);
}

function nearOf(nodes: number, ties: readonly PositionTie[]): Near {
  const near: [number, boolean][][] = Array.from({ length: nodes }, () => []);
  for (const [a, b, doubtful] of ties) {
    near[a]?.push([b, doubtful]);
    near[b]?.push([a, doubtful]);
  }
  for (const row of near) row.sort(([a], [b]) => a - b);
  return near;
}

/** Texts that sort as the numbers do. */
const order = (numbers: readonly number[]): string => numbers.map((one) => String(one).padStart(6, '0')).join(' ');

function rankTexts(texts: readonly string[]): number[] {
  const ranks = new Map([...new Set(texts)].sort().map((text, at) => [text, at]));
  return texts.map((text) => ranks.get(text) ?? 0);
}

function refined(first: number[], near: Near): number[] {
  let colours = first;
  for (let classes = new Set(colours).size; ;) {
    const next = rankTexts(
      colours.map((colour, node) => {
        const around = near[node]!.map(([other, doubtful]) => order([colours[other]!, doubtful ? 1 : 0])).sort();
        return `${order([colour])} ${around.join(',')}`;
      }),
    );
    const now = new Set(next).size;
    if (now === classes) return colours;
    colours = next;
    classes = now;
  }
}

/** The first class whose members can still be told apart; null when every class is of one, or of twins. */
function firstClass(colours: readonly number[], near: Near): number[] | null {
  const classes = Map.groupBy(colours.keys(), (node) => colours[node]!);
  for (const colour of [...classes.keys()].sort((a, b) => a - b)) {
    const members = classes.get(colour) ?? [];
    const rows = new Set(members.map((node) => JSON.stringify(near[node])));
    if (members.length > 1 && rows.size > 1) return members;
  }
  return null;
}
