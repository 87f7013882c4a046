import type { InputFile, Reject } from '../draft.ts';
import { csvRecords } from './records.ts';

/** One row of a table, its cells by the names of their columns; a column that is not there reads as ''. */
export interface TableRow {
  file: string;
  line: number;
  cell(column: string): string;
}

export type TableItem = { row: TableRow } | { reject: Reject };

/** What is wrong with a table as a whole. */
export class NoTable extends Error {
  readonly at: string;
  readonly found: string;
  readonly expected: string;

  constructor(at: string, found: string, expected: string) {
    super(`${at}: ${found}; expected ${expected}`);
    this.at = at;
    this.found = found;
    this.expected = expected;
  }
}

/**
 * Rows of a CSV file with a header, and rows that cannot be read, in the order of the file and in bounded memory. Columns
 * are known by their names, whatever their case and order. Throws `NoTable` where the header or a column of `needed` is wanting.
 */
export async function* tableRows(input: InputFile, needed: readonly string[]): AsyncGenerator<TableItem> {
  let places: ReadonlyMap<string, number> | undefined;
  for await (const block of csvRecords(input, { span: 500 })) {
    const rejects = block.rejects.toSorted((a, b) => a.line - b.line);
    for (const { line, cells } of block.records) {
      while (rejects[0] !== undefined && rejects[0].line < line) yield { reject: rejects.shift() as Reject };
      if (places === undefined) places = headerOf(input.name, cells, needed);
      else yield { row: rowOf(input.name, line, cells, places) };
    }
    for (const reject of rejects) yield { reject };
  }
  if (places === undefined) throw new NoTable(input.name, 'no header', `the columns ${needed.join(', ')}`);
}

function headerOf(file: string, cells: readonly string[], needed: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(cells.map((cell, at) => [cell.trim().toLowerCase(), at]));
  const missing = needed.find((column) => !places.has(column.toLowerCase()));
  if (missing === undefined) return places;
  throw new NoTable(`${file}:1`, `the columns ${cells.join(', ').slice(0, 300)}`, `a column ${missing}`);
}

const rowOf = (
  file: string,
  line: number,
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
): TableRow => ({
  file,
  line,
  cell: (column) => cells[places.get(column.toLowerCase()) ?? -1]?.trim() ?? '',
});
