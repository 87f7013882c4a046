import type { ListedKind, ListedName } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';
import { codeOfCountry } from '../countries.ts';
import { csvRows } from '../csv.ts';
import {
  addAddress,
  addIdentifier,
  addName,
  addOnce,
  addRemark,
  type EntryDraft,
  longestName,
  startEntry,
} from '../draft.ts';
import { Gathered, type ListReader, type ReadList } from '../reading.ts';
import { titlesOf } from './head.ts';
import { resolveLinks } from './links.ts';
import { takeRemarks } from './remarks.ts';

/** Columns of each official file: SDN.CSV, ALT.CSV, ADD.CSV, SDN_COMMENTS.CSV, and CONS_PRIM.CSV and its like. */
export const ofacColumns: Readonly<Record<string, number>> = { main: 12, alt: 5, add: 6, comments: 2 };

/** Where OFAC cuts a remark off; the rest stands in SDN_COMMENTS.CSV. */
const remarkLength = 1000;

interface Row {
  file: string;
  line: number;
  cells: string[];
}

/**
 * OFAC's CSV files (no header, "-0-" for nothing, joined by the entry's number). Weak aliases are the quoted names of the
 * remarks: the files have no other flag. Rows whose entry is in no SDN.CSV are rejected.
 */
export function ofacCsv(list: 'ofac-sdn' | 'ofac-non-sdn'): ListReader {
  const gathered = new Gathered();
  const rows: Record<string, Row[]> = { alt: [], add: [], comments: [] };
  const main: Row[] = [];
  const files = new Map<string, string>();
  const take = (part: string, row: Row, whole: boolean): void => {
    const columns = ofacColumns[part] ?? 0;
    if (row.line === 1 && /^ent_num$/i.test(row.cells[0] ?? '')) return;
    if (row.cells.length !== columns)
      return gathered.reject(
        row.file,
        row.line,
        `${row.cells.length} columns${whole ? '' : ', and the end of the file'}`,
        `${columns} columns`,
      );
    if (!/^\d{1,9}$/.test(row.cells[0] ?? ''))
      return gathered.reject(row.file, row.line, row.cells[0] ?? '', 'the number of an entry');
    (part === 'main' ? main : (rows[part] ??= [])).push(row);
  };
  return {
    open: (file, part) => {
      files.set(part, file);
      return csvRows(file, ',', (cells, line, whole) =>
        take(part, { file, line, cells: cells.map((cell) => (cell === '-0-' ? '' : cell)) }, whole),
      );
    },
    finish: () => finish(list, gathered, main, rows),
  };
}

function finish(list: string, gathered: Gathered, main: Row[], rows: Record<string, Row[]>): ReadList {
  const comments = new Map((rows['comments'] ?? []).map((row) => [row.cells[0] ?? '', row]));
  for (const row of main) sdnRow(list, row, comments, gathered);
  for (const row of rows['alt'] ?? []) withEntry(row, gathered, (entry) => altRow(entry, row, gathered));
  for (const row of rows['add'] ?? []) withEntry(row, gathered, (entry) => addRow(entry, row));
  for (const row of comments.values()) withEntry(row, gathered, () => undefined);
  resolveLinks(gathered.entries);
  return {
    head: { ...titlesOf(list), asOf: null, official: true },
    entries: gathered.entries,
    rejects: gathered.rejects,
    delisted: gathered.delisted,
  };
}

function withEntry(row: Row, gathered: Gathered, then: (entry: EntryDraft) => void): void {
  const entry = gathered.find(row.cells[0] ?? '');
  if (entry) then(entry as EntryDraft);
  else gathered.reject(row.file, row.line, `entry ${row.cells[0]}`, 'a row with this number in the file of entries');
}

const kinds: Readonly<Record<string, ListedKind>> = {
  '': 'organization',
  entity: 'organization',
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

function sdnRow(list: string, row: Row, comments: ReadonlyMap<string, Row>, gathered: Gathered): void {
  const [number = '', name = '', type = '', programmes = '', title = ''] = row.cells;
  const reject = (found: string, expected: string): void => gathered.reject(row.file, row.line, found, expected);
  const kind = kinds[type.toLowerCase()];
  if (kind === undefined) reject(`type ${type}`, 'individual, entity, vessel, aircraft or -0-; read as unknown');
  const entry = startEntry(list, number, kind ?? 'unknown');
  if (!addName(entry, name, 'primary')) return reject(clip(name), `a name of at most ${longestName} characters`);
  for (const code of programmesOf(programmes)) addOnce(entry.programmes, code);
  if (title !== '') entry.title = title;
  const remark = wholeRemark(row, comments.get(number), reject);
  if (remark !== '') takeRemarks(entry, remark, reject);
  takeVessel(entry, row.cells);
  gathered.take(entry, row.file, row.line);
}

/** "SDGT] [IFSR" is two programmes: the file parts them by the inner brackets only. */
export const programmesOf = (cell: string): string[] =>
  cell
    .split(/\]\s*\[/)
    .map((one) => one.replace(/[[\]]/g, '').trim())
    .filter((one) => one !== '');

/**
 * The remark with its continuation. One is put on only where the remark was cut; else it belongs to another date of the
 * list, and is refused. A cut remark without one loses its last fragment, which may be half a number.
 */
function wholeRemark(row: Row, comment: Row | undefined, reject: (found: string, expected: string) => void): string {
  const remark = row.cells[11] ?? '';
  const cut = remark.length >= remarkLength;
  if (cut && comment) return remark + (comment.cells[1] ?? '');
  if (comment)
    reject(
      `entry ${comment.cells[0]}, continued in line ${comment.line} of ${comment.file}`,
      `remarks of ${remarkLength} characters before a continuation`,
    );
  if (!cut || /\.\s*$/.test(remark)) return remark;
  const last = remark.split(';').at(-1) ?? '';
  reject(last, 'its continuation in the file of comments');
  return remark.slice(0, remark.length - last.length);
}

const vesselColumns = [
  [6, 'Vessel type'],
  [7, 'Tonnage'],
  [8, 'Gross registered tonnage'],
  [9, 'Vessel flag'],
] as const;

function takeVessel(entry: EntryDraft, cells: readonly string[]): void {
  addIdentifier(entry, 'call-sign', cells[5] ?? '');
  for (const [at, words] of vesselColumns) if (cells[at]) addRemark(entry, `${words} ${cells[at]}`);
  const flag = codeOfCountry(cells[9] ?? '');
  if (flag) addOnce(entry.countries, flag);
  if (cells[10]) entry.links.push({ entry: null, name: cells[10], how: 'Vessel owner' });
}

const nameTypes: Readonly<Record<string, ListedName['type']>> = { aka: 'alias', fka: 'former', nka: 'alias' };

function altRow(entry: EntryDraft, { cells, file, line }: Row, gathered: Gathered): void {
  const [, , type = '', name = '', note = ''] = cells;
  const known = nameTypes[type.toLowerCase()];
  if (name === '') return gathered.reject(file, line, 'no name', 'an alias');
  if (known === undefined) gathered.reject(file, line, type, 'aka, fka or nka; read as aka');
  if (!addName(entry, name, known ?? 'alias'))
    gathered.reject(file, line, name, `a name of at most ${longestName} characters`);
  addRemark(entry, note);
}

function addRow(entry: EntryDraft, { cells }: Row): void {
  const [, , street = '', city = '', country = '', note = ''] = cells;
  const code = codeOfCountry(country);
  addAddress(entry, [street, city, country], code);
  if (code) addOnce(entry.countries, code);
  addRemark(entry, note);
}
