/**
 * Imprecise dates, in UTC, as text that says no more than is known:
 * "2026", "2026-03", "2026-03-14", "2026-03-14T10Z", "2026-03-14T10:20Z", "2026-03-14T10:20:30Z".
 */
export type Precision = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export interface Expected {
  expected: string;
}

export const isExpected = (value: unknown): value is Expected =>
  typeof value === 'object' && value !== null && 'expected' in value;

/** From and to are both included; null is open. */
export interface DateRange {
  from: string | null;
  to: string | null;
}

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const forms = 'a date as 2026, 2026-03, 2026-03-14 or 2026-03-14T10:20Z';
const precisions: readonly Precision[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

export const monthNames = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const;

/** Milliseconds since 1970 of a moment in UTC; month from 1. Years below 100 stay what they are. */
function instant(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}

/** Days of a month counted from 1, in the Gregorian calendar (as ISO 8601, for years before 1582 too). */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Why year, month and day do not make a date, or null when they do. */
function faultOf(year: number, month: number, day: number): string | null {
  if (year < 1) return `a year from 0001 to 9999, not ${pad(year, 4)}`;
  if (month < 1 || month > 12) return `a month from 01 to 12, not ${pad(month)}`;
  const days = daysIn(year, month);
  return day < 1 || day > days
    ? `a day from 01 to ${days} in ${monthNames.en[month - 1]} ${year}, not ${pad(day)}`
    : null;
}

/**
 * In: ISO 8601 to any of the precisions, time without zone read as UTC, fractions of a second dropped.
 * Out: the one canonical text, or what is expected and why this is not it.
 */
export function parseDate(text: string): string | Expected {
  const found = shape.exec(text.trim());
  if (found === null) return { expected: forms };
  const [year, month, day, hour, minute, second] = found
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : +part));
  const fault = faultOf(year ?? 0, month ?? 1, day ?? 1);
  if (fault !== null) return { expected: fault };
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) {
    return { expected: 'a time of day from 00:00:00 to 23:59:59' };
  }
  if (hour === undefined) return found[0].slice(0, day !== undefined ? 10 : month !== undefined ? 7 : 4);
  const precision = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  const offset = offsetMinutes(found[7]);
  if (offset === null) return { expected: 'an offset from UTC of at most 14:00' };
  if (offset % 60 !== 0 && precision === 'hour')
    return { expected: 'minutes beside the hour, for an offset that is not whole hours' };
  const at = instant(year ?? 0, month, day, hour, minute, second) - offset * 60_000;
  return within(at) ? dateOf(at, precision) : { expected: 'a year from 0001 to 9999 in UTC' };
}

const within = (at: number): boolean => at >= instant(1) && at < instant(10_000);

function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0;
  const digits = zone.replace(':', '');
  const minutes = +digits.slice(1, 3) * 60 + +digits.slice(3, 5);
  if (minutes > 14 * 60 || +digits.slice(3, 5) > 59) return null;
  return digits.startsWith('-') ? -minutes : minutes;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** The canonical date of an instant (ms since 1970 UTC) at a precision. */
export function dateOf(at: number, precision: Precision = 'day'): string {
  const date = new Date(at);
  const parts = [
    pad(date.getUTCFullYear(), 4),
    `-${pad(date.getUTCMonth() + 1)}`,
    `-${pad(date.getUTCDate())}`,
    `T${pad(date.getUTCHours())}`,
    `:${pad(date.getUTCMinutes())}`,
    `:${pad(date.getUTCSeconds())}`,
  ];
  const index = precisions.indexOf(precision);
  return parts.slice(0, index + 1).join('') + (index > 2 ? 'Z' : '');
}

interface Parts {
  numbers: readonly [number, number, number, number, number, number];
  precision: Precision;
}

const canonical = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3])(?::([0-5]\d)(?::([0-5]\d))?)?Z)?)?)?$/;

function partsOf(date: string): Parts {
  const found = canonical.exec(date);
  const [year, month, day, hour, minute, second] = found?.slice(1, 7) ?? [];
  if (found === null || faultOf(Number(year), Number(month ?? 1), Number(day ?? 1)) !== null) {
    throw new RangeError(`"${date}" is no canonical date; expected ${forms}`);
  }
  const given = [month, day, hour, minute, second].filter((part) => part !== undefined).length;
  return {
    numbers: [
      Number(year),
      Number(month ?? 1),
      Number(day ?? 1),
      Number(hour ?? 0),
      Number(minute ?? 0),
      Number(second ?? 0),
    ],
    precision: precisions[given] ?? 'year',
  };
}

