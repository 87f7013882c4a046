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

/** Folded names of an entity, articles left out. */
export const namesOf = (entity: TextEntity): string[] => [
  ...new Set([entity.name, ...entity.aliases, ...entity.mentions.map(({ text }) => text)].map(fold)),
];
