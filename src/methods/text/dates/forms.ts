import { exists } from './calendar.ts';
import type { Day, Moment } from './calendar.ts';
import { articles, fullMonths, leadingWords, pairing, through } from './lexicon.ts';
import { closesFree, dayAt, isGlued, monthAt, opensFree, weekdayBefore, wordAt, yearAt } from './parts.ts';
import type { Piece } from './scan.ts';

export interface Range {
  from: Moment;
  to: Moment | null;
}

/** A date expression as it stands, before the document tells what it means. */
export interface Found extends Range {
  /** Positions of its first piece and of the one after its last. */
  first: number;
  last: number;
  /** The two numbers of "05/06/2027", in their order, of the beginning and of the end. */
  pair: readonly [number, number] | null;
  pairTo: readonly [number, number] | null;
  /** "of this year", "del año pasado": the year told by the document's own date. */
  yearOf: 'same' | 'previous' | null;
  hour: string | null;
  /** What it means, counted from the document's date. */
  count: ((from: Day) => Range) | null;
  basis: string | null;
}

export const unknown: Moment = { year: null, month: null, day: null };

export const found = (first: number, last: number, more: Partial<Found>): Found => ({
  first,
  last,
  from: unknown,
  to: null,
  pair: null,
  pairTo: null,
  yearOf: null,
  hour: null,
  count: null,
  basis: null,
  ...more,
});

interface Tail {
  year: number | null;
  yearOf: Found['yearOf'];
  next: number;
}

const sameYear = new Set([
  'presente ano',
  'ano en',
  'este ano',
  'mismo ano',
  'this year',
  'same year',
  'corriente ano',
]);
const previousYear = new Set(['ano pasado', 'last year', 'ano anterior']);

/** The year after a day and month: "2027", ", 2027", "de 2027", "del año 2027", "del presente año". */
function tail(pieces: readonly Piece[], at: number): Tail {
  const none: Tail = { year: null, yearOf: null, next: at };
  let next = at;
  if ([',', '/', '-'].includes(wordAt(pieces, next))) next += 1;
  else if (wordAt(pieces, next) === 'of' || wordAt(pieces, next) === 'de' || wordAt(pieces, next) === 'del') {
    next += 1;
    if (wordAt(pieces, next) === 'el') next += 1;
    const two = `${wordAt(pieces, next)} ${wordAt(pieces, next + 1)}`;
    if (sameYear.has(two)) return { year: null, yearOf: 'same', next: next + (two === 'ano en' ? 3 : 2) };
    if (previousYear.has(two)) return { year: null, yearOf: 'previous', next: next + 2 };
    if (wordAt(pieces, next) === 'ano') next += 1;
  }
  const year = (pieces[next]?.gap ?? 3) < 3 ? yearAt(pieces, next) : null;
  return year === null ? none : { year: year.value, yearOf: null, next: year.next };
}

/** Words before the number of something, which is no year. */
const numbered = new Set(
  (
    'invoice number section no page form account flight route case ending code room unit docket order file model factura ' +
    'folio numero expediente oficio cuenta modelo pagina articulo ruta vuelo clave'
  ).split(' '),
);

/** The second day of "3 al 7", "February 5-6". */
function secondDay(pieces: readonly Piece[], at: number): { value: number; next: number } | null {
  if (!through.has(wordAt(pieces, at)) && !pairing.has(wordAt(pieces, at))) return null;
  const article = wordAt(pieces, at + 1) === 'el' ? 1 : 0;
  return dayAt(pieces, at + 1 + article);
}

/** "14 de mayo de 2027", "24 February 2026", "3 al 7 de mayo", "14-May-2027". */
export function dayFirst(pieces: readonly Piece[], at: number, spanish: boolean): Found | null {
  const day = dayAt(pieces, at);
  if (day === null || !opensFree(pieces, at)) return null;
  const second = secondDay(pieces, day.next);
  const month = monthAfterDay(pieces, second?.next ?? day.next, spanish);
  if (month === null) return null;
  const year = tail(pieces, month.next);
  const from = { year: year.year, month: month.value, day: day.value };
  const to = second === null ? null : { ...from, day: second.value };
  if (!exists(from) || (to !== null && !exists(to))) return null;
  return found(weekdayBefore(pieces, at), year.next, { from, to, yearOf: year.yearOf });
}