/** How much a canonical date says. Throws RangeError on other text, as all that follow. */
export const precisionOf = (date: string): Precision => partsOf(date).precision;

/** First millisecond (since 1970 UTC) a canonical date may mean. */
export const earliest = (date: string): number => instant(...partsOf(date).numbers);

/** Last millisecond (since 1970 UTC) a canonical date may mean. */
export function latest(date: string): number {
  const { numbers, precision } = partsOf(date);
  const next = [...numbers] as [number, number, number, number, number, number];
  const index = precisions.indexOf(precision);
  next[index] = (next[index] ?? 0) + 1;
  return instant(...next) - 1;
}

/** A total order of canonical dates: by first moment, the vaguer before the more exact. 0 only for equal texts. */
export const compareDates = (a: string, b: string): number => earliest(a) - earliest(b) || latest(b) - latest(a);

const startOf = (range: DateRange): number => (range.from === null ? -Infinity : earliest(range.from));
const endOf = (range: DateRange): number => (range.to === null ? Infinity : latest(range.to));

/** Whether two ranges may share a moment, each taken as wide as its imprecise ends allow. */
export const overlaps = (a: DateRange, b: DateRange): boolean => startOf(a) <= endOf(b) && startOf(b) <= endOf(a);

/** Whether the whole of `date` lies in the range, the range taken as wide as its imprecise ends allow. */
export const covers = (range: DateRange, date: string): boolean =>
  startOf(range) <= earliest(date) && latest(date) <= endOf(range);

/** For people, to the precision that is known: "2027", "March 2027", "14 Mar 2027", "14 Mar 2027, 10:20 UTC". */
export function formatDate(date: string, language: 'en' | 'es'): string {
  const { numbers, precision } = partsOf(date);
  const [year, month, day, hour, minute, second] = numbers;
  const name = monthNames[language][month - 1] ?? '';
  if (precision === 'year') return String(year);
  if (precision === 'month') return language === 'es' ? `${name} de ${year}` : `${name} ${year}`;
  const written = `${day} ${name.slice(0, 3)} ${year}`;
  if (precision === 'day') return written;
  if (precision === 'hour') return `${written}, ${pad(hour)} h UTC`;
  const seconds = precision === 'second' ? `:${pad(second)}` : '';
  return `${written}, ${pad(hour)}:${pad(minute)}${seconds} UTC`;
}

