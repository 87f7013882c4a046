import type { HandlingView, ReportRef, StatementView } from '#modules/statements/shapes.ts';

export const disciplines = [
  'human',
  'signals',
  'imagery',
  'flight',
  'open',
  'financial',
  'border',
  'official',
  'judicial',
  'list',
  'registry',
  'analysis',
] as const;
export type Discipline = (typeof disciplines)[number];

export interface SourceView {
  id: string;
  name: string;
  /** agency, outlet, person (code name only), registry, list, bank, analyst */
  kind: string;
  /** Reliability usually given, such as "B". */
  reliability: string | null;
}

export interface ReportSummary {
  id: string;
  title: string;
  date: string | null;
  receivedAt: number;
  source: SourceView;
  discipline: Discipline;
  language: string | null;
  grade: string;
  statements: number;
  banner: string;
  withdrawn: boolean;
}

/** GET /api/reports/:id */
export interface ReportView extends ReportSummary {
  text: string;
  handling: HandlingView;
  /** Reports it says it took from, among those this viewer may see. */
  cites: { id: string; title: string }[];
  /** Other visible reports with the same origin. */
  sameOrigin: { id: string; title: string }[];
  /** Facts that cite it, those with a span in the order of the text. `entities` names the things they are about. */
  facts: (StatementView & { kind: string })[];
  entities: { id: string; kind: string; caption: string }[];
  /** What the facts point to by position. */
  reports: ReportRef[];
  handlings: HandlingView[];
  original: { name: string; bytes: number; sha256: string } | null;
}

/** Body of POST /api/reports */
export interface NewReport {
  case: string;
  title: string;
  text: string;
  source: string;
  date?: string;
  discipline: Discipline;
  language?: string;
  grade: string;
  label: unknown;
  authority: string;
  cites?: string[];
}
