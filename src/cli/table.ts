import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { access, constants, stat } from 'node:fs/promises';
import { csvRecords, rejectLine, rejectsHeader, type Reject } from '#modules/intake/commands.ts';
import { wrong } from './fault.ts';

/** One row of a table, its cells by the names of their columns; a column that is not there reads as ''. */
export interface TableRow {
  line: number;
  cell(column: string): string;
}

export interface Table {
  /** Rows, and rows that cannot be read, in the order of the file. */
  rows: AsyncIterable<{ row: TableRow } | { reject: Reject }>;
}

/**
 * Opens a CSV file with a header (RFC 4180, gzipped or not, `-` for stdin) and reads it as it comes, in bounded memory.
 * Columns are known by their names, whatever their case and order. Throws a fault when the file or a column of `needed` is not there.
 */
export async function openTable(path: string, needed: readonly string[]): Promise<Table> {
  if (path !== '-') await access(path, constants.R_OK);
  if (path !== '-' && (await stat(path)).isDirectory()) throw wrong(path, 'a folder', 'a file');
  const name = path === '-' ? 'stdin' : path;
  const bytes = (): AsyncIterable<Uint8Array> => (path === '-' ? process.stdin : createReadStream(path));
  const parts = csvRecords({ name, bytes }, { span: 500 });
  let places: ReadonlyMap<string, number> | undefined;
  async function* rows(): AsyncGenerator<{ row: TableRow } | { reject: Reject }> {
    for await (const block of parts) {
      const rejects = block.rejects.toSorted((a, b) => a.line - b.line);
      for (const { line, cells } of block.records) {
        while (rejects[0] !== undefined && rejects[0].line < line) yield { reject: rejects.shift() as Reject };
        if (places === undefined) places = headerOf(name, cells, needed);
        else yield { row: rowOf(line, cells, places) };
      }
      for (const reject of rejects) yield { reject };
    }
    if (places === undefined) throw wrong(name, 'no header', `the columns ${needed.join(', ')}`);
  }
  return { rows: rows() };
}

function headerOf(name: string, cells: readonly string[], needed: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(cells.map((cell, at) => [cell.trim().toLowerCase(), at]));
  const missing = needed.find((column) => !places.has(column.toLowerCase()));
  if (missing !== undefined)
    throw wrong(`${name}:1`, `the columns ${cells.join(', ').slice(0, 300)}`, `a column ${missing}`);
  return places;
}

const rowOf = (line: number, cells: readonly string[], places: ReadonlyMap<string, number>): TableRow => ({
  line,
  cell: (column) => cells[places.get(column.toLowerCase()) ?? -1]?.trim() ?? '',
});

export interface Rejects {
  /** Name of the input, as its rejects cite it. */
  readonly input: string;
  readonly path: string;
  readonly count: number;
  add(reject: Reject): Promise<void>;
  close(): Promise<void>;
}

/** Where rejects of a file go: `chosen`, or beside the file. Nothing is written while there is none. */
export function rejectsFile(input: string, chosen?: string): Rejects {
  const name = input === '-' ? 'stdin' : input;
  const path = chosen ?? `${name}.rejects.csv`;
  let stream: WriteStream | undefined;
  let count = 0;
  const write = async (text: string): Promise<void> => {
    if (stream?.write(text) === false) await once(stream, 'drain');
  };
  return {
    input: name,
    path,
    get count() {
      return count;
    },
    async add(reject) {
      count += 1;
      if (stream === undefined) {
        stream = createWriteStream(path);
        await once(stream, 'open');
        await write(rejectsHeader);
      }
      await write(rejectLine(reject));
    },
    async close() {
      if (stream === undefined) return;
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** Writes to stdout, and waits when whoever reads it is slower than we are. */
export const out = (text: string): Promise<void> =>
  new Promise((done) => {
    if (process.stdout.write(text)) done();
    else process.stdout.once('drain', () => done());
  });
