import { personDiffers, personFields } from './household.ts';
import { levelOf } from './levels.ts';
import type { Learned } from './learn.ts';
import { markRoles, nameRoles } from './roles.ts';
import type { Comparator, ResolveBand } from './shapes.ts';
import type { FieldData, TableData } from './table.ts';

/** What each level of each field weighs, in bits. Exact agreement weighs by the value: rare ones more. */
export interface Weights {
  prior: number;
  levels: Float64Array[];
  exact: Float32Array[];
  /** The most that a field says short of exact agreement, 0 at least. */
  best: Float64Array;
  /** Which fields tell a person from his relatives. */
  person: readonly boolean[];
  /** The fields, those that are compared fastest first. */
  cheapFirst: number[];
}

/** The most bits one field may carry for or against. */
const mostBits = 20;

/** Least probability of each band. */
const leastScore = { strong: 0.95, possible: 0.5, weak: 0.05 } as const;
/** What a pair may reach that rests on an alias or on one name alone: the upper end of `weak`, in bits. */
const anchorBits = -0.1;

export const bitsOf = (share: number): number => Math.log2(share / (1 - share));

/**
 * The weights of what was learned. `entities[v]` says how many of `known` different people have value v of a field:
 * exact agreement weighs log2(m / frequency) (term frequency adjustment: Winkler 1989, Splink).
 */
export function weightsOf(
  table: TableData,
  learned: Learned,
  entities: readonly Float32Array[],
  known: number,
): Weights {
  const levels = learned.m.map((m, at) =>
    Float64Array.from(m, (share, level) => (level === 0 ? 0 : limited(share / (learned.u[at]?.[level] ?? 1)))),
  );
  const exact = table.fields.map((field, at) => {
    const bearers = entities[at] ?? new Float32Array(1);
    return Float32Array.from({ length: table.domains[field.domain]?.size ?? 0 }, (_, value) =>
      exactBits(learned, at, bearers[value] ?? 1, known),
    );
  });
  const best = Float64Array.from(levels, (bits) => Math.max(0, ...bits.subarray(2)));
  const cheapFirst = table.fields
    .map((_, at) => at)
    .toSorted((a, b) => costs.indexOf(comparatorAt(table, a)) - costs.indexOf(comparatorAt(table, b)));
  return { prior: bitsOf(learned.prior), levels, exact, best, person: personFields(table), cheapFirst };
}

/**
 * What it weighs that both have a value which `bearers` of `known` records have. A value that nobody else has is still
 * as likely as the next unseen one, and few records say little of frequencies.
 */
export function exactBits({ m, u, imagined }: Learned, at: number, bearers: number, known: number): number {
  const people = Math.max(1, known) + imagined;
  const unseen = Math.min(1, (u[at]?.[1] ?? 0.01) * people);
  return limited((m[at]?.[1] ?? 0.5) / Math.min(1, (Math.max(1, bearers) - 1 + unseen) / people));
}

const costs: readonly Comparator[] = ['category', 'date', 'code', 'name', 'email', 'words'];
const comparatorAt = (table: TableData, at: number): Comparator => table.fields[at]?.comparator ?? 'words';

const limited = (ratio: number): number => Math.max(-mostBits, Math.min(mostBits, Math.log2(ratio)));

