import type { EntityWord, EventWord, IdentifierType, LinkWord } from '#methods/text/reading/types.ts';
import { readLinks } from '#vocabulary/kinds/reader.ts';
import { modalities, type Modality } from '#vocabulary/statement.ts';
import { eventRoles, identifierPlaces } from '../mapping.ts';

/* The vocabulary in which the extractor is asked: the text reader's own words, and no others. */

/** Every kind of entity, and whether its names are proper names. */
const entities: Readonly<Record<EntityWord, boolean>> = {
  Person: true,
  Organization: true,
  PublicBody: true,
  Company: true,
  Place: true,
  Facility: true,
  Vehicle: true,
  Vessel: true,
  Airplane: true,
  Substance: false,
  LegalInstrument: true,
  Programme: true,
  MilitaryUnit: true,
};

type Words<T> = [T, ...T[]];

export const entityWords = Object.keys(entities) as Words<EntityWord>;
export const linkWords = Object.keys(readLinks) as Words<LinkWord>;
export const eventWords = Object.keys(eventRoles) as Words<EventWord>;
export const identifierWords = Object.keys(identifierPlaces) as Words<IdentifierType>;
/** What a text can say of itself: `inferred` is an analyst's. */
export const textModalities = modalities.filter((one) => one !== 'inferred') as Words<Exclude<Modality, 'inferred'>>;

/**
 * Whether words can be a name of this kind: "the plant" or "he" is a mention, not a name. A person's begins and ends in
 * capitals, so that "U.S. official" is nobody.
 */
export function canName(kind: EntityWord, words: string): boolean {
  if (words.length < 2 || words.length > 160 || !/\p{L}|\p{N}/u.test(words)) return false;
  if (!entities[kind]) return true;
  if (kind !== 'Person') return /\p{Lu}|\p{N}/u.test(words);
  const names = words.split(/\s+/).map((word) => word.replace(/^[^\p{L}]+/u, ''));
  return /^\p{Lu}/u.test(names.find(Boolean) ?? '') && /^\p{Lu}/u.test(names.findLast(Boolean) ?? '');
}
