import type { EntityWord } from '../reading/types.ts';
import { bodies, doubtful } from './lexicon/bodies.ts';
import { countries, demonyms } from './lexicon/countries.ts';
import { groups } from './lexicon/groups.ts';
import { laws } from './lexicon/laws.ts';
import { regions } from './lexicon/regions.ts';
import { americanStates, mexicanStates } from './lexicon/states.ts';
import { substances } from './lexicon/substances.ts';
import { phraseTable, type PhraseRow } from './phrases.ts';

const namesOf = (row: string): string[] => row.split(';').map((one) => one.trim());

const rows = (list: readonly string[], kind: EntityWord, prefix: string, common = false): PhraseRow[] =>
  list.map((row) => {
    const names = namesOf(row);
    return { kind, key: `${prefix}:${names[0]?.toLowerCase()}`, names, common };
  });

const bodyRows: PhraseRow[] = bodies.map((line) => {
  const at = line.indexOf(' ');
  const names = namesOf(line.slice(at + 1));
  return { kind: line.slice(0, at) as EntityWord, key: `body:${names[0]?.toLowerCase()}`, names };
});

const stateRows = (list: readonly string[], country: string): PhraseRow[] =>
  list.map((name) => ({ kind: 'Place', key: `state:${country}:${name.toLowerCase()}`, names: [name] }));

/** Every name the reader knows by itself: places, bodies, groups, substances, laws. */
export const knownNames = phraseTable([
  ...countries.map(({ code, names }): PhraseRow => ({ kind: 'Place', key: `country:${code}`, names })),
  ...stateRows(mexicanStates, 'mx'),
  ...stateRows(
    // A lone "Washington" is the city or the government it stands for (places.ts).
    americanStates.filter((name) => name !== 'Washington'),
    'us',
  ),
  ...rows(regions, 'Place', 'region'),
  ...bodyRows,
  ...rows(groups, 'Organization', 'group'),
  ...rows(substances, 'Substance', 'substance', true),
  ...rows(laws, 'LegalInstrument', 'law', true),
]);

/** Known names that are also ordinary words. */
export const isDoubtful = (folded: string): boolean => doubtful.has(folded);

/** Country named or meant by a folded word or abbreviation ("mexican", "u.s."), or undefined. */
export function countryOf(folded: string): string | undefined {
  return demonyms.get(folded) ?? shortCountries.get(folded);
}

const shortCountries = new Map<string, string>(
  countries.flatMap(({ code, names }) =>
    names
      .filter((name) => !name.includes(' '))
      .map((name): [string, string] => [name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''), code]),
  ),
);
shortCountries.set('u. s.', 'us');
shortCountries.set('america', 'us');

/** Folded names of countries of one word. */
export const countryNames: ReadonlySet<string> = new Set(shortCountries.keys());