function monthAfterDay(pieces: readonly Piece[], at: number, spanish: boolean): { value: number; next: number } | null {
  let next = at;
  const join = wordAt(pieces, next);
  if (join === 'de' || join === 'of' || join === 'del') {
    next += 1;
    if (wordAt(pieces, next) === 'mes' && wordAt(pieces, next + 1) === 'de') next += 2;
    return monthAt(pieces, next, true);
  }
  if ((join === '-' || join === '/' || join === '.') && isGlued(pieces, next) && isGlued(pieces, next + 1)) {
    const month = monthAt(pieces, next + 1, true);
    return month !== null && ['-', '/', '.'].includes(wordAt(pieces, month.next)) ? month : null;
  }
  return monthAt(pieces, next, spanish);
}

/** "February 24, 2026", "Jan. 20", "June 5-6", "March 2019", "marzo de 2019", "enero-marzo de 2024", "in March". */
export function monthFirst(pieces: readonly Piece[], at: number, spanish: boolean): Found | null {
  const month = monthAt(pieces, at, spanish);
  if (month === null || !opensFree(pieces, at)) return null;
  const day = isGlued(pieces, month.next) ? null : dayAt(pieces, month.next);
  if (day !== null && pieces[month.next]?.kind === 'number' && closesDay(pieces, day.next)) {
    const second = secondDay(pieces, day.next);
    const usable =
      second !== null && second.value > day.value && pieces[second.next - 1]?.kind !== 'word' ? second : null;
    const year = tail(pieces, usable?.next ?? day.next);
    const from = { year: year.year, month: month.value, day: day.value };
    const to = usable === null ? null : { ...from, day: usable.value };
    if (!exists(from) || (to !== null && !exists(to))) return null;
    return found(weekdayBefore(pieces, at), year.next, { from, to, yearOf: year.yearOf });
  }
  return monthAlone(pieces, at, month, spanish);
}

/** The number after a month is its day unless a unit or another number hangs on it. */
const closesDay = (pieces: readonly Piece[], next: number): boolean =>
  closesFree(pieces, next) || through.has(wordAt(pieces, next));

function monthAlone(
  pieces: readonly Piece[],
  at: number,
  month: { value: number; next: number },
  spanish: boolean,
): Found | null {
  const toMonth = through.has(wordAt(pieces, month.next)) || pairing.has(wordAt(pieces, month.next));
  const second = toMonth ? monthAt(pieces, month.next + 1, spanish) : null;
  const end = second !== null && dayAt(pieces, second.next) === null ? second : null;
  const year = tail(pieces, end?.next ?? month.next);
  const told = year.year !== null || year.yearOf !== null;
  const from = { year: year.year, month: month.value, day: null };
  if (!told && !(fullMonths.has(wordAt(pieces, at)) && standsAsMonth(pieces, at, end?.next ?? month.next))) return null;
  if (end !== null && (told || !pairing.has(wordAt(pieces, month.next)))) {
    const begins = year.year !== null && end.value < month.value ? year.year - 1 : year.year;
    return found(at, year.next, {
      from: { ...from, year: begins },
      to: { ...from, month: end.value },
      yearOf: year.yearOf,
    });
  }
  if (end !== null) return found(at, month.next, { from });
  return found(at, year.next, { from, yearOf: year.yearOf });
}

/** A bare month counts after a preposition, never before a name ("in May Day", "March Madness"). */
function standsAsMonth(pieces: readonly Piece[], at: number, next: number): boolean {
  const before = pieces[at - 1];
  if (before === undefined || !leadingWords.has(before.word) || before.word === 'y' || before.word === 'and')
    return false;
  const after = pieces[next];
  return after === undefined || !(after.kind === 'word' && after.capital && after.gap === 1);
}

