import { addDays, compare } from './calendar.ts';
import type { Day } from './calendar.ts';
import type { Found } from './forms.ts';
import { futureWords, pastWords } from './lexicon.ts';
import type { Piece } from './scan.ts';

const near = 60;

/**
 * The year of a date given without one, and what it rests on: the document's own date (a day much later than it is of the
 * year before, unless the words say it is still to come), else a full date close by in the same paragraph. Null without either.
 */
export function yearFor(
  form: Found,
  all: readonly Found[],
  index: number,
  pieces: readonly Piece[],
  day: Day | null,
): { year: number; basis: string } | null {
  if (day !== null) {
    if (form.yearOf === 'previous') return { year: day.year - 1, basis: 'year before that of the document' };
    if (form.yearOf === 'same') return { year: day.year, basis: 'year of the document' };
    const later = compare({ ...form.from, year: day.year }, day);
    if (later > 0 && !isToCome(form, pieces) && !isSoon(form, pieces, day))
      return { year: day.year - 1, basis: 'year before that of the document' };
    if (later < 0 && (saysNext(form, pieces) || isSoonNextYear(form, pieces, day)))
      return { year: day.year + 1, basis: 'year after that of the document' };
    return { year: day.year, basis: 'year of the document' };
  }
  if (form.yearOf !== null) return null;
  for (const other of [all[index - 1], all[index + 1]]) {
    if (other === undefined || other.from.year === null || other.count !== null || other.basis !== null) continue;
    if (other.from.month === null && other.pair === null) continue;
    const [left, right] = other.first < form.first ? [other, form] : [form, other];
    if (right.first - left.last < near && oneBlock(pieces, left.last, right.first, right === other))
      return { year: other.to?.year ?? other.from.year, basis: 'year of a date close by' };
  }
  return earlierDay(form, all, index);
}

const farther = 300;
const mostEarlier = 6;

/** The last full day named before it, in whatever paragraph: a ruling or a report tells one story. */
function earlierDay(form: Found, all: readonly Found[], index: number): { year: number; basis: string } | null {
  if (form.from.day === null) return null;
  for (let at = index - 1; at >= Math.max(0, index - mostEarlier); at -= 1) {
    const other = all[at];
    if (other === undefined || form.first - other.last > farther) return null;
    const { year, day } = other.to ?? other.from;
    if (year !== null && (day !== null || other.pair !== null) && other.count === null && other.basis === null)
      return { year, basis: 'year of a date close by' };
  }
  return null;
}

/** No paragraph ends between the two, and for a year that follows no sentence either. */
function oneBlock(pieces: readonly Piece[], from: number, to: number, sentence: boolean): boolean {
  for (let at = from; at <= to; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.gap === 3) return false;
    if (sentence && (piece.word === '.' || piece.word === ';')) return false;
  }
  return true;
}

/** A few weeks after the document is nearer than most of a year before it. */
const soon = 60;

const within = (form: Found, year: number, day: Day): boolean =>
  compare({ ...form.from, year, day: form.from.day ?? 1 }, addDays(day, soon)) <= 0;
const isSoon = (form: Found, pieces: readonly Piece[], day: Day): boolean =>
  within(form, day.year, day) && !before(form, pieces, (word) => pastWords.has(word));
/** In December "January" may be the next one, where the words look forward. */
const isSoonNextYear = (form: Found, pieces: readonly Piece[], day: Day): boolean =>
  within(form, day.year + 1, day) && isToCome(form, pieces);

const isToCome = (form: Found, pieces: readonly Piece[]): boolean =>
  before(form, pieces, (word) => futureWords.has(word)) || goesOn(form, pieces);

/** "En enero vamos a instalar", "on May 3 it will sail". */
const goesOn = (form: Found, pieces: readonly Piece[]): boolean => {
  for (let at = form.last; at < form.last + 4; at += 1) {
    const word = pieces[at]?.word;
    if (word === undefined || word === '.' || word === ';') return false;
    if (word === 'will' || word === 'vamos' || word === 'va' || word === 'van') return true;
  }
  return false;
};
const saysNext = (form: Found, pieces: readonly Piece[]): boolean =>
  before(form, pieces, (word) => word === 'next' || word === 'proximo' || word === 'proxima');

/** Whether a word of the same sentence shortly before the date passes. */
function before(form: Found, pieces: readonly Piece[], passes: (word: string) => boolean): boolean {
  for (let at = form.first - 1; at >= form.first - 8; at -= 1) {
    const word = pieces[at]?.word;
    if (word === undefined || word === '.') return false;
    if (passes(word)) return true;
  }
  return false;
}
