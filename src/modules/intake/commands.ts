/** What a command that works on files alone takes from here. */
export { csvRecords, type CsvRecord } from './readers/records.ts';
export { rejectLine, rejectsHeader } from './readers/formats.ts';
export type { Reject } from './draft.ts';