/** The date-time group of military messages: "151822Z MAR 27". */
export function dateTimeGroup(pieces: readonly Piece[], at: number): Found | null {
  const word = wordAt(pieces, at);
  if (!/^\d{6}$/.test(word) || wordAt(pieces, at + 1) !== 'z' || !isGlued(pieces, at + 1) || !opensFree(pieces, at))
    return null;
  const month = monthAt(pieces, at + 2, true);
  const year = month === null ? '' : wordAt(pieces, month.next);
  if (month === null || !/^\d\d(?:\d\d)?$/.test(year)) return null;
  const from = {
    year: Number(year) + (year.length === 2 ? 2000 : 0),
    month: month.value,
    day: Number(word.slice(0, 2)),
  };
  const hour = word.slice(2, 4);
  return exists(from) && Number(hour) < 24 ? found(at, month.next + 1, { from, hour }) : null;
}

const separators = new Set(['/', '-']);

/** "2027-05-06", "05/06/2027", "05-06-27", "14.05.2027", "2027/05/06". */
export function numeric(pieces: readonly Piece[], at: number): Found | null {
  const first = pieces[at];
  if (first === undefined || first.kind !== 'number' || !opensFree(pieces, at)) return null;
  if (first.word.length >= 8 && first.word.length <= 10 && closesFree(pieces, at + 1)) {
    const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.word);
    if (dotted !== null) return threeNumbers(at, at + 1, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]));
  }
  const join = wordAt(pieces, at + 1);
  if (!separators.has(join) || !isGlued(pieces, at + 1) || !isGlued(pieces, at + 2)) return null;
  const second = pieces[at + 2];
  const third = pieces[at + 4];
  if (second?.kind !== 'number' || third?.kind !== 'number' || wordAt(pieces, at + 3) !== join) return null;
  if (!isGlued(pieces, at + 3) || !isGlued(pieces, at + 4)) return null;
  const clock = wordAt(pieces, at + 5) === 't' && pieces[at + 6]?.kind === 'number';
  if (!clock && !closesFree(pieces, at + 5)) return null;
  const lengths = `${first.word.length}${second.word.length}${third.word.length}`;
  if (!/^\d+$/.test(first.word + second.word + third.word)) return null;
  const [a, b, c] = [Number(first.word), Number(second.word), Number(third.word)];
  if (/^4[12][12]$/.test(lengths)) {
    const from = { year: a, month: b, day: c };
    return a >= 1500 && a < 2200 && exists(from) ? found(at, at + 5, { from }) : null;
  }
  if (/^[12][12]4$/.test(lengths)) return threeNumbers(at, at + 5, a, b, c);
  return lengths === '222' && join === '/' ? threeNumbers(at, at + 5, a, b, c < 70 ? 2000 + c : 1900 + c) : null;
}

function threeNumbers(first: number, last: number, a: number, b: number, year: number): Found | null {
  if (year < 1500 || year >= 2200 || Math.max(a, b) > 31 || Math.min(a, b) > 12 || a === 0 || b === 0) return null;
  return found(first, last, { from: { year, month: null, day: null }, pair: [a, b] });
}

/** "in 2019", "launched in 2008", "2007-2021", "the 2020 arrest", "1980s", "década de 1980". */
export function yearForm(pieces: readonly Piece[], at: number): Found | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== 'number' || piece.word.length !== 4) return null;
  const mid = wordAt(pieces, at - 1) === '-' && /^(?:mid|early|late)$/.test(wordAt(pieces, at - 2));
  if (mid ? !closesFree(pieces, at + 1) : !opensFree(pieces, at)) return null;
  const value = Number(piece.word);
  if (!/^\d{4}$/.test(piece.word) || value < 1500 || value >= 2200) return null;
  const from = { year: value, month: null, day: null };
  const after = wordAt(pieces, at + 1);
  const plural = after === 's' || (after === "'" && wordAt(pieces, at + 2) === 's');
  if (plural && isGlued(pieces, at + 1) && value % 10 === 0)
    return found(at, after === 's' ? at + 2 : at + 3, { from, to: { ...from, year: value + 9 }, basis: 'decade' });
  const decade = wordAt(pieces, at - 2) === 'decada' || wordAt(pieces, at - 2) === 'decade';
  if (decade && value % 10 === 0) return found(at, at + 1, { from, to: { ...from, year: value + 9 }, basis: 'decade' });
  const end = yearEnd(pieces, at, value);
  if (end !== null) return found(at, end.next, { from, to: { ...from, year: end.value } });
  return mid || (yearAt(pieces, at) !== null && standsAsYear(pieces, at)) ? found(at, at + 1, { from }) : null;
}

