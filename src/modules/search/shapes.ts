import type { EntityRef } from '#modules/statements/shapes.ts';

/** POST /api/search {text, kinds?, asOf?, limit?}. Best first, ties by id. */
export interface SearchAnswer {
  entities: EntityHit[];
  reports: ReportHit[];
}

export interface EntityHit extends EntityRef {
  /** The name that matched, which may be an alias. */
  matched: string;
  /** 0 to 1. */
  score: number;
  band: 'exact' | 'strong' | 'possible' | 'weak';
  /** What agrees: message keys with their values. */
  reasons: { key: string; value: string }[];
  facts: number;
  origins: number;
  /** A short second line: programmes, country, dates. */
  detail: string;
}

export interface ReportHit {
  id: string;
  title: string;
  date: string | null;
  source: string;
  /** A piece of the text around the first match, and where the matches stand in it. */
  snippet: string;
  marks: [number, number][];
  /** Offset of the first match in the text. */
  at: number;
}
