import { blocksOf } from './blocking.ts';
import type { Blocks } from './parting.ts';
import { clusterPairs, type Clusters } from './clusters.ts';
import { learn, pairsOf, type Learned } from './learn.ts';
import { weighPairs } from './pairs.ts';
import { planFields, type ColumnMap } from './plan.ts';
import { fitted, readerOf, recordsInOrder, sampleOf } from './records.ts';
import type {
  FieldPlan,
  Judgement,
  PairSuggestion,
  ResolveCluster,
  Resolved,
  ResolveModel,
  ResolveRecord,
} from './shapes.ts';
import { suggestionsOf, type Weighed } from './suggestions.ts';
import { openTable, type TableData } from './table.ts';
import { bearersOf, bitsOf, scratchFor, weigh, weightsOf, type Weights } from './weigh.ts';

export interface SuggestOptions {
  /** A second set of records: pairs are between the two sets only. */
  with?: readonly ResolveRecord[];
  /** Weights learned before, taken as they are; frequencies of values are always those of these records. */
  weights?: ResolveModel;
  judgements?: readonly Judgement[];
  /** Least score of a pair, 0–1; by default that of `possible`. Groups are never joined below `possible`. */
  threshold?: number;
  map?: ColumnMap;
}

/**
 * Records that may be one and the same: pairs best first with their reasons, and groups of two or more that respect
 * what a person judged. The order of the records does not matter. Pairs that are judged already are not given again.
 * Any values are taken; an empty set gives nothing.
 */
export function suggestPairs(records: readonly ResolveRecord[], options: SuggestOptions = {}): Resolved {
  const left = recordsInOrder(records);
  const right = options.with === undefined ? null : recordsInOrder(options.with);
  if (right?.length === 0 || left.length === 0) return nothing(options.weights);
  const plan = options.weights?.fields ?? planFields(sampleOf(left), right && sampleOf(right), options.map);
  const table = openTable(plan);
  const [readLeft, readRight] = [readerOf(plan, 'left'), readerOf(plan, 'right')];
  for (const record of left) table.add(readLeft(record.values), right === null ? 'right' : 'left');
  for (const record of right ?? []) table.add(readRight(record.values), 'right');
  const ids = [...left, ...(right ?? [])].map(({ id }) => id);
  const prepared = prepare(table.data, plan, options.weights);
  const threshold = options.threshold ?? 0.5;
  const pairs = weighPairs(table.data, prepared.keys, prepared.weights, [0, 1], leastBits(threshold));
  const weighed: Weighed = { table, plan, ids, weights: prepared.weights, pairs };
  const judged = numbered(ids, left.length, right !== null, options.judgements ?? []);
  const groups = groupsOf(weighed, judged);
  const suggestions: PairSuggestion[] = [...suggestionsOf(weighed, groups, threshold, judged.known)];
  return { pairs: suggestions, clusters: [...clustersOf(groups, ids, table.data.split)], model: prepared.model };
}

const nothing = (weights?: ResolveModel): Resolved => ({
  pairs: [],
  clusters: [],
  model: weights ?? { fields: [], prior: 0, pairs: 0, records: 0 },
});

/** The least weight that a pair must have to be kept: what joins groups is kept in any case. */
export const leastBits = (threshold: number): number => Math.min(0, Math.max(-40, bitsOf(Math.min(0.5, threshold))));

export interface Prepared {
  keys: Blocks[];
  weights: Weights;
  model: ResolveModel;
}

/** Parts records into blocks and learns the weights, or takes those of `given`. `room` makes arrays that threads may share. */
export function prepare(
  table: TableData,
  plan: readonly FieldPlan[],
  given?: ResolveModel,
  room: (count: number) => Int32Array = (count) => new Int32Array(count),
): Prepared {
  const keys = blocksOf(table, room);
  const learned = given === undefined ? learn(table, keys) : fitted(given, table.records);
  return { keys, weights: weightsFor(table, learned), model: modelOf(table, plan, learned) };
}

export const weightsFor = (table: TableData, learned: Learned): Weights =>
  weightsOf(table, learned, bearersOf(table, recordsPerEntity(table, learned)), table.records);

/** Of k records of one person k (k - 1) / 2 pairs are matches. */
export const recordsPerEntity = (table: TableData, { prior }: Learned): number =>
  1 + (2 * prior * pairsOf(table)) / Math.max(1, table.records);

const modelOf = (table: TableData, plan: readonly FieldPlan[], { m, u, prior, pairs }: Learned): ResolveModel => ({
  fields: plan.map((field, at) => ({ ...field, m: m[at] ?? [], u: u[at] ?? [] })),
  prior,
  pairs,
  records: table.records,
});

/** Judgements by the numbers of records. */
export interface Judged {
  apart: (readonly [number, number])[];
  together: (readonly [number, number])[];
  /** Pairs of which it is decided whether they are one, as `smaller larger`. */
  known: ReadonlySet<string>;
}

const noJudgements: Judged = { apart: [], together: [], known: new Set() };

function numbered(ids: readonly string[], split: number, isLinked: boolean, judgements: readonly Judgement[]): Judged {
  const [lefts, rights] = [new Map<string, number>(), new Map<string, number>()];
  ids.forEach((id, at) => (isLinked && at >= split ? rights : lefts).set(id, at));
  const apart: [number, number][] = [];
  const together: [number, number][] = [];
  const known = new Set<string>();
  for (const { left, right, verdict } of judgements) {
    const a = lefts.get(left) ?? rights.get(left);
    const b = (isLinked ? rights.get(right) : undefined) ?? lefts.get(right);
    if (a === undefined || b === undefined || a === b || verdict === 'unsure') continue;
    (verdict === 'same' ? together : apart).push([Math.min(a, b), Math.max(a, b)]);
    known.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
  }
  const byNumber = (one: readonly number[], other: readonly number[]): number =>
    (one[0] ?? 0) - (other[0] ?? 0) || (one[1] ?? 0) - (other[1] ?? 0);
  return { apart, together: together.sort(byNumber), known };
}

/** The groups that these pairs make, as far as judgements allow. */
export function groupsOf({ table, weights, pairs }: Weighed, { apart, together }: Judged = noJudgements): Clusters {
  const levels = scratchFor(table.data);
  const weightOf = (a: number, b: number): number => weigh(table.data, weights, Math.min(a, b), Math.max(a, b), levels);
  return clusterPairs(table.data.records, pairs, { least: 0, apart, together, weightOf });
}

/** Groups of two or more, in the order of their first records; where two files are linked, also which side each is of. */
export function* clustersOf(groups: Clusters, ids: readonly string[], split = 0): Generator<ResolveCluster> {
  for (let record = 0; record < ids.length; record += 1) {
    if (groups.of[record] !== record) continue;
    const members = groups.members(record);
    if (members.length < 2) continue;
    const sides = members.map((member) => (member < split ? 'left' : 'right'));
    const named = { cluster: ids[record] ?? '', members: members.map((member) => ids[member] ?? '') };
    yield split > 0 ? { ...named, sides } : named;
  }
}
