import type { ListedDate } from '#vocabulary/listed.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import { child, childText, type XmlNode } from '../xml.ts';

/** Year, Month and Day elements as a date; nothing where they make none. */
export function dateOfParts(node: XmlNode | undefined): ListedDate | null {
  const [year = '', month = '', day = ''] = ['Year', 'Month', 'Day'].map((name) => childText(node, name));
  if (year === '') return null;
  const parts = [
    year.padStart(4, '0'),
    ...[month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0')),
  ];
  const date = parseDate(parts.join('-'));
  return isExpected(date) ? null : { date, to: null, about: node?.attributes['Approximate'] === 'true' };
}

const wholeYear = /^(\d{4})-01-01 (\d{4})-12-31$/;

/** A DatePeriod: from the earliest to the latest day it names; a day, month or year that it spans exactly is that one. */
export function datePeriod(node: XmlNode): ListedDate | null {
  const [start, end] = [child(node, 'Start'), child(node, 'End')];
  const from = dateOfParts(child(start, 'From')) ?? dateOfParts(start);
  const to = dateOfParts(child(end, 'To')) ?? dateOfParts(child(start, 'To')) ?? from;
  if (from === null || to === null) return null;
  const about = [start, end].some((one) => one?.attributes['Approximate'] === 'true');
  if (from.date === to.date) return { date: from.date, to: null, about };
  const year = wholeYear.exec(`${from.date} ${to.date}`);
  if (year) return { date: year[1] ?? '', to: year[1] === year[2] ? null : (year[2] ?? null), about };
  const sameMonth = from.date.endsWith('-01') && from.date.slice(0, 7) === to.date.slice(0, 7) && lastDay(to.date);
  return sameMonth ? { date: from.date.slice(0, 7), to: null, about } : { date: from.date, to: to.date, about };
}

/** No later day exists in its month. */
const lastDay = (date: string): boolean =>
  date.length === 10 &&
  isExpected(parseDate(`${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, '0')}`));
