import { clip } from '#vocabulary/refusal.ts';
import { openRows, type OpenRows } from './edges-lines.ts';
import { idOf } from './edges-ids.ts';
import { Fault, wrong } from './fault.ts';
import { count, warn } from './terminal.ts';

const expected = 'a header with id, role and perhaps cell';

/**
 * Reads roles of positions: CSV `id,role[,cell]` in any order of columns, other columns left. In: the ids of the network.
 * Out: role and cell by position, '' where none is documented. An id twice is an error, a stranger is left out and said.
 */
export async function readRoles(
  path: string,
  ids: readonly string[],
): Promise<{ roles: string[]; cells: string[]; name: string }> {
  const file = await openRoles(path);
  const { name } = file;
  const places = placesOf(file);
  const at = new Map(ids.map((id, node) => [id, node]));
  const roles = ids.map(() => '');
  const cells = ids.map(() => '');
  const seen = new Map<string, number>();
  const strangers: string[] = [];
  for await (const { records, rejects } of file.rows) {
    const [bad] = rejects;
    if (bad !== undefined) throw wrong(`${name}:${bad.line}`, clip(`${bad.field} ${bad.found}`.trim()), bad.expected);
    for (const { line, cells: row } of records) {
      const id = idOf(row[places.id]!);
      if (id === '') throw wrong(`${name}:${line}`, 'no id', 'an id for each row');
      const before = seen.get(id);
      if (before !== undefined)
        throw wrong(`${name}:${line}`, `${clip(id)} again, after line ${before}`, 'each id once');
      seen.set(id, line);
      const node = at.get(id);
      if (node === undefined) strangers.push(id);
      else {
        roles[node] = (row[places.role] ?? '').trim();
        cells[node] = (row[places.cell] ?? '').trim();
      }
    }
  }
  if (strangers.length > 0)
    warn(
      `warning: ${name}: ${count(strangers.length, 'id')} without any edge left out: ${strangers.slice(0, 5).map(clip).join(', ')}${strangers.length > 5 ? ', …' : ''}`,
    );
  return { roles, cells, name };
}

async function openRoles(path: string): Promise<OpenRows> {
  try {
    return await openRows(path);
  } catch (error) {
    // The reader is that of edges, and expects their columns.
    if (error instanceof Fault && error.message.includes('no header'))
      throw wrong(path === '-' ? 'stdin' : path, 'no header', expected);
    throw error;
  }
}

function placesOf({ name, header }: OpenRows): { id: number; role: number; cell: number } {
  const columns = header.map((cell) => cell.toLowerCase());
  const [id = -1, role = -1, cell = -1] = ['id', 'role', 'cell'].map((column) => {
    const first = columns.indexOf(column);
    if (first !== columns.lastIndexOf(column)) throw wrong(`${name}:1`, `two columns ${column}`, 'one');
    return first;
  });
  if (id < 0 || (role < 0 && cell < 0)) throw wrong(`${name}:1`, `the columns ${clip(header.join(','))}`, expected);
  return { id, role, cell };
}
