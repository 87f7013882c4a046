import type { EntityWord, Token } from '../reading/types.ts';
import { countryOf } from './known.ts';
import { bodyFunctions } from './lexicon/functions.ts';
import { notNames } from './lexicon/people.ts';
import { phraseAt, phraseTable } from './phrases.ts';
import { isCapital, type Span } from './span.ts';

const functions = phraseTable(bodyFunctions.map(({ kind, key, names }) => ({ kind, key, names, common: true })));

const qualities = new Set('federal local state national regional civil'.split(' '));
/** After "U.S. intelligence" these make it an attribute of something else. */
const goesOn = new Set(
  (
    'official officials support capabilities operations agencies agency services service community officer officers analysis analysts gathering ' +
    'sharing cooperation assessment collection and or efforts surveillance action involvement presence leaders personnel ' +
    'military response responses forces'
  ).split(' '),
);
const intelligenceDoes = new Set(
  'has had have is was were says said helped believes assessed indicates , . ; )'.split(' '),
);

/** Country at a token, and the token after it: one word, or a name of several ("United States"). */
export type CountryAt = (at: number) => { code: string; last: number } | undefined;

/** Bodies told by a country and a common noun, in the order of either language; administrations named after a leader. */
export function institutionsIn(tokens: readonly Token[], from: number, to: number, countryAt: CountryAt): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const span =
      byCountry(tokens, at, to, countryAt) ??
      byNoun(tokens, at, to, countryAt) ??
      administration(tokens, at) ??
      units(tokens, at, to) ??
      stretch(tokens, at, to, countryAt);
    if (!span || span.last > to) continue;
    spans.push(span);
    at = span.last - 1;
  }
  return spans;
}

/** "Mexican authorities", "U.S. federal prosecutors", "American intelligence". */
function byCountry(tokens: readonly Token[], at: number, to: number, countryAt: CountryAt): Span | undefined {
  const country = countryAt(at);
  if (!country) return undefined;
  let next = country.last;
  if (tokens[next]?.folded === "'s") next += 1;
  if (qualities.has(tokens[next]?.folded ?? '') && phraseAt(functions, tokens, next) === undefined) next += 1;
  if (next >= to) return undefined;
  const found = phraseAt(functions, tokens, next);
  const span = (last: number, kind: EntityWord, key: string): Span => ({
    first: tokens[at - 1]?.text === 'Royal' ? at - 1 : at,
    last,
    kind,
    key: `of:${country.code}:${key}`,
    strength: 3,
  });
  if (found) {
    if (found.key === 'military' && goesOn.has(tokens[found.last]?.folded ?? '')) return undefined;
    return span(found.last, found.kind, found.key);
  }
  const word = tokens[next]?.folded;
  if (word === 'intelligence' && intelligenceDoes.has(tokens[next + 1]?.folded ?? ''))
    return span(next + 1, 'PublicBody', 'intelligence');
  return undefined;
}

/** "autoridades mexicanas", "gobierno de México", "Government of Mexico". */
function byNoun(tokens: readonly Token[], at: number, to: number, countryAt: CountryAt): Span | undefined {
  const found = phraseAt(functions, tokens, at);
  if (!found) return undefined;
  let next = found.last;
  if (qualities.has(tokens[next]?.folded ?? '')) next += 1;
  if (/^(?:de|del|of)$/.test(tokens[next]?.folded ?? '')) {
    next += 1;
    if (/^(?:los|la|las|el|the)$/.test(tokens[next]?.folded ?? '')) next += 1;
  } else if (isCapital(tokens[next])) return undefined;
  const country = next < to ? countryAt(next) : undefined;
  return country
    ? { first: at, last: country.last, kind: found.kind, key: `of:${country.code}:${found.key}`, strength: 3 }
    : undefined;
}

/** "the Trump administration", "la administración Biden", "gobierno de Peña Nieto". */
function administration(tokens: readonly Token[], at: number): Span | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (
    isCapital(token) &&
    tokens[at + 1]?.folded === 'administration' &&
    !notNames.has(token.folded) &&
    countryOf(token.folded) === undefined &&
    !/(?:enforcement|security|drug|general|services|tax|aviation|health)$/.test(token.folded)
  )
    return { first: at, last: at + 2, kind: 'PublicBody', key: `administration:${token.folded}`, strength: 3 };
  if (token.folded !== 'administracion' && token.folded !== 'gobierno') return undefined;
  const name = tokens[at + 1]?.folded === 'de' ? at + 2 : at + 1;
  const who = tokens[name];
  if (
    !isCapital(who) ||
    token.folded === 'gobierno' ||
    isCapital(token) ||
    countryOf(who?.folded ?? '') !== undefined ||
    isCapital(tokens[name + 1])
  )
    return undefined;
  return { first: at, last: name + 1, kind: 'PublicBody', key: `administration:${who?.folded}`, strength: 2 };
}

const unitQualities = new Set(
  'local vetted elite special mexican colombian counternarcotics counter-narcotics antidrug anti-drug antinarcotics anti-narcotics investigative security specialised specialized sensitive'.split(
    ' ',
  ),
);

/** Units without a name: "local counternarcotics units", "vetted units". */
function units(tokens: readonly Token[], at: number, to: number): Span | undefined {
  let last = at;
  while (last < to && last - at < 4 && unitQualities.has(tokens[last]?.folded ?? '')) last += 1;
  if (last - at < 2 || tokens[last]?.folded !== 'units' || last >= to) return undefined;
  return { first: at, last: last + 1, kind: 'MilitaryUnit', key: null, strength: 1, common: true };
}

const stretches = new Set('border airspace waters frontier espacio frontera'.split(' '));
const sides = new Set('southern northern southwest southwestern south-west land'.split(' '));

/** Borders and airspace: "U.S.-Mexico border", "Mexican airspace", "the southern border", "frontera norte". */
function stretch(tokens: readonly Token[], at: number, to: number, countryAt: CountryAt): Span | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.folded === 'frontera' && /^(?:norte|sur)$/.test(tokens[at + 1]?.folded ?? ''))
    return { first: at, last: at + 2, kind: 'Place', key: null, strength: 2, common: true };
  const pair = /^(.+)-(.+)$/.exec(token.folded);
  const both = pair && countryOf(pair[1] ?? '') !== undefined && countryOf(pair[2] ?? '') !== undefined;
  const country = both
    ? { code: [countryOf(pair[1] ?? ''), countryOf(pair[2] ?? '')].toSorted().join('-'), last: at + 1 }
    : countryAt(at);
  if (!country) {
    const side = sides.has(token.folded);
    const further = side ? countryAt(at + 1) : undefined;
    if (further && tokens[further.last]?.folded === 'border' && further.last < to)
      return { first: at, last: further.last + 1, kind: 'Place', key: `stretch:${further.code}:border`, strength: 3 };
    const bare = side && tokens[at + 1]?.text === 'border' && at + 1 < to;
    return bare
      ? { first: at, last: at + 2, kind: 'Place', key: 'stretch:border', strength: 1, common: true }
      : undefined;
  }
  let next = country.last;
  if (sides.has(tokens[next]?.folded ?? '')) next += 1;
  const noun = tokens[next]?.folded ?? '';
  if (next >= to || !stretches.has(noun)) return undefined;
  return { first: at, last: next + 1, kind: 'Place', key: `stretch:${country.code}:${noun}`, strength: 3 };
}
