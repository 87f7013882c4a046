import { addDays, addMonths, compare, weekdayOf } from './calendar.ts';
import type { Day, Moment } from './calendar.ts';
import { dayFirst, found, monthFirst } from './forms.ts';
import type { Found, Range } from './forms.ts';
import { fullMonths, leadingWords, shortWeekdays, smallNumbers, spans, weekdays } from './lexicon.ts';
import type { Span } from './lexicon.ts';
import { opensFree, wordAt } from './parts.ts';
import type { Piece } from './scan.ts';

type Count = (from: Day) => Range;

const only = (from: Moment): Range => ({ from, to: null });
const day =
  (days: number): Count =>
  (from) =>
    only(addDays(from, days));

/** The week (Monday to Sunday), month, year or decade so many before or after the one of the document's date. */
function unit(span: Span, steps: number): Count {
  return (from) => {
    if (span === 'hour') return only(addDays(from, 0));
    if (span === 'day') return only(addDays(from, steps));
    if (span === 'week') {
      const monday = steps * 7 - weekdayOf(from);
      return { from: addDays(from, monday), to: addDays(from, monday + 6) };
    }
    if (span === 'month') return only(addMonths(from.year, from.month, steps));
    if (span === 'year') return only({ year: from.year + steps, month: null, day: null });
    const begin = { year: from.year + steps * 10, month: null, day: null };
    return { from: begin, to: { ...begin, year: begin.year + 9 } };
  };
}

/** The stretch of so many units that ends with the document's date. */
function stretch(span: Span, steps: number): Count {
  return (from) => {
    const end = (part: Moment): Range => ({ from: part, to: trimmed(from, part) });
    if (span === 'hour') return end(addDays(from, -Math.ceil(steps / 24)));
    if (span === 'day') return end(addDays(from, -steps));
    if (span === 'week') return end(addDays(from, -7 * steps));
    if (span === 'month') return end(addMonths(from.year, from.month, -steps));
    return end({ year: from.year - steps * (span === 'decade' ? 10 : 1), month: null, day: null });
  };
}

const trimmed = (from: Day, like: Moment): Moment => ({
  year: from.year,
  month: like.month === null ? null : from.month,
  day: like.day === null ? null : from.day,
});

/** The nearest such weekday before the document's date, or after it; `same` lets the day itself count. */
function weekday(index: number, later: boolean, same: boolean): Count {
  return (from) => {
    const back = (weekdayOf(from) - index + 7) % 7;
    if (back === 0 && same) return only(addDays(from, 0));
    return only(addDays(from, later ? (7 - back) % 7 || 7 : -(back || 7)));
  };
}

/** The nearest such month before the document's date, or after it. */
function month(value: number, later: boolean): Count {
  return (from) => {
    const shift = later ? (value > from.month ? 0 : 1) : value < from.month ? 0 : -1;
    return only({ year: from.year + shift, month: value, day: null });
  };
}

/** "in recent days": the months that a few days or weeks before the document touch. */
const lately =
  (days: number): Count =>
  (from) => {
    const begin = { ...addDays(from, -days), day: null };
    const end = { year: from.year, month: from.month, day: null };
    return compare(begin, end) === 0 ? only(end) : { from: begin, to: end };
  };

const vague = (first: number, last: number): Found => found(first, last, { basis: 'vague' });

function numberAt(pieces: readonly Piece[], at: number): { value: number; next: number } | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  const value =
    piece.kind === 'number' ? Number(/^\d{1,3}$/.exec(piece.word)?.[0] ?? NaN) : smallNumbers.get(piece.word);
  return value === undefined || Number.isNaN(value) ? null : { value, next: at + 1 };
}

const lastWords = new Set(['last', 'past', 'previous']);
const nextWords = new Set(['next', 'coming']);
const halves = new Set(['early', 'late', 'mid', 'earlier', 'later', 'the']);

const leftmost = (pieces: readonly Piece[], at: number): number => (halves.has(wordAt(pieces, at - 1)) ? at - 1 : at);

