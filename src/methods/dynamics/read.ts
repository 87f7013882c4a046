import { GroupsFault, rowsOf, type FileFault, type NamedText } from './file-rows.ts';
import { expected, found } from './file-words.ts';
import { populationOf, relationKinds, type Relation, type RelationKind, type Symmetrised } from './relations.ts';
import type { Population } from './model.ts';

/** More than any map of organisations; the model meets every group with every other. */
const mostGroups = 5_000;
/** Beyond these the sums of the model mean nothing. */
const mostSize = 1e9;
const mostWeight = 1e6;

export interface GroupsRead {
  population: Population;
  symmetrised: Symmetrised;
  /** Documented sizes in the order of the groups; null where the file has none or not all. */
  sizes: Float64Array | null;
  /** The first group without a size, where there is one. */
  unsized: { line: number; group: string } | null;
  /** Rows that were left out, by file and line. */
  rejects: FileFault[];
}

/**
 * Reads `group[,size]` and `source,target,kind[,weight]` (comma, semicolon or tab; other columns are left). Good rows are
 * kept and bad ones given back with their reason; throws GroupsFault where a file cannot be read or has no good row.
 */
export function readGroups(groupsFile: NamedText, relationsFile: NamedText): GroupsRead {
  const groups: FileFault[] = [];
  const index = new Map<string, number>();
  const sizes: number[] = [];
  let unsized: GroupsRead['unsized'] = null;
  for (const { line, cells } of rowsOf(groupsFile, ['group'], ['size'], (fault) => groups.push(fault))) {
    const group = nameIn(cells['group']);
    const size = cells['size'] ?? '';
    const wrong =
      group === ''
        ? { found: found.noGroup(''), expected: expected.name }
        : index.has(group)
          ? { found: found.twice(group), expected: expected.once }
          : size !== '' && numberOf(size, mostSize) === null
            ? { found: found.size(size), expected: expected.size }
            : null;
    if (wrong) {
      groups.push({ file: groupsFile.name, line, ...wrong });
      continue;
    }
    index.set(group, index.size);
    if (index.size > mostGroups)
      throw new GroupsFault({
        file: groupsFile.name,
        line,
        found: found.tooMany(String(mostGroups)),
        expected: expected.most(mostGroups),
      });
    if (size === '') unsized ??= { line, group };
    sizes.push(numberOf(size, mostSize) ?? 0);
  }
  const none = { file: groupsFile.name, line: 1, found: found.noGroups(''), expected: expected.aRow };
  if (index.size === 0) throw new GroupsFault(groups[0] ?? none);
  const related = relationsOf(relationsFile, index);
  return {
    ...populationOf([...index.keys()], related.relations),
    sizes: unsized === null ? Float64Array.from(sizes) : null,
    unsized,
    rejects: [...groups.sort((a, b) => a.line - b.line), ...related.rejects],
  };
}

function relationsOf(
  file: NamedText,
  index: ReadonlyMap<string, number>,
): { relations: Relation[]; rejects: FileFault[] } {
  const rejects: FileFault[] = [];
  const relations: Relation[] = [];
  for (const { line, cells } of rowsOf(file, ['source', 'target', 'kind'], ['weight'], (fault) =>
    rejects.push(fault),
  )) {
    const read = relationIn(cells, index);
    if ('found' in read) rejects.push({ file: file.name, line, ...read });
    else relations.push(read);
  }
  rejects.sort((a, b) => a.line - b.line);
  if (relations.length === 0 && rejects[0]) throw new GroupsFault(rejects[0]);
  return { relations, rejects };
}

function relationIn(
  cells: Readonly<Record<string, string>>,
  index: ReadonlyMap<string, number>,
): Relation | Pick<FileFault, 'found' | 'expected'> {
  const ends: number[] = [];
  for (const column of ['source', 'target']) {
    const group = nameIn(cells[column]);
    const end = index.get(group);
    if (end === undefined)
      return { found: group === '' ? found.noEnd(column) : found.stranger(group, column), expected: expected.known };
    ends.push(end);
  }
  const [source = 0, target = 0] = ends;
  if (source === target) return { found: found.itself(cells['source'] ?? ''), expected: expected.two };
  const kind = (cells['kind'] ?? '').trim().toLowerCase();
  if (!isKind(kind)) return { found: kind === '' ? found.noKind('') : found.kind(kind), expected: expected.kinds };
  const weight = (cells['weight'] ?? '') === '' ? 1 : numberOf(cells['weight'] ?? '', mostWeight);
  if (weight === null) return { found: found.weight(cells['weight'] ?? ''), expected: expected.weight };
  return { source, target, kind, weight };
}

const nameIn = (cell: string | undefined): string => (cell ?? '').trim().normalize('NFC');
const isKind = (text: string): text is RelationKind => relationKinds.some((one) => one === text);

function numberOf(text: string, most: number): number | null {
  const number = Number(text);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && number > 0 && number <= most ? number : null;
}
