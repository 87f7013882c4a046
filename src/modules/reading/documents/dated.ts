import { isExpected, parseDate } from '#vocabulary/time.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const iso = /^\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?!\d)/;
const pdf = /^\s*D:(\d{4})(\d{2})?(\d{2})?/;
/** "Mon, 03 Mar 2025 23:30:00 -0600" */
const mail = /(?:^|[ ,])(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})/i;

/**
 * The day a document gives of itself, as written there and not moved to another zone: ISO 8601, PDF's "D:2025…",
 * or the date of a mail. Null when it is none of these.
 */
export function datedOf(text: string | null | undefined): string | null {
  const [, year, month, day] = iso.exec(text ?? '') ?? pdf.exec(text ?? '') ?? fromMail(text ?? '');
  if (year === undefined || year < '1000') return null;
  for (const parts of [[year, month, day], [year, month], [year]]) {
    if (parts.includes(undefined)) continue;
    const date = parseDate(parts.join('-'));
    if (!isExpected(date)) return date;
  }
  return null;
}

function fromMail(text: string): (string | undefined)[] {
  const [, day, name = '', year] = mail.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? [] : ['', year, String(month).padStart(2, '0'), day?.padStart(2, '0')];
}
