import fc from 'fast-check';
import { nodeCount, rowsOf, type Rows } from '../rows.ts';

export type Pair = readonly [number, number];

export const graph = (nodes: number, pairs: readonly Pair[]): Rows => {
  const { offsets, targets } = rowsOf(
    nodes,
    Uint32Array.from(pairs, ([a]) => a),
    Uint32Array.from(pairs, ([, b]) => b),
  ).rows;
  return { offsets, targets };
};

const chainOf = (nodes: number): Pair[] => Array.from({ length: Math.max(0, nodes - 1) }, (_, i) => [i, i + 1]);
export const chain = (nodes: number): Rows => graph(nodes, chainOf(nodes));
export const ring = (nodes: number): Rows => graph(nodes, [...chainOf(nodes), [nodes - 1, 0]]);
/** Node 0 with all others around it. */
export const star = (nodes: number): Rows =>
  graph(
    nodes,
    Array.from({ length: nodes - 1 }, (_, i) => [0, i + 1]),
  );
export const complete = (nodes: number): Rows =>
  graph(
    nodes,
    chainOf(nodes * nodes).map(([at]) => [Math.floor(at / nodes), at % nodes]),
  );
/** 0, 1, 2 tied with each other, 3 with 2 alone. */
export const kite = graph(4, [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
]);
/** Empty, one node, two strangers. */
export const bare: readonly Rows[] = [graph(0, []), graph(1, []), graph(2, [])];

/** Small graphs, from no nodes to dense ones of twelve. */
export const graphs: fc.Arbitrary<Rows> = fc.nat(12).chain((nodes) =>
  fc
    .array(fc.tuple(fc.nat(Math.max(0, nodes - 1)), fc.nat(Math.max(0, nodes - 1))), {
      maxLength: nodes === 0 ? 0 : 3 * nodes,
    })
    .map((pairs) => graph(nodes, pairs)),
);

export const neighbours = (rows: Rows, node: number): number[] =>
  Array.from(rows.targets.subarray(rows.offsets[node], rows.offsets[node + 1]));

export const pairsOf = (rows: Rows): Pair[] =>
  Array.from({ length: nodeCount(rows) }, (_, a) => neighbours(rows, a).map((b): Pair => [a, b]))
    .flat()
    .filter(([a, b]) => a < b);

/** The same graph under other numbers: node i is now n−1−i, after a turn by `by`. */
export function relabelled(rows: Rows, by: number): { rows: Rows; now: (node: number) => number } {
  const n = nodeCount(rows);
  const now = (node: number): number => n - 1 - ((node + by) % n);
  return {
    rows: graph(
      n,
      pairsOf(rows).map(([a, b]): Pair => [now(a), now(b)]),
    ),
    now,
  };
}

/** The same graph with one more node that nobody knows. */
export const withStranger = (rows: Rows): Rows => graph(nodeCount(rows) + 1, pairsOf(rows));

/** All distances in steps, Infinity where there is no way, by Floyd and Warshall. */
export function distances(rows: Rows): number[][] {
  const n = nodeCount(rows);
  const d = Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_to, b) => (a === b ? 0 : Infinity)));
  for (const [a, b] of pairsOf(rows)) d[a]![b] = d[b]![a] = 1;
  for (let via = 0; via < n; via++)
    for (const row of d) for (let b = 0; b < n; b++) row[b] = Math.min(row[b]!, row[via]! + d[via]![b]!);
  return d;
}

export const close = (a: number, b: number, within = 1e-9): boolean =>
  Math.abs(a - b) <= within * Math.max(1, Math.abs(a), Math.abs(b));
