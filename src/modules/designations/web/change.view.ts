import { formatDate } from '#vocabulary/time.ts';
import type { EntryChange } from '../shapes.ts';

const marked = (sign: '+' | '−', values: readonly string[]): string[] => values.map((value) => `${sign} ${value}`);

/** What of an entry changed, in a line: its former name, then programmes and names with + and −, then the other fields. */
export const detailOf = (change: EntryChange, was: (name: string) => string): string =>
  [
    ...(change.formerName === null ? [] : [was(change.formerName)]),
    ...(change.formerEntry === null ? [] : [was(change.formerEntry)]),
    ...marked('+', change.programmesAdded),
    ...marked('−', change.programmesRemoved),
    ...marked('+', change.aliasesAdded),
    ...marked('−', change.aliasesRemoved),
    ...change.other,
  ].join(' · ');

/** A date in words, as far as it is known; what is no date stands as it is. */
export function dateWords(date: string, language: 'en' | 'es'): string {
  try {
    return formatDate(date, language);
  } catch {
    return date;
  }
}
