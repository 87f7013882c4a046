import { rowsOf, tieCount, type WeightedRows } from '#methods/graph/rows.ts';
import { clip } from '#vocabulary/refusal.ts';
import { arcsOf, numberList, numbers, picked, placed, type NumberList } from './edges-arrays.ts';
import { idNumbers, idOf, longestId, type IdNumbers } from './edges-ids.ts';
import { openRows, type OpenRows } from './edges-lines.ts';
import { inOrder } from './edges-order.ts';
import { Fault, usage, wrong } from './fault.ts';
import { rejectsFile, type Rejects } from './table.ts';
import { count, warn } from './terminal.ts';

export interface EdgeFileOptions {
  /** Where rows that cannot be taken go; beside the file by default. */
  rejects?: string | undefined;
  /** A file of ids, so that nodes without any edge are there too. */
  nodes?: string | undefined;
  /** Keeps the senses of the edges in `arcs`. */
  directed?: boolean | undefined;
  /** Shows how far reading is. */
  show?: ((text: string) => void) | undefined;
}

export interface EdgesRead {
  /** As messages name the file. */
  name: string;
  /** Numbers by value, else by text with the numbers in it by value: whatever the order of lines, the same. */
  ids: string[];
  /** Undirected and simple; nodes are numbered as `ids`. */
  rows: WeightedRows;
  /** Beside `rows.targets`: 1 or −1; absent where the file has no column `sign`. */
  signs?: Int8Array;
  /** With `directed`: the ties that lead out of each node, each one way. */
  arcs?: WeightedRows;
  /** Whether the file has a column `weight`. */
  weighted: boolean;
  edges: number;
  /** Rows that join a node to itself: dropped. Their nodes stay. */
  loops: number;
  /** Rows that say an edge again, in either direction: the last one stands. */
  repeated: number;
  /** The first thousand rows that could not be taken; all of them stand in the file of rejects. */
  rejected: { line: number; reason: string }[];
}

const mostTold = 1000;
const names = {
  source: ['source', 'from'],
  target: ['target', 'to'],
  weight: ['weight'],
  sign: ['sign'],
} as const;
const positive = new Set(['', '1', '+1', '+']);
/** The second of each pair is the sign of typography. */
const negative = new Set(['-1', '−1', '-', '−']);

/**
 * Reads a file of edges, CSV `source,target[,weight][,sign]` (or `from,to`) in any order of columns, gzipped or not, `-`
 * for stdin. Good rows are kept; what was dropped, merged or rejected is said on stderr. An empty weight is 1, an empty
 * sign +1. Throws a fault for a file that cannot be read, without the columns, or without any good row.
 */
export async function readEdgeFile(path: string, options: EdgeFileOptions = {}): Promise<EdgesRead> {
  if (path === '-' && options.nodes === '-') throw usage('--nodes', 'stdin twice', 'one of both as a file');
  const rejects = rejectsFile(path, options.rejects);
  const read = await readEdges(await openRows(path), rejects, options);
  sayCounts(read, rejects);
  return read;
}

/** The same from rows that are open already; nothing is said. */
export async function readEdges(
  file: OpenRows,
  rejects: Pick<Rejects, 'add' | 'close'>,
  options: EdgeFileOptions = {},
): Promise<EdgesRead> {
  const draft = openDraft(placesOf(file));
  const rejected: EdgesRead['rejected'] = [];
  const refuse = async (line: number, fault: RowFault): Promise<void> => {
    const reason = `${fault.field} ${fault.found}; expected ${fault.expected}`;
    if (rejected.length < mostTold) rejected.push({ line, reason });
    await rejects.add({ file: file.name, line, ...fault });
  };
  let rows = 0;
  for await (const block of file.rows) {
    for (const { line, field, found, expected } of block.rejects) await refuse(line, { field, found, expected });
    for (const { line, cells } of block.records) {
      const fault = take(draft, cells);
      if (fault !== undefined) await refuse(line, fault);
    }
    rows += block.records.length;
    options.show?.(`${count(rows, 'row')} of ${file.name} read`);
  }
  if (options.nodes !== undefined) await addNodes(draft, options.nodes);
  await rejects.close();
  if (draft.ids.size === 0) {
    const [first] = rejected;
    if (first === undefined) throw wrong(file.name, 'no edges', 'at least one row source,target');
    throw new Fault(`${file.name}:${first.line}: no good row; the first: ${first.reason}`);
  }
  return { name: file.name, ...networkOf(draft, options.directed === true), rejected };
}

interface RowFault {
  field: string;
  found: string;
  expected: string;
}

interface Places {
  source: number;
  target: number;
  weight: number;
  sign: number;
}

function placesOf({ name, header }: OpenRows): Places {
  const columns = header.map((cell) => cell.toLowerCase());
  const place = (field: keyof typeof names): number => {
    const found = columns.flatMap((column, at) => (names[field].some((one) => one === column) ? [at] : []));
    if (found.length > 1) throw wrong(`${name}:1`, `two columns for the ${field}`, 'one');
    return found[0] ?? -1;
  };
  const places = { source: place('source'), target: place('target'), weight: place('weight'), sign: place('sign') };
  if (places.source >= 0 && places.target >= 0) return places;
  const said = clip(header.join(','));
  throw wrong(`${name}:1`, `the columns ${said}`, 'a header with source,target and perhaps weight, sign');
}

