import { forPairs } from './blocking.ts';
import { personDiffers, personFields } from './household.ts';
import type { Blocks } from './parting.ts';
import { levelNames, levelOf } from './levels.ts';
import { mix } from './atoms.ts';
import { random } from '#methods/random.ts';
import type { Role } from './shapes.ts';
import type { FieldData, TableData } from './table.ts';

/** Shares of each level among matches and among other pairs, by field, and the share of pairs that are matches. */
export interface Learned {
  m: number[][];
  u: number[][];
  prior: number;
  pairs: number;
  /** As many people as the frequencies of values are held to rest upon besides the records that are there. */
  imagined: number;
}

const fewPeople = 50;

/** How many pairs there are: within one table, or between its two sides. */
export const pairsOf = ({ records, split }: TableData): number =>
  split > 0 ? split * (records - split) : (records * (records - 1)) / 2;

const randomPairs = 200_000;
const sampledCandidates = 600_000;
const rounds = 40;
/** Chance is corrected between runs only: corrected in every round, it lets the matches swallow all pairs. */
const corrections = 3;

/**
 * Learns the weights of Fellegi and Sunter (1969) without labels, by expectation maximisation (Dempster, Laird and
 * Rubin 1977; for linkage: Jaro 1989, Winkler 1988, and the documentation of Splink). How often levels agree by
 * chance comes from random pairs, less the part that matches have in them; how often among matches from the pairs of
 * the blocks, held to be all matches that there are. Fields are taken as independent given the match; missing values
 * are no evidence. The prior is the expected share of matches among all pairs.
 */
export function learn(table: TableData, keys: readonly Blocks[]): Learned {
  const chance = table.fields.map((field, at) => chanceOf(table, field, at));
  const patterns = patternsOf(table, keys);
  const total = pairsOf(table);
  const m = table.fields.map((field) => startOf(levelNames[field.comparator].length));
  const learned: Learned = {
    m,
    u: chance,
    prior: Math.min(0.1, (0.2 * table.records) / Math.max(1, total)),
    pairs: total,
    imagined: fewPeople,
  };
  for (let step = 0; step < corrections; step += 1) {
    for (let round = 0; round < rounds; round += 1) if (!improve(table, learned, patterns, total)) break;
    learned.u = chance.map((shares, at) => withoutMatches(shares, learned.m[at] ?? [], learned.prior, total));
  }
  return learned;
}

/** Before anything is known: most matches agree. */
function startOf(levels: number): number[] {
  const middle = levels - 3;
  return Array.from({ length: levels }, (_, level) =>
    level === 0 ? 0 : level === 1 ? 0.75 : level === levels - 1 ? 0.1 : 0.15 / Math.max(1, middle),
  );
}

/** Among random pairs where both have a value, the share of each level. That of `exact` is counted, not drawn. */
function chanceOf(table: TableData, field: FieldData, at: number): number[] {
  const levels = levelNames[field.comparator].length;
  const counts = new Float64Array(levels);
  forStrangers(table, 100 + at, (a, b) => {
    const level = levelOf(table, field, a, b);
    counts[level] = (counts[level] ?? 0) + 1;
  });
  const known = counts.reduce((sum, count, level) => (level === 0 ? sum : sum + count), 0);
  const usual = usualChance[field.role] ?? 0.01;
  const shares = [...counts].map((count, level) => (level === 0 ? 0 : (count + 0.2) / (known + 0.2 * levels)));
  const { same, pairs } = exactPairs(table, field);
  const exact = (same + imaginedPairs * usual) / (pairs + imaginedPairs);
  const middle = Math.max(1, levels - 3);
  // Few pairs say little: levels between agreement and difference are then held to be as rare as agreement.
  const others = shares.map((share, level) => {
    const imagined = level === levels - 1 ? 1 - Math.min(0.5, 2 * usual) : Math.min(0.5, 2 * usual) / middle;
    return level < 2 ? 0 : (share * known + imagined * imaginedPairs) / (known + imaginedPairs);
  });
  const sum = others.reduce((all, share) => all + share, 0);
  return others.map((share, level) => (level === 1 ? exact : (share / sum) * (1 - exact)));
}

/** Pairs of any two records: all where they are few, else drawn. Hardly any of them is a match. */
function forStrangers(table: TableData, seed: number, visit: (a: number, b: number) => void): void {
  const { records, split } = table;
  if (pairsOf(table) <= randomPairs) {
    for (let a = 0; a < (split > 0 ? split : records); a += 1)
      for (let b = split > 0 ? split : a + 1; b < records; b += 1) visit(a, b);
    return;
  }
  const draw = random(seed);
  for (let drawn = 0; drawn < randomPairs; drawn += 1) {
    const a = Math.floor(draw() * (split > 0 ? split : records));
    const b = split > 0 ? split + Math.floor(draw() * (records - split)) : Math.floor(draw() * records);
    if (a !== b) visit(a, b);
  }
}

/** How often two strangers agree in a field, before anything is seen; it counts as much as a few hundred pairs. */
const usualChance: Partial<Record<Role, number>> = {
  given: 0.01,
  surname: 0.005,
  'second-surname': 0.005,
  'full-name': 0.0005,
  organisation: 0.0005,
  alias: 0.001,
  'birth-date': 0.0001,
  date: 0.001,
  email: 0.00001,
  phone: 0.00001,
  identifier: 0.00001,
  address: 0.0005,
  'street-number': 0.01,
  city: 0.05,
  postcode: 0.005,
  category: 0.3,
};
const imaginedPairs = 300;

