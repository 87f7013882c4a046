import { nodeCount, type Rows } from '../rows.ts';

export interface Cuts {
  /** Nodes whose removal leaves more components, rising. */
  points: Uint32Array;
  /** Ties whose removal does, as pairs of nodes from[i] < to[i], rising. */
  bridges: { from: Uint32Array; to: Uint32Array };
}

interface Walk {
  /** When a node was first met, counted from 1; 0: not yet. */
  met: Uint32Array;
  /** The earliest node that its part of the tree reaches by one tie outside it. */
  low: Uint32Array;
  parent: Int32Array;
  next: Uint32Array;
}

/** Articulation points and bridges, by one depth-first walk without recursion (R. Tarjan, SIAM J. Computing 1, 1972). */
export function cuts(rows: Rows): Cuts {
  const n = nodeCount(rows);
  const walk: Walk = {
    met: new Uint32Array(n),
    low: new Uint32Array(n),
    parent: new Int32Array(n).fill(-1),
    next: rows.offsets.slice(),
  };
  const isPoint = new Uint8Array(n);
  const isBridge = new Uint8Array(n);
  let clock = 0;
  for (let root = 0; root < n; root++)
    if (walk.met[root] === 0) clock = walkFrom(rows, root, clock, walk, isPoint, isBridge);
  return { points: marked(isPoint), bridges: pairs(walk.parent, isBridge) };
}

function walkFrom(
  rows: Rows,
  root: number,
  start: number,
  { met, low, parent, next }: Walk,
  isPoint: Uint8Array,
  isBridge: Uint8Array,
): number {
  let clock = start + 1;
  let children = 0;
  met[root] = low[root] = clock;
  for (let node = root; node >= 0;) {
    const above = parent[node]!;
    if (next[node]! < rows.offsets[node + 1]!) {
      const to = rows.targets[next[node]!++]!;
      if (met[to] === 0) {
        parent[to] = node;
        met[to] = low[to] = ++clock;
        node = to;
      } else if (to !== above && met[to]! < low[node]!) low[node] = met[to]!;
      continue;
    }
    if (above >= 0) {
      if (low[node]! < low[above]!) low[above] = low[node]!;
      if (above === root) children += 1;
      else if (low[node]! >= met[above]!) isPoint[above] = 1;
      if (low[node]! > met[above]!) isBridge[node] = 1;
    }
    node = above;
  }
  if (children > 1) isPoint[root] = 1;
  return clock;
}

function marked(marks: Uint8Array): Uint32Array {
  const found: number[] = [];
  for (let node = 0; node < marks.length; node++) if (marks[node] === 1) found.push(node);
  return Uint32Array.from(found);
}

function pairs(parent: Int32Array, isBridge: Uint8Array): Cuts['bridges'] {
  const found: [number, number][] = Array.from(marked(isBridge), (node) => {
    const above = parent[node]!;
    return node < above ? [node, above] : [above, node];
  });
  found.sort(([a, b], [c, d]) => a - c || b - d);
  return { from: Uint32Array.from(found, ([a]) => a), to: Uint32Array.from(found, ([, b]) => b) };
}
