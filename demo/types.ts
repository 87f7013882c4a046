import type { Authority } from '#vocabulary/handling.ts';
import type { Label } from '#vocabulary/label.ts';
import type { Classification, Purpose } from '#vocabulary/purpose.ts';
import type { Modality, Qualifier } from '#vocabulary/statement.ts';

/** A text in both languages. */
export interface Text {
  en: string;
  es: string;
}

export interface DemoParty {
  id: string;
  name: Text;
  territory: string;
}

export interface DemoUnit {
  id: string;
  party: string;
  name: Text;
  territory: string;
}

export interface DemoAccount {
  /** What is typed at sign-in. */
  name: string;
  display: string;
  role: 'analyst' | 'liaison' | 'compliance' | 'overseer' | 'administrator';
  unit: string;
  clearances: Classification[];
  compartments: string[];
  language: 'en' | 'es';
  /** What he looks under from the first click; null for one who sees no content. */
  looking: { case: string; purpose: Purpose; authority: string; justification: Text } | null;
}

/** Title in both languages; the vocabulary's authority carries the Spanish one, as the instruments are read. */
export interface DemoAuthority extends Authority {
  titles: Text;
}

export interface DemoHandling {
  label: Label;
  authorities: string[];
}

export interface DemoCase {
  id: string;
  title: Text;
  purposes: Purpose[];
  authorities: string[];
  /** Names of accounts. */
  members: string[];
  createdBy: string;
  createdAt: number;
}

export interface DemoSource {
  id: string;
  name: string;
  kind: 'agency' | 'outlet' | 'person' | 'registry' | 'list' | 'bank' | 'analyst';
  party: string;
  reliability: string | null;
  handling: string;
}

/** Instants are milliseconds since 1970 UTC; dates are imprecise texts. */
export interface DemoReport {
  /** "r026". */
  id: string;
  slug: string;
  title: string;
  text: string;
  source: string;
  discipline: string;
  date: string;
  receivedAt: number;
  recordedBy: string;
  language: 'en' | 'es';
  grade: string;
  handling: string;
  case: string;
  alsoIn: string[];
  cites: string[];
  /** What it counts as; its own id unless it took from others. */
  origins: string[];
  list: boolean;
  /** The reader has been through it; what it found is still to be decided. */
  read: boolean;
}

export interface DemoStatement {
  /** "r026.3": the third fact of report 26. */
  key: string;
  /** Key of the first statement of the claim: a correction keeps it. */
  claim: string;
  corrects: string | null;
  entity: string;
  kind: string;
  property: string;
  /** Canonical for its property; for an entity-valued one the other entity's key. */
  value: string;
  entityValued: boolean;
  original: string | null;
  language: 'en' | 'es';
  report: string;
  quote: string | null;
  /** UTF-16 offsets into the report's text; both or neither. */
  spanStart: number | null;
  spanEnd: number | null;
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
  withdrawnAt: number | null;
  endReason: 'corrected' | 'withdrawn' | 'closed' | null;
  handling: string;
}

export interface DemoEntity {
  key: string;
  kind: string;
}

export interface DemoJudgement {
  a: string;
  b: string;
  verdict: 'same' | 'different' | 'unsure';
  reason: string;
  by: string;
  at: number;
  /** Names of the handlings whose join it carries. */
  handlings: string[];
}

export interface DemoChart {
  id: string;
  case: string;
  title: Text;
  by: string;
  savedAt: number;
  entities: string[];
  focus: string;
  /** Groups drawn as hulls. */
  hulls: { group: string; members: string[] }[];
  sizeBy: 'constant' | 'links' | 'brokerage';
  layout: 'force' | 'hierarchical' | 'radial';
}

/** One of the three things to try behind a door. */
export interface DemoTry {
  text: Text;
  /** What is found at the end; for tests and the guide, not shown beforehand. */
  surprise: Text;
  /** The surprise needs a screen of a later issue; until then the reports and entities tell it. */
  later?: boolean;
  /** `reading` is a report, opened in the reader; `page` a place of the application, with the state its list shows. */
  open: {
    chart?: string;
    report?: string;
    reading?: string;
    entity?: string;
    search?: string;
    page?: string;
    state?: string;
  };
}

export interface DemoDoor {
  account: string;
  /** What stands open when one comes in. */
  opens: { chart?: string; report?: string; entity?: string };
  picture: Text;
  tries: [DemoTry, DemoTry, DemoTry];
}

export interface Demo {
  node: { name: string; party: string };
  parties: DemoParty[];
  units: DemoUnit[];
  compartments: { id: string; name: Text }[];
  accounts: DemoAccount[];
  authorities: DemoAuthority[];
  handlings: Record<string, DemoHandling>;
  cases: DemoCase[];
  sources: DemoSource[];
  reports: DemoReport[];
  entities: DemoEntity[];
  statements: DemoStatement[];
  judgements: DemoJudgement[];
  charts: DemoChart[];
  doors: DemoDoor[];
}