/** Edges as they are read, nodes numbered as they come. */
interface Draft {
  places: Places;
  ids: IdNumbers;
  from: NumberList;
  to: NumberList;
  weights: NumberList | null;
  signs: NumberList | null;
}

const openDraft = (places: Places): Draft => ({
  places,
  ids: idNumbers(),
  from: numberList(),
  to: numberList(),
  weights: places.weight < 0 ? null : numberList(),
  signs: places.sign < 0 ? null : numberList(),
});

/** Takes a row, or says the first thing wrong with it; such a row leaves nothing behind. */
function take({ places, ids, from, to, weights, signs }: Draft, cells: readonly string[]): RowFault | undefined {
  const weight = weights === null ? 1 : weightOf(cells[places.weight]!);
  if (!(weight >= 0 && weight < Infinity))
    return { field: 'weight', found: clip(cells[places.weight]), expected: 'a number, zero or more' };
  const sign = signs === null ? 1 : signIn(cells[places.sign]!);
  if (sign === 0) return { field: 'sign', found: clip(cells[places.sign]), expected: '1 or -1' };
  const [source, target] = [cells[places.source]!, cells[places.target]!];
  const fault = badId('source', source) ?? badId('target', target);
  if (fault !== undefined) return fault;
  from.push(ids.of(source)!);
  to.push(ids.of(target)!);
  weights?.push(weight);
  signs?.push(sign);
  return undefined;
}

function badId(field: string, cell: string): RowFault | undefined {
  // Most cells are short, and what is short and has a letter is an id.
  if (cell !== '' && cell.length <= longestId && cell.charCodeAt(0) > 32 && cell.charCodeAt(0) < 127) return undefined;
  const id = idOf(cell);
  if (id !== '' && id.length <= longestId) return undefined;
  return { field, found: id === '' ? 'nothing' : clip(id), expected: `an id of 1 to ${longestId} characters` };
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** NaN where it is no number. */
function weightOf(cell: string): number {
  const text = cell.trim();
  if (text === '') return 1;
  return decimal.test(text) ? Number(text) : Number.NaN;
}

/** 0 where it is no sign. */
function signIn(cell: string): number {
  const text = cell.trim();
  return positive.has(text) ? 1 : negative.has(text) ? -1 : 0;
}

const idColumns = ['id', 'node', 'name'];

/** Ids of a file, one a line or in a column `id`. */
async function addNodes(draft: Draft, path: string): Promise<void> {
  const { name, header, rows } = await openRows(path);
  const columns = header.map((cell) => cell.toLowerCase());
  const at = idColumns.map((column) => columns.indexOf(column)).find((place) => place >= 0) ?? -1;
  if (at < 0 && header.length > 1) throw wrong(`${name}:1`, `the columns ${clip(header.join(','))}`, 'a column id');
  const add = (line: number, cell: string): void => {
    const fault = badId('id', cell);
    if (fault !== undefined) throw wrong(`${name}:${line}`, `${fault.field} ${fault.found}`, fault.expected);
    draft.ids.of(cell);
  };
  if (at < 0) add(1, header[0] ?? '');
  for await (const { records, rejects } of rows) {
    const [first] = rejects;
    if (first !== undefined) throw wrong(`${name}:${first.line}`, first.found, first.expected);
    for (const { line, cells } of records) add(line, cells[Math.max(0, at)]!);
  }
}

type Network = Omit<EdgesRead, 'name' | 'rejected'>;

function networkOf(draft: Draft, directed: boolean): Network {
  const { ids, place } = inOrder(draft.ids.all());
  const from = placed(draft.from, place);
  const to = placed(draft.to, place);
  const weights = draft.weights?.all() ?? null;
  const signs = draft.signs?.all() ?? null;
  // Edges are known by their numbers, so that weight and sign of the last row of an edge stay together.
  const { rows, loops, repeated } = rowsOf(ids.length, from, to, numbers(from.length));
  const kept = rows.weights;
  const network: Network = {
    ids,
    rows: { ...rows, weights: picked(kept, weights) },
    weighted: weights !== null,
    edges: tieCount(rows),
    loops,
    repeated,
  };
  if (signs !== null) network.signs = Int8Array.from(picked(kept, signs));
  if (directed) network.arcs = arcsOf(ids.length, from, to, weights);
  return network;
}

function sayCounts(read: EdgesRead, rejects: Rejects): void {
  const { name, loops, repeated, edges } = read;
  if (rejects.count > 0) {
    for (const { line, reason } of read.rejected.slice(0, 3)) warn(`${name}:${line}: ${reason}`);
    warn(`warning: ${name}: ${count(rejects.count, 'row')} not taken, their reasons are in ${rejects.path}`);
  }
  if (loops > 0) warn(`warning: ${name}: ${count(loops, 'row')} from a node to itself, dropped`);
  if (repeated > 0)
    warn(`warning: ${name}: ${count(repeated, 'row')} of edges that were there before, merged; the last weight stands`);
  if (edges === 0) warn(`warning: ${name}: no edges; ${count(read.ids.length, 'node stands', 'nodes stand')} alone`);
}
