import type { EntityRef } from '#modules/statements/shapes.ts';

/** What can be taken off the screen: it is in the ledger, and carries the label. */
export const takings = ['csv', 'svg', 'png', 'brief'] as const;
export type Taking = (typeof takings)[number];

/** GET /api/strategies/groups?asOf&on&take: organisations of the case and how they stand to each other. Never persons. */
export interface CaseGroups {
  /** By caption, then id. */
  groups: EntityRef[];
  /** Each pair once for each kind, by kind, then ends. */
  relations: CaseRelation[];
  /** The join of all labels shown. */
  banner: string;
}

export interface CaseRelation {
  /** `kind.source.target` */
  id: string;
  kind: 'ally' | 'rival';
  source: string;
  target: string;
  /** Independent origins that say so. */
  origins: number;
  /** Somebody denies it. */
  denied: boolean;
  /** Nobody states it as more than alleged or believed. */
  soft: boolean;
  /** First and last date it is said for; null where open. */
  since: string | null;
  until: string | null;
}
