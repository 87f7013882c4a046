import { csvRecords, type InputFile, type Reject } from '#modules/intake/index.ts';

export interface TableRow {
  file: string;
  line: number;
  /** A column that is not there is empty. */
  cell(column: string): string;
}

/** Rows of a CSV file by the names of its columns, and rows that cannot be read; throws where a needed column is wanting. */
export async function* tableRows(
  input: InputFile,
  needed: readonly string[],
): AsyncGenerator<{ row: TableRow } | { reject: Reject }> {
  let places: ReadonlyMap<string, number> | undefined;
  for await (const block of csvRecords(input, { span: 500 })) {
    for (const reject of block.rejects) yield { reject };
    for (const { line, cells } of block.records) {
      if (places === undefined) places = headerOf(input.name, cells, needed);
      else yield { row: rowOf(input.name, line, cells, places) };
    }
  }
  if (places === undefined) throw new Error(`${input.name}: no header; expected the columns ${needed.join(', ')}`);
}

function headerOf(file: string, cells: readonly string[], needed: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(
    cells.map((cell, at) => [
      cell
        .replace(/^\u{feff}/u, '')
        .trim()
        .toLowerCase(),
      at,
    ]),
  );
  const missing = needed.find((column) => !places.has(column.toLowerCase()));
  if (missing === undefined) return places;
  const found = `the columns ${cells.join(', ').slice(0, 300)}`;
  throw new Error(`${file}:1: ${found}; expected a column ${missing}`);
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
