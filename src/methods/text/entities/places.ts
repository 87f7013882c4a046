import cityMap from 'city-timezones/data/cityMap.json' with { type: 'json' };
import { foldWord } from '../document/tokens.ts';
import type { Token } from '../reading/types.ts';
import { countryNames, countryOf } from './known.ts';
import { americanShort, americanStates, mexicanShort, mexicanStates } from './lexicon/states.ts';
import { commonCityWords } from './lexicon/cities.ts';
import { headAt } from './lexicon/heads.ts';
import { givenNames, notNames } from './lexicon/people.ts';
import { phraseAt, phraseTable } from './phrases.ts';
import { isCapital, type Span } from './span.ts';

interface City {
  city: string;
  city_ascii: string;
  iso2: string;
  pop: number;
}

/** Cities of the gazetteer (npm city-timezones, MIT), by name. */
const cities = phraseTable(
  [...Map.groupBy(cityMap as City[], (one) => foldWord(one.city_ascii))].map(([folded, same]) => ({
    kind: 'Place' as const,
    key: `city:${folded}`,
    names: [...new Set(same.flatMap((one) => [one.city, one.city_ascii]))],
  })),
);
const large = new Set((cityMap as City[]).filter((one) => one.pop > 200_000).map((one) => foldWord(one.city_ascii)));

const states = phraseTable([
  { kind: 'Place', key: 'us', names: [...americanStates, ...americanShort] },
  { kind: 'Place', key: 'mx', names: [...mexicanStates, ...mexicanShort] },
]);

/** Words after which a name in capitals is a place's. */
export const locative = new Set(
  'in near off from at to outside inside around toward towards across throughout within into between via through en desde hacia cerca hasta entre por'.split(
    ' ',
  ),
);
const placeNouns = new Set(
  'congregacion colonias municipios comunidades ejidos poblados localidades city town village municipality county port neighborhood community capital border district ciudad pueblo poblado municipio puerto colonia comunidad localidad ejido rancheria alcaldia cabecera capital barrio fraccionamiento caserio vereda corregimiento sindicatura'.split(
    ' ',
  ),
);

export const isPlaceNoun = (token: Token | undefined): boolean =>
  token?.shape === 'lower' && placeNouns.has(token.folded);

/** Is the name at these tokens spoken of as a place: "in X", "town of X", "X, Texas"? */
export function spokenAsPlace(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1]?.folded ?? '';
  const further = tokens[first - 2]?.folded ?? '';
  if (
    locative.has(before) ||
    (before === 'for' && /^(?:heading|headed|bound|destined|left|sailed|depart|departed)$/.test(further))
  )
    return true;
  if (
    /^(?:of|de|del)$/.test(before) &&
    (placeNouns.has(further) ||
      (further === 'pandilla' && tokens[first - 3]?.text === ',') ||
      /^(?:cerca|afueras|outskirts|sur|norte|este|oeste|south|north|east|west|corredor|corridor|plaza|region)$/.test(
        further,
      ))
  )
    return true;
  if (placeNouns.has(before) && tokens[first - 1]?.shape === 'lower') return true;
  if (before === '(' && tokens[last]?.text === ')' && isCapital(tokens[first - 2])) return true;
  if ((before === 'la' || before === 'el' || before === 'the') && locative.has(further)) return true;
  return stateAfter(tokens, last) !== undefined;
}

/** A state that follows after a comma: its last token and its country. */
export function stateAfter(
  tokens: readonly Token[],
  last: number,
): { first: number; last: number; country: string } | undefined {
  if (tokens[last]?.folded !== ',') return undefined;
  const found = phraseAt(states, tokens, last + 1);
  if (!found || tokens[last + 1]?.sentence !== tokens[last]?.sentence) return undefined;
  const point =
    tokens[found.last]?.text === '.' &&
    tokens[found.last]?.start === tokens[found.last - 1]?.end &&
    /^[A-Z][a-z]{2,4}$/.test(tokens[found.last - 1]?.text ?? '');
  return {
    first: last + 1,
    last: point && tokens[last + 1]?.text !== 'Texas' ? found.last : found.last,
    country: found.key,
  };
}

