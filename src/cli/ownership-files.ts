import { createReadStream } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { parseShare } from '#methods/ownership/fraction.ts';
import { idOf, readRow, type RowFault } from '#methods/ownership/row.ts';
import type { Holding } from '#methods/ownership/holdings.ts';
import { Fault, wrong, wrongLine } from './fault.ts';

/** More than any register of holdings; an archive that unpacks to more is not unpacked. */
const mostBytes = 1024 * 1024 * 1024;

/** The whole text of a file or of stdin (`-`), gzipped or not, without a byte order mark. */
export async function textOf(path: string): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of path === '-' ? process.stdin : createReadStream(path))
      parts.push(Buffer.from(part as Uint8Array));
  } catch (error) {
    // The error of a folder that is read does not name it.
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw wrong(path, 'a folder', 'a file');
    throw error;
  }
  let bytes: Buffer = Buffer.concat(parts);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    try {
      bytes = gunzipSync(bytes, { maxOutputLength: mostBytes });
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw wrong(
        path,
        tooLarge ? 'more than 1 GB unpacked' : 'a damaged gzip file',
        'a whole gzip file of at most 1 GB',
      );
    }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong(path, 'bytes that are not UTF-8', 'a text in UTF-8');
  }
}

export interface Rejected extends RowFault {
  line: number;
}

export interface EdgesRead {
  holdings: Holding[];
  rejected: Rejected[];
  /** Lines that say what an earlier line says, cell for cell: counted once. */
  repeated: number[];
}

const columns = ['owner', 'owned', 'percent'] as const;

/** Edges of a CSV with a header; other columns are left. Rows that cannot be read are named with their line. */
export function readEdges(path: string, text: string): EdgesRead {
  const read: EdgesRead = { holdings: [], rejected: [], repeated: [] };
  const [head, ...records] = csvOf(text, read.rejected);
  if (!head) throw wrong(path, 'no header', `a CSV with the columns ${columns.join(',')}`);
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const [owner, owned, percent] = columns.map((name) => {
    if (names.indexOf(name) !== names.lastIndexOf(name)) throw wrong(`${path}:1`, `two columns ${name}`, 'one');
    const at = names.indexOf(name);
    if (at < 0) throw wrong(`${path}:1`, `no column ${name}`, `the columns ${columns.join(',')}`);
    return at;
  });
  const seen = new Set<string>();
  const shareOf = remembering(parseShare);
  for (const { cells, line } of records) {
    if (cells.length !== names.length) {
      const expected = `${names.length} as in the header`;
      read.rejected.push({ line, field: '', found: `${cells.length} cells`, expected });
      continue;
    }
    const row = readRow({ owner: cells[owner!]!, owned: cells[owned!]!, percent: cells[percent!]! }, shareOf);
    if ('found' in row) {
      read.rejected.push({ line, ...row });
      continue;
    }
    const key = cells.length === 3 ? `${row.owner}\n${row.owned}\n${row.share.n}/${row.share.d}` : cells.join('\n');
    if (seen.size === seen.add(key).size) read.repeated.push(line);
    else read.holdings.push({ owner: row.owner, owned: row.owned, share: row.share, line });
  }
  return read;
}

const mostRemembered = 20_000;

/** Registers write few different percentages: each is read once. */
function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size < mostRemembered) known.set(text, result);
    return result;
  };
}

interface CsvRow {
  cells: string[];
  /** On which the row ends. */
  line: number;
}

/** Rows that are not blank. A file without any quotation mark needs no parser, which would take most of the time. */
function csvOf(text: string, rejected: Rejected[]): CsvRow[] {
  const rows = text.includes('"')
    ? parsed(text, rejected)
    : text.split(/\r\n|\n|\r/).map((line, at) => ({ cells: line.split(','), line: at + 1 }));
  return rows.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
}

function parsed(text: string, rejected: Rejected[]): CsvRow[] {
  const records = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: 1_000_000,
    on_skip: (error) => {
      if (!(error instanceof CsvError)) return undefined;
      const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
      rejected.push({ line, field: '', found: error.message.slice(0, 120), expected: 'a row of CSV as in RFC 4180' });
      return undefined;
    },
  }) as unknown as { record: string[]; info: Info }[];
  return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
}

const idFields = ['id', 'uid', 'ent_num', 'entry', 'entity', 'owner', 'listed'];

/**
 * Ids of the listed: one a line; or a CSV whose header has one of `idFields`; or JSON: lines or an array, of texts or of
 * objects with one of those fields.
 */
export function readListed(path: string, text: string): { ids: Set<string>; rejected: Rejected[] } {
  const rejected: Rejected[] = [];
  const found = /^\s*[[{]/.test(text) ? ofJson(path, text, rejected) : ofLines(text, rejected);
  const ids = new Set(found.map(idOf).filter((id) => id !== ''));
  if (ids.size === 0) throw wrong(path, 'no ids', 'ids of listed persons, one a line, or CSV or JSON with id');
  return { ids, rejected };
}

function ofLines(text: string, rejected: Rejected[]): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const head = csvOf(lines[0] ?? '', [])[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = head.indexOf(idFields.find((field) => head.includes(field)) ?? '');
  if (at < 0) return lines.map((line) => (line.startsWith('"') ? (csvOf(line, rejected)[0]?.cells[0] ?? '') : line));
  return csvOf(text, rejected)
    .slice(1)
    .map(({ cells, line }) => {
      if ((cells[at] ?? '').trim() === '')
        rejected.push({ line, field: head[at] ?? '', found: 'nothing', expected: 'an id' });
      return cells[at] ?? '';
    });
}

function ofJson(path: string, text: string, rejected: Rejected[]): string[] {
  const ids: string[] = [];
  const take = (value: unknown, line: number): void => {
    const id = idIn(value);
    if (id !== undefined) ids.push(id);
    else rejected.push({ line, field: 'id', found: JSON.stringify(value).slice(0, 80), expected: 'an object with id' });
  };
  if (/^\s*\[/.test(text)) {
    let all: unknown;
    try {
      all = JSON.parse(text);
    } catch (error) {
      throw new Fault(wrongLine({ at: path, found: (error as Error).message.slice(0, 120), expected: 'JSON' }));
    }
    for (const [at, value] of (all as unknown[]).entries()) take(value, at + 1);
    return ids;
  }
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      take(JSON.parse(line), at + 1);
    } catch {
      rejected.push({ line: at + 1, field: '', found: line.slice(0, 80), expected: 'one JSON object a line' });
    }
  }
  return ids;
}

function idIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const field = idFields.find((name) => name in value);
  return field === undefined ? undefined : idIn((value as Record<string, unknown>)[field]);
}
