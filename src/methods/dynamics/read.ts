import { csvRows } from '#methods/lists/csv.ts';
import { ListFault } from '#methods/lists/reading.ts';
import { clip } from '#vocabulary/refusal.ts';
import { populationOf, relationKinds, type Relation, type RelationKind, type Symmetrised } from './relations.ts';
import type { Population } from './model.ts';

/** More than any map of organisations; the model meets every group with every other. */
const mostGroups = 5_000;
/** Beyond these the sums of the model mean nothing. */
const mostSize = 1e9;
const mostWeight = 1e6;

export interface NamedText {
  name: string;
  text: string;
}

export interface GroupsRead {
  population: Population;
  symmetrised: Symmetrised;
  /** Documented sizes in the order of the groups; null where the file has none or not all. */
  sizes: Float64Array | null;
  /** The first group without a size, where there is one. */
  unsized: { line: number; group: string } | null;
}

/**
 * Reads `group[,size]` and `source,target,kind[,weight]` (comma, semicolon or tab; other columns are left). Throws
 * ListFault at the first row that cannot be right: a model of a part of the groups would not be theirs.
 */
export function readGroups(groupsFile: NamedText, relationsFile: NamedText): GroupsRead {
  const groups = rowsOf(groupsFile, ['group'], ['size']);
  const index = new Map<string, number>();
  const sizes: number[] = [];
  let unsized: GroupsRead['unsized'] = null;
  for (const { line, cells } of groups) {
    const group = (cells['group'] ?? '').normalize('NFC');
    const fault = faultAt(groupsFile.name, line);
    if (group === '') throw fault('no group', 'a name in the column group');
    if (index.has(group)) throw fault(`the group ${clip(group)} a second time`, 'each group once');
    index.set(group, index.size);
    if (index.size > mostGroups) throw fault(`more than ${mostGroups} groups`, `at most ${mostGroups}`);
    const size = cells['size'] ?? '';
    if (size === '') unsized ??= { line, group };
    sizes.push(size === '' ? 0 : numberOf(size, mostSize, () => fault(`size ${clip(size)}`, sizeExpected)));
  }
  if (index.size === 0) throw faultAt(groupsFile.name, 1)('no groups', 'a row for each group below the header');
  const relations = relationsOf(relationsFile, index);
  return {
    ...populationOf([...index.keys()], relations),
    sizes: unsized === null ? Float64Array.from(sizes) : null,
    unsized,
  };
}

const sizeExpected = 'a number above 0, at most 1,000,000,000';

function relationsOf(file: NamedText, index: ReadonlyMap<string, number>): Relation[] {
  return rowsOf(file, ['source', 'target', 'kind'], ['weight']).map(({ line, cells }): Relation => {
    const fault = faultAt(file.name, line);
    const end = (column: string): number => {
      const group = (cells[column] ?? '').normalize('NFC');
      const found = index.get(group);
      if (found === undefined)
        throw fault(group === '' ? `no ${column}` : `${column} ${clip(group)}`, 'a group of the groups file');
      return found;
    };
    const [source, target] = [end('source'), end('target')];
    if (source === target) throw fault(`${clip(cells['source'] ?? '')} with itself`, 'two groups');
    const kind = (cells['kind'] ?? '').toLowerCase();
    if (!isKind(kind)) throw fault(`kind ${clip(kind) || 'empty'}`, 'ally or rival');
    const weight = cells['weight'] ?? '';
    const expected = 'a number above 0, at most 1,000,000';
    return {
      source,
      target,
      kind,
      weight: weight === '' ? 1 : numberOf(weight, mostWeight, () => fault(`weight ${clip(weight)}`, expected)),
    };
  });
}

const isKind = (text: string): text is RelationKind => relationKinds.some((one) => one === text);

const faultAt =
  (file: string, line: number) =>
  (found: string, expected: string): ListFault =>
    new ListFault({ file, line, found, expected });

function numberOf(text: string, most: number, fault: () => ListFault): number {
  const number = Number(text);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) || !(number > 0) || number > most) throw fault();
  return number;
}

interface Row {
  line: number;
  cells: Record<string, string>;
}

/** Rows below a header that must have `needed`; cells by the name of their column. */
function rowsOf({ name, text }: NamedText, needed: readonly string[], more: readonly string[]): Row[] {
  const rows: Row[] = [];
  let columns: Map<string, number> | undefined;
  let width = 0;
  const sink = csvRows(name, delimiterOf(text), (cells, line) => {
    if (columns === undefined) {
      columns = columnsOf(name, cells, needed, more);
      width = cells.length;
    } else if (cells.length === width)
      rows.push({ line, cells: Object.fromEntries([...columns].map(([column, at]) => [column, cells[at] ?? ''])) });
    else throw faultAt(name, line)(`${cells.length} cells`, `${width} as in the header`);
  });
  sink.write(text);
  sink.end();
  if (columns === undefined) throw faultAt(name, 1)('an empty file', `a CSV with the columns ${needed.join(',')}`);
  return rows;
}

function columnsOf(
  file: string,
  head: readonly string[],
  needed: readonly string[],
  more: readonly string[],
): Map<string, number> {
  const names = head.map((cell) => cell.trim().toLowerCase());
  const found = new Map<string, number>();
  for (const column of [...needed, ...more]) {
    const at = names.indexOf(column);
    if (at < 0 && needed.includes(column))
      throw faultAt(file, 1)(`no column ${column}`, `the columns ${[...needed, ...more].join(',')}`);
    if (at !== names.lastIndexOf(column)) throw faultAt(file, 1)(`two columns ${column}`, 'one');
    if (at >= 0) found.set(column, at);
  }
  return found;
}

/** Spreadsheets write semicolons or tabs where the comma is the decimal sign. */
function delimiterOf(text: string): string {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return [',', ';', '\t'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
}
