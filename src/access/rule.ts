import type { Authority, Handling } from '#vocabulary/handling.ts';
import type { Label } from '#vocabulary/label.ts';

/** Who looks, for which purpose, and when: all that the rule asks of a viewer. Built from the session, never from the request. */
export interface Viewer {
  account: string;
  party: string;
  /** The account's name and its unit's id: what a label's recipients may name. */
  names: string[];
  clearances: string[];
  compartments: string[];
  /** The unit's territory and all that contain it: MX-SON, MX. */
  territories: string[];
  purpose: string;
}

/**
 * One condition of the rule, as data a lawyer can read; TypeScript and SQL are both made from it.
 * admits: no list, or the viewer's word is on it. meets: no list, or one of his words is. holds: he has every word.
 * names: his word is on the list. before: no end, or now is earlier. since: now is not earlier.
 */
export type Clause =
  | { id: string; says: string; test: 'admits' | 'names'; field: string; viewer: 'party' | 'purpose' }
  | { id: string; says: string; test: 'meets'; field: string; viewer: 'names' | 'territories' }
  | { id: string; says: string; test: 'holds'; field: string; viewer: 'clearances' | 'compartments' }
  | { id: string; says: string; test: 'before' | 'since'; field: string };

export const labelClauses: readonly (Clause & { field: keyof Label })[] = [
  { id: 'party', says: 'The label admits the viewer’s party.', test: 'admits', field: 'parties', viewer: 'party' },
  {
    id: 'recipient',
    says: 'Named recipients are the only readers.',
    test: 'meets',
    field: 'recipients',
    viewer: 'names',
  },
  {
    id: 'clearance',
    says: 'The viewer is cleared for every classification.',
    test: 'holds',
    field: 'classifications',
    viewer: 'clearances',
  },
  {
    id: 'compartment',
    says: 'The viewer is in every compartment.',
    test: 'holds',
    field: 'compartments',
    viewer: 'compartments',
  },
  { id: 'purpose', says: 'The label admits the purpose.', test: 'admits', field: 'purposes', viewer: 'purpose' },
  { id: 'expiry', says: 'The label has not expired.', test: 'before', field: 'expires' },
];

/** Each authority on which the row stands must pass all of these. */
export const authorityClauses: readonly (Clause & { field: keyof Authority })[] = [
  {
    id: 'authority-purpose',
    says: 'The authority is for this purpose.',
    test: 'names',
    field: 'purposes',
    viewer: 'purpose',
  },
  {
    id: 'authority-territory',
    says: 'The authority reaches the territory of the viewer’s unit.',
    test: 'meets',
    field: 'territories',
    viewer: 'territories',
  },
  { id: 'authority-begun', says: 'The authority has come into force.', test: 'since', field: 'from' },
  { id: 'authority-ended', says: 'The authority is still in force.', test: 'before', field: 'until' },
];

function passes(clause: Clause, value: unknown, viewer: Viewer, now: number): boolean {
  switch (clause.test) {
    case 'admits':
      return value === null || (value as string[]).includes(viewer[clause.viewer]);
    case 'names':
      return (value as string[]).includes(viewer[clause.viewer]);
    case 'meets': {
      const words = viewer[clause.viewer];
      return value === null || (value as string[]).some((word) => words.includes(word));
    }
    case 'holds': {
      const words = viewer[clause.viewer];
      return (value as string[]).every((word) => words.includes(word));
    }
    case 'before':
      return value === null || now < (value as number);
    case 'since':
      return now >= (value as number);
  }
}

/** The first clause a handling fails for this viewer, or undefined when he may see it. `authorities` gives an authority by id. */
export function failing(
  handling: Handling,
  authorities: ReadonlyMap<string, Authority>,
  viewer: Viewer,
  now: number,
): string | undefined {
  for (const clause of labelClauses) {
    if (!passes(clause, handling.label[clause.field], viewer, now)) return clause.id;
  }
  for (const id of handling.authorities) {
    const authority = authorities.get(id);
    if (!authority) return 'authority-unknown';
    for (const clause of authorityClauses) {
      if (!passes(clause, authority[clause.field], viewer, now)) return clause.id;
    }
  }
  return undefined;
}

/** Whether one authority is in force for a viewer's purpose and territory: asked when he chooses what he looks under. */
export function inForce(authority: Authority, viewer: Viewer, now: number): boolean {
  return authorityClauses.every((clause) => passes(clause, authority[clause.field], viewer, now));
}

/** "MX-SON" → ["MX-SON", "MX"]: a unit's territory lies within all of these. */
export function territoriesOf(territory: string): string[] {
  const parts = territory.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
