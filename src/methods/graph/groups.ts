import { components } from './components.ts';
import { network, order, type Network, type Tie } from './network.ts';
import type { Method } from './method.ts';

export interface Grouping {
  /** What is shown one by one. */
  single: string[];
  /** What is shown as one node with a count; id is `group:` and the smallest member. */
  groups: { id: string; members: string[] }[];
}

/**
 * Communities by label propagation (Raghavan, Albert and Kumara, Phys. Rev. E 76, 2007) made repeatable: nodes in
 * the order of their ids, the heaviest label wins, ties to the label it has, then to the smallest.
 */
export function communities(net: Network, rounds = 12): Uint32Array {
  const n = order(net);
  const label = Uint32Array.from({ length: n }, (_, i) => i);
  const weight = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    let changed = 0;
    for (let i = 0; i < n; i++) {
      const seen: number[] = [];
      for (let e = net.offsets[i]!; e < net.offsets[i + 1]!; e++) {
        const other = label[net.targets[e]!]!;
        if (weight[other] === 0) seen.push(other);
        weight[other] = weight[other]! + net.weights[e]!;
      }
      let best = label[i]!;
      for (const one of seen) {
        if (weight[one]! > weight[best]! || (weight[one] === weight[best] && best !== label[i] && one < best))
          best = one;
      }
      for (const one of seen) weight[one] = 0;
      if (best !== label[i]) changed += 1;
      label[i] = best;
    }
    if (changed === 0) break;
  }
  return label;
}

/**
 * Above `limit` nodes, puts communities into group nodes, communities of communities where that is not enough, the
 * biggest first and no more of them than needed; then small components together. What is alone stays alone while
 * there is room. Nothing is dropped.
 */
export function groupAbove(nodes: readonly string[], ties: readonly Tie[], limit: number): Grouping {
  const net = network(nodes, ties);
  if (order(net) <= limit) return { single: [...net.ids], groups: [] };
  let sets = setsOf(communities(net));
  while (sets.length > limit) {
    const wider = joinCommunities(net, sets);
    const biggest = wider.reduce((most, set) => Math.max(most, set.length), 0);
    // One group of nearly everything says nothing.
    if (wider.length > sets.length * 0.95 || biggest > order(net) / 2) break;
    sets = wider;
  }
  const bySize = sets.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const groups: number[][] = [];
  let shown = order(net);
  for (const set of bySize) {
    if (shown <= limit || set.length < 3) break;
    groups.push(set);
    shown -= set.length - 1;
  }
  if (shown > limit) shown = gatherRest(net, groups, shown, limit);
  const kept = shown > limit ? joined(groups, Math.max(1, limit - (shown - groups.length))) : groups;
  const grouped = new Set(kept.flat());
  return {
    single: net.ids.filter((_, i) => !grouped.has(i)),
    groups: kept
      .map((set) => set.map((i) => net.ids[i]!).sort())
      .map((members) => ({ id: `group:${members[0] ?? ''}`, members }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function setsOf(label: Uint32Array): number[][] {
  const sets = new Map<number, number[]>();
  label.forEach((one, i) => {
    const set = sets.get(one);
    if (set) set.push(i);
    else sets.set(one, [i]);
  });
  return [...sets.values()];
}

/** Communities among communities: the same propagation with each set as one node. */
function joinCommunities(net: Network, sets: readonly number[][]): number[][] {
  const names = sets.map((set) => net.ids[set[0]!]!);
  const home = new Int32Array(order(net));
  sets.forEach((set, k) => set.forEach((i) => (home[i] = k)));
  const ties: Tie[] = [];
  for (let i = 0; i < order(net); i++) {
    for (let e = net.offsets[i]!; e < net.offsets[i + 1]!; e++) {
      const to = net.targets[e]!;
      if (to > i && home[to] !== home[i]) ties.push({ from: names[home[i]!]!, to: names[home[to]!]! });
    }
  }
  const wider = network(names, ties);
  const at = new Map(names.map((name, k) => [name, k]));
  return setsOf(communities(wider)).map((all) =>
    all.flatMap((k) => sets[at.get(wider.ids[k]!)!]!).sort((a, b) => a - b),
  );
}

/** Neighbouring groups thrown together until no more than `count` are left. */
function joined(groups: readonly number[][], count: number): number[][] {
  const size = Math.ceil(groups.length / count);
  const inOrder = [...groups].sort((a, b) => a[0]! - b[0]!);
  return Array.from({ length: Math.ceil(groups.length / size) }, (_, k) =>
    inOrder.slice(k * size, (k + 1) * size).flat(),
  );
}

/** Small components left over share groups of up to 200, so that thousands of lone nodes do not fill the screen. */
function gatherRest(net: Network, groups: number[][], shown: number, limit: number): number {
  const grouped = new Set(groups.flat());
  let open: number[] = [];
  for (const component of components(net).reverse()) {
    if (shown <= limit) break;
    const rest = component.filter((i) => !grouped.has(i));
    if (rest.length === 0) continue;
    shown -= rest.length;
    if (open.length === 0) shown += 1;
    for (const node of rest) open.push(node);
    if (open.length >= 200) {
      groups.push(open);
      open = [];
    }
  }
  if (open.length > 0) groups.push(open);
  return shown;
}

export const grouping: Method<{ nodes: readonly string[]; ties: readonly Tie[]; limit: number }, Grouping> = {
  id: 'graph.grouping',
  title: { en: 'Grouping', es: 'Agrupación' },
  question: {
    en: 'What belongs closely together, so that it can stand as one on a crowded chart?',
    es: '¿Qué está tan unido que puede mostrarse como uno solo en un gráfico saturado?',
  },
  parameters: [
    { id: 'limit', label: { en: 'Shown at most', es: 'Máximo a mostrar' }, type: 'number', default: 12_000, min: 10 },
  ],
  run: ({ nodes, ties, limit }) => groupAbove(nodes, ties, limit),
  caveats: [
    {
      en: 'Groups are for looking only. They say nothing about who belongs to an organisation.',
      es: 'Los grupos sirven solo para mirar. No dicen quién pertenece a una organización.',
    },
  ],
  example: {
    says: {
      en: 'Eight entities, room for four: the two triangles become one each, the two that stand alone stay.',
      es: 'Ocho entidades, lugar para cuatro: los dos triángulos quedan como uno cada cual; las dos que están solas se quedan.',
    },
    given: {
      nodes: [...'abcdefgh'],
      ties: ['ab', 'bc', 'ac', 'de', 'ef', 'df'].map((pair) => ({ from: pair[0]!, to: pair[1]! })),
      limit: 4,
    },
    gives: {
      single: ['g', 'h'],
      groups: [
        { id: 'group:a', members: ['a', 'b', 'c'] },
        { id: 'group:d', members: ['d', 'e', 'f'] },
      ],
    },
  },
  references: [
    'U. N. Raghavan, R. Albert, S. Kumara, Near linear time algorithm to detect community structures, Phys. Rev. E 76 (2007)',
  ],
};
