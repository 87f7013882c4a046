import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { csvRecords, type CsvRecord, type Reject } from '#modules/intake/commands.ts';
import { wrong } from './fault.ts';

/** Rows of a table without its header, and rows that cannot be read, a block at a time. */
interface RowBlock {
  records: CsvRecord[];
  rejects: Reject[];
}

export interface OpenRows {
  /** As messages name the file. */
  name: string;
  header: readonly string[];
  rows: AsyncGenerator<RowBlock>;
}

const newline = 0x0a;
/** Without any of these bytes a line is its cells, parted by the delimiter. */
const special = [0x22, 0x00];
const endMark = 0x1a;
const longestHeader = 64 * 1024;
const longestHeld = 1024 * 1024;
/** Marks that the exports of a node put on what they write (DESIGN section 8). */
const marks = [/^\ufeff?"?label"?[,;\t]"?entity"?[,;\t]/i, /"enlace":\s*\{\s*"label"/, /<data key="label">/];

/**
 * Opens a CSV file with a header (RFC 4180, gzipped or not, with or without a byte order mark, `-` for stdin), parted by
 * commas, or by what its header is parted by. Throws a fault for a file that is not there, has no header, or is an export
 * of a node: that carries a label, which work on files alone would lose.
 */
export async function openRows(path: string): Promise<OpenRows> {
  if (path !== '-') await access(path, constants.R_OK);
  if (path !== '-' && (await stat(path)).isDirectory()) throw wrong(path, 'a folder', 'a file');
  const name = path === '-' ? 'stdin' : path;
  return rowsIn(name, path === '-' ? process.stdin : createReadStream(path));
}

/** The same from bytes. `fast` false leaves everything to the general reader, which the other way has to agree with. */
export async function rowsIn(name: string, bytes: AsyncIterable<Uint8Array>, fast = true): Promise<OpenRows> {
  const cursor = await unpacked(name, bytes);
  const first = await headOf(name, cursor);
  const top = textOf(first);
  if (marks.some((mark) => mark.test(top)))
    throw wrong(
      name,
      'a file exported from a node, which carries its label',
      'work on it through a node, as a signed-in user',
    );
  const delimiter = delimiterOf(top);
  const shape: Shape = { name, delimiter, columns: undefined };
  const rows = fast && !isWide(first) ? quickly(first, cursor, shape) : carefully(first, cursor, shape, 1);
  return withHeader(name, rows);
}

interface Shape {
  name: string;
  delimiter: string;
  columns: number | undefined;
}

type Cursor = AsyncIterator<Uint8Array>;

/** The bytes as they come, gzip opened. */
async function unpacked(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Cursor> {
  const cursor = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await advance(name, cursor);
    if (next === undefined) break;
    head = Buffer.concat([head, next]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await advance(name, cursor); next; next = await advance(name, cursor)) yield next;
  }
  if (!(head[0] === 0x1f && head[1] === 0x8b)) return all();
  // What goes wrong is thrown where the unpacked bytes are read.
  return pipeline(Readable.from(all()), createGunzip(), () => undefined)[Symbol.asyncIterator]();
}

/** The first bytes, to the end of the first line that is not blank where there is one. */
async function headOf(name: string, cursor: Cursor): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < longestHeader && !/\S[^\n]*\n/.test(textOf(head))) {
    const next = await advance(name, cursor);
    if (next === undefined) break;
    head = Buffer.concat([head, next]);
  }
  return head;
}

async function advance(name: string, cursor: Cursor): Promise<Buffer | undefined> {
  try {
    const { done, value } = await cursor.next();
    return done === true ? undefined : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') !== true) throw error;
    // Half a network must not pass for the whole.
    throw wrong(name, `compressed data that breaks off (${message})`, 'a whole gzip file');
  }
}

