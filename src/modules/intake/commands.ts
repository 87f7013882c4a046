/** What a command that works on files alone takes from here. */
export { NoTable, tableRows, type TableItem, type TableRow } from './readers/table.ts';
export { rejectLine, rejectsHeader } from './readers/rejects.ts';
export type { Reject } from './draft.ts';
export { csvRecords, type CsvRecord } from './readers/records.ts';