/** Cities of the gazetteer where the text speaks of a place, and any name before a state. */
export function citiesIn(tokens: readonly Token[], from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!isCapital(token)) continue;
    const found = phraseAt(cities, tokens, at);
    const named = found ? found.last : withState(tokens, at, to);
    if (named === undefined) continue;
    const span = cityAt(tokens, at, named, found !== undefined);
    if (!span) continue;
    spans.push(span);
    at = span.last - 1;
  }
  return spans;
}

/** Whether one token is the name of a city that is no other word. */
export function isCity(tokens: readonly Token[], at: number): boolean {
  const found = phraseAt(cities, tokens, at);
  const word = tokens[at]?.folded ?? '';
  return found?.last === at + 1 && !commonCityWords.has(word) && !givenNames.has(word);
}

/** Where a name of up to four capital words ends that a state follows. */
function withState(tokens: readonly Token[], at: number, to: number): number | undefined {
  const inside =
    isCapital(tokens[at - 1]) ||
    (/^(?:de|del|la|las|los|of)$/.test(tokens[at - 1]?.folded ?? '') &&
      isCapital(tokens[at - 2]) &&
      /^(?:de|del|of|la|las|los)$/.test(tokens[at - 1]?.text ?? ''));
  if (inside && tokens[at - 1]?.sentence === tokens[at]?.sentence) return undefined;
  if (notNames.has(tokens[at]?.folded ?? '')) return undefined;
  let last = at + 1;
  while (
    last < to &&
    last - at < 4 &&
    (isCapital(tokens[last]) ||
      (/^(?:de|del|la|los|las|of)$/.test(tokens[last]?.folded ?? '') && isCapital(tokens[last + 1])))
  )
    last += 1;
  const initial = tokens[at - 1]?.sentence !== tokens[at]?.sentence;
  if (!stateAfter(tokens, last) && (initial || !countryAfter(tokens, last))) return undefined;
  // "Fort Huachuca, Arizona" is a site in a state, "Crane Freight, Texas" no place at all.
  return tokens.slice(at, last).some((token, step) => tellsElse(token.folded, step === 0)) ? undefined : last;
}

function tellsElse(word: string, first: boolean): boolean {
  const kind = headAt('any', word) ?? (first ? headAt('first', word) : undefined) ?? headAt('last', word);
  return kind !== undefined && kind !== 'Place';
}

const countryAfter = (tokens: readonly Token[], last: number): boolean =>
  tokens[last]?.folded === ',' &&
  isCapital(tokens[last + 1]) &&
  tokens[last + 1]?.sentence === tokens[last]?.sentence &&
  countryNames.has(tokens[last + 1]?.folded ?? '') &&
  !/^\p{L}/u.test(tokens[last + 2]?.text ?? '');

function cityAt(tokens: readonly Token[], first: number, last: number, known: boolean): Span | undefined {
  const folded = tokens
    .slice(first, last)
    .map((token) => token.folded)
    .join(' ');
  const state = stateAfter(tokens, last);
  if (state?.country === 'us') return { first, last: state.last, kind: 'Place', key: `city:${folded}`, strength: 3 };
  const inside =
    isCapital(tokens[last]) ||
    (isCapital(tokens[first - 1]) && tokens[first - 1]?.sentence === tokens[first]?.sentence && !state);
  if (inside && !state) return undefined;
  if (state) return { first, last, kind: 'Place', key: `city:${folded}`, strength: 3 };
  if (!known)
    return countryAfter(tokens, last) ? { first, last, kind: 'Place', key: `city:${folded}`, strength: 2 } : undefined;
  if (countryAfter(tokens, last)) return { first, last, kind: 'Place', key: `city:${folded}`, strength: 3 };
  const common = commonCityWords.has(folded) || givenNames.has(folded) || countryOf(folded) !== undefined;
  const told = /^(?:de|of)$/.test(tokens[first - 1]?.text ?? '') && tokens[first - 2]?.text === ',';
  if ((told || spokenAsPlace(tokens, first, last)) && !(common && tokens[first]?.start === 0))
    return { first, last, kind: 'Place', key: `city:${folded}`, strength: common ? 1 : 2 };
  const of = /^(?:de|of)$/.test(tokens[first - 1]?.text ?? '') && !isCapital(tokens[first - 2]);
  if (common || (!large.has(folded) && !of)) return undefined;
  return { first, last, kind: 'Place', key: `city:${folded}`, strength: 2 };
}
