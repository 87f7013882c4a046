import { edits } from './distance.ts';
import type { NameShape } from './parse.ts';
import { englishSounds, soundAlike, spanishSounds } from './sound.ts';

/** Why two words were taken for one. The message keys of the reasons shown to a person. */
export type PairWhy = 'same' | 'accent' | 'sound' | 'letter' | 'letters' | 'short' | 'initial' | 'cut' | 'joined';

export const pairWhys: readonly PairWhy[] = [
  'same',
  'accent',
  'sound',
  'letter',
  'letters',
  'short',
  'initial',
  'cut',
  'joined',
];
export const whyCode = Object.fromEntries(pairWhys.map((why, at) => [why, at])) as Record<PairWhy, number>;

/** How far two words agree, 0 to 1, and why; below `leastAgreement` they are different words. */
export interface PairAgreement {
  score: number;
  why: PairWhy;
}

export const leastAgreement = 0.5;
export const agreements = {
  sound: 0.93,
  short: 0.85,
  initial: 0.6,
  cut: 0.95,
  cutInitial: 0.8,
  joined: 0.97,
  joinedSlip: 0.02,
} as const;
const beginnings = { person: 0.6, other: 0.72 };
export const mostByBeginning = beginnings.other;
export const different: PairAgreement = { score: 0, why: 'letters' };
export const mostEdits = 3;
const shortestSkeleton = 3;
/** Three wrong letters in a long word are forgiven where it begins or ends with so many right ones. */
export const sureEnd = 4;

/** What the agreement of two spellings depends on, however it was measured. */
export interface Spelling {
  distance: number;
  shorter: number;
  longer: number;
  sameSound: boolean;
  sameSkeleton: boolean;
  sameHead: boolean;
  /** They share their first or last `sureEnd` letters. */
  sameEnd: boolean;
  /** They differ as Mario and María, Juan and Juana. */
  genders: boolean;
}

/** Agreement of two spellings by their edits and sounds alone; 0 when they are too far apart. */
export function compareSpelling(a: string, b: string, shape: NameShape): PairAgreement {
  const shorter = Math.min(a.length, b.length);
  const distance = edits(a, b, mostEdits);
  if (distance > mostEdits || shorter < 2) return different;
  return scoreSpelling(
    {
      distance,
      shorter,
      longer: Math.max(a.length, b.length),
      sameSound: soundAlike(a, b, spanishSounds, 1),
      // Of one edit it is never asked.
      sameSkeleton: distance > 1 && soundAlike(a, b, englishSounds, shortestSkeleton),
      sameHead: a[0] === b[0],
      sameEnd: distance === mostEdits && endAlike(a, b),
      genders: distance === 1 && differInGender(a, b),
    },
    shape,
  );
}

/** The most edits at which two words with so much in common may still agree (see `scoreSpelling`). */
export function editsAllowed(longer: number, sameSound: boolean, sameSkeleton: boolean): number {
  if (sameSound) return mostEdits;
  if (longer <= 3) return 1;
  if (longer <= 6) return sameSkeleton ? 2 : 1;
  return sameSkeleton || longer >= 12 ? mostEdits : 2;
}

/** Whether two words begin or end alike, so that three wrong letters may be forgiven. */
function endAlike(a: string, b: string): boolean {
  return a.slice(0, sureEnd) === b.slice(0, sureEnd) || a.slice(-sureEnd) === b.slice(-sureEnd);
}

export function scoreSpelling(of: Spelling, shape: NameShape): PairAgreement {
  const { distance, longer } = of;
  if (of.sameSound && longer >= 3) return { score: agreements.sound, why: 'sound' };
  // One letter is a third of a short word: "Xi" and "Si" may be one, never for sure.
  if (longer <= 3) return distance === 1 ? { score: 0.55, why: 'letter' } : different;
  if (of.genders && shape !== 'organisation') return { score: 0.68, why: 'letter' };
  const head = of.sameHead ? 0 : 0.04;
  if (distance === 1) return { score: 1 - 0.9 / longer - head, why: 'letter' };
  if (of.sameSkeleton && longer >= (distance === 2 ? 5 : 7))
    return { score: 1 - distance / longer + 0.12, why: 'sound' };
  if (distance === 2 && longer >= 7) return { score: 1 - distance / longer - head, why: 'letters' };
  if (distance === 3 && longer >= 12 && of.sameEnd) return { score: 1 - distance / longer - head, why: 'letters' };
  return different;
}

/** A word cut short by its writer: "COMM" for "Commercial", "Alex" for "Alexander". 0 when it is none. */
export function abbreviation(short: string, long: string, shape: NameShape): number {
  const least = shape === 'organisation' ? 3 : 4;
  if (short.length < least || short.length * 4 < long.length || !long.startsWith(short)) return 0;
  return shape === 'person' ? beginnings.person : beginnings.other;
}

/** One letter wrong in words written as one. */
export function joinedSlip(longer: number, sameHead: boolean): number {
  return 1 - 0.9 / longer - (sameHead ? 0 : 0.04) - agreements.joinedSlip;
}

function differInGender(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < long.length) return long.endsWith('a') && long.startsWith(short);
  return isGendered(a) && isGendered(b) && b.startsWith(a.slice(0, -1));
}

const isGendered = (word: string): boolean => word.endsWith('a') || word.endsWith('o');
