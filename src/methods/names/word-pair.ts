import { edits } from './distance.ts';
import type { NameShape, NameWord } from './parse.ts';
import { englishSkeleton, spanishSound } from './sound.ts';
import { shortForms } from './word-tables.ts';

/** Why two words were taken for one. The message keys of the reasons shown to a person. */
export type PairWhy = 'same' | 'accent' | 'sound' | 'letter' | 'letters' | 'short' | 'initial' | 'cut' | 'joined';

/** How far two words agree, 0 to 1, and why; below `leastAgreement` they are different words. */
export interface PairAgreement {
  score: number;
  why: PairWhy;
}

export const leastAgreement = 0.5;

const sounds = 0.93;
const familiar = 0.85;
const initials = 0.6;
const beginnings = 0.72;
const different: PairAgreement = { score: 0, why: 'letters' };

/** Agreement of two words of names. `cut` says that the first one may have lost its end. */
export function compareWords(a: NameWord, b: NameWord, shape: NameShape, cut: boolean): PairAgreement {
  if (a.word === b.word) return { score: 1, why: sameAsWritten(a, b) ? 'same' : 'accent' };
  if (a.class === 'number' || b.class === 'number') return different;
  if (a.word.length === 1 || b.word.length === 1) return compareInitial(a, b, shape, cut);
  if (standsFor(a.word, b.word) || standsFor(b.word, a.word)) return { score: familiar, why: 'short' };
  if (cut && b.word.startsWith(a.word)) return { score: 0.95, why: 'cut' };
  return compareSpelling(a.word, b.word, shape);
}

/** Agreement of two spellings by their edits and sounds alone; 0 when they are too far apart. */
export function compareSpelling(a: string, b: string, shape: NameShape): PairAgreement {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  const distance = edits(a, b, 3);
  if (distance <= 3 && shorter >= 2) {
    const spelt = scoreEdits(a, b, distance, longer, shape);
    if (spelt.score > 0) return spelt;
  }
  return abbreviates(a, b, shape) ? { score: shape === 'person' ? 0.6 : beginnings, why: 'short' } : different;
}

function scoreEdits(a: string, b: string, distance: number, length: number, shape: NameShape): PairAgreement {
  const soundsAlike = length >= 3 && spanishSound(a) !== '' && spanishSound(a) === spanishSound(b);
  if (soundsAlike) return { score: sounds, why: 'sound' };
  // One letter is a third of a short word: "Xi" and "Si" may be one, never for sure.
  if (length <= 3) return distance === 1 ? { score: 0.55, why: 'letter' } : different;
  if (distance === 1 && shape !== 'organisation' && differInGender(a, b)) return { score: 0.68, why: 'letter' };
  const head = a[0] === b[0] ? 0 : 0.04;
  if (distance === 1) return { score: 1 - 0.9 / length - head, why: 'letter' };
  const skeleton = englishSkeleton(a);
  const sameSkeleton = skeleton.length >= 3 && skeleton === englishSkeleton(b);
  if (sameSkeleton && length >= (distance === 2 ? 5 : 7)) return { score: 1 - distance / length + 0.12, why: 'sound' };
  if (distance === 2 && length >= 7) return { score: 1 - distance / length - head, why: 'letters' };
  if (distance === 3 && length >= 12) return { score: 1 - distance / length - head, why: 'letters' };
  return different;
}

function compareInitial(a: NameWord, b: NameWord, shape: NameShape, cut: boolean): PairAgreement {
  if (a.word[0] !== b.word[0] || a.class === 'particle' || b.class === 'particle') return different;
  if (cut && a.word.length === 1) return { score: 0.8, why: 'cut' };
  return shape === 'person' || shape === 'unknown' ? { score: initials, why: 'initial' } : different;
}

function standsFor(short: string, long: string): boolean {
  return shortForms.get(short)?.includes(long) ?? false;
}

/** A word cut short by its writer: "COMM" for "Commercial", "Alex" for "Alexander". Half a word at least, or three letters. */
function abbreviates(a: string, b: string, shape: NameShape): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const least = shape === 'organisation' ? 3 : 4;
  return short.length >= least && short.length * 4 >= long.length && long.startsWith(short);
}

/** Mario and María, Juan and Juana: one letter, but never a slip of the pen. */
function differInGender(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < long.length) return long === `${short}a`;
  return /[ao]$/.test(a) && /[ao]$/.test(b) && a.slice(0, -1) === b.slice(0, -1);
}

function sameAsWritten(a: NameWord, b: NameWord): boolean {
  return a.original === b.original || a.original.toLowerCase() === b.original.toLowerCase();
}
