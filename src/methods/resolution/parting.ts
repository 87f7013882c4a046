import { mix, type Atom } from './atoms.ts';
import type { TableData } from './table.ts';

/** Records that are compared with each other: block `b` of a key is `order[starts[b] … starts[b + 1])`. */
export interface Blocks {
  name: string;
  order: Int32Array;
  starts: Int32Array;
  /** The block of each record, from 1; 0 where it is in none. */
  of: Int32Array;
  /** Pairs inside its blocks. */
  pairs: number;
}

/** A key is one or two things that records share. */
export type Key = readonly Atom[];

/** A number for what a record has of a key; 0 where it lacks a part. */
export const hashOf = (key: Key, record: number): number => {
  let hash = 0;
  for (const atom of key) {
    const part = atom.keys[record] ?? 0;
    if (part === 0) return 0;
    hash = hash === 0 ? mix(part, atom.keys.length) : mix(hash, part);
  }
  return hash;
};

/** Larger blocks are parted further. */
const largestBlock = 120;
/** So far the blocks of one key are shifted against those of the one before, where they are cut by their order alone. */
const shift = 37;

interface ToPart {
  key: Key;
  level: number;
  atoms: readonly Atom[];
}

/**
 * Parts all records by a key. A block above the limit is parted by further things that records share. What is alike in
 * all of them is cut by its order, for each key elsewhere, so that a thousand copies of a record still hang together.
 */
export function partBy(
  { records, split }: TableData,
  { key, level, atoms }: ToPart,
  room: (count: number) => Int32Array,
): Blocks {
  const used = new Set(key.flatMap((atom) => atom.fields));
  const further = atoms.filter((atom) => !atom.fields.some((field) => used.has(field)) && atom.fields.length === 1);
  const order: number[] = [];
  const starts = [0];
  const of = room(records);
  let pairs = 0;
  const close = (members: ArrayLike<number>, from: number, to: number): void => {
    if (to - from < 2) return;
    for (let at = from; at < to; at += 1) {
      const record = (members[at] ?? 0) % spread;
      order.push(record);
      of[record] = starts.length;
    }
    starts.push(order.length);
    pairs += ((to - from) * (to - from - 1)) / 2;
  };
  const part = (sorted: Float64Array, depth: number): void => {
    for (let from = 0; from < sorted.length;) {
      const hash = Math.floor((sorted[from] ?? 0) / spread);
      let to = from + 1;
      while (to < sorted.length && Math.floor((sorted[to] ?? 0) / spread) === hash) to += 1;
      const next = further[depth];
      if (to - from <= largestBlock) close(sorted, from, to);
      else if (next !== undefined) part(sortedBy(sorted.subarray(from, to), hash, next), depth + 1);
      else cut(dealt(sorted.subarray(from, to), split), level, close);
      from = to;
    }
  };
  const first = new Float64Array(records);
  let count = 0;
  for (let record = 0; record < records; record += 1) {
    const hash = hashOf(key, record);
    if (hash !== 0) first[count++] = packed(hash, record);
  }
  part(first.subarray(0, count).sort(), 0);
  const name = key.map((atom) => `${atom.fields.join('+')} ${atom.name}`).join(', ');
  return { name, order: copied(order, room), starts: copied(starts, room), of, pairs };
}

/** A hash and a record in one number that a double holds: 29 bits of the one, 24 of the other. */
const spread = 2 ** 24;
const packed = (hash: number, record: number): number => (hash >>> 3) * spread + record;

/** More records than this cannot be parted into blocks. */
export const mostRecords = spread;

function sortedBy(block: Float64Array, hash: number, atom: Atom): Float64Array {
  return block
    .map((one) => {
      const record = one % spread;
      return packed(mix(hash, atom.keys[record] ?? 0), record);
    })
    .sort();
}

/** Of two files the records of both in turn, as far as they are told. */
function dealt(block: Float64Array, split: number): Float64Array {
  if (split === 0) return block;
  const isLeft = (one: number): boolean => one % spread < split;
  const lefts = block.filter(isLeft);
  const rights = block.filter((one) => !isLeft(one));
  const place = (all: Float64Array, at: number): number => (at + 0.5) / all.length;
  let [i, j] = [0, 0];
  return block.map(() => {
    const takesLeft = i < lefts.length && (j >= rights.length || place(lefts, i) <= place(rights, j));
    return (takesLeft ? lefts[i++] : rights[j++]) ?? 0;
  });
}

function cut(
  block: Float64Array,
  level: number,
  close: (members: Float64Array, from: number, to: number) => void,
): void {
  for (let from = -((level * shift) % largestBlock); from < block.length; from += largestBlock)
    close(block, Math.max(0, from), Math.min(block.length, from + largestBlock));
}

function copied(values: readonly number[], room: (count: number) => Int32Array): Int32Array {
  const array = room(values.length);
  array.set(values);
  return array;
}
