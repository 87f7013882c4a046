import type { IdentifierType } from '#methods/text/reading/types.ts';
import { kindOf, type Group } from '#vocabulary/kinds.ts';
import type { Suggestion } from '../shapes.ts';

const identifierGroups: Readonly<Record<IdentifierType, Group>> = {
  phone: 'account',
  email: 'account',
  iban: 'account',
  bic: 'account',
  clabe: 'account',
  crypto: 'account',
  account: 'account',
  container: 'vehicle',
  imo: 'vehicle',
  vin: 'vehicle',
  plate: 'vehicle',
  rfc: 'document',
  curp: 'document',
  passport: 'document',
  coordinates: 'site',
};

export const groupOfIdentifier = (type: IdentifierType): Group => identifierGroups[type] ?? 'other';

const unsettled = new Set(['planned', 'proposed', 'promised', 'threatened']);

const stanceOf = (one: Suggestion): 'neg' | 'plan' | null => {
  if (one.what !== 'link' && one.what !== 'event') return null;
  return one.body.denied ? 'neg' : unsettled.has(one.body.modality) ? 'plan' : null;
};

/** The colour of a suggestion: denied and planned before the kind of the thing. Links and figures have one each. */
export function colourOf(one: Suggestion): string {
  const stance = stanceOf(one);
  if (stance) return stance;
  switch (one.what) {
    case 'link':
      return 'k-company';
    case 'event':
      return 'k-event';
    case 'figure':
      return 'k-substance';
    case 'identifier':
      return `k-${groupOfIdentifier(one.body.type)}`;
    case 'entity':
      return `k-${kindOf(one.kind)?.group ?? 'other'}`;
  }
}

/** What is said in a whole sentence is drawn more lightly than a name in it. */
export const isWide = (one: Suggestion): boolean => one.what === 'link' || one.what === 'event';
