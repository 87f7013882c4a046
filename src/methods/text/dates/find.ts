import type { DatePrecision, TextDate, TextLanguage } from '../reading/types.ts';
import { addMonths, exists, read, written } from './calendar.ts';
import type { Moment } from './calendar.ts';
import { documentDate } from './dated.ts';
import { dateTimeGroup, dayFirst, decadeInWords, decadeWords, monthFirst, numeric, yearForm } from './forms.ts';
import type { Found, Range } from './forms.ts';
import { fullMonths, pairing, shortMonths, smallNumbers, through } from './lexicon.ts';
import { orderOf } from './order.ts';
import type { Order } from './order.ts';
import { timeAt, wordAt } from './parts.ts';
import { relative, relativeWords } from './relative.ts';
import { scan } from './scan.ts';
import type { Piece } from './scan.ts';
import { yearFor } from './year.ts';

/** The date expression that begins at a place, or null. */
function foundAt(pieces: readonly Piece[], at: number, spanish: boolean): Found | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind === 'mark') return null;
  if (piece.kind === 'number') {
    const form =
      dateTimeGroup(pieces, at) ?? numeric(pieces, at) ?? dayFirst(pieces, at, spanish) ?? yearForm(pieces, at);
    return form ?? relative(pieces, at);
  }
  if (fullMonths.has(piece.word) || shortMonths.has(piece.word)) {
    const form = monthFirst(pieces, at, spanish);
    if (form !== null) return form;
  }
  if (smallNumbers.has(piece.word)) {
    const form = dayFirst(pieces, at, spanish);
    if (form !== null) return form;
  }
  if (decadeWords.has(piece.word)) {
    const form = decadeInWords(pieces, at);
    if (form !== null) return form;
  }
  return relativeWords.has(piece.word) ? relative(pieces, at) : null;
}

function collect(pieces: readonly Piece[], spanish: boolean): Found[] {
  const all: Found[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const form = foundAt(pieces, at, spanish);
    if (form === null) continue;
    const last = all.at(-1);
    const begins = Math.max(form.first, last?.last ?? 0);
    all.push(withTime(pieces, { ...form, first: begins }));
    at = (all.at(-1)?.last ?? at + 1) - 1;
  }
  return all;
}

function withTime(pieces: readonly Piece[], form: Found): Found {
  if (form.hour !== null) return form;
  const full = form.pair !== null || form.from.day !== null;
  const time = full && form.to === null ? timeAt(pieces, form.last) : null;
  return time === null ? form : { ...form, hour: time.hour, last: time.next };
}

const sameGrain = (a: Found, b: Found): boolean =>
  (a.pair !== null) === (b.pair !== null) &&
  (a.from.day !== null) === (b.from.day !== null) &&
  (a.from.month !== null) === (b.from.month !== null);

const single = (form: Found): boolean =>
  form.to === null && form.count === null && form.basis === null && form.hour === null;

/** "01/11/2027 to 03/29/2027", "del 28 de abril al 3 de mayo de 2026", "between May 3 and June 7": one interval each. */
function joined(pieces: readonly Piece[], all: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const form of all) {
    const before = out.at(-1);
    if (before !== undefined && joins(pieces, before, form)) out[out.length - 1] = join(before, form);
    else out.push(form);
  }
  return out;
}

function joins(pieces: readonly Piece[], a: Found, b: Found): boolean {
  const article = wordAt(pieces, a.last + 1) === 'el' || wordAt(pieces, a.last + 1) === 'del' ? 1 : 0;
  if (b.first !== a.last + 1 + article || !single(a) || !single(b) || !sameGrain(a, b)) return false;
  const link = wordAt(pieces, a.last);
  if (through.has(link)) return true;
  const lead = wordAt(pieces, a.first - 1) === 'el' ? wordAt(pieces, a.first - 2) : wordAt(pieces, a.first - 1);
  return pairing.has(link) && (lead === 'between' || lead === 'entre');
}

function join(a: Found, b: Found): Found {
  const wraps = a.from.month !== null && b.from.month !== null && a.from.month > b.from.month;
  const year = a.from.year ?? (b.from.year === null ? null : b.from.year - (wraps ? 1 : 0));
  return { ...a, last: b.last, from: { ...a.from, year }, to: b.from, pairTo: b.pair, yearOf: a.yearOf ?? b.yearOf };
}

const ending = new Set([
  'ended',
  'ending',
  'ends',
  'ended',
  'termino',
  'terminado',
  'terminados',
  'concluyo',
  'finalizo',
  'concluido',
]);
const periodWords = new Set(['year', 'months', 'month', 'period', 'ano', 'meses', 'periodo']);

/** "the year that ended in October 2024": the twelve months up to it. `floor`: where the date before it ended. */
function yearEnding(pieces: readonly Piece[], form: Found, floor: number): Found {
  const { from } = form;
  if (from.month === null || from.year === null || form.to !== null) return form;
  let at = form.first - 1;
  while (['in', 'on', 'en', 'el', 'the'].includes(wordAt(pieces, at))) at -= 1;
  if (!ending.has(wordAt(pieces, at))) return form;
  for (let left = at - 1; left >= Math.max(floor, at - 4); left -= 1) {
    const word = wordAt(pieces, left);
    if (!periodWords.has(word)) continue;
    const twelve = ['twelve', '12', 'doce'].find((text) =>
      [1, 2, 3].some((step) => left - step >= floor && wordAt(pieces, left - step) === text),
    );
    if (word !== 'year' && word !== 'ano' && twelve === undefined) return form;
    let first = left;
    while (twelve !== undefined && wordAt(pieces, first) !== twelve) first -= 1;
    return {
      ...form,
      first,
      from: addMonths(from.year, from.month, -11),
      to: { ...from, day: null },
      basis: 'year that ended then',
    };
  }
  return form;
}

