import type { Command } from 'commander';
import { nameRoles } from '#methods/resolution/roles.ts';
import { mostRecords } from '#methods/resolution/parting.ts';
import { planFields } from '#methods/resolution/plan.ts';
import { clustersOf, groupsOf, leastBits, prepare } from '#methods/resolution/suggest.ts';
import { suggestionsOf, type Weighed } from '#methods/resolution/suggestions.ts';
import type { FieldPlan, PairSuggestion } from '#methods/resolution/shapes.ts';
import { openTable, type Table } from '#methods/resolution/table.ts';
import { usage, wrong } from './fault.ts';
import { checkMap, openRecords, readMap, type RecordFile } from './resolve-files.ts';
import { weighInThreads } from './resolve-threads.ts';
import { out, rejectsFile, type Rejects } from './table.ts';
import { clean, columns, count, progressLine, warn } from './terminal.ts';

interface Options {
  in: string;
  with?: string;
  id?: string;
  map?: string;
  clusters?: boolean;
  threshold: string;
  rejects?: string;
  json?: boolean;
}

/** `enlace resolve`: which records of a file, or of two, are one and the same; pairs best first, then their groups. */
export function resolveCommand(program: Command): void {
  program
    .command('resolve')
    .description('records that may be one and the same, within a file or between two')
    .requiredOption('--in <file>', 'CSV with a header; - for stdin')
    .option('--with <file>', 'a second file: pairs are between the two')
    .option('--id <column>', 'column that names the records; by default one called id or alike, else their lines')
    .option('--map <file>', 'JSON: roles of columns, {"column": "role"} or {"column": {"role", "with"}}')
    .option('--clusters', 'after the pairs also the groups of two or more')
    .option('--threshold <score>', 'leave out pairs below this score', '0.5')
    .option('--rejects <file>', 'where rows that cannot be taken go; beside the file by default')
    .option('--json', 'print JSON lines only; so it is where stdout is no terminal')
    .action(resolve);
}

async function resolve(options: Options): Promise<void> {
  const threshold = Number(options.threshold);
  if (options.threshold.trim() === '' || !(threshold >= 0 && threshold <= 1))
    throw usage('--threshold', options.threshold, 'a score from 0 to 1');
  if (options.in === '-' && options.with === '-') throw usage('--with', 'stdin twice', 'one of both as a file');
  const map = await readMap(options.map);
  const rejects = rejectsFile(options.in, options.rejects);
  const left = await openRecords(options.in, options.id, map, rejects);
  const right = options.with === undefined ? null : await openRecords(options.with, options.id, map, rejects);
  checkMap(options.map, map, right ? [left, right] : [left]);
  const plan = planFields(left.sample, right?.sample ?? null, map.columns);
  if (plan.length === 0)
    throw wrong(left.name, 'no column that can be compared', 'columns besides the id, in both files');
  sayNamesAlone(left.name, plan);
  const progress = progressLine();
  const { table, ids } = await readAll(plan, left, right, progress.show);
  await sayRejected(rejects);
  if (ids.length === 0 || (right !== null && table.data.split === 0)) throw nothingIn(left);
  if (right !== null && table.data.split === ids.length) throw nothingIn(right);
  progress.show('learning what agreement is worth');
  const prepared = prepare(table.data, plan, undefined, sharedRoom);
  const pairsToWeigh = prepared.keys.reduce((sum, key) => sum + key.pairs, 0);
  progress.show(`weighing ${count(pairsToWeigh, 'pair')}`);
  const pairs = await weighInThreads(table.data, prepared.keys, prepared.weights, leastBits(threshold));
  progress.show(`${count(pairs.count, 'pair')} found, putting records together`);
  const weighed: Weighed = { table, plan, ids, weights: prepared.weights, pairs };
  await print(weighed, threshold, options);
  progress.end();
}

const sharedRoom = (size: number): Int32Array => new Int32Array(new SharedArrayBuffer(size * 4));