/** A range for people: "2019 – March 2027", "since 2019", "until 2019"; empty when both ends are open. */
export function formatRange(range: DateRange, language: 'en' | 'es'): string {
  const { from, to } = range;
  if (from !== null && to !== null) {
    return from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`;
  }
  if (from !== null) return `${language === 'es' ? 'desde' : 'since'} ${formatDate(from, language)}`;
  if (to !== null) return `${language === 'es' ? 'hasta' : 'until'} ${formatDate(to, language)}`;
  return '';
}

/** A date as a list or a document writes it. `from` equals `to` for one date; `about` keeps a "circa". */
export interface DateReading {
  from: string;
  to: string;
  qualifier: 'about' | null;
}

/** Which comes first in 12/03/1971. */
export type DayOrder = 'dmy' | 'mdy';

const months: ReadonlyMap<string, number> = new Map([
  ...[...monthNames.en, ...monthNames.es].flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), (index % 12) + 1],
    [name.toLowerCase().slice(0, 3), (index % 12) + 1],
  ]),
  ['sept', 9],
  ['set', 9],
  ['setiembre', 9],
]);

const about =
  /^(?:circa|ca?\.|ca|about|around|approximately|approx\.?|aproximadamente|aprox\.?|hacia|alrededor de|cerca de)\s*(?=[\da-z])/;
const between = {
  en: /^(?:between (?<a>.+) and (?<b>.+)|(?:from )?(?<c>.+?) (?:to|until|through) (?<d>.+))$/,
  es: /^(?:entre (?<a>.+?) y (?<b>.+)|(?:del? )?(?<c>.+?) (?:al?|hasta) (?<d>.+))$/,
};
const dashed = /^(\d{4}) ?[-–—] ?(\d{4})$|^(.+) [-–—] (.+)$/;
const decade = /^(?:the |los años |años |(?:la )?d[eé]cada de(?: los)? (?:años )?)?(\d{3}0)(s)?$/;

/**
 * Reads a date of a list text: "12 Mar 1971", "circa 1960", "1962 to 1964", "between 1960 and 1962", "Mar 1975",
 * "12 de marzo de 1971", "1960s". Numeric days and months need `order` unless they can be told apart.
 */
export function readDate(text: string, language: 'en' | 'es', order?: DayOrder): DateReading | Expected {
  if (text.length > 100) return { expected: `${forms}, or as 12 Mar 1971` };
  let rest = text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  const bare = rest.replace(about, '');
  const qualifier = bare === rest ? null : 'about';
  rest = bare;
  const tens = decade.exec(rest);
  if (tens !== null && (tens[2] === 's' || /[a-z]/.test(rest))) {
    return { from: tens[1] ?? '', to: String(+(tens[1] ?? 0) + 9).padStart(4, '0'), qualifier };
  }
  const ends = endsOf(rest, language);
  if (ends === null) {
    const one = readOne(rest, order);
    return isExpected(one) ? one : { from: one, to: one, qualifier };
  }
  const first = ends[0].replace(about, '');
  const last = ends[1].replace(about, '');
  const from = readOne(first, order);
  if (isExpected(from)) return from;
  const to = readOne(last, order);
  if (isExpected(to)) return to;
  if (earliest(from) > latest(to)) return { expected: `an end not before ${from}, the beginning` };
  return { from, to, qualifier: first === ends[0] && last === ends[1] ? qualifier : 'about' };
}

function endsOf(text: string, language: 'en' | 'es'): [string, string] | null {
  const dash = dashed.exec(text);
  if (dash !== null) return [dash[1] ?? dash[3] ?? '', dash[2] ?? dash[4] ?? ''];
  const words = between[language].exec(text)?.groups;
  return words === undefined ? null : [words['a'] ?? words['c'] ?? '', words['b'] ?? words['d'] ?? ''];
}

function readOne(text: string, order: DayOrder | undefined): string | Expected {
  const iso = /^\d{4}(?:-\d{2}|$)/.test(text) ? parseDate(text.toUpperCase()) : null;
  if (iso !== null) return iso;
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (numeric !== null) return readNumeric(+(numeric[1] ?? 0), +(numeric[2] ?? 0), +(numeric[3] ?? 0), order);
  const yearFirst = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (yearFirst !== null) return compose(+(yearFirst[1] ?? 0), +(yearFirst[2] ?? 0), +(yearFirst[3] ?? 0));
  const words = text
    .replace(/[.,]/g, ' ')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th|ro|er|º|°)(?![a-z])/g, '$1')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !['de', 'del', 'of', 'the', 'el', 'año'].includes(word));
  const named = words.map((word) => months.get(word));
  const at = named.findIndex((month) => month !== undefined);
  const numbers = words.filter((_, index) => index !== at);
  const year = numbers.at(-1) ?? '';
  if (at < 0 || at > 1 || words.length > 3 || !/^\d{4}$/.test(year)) return { expected: `${forms}, or as 12 Mar 1971` };
  if (words.length === 2) return compose(+year, named[at] ?? 0, undefined);
  return /^\d{1,2}$/.test(numbers[0] ?? '')
    ? compose(+year, named[at] ?? 0, +(numbers[0] ?? 0))
    : { expected: `${forms}, or as 12 Mar 1971` };
}

/** Zeros stand for parts not known, as in "00/00/1962" of the British list. */
function readNumeric(first: number, second: number, year: number, order: DayOrder | undefined): string | Expected {
  if (first === 0 && second === 0) return compose(year, undefined, undefined);
  if (first > 12 || second > 12 || first === second || order !== undefined) {
    const dayFirst = order === undefined ? first > 12 || second <= 12 : order === 'dmy';
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return compose(year, month, day === 0 ? undefined : day);
  }
  const dayFirst = formatDate(`${pad(year, 4)}-${pad(Math.max(second, 1))}-${pad(Math.max(first, 1))}`, 'en');
  const monthFirst = formatDate(`${pad(year, 4)}-${pad(Math.max(first, 1))}-${pad(Math.max(second, 1))}`, 'en');
  return { expected: `a date of which day and month can be told apart: this may be ${dayFirst} or ${monthFirst}` };
}

function compose(year: number, month: number | undefined, day: number | undefined): string | Expected {
  const fault = faultOf(year, month ?? 1, day ?? 1);
  if (fault !== null) return { expected: fault };
  return [pad(year, 4), month, day]
    .filter((part) => part !== undefined)
    .map((part) => pad(+part))
    .join('-')
    .padStart(4, '0');
}
