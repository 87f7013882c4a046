import type { Clusters } from './clusters.ts';
import { levelNames } from './levels.ts';
import type { Pairs } from './pairs.ts';
import type { FieldPlan, PairSuggestion, ResolveReason } from './shapes.ts';
import type { FieldData, Table } from './table.ts';
import { bandOf, bearingOf, bitsAt, bitsOf, heldBy, scoreOf, scratchFor, weigh, type Weights } from './weigh.ts';

export interface Weighed {
  table: Table;
  plan: readonly FieldPlan[];
  ids: readonly string[];
  weights: Weights;
  pairs: Pairs;
}

/** Of a larger group only the pairs that were weighed are given, not every two of its members. */
const everyTwo = 100;
/** What a person's word that two records are one is worth for those that stand with them, in bits. */
const mostFor = 40;
/** What joins two records by way of others is a little less sure than what joins them directly. */
const byWay = 0.95;

const joinedBits = (joint: number, direct: number): number =>
  Math.max(direct, joint === Infinity ? mostFor : joint * byWay);

export interface Found {
  a: number;
  b: number;
  direct: number;
  total: number;
}

/** Pairs of `threshold` or more, best first, ties by the order of records; of one group also those that others join. */
export function* suggestionsOf(
  weighed: Weighed,
  groups: Clusters,
  threshold: number,
  known: ReadonlySet<string> = new Set(),
): Generator<PairSuggestion> {
  const least = bitsOf(Math.max(1e-12, Math.min(1 - 1e-12, threshold)));
  const found = foundIn(weighed, groups);
  const order = new Uint32Array(found.count);
  let kept = 0;
  for (let at = 0; at < found.count; at += 1) if ((found.total[at] ?? 0) >= least) order[kept++] = at;
  const { a, b, total } = found;
  const sorted = order
    .subarray(0, kept)
    .sort((x, y) => (total[y] ?? 0) - (total[x] ?? 0) || (a[x] ?? 0) - (a[y] ?? 0) || (b[x] ?? 0) - (b[y] ?? 0));
  for (const at of sorted) {
    const pair = { a: a[at] ?? 0, b: b[at] ?? 0, direct: found.direct[at] ?? 0, total: total[at] ?? 0 };
    if (known.size === 0 || !known.has(`${pair.a} ${pair.b}`)) yield suggestionOf(weighed, pair);
  }
}

interface List {
  count: number;
  a: Int32Array;
  b: Int32Array;
  direct: Float64Array;
  total: Float64Array;
}

function foundIn(weighed: Weighed, groups: Clusters): List {
  const { table, weights, pairs } = weighed;
  const { split, records } = table.data;
  const levels = scratchFor(table.data);
  const weightOf = (a: number, b: number): number => weigh(table.data, weights, a, b, levels);
  let list = roomFor(pairs.count + 1024);
  const add = (a: number, b: number, direct: number, total: number): void => {
    if (list.count === list.a.length) list = larger(list);
    const at = list.count++;
    list.a[at] = a;
    list.b[at] = b;
    list.direct[at] = direct;
    list.total[at] = total;
  };
  const isWhole = (record: number): boolean => groups.members(record).length <= everyTwo;
  for (let at = 0; at < pairs.count; at += 1) {
    const [a, b, direct] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0, pairs.bits[at] ?? 0];
    if (groups.of[a] === groups.of[b]) {
      if (!isWhole(a)) add(a, b, direct, joinedBits(groups.joint(a, b), direct));
    } else add(a, b, direct, Math.min(direct, whatOthersSay(groups, a, b, direct, weightOf)));
  }
  for (let record = 0; record < records; record += 1) {
    const members = groups.of[record] === record ? groups.members(record) : [];
    if (members.length < 2 || members.length > everyTwo) continue;
    members.forEach((a, place) => {
      for (const b of members.slice(place + 1)) {
        if (split > 0 && a < split === b < split) continue;
        const direct = weightOf(a, b);
        add(a, b, direct, joinedBits(groups.joint(a, b), direct));
      }
    });
  }
  return list;
}

/** Records of two groups that were not joined: what all pairs between them say on average, where it is against. */
function whatOthersSay(
  groups: Clusters,
  a: number,
  b: number,
  direct: number,
  weightOf: (a: number, b: number) => number,
): number {
  const [one, other] = [groups.members(a).slice(0, 8), groups.members(b).slice(0, 8)];
  if (direct < 0 || one.length * other.length === 1) return direct;
  let sum = 0;
  for (const x of one)
    for (const y of other) sum += Math.max(-10, Math.min(10, weightOf(Math.min(x, y), Math.max(x, y))));
  const average = sum / (one.length * other.length);
  return average < 0 ? average : direct;
}

const roomFor = (count: number): List => ({
  count: 0,
  a: new Int32Array(count),
  b: new Int32Array(count),
  direct: new Float64Array(count),
  total: new Float64Array(count),
});

function larger(list: List): List {
  const next = roomFor(list.a.length * 2);
  next.count = list.count;
  for (const key of ['a', 'b', 'direct', 'total'] as const) next[key].set(list[key]);
  return next;
}

const rounded = (bits: number): number => Math.round(bits * 1000) / 1000;

/** A pair in words: `direct` is what its own fields say, `total` what it comes to with others. */
export function suggestionOf(weighed: Omit<Weighed, 'pairs'>, { a, b, direct, total }: Found): PairSuggestion {
  const { ids, table, weights } = weighed;
  const levels = scratchFor(table.data);
  weigh(table.data, weights, a, b, levels);
  const reasons = reasonsOf(weighed, a, levels, direct);
  const others = rounded(total) - rounded(direct);
  if (others !== 0) reasons.push({ field: 'others', level: others > 0 ? 'for' : 'against', weight: rounded(others) });
  const score = scoreOf(total);
  const same = levels.every((level) => level <= 1) && levels.some((level) => level === 1);
  return {
    left: ids[a] ?? '',
    right: ids[b] ?? '',
    score,
    weight: rounded(total),
    band: same && bandOf(score) === 'strong' ? 'exact' : bandOf(score),
    reasons,
  };
}

/** Why: what each field says in bits, the weightiest first, and what holds it down. */
function reasonsOf(
  { table, plan, weights }: Omit<Weighed, 'pairs'>,
  a: number,
  levels: Uint8Array,
  direct: number,
): ResolveReason[] {
  const reasons: ResolveReason[] = [{ field: 'prior', level: 'before', weight: rounded(weights.prior) }];
  let sum = weights.prior;
  let [seen, person] = [0, 0];
  plan.forEach((field, at) => {
    const level = levels[at] ?? 0;
    if (level === 0) return;
    const data = table.data.fields[at] as FieldData;
    const bits = bitsAt(weights, data, at, level, a);
    sum += bits;
    if (bits > 0) seen |= bearingOf(data, at);
    if (weights.person[at] === true) person += bits;
    reasons.push({
      field: field.name,
      level: levelNames[data.comparator][level] ?? '',
      weight: rounded(bits),
      ...(level === 1 ? { value: table.text(at, a) } : {}),
    });
  });
  const held = rounded(direct) - rounded(sum);
  const holds = heldBy(seen, person);
  if (holds !== null && direct < sum) reasons.push({ field: 'anchor', level: holds, weight: rounded(held) });
  return reasons.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
}
