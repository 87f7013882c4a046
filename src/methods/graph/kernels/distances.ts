import { nodeCount, type Rows } from '../rows.ts';
import { componentsOf } from './components.ts';
import { waves } from './waves.ts';

export interface PathSums {
  /** Of the distances, in steps, over the pairs. */
  sum: number;
  /** Ordered pairs of different nodes that reach each other. */
  pairs: number;
  /** Of 1/distance over the pairs. */
  inverse: number;
  longest: number;
}

/** Sums over the shortest paths from the sources `from` … `to`−1 to all other nodes. */
export function pathSums(rows: Rows, from = 0, to = nodeCount(rows)): PathSums {
  const sums: PathSums = { sum: 0, pairs: 0, inverse: 0, longest: 0 };
  waves(rows, from, to, (_first, distance, found) => {
    let count = 0;
    for (let at = 0; at < found.length; at++) count += found[at]!;
    sums.sum += distance * count;
    sums.pairs += count;
    sums.inverse += count / distance;
    sums.longest = Math.max(sums.longest, distance);
  });
  return sums;
}

/** The sums of two disjoint ranges of sources together. */
export const addSums = (a: PathSums, b: PathSums): PathSums => ({
  sum: a.sum + b.sum,
  pairs: a.pairs + b.pairs,
  inverse: a.inverse + b.inverse,
  longest: Math.max(a.longest, b.longest),
});

/** Mean of 1/distance over all ordered pairs of different nodes, 0 for those that do not reach each other; 0 below two nodes. */
export function efficiency(sums: PathSums, nodes: number): number {
  return nodes > 1 ? sums.inverse / (nodes * (nodes - 1)) : 0;
}

export interface Lengths {
  averagePath: number;
  diameter: number;
}

/** Mean and greatest distance within the largest component (of equals, that of the least node); 0 where it has one node or none. */
export function largestLengths(rows: Rows): Lengths {
  const { of, sizes } = componentsOf(rows);
  const inside = componentRows(rows, of, sizes[0] ?? 0);
  const { sum, pairs, longest } = pathSums(inside);
  return { averagePath: pairs > 0 ? sum / pairs : 0, diameter: longest };
}

/** The rows of component 0 alone, its nodes renumbered in their order. */
export function componentRows(rows: Rows, of: Uint32Array, size: number): Rows {
  const at = new Uint32Array(of.length);
  const offsets = new Uint32Array(size + 1);
  let next = 0;
  let ends = 0;
  for (let node = 0; node < of.length; node++) {
    if (of[node] !== 0) continue;
    at[node] = next++;
    ends += rows.offsets[node + 1]! - rows.offsets[node]!;
    offsets[next] = ends;
  }
  const targets = new Uint32Array(ends);
  let put = 0;
  for (let node = 0; node < of.length; node++) {
    if (of[node] !== 0) continue;
    for (let e = rows.offsets[node]!; e < rows.offsets[node + 1]!; e++) targets[put++] = at[rows.targets[e]!]!;
  }
  return { offsets, targets };
}
