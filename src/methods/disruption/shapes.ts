import type { Words } from '#methods/graph/method.ts';
import type { Strategy } from '#methods/graph/removal/dismantle.ts';
import type { Rows } from '#methods/graph/rows.ts';

/** Positions of a network; no person in it. */
export interface Positions {
  rows: Rows;
  /** By position; '' where none is documented. */
  roles: readonly string[];
  /** Its faction or cell; '' where none is documented. */
  cells: readonly string[];
  /** By target of the rows: 1 where a tie is doubtful. */
  doubtful?: Uint8Array | undefined;
  /** Anonymous names of positions of a published network; absent on live cases, where role and cell stand for them. */
  names?: readonly string[] | undefined;
}

export const recoveries = ['none', 'random', 'distance', 'degree', 'role'] as const;
export type Recovery = (typeof recoveries)[number];

export type Removal =
  /** Research mode, or one position chosen by its role. */
  | { what: 'positions'; nodes: readonly number[] }
  /** All who hold it, or that many of them, drawn anew in each replicate. */
  | { what: 'role'; role: string; count: number | null }
  | { what: 'cell'; cell: string }
  /** That share (above 0, at most 1) of the positions on shortest paths between others, drawn anew in each replicate. */
  | { what: 'brokers'; share: number }
  /** Random is drawn anew in each replicate; the others are fixed. */
  | { what: 'strategy'; strategy: Strategy; count: number };

export const measureIds = ['arrest-and-trial', 'asset-freeze', 'supply-control', 'protection'] as const;
export type MeasureId = (typeof measureIds)[number];

/** Between which two values a rate is drawn, evenly, anew in each replicate. */
export type Range = readonly [least: number, most: number];

export interface Rates {
  /** Chance that a lost tie is one its position looks to replace at all. */
  replace: Range;
  /** Chance in a week that a position that looks to replace a tie does. */
  rewire: Range;
  /** Chance in a week that an empty position is filled. */
  refill: Range;
  /** Chance that a tie of the empty position comes back with who fills it. */
  takeover: Range;
  /** Chance that a doubtful tie is not there. */
  doubt: Range;
}

export interface Plan {
  removal: Removal;
  recovery: Recovery;
  /** After the removal, which is week 0. */
  weeks: number;
  replicates: number;
  seed: number;
  /** The non-force measure that is named with the run; it changes no number. */
  measure: MeasureId;
  rates?: Partial<Rates> | undefined;
}

/** Percentiles over the replicates. */
export interface Bands {
  p10: number;
  p50: number;
  p90: number;
}

/** What is measured in each week. */
export const numbers = ['largest', 'efficiency', 'density', 'visibility', 'components', 'refilled'] as const;
export type NumberOf = (typeof numbers)[number];

export type Week = { step: number } & Record<NumberOf, Bands>;

export interface Before extends Record<NumberOf, number> {
  positions: number;
  ties: number;
}

/** Replicates from `from` to `to`−1, by replicate and week. Arrays may be passed between threads. */
export interface Replicates {
  from: number;
  to: number;
  /** Weeks and the removal: how many numbers each replicate has. */
  steps: number;
  values: Record<NumberOf, Float64Array>;
  /** The network of each replicate before the removal, without the doubtful ties it left out; one number each. */
  before: Record<NumberOf, Float64Array>;
  removed: Float64Array;
  /** Largest components before the removal: more than one only where several are of the same size. */
  partsBefore: Float64Array;
  /** Parts of at least the stated size into which the largest component fell, at week 0 and at the end. */
  partsAtFirst: Float64Array;
  partsAtLast: Float64Array;
}

/** Along what a position may be filled again. */
export interface Way {
  to: 'role' | 'faction' | 'unknown';
  /** Name of that role or faction; '' for unknown. */
  name: string;
  grounds: Words[];
}

/** For one position, or for all removed ones that hold the same role in the same cell where positions have no names. */
export interface Succession {
  /** Its anonymous name, or role and cell; '' where nothing is documented. */
  position: string;
  role: string;
  cell: string;
  /** How many positions this stands for. */
  count: number;
  /** In no order of likelihood; unknown is always one of them. */
  paths: Way[];
}

export interface Fragmentation {
  /** A part counts from so many positions on. */
  least: number;
  /** Share of the replicates in which the largest component fell into two such parts or more at week 0. */
  splitAtFirst: number;
  /** Share in which it did and was not joined again at the end. */
  splitToTheEnd: number;
  partsAtFirst: Bands;
  partsAtLast: Bands;
}

/** What a published study found of violence after such events. */
export interface Finding {
  id: string;
  study: string;
  effect: Words;
  unit: Words;
  horizon: Words;
  direction: 'rise' | 'fall' | 'both';
  scope: Words;
  /** What of it was read when this was written down. */
  seen: 'abstract' | 'summary';
  citation: string;
  doi: string;
}

/** A way to act without force, in the model's terms. */
export interface Measure {
  id: MeasureId;
  name: Words;
  does: Words;
  doesNot: Words;
}

/** What the removal did within a replicate: the number after it less the number before it. */
export type Effect = Record<'largest' | 'efficiency', Bands>;

export interface Outcome {
  /** The network as documented, with every doubtful tie. */
  before: Before;
  /** The networks of the replicates before the removal: the doubtful ties are drawn there as they are afterwards. */
  beforeBands: Record<NumberOf, Bands>;
  /** At week 0 and at the end. */
  effect: { atFirst: Effect; atLast: Effect };
  removed: Bands;
  /** From how many positions distances were measured, or null: from all. */
  sampled: number | null;
  after: Week[];
  succession: Succession[];
  fragmentation: Fragmentation;
  /** Share of the replicates that ended more efficient than the same replicate was before the removal. */
  moreEfficient: number;
  aftermath: readonly Finding[];
  /** How the studies disagree. */
  conflict: Words;
  measure: Measure;
  assumptions: Words[];
}

/** Why a plan cannot be run on a network. */
export interface Unfit {
  field: 'network' | 'weeks' | 'replicates' | 'seed' | 'count' | 'role' | 'cell' | 'share' | 'nodes' | 'rates';
  found: string;
  expected: string;
}
