/** One record as it was read: an id that names it, and its values by column. An empty value is a missing one. */
export interface ResolveRecord {
  id: string;
  values: Readonly<Record<string, string>>;
}

/** What a column holds; it decides how two values are compared and whether agreement may carry a pair. */
export type Role =
  | 'given'
  | 'surname'
  | 'second-surname'
  | 'full-name'
  | 'organisation'
  | 'alias'
  | 'birth-date'
  | 'date'
  | 'email'
  | 'phone'
  | 'identifier'
  | 'address'
  | 'street-number'
  | 'city'
  | 'postcode'
  | 'category'
  | 'text'
  | 'ignore';

/** How two values are compared: the names of the levels are in `levels.ts`. */
export type Comparator = 'name' | 'words' | 'date' | 'email' | 'code' | 'category';

/** One thing that is compared, and the columns it is read from. Several columns are put together with a space. */
export interface FieldPlan {
  name: string;
  role: Role;
  left: readonly string[];
  right: readonly string[];
  /** Numbers of a date stand month first. */
  monthFirst?: boolean;
  /** The index of the field that people confuse with this one: given name and surname, two lines of an address. */
  partner?: number;
}

/** What was learned: shares of each level among matches (m) and among other pairs (u), in the order of the levels. */
export interface FieldModel extends FieldPlan {
  m: readonly number[];
  u: readonly number[];
}

/** A model as plain JSON. `prior` is the share of pairs that are matches before anything is compared. */
export interface ResolveModel {
  fields: readonly FieldModel[];
  prior: number;
  /** How many pairs and records it was learned from. */
  pairs: number;
  records: number;
}

export type ResolveBand = 'exact' | 'strong' | 'possible' | 'weak' | 'none';

/**
 * One part of a weight, in bits. `field` is a field's name, or `prior` (how rare it is that two records are one),
 * `anchor` (held down: names alone never carry a pair, nor a shared house), `others` (records that stand with either speak for or against).
 */
export interface ResolveReason {
  field: string;
  level: string;
  weight: number;
  value?: string;
}

/** Two records that may be one. `score` is the probability, `weight` the same in bits, which are the sum of the reasons. */
export interface PairSuggestion {
  left: string;
  right: string;
  score: number;
  weight: number;
  band: ResolveBand;
  reasons: ResolveReason[];
}

/** What a person decided about two records. */
export interface Judgement {
  left: string;
  right: string;
  verdict: 'same' | 'different' | 'unsure';
}

/** Records that are held to be one, by the id of the first. `sides` only where two sets are linked: ids may be in both. */
export interface ResolveCluster {
  cluster: string;
  members: string[];
  sides?: ('left' | 'right')[];
}

export interface Resolved {
  pairs: PairSuggestion[];
  clusters: ResolveCluster[];
  model: ResolveModel;
}
