import { nodeCount, type Rows } from '../rows.ts';

export interface Components {
  /** By node, the number of its component; components are numbered by size falling, then by their least node. */
  of: Uint32Array;
  sizes: Uint32Array;
}

/**
 * Connected components. Union–find over the first two neighbours of each node leaves, in most networks, one large
 * component; only the nodes outside it look at their other neighbours (M. Sutton, T. Ben-Nun, A. Barak, Optimizing
 * parallel graph connectivity computation via subgraph sampling, IPDPS 2018). Time grows with nodes and ties.
 */
export function componentsOf(rows: Rows): Components {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const parent = new Uint32Array(n);
  for (let node = 0; node < n; node++) parent[node] = node;
  const sampled = 2;
  for (let node = 0; node < n; node++) {
    const end = Math.min(offsets[node]! + sampled, offsets[node + 1]!);
    for (let at = offsets[node]!; at < end; at++) join(parent, node, targets[at]!);
  }
  flatten(parent);
  const giant = mostFrequent(parent);
  for (let node = 0; node < n; node++) {
    if (parent[node] === giant) continue;
    for (let at = offsets[node]! + sampled; at < offsets[node + 1]!; at++) join(parent, node, targets[at]!);
  }
  flatten(parent);
  return numbered(parent);
}

/** Roots are the least node of their tree, and every parent is less than its child: no rank is needed. */
function join(parent: Uint32Array, one: number, other: number): void {
  let a = parent[one]!;
  let b = parent[other]!;
  while (a !== b) {
    const high = a > b ? a : b;
    const low = a > b ? b : a;
    const above = parent[high]!;
    if (above === high) {
      parent[high] = low;
      return;
    }
    parent[high] = parent[above]!;
    a = parent[high]!;
    b = low;
  }
}

function flatten(parent: Uint32Array): void {
  for (let node = 0; node < parent.length; node++) parent[node] = parent[parent[node]!]!;
}

/** The root met most often among a thousand nodes evenly spread; any answer is right, a good one is fast. */
function mostFrequent(root: Uint32Array): number {
  const met = new Map<number, number>();
  const step = Math.max(1, Math.floor(root.length / 1000));
  let best = 0;
  for (let node = 0; node < root.length; node += step) {
    const times = (met.get(root[node]!) ?? 0) + 1;
    met.set(root[node]!, times);
    if (times > (met.get(best) ?? 0)) best = root[node]!;
  }
  return best;
}

function numbered(root: Uint32Array): Components {
  const count = new Uint32Array(root.length);
  for (let node = 0; node < root.length; node++) count[root[node]!]!++;
  const roots: number[] = [];
  for (let node = 0; node < root.length; node++) if (count[node]! > 0) roots.push(node);
  roots.sort((a, b) => count[b]! - count[a]! || a - b);
  const sizes = Uint32Array.from(roots, (one) => count[one]!);
  roots.forEach((one, at) => (count[one] = at));
  for (let node = 0; node < root.length; node++) root[node] = count[root[node]!]!;
  return { of: root, sizes };
}