/** "last Friday", "last October", "last week", "the past five years", "this year", "next month". */
function english(pieces: readonly Piece[], at: number): Found | null {
  const word = wordAt(pieces, at);
  const next = wordAt(pieces, at + 1);
  const back = lastWords.has(word);
  const forward = nextWords.has(word);
  if (!back && !forward && word !== 'this') return null;
  const first = leftmost(pieces, at);
  const dayName = shortWeekdays.has(next) ? undefined : weekdays.get(next);
  if (dayName !== undefined) return found(first, at + 2, { count: weekday(dayName, forward, word === 'this') });
  const monthName = pieces[at + 1]?.capital === true ? fullMonths.get(next) : undefined;
  if (monthName !== undefined) {
    if (/^\d/.test(wordAt(pieces, at + 2))) return null;
    return found(first, at + 2, { count: word === 'this' ? thisMonth(monthName) : month(monthName, forward) });
  }
  if (back && next === 'night') return found(first, at + 2, { count: day(-1) });
  if (word === 'this' && ['morning', 'afternoon', 'evening'].includes(next))
    return found(first, at + 2, { count: day(0) });
  const span = spans.get(next);
  if (span !== undefined && span !== 'hour' && !next.endsWith('s')) {
    if (word === 'previous') return null;
    if (span === 'day') return word === 'past' ? found(first, at + 2, { count: stretch(span, 1) }) : null;
    if (word === 'past' || (back && wordAt(pieces, at - 1) === 'the'))
      return found(first, at + 2, { count: stretch(span, 1) });
    return found(first, at + 2, { count: unit(span, back ? -1 : forward ? 1 : 0) });
  }
  const several = next === 'few' || next === 'several' || next === 'couple';
  if (several && back) return vagueSpan(pieces, first, at + 2);
  const number = back ? numberAt(pieces, at + 1) : null;
  const long = number === null ? undefined : spans.get(wordAt(pieces, number.next));
  if (number === null || long === undefined || number.value > 500) return null;
  return found(first, number.next + 1, { count: stretch(long, number.value) });
}

const thisMonth =
  (value: number): Count =>
  (from) =>
    only({ year: from.year, month: value, day: null });

function vagueSpan(pieces: readonly Piece[], first: number, at: number): Found | null {
  const of = wordAt(pieces, at) === 'of' ? 1 : 0;
  const span = spans.get(wordAt(pieces, at + of));
  if (span === undefined) return null;
  const days = span === 'day' || span === 'hour' ? 7 : span === 'week' ? 28 : 0;
  return days === 0 ? vague(first, at + of + 1) : found(first, at + of + 1, { count: lately(days) });
}

const recentWords = new Set(['recent', 'recientes', 'ultimos', 'ultimas', 'pasados']);

/** "in recent days", "en los últimos cinco años", "en días recientes". */
function recent(pieces: readonly Piece[], at: number): Found | null {
  if (!recentWords.has(wordAt(pieces, at))) return null;
  const before = wordAt(pieces, at - 1);
  const behind = spans.get(before);
  const lead = ['in', 'en', 'over'].includes(before) ? at - 1 : at;
  if (behind !== undefined && before.endsWith('s')) {
    const first = wordAt(pieces, at - 2) === 'en' ? at - 2 : at - 1;
    const days = behind === 'day' ? 7 : behind === 'week' ? 28 : 0;
    return days === 0 ? vague(first, at + 1) : found(first, at + 1, { count: lately(days) });
  }
  const number = numberAt(pieces, at + 1);
  const span = number === null ? undefined : spans.get(wordAt(pieces, number.next));
  if (number !== null && span !== undefined) return found(at, number.next + 1, { count: stretch(span, number.value) });
  return vagueSpan(pieces, lead, at + 1);
}

/** "two weeks ago", "3 days ago", "hace dos semanas". */
function ago(pieces: readonly Piece[], at: number): Found | null {
  const spanish = wordAt(pieces, at) === 'hace';
  const approximate = spanish && ['unos', 'unas', 'casi'].includes(wordAt(pieces, at + 1)) ? 1 : 0;
  const number = numberAt(pieces, spanish ? at + 1 + approximate : at);
  const span = number === null ? undefined : spans.get(wordAt(pieces, number.next));
  if (number === null || span === undefined || span === 'hour' || number.value > 500) return null;
  if (!spanish && wordAt(pieces, number.next + 1) !== 'ago') return null;
  const steps = span === 'decade' ? number.value * 10 : number.value;
  return found(at, number.next + (spanish ? 1 : 2), { count: unit(span === 'decade' ? 'year' : span, -steps) });
}

const single: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['hoy', 0],
  ['ayer', -1],
  ['anteayer', -2],
  ['antier', -2],
  ['anoche', -1],
]);

