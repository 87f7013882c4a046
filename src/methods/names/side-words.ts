import type { Side } from './sides.ts';
import { classCode, firstWeak } from './sides.ts';

/** Words of a side are given as bits: bit 0 is its first word. */
export function weightOf(side: Side, words: number): number {
  let sum = 0;
  for (let rest = words; rest !== 0; rest &= rest - 1) sum += side.weights[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}

export function lengthOf(side: Side, words: number): number {
  let sum = 0;
  for (let rest = words; rest !== 0; rest &= rest - 1) sum += side.lengths[31 - Math.clz32(rest & -rest)] ?? 0;
  return sum;
}

export function hasClass(side: Side, words: number, of: number): boolean {
  for (let at = 0; at < side.count; at += 1) if (((words >> at) & 1) === 1 && side.classes[at] === of) return true;
  return false;
}

export function isWeakAll(side: Side, words: number): boolean {
  for (let rest = words; rest !== 0; rest &= rest - 1)
    if ((side.classes[31 - Math.clz32(rest & -rest)] ?? 0) < firstWeak) return false;
  return true;
}

export function isCommonAll(side: Side, words: number): boolean {
  for (let rest = words; rest !== 0; rest &= rest - 1)
    if (side.classes[31 - Math.clz32(rest & -rest)] !== classCode.common) return false;
  return true;
}

export function firstBit(words: number): number {
  return 31 - Math.clz32(words & -words);
}

export function bitsIn(words: number): number {
  let count = 0;
  for (let rest = words; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
