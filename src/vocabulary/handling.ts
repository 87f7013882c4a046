import { joinLabels, openLabel, union, type Label } from './label.ts';

/**
 * The legal basis on which something is held and seen (S-13).
 * Times in milliseconds since 1970 UTC; `until` is the first moment at which it is no longer in force.
 */
export interface Authority {
  id: string;
  instrument: string;
  title: string;
  purposes: string[];
  /** ISO 3166 codes, country or subdivision; null is everywhere. */
  territories: string[] | null;
  from: number;
  until: number | null;
  maxHops: number | null;
  retentionDays: number | null;
}

/** Label and authorities together: what every predicate tests. A row derived from several stands on all their authorities. */
export interface Handling {
  label: Label;
  /** Authority ids, sorted. */
  authorities: string[];
}

export const openHandling: Handling = { label: openLabel, authorities: [] };

export function joinHandlings(a: Handling, b: Handling): Handling {
  return { label: joinLabels(a.label, b.label), authorities: union(a.authorities, b.authorities) };
}

/** The canonical text under which a handling is interned: equal handlings give equal text. */
export function handlingKey(handling: Handling): string {
  const { label, authorities } = handling;
  const ordered = Object.keys(openLabel).map((key) => [key, label[key as keyof Label]]);
  return JSON.stringify([ordered, authorities]);
}