function yearEnd(pieces: readonly Piece[], at: number, value: number): { value: number; next: number } | null {
  const join = wordAt(pieces, at + 1);
  const before = wordAt(pieces, at - 1);
  if (join === '-') {
    const short = pieces[at + 2];
    if (short?.kind === 'number' && short.word.length === 2 && isGlued(pieces, at + 2) && isGlued(pieces, at + 1)) {
      const full = value - (value % 100) + Number(short.word);
      return /^\d\d$/.test(short.word) && full > value && full > value % 100 && closesFree(pieces, at + 3)
        ? { value: full, next: at + 3 }
        : null;
    }
  } else if (!through.has(join) && !(pairing.has(join) && (before === 'between' || before === 'entre'))) return null;
  const second = yearAt(pieces, at + 2);
  return second !== null && second.value > value ? second : null;
}

/** Words that join a year to the one before them. */
const linked = new Set(['and', 'or', 'y', 'e', 'o', ',']);

/** Whether a bare number of four digits is meant as a year, told by what stands beside it. */
function standsAsYear(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  const joinedRight = after !== undefined && after.kind === 'word' && after.gap === 1;
  if (before === undefined) return !joinedRight;
  if (before.word === '(' && after?.word === ')') return true;
  if (before.kind === 'number' && pieces[at - 2]?.kind !== 'word') return false;
  if (after?.kind === 'number') return false;
  if (linked.has(before.word)) return yearAt(pieces, at - 2) !== null;
  if (leadingWords.has(before.word)) return !(joinedRight && roundCount(pieces, at));
  if (articles.has(before.word) && joinedRight) {
    if (roundCount(pieces, at)) return false;
    const initials = wordAt(pieces, at + 2) === '.' && after.word.length === 1;
    return initials || !after.capital || before.word === 'the' || before.word === 'los';
  }
  return joinedRight && describes(pieces, at);
}

/** "Russia's 2022 invasion", "a sweeping 1996 statute": between a possessive or an adjective and a noun. */
function describes(pieces: readonly Piece[], at: number): boolean {
  const word = wordAt(pieces, at - 1);
  const after = pieces[at + 1];
  const noun = after !== undefined && (!after.capital || (after.word.length === 1 && wordAt(pieces, at + 2) === '.'));
  if (!noun || roundCount(pieces, at) || numbered.has(word)) return false;
  const before = pieces[at - 1];
  if (before?.kind !== 'word') return false;
  return word.endsWith("'s") || word.endsWith("s'") || (!before.capital && articles.has(wordAt(pieces, at - 2)));
}

/** "in 2000 cases" counts; years that round are seldom followed by a plural. */
function roundCount(pieces: readonly Piece[], at: number): boolean {
  return Number(pieces[at]?.word) % 100 === 0 && wordAt(pieces, at + 1).endsWith('s');
}

const tens: ReadonlyMap<string, number> = new Map(
  'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index): [string, number] => [word, 1920 + (index % 8) * 10]),
);
export const decadeWords: ReadonlySet<string> = new Set(tens.keys());

/** "los años ochenta", "the eighties". */
export function decadeInWords(pieces: readonly Piece[], at: number): Found | null {
  const begins = tens.get(wordAt(pieces, at));
  const before = wordAt(pieces, at - 1);
  const english = wordAt(pieces, at).endsWith('ies') && before === 'the';
  const spanish =
    before === 'anos' || (before === 'los' && wordAt(pieces, at - 2) === 'de' && wordAt(pieces, at - 3) === 'decada');
  if (begins === undefined || !(english || spanish)) return null;
  const from = { year: begins, month: null, day: null };
  return found(before === 'anos' ? at - 1 : at, at + 1, { from, to: { ...from, year: begins + 9 }, basis: 'decade' });
}
