import { joinHash } from './hash.ts';
import type { Side } from './sides.ts';
import { firstWeak } from './sides.ts';

export const longestAcronym = 12;

/** The words of a name that carry it, written as one, and the first of them: as hashes with their lengths. */
export function closedUp(side: Side): {
  joined: number;
  length: number;
  first: number;
  firstLength: number;
  words: number;
} {
  let joined = 0;
  let length = 0;
  let first = -1;
  let words = 0;
  for (let at = 0; at < side.count; at += 1) {
    if ((side.classes[at] ?? 0) >= firstWeak) continue;
    if (first < 0) first = at;
    words += 1;
    joined = joinHash(joined, side.hashes[at] ?? 0, side.lengths[at] ?? 0);
    length += side.lengths[at] ?? 0;
  }
  return { joined, length, first: side.hashes[first] ?? 0, firstLength: side.lengths[first] ?? 0, words };
}
