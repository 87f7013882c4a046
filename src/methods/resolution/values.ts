import { fold } from '#methods/names/fold.ts';
import type { Role } from './shapes.ts';
import { dateDigits } from './standardise.ts';

/** How much of a column must look like something for the column to be it. */
const most = 0.8;

const shapes: Readonly<Record<'email' | 'date' | 'phone' | 'identifier' | 'postcode', (text: string) => boolean>> = {
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  date: (text) => {
    const year = Number(dateDigits(text, false).slice(0, 4));
    return year >= 1500 && year <= 2100 && /\D|^\d{8}$/.test(text.trim());
  },
  phone: (text) => /^\+?[\d\s().-]{9,20}$/.test(text) && /^\d{9,14}$/.test(text.replaceAll(/\D/g, '')),
  // R.F.C., C.U.R.P., passports, licences: letters with digits, or many digits.
  identifier: (text) => /^(?=.*\d.*\d.*\d)[a-z\d][a-z\d./-]{5,39}$/i.test(text.trim()),
  postcode: (text) => /^(\d{4,6}|[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2})$/i.test(text.trim()),
};

/** Roles whose values have a shape: a column so named that holds something else is read as text. */
const shapeOfRole: Partial<Record<Role, (text: string) => boolean>> = {
  email: shapes.email,
  'birth-date': (text) => dateDigits(text, false) !== '',
  date: (text) => dateDigits(text, false) !== '',
};

/** The role of a column by its values, or `named` where its name tells one and the values do not speak against it. */
export function roleOfValues(values: readonly string[], named: Role | null): Role {
  const filled = values.filter((value) => value.trim() !== '').slice(0, 1000);
  const share = (test: (text: string) => boolean): number => filled.filter(test).length / Math.max(1, filled.length);
  if (named !== null) {
    const shape = shapeOfRole[named];
    return shape !== undefined && filled.length > 0 && share(shape) < 0.3 ? 'text' : named;
  }
  if (filled.length === 0) return 'text';
  const distinct = new Set(filled.map(fold)).size;
  if (share(shapes.email) >= most) return 'email';
  if (share(shapes.date) >= most) return 'date';
  if (distinct * 10 <= filled.length && distinct <= Math.max(2, Math.min(60, filled.length * 0.02))) return 'category';
  if (share(shapes.phone) >= most) return 'phone';
  if (share(shapes.postcode) >= most) return 'postcode';
  if (share(shapes.identifier) >= most) return 'identifier';
  if (share((text) => /^[\d\s.,-]+$/.test(text)) >= most) return 'street-number';
  if (share((text) => /\d/.test(text) && /\p{L}/u.test(text) && text.includes(' ')) >= most) return 'address';
  return 'text';
}

/** Dates of a column in numbers have the month first when the second number is above 12 somewhere, the first nowhere. */
export function isMonthFirst(values: readonly string[]): boolean {
  let second = false;
  for (const value of values) {
    const parts = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}\b/.exec(value);
    if (parts === null) continue;
    if (Number(parts[1]) > 12) return false;
    if (Number(parts[2]) > 12) second = true;
  }
  return second;
}
