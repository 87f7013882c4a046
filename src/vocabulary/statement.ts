/** How something is said to be (R45). Denied or affirmed, and fact or assessment, stand beside it. */
export const modalities = [
  'asserted',
  'alleged',
  'believed',
  'proposed',
  'planned',
  'promised',
  'threatened',
  'opinion',
  'inferred',
] as const;
export type Modality = (typeof modalities)[number];

/** What is only to come makes no fact of the present: neither position nor tie. */
export const toCome: ReadonlySet<Modality> = new Set(['proposed', 'planned', 'promised', 'threatened']);

export const qualifiers = ['about', 'nearly', 'at least', 'at most', 'more than', 'less than', 'reportedly'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** One claim about one thing, and who says so: the atom of the store. Instants are milliseconds since 1970 UTC. */
export interface Statement {
  id: string;
  /** The id that stays through correction, relabelling and regrading. */
  claim: string;
  entity: string;
  kind: string;
  property: string;
  value: string;
  /** As it stood in the source, where that differs from `value`. */
  original: string | null;
  language: string | null;
  report: string;
  /** UTF-16 offsets into the report's text; both or neither. */
  spanStart: number | null;
  spanEnd: number | null;
  /** Who is quoted as saying it: words of a role or a name; null is the source itself. */
  speaker: string | null;
  grade: string;
  modality: Modality;
  denied: boolean;
  basis: 'fact' | 'assessment';
  qualifier: Qualifier | null;
  /** Imprecise dates: "2026", "2026-03", "2026-03-14", an hour, or null. */
  validFrom: string | null;
  validTo: string | null;
  /** Imprecise dates of the versions of a list that carried it. */
  firstSeen: string | null;
  lastSeen: string | null;
  recordedAt: number;
  withdrawnAt: number | null;
  handling: number;
  node: string;
}