/** How many people or bodies have each value, about: how often it is seen, by how many records each has on average. */
export function bearersOf(table: TableData, perEntity: number): Float32Array[] {
  return table.fields.map((field) => {
    const counts = new Float32Array(table.domains[field.domain]?.size ?? 0);
    for (let record = 0; record < table.records; record += 1) {
      const value = field.ids[record] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts.map((count) => Math.max(1, count / perEntity));
  });
}

/** What a field says, as far as the anchor rule asks: whether it may carry a pair, and with what. */
const bearing = { name: 1, category: 2, mark: 4 } as const;

export function bearingOf(field: FieldData, at: number): number {
  if (field.role === 'alias' || nameRoles.has(field.role)) return bearing.name;
  if (field.role === 'category') return bearing.category;
  return markRoles.has(field.role) ? bearing.mark : 8 << (at % 24);
}

/**
 * What keeps a pair from more than weak, or null. A machine never joins on names or an alias alone, nor on one thing
 * alone unless it is a mark of the person, such as a number or an address of e-mail: it takes a mark, or two different
 * things of which one is neither name nor category. And who shares house, surname and telephone is a relative when
 * given name, birth date and marks, as far as known, rather differ.
 */
export function heldBy(seen: number, personBits: number): 'names alone' | 'person differs' | null {
  if (personBits < personDiffers) return 'person differs';
  if ((seen & bearing.mark) !== 0) return null;
  const other = seen & ~(bearing.name | bearing.category);
  const isAnchored = other !== 0 && ((seen & bearing.name) !== 0 || (other & (other - 1)) !== 0);
  return isAnchored ? null : 'names alone';
}

/** The bits of a pair with the prior, held down by the anchor rule; its levels are left in `into`. */
export function weigh(table: TableData, weights: Weights, a: number, b: number, into: Uint8Array): number {
  let total = weights.prior;
  let [seen, person] = [0, 0];
  for (let at = 0; at < table.fields.length; at += 1) {
    const field = table.fields[at] as FieldData;
    const level = levelOf(table, field, a, b);
    into[at] = level;
    if (level === 0) continue;
    const bits = bitsAt(weights, field, at, level, a);
    total += bits;
    if (bits > 0) seen |= bearingOf(field, at);
    if (weights.person[at] === true) person += bits;
  }
  const held = heldBy(seen, person);
  if (held === null) return total;
  return Math.min(total, held === 'names alone' ? anchorBits : person);
}

/**
 * Whether a pair may come to `least` bits: fields are looked at from the cheapest to the dearest, those to come taken
 * at their best. Most pairs of a block are done with after three or four fields.
 */
export function mayReach(table: TableData, weights: Weights, a: number, b: number, least: number): boolean {
  let most = weights.prior;
  for (let at = 0; at < table.fields.length; at += 1) {
    const field = table.fields[at] as FieldData;
    const [x, y] = [field.ids[a] ?? 0, field.ids[b] ?? 0];
    if (x !== 0 && x === y) most += weights.exact[at]?.[x] ?? 0;
    else most += (x === 0 || y === 0) && field.partner < 0 ? 0 : (weights.best[at] ?? 0);
  }
  for (const at of weights.cheapFirst) {
    if (most < least) return false;
    const field = table.fields[at] as FieldData;
    const [x, y] = [field.ids[a] ?? 0, field.ids[b] ?? 0];
    if (x === y || ((x === 0 || y === 0) && field.partner < 0)) continue;
    most += (weights.levels[at]?.[levelOf(table, field, a, b)] ?? 0) - (weights.best[at] ?? 0);
  }
  return most >= least;
}

export const bitsAt = (weights: Weights, field: FieldData, at: number, level: number, a: number): number =>
  level === 1 ? (weights.exact[at]?.[field.ids[a] ?? 0] ?? 0) : (weights.levels[at]?.[level] ?? 0);

/**
 * A probability from bits. Beyond 20 bits (one in a million) it only ranks: a double would soon round to 1, and equal
 * scores at the top would leave open which pair comes first.
 */
export function scoreOf(bits: number): number {
  const held = bits <= 20 ? bits : 20 + 20 * (1 - Math.exp((20 - bits) / 60));
  return 1 / (1 + 2 ** -held);
}

export function bandOf(score: number): ResolveBand {
  if (score >= leastScore.strong) return 'strong';
  if (score >= leastScore.possible) return 'possible';
  return score >= leastScore.weak ? 'weak' : 'none';
}

/** Room for the levels of one pair. */
export const scratchFor = (table: TableData): Uint8Array => new Uint8Array(table.fields.length);
