/** A day, month or year as far as it is told; a part not told is null. */
export interface Moment {
  year: number | null;
  month: number | null;
  day: number | null;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** Days of a month counted from 1; without a year, the most it can have. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has such a day. */
export const exists = ({ year, month, day }: Moment): boolean =>
  (year === null || (year >= 1 && year <= 9999)) &&
  (month === null || (month >= 1 && month <= 12)) &&
  (day === null || (month !== null && day >= 1 && day <= daysIn(month, year)));

/** "2027", "2027-05", "2027-05-14"; null without a year. */
export function written({ year, month, day }: Moment): string | null {
  if (year === null) return null;
  if (month === null) return pad(year, 4);
  return day === null ? `${pad(year, 4)}-${pad(month)}` : `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** The moment an ISO date text begins with, or null. */
export function read(date: string): Moment | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (found === null) return null;
  const moment = {
    year: Number(found[1]),
    month: found[2] === undefined ? null : Number(found[2]),
    day: found[3] === undefined ? null : Number(found[3]),
  };
  return exists(moment) ? moment : null;
}

/** Days since 1970 of a full date. */
const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;

function fromDayNumber(days: number): Moment {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The date so many days later (or earlier, below zero). */
export const addDays = (from: Day, days: number): Moment =>
  fromDayNumber(dayNumber(from.year, from.month, from.day) + days);

/** Year and month so many months later. */
export function addMonths(year: number, month: number, months: number): Moment {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day: null };
}

/** Day of the week, Monday 0. */
export const weekdayOf = (day: Day): number => (((dayNumber(day.year, day.month, day.day) + 3) % 7) + 7) % 7;

/** Below zero where a is earlier than b; parts not told count as equal. */
export function compare(a: Moment, b: Moment): number {
  for (const part of ['year', 'month', 'day'] as const) {
    const left = a[part];
    const right = b[part];
    if (left === null || right === null) return 0;
    if (left !== right) return left - right;
  }
  return 0;
}
