import { assemble } from './kinds/assemble.ts';
import type { Kind, Property } from './kinds/shape.ts';

export type { Group, Kind, Link, Property, PropertyType, Text } from './kinds/shape.ts';
export { checkValue } from './kinds/values.ts';

const kinds = assemble();

/** Names of every kind, FollowTheMoney's and ours, abstract ones too, in the order of their letters. */
export const kindNames: readonly string[] = [...kinds.keys()];

export const kindOf = (name: string): Kind | undefined => kinds.get(name);

/** Whether `kind` is `ancestor` or descends from it; false for names that are no kind. */
export const isA = (kind: string, ancestor: string): boolean => kinds.get(kind)?.ancestors.has(ancestor) ?? false;

/** A property that may hold a value on this kind, its own or inherited. */
export const propertyOf = (kind: string, name: string): Property | undefined => kinds.get(kind)?.properties.get(name);

/** Whether an entity of `kind` may stand as value of an entity property. */
export const fitsRange = (property: Property, kind: string): boolean =>
  property.type === 'entity' && (property.range === undefined || isA(kind, property.range));
