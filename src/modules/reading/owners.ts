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

/** Characters of a text that are looked up together. */
const stretch = 1000;

interface Named extends Omit<Owner, 'mentions'> {
  at: number;
  start: number;
  end: number;
}

/**
 * Tells to which entity an identifier belongs: the one named by the same words, else the nearest that can bear it in the same
 * paragraph, sooner before it than after; of equals the first of the entities. Out: the reader's id, or null.
 */
export function ownersAmong(entities: readonly Owner[], text: string): (identifier: Identifier) => string | null {
  // By stretches of the text: looking at every mention for every number would take the square of a book's length.
  const named = new Map<number, Named[]>();
  entities.forEach(({ id, kind, mentions }, at) => {
    for (const { start, end } of mentions)
      for (let part = Math.floor(start / stretch); part * stretch <= end; part += 1) {
        const there = named.get(part);
        const one = { id, kind, at, start, end };
        if (there) there.push(one);
        else named.set(part, [one]);
      }
  });
  return (identifier) => {
    const near: Named[] = [];
    const last = Math.floor((identifier.end + farthest) / stretch);
    for (let part = Math.floor((identifier.start - farthest) / stretch); part <= last; part += 1)
      near.push(...(named.get(part) ?? []));
    return ownerOf(
      identifier,
      near.toSorted((a, b) => a.at - b.at || a.start - b.start),
      text,
    );
  };
}

function ownerOf(identifier: Identifier, near: readonly Named[], text: string): string | null {
  const may = bearers[identifier.type];
  let best: { id: string; cost: number } | null = null;
  for (const { id, kind, start, end } of near) {
    // A conveyance named by its number is that number's, whatever the number's type.
    if (!may.includes(kind) && !conveyances.includes(kind)) continue;
    if (start < identifier.end && identifier.start < end) return id;
    if (!may.includes(kind)) continue;
    const before = end <= identifier.start;
    const gap = before ? identifier.start - end : start - identifier.end;
    const cost = gap + (before ? 0 : afterCosts);
    if (gap < 0 || gap > farthest || (best && best.cost <= cost)) continue;
    const between = before ? text.slice(end, identifier.start) : text.slice(identifier.end, start);
    if (!/\n\s*\n/.test(between)) best = { id, cost };
  }
  return best?.id ?? null;
}
