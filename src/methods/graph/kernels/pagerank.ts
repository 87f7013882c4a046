import { nodeCount, type Rows } from '../rows.ts';
import { componentsOf } from './components.ts';

const follow = 0.85;
/** Of the sum of ranks, what may be wrong in all ranks together. */
const enough = 1e-10;
/** How much less is wrong after a correction: short floats carry no more. */
const finer = 1e-4;
/** Each step goes this much further than Gauss and Seidel's; below 2 it always settles, since the ties have no direction. */
const over = 1.1;

/**
 * PageRank with α = 0.85, each tie counting the same in both directions; a node without ties gives its rank evenly to
 * all. Sums to 1 (L. Page et al. 1999). Starts from the degrees. What is left over is computed in long floats, what mends
 * it in short ones by over-relaxed Gauss–Seidel sweeps (iterative refinement, J. H. Wilkinson 1963): half the memory to
 * jump about in. The rank that each component holds together is known and kept.
 */
export function pagerank(rows: Rows): Float64Array {
  const n = nodeCount(rows);
  const { of, sizes } = componentsOf(rows);
  const ends = new Float64Array(sizes.length);
  for (let node = 0; node < n; node++) ends[of[node]!]! += degreeOf(rows, node);
  /** Rank divided by degree, where each component holds as much as it has nodes; to begin with, the same in all of it. */
  const given = new Float64Array(n);
  const rest = new Float32Array(n);
  let wrong = 0;
  for (let node = 0; node < n; node++) {
    const degree = degreeOf(rows, node);
    if (degree === 0) continue;
    given[node] = sizes[of[node]!]! / ends[of[node]!]!;
    rest[node] = (1 - follow) * (1 - given[node]! * degree);
    wrong += Math.abs(rest[node]!);
  }
  const settled = (1 - follow) * enough * n;
  for (let round = 0; round < 20 && wrong > settled; round++) {
    const changed = mend(rows, given, rest, { of, ends, settled: finer * wrong });
    hold(rows, given, of, sizes);
    // What the last sweep changed is about what is left: where it is little enough, it need not be measured.
    wrong = changed > settled ? leftOver(rows, given, rest) : changed;
  }
  return ranks(rows, given);
}

const degreeOf = (rows: Rows, node: number): number => rows.offsets[node + 1]! - rows.offsets[node]!;

function leftOver({ offsets, targets }: Rows, given: Float64Array, rest: Float32Array): number {
  let [wrong, at] = [0, 0];
  for (let node = 0; node < given.length; node++) {
    const end = offsets[node + 1]!;
    const degree = end - at;
    if (degree === 0) continue;
    let sum = 0;
    for (; at < end; at++) sum += given[targets[at]!]!;
    const left = 1 - follow + follow * sum - degree * given[node]!;
    rest[node] = left;
    wrong += Math.abs(left);
  }
  return wrong;
}

interface Mending {
  of: Uint32Array;
  /** Ends of ties by component. */
  ends: Float64Array;
  /** Sweeps end when the ranks change by less in one. */
  settled: number;
}

/** Adds to `given` what makes the rest vanish; out: what the last sweep changed. */
function mend(rows: Rows, given: Float64Array, rest: Float32Array, { of, ends, settled }: Mending): number {
  const added = new Float32Array(given.length);
  const held = new Float64Array(ends.length);
  let [change, before] = [0, Infinity];
  for (let round = 0; round < 200; round++) {
    held.fill(0);
    change = sweep(rows, added, rest, of, held);
    // Nothing is to be added to a component as a whole, and that is what sweeps settle last.
    for (let part = 0; part < held.length; part++) held[part] = ends[part]! > 0 ? held[part]! / ends[part]! : 0;
    for (let node = 0; node < added.length; node++) added[node]! -= held[of[node]!]!;
    if (change <= settled || (round > 5 && change > 0.95 * before)) break;
    before = change;
  }
  for (let node = 0; node < added.length; node++) given[node]! += added[node]!;
  return change;
}

function sweep(
  { offsets, targets }: Rows,
  added: Float32Array,
  rest: Float32Array,
  of: Uint32Array,
  held: Float64Array,
): number {
  let [change, at] = [0, 0];
  for (let node = 0; node < added.length; node++) {
    const end = offsets[node + 1]!;
    const degree = end - at;
    if (degree === 0) continue;
    let sum = 0;
    for (; at < end; at++) sum += added[targets[at]!]!;
    const before = added[node]!;
    const step = over * ((rest[node]! + follow * sum) / degree - before);
    added[node] = before + step;
    change += Math.abs(step) * degree;
    held[of[node]!]! += (before + step) * degree;
  }
  return change;
}

/** Scales each component to the rank it must hold: as much as it has nodes. */
function hold(rows: Rows, given: Float64Array, of: Uint32Array, sizes: Uint32Array): void {
  const held = new Float64Array(sizes.length);
  for (let node = 0; node < given.length; node++) held[of[node]!]! += given[node]! * degreeOf(rows, node);
  for (let part = 0; part < held.length; part++) held[part] = held[part]! > 0 ? sizes[part]! / held[part]! : 1;
  for (let node = 0; node < given.length; node++) given[node]! *= held[of[node]!]!;
}

/** What nodes without ties hold goes evenly to all, which is the same as leaving it out and scaling the whole to 1. */
function ranks(rows: Rows, given: Float64Array): Float64Array {
  let total = 0;
  for (let node = 0; node < given.length; node++) {
    const degree = degreeOf(rows, node);
    given[node] = degree > 0 ? given[node]! * degree : 1 - follow;
    total += given[node]!;
  }
  for (let node = 0; node < given.length; node++) given[node]! /= total;
  return given;
}