const isWide = (head: Buffer): boolean => head[0] === 0xff || head[0] === 0xfe || head.subarray(0, 512).includes(0);
const textOf = (head: Buffer): string =>
  new TextDecoder(head[0] === 0xff ? 'utf-16le' : head[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(head);

/** The header tells; in the rows an id may hold any of the marks. */
function delimiterOf(text: string): string {
  const line = (/\S[^\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  return [',', ';', '\t'].find((one) => line.includes(one)) ?? ',';
}

/**
 * Lines without marks of quotation, cut at the delimiter. A block that is anything else goes to the general reader: alone
 * where its rows are of other lengths, with all that follows it where a row may stretch beyond it.
 */
async function* quickly(first: Buffer, cursor: Cursor, shape: Shape): AsyncGenerator<RowBlock> {
  let line = 1;
  let held = first.subarray(first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? 3 : 0);
  for (;;) {
    const next = await advance(shape.name, cursor);
    // Tools of DOS end a file with a mark.
    if (next === undefined && held.at(-1) === endMark) held = held.subarray(0, -1);
    const end = next === undefined ? held.length : held.lastIndexOf(newline) + 1;
    const block = held.subarray(0, end);
    if (block.length > 0) {
      const cut = plainLines(block);
      if (cut === undefined) {
        yield* carefully(next === undefined ? held : Buffer.concat([held, next]), cursor, shape, line);
        return;
      }
      const records = recordsOf(cut, line, shape);
      if (records !== undefined) yield { records, rejects: [] };
      else yield* carefully(block, none, shape, line);
      line += cut.length;
    }
    if (next === undefined) return;
    held = end === held.length ? next : Buffer.concat([held.subarray(end), next]);
    if (held.length > longestHeld && !held.includes(newline)) {
      yield* carefully(held, cursor, shape, line);
      return;
    }
  }
}

const none: Cursor = { next: () => Promise.resolve({ done: true, value: undefined }) };
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined where the bytes are not lines of plain cells. */
function plainLines(block: Buffer): string[] | undefined {
  if (special.some((byte) => block.includes(byte))) return undefined;
  try {
    const lines = strict.decode(block).split('\n');
    if (lines.at(-1) === '') lines.pop();
    return lines;
  } catch {
    return undefined;
  }
}

function recordsOf(lines: readonly string[], first: number, shape: Shape): CsvRecord[] | undefined {
  const records: CsvRecord[] = [];
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]!;
    if (text.trim() === '') continue;
    const cells = text.split(shape.delimiter);
    if (cells.length !== (shape.columns ??= cells.length)) return undefined;
    records.push({ line: first + at, cells });
  }
  return records;
}

/** The house's general reader on what was held and what follows, its first line being `line` of the file. */
async function* carefully(held: Buffer, cursor: Cursor, shape: Shape, line: number): AsyncGenerator<RowBlock> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    if (held.length > 0) yield held;
    for (let next = await advance(shape.name, cursor); next; next = await advance(shape.name, cursor)) yield next;
  }
  const { name, delimiter, columns } = shape;
  for await (const block of csvRecords({ name, bytes }, { span: 500, delimiter, columns })) {
    shape.columns ??= block.records[0]?.cells.length;
    for (const one of block.records) one.line += line - 1;
    yield { records: block.records, rejects: block.rejects.map((one) => ({ ...one, line: one.line + line - 1 })) };
  }
}

async function withHeader(name: string, rows: AsyncGenerator<RowBlock>): Promise<OpenRows> {
  const before: RowBlock[] = [];
  for (let block = await rows.next(); block.done !== true; block = await rows.next()) {
    before.push(block.value);
    const header = block.value.records.shift();
    if (header === undefined) continue;
    return { name, header: header.cells.map((cell) => cell.trim()), rows: joined(before, rows) };
  }
  throw wrong(name, 'no header', 'a CSV with the columns source,target');
}

async function* joined(before: RowBlock[], rows: AsyncGenerator<RowBlock>): AsyncGenerator<RowBlock> {
  yield* before;
  yield* rows;
}
