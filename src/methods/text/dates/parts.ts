import { doubtfulMonths, fullMonths, ordinalEndings, shortMonths, smallNumbers, weekdays } from './lexicon.ts';
import type { Piece } from './scan.ts';

/** What was read at a place, and the position after it. */
export interface Part {
  value: number;
  next: number;
}

export const wordAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.word ?? '';
export const isGlued = (pieces: readonly Piece[], at: number): boolean => pieces[at]?.gap === 0;

/** Joins that make a number part of something longer: a report number, a price, a model. */
const joins: ReadonlySet<string> = new Set(['-', '/', '#', '$', '€', '£', '_', '+', '&', '=', '@', '\\', '§']);

/** Whether nothing is joined to the left of a piece. */
export function opensFree(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (piece === undefined) return false;
  if (before === undefined) return true;
  if (piece.gap > 0) return before.word !== '$' && before.word !== '#' && before.word !== '§';
  if (before.kind !== 'mark' || joins.has(before.word)) return false;
  return !((before.word === '.' || before.word === ':') && before.gap === 0 && pieces[at - 2]?.kind === 'number');
}

/** Whether nothing is joined to the right: `next` is the piece after the last. */
export function closesFree(pieces: readonly Piece[], next: number): boolean {
  const piece = pieces[next];
  if (piece === undefined || piece.gap > 0) return true;
  if (piece.kind !== 'mark' || piece.word === '%' || piece.word === '_') return false;
  const after = pieces[next + 1];
  const joined = after !== undefined && after.gap === 0 && after.kind !== 'mark';
  return !(joined && (joins.has(piece.word) || piece.word === ':'));
}

const digits = /^\d+$/;

/** A day of a month in digits ("4", "4th", "1º") or, before "de", in Spanish words. */
export function dayAt(pieces: readonly Piece[], at: number): Part | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === 'number') {
    if (piece.word.length > 2 || !digits.test(piece.word)) return null;
    const value = Number(piece.word);
    if (value < 1 || value > 31) return null;
    const ordinal = isGlued(pieces, at + 1) && ordinalEndings.has(wordAt(pieces, at + 1));
    if (!ordinal) return { value, next: at + 1 };
    const dot = wordAt(pieces, at + 2) === '.' && isGlued(pieces, at + 2) ? 1 : 0;
    return { value, next: at + 2 + dot };
  }
  const value = piece.kind === 'word' ? smallNumbers.get(piece.word) : undefined;
  if (value === undefined || value > 30 || piece.word.length < 2) return null;
  const unit = wordAt(pieces, at + 1) === 'y' && value === 30 && wordAt(pieces, at + 2) === 'uno';
  const next = unit ? at + 3 : at + 1;
  return wordAt(pieces, next) === 'de' ? { value: unit ? 31 : value, next } : null;
}

/** A month by its full or short name, with the point of the short one. */
export function monthAt(pieces: readonly Piece[], at: number, spanish: boolean): Part | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== 'word') return null;
  const full = fullMonths.get(piece.word);
  if (full !== undefined) {
    if (!piece.capital && doubtfulMonths.has(piece.word)) return null;
    if (piece.word !== 'may') return { value: full, next: at + 1 };
  }
  const value = shortMonths.get(piece.word);
  if (value === undefined || !(piece.capital || spanish)) return null;
  const dot = wordAt(pieces, at + 1) === '.' && isGlued(pieces, at + 1) && piece.word !== 'may';
  return { value, next: dot ? at + 2 : at + 1 };
}

/** A year of four digits, or "dos mil veintisiete". */
export function yearAt(pieces: readonly Piece[], at: number): Part | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === 'number') {
    const value = piece.word.length === 4 && digits.test(piece.word) ? Number(piece.word) : 0;
    return value >= 1500 && value < 2200 && closesFree(pieces, at + 1) ? { value, next: at + 1 } : null;
  }
  if (piece.word !== 'dos' || wordAt(pieces, at + 1) !== 'mil') return null;
  const rest = smallNumbers.get(wordAt(pieces, at + 2));
  if (rest === undefined) return { value: 2000, next: at + 2 };
  const unit = wordAt(pieces, at + 3) === 'y' ? smallNumbers.get(wordAt(pieces, at + 4)) : undefined;
  return { value: 2000 + rest + (unit ?? 0), next: unit === undefined ? at + 3 : at + 5 };
}

/** Position of a weekday that stands before a date, with its comma; `at` itself where there is none. */
export function weekdayBefore(pieces: readonly Piece[], at: number): number {
  let left = at - 1;
  if (wordAt(pieces, left) === 'the' || wordAt(pieces, left) === 'dia') left -= 1;
  if (wordAt(pieces, left) === ',' || wordAt(pieces, left) === '.') left -= 1;
  return weekdays.has(wordAt(pieces, left)) ? left : at;
}

/**
 * The time of day right after a date, in UTC: its hour and the position after it. A time of a zone that is not said is no
 * instant, and the date stays a day.
 */
export function timeAt(pieces: readonly Piece[], at: number): { hour: string; next: number } | null {
  let next = at;
  if (wordAt(pieces, next) === 't' && isGlued(pieces, next)) next += 1;
  else {
    if (wordAt(pieces, next) === ',' || wordAt(pieces, next) === '-') next += 1;
    while (
      ['at', 'about', 'a', 'las', 'la', 'approximately', 'around', 'aproximadamente'].includes(wordAt(pieces, next))
    )
      next += 1;
  }
  const hours = pieces[next];
  if (hours === undefined || hours.kind !== 'number' || !digits.test(hours.word)) return null;
  const clock = wordAt(pieces, next + 1) === ':' && isGlued(pieces, next + 1) && pieces[next + 2]?.kind === 'number';
  let hour = Number(hours.word.length === 4 ? hours.word.slice(0, 2) : hours.word);
  const military = hours.word.length === 4 && Number(hours.word.slice(2)) < 60;
  next += clock ? 3 : 1;
  if (clock && wordAt(pieces, next) === ':' && pieces[next + 1]?.kind === 'number') next += 2;
  const half =
    /^[ap]$/.test(wordAt(pieces, next)) && wordAt(pieces, next + 1) === '.' && wordAt(pieces, next + 2) === 'm';
  const word = half ? `${wordAt(pieces, next)}m` : wordAt(pieces, next);
  const named = ['hours', 'hour', 'hrs', 'hrs', 'h', 'horas', 'am', 'pm', 'z'].includes(word);
  if (!(clock && hours.word.length < 3) && !(named && (military || hours.word.length < 3))) return null;
  if (named) next += half ? 3 : 1;
  if (word === 'pm' && hour < 12) hour += 12;
  if (word === 'am' && hour === 12) hour = 0;
  if (half && wordAt(pieces, next) === '.' && isGlued(pieces, next)) next += 1;
  const zone = word === 'z' || /^(?:utc|gmt|z)$/.test(wordAt(pieces, next));
  if (!zone) return null;
  if (word !== 'z') next += 1;
  return hour > 23 ? null : { hour: String(hour).padStart(2, '0'), next };
}