interface Told {
  from: Moment;
  to: Moment | null;
  basis: string;
}

const usual = 'stated';

function told(form: Found, all: readonly Found[], index: number, context: Context): Told | null {
  if (form.basis === 'vague') return { from: form.from, to: null, basis: 'vague' };
  if (form.count !== null) {
    if (context.day === null) return { from: form.from, to: null, basis: 'no date to count from' };
    return { ...asFine(form.count(context.day), context.coarse), basis: "relative to the document's date" };
  }
  if (form.pair !== null) return ordered(form, context.order);
  if (form.from.year !== null || form.from.month === null)
    return { from: form.from, to: form.to, basis: form.basis ?? usual };
  const year = yearFor(form, all, index, context.pieces, context.day);
  if (year === null) return { from: form.from, to: null, basis: 'no year' };
  const to = form.to === null ? null : { ...form.to, year: form.to.year ?? endYear(form, year.year) };
  return { from: { ...form.from, year: year.year }, to, basis: year.basis };
}

const endYear = (form: Found, year: number): number =>
  (form.to?.month ?? 12) < (form.from.month ?? 1) ? year + 1 : year;

function ordered(form: Found, order: Order): Told | null {
  const one = placed(form.from.year, form.pair, order);
  if (one === null) return null;
  const two = form.to === null ? null : placed(form.to.year, form.pairTo, order);
  if (form.to !== null && two === null) return null;
  return {
    from: one.moment,
    to: two?.moment ?? null,
    basis: two !== null && one.basis === usual ? two.basis : one.basis,
  };
}

function placed(year: number | null, pair: Found['pair'], order: Order): { moment: Moment; basis: string } | null {
  if (pair === null) return null;
  const [a, b] = pair;
  const clear = a > 12 || b > 12;
  const monthFirstHere = clear ? b > 12 : order.monthFirst;
  const moment = { year, month: monthFirstHere ? a : b, day: monthFirstHere ? b : a };
  if (!exists(moment)) return null;
  return { moment, basis: a === b ? usual : clear ? (monthFirstHere ? 'US order' : 'day first') : order.basis };
}

/** What is counted from a document of which only the month is known is known by the month too. */
function asFine(range: Range, coarse: boolean): Range {
  if (!coarse || range.from.day === null) return range;
  const from = { ...range.from, day: null };
  const to = range.to === null ? null : { ...range.to, day: null };
  return { from, to: to !== null && written(to) === written(from) ? null : to };
}

interface Context {
  /** The document's own date has no day. */
  coarse: boolean;
  pieces: readonly Piece[];
  order: Order;
  day: { year: number; month: number; day: number } | null;
}

function grain(from: Moment, to: Moment | null, hour: string | null): DatePrecision {
  if (to !== null) return 'interval';
  if (hour !== null) return 'hour';
  return from.day !== null ? 'day' : from.month !== null ? 'month' : 'year';
}

function textDate(text: string, form: Found, meaning: Told, pieces: readonly Piece[]): TextDate {
  const start = pieces[form.first]?.start ?? 0;
  const end = pieces[form.last - 1]?.end ?? start;
  const from = written(meaning.from);
  const to = meaning.to === null ? null : written(meaning.to);
  const usable = from !== null && exists(meaning.from) && (meaning.to === null || (to !== null && to >= from));
  const date = !usable ? null : to !== null ? `${from}/${to}` : form.hour === null ? from : `${from}T${form.hour}Z`;
  return {
    text: text.slice(start, end),
    start,
    end,
    date,
    precision: date === null ? null : grain(meaning.from, meaning.to, form.hour),
    basis: meaning.basis,
  };
}

const full = (moment: Moment | null): Context['day'] =>
  moment === null || moment.year === null || moment.year < 1000 || moment.month === null
    ? null
    : { year: moment.year, month: moment.month, day: moment.day ?? 1 };

/**
 * In: a text and its language; `dated` is the date it is known to bear. Out: every date expression in it, in order, and
 * the document's own date (the given one, else that of its head or foot).
 */
export function findDates(
  text: string,
  options: { language: TextLanguage; dated?: string | null },
): { dates: TextDate[]; dated: string | null } {
  const pieces = scan(text);
  const found = joined(pieces, collect(pieces, options.language === 'es'));
  const all = found.map((form, at) => yearEnding(pieces, form, found[at - 1]?.last ?? 0));
  const order = orderOf(all, pieces, options.language);
  const context: Context = { pieces, order, day: null, coarse: false };
  const given = read(options.dated ?? '') === null ? null : (options.dated ?? null);
  const own =
    given ??
    documentDate(all, pieces, (form) => {
      const meaning = form.count === null && form.from.year !== null ? told(form, all, 0, context) : null;
      return meaning === null || meaning.to !== null ? null : written(meaning.from);
    });
  const bears = own === null ? null : read(own);
  context.day = full(bears);
  context.coarse = bears?.day === null;
  const dates: TextDate[] = [];
  all.forEach((form, index) => {
    const meaning = told(form, all, index, context);
    if (meaning !== null) dates.push(textDate(text, form, meaning, pieces));
  });
  return { dates, dated: own };
}
