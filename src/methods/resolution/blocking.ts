import { atomsOf, type Atom } from './atoms.ts';
import { hashOf, partBy, type Blocks, type Key } from './parting.ts';
import { random } from '#methods/random.ts';
import type { TableData } from './table.ts';

/** Below so many pairs every pair is compared. */
const allPairs = 1_500_000;
/** Pairs to compare for each record, over all keys; more where there are few records. */
const pairsPerRecord = 40;
const leastPairs = 5_000_000;
const budgetOf = (records: number): number => Math.max(leastPairs, records * pairsPerRecord);
const mostKeys = 16;

/**
 * Chooses keys by the data and parts the records by them. A key is one or two things that records share; its price are
 * the pairs it makes, counted on a sample. Keys are taken greedily by how many imagined pairs with errors in some
 * fields they would still find, those found less than three times first. Blocks that are too large are parted further.
 */
export function blocksOf(table: TableData, room: (count: number) => Int32Array): Blocks[] {
  const { records, split } = table;
  const total = split > 0 ? split * (records - split) : (records * (records - 1)) / 2;
  if (total <= allPairs) return [oneBlock(records, total, room)];
  const atoms = usableAtoms(table);
  return chooseKeys(table, atoms).map((key, level) => partBy(table, { key, level, atoms }, room));
}

/** What at least one record has. */
export const usableAtoms = (table: TableData): Atom[] =>
  atomsOf(table).filter((atom) => atom.keys.some((key) => key !== 0));

function oneBlock(records: number, pairs: number, room: (count: number) => Int32Array): Blocks {
  const order = room(records);
  for (let at = 0; at < records; at += 1) order[at] = at;
  const starts = room(2);
  starts[1] = records;
  return { name: 'all', order, starts, of: room(records).fill(1), pairs };
}

const samples = 20_000;
const imagined = 512;

/** The keys that find most at a bearable price, for these records. */
export function chooseKeys(table: TableData, atoms: readonly Atom[]): Key[] {
  const keys: Key[] = [];
  atoms.forEach((atom, at) => {
    keys.push([atom]);
    for (const other of atoms.slice(at + 1))
      if (!other.fields.some((field) => atom.fields.includes(field))) keys.push([atom, other]);
  });
  const step = Math.max(1, Math.ceil(table.records / samples));
  const priced = keys
    .map((key) => ({ key, price: priceOf(key, table.records, step), found: findsOf(key, table) }))
    .filter(({ price }) => price <= budgetOf(table.records) * 0.25);
  const times = new Uint8Array(imagined);
  const chosen: Key[] = [];
  let spent = 0;
  while (chosen.length < mostKeys && priced.length > 0) {
    let best = 0;
    let bestGain = -1;
    priced.forEach(({ found, price }, at) => {
      const gain = gainOf(found, times) / (1 + price / (table.records * 2));
      if (gain <= bestGain) return;
      bestGain = gain;
      best = at;
    });
    const [taken] = priced.splice(best, 1);
    if (taken === undefined || bestGain < imagined / 400) break;
    spent += taken.price;
    if (spent > budgetOf(table.records) && chosen.length > 2) break;
    chosen.push(taken.key);
    taken.found.forEach((is, at) => (times[at] = (times[at] ?? 0) + is));
  }
  return chosen.length > 0 ? chosen : cheapest(keys, table, step);
}

/** Where every key makes too many pairs, the three that make the fewest; their blocks are parted further. */
const cheapest = (keys: readonly Key[], table: TableData, step: number): Key[] =>
  keys
    .map((key) => ({ key, price: priceOf(key, table.records, step) }))
    .toSorted((a, b) => a.price - b.price)
    .slice(0, 3)
    .map(({ key }) => key);

const worth = [1, 0.5, 0.2, 0.05];

function gainOf(found: Uint8Array, times: Uint8Array): number {
  let gain = 0;
  for (let at = 0; at < imagined; at += 1) if (found[at] === 1) gain += worth[times[at] ?? 0] ?? 0.01;
  return gain;
}

/** Pairs that a key makes over all records, from a sample of them; what is above the largest block is parted anyway. */
function priceOf(key: Key, records: number, step: number): number {
  const hashes = new Int32Array(Math.ceil(records / step));
  let count = 0;
  for (let record = 0; record < records; record += step) {
    const hash = hashOf(key, record);
    if (hash !== 0) hashes[count++] = hash;
  }
  const sorted = hashes.subarray(0, count).sort();
  let pairs = 0;
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (to < count && sorted[to] === sorted[from]) to += 1;
    pairs += ((to - from) * (to - from - 1)) / 2;
    from = to;
  }
  return pairs * step * step;
}

/** Which of the imagined pairs a key finds: seven fields in ten are right, two have a misprint, one is another value. */
function findsOf(key: Key, table: TableData): Uint8Array {
  const found = new Uint8Array(imagined).fill(1);
  for (const atom of key)
    for (const field of atom.fields) {
      const filled = filledShare(table, field);
      const draw = random(field + 1);
      const misprint = random(
        field + 1,
        [...atom.name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7),
      );
      for (let at = 0; at < imagined; at += 1) {
        const state = draw();
        const is = state < 0.7 * filled || (atom.coarse && state < 0.9 * filled && misprint() < 0.6);
        if (!is) found[at] = 0;
      }
    }
  return found;
}

function filledShare(table: TableData, field: number): number {
  const { ids } = table.fields[field] as TableData['fields'][number];
  const step = Math.max(1, Math.floor(table.records / 4000));
  let [filled, seen] = [0, 0];
  for (let record = 0; record < table.records; record += step) {
    seen += 1;
    if (ids[record] !== 0) filled += 1;
  }
  return (filled / seen) ** 2;
}

/** Every pair of the blocks once: one that an earlier key has made already is passed by. Of each key, blocks `part`, `part + parts`, … */
export function forPairs(
  table: { split: number },
  keys: readonly Blocks[],
  [part, parts]: readonly [number, number],
  visit: (a: number, b: number) => void,
): void {
  const { split } = table;
  keys.forEach((key, level) => {
    const { order, starts } = key;
    for (let block = part; block + 1 < starts.length; block += parts) {
      const from = starts[block] ?? 0;
      const to = starts[block + 1] ?? 0;
      for (let i = from; i < to; i += 1) {
        const one = order[i] ?? 0;
        for (let j = i + 1; j < to; j += 1) {
          const two = order[j] ?? 0;
          if (split > 0 && one < split === two < split) continue;
          if (!isEarlier(keys, level, one, two)) visit(one < two ? one : two, one < two ? two : one);
        }
      }
    }
  });
}

function isEarlier(keys: readonly Blocks[], level: number, a: number, b: number): boolean {
  for (let at = 0; at < level; at += 1) {
    const { of } = keys[at] as Blocks;
    const block = of[a];
    if (block !== 0 && block === of[b]) return true;
  }
  return false;
}
