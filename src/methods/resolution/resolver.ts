import { openKeyIndex, type KeyIndex } from './key-index.ts';
import type { Learned } from './learn.ts';
import { fitted, readerOf } from './records.ts';
import type { PairSuggestion, ResolveModel, ResolveRecord } from './shapes.ts';
import { recordsPerEntity, weightsFor } from './suggest.ts';
import { suggestionOf, type Found } from './suggestions.ts';
import { openTable, type TableData } from './table.ts';
import { bearersOf, bitsOf, exactBits, mayReach, scratchFor, weigh, type Weights } from './weigh.ts';

export interface Resolver {
  /** Adds a record and gives the pairs it makes with those that are there, best first. Takes milliseconds. */
  add(record: ResolveRecord): PairSuggestion[];
  readonly size: number;
}

/** Up to so many records every one is looked at. */
const scanned = 1500;
/** Keys and frequencies are taken anew when there are so many times more records. */
const growth = 4;
/** The first time when there are so many. */
const fewest = 50;

/**
 * Records that can be asked, one new one at a time, which of them it may be. Weights are those of `model` as
 * `suggestPairs` learned them; frequencies of values those of the records that are there. Pairs are between the new
 * record and single ones: groups and judgements are for `suggestPairs`. `threshold` is the least score, 0–1.
 */
export function openResolver(
  model: ResolveModel,
  records: readonly ResolveRecord[] = [],
  { threshold = 0.5 }: { threshold?: number } = {},
): Resolver {
  const plan = model.fields;
  const table = openTable(plan);
  const read = readerOf(plan, 'left');
  const ids: string[] = [];
  const append = ({ id, values }: ResolveRecord): number => {
    ids.push(id);
    return table.add(read(values), 'right');
  };
  for (const record of records) append(record);
  let state = readied(model, table.data);
  const least = bitsOf(Math.max(1e-12, Math.min(1 - 1e-12, threshold)));
  const levels = scratchFor(table.data);
  return {
    get size() {
      return ids.length;
    },
    add(added) {
      if (ids.length >= state.due) state = readied(model, table.data);
      const record = append(added);
      count(state, table.data, record);
      const { weights, index } = state;
      const found: Found[] = [];
      const look = (other: number): void => {
        if (!mayReach(table.data, weights, other, record, least)) return;
        const bits = weigh(table.data, weights, other, record, levels);
        if (bits >= least) found.push({ a: other, b: record, direct: bits, total: bits });
      };
      if (index === null) for (let other = 0; other < record; other += 1) look(other);
      else index.forAlike(record, look);
      index?.add(record);
      found.sort((one, other) => other.total - one.total || one.a - other.a);
      return found.map((pair) => suggestionOf({ table, plan, ids, weights }, pair));
    },
  };
}

/** What is taken anew as records become more. */
interface State {
  learned: Learned;
  weights: Weights;
  bearers: Float32Array[];
  perEntity: number;
  index: KeyIndex | null;
  /** The size at which it is taken anew. */
  due: number;
}

function readied(model: ResolveModel, table: TableData): State {
  const learned = fitted(model, table.records + 1);
  const perEntity = recordsPerEntity(table, learned);
  const due = Math.max(fewest, table.records * growth);
  const isScanned = table.records <= scanned;
  return {
    learned,
    weights: weightsFor(table, learned),
    bearers: bearersOf(table, perEntity),
    perEntity,
    index: isScanned ? null : openKeyIndex(table),
    due: isScanned ? Math.min(due, scanned + 1) : due,
  };
}

/** The values of a new record count before they are weighed, as in the whole. */
function count({ learned, weights, bearers, perEntity }: State, table: TableData, record: number): void {
  table.fields.forEach((field, at) => {
    const value = field.ids[record] ?? 0;
    if (value === 0) return;
    const seen = roomFor(bearers[at], value);
    const exact = roomFor(weights.exact[at], value);
    seen[value] = (seen[value] ?? 0) + 1 / perEntity;
    exact[value] = exactBits(learned, at, seen[value], table.records);
    bearers[at] = seen;
    weights.exact[at] = exact;
  });
}

function roomFor(old: Float32Array | undefined, value: number): Float32Array {
  if (old !== undefined && value < old.length) return old;
  const larger = new Float32Array((value + 1) * 2);
  larger.set(old ?? []);
  return larger;
}
