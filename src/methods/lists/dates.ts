import type { ListedDate } from '#vocabulary/listed.ts';
import { type DayOrder, isExpected, parseDate, readDate } from '#vocabulary/time.ts';

const months: Readonly<Record<string, string>> = Object.fromEntries(
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'
    .split(' ')
    .map((name, at) => [name, String(at + 1).padStart(2, '0')]),
);

/**
 * A birth date as lists write it ("28 Jul 1963", "circa 1975", "1958 to 1962", "1965-12-12T00:00:00"), or what is
 * expected. A whole year written as its two ends is that year.
 */
export function listedDate(
  text: string,
  order: DayOrder = 'dmy',
  language: 'en' | 'es' = 'en',
): ListedDate | { expected: string } {
  const plain = text.trim().replace(/^circa[-. ]+/i, 'circa ');
  if (/^\d{4}$/.test(plain)) return { date: plain, to: null, about: false };
  const usual = /^(\d{2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(plain);
  const iso = usual
    ? `${usual[3]}-${months[usual[2] ?? ''] ?? '00'}-${usual[1]}`
    : /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(plain)?.[1];
  if (iso !== undefined) {
    const date = parseDate(iso);
    return isExpected(date) ? date : { date, to: null, about: false };
  }
  // "00/00/1975", "00/04/1975", "dd/mm/1975": the United Kingdom's way of leaving out what is not known.
  const part = /^(?:00|dd)\/(\d\d|mm)\/(\d{4})$/i.exec(plain);
  if (part)
    return {
      date: /^(00|mm)$/i.test(part[1] ?? '') ? (part[2] ?? '') : `${part[2]}-${part[1]}`,
      to: null,
      about: false,
    };
  const read = readDate(plain.replace(/ 0?0:00(:00)?( [AP]M)?$/i, ''), language, order);
  if (isExpected(read)) return read;
  const about = read.qualifier === 'about';
  const { from, to } = read;
  if (from === to) return { date: from, to: null, about };
  if (from === `${from.slice(0, 4)}-01-01` && to === `${from.slice(0, 4)}-12-31`)
    return { date: from.slice(0, 4), to: null, about };
  return { date: from, to, about };
}

/** A date of publication or listing as an ISO date, or null. */
export function isoDate(
  text: string | undefined,
  order: DayOrder = 'dmy',
  language: 'en' | 'es' = 'en',
): string | null {
  if (text === undefined || text === '') return null;
  const read = listedDate(text.replace(/^(\d{4}-\d{2}-\d{2}).*$/, '$1'), order, language);
  return 'expected' in read || read.to !== null ? null : read.date;
}

export function addBirthDate(dates: ListedDate[], one: ListedDate): void {
  if (!dates.some((other) => other.date === one.date && other.to === one.to && other.about === one.about))
    dates.push(one);
}
