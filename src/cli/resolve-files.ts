import { createReadStream } from 'node:fs';
import { access, constants, readFile } from 'node:fs/promises';
import { isIdName, roles } from '#methods/resolution/roles.ts';
import type { ColumnMap, Sample } from '#methods/resolution/plan.ts';
import type { Role } from '#methods/resolution/shapes.ts';
import { csvRecords } from '#modules/intake/commands.ts';
import { clip } from '#vocabulary/refusal.ts';
import { wrong } from './fault.ts';
import type { Rejects } from './table.ts';

/** What `--map` says: roles of columns, and the columns that name the records. */
export interface ResolveMap {
  columns: ColumnMap;
  ids: ReadonlySet<string>;
}

/** A file of records of which the first rows are read: what it holds is told by them. */
export interface RecordFile {
  name: string;
  columns: readonly string[];
  /** The column that names records, or -1: then their lines do. */
  id: number;
  sample: Sample;
  /** Every record once, with its id and cells; rows without an id, or with one that was there before, are rejects. */
  records(): AsyncGenerator<{ id: string; cells: readonly string[] }>;
}

interface Row {
  line: number;
  cells: readonly string[];
}

const sampleRows = 3000;

/** Opens a CSV file (gzipped or not, `-` for stdin). Throws a fault when it cannot be read, has no header or not the column `id`. */
export async function openRecords(
  path: string,
  id: string | undefined,
  map: ResolveMap,
  rejects: Rejects,
): Promise<RecordFile> {
  if (path !== '-') await access(path, constants.R_OK);
  const name = path === '-' ? 'stdin' : path;
  const rows = rowsOf(path, name, rejects);
  const head = await rows.next();
  if (head.done === true) throw wrong(name, 'no header', 'a line with the names of the columns');
  const columns = namesOf(name, head.value);
  const at = idColumn(name, columns, id, map);
  const first: Row[] = [];
  while (first.length < sampleRows) {
    const row = await rows.next();
    if (row.done === true) break;
    first.push(row.value);
  }
  async function* all(): AsyncGenerator<Row> {
    yield* first;
    yield* rows;
  }
  const shown = columns.map((_, place) => place).filter((place) => place !== at);
  return {
    name,
    columns,
    id: at,
    sample: {
      columns: shown.map((place) => columns[place] ?? ''),
      rows: first.map(({ cells }) => shown.map((place) => cells[place] ?? '')),
    },
    records: () => named(all(), name, at, columns[at] ?? '', rejects),
  };
}

async function* rowsOf(path: string, name: string, rejects: Rejects): AsyncGenerator<Row> {
  const bytes = (): AsyncIterable<Uint8Array> => (path === '-' ? process.stdin : createReadStream(path));
  for await (const block of csvRecords({ name, bytes }, { span: 500 })) {
    for (const reject of block.rejects) await rejects.add(reject);
    yield* block.records;
  }
}

async function* named(
  rows: AsyncIterable<Row>,
  name: string,
  at: number,
  field: string,
  rejects: Rejects,
): AsyncGenerator<{ id: string; cells: readonly string[] }> {
  const seen = new Set<string>();
  for await (const { line, cells } of rows) {
    const id = at < 0 ? String(line) : (cells[at] ?? '').trim();
    if (id === '') await rejects.add({ file: name, line, field, found: 'no id', expected: 'an id for each record' });
    else if (seen.has(id)) {
      const found = `the id ${clip(id)} a second time`;
      await rejects.add({ file: name, line, field, found, expected: 'an id of its own for each record' });
    } else {
      seen.add(id);
      yield { id, cells };
    }
  }
}

/** Columns without a name are called by their place. */
function namesOf(name: string, { line, cells }: Row): string[] {
  const columns = cells.map((cell, at) => cell.trim() || `column ${at + 1}`);
  const twice = columns.find((column, at) => columns.indexOf(column) < at);
  if (twice !== undefined)
    throw wrong(`${name}:${line}`, `two columns named ${clip(twice)}`, 'a name of its own for each column');
  return columns;
}

function idColumn(name: string, columns: readonly string[], id: string | undefined, map: ResolveMap): number {
  const isNamed = (column: string): boolean => column.toLowerCase() === id?.trim().toLowerCase();
  if (id !== undefined) {
    const at = columns.includes(id) ? columns.indexOf(id) : columns.findIndex(isNamed);
    if (at < 0)
      throw wrong(`${name}:1`, `the columns ${columns.join(', ').slice(0, 300)}`, `the id column ${clip(id)}`);
    return at;
  }
  const told = columns.findIndex((column) => map.ids.has(column));
  return told >= 0 ? told : columns.findIndex((column) => isIdName(column) && !(column in map.columns));
}

/**
 * Reads `--map`: a JSON object of column names, each with its role, or `{"role": …, "with": "its column in the second
 * file"}`; the role `id` marks the column that names records.
 */
export async function readMap(path: string | undefined): Promise<ResolveMap> {
  const columns: Record<string, { role: Role; with?: string }> = {};
  const ids = new Set<string>();
  if (path === undefined) return { columns, ids };
  for (const [column, told] of Object.entries(parsed(path, await readFile(path, 'utf8')))) {
    const { role, with: other } = typeof told === 'string' ? { role: told, with: undefined } : objectOf(told);
    if (role === 'id') ids.add(column).add(typeof other === 'string' ? other : column);
    else if (!isRole(role))
      throw wrong(path, `${column}: ${clip(JSON.stringify(role) ?? 'no role')}`, `one of id, ${roles.join(', ')}`);
    else if (other !== undefined && typeof other !== 'string')
      throw wrong(path, `${column}: with ${clip(JSON.stringify(other))}`, 'the name of a column of the second file');
    else columns[column] = { role, ...(other === undefined ? {} : { with: other }) };
  }
  return { columns, ids };
}

const isRole = (role: unknown): role is Role => roles.some((one) => one === role);
const objectOf = (told: unknown): { role?: unknown; with?: unknown } =>
  typeof told === 'object' && told !== null ? told : {};

function parsed(path: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw wrong(path, (error as Error).message, 'a JSON object of columns and their roles');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(path, clip(JSON.stringify(value)), 'a JSON object of columns and their roles');
  return value;
}

/** Columns of the map that no file has are mistakes. */
export function checkMap(path: string | undefined, map: ResolveMap, files: readonly RecordFile[]): void {
  const [left, right] = [files[0]?.columns ?? [], files[1]?.columns ?? []];
  for (const [column, { with: other }] of Object.entries(map.columns)) {
    if (!left.includes(column) && !right.includes(column))
      throw wrong(path ?? '--map', `the column ${clip(column)}`, `one of ${left.join(', ').slice(0, 300)}`);
    if (other !== undefined && !right.includes(other))
      throw wrong(
        path ?? '--map',
        `with ${clip(other)}`,
        `one of ${right.join(', ').slice(0, 300) || 'a second file'}`,
      );
  }
}