const spanishUnits = new Set(['semana', 'mes', 'ano', 'decada', 'dia']);
const passed = new Set(['pasado', 'pasada', 'anterior']);
const coming = new Set(['proximo', 'proxima', 'entrante', 'siguiente']);

/** "la semana pasada", "este año", "el próximo mes", "el viernes pasado", "el pasado lunes". */
function spanish(pieces: readonly Piece[], at: number): Found | null {
  const word = wordAt(pieces, at);
  const before = wordAt(pieces, at - 1);
  const after = wordAt(pieces, at + 1);
  const back = passed.has(before) || passed.has(after);
  const forward = coming.has(before) || coming.has(after);
  const first = passed.has(before) || coming.has(before) ? at - 1 : at;
  const last = passed.has(after) || coming.has(after) ? at + 2 : at + 1;
  if (word === 'dia' && /^(?:el|del|al)$/.test(before)) {
    const day = Number(/^\d{1,2}$/.exec(after)?.[0] ?? 0);
    const named = ['de', 'del', '/', '-', ':'].includes(wordAt(pieces, at + 2));
    if (day > 0 && day < 32 && !named)
      return found(at, at + 2, { count: (from) => only({ year: from.year, month: from.month, day }) });
  }
  if (spanishUnits.has(word)) {
    const span = spans.get(word);
    const here =
      ['este', 'esta', 'presente'].includes(before) ||
      (word === 'ano' && after === 'en' && wordAt(pieces, at + 2) === 'curso');
    if (span === undefined || span === 'day' || after === 'de') return null;
    if (back || forward) return found(first, last, { count: unit(span, back ? -1 : 1) });
    return here
      ? found(before === 'el' ? at : at - 1, after === 'en' ? at + 3 : at + 1, { count: unit(span, 0) })
      : null;
  }
  const index = weekdays.get(word);
  if (
    index === undefined ||
    shortWeekdays.has(word) ||
    !['el', 'este', 'del', 'al', 'desde', 'pasado', 'proximo'].includes(before)
  )
    return null;
  if (last === at + 1 && opensDate(pieces, at)) return null;
  return found(first, last, { count: weekday(index, forward, !back) });
}

/** Whether the weekday opens a longer date, "Tuesday, February 24". */
function opensDate(pieces: readonly Piece[], at: number): boolean {
  let next = at + 1;
  while ([',', '.', 'the', 'dia'].includes(wordAt(pieces, next)) && next < at + 4) next += 1;
  return (dayFirst(pieces, next, true) ?? monthFirst(pieces, next, false)) !== null;
}

/** A weekday by itself, as newspapers write it: the nearest one up to the day of the text. */
function bareWeekday(pieces: readonly Piece[], at: number): Found | null {
  const piece = pieces[at];
  const index = piece === undefined || shortWeekdays.has(piece.word) ? undefined : weekdays.get(piece.word);
  if (piece === undefined || index === undefined || !piece.capital || !piece.word.endsWith('day')) return null;
  if (opensDate(pieces, at)) return null;
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  const named =
    before?.kind === 'word' &&
    before.capital &&
    piece.gap < 2 &&
    !leadingWords.has(before.word) &&
    before.word !== 'on';
  if (named || (after !== undefined && after.kind === 'word' && after.capital && after.gap === 1)) return null;
  return found(at, at + 1, { count: weekday(index, false, true) });
}

/** The expression that counts from the document's date and begins (or has its chief word) at a place, or null. */
export function relative(pieces: readonly Piece[], at: number): Found | null {
  if (!opensFree(pieces, at)) return null;
  const word = wordAt(pieces, at);
  const days = single.get(word);
  if (days !== undefined)
    return wordAt(pieces, at - 1) === 'de' && word === 'hoy' ? null : found(at, at + 1, { count: day(days) });
  return english(pieces, at) ?? recent(pieces, at) ?? ago(pieces, at) ?? spanish(pieces, at) ?? bareWeekday(pieces, at);
}

/** Words at which `relative` may find something, so that the rest is not asked. */
export const relativeWords: ReadonlySet<string> = new Set([
  ...single.keys(),
  ...lastWords,
  ...nextWords,
  ...recentWords,
  ...spanishUnits,
  ...smallNumbers.keys(),
  ...weekdays.keys(),
  'this',
  'hace',
]);
