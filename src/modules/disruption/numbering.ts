import type { PositionTie } from './shapes.ts';

/** Passes over the network in all; ties of things further apart than this are told apart by the walk alone. */
const mostPasses = 96;
/** How often one node of each part that looks like others is set apart. */
const mostSplits = 4;

/** Neighbours by node; `doubts` beside them. */
interface Near {
  offsets: Uint32Array;
  targets: Uint32Array;
  doubts: Uint8Array;
}

/**
 * The order in which positions are numbered: by `keys` (rising texts), then by structure, so that a number tells
 * nothing of who holds it. Colours are refined by those of the neighbours; what is still alike is numbered on a walk
 * through its part, one part after the other. In: a key by node, ties between nodes. Out: nodes in their new order. The
 * order in which they were given decides only between nodes that a bounded number of passes and the walk leave alike.
 * Method: colour refinement (Weisfeiler and Leman 1968) with hashes of neighbourhoods instead of lists.
 */
export function orderOf(keys: readonly string[], ties: readonly PositionTie[]): number[] {
  const near = nearOf(keys.length, ties);
  const part = partsOf(near);
  const left = { passes: mostPasses };
  let colours = refined(firstColours(keys, near), near, left);
  for (let splits = mostSplits; splits > 0 && left.passes > 0; splits--) {
    const chosen = alikeInParts(colours, part);
    if (chosen.length === 0) break;
    const apart = new Uint32Array(keys.length).fill(1);
    for (const node of chosen) apart[node] = 0;
    colours = refined(ranked(colours, apart), near, left);
  }
  const walked = walk(colours, near, part);
  return keys.map((_, node) => node).sort((a, b) => colours[a]! - colours[b]! || walked[a]! - walked[b]!);
}

function nearOf(nodes: number, ties: readonly PositionTie[]): Near {
  const offsets = new Uint32Array(nodes + 1);
  for (const [a, b] of ties) for (const node of [a, b]) offsets[node + 1]! += 1;
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const near = { offsets, targets: new Uint32Array(ties.length * 2), doubts: new Uint8Array(ties.length * 2) };
  const put = (from: number, to: number, doubtful: boolean): void => {
    const at = next[from]!++;
    near.targets[at] = to;
    near.doubts[at] = doubtful ? 1 : 0;
  };
  for (const [a, b, doubtful] of ties) {
    put(a, b, doubtful);
    put(b, a, doubtful);
  }
  return near;
}

/** By key, then by number of ties. */
function firstColours(keys: readonly string[], { offsets }: Near): Uint32Array {
  const places = new Map([...new Set(keys)].sort().map((key, at) => [key, at]));
  const ties = Uint32Array.from(keys, (_, node) => offsets[node + 1]! - offsets[node]!);
  return ranked(
    Uint32Array.from(keys, (key) => places.get(key) ?? 0),
    ties,
  );
}

/** Ranks by the first list, then the second, then the third: the same for nodes that are the same in all. */
function ranked(...by: readonly Uint32Array[]): Uint32Array {
  const compare = (a: number, b: number): number => {
    for (const list of by) if (list[a] !== list[b]) return list[a]! - list[b]!;
    return 0;
  };
  const order = Uint32Array.from(by[0]!, (_, node) => node).sort(compare);
  const ranks = new Uint32Array(order.length);
  for (let at = 1; at < order.length; at++)
    ranks[order[at]!] = ranks[order[at - 1]!]! + (compare(order[at - 1]!, order[at]!) === 0 ? 0 : 1);
  return ranks;
}

const classesOf = (ranks: Uint32Array): number => ranks.reduce((most, rank) => Math.max(most, rank + 1), 0);

function mixed(value: number, seed: number): number {
  let h = Math.imul(value ^ seed, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Sums of hashes do not depend on the order of neighbours; two of them, so that no two neighbourhoods share both. */
function refined(first: Uint32Array, { offsets, targets, doubts }: Near, left: { passes: number }): Uint32Array {
  let colours = first;
  for (let classes = classesOf(colours); left.passes > 0;) {
    left.passes -= 1;
    const [one, two] = [new Uint32Array(colours.length), new Uint32Array(colours.length)];
    for (let node = 0; node < colours.length; node++)
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const seen = colours[targets[at]!]! * 2 + doubts[at]! + 1;
        one[node]! += mixed(seen, 0x9e3779b9);
        two[node]! += mixed(seen, 0x7f4a7c15);
      }
    const next = ranked(colours, one, two);
    const now = classesOf(next);
    if (now === classes) break;
    colours = next;
    classes = now;
  }
  return colours;
}

/** The number of its part by node. */
function partsOf({ offsets, targets }: Near): Int32Array {
  const part = new Int32Array(offsets.length - 1).fill(-1);
  for (let start = 0, parts = 0; start < part.length; start++) {
    if (part[start]! >= 0) continue;
    part[start] = parts;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const other = targets[at]!;
        if (part[other]! >= 0) continue;
        part[other] = parts;
        open.push(other);
      }
    parts += 1;
  }
  return part;
}

/** Of each part one node of the first colour that several of its nodes have. */
function alikeInParts(colours: Uint32Array, part: Int32Array): number[] {
  const order = ranked(Uint32Array.from(part), colours);
  const first = new Map<number, number>();
  const chosen = new Map<number, number>();
  for (const [node, rank] of order.entries()) {
    const twin = first.get(rank);
    if (twin === undefined) first.set(rank, node);
    else {
      const known = chosen.get(part[node]!);
      if (known === undefined || colours[twin]! < colours[known]!) chosen.set(part[node]!, twin);
    }
  }
  return [...chosen.values()];
}

/**
 * When each node is come to: parts by the colour of where they are begun, each from the node whose colour is rarest in
 * it, outwards; neighbours by colour. Alike subtrees are so numbered one after the other, whoever was given first.
 */
function walk(colours: Uint32Array, { offsets, targets, doubts }: Near, part: Int32Array): Uint32Array {
  const inPart = ranked(Uint32Array.from(part), colours);
  const many = new Uint32Array(colours.length);
  for (const rank of inPart) many[rank]! += 1;
  const rarity = inPart.map((rank) => many[rank]!);
  const starts = [...colours.keys()].sort((a, b) => rarity[a]! - rarity[b]! || colours[a]! - colours[b]! || a - b);
  const visit = new Uint32Array(colours.length);
  const seen = new Uint8Array(colours.length);
  let count = 0;
  for (const start of starts) {
    if (seen[start] === 1) continue;
    const queue = [start];
    seen[start] = 1;
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]!;
      visit[node] = count++;
      const next: [number, number][] = [];
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const other = targets[at]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        next.push([other, doubts[at]!]);
      }
      next.sort(([a, x], [b, y]) => colours[a]! - colours[b]! || x - y || a - b);
      for (const [other] of next) queue.push(other);
    }
  }
  return visit;
}
