import { pathSums } from '../kernels/distances.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { without } from './part.ts';

/** A mark per node from a list of nodes. */
export function marked(rows: Rows, nodes: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(nodeCount(rows));
  for (const node of nodes) marks[node] = 1;
  return marks;
}

/** The marked nodes, rising. */
export const nodesOf = (marks: Uint8Array): number[] =>
  Array.from(marks, (mark, node) => (mark ? node : -1)).filter((node) => node >= 0);

/** Walks from one node over what is not marked, marking it. Out: how many nodes it met, in order in `queue`. */
function walked(rows: Rows, from: number, marks: Uint8Array, queue: Uint32Array): number {
  let tail = 0;
  queue[tail++] = from;
  marks[from] = 1;
  for (let head = 0; head < tail; head++) {
    const node = queue[head]!;
    for (let e = rows.offsets[node]!; e < rows.offsets[node + 1]!; e++) {
      const to = rows.targets[e]!;
      if (marks[to]) continue;
      marks[to] = 1;
      queue[tail++] = to;
    }
  }
  return tail;
}

/** Sizes of the components that remain without the marked nodes, largest first. */
export function remaining(rows: Rows, removed: Uint8Array): number[] {
  const marks = removed.slice();
  const queue = new Uint32Array(nodeCount(rows));
  const sizes: number[] = [];
  for (let node = 0; node < marks.length; node++) if (!marks[node]) sizes.push(walked(rows, node, marks, queue));
  return sizes.sort((a, b) => b - a);
}

/**
 * Fragmentation F (Borgatti, Comput. Math. Organ. Theory 12, 2006): the share of the pairs among the remaining n nodes
 * that do not reach each other, 1 − Σ s(s−1) / n(n−1) over components of size s. Where no pair remains it is 1.
 */
export function fragmentation(rows: Rows, removed: Uint8Array): number {
  const sizes = remaining(rows, removed);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return fragmentationOf(
    sizes.reduce((sum, size) => sum + size * (size - 1), 0),
    n,
  );
}

/** F from the number of ordered pairs that reach each other (or, for DF, the sum of their 1/d) and of nodes. */
export const fragmentationOf = (pairs: number, n: number): number => (n < 2 ? 1 : 1 - pairs / (n * (n - 1)));

/**
 * Fragmentation weighted by distance, DF (Borgatti 2006): 1 − 2 Σ_{i<j} (1/d) / n(n−1) over the remaining nodes, pairs
 * that do not reach each other adding nothing. Where no pair remains it is 1. Time grows with nodes × ties.
 */
export function distanceFragmentation(rows: Rows, removed: Uint8Array): number {
  const left = without(rows, removed);
  return fragmentationOf(pathSums(left).inverse, nodeCount(left));
}

/** The nodes within `steps` ties of a set, its own first. */
export function within(rows: Rows, set: Iterable<number>, steps: number): number[] {
  const marks = marked(rows, set);
  const met = [...new Set(set)];
  let start = 0;
  for (let step = 0; step < steps && start < met.length; step++) {
    const end = met.length;
    for (; start < end; start++)
      for (let e = rows.offsets[met[start]!]!; e < rows.offsets[met[start]! + 1]!; e++) {
        const to = rows.targets[e]!;
        if (marks[to]) continue;
        marks[to] = 1;
        met.push(to);
      }
  }
  return met;
}

/** Reach (KPP-Pos, Borgatti 2006): how many nodes are within `steps` ties of the set, the set itself counted. */
export const reach = (rows: Rows, set: Iterable<number>, steps = 1): number => within(rows, set, steps).length;
