import type { NameBand } from '#methods/names/compare.ts';
import type { ListedIdentifierType, ListedKind } from '#vocabulary/listed.ts';

/** What is screened. What is not known is left out: missing never counts as different. */
export interface Subject {
  name: string;
  kind?: ListedKind;
  /** "1970", "1970-04" or "1970-04-04". */
  birthDate?: string;
  /** ISO 3166-1 alpha-2, any case: nationality, residence, flag. */
  countries?: readonly string[];
  identifiers?: readonly SubjectIdentifier[];
  addresses?: readonly string[];
}

export interface SubjectIdentifier {
  /** `unknown`: a number of which nobody says what it is; it is held against identifiers of every type. */
  type: ListedIdentifierType | 'lei' | 'iban' | 'unknown';
  value: string;
  /** Who issued it, ISO 3166-1 alpha-2, where known. */
  country?: string;
}

export type HitBand = Exclude<NameBand, 'none'>;

/** One listed entry that may be meant. A question for a person, never a finding. */
export interface Hit {
  /** `ListHead.list` and the publisher's number of the entry. */
  list: string;
  entry: string;
  /** Its primary name, and the name of it that matched best (the primary one where only an identifier matched). */
  listedName: string;
  matchedName: string;
  /** The matched name is a weak alias or a nickname. */
  weakAlias: boolean;
  kind: ListedKind;
  programmes: readonly string[];
  /** 0–1, four decimals. */
  score: number;
  band: HitBand;
  /** Their points add up to the score. */
  reasons: readonly HitReason[];
}

/** A hit inside free text, and where in it (UTF-16, end exclusive). */
export interface TextHit extends Hit {
  start: number;
  end: number;
}

export interface HitReason {
  key: HitReasonKey;
  /** What it is about, as it stood: "asked / listed". */
  value: string;
  /** May be negative (against) or 0 (told, without weight). */
  points: number;
}

export type HitReasonKey = string;

export interface SearchOptions {
  /** Hits below this score are left out. `subject` .5, `text` .85 where not given. */
  least?: number;
  /** At most so many hits; 20 where not given. Ties at the edge are cut by list and entry. */
  limit?: number;
}

/** One thing beside the name that speaks for or against. */
export interface Evidence {
  key: HitReasonKey;
  value: string;
  /** For: the share of the doubt left that it takes away (0–1). Against: what it takes from the score, below 0. */
  weight: number;
  /** Whether it can lift a weak alias or a nickname. */
  lifts: boolean;
}

/** An equal identifier and what it is worth when the name differs: a score by itself. */
export interface IdentifierEvidence {
  value: string;
  alone: number;
}
