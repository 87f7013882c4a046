import type { EntityRef } from '#modules/statements/shapes.ts';
import type { Text } from '#vocabulary/kinds.ts';

/** What speaks for or against two entities being one. The words of each are in `messages.ts` under `why-…`. */
export type ReasonKey =
  | 'name-exact'
  | 'name-strong'
  | 'name-possible'
  | 'name-weak'
  | 'rare'
  | 'common'
  | 'one-name'
  | 'identifier'
  | 'identifier-differs'
  | 'date'
  | 'date-partly'
  | 'date-near'
  | 'date-differs'
  | 'country'
  | 'country-differs'
  | 'gender-differs'
  | 'neighbours'
  | 'linked'
  | 'same-report';

/** How much a reason says: four steps, so that nobody reads a precision into it that is not there. */
export type Weight = 'decisive' | 'strong' | 'clear' | 'slight';

export interface MergeReason {
  key: ReasonKey;
  /** In bits, positive for and negative against; the bits of all reasons add up to the pair's. */
  bits: number;
  weight: Weight;
  /** The values of the two sides, where they differ or one stands for both. */
  a: string | null;
  b: string | null;
  property: string | null;
  /** How many entities, for `rare`, `common` and `neighbours`. */
  n: number | null;
  /** What of the names agrees and why, in words. */
  says: Text[];
}

/** Which part of a long list. */
export interface Part {
  offset: number;
  limit: number;
}

export type MergeBand = 'exact' | 'strong' | 'possible' | 'weak';

/** What a judgement "the same" would bring together. */
export interface Consequence {
  statements: number;
  links: number;
}

/** Two entities that may be one. A question for a person: nothing joins them but his judgement. */
export interface MergePair {
  a: EntityRef & Consequence;
  b: EntityRef & Consequence;
  bits: number;
  band: MergeBand;
  reasons: MergeReason[];
  /** Somebody judged them before and was unsure. */
  unsure: { by: string; reason: string; at: number } | null;
}

/** GET /api/resolution/queue */
export interface MergeQueue {
  /** Strongest first, of equal strength those that would join most. */
  pairs: MergePair[];
  total: number;
  bands: Record<MergeBand, number>;
  /** Kept aside by this person until something about them changes. */
  aside: number;
  /** Entities with a name that were compared. */
  compared: number;
  /** The join of all labels shown. */
  banner: string;
  /** The queue is still being made: ask again. */
  making: { done: number; of: number } | null;
}

/** One row of GET /api/resolution/judgements, latest first. */
export interface Judged {
  id: string;
  /** As each is named by itself, without the other. */
  a: EntityRef;
  b: EntityRef;
  verdict: 'same' | 'different' | 'unsure';
  reason: string;
  by: string;
  mine: boolean;
  at: number;
}

export interface JudgedList {
  judged: Judged[];
  total: number;
  /** The join of the labels of the judgements shown. */
  banner: string;
}
