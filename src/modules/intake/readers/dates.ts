import type { Qualifier } from '#vocabulary/statement.ts';
import { type DayOrder, type Expected, isExpected, parseDate, readDate } from '#vocabulary/time.ts';

export interface ReadDate {
  /** A canonical imprecise date. */
  value: string;
  qualifier?: Qualifier;
}

const withTime = /^(.*\d) (\d{1,2}:\d{2}(?::\d{2})?)$/;

/**
 * A date of a list or table as the statements it makes: one value; "circa" as `about`; "1962 to 1964" as its two ends,
 * `at least` and `at most`, but "01 Jan 1980 to 31 Dec 1980", and the like of a month, as the one year or month it is.
 * A time of day without zone is taken as UTC.
 */
export function readDates(text: string, order?: DayOrder): ReadDate[] | Expected {
  const [, day, time] = withTime.exec(text.trim()) ?? [];
  const read = readDate(day ?? text, 'es', order);
  const english = isExpected(read) ? readDate(day ?? text, 'en', order) : read;
  if (isExpected(english)) return english;
  const { from, to } = english;
  const whole = from === to ? from : wholeSpan(from, to);
  if (whole !== undefined && time !== undefined) {
    const moment = parseDate(`${whole}T${time.replace(/^(\d):/, '0$1:')}Z`);
    return isExpected(moment) ? moment : [{ value: moment }];
  }
  if (whole !== undefined) return [english.qualifier ? { value: whole, qualifier: 'about' } : { value: whole }];
  return [
    { value: from, qualifier: 'at least' },
    { value: to, qualifier: 'at most' },
  ];
}

/** The one date a text says, or what is expected. */
export function readOneDate(text: string, order?: DayOrder): string | Expected {
  const read = readDates(text, order);
  if (isExpected(read)) return read;
  return read.length === 1 && read[0] ? read[0].value : { expected: 'one date, not a range' };
}

/** The year or month that two days span exactly. */
function wholeSpan(from: string, to: string): string | undefined {
  if (from.length !== 10 || to.length !== 10) return undefined;
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4);
  const dayAfter = new Date(Date.parse(`${to}T00:00Z`) + 86_400_000);
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && dayAfter.getUTCDate() === 1
    ? from.slice(0, 7)
    : undefined;
}
