import { foldWord } from '../document/tokens.ts';
import { countries, demonyms } from '../entities/lexicon/countries.ts';
import type { TextEntity } from '../reading/types.ts';

const fold = (name: string): string =>
  foldWord(name)
    .replaceAll('’', "'")
    .replace(/^(?:the|el|la|los|las) /, '');

const codes = new Map<string, string>(
  countries.flatMap(({ code, names }) => names.map((name) => [fold(name), code] as const)),
);

/** The code of a country by its name or by what comes from it ("mexican"), folded; undefined for anything else. */
export const countryOf = (word: string): string | undefined => codes.get(word) ?? demonyms.get(word);

/** Whether an entity is named as a country is. */
export const isCountry = (entity: TextEntity): boolean =>
  [entity.name, ...entity.aliases].some((name) => codes.has(fold(name)));

const folded = new WeakMap<TextEntity, string[]>();

/** Folded names of an entity, articles left out; worked out once, for it may be mentioned a thousand times. */
export function namesOf(entity: TextEntity): string[] {
  let names = folded.get(entity);
  if (!names) {
    names = [...new Set([entity.name, ...entity.aliases, ...entity.mentions.map(({ text }) => text)].map(fold))];
    folded.set(entity, names);
  }
  return names;
}
