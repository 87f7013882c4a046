import { hashBytes, powers } from '../hash.ts';
import { englishSounds, sounds, spanishSounds } from '../sound.ts';
import { sureEnd } from '../word-pair.ts';

/** What a hash is the hash of; each is spread apart from the others. */
export const seeds = { whole: 0, deletion: 1, spanish: 2, english: 3, ends: 4, acronym: 5, closed: 6 } as const;
/** Letters are left out of the first so many of a word only (as SymSpell, Garbe 2012, does with its prefix). */
const prefix = 7;
/** From this length a word may have three letters wrong. */
const longWord = 9;
const shortestSkeleton = 3;
const base = powers[1] ?? 0;

/** Hashes of the beginnings of a word, filled by `deletionKeys`. */
const beginnings = new Int32Array(64);

/** Every key under which a word may be found; `seed` says what the hash is of. */
export type TakeKey = (hash: number, seed: number) => void;

/** How many letters may be left out: two from six letters on, as far as two slips are forgiven; one of shorter words. */
export function deletionDepth(length: number): number {
  return length >= 6 ? 2 : length >= 2 ? 1 : 0;
}

/** The first letters of a word and these without each one or two of them. Hashes only: nothing is spelled out. */
export function deletionKeys(text: Uint8Array, from: number, to: number, depth: number, take: TakeKey): void {
  const length = Math.min(prefix, to - from);
  beginnings[0] = 0;
  for (let at = 0; at < length; at += 1)
    beginnings[at + 1] = (Math.imul(beginnings[at] ?? 0, base) + (text[from + at] ?? 0)) | 0;
  take(beginnings[length] ?? 0, seeds.deletion);
  if (depth === 0) return;
  for (let first = 0; first < length; first += 1) {
    const head = beginnings[first] ?? 0;
    take(append(head, first + 1, length), seeds.deletion);
    if (depth === 1) continue;
    for (let second = first + 1; second < length; second += 1)
      take(append(append(head, first + 1, second), second + 1, length), seeds.deletion);
  }
}

/** A hash with letters `from` to `to` of the word appended. */
function append(hash: number, from: number, to: number): number {
  const power = powers[to - from] ?? 0;
  const piece = ((beginnings[to] ?? 0) - Math.imul(beginnings[from] ?? 0, power)) | 0;
  return (Math.imul(hash, power) + piece) | 0;
}

/** The keys of a word's sounds, and of its first and last letters where it is long. */
export function soundKeys(text: Uint8Array, from: number, to: number, take: TakeKey): void {
  const spanish = spanishSounds(text, from, to);
  if (spanish > 0) take(hashBytes(sounds, 0, spanish), seeds.spanish);
  const english = englishSounds(text, from, to);
  if (english >= shortestSkeleton) take(hashBytes(sounds, 0, english), seeds.english);
  if (to - from < longWord) return;
  take(hashBytes(text, from, from + sureEnd), seeds.ends);
  take(~hashBytes(text, to - sureEnd, to), seeds.ends);
}
