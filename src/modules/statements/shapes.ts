import type { Authority } from '#vocabulary/handling.ts';
import type { Label } from '#vocabulary/label.ts';
import type { Modality, Qualifier } from '#vocabulary/statement.ts';

/** An entity as it is named in this viewer's world. */
export interface EntityRef {
  id: string;
  kind: string;
  caption: string;
}

/** Label and authorities of some statements of one answer; statements point to it by position. */
export interface HandlingView {
  banner: string;
  label: Label;
  authorities: Pick<Authority, 'id' | 'title' | 'instrument' | 'until'>[];
}

export interface ReportRef {
  id: string;
  title: string;
  /** Imprecise date of the report. */
  date: string | null;
  source: string;
  discipline: string;
}

export interface StatementView {
  id: string;
  claim: string;
  entity: string;
  property: string;
  value: string;
  original: string | null;
  language: string | null;
  /** Position in `reports` of the answer. */
  report: number;
  span: [number, number] | null;
  /** Row of a file the fact stood in, such as "alt.csv:123". */
  locator: string | null;
  speaker: string | null;
  grade: string;
  modality: Modality;
  denied: boolean;
  basis: 'fact' | 'assessment';
  qualifier: Qualifier | null;
  validFrom: string | null;
  validTo: string | null;
  firstSeen: string | null;
  lastSeen: string | null;
  recordedAt: number;
  /** Position in `handlings` of the answer. */
  handling: number;
  node: string;
}

/** One value of a property with everyone who says so. */
export interface ValueView {
  value: string;
  /** For an entity-valued property: the other entity. */
  entity?: EntityRef;
  statements: StatementView[];
  /** Independent origins among the affirming statements. */
  origins: number;
  /** Every statement denies it. */
  denied: boolean;
  preferred: boolean;
}

export interface FactView {
  property: string;
  values: ValueView[];
  /** Values that can't all be true, or one affirmed and denied. */
  contradicted: boolean;
}

/** A link from the entity of the page to others. */
export interface LinkView {
  id: string;
  kind: string;
  /** The property under which the entity of the page stands in the link ("owner"). */
  role: string;
  others: (EntityRef & { role: string })[];
  facts: FactView[];
  origins: number;
  modality: Modality;
  denied: boolean;
  /** Two origins or more, and a grade of C3 or better. */
  firm: boolean;
  validFrom: string | null;
  validTo: string | null;
}

export interface JudgementView {
  id: string;
  other: EntityRef;
  verdict: 'same' | 'different' | 'unsure';
  reason: string;
  by: string;
  at: number;
}

/** GET /api/entities/:id */
export interface EntityView extends EntityRef {
  /** All entity ids joined here by judgements, this one first. */
  members: string[];
  aliases: string[];
  facts: FactView[];
  links: LinkView[];
  judgements: JudgementView[];
  counts: { facts: number; origins: number; contradictions: number; links: number };
  /** Values kept for list screening only and not shown, such as a listed person's address. */
  screeningOnly: number;
  reports: ReportRef[];
  handlings: HandlingView[];
  /** The join of all labels shown. */
  banner: string;
}

/** Body of POST /api/statements, and part of POST /api/entities and /api/links. */
export interface Citation {
  report: string;
  span?: [number, number];
  speaker?: string;
  grade?: string;
  modality?: Modality;
  denied?: boolean;
  basis?: 'fact' | 'assessment';
  qualifier?: Qualifier;
  validFrom?: string;
  validTo?: string;
  /** Defaults to the report's own; may only be narrower. */
  label?: Partial<Label>;
}

/** What every write answers: what was done, so that it can be said and undone. */
export interface Done {
  act: string;
  /** Message key and its values, for "Undone: …". */
  said: string;
  ids: string[];
}
