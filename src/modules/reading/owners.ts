import type { EntityWord, Identifier, IdentifierType, TextEntity } from '#methods/text/reading/types.ts';

type Owner = Pick<TextEntity, 'id' | 'kind' | 'mentions'>;

const parties: readonly EntityWord[] = ['Person', 'Company', 'Organization', 'PublicBody', 'MilitaryUnit'];
const conveyances: readonly EntityWord[] = ['Vehicle', 'Vessel', 'Airplane'];

/** On what sort of entity an identifier of a type may stand, best first. */
const bearers: Readonly<Record<IdentifierType, readonly EntityWord[]>> = {
  phone: parties,
  email: parties,
  iban: parties,
  bic: ['Company', 'Organization', 'PublicBody'],
  clabe: parties,
  account: parties,
  crypto: parties,
  container: ['Vehicle'],
  plate: ['Vehicle'],
  vin: ['Vehicle'],
  imo: ['Vessel'],
  rfc: parties,
  curp: ['Person'],
  passport: ['Person'],
  coordinates: ['Facility', 'Place'],
};

/** An identifier further than this from any name stands alone. */
const farthest = 200;
/** A name after the number must be this much nearer than one before it: texts say whose, then what. */
const afterCosts = 60;

/**
 * To which entity an identifier belongs: the one named by the same words, else the nearest that can bear it in the same
 * paragraph, sooner before it than after. Out: the reader's id, or null.
 */
export function ownerOf(identifier: Identifier, entities: readonly Owner[], text: string): string | null {
  const may = bearers[identifier.type];
  let best: { id: string; cost: number } | null = null;
  for (const { id, kind, mentions } of entities) {
    if (!may.includes(kind) && !conveyances.includes(kind)) continue;
    for (const { start, end } of mentions) {
      const overlaps = start < identifier.end && identifier.start < end;
      // A conveyance named by its number is that number's, whatever the number's type.
      if (overlaps && (may.includes(kind) || conveyances.includes(kind))) return id;
      if (!may.includes(kind)) continue;
      const before = end <= identifier.start;
      const gap = before ? identifier.start - end : start - identifier.end;
      const cost = gap + (before ? 0 : afterCosts);
      if (gap < 0 || gap > farthest || (best && best.cost <= cost)) continue;
      const between = before ? text.slice(end, identifier.start) : text.slice(identifier.end, start);
      if (!/\n\s*\n/.test(between)) best = { id, cost };
    }
  }
  return best?.id ?? null;
}
