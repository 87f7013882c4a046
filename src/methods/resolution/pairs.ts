import { forPairs } from './blocking.ts';
import type { Blocks } from './parting.ts';
import type { TableData } from './table.ts';
import { mayReach, scratchFor, weigh, type Weights } from './weigh.ts';

/** Pairs of records with what they weigh, `count` of them. */
export interface Pairs {
  count: number;
  left: Int32Array;
  right: Int32Array;
  bits: Float64Array;
}

/** Weighs the pairs of a part of the blocks and keeps those of `least` bits or more. */
export function weighPairs(
  table: TableData,
  keys: readonly Blocks[],
  weights: Weights,
  part: readonly [number, number],
  least: number,
): Pairs {
  const levels = scratchFor(table);
  let pairs = roomFor(1024);
  forPairs(table, keys, part, (a, b) => {
    if (!mayReach(table, weights, a, b, least)) return;
    const bits = weigh(table, weights, a, b, levels);
    if (bits < least) return;
    if (pairs.count === pairs.left.length) pairs = copied([pairs], pairs.count * 2);
    pairs.left[pairs.count] = a;
    pairs.right[pairs.count] = b;
    pairs.bits[pairs.count] = bits;
    pairs.count += 1;
  });
  return pairs.count === pairs.left.length ? pairs : copied([pairs], pairs.count);
}

const roomFor = (count: number): Pairs => ({
  count: 0,
  left: new Int32Array(count),
  right: new Int32Array(count),
  bits: new Float64Array(count),
});

function copied(parts: readonly Pairs[], room: number): Pairs {
  const all = roomFor(room);
  for (const { count, left, right, bits } of parts) {
    all.left.set(left.subarray(0, count), all.count);
    all.right.set(right.subarray(0, count), all.count);
    all.bits.set(bits.subarray(0, count), all.count);
    all.count += count;
  }
  return all;
}

/** Pairs of several parts as one. */
export const joined = (parts: readonly Pairs[]): Pairs =>
  parts.length === 1 && parts[0] !== undefined
    ? parts[0]
    : copied(
        parts,
        parts.reduce((sum, { count }) => sum + count, 0),
      );
