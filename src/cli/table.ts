import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { access, constants, stat } from 'node:fs/promises';
import {
  NoTable,
  rejectLine,
  rejectsHeader,
  tableRows,
  type Reject,
  type TableItem,
} from '#modules/intake/commands.ts';
import { wrong } from './fault.ts';

export interface Table {
  /** Rows, and rows that cannot be read, in the order of the file. */
  rows: AsyncIterable<TableItem>;
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
  async function* rows(): AsyncGenerator<TableItem> {
    try {
      yield* tableRows({ name, bytes }, needed);
    } catch (error) {
      throw error instanceof NoTable ? wrong(error.at, error.found, error.expected) : error;
    }
  }
  return { rows: rows() };
}

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
