import type { Reject } from '../draft.ts';

// A cell that begins so is run as a formula by spreadsheets (OWASP, "CSV Injection"); an apostrophe makes it text.
const formula = /^[=+\-@\t\r]/;

const cell = (value: string | number): string => {
  const text = String(value);
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /["',;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const rejectsHeader = 'file,line,field,found,expected\r\n';

/** One reject as a line of CSV (RFC 4180), safe to open in a spreadsheet. */
export const rejectLine = (one: Reject): string =>
  `${[one.file, one.line, one.field, one.found, one.expected].map(cell).join(',')}\r\n`;

/** Rejects as a whole CSV file with its header. */
export const rejectsCsv = (rejects: Iterable<Reject>): string =>
  rejectsHeader + Array.from(rejects, rejectLine).join('');
