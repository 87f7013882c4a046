import { isA, kindOf, propertyOf } from './kinds.ts';
import type { Property } from './kinds.ts';
import { financialLinks, placeKinds } from './kinds/place-properties.ts';

/*
 * DESIGN 1.2 as data and pure functions: "No query, method, map or export joins a person to a dated place."
 * What says where something is stands in the vocabulary as `place: true`; here is where it must not meet a person.
 */

/** One visible statement of an entity. `valueKind` is the kind of an entity value, where the caller knows it. */
export interface Placed {
  property: string;
  value: string;
  valueKind?: string;
}

export interface Separated<S> {
  /** What may be shown, searched, charted, mapped, exported. */
  kept: S[];
  /** What stays in the store and goes into no projection. */
  withheld: S[];
  /** No date of what is kept may be shown either: neither a date property (withheld already) nor from and to. */
  undated: boolean;
}

/** Whether a kind is a place: Site, Area, Route, Address, RealEstate. */
export const isPlace = (kind: string): boolean => placeKinds.some((place) => isA(kind, place));

/** Whether a property says where something is. False for names that are no property of the kind. */
export const isPlaceProperty = (kind: string, property: string): boolean => propertyOf(kind, property)?.place ?? false;

/**
 * A place value standing on a person: an address of a list. It is kept for screening alone and is never shown, searched,
 * charted or exported. Countries and birthPlace, an undated attribute of identity, are not places here.
 */
export const placeOfPerson = (kind: string, property: string): boolean =>
  isA(kind, 'Person') && isPlaceProperty(kind, property);

const propertiesOf = (kind: string): Property[] => [...(kindOf(kind)?.properties.values() ?? [])];

/** Names of the properties that say where an event (or any entity) is. */
export const eventPlaceProperties = (kind: string): string[] =>
  propertiesOf(kind)
    .filter((property) => property.place)
    .map((property) => property.name);

/** Names of the entity properties of a kind in which a person may stand. */
export const participants = (kind: string): string[] =>
  propertiesOf(kind)
    .filter((property) => mayBePerson(property))
    .map((property) => property.name);

const mayBePerson = ({ type, range }: Property): boolean =>
  type === 'entity' && (range === undefined || isA(range, 'Person') || isA('Person', range));

const mayBePlace = ({ type, range }: Property): boolean =>
  type === 'entity' &&
  (range === undefined || isPlace(range) || placeKinds.some((place) => isA(place, range)) || isA('Site', range));

/**
 * Splits the visible statements of one entity so that no person meets a place in what is shown.
 * A person loses its own places. Whatever names a person (an event above all) loses its places. A link that joins a person to
 * a place is withheld whole, but for ownership, which stays as a fact about money without dates.
 * `isPerson` answers for an entity id; statements that are denied count too. Give `valueKind` on the ends of links: an end
 * whose kind is not known counts as a place.
 */
export function separatePlaces<S extends Placed>(
  entity: { kind: string; statements: readonly S[] },
  isPerson: (entityId: string) => boolean,
): Separated<S> {
  const { kind, statements } = entity;
  const all = [...statements];
  if (isA(kind, 'Person')) return split(all, (one) => placeOfPerson(kind, one.property), false);
  if (!all.some((one) => namesPerson(kind, one, isPerson))) return { kept: all, withheld: [], undated: false };
  if (kindOf(kind)?.link !== undefined && all.some((one) => pointsAtPlace(kind, one, isPerson))) {
    if (!financialLinks.has(kind)) return { kept: [], withheld: all, undated: true };
    return split(all, (one) => isPlaceProperty(kind, one.property) || isDated(kind, one.property), true);
  }
  return split(all, (one) => isPlaceProperty(kind, one.property), false);
}

/** Ranges are not relied on: a value that breaks its range names a person all the same. */
function namesPerson(kind: string, one: Placed, isPerson: (entityId: string) => boolean): boolean {
  if (one.valueKind !== undefined) return isA(one.valueKind, 'Person');
  const type = propertyOf(kind, one.property)?.type;
  return one.property === 'peopleMentioned' || ((type === undefined || type === 'entity') && isPerson(one.value));
}

const isDated = (kind: string, property: string): boolean => propertyOf(kind, property)?.type === 'date';

function pointsAtPlace(kind: string, one: Placed, isPerson: (entityId: string) => boolean): boolean {
  const property = propertyOf(kind, one.property);
  const link = kindOf(kind)?.link;
  if (property === undefined || link === undefined || (one.property !== link.source && one.property !== link.target))
    return false;
  if (one.valueKind !== undefined) return isPlace(one.valueKind);
  return mayBePlace(property) && !isPerson(one.value);
}

function split<S extends Placed>(statements: readonly S[], hide: (one: S) => boolean, undated: boolean): Separated<S> {
  return {
    kept: statements.filter((one) => !hide(one)),
    withheld: statements.filter((one) => hide(one)),
    undated,
  };
}

export type Joining = 'allowed' | 'undated' | 'refused';

/**
 * Whether a link of a kind may join entities of these two kinds: a person is joined to no place and, but by the event's own
 * properties, to no event; ownership of a place is allowed without dates.
 */
export function joining(link: string, a: string, b: string): Joining {
  const other = isA(a, 'Person') ? b : isA(b, 'Person') ? a : undefined;
  if (other === undefined) return 'allowed';
  if (isPlace(other)) return financialLinks.has(link) ? 'undated' : 'refused';
  return isA(other, 'Event') || isA(other, 'Shipment') ? 'refused' : 'allowed';
}