/** Of all pairs with a value on both sides, how many have the same. */
function exactPairs(table: TableData, field: FieldData): { same: number; pairs: number } {
  const { records, split } = table;
  const size = table.domains[field.domain]?.size ?? 0;
  const [left, right] = [new Float64Array(size), new Float64Array(size)];
  for (let record = 0; record < records; record += 1) {
    const value = field.ids[record] ?? 0;
    const side = split > 0 && record >= split ? right : left;
    side[value] = (side[value] ?? 0) + 1;
  }
  let [same, lefts, rights] = [0, 0, 0];
  for (let value = 1; value < size; value += 1) {
    const [here, there] = [left[value] ?? 0, right[value] ?? 0];
    same += split > 0 ? here * there : (here * (here - 1)) / 2;
    lefts += here;
    rights += there;
  }
  const pairs = split > 0 ? lefts * rights : (lefts * (lefts - 1)) / 2;
  return { same, pairs };
}

/** Distinct sets of levels among the candidate pairs, each with how often it stands for. */
interface Patterns {
  levels: Uint8Array;
  counts: number[];
}

function patternsOf(table: TableData, keys: readonly Blocks[]): Patterns {
  const fields = table.fields.length;
  const expected = keys.reduce((sum, key) => sum + key.pairs, 0);
  const rate = Math.max(1, Math.ceil(expected / sampledCandidates));
  const index = new Map<number, number>();
  const counts: number[] = [];
  let levels = new Uint8Array(fields * 1024);
  const scratch = new Uint8Array(fields);
  const sampled = [0, rate] as const;
  // Whole pairs are drawn, not whole blocks: neighbours in a block are alike.
  forPairs(table, keys, [0, 1], (a, b) => {
    if (rate > 1 && (mix(a, b) >>> 0) % sampled[1] !== sampled[0]) return;
    let [high, low] = [0, 0];
    for (let at = 0; at < fields; at += 1) {
      const level = levelOf(table, table.fields[at] as FieldData, a, b);
      scratch[at] = level;
      if (at < 7) low = low * 10 + level;
      else high = at < 15 ? high * 10 + level : mix(high, level) & 0x3ffffff;
    }
    const pattern = high * 10_000_000 + low;
    const known = index.get(pattern);
    if (known !== undefined) {
      counts[known] = (counts[known] ?? 0) + rate;
      return;
    }
    const next = counts.push(rate) - 1;
    index.set(pattern, next);
    if ((next + 1) * fields > levels.length) {
      const larger = new Uint8Array(levels.length * 2);
      larger.set(levels);
      levels = larger;
    }
    levels.set(scratch, next * fields);
  });
  // Sums are taken in one order, whatever the order in which pairs came.
  const order = [...index].sort(([one], [other]) => one - other).map(([, at]) => at);
  return {
    levels: Uint8Array.from(order.flatMap((at) => [...levels.subarray(at * fields, (at + 1) * fields)])),
    counts: order.map((at) => counts[at] ?? 0),
  };
}

/** One step: expectations of the patterns, then shares and prior. False when nothing changes any more. */
function improve(table: TableData, learned: Learned, patterns: Patterns, total: number): boolean {
  const fields = table.fields.length;
  const logs = learned.m.map((m, at) =>
    m.map((share, level) => (level === 0 ? 0 : Math.log(share / (learned.u[at]?.[level] ?? 1)))),
  );
  const sums = learned.m.map((m) => new Float64Array(m.length));
  const odds = Math.log(learned.prior / (1 - learned.prior));
  const isPerson = personFields(table);
  let matches = 0;
  for (let pattern = 0; pattern < patterns.counts.length; pattern += 1) {
    let weight = odds;
    let person = 0;
    const from = pattern * fields;
    for (let at = 0; at < fields; at += 1) {
      const log = logs[at]?.[patterns.levels[from + at] ?? 0] ?? 0;
      weight += log;
      if (isPerson[at] === true) person += log;
    }
    // Members of one household are no matches, though most of what is compared agrees: see `heldBy`.
    if (weight < -12 || person < personDiffers * Math.LN2) continue;
    const expected = (patterns.counts[pattern] ?? 0) / (1 + Math.exp(-weight));
    matches += expected;
    for (let at = 0; at < fields; at += 1) {
      const sum = sums[at] as Float64Array;
      const level = patterns.levels[from + at] ?? 0;
      sum[level] = (sum[level] ?? 0) + expected;
    }
  }
  const before = learned.prior;
  learned.prior = Math.min(0.5, Math.max(matches, 0.5) / (total + 10));
  sums.forEach((sum, at) => {
    learned.m[at] = sharesOf(sum);
  });
  return Math.abs(learned.prior - before) > before * 1e-4;
}

/** A few imagined pairs keep a level that was not seen from being impossible. */
function sharesOf(sum: Float64Array): number[] {
  const start = startOf(sum.length);
  const weight = 4;
  const known = sum.reduce((all, count, level) => (level === 0 ? all : all + count), 0);
  return [...sum].map((count, level) => (level === 0 ? 0 : (count + weight * (start[level] ?? 0)) / (known + weight)));
}

/** Random pairs hold a few matches; where agreement is rare they are most of it, and are taken out. */
function withoutMatches(chance: readonly number[], m: readonly number[], prior: number, total: number): number[] {
  const least = Math.max(1e-9, 2 / Math.max(total, 1));
  return chance.map((share, level) =>
    level === 0 ? 0 : Math.max(least, Math.min(share, (share - prior * (m[level] ?? 0)) / (1 - prior)), share * 0.02),
  );
}