/** Reads the records into a table that threads may share, and puts them in the order of their ids. */
async function readAll(
  plan: readonly FieldPlan[],
  left: RecordFile,
  right: RecordFile | null,
  show: (text: string) => void,
): Promise<{ table: Table; ids: string[] }> {
  const table = openTable(plan, true);
  const ids: string[] = [];
  const read = async (file: RecordFile, side: 'left' | 'right'): Promise<void> => {
    const places = plan.map((field) => field[side].map((column) => file.columns.indexOf(column)));
    for await (const { id, cells } of file.records()) {
      table.add(
        places.map((of) => joinedCells(of, cells)),
        right !== null && side === 'left' ? 'left' : 'right',
      );
      if (ids.length >= mostRecords)
        throw wrong(file.name, `more than ${count(mostRecords, 'record')}`, 'fewer; part the file first');
      if (ids.push(id) % 10_000 === 0) show(`${count(ids.length, 'record')} read`);
    }
  };
  await read(left, 'left');
  if (right !== null) await read(right, 'right');
  const order = inOrder(ids, table.data.split);
  table.reorder(order);
  return { table, ids: Array.from(order, (at) => ids[at] ?? '') };
}

function joinedCells(places: readonly number[], cells: readonly string[]): string {
  if (places.length === 1) return cells[places[0] ?? 0] ?? '';
  return places
    .map((place) => cells[place] ?? '')
    .filter((cell) => cell !== '')
    .join(' ');
}

/** Records by their ids within each file, so that the order of rows changes nothing. */
function inOrder(ids: readonly string[], split: number): Uint32Array {
  const order = Uint32Array.from(ids, (_, at) => at);
  const compare = (a: number, b: number): number => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1);
  order.subarray(0, split).sort(compare);
  order.subarray(split).sort(compare);
  return order;
}

function sayNamesAlone(name: string, plan: readonly FieldPlan[]): void {
  const carries = plan.some(({ role }) => !nameRoles.has(role) && role !== 'alias' && role !== 'category');
  if (!carries)
    warn(
      `warning: ${name}: only names are here to compare, and names alone are never more than weak; see --threshold 0.05`,
    );
}

const nothingIn = ({ name }: RecordFile): Error => wrong(name, 'no row that could be taken', 'at least one');

async function sayRejected(rejects: Rejects): Promise<void> {
  await rejects.close();
  if (rejects.count > 0)
    warn(`warning: ${rejects.input}: ${count(rejects.count, 'row')} not taken, their reasons are in ${rejects.path}`);
}

async function print(weighed: Weighed, threshold: number, options: Options): Promise<void> {
  const isJson = options.json === true || !process.stdout.isTTY;
  const groups = groupsOf(weighed);
  let pending = '';
  let found = 0;
  const write = async (text: string): Promise<void> => {
    pending += text;
    if (pending.length < 1 << 16) return;
    await out(pending);
    pending = '';
  };
  for (const pair of suggestionsOf(weighed, groups, threshold)) {
    found += 1;
    await write(isJson ? `${JSON.stringify(pair)}\n` : readable(pair));
  }
  let grouped = 0;
  for (const group of options.clusters === true ? clustersOf(groups, weighed.ids, weighed.table.data.split) : []) {
    grouped += 1;
    await write(isJson ? `${JSON.stringify(group)}\n` : `${group.members.map(clean).join('  ')}\n`);
  }
  if (pending !== '') await out(pending);
  if (!isJson) warn(`${count(found, 'pair')}${options.clusters === true ? `, ${count(grouped, 'group')}` : ''}`);
}

const readable = ({ left, right, score, band, reasons }: PairSuggestion): string =>
  `${columns([
    [
      score.toFixed(6),
      band.padEnd(8),
      left,
      right,
      reasons
        .map(({ field, level, weight }) => `${field} ${level} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`)
        .join('; '),
    ],
  ])}\n`;
