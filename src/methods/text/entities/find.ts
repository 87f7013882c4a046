import type { CutText } from '../document/document.ts';
import type { Identifier, Sentence, TextEntity, Token } from '../reading/types.ts';
import { acronymsIn } from './acronyms.ts';
import { partiesIn } from './captions.ts';
import { vehiclesIn } from './codes.ts';
import { headAt } from './lexicon/heads.ts';
import { givenNames, notNames } from './lexicon/people.ts';
import { shipMarks } from './lexicon/vehicles.ts';
import { groupSpans } from './group.ts';
import { institutionsIn, type CountryAt } from './institutions.ts';
import { countryOf, isDoubtful, knownNames } from './known.ts';
import { describedSubstance } from './lexicon/substances.ts';
import { numberedLaws } from './laws.ts';
import { namesIn } from './names.ts';
import { nicknamesIn, withheldIn } from './nicknames.ts';
import { phrasesIn } from './phrases.ts';
import { citiesIn, spokenAsPlace } from './places.ts';
import { repeatsIn } from './repeats.ts';
import { aliasesIn, openingNamesIn, shortFormsIn, type SentencePart } from './short-forms.ts';
import { joinSiblings, siblingsIn } from './siblings.ts';
import { sitesIn } from './sites.ts';
import { isCapital, withoutOverlaps, type Span } from './span.ts';

/** Ranges that are something else: dates, identifiers. Nothing is named there but by its own identifier. */
export interface Taken {
  identifiers: readonly Identifier[];
  ranges: readonly (readonly [start: number, end: number])[];
}

/**
 * Entities that a text names, in the order of their first mention, with every mention and other name. Page furniture
 * is passed over. Rules and tables only: the same text always gives the same.
 */
export function findEntities(document: CutText, taken: Taken): TextEntity[] {
  const { tokens, sentences } = document;
  const common = wordsInSmallLetters(document);
  const proper = wordsInCapitals(document);
  const closed = closedTokens(document, taken);
  const identifierAt = identifiersByToken(document, taken.identifiers);
  const told = new Set<string>();
  const all: Span[] = [];
  const alone = new Set<number>();
  for (const sentence of sentences) {
    if (sentence.kind === 'furniture') continue;
    const { first: from, last: to } = sentence;
    const known = phrasesIn(knownNames, tokens, from, to)
      .filter((span) => !closed.has(span.first) && plausible(document, span, from))
      .map((span, _at, all) => ofTheState(tokens, span, all));
    const countryAt = countriesOf(document, known, from, to);
    const found = withoutOverlaps([
      ...known,
      ...describedIn(document, from, to),
      ...institutionsIn(tokens, from, to, countryAt),
      ...vehiclesIn(tokens, from, to, identifierAt),
      ...citiesIn(tokens, from, to),
      ...withheldIn(tokens, from, to),
      ...partiesIn(tokens, from, to),
      ...capitalCity(document, from, to),
      ...numberedLaws(tokens, from, to),
    ]).filter(
      (span) =>
        !closed.has(span.first) || identifierAt(span.first) !== undefined || identifierAt(span.last - 1) !== undefined,
    );
    const at = spansByToken(found);
    const open = (token: number): boolean =>
      closed.has(token) || (at.get(token) !== undefined && !mayGrow(at.get(token)) && !inName(tokens, at.get(token)));
    const byline = /^(?:by|por)$/.test(tokens[from]?.folded ?? '');
    const title = !byline && inTitleCase(document, sentence);
    const names = namesIn(document, from, to, {
      taken: open,
      common: (word) => common.has(word),
      proper: (word) => proper.has(word),
      spanAt: (token) => at.get(token),
      heading: !byline && sentence.kind === 'heading',
    }).filter(
      (span) =>
        !title ||
        (span.kind === 'Company' && span.strength === 3) ||
        // A letterhead: the line is the name of a body.
        (span.kind === 'PublicBody' && span.first === from && span.last === to && inCapitals(tokens, from, to)),
    );
    const named = withoutOverlaps([...found, ...names]);
    const byToken = spansByToken(named);
    const sites = sitesIn(tokens, from, to, told, (token) => byToken.get(token)?.kind === 'Place');
    for (const site of sites) told.add(tokens[site.first]?.folded ?? '');
    const siblings = siblingsIn(tokens, from, to, (token) => byToken.has(token));
    for (const sibling of siblings) alone.add(sibling.first);
    all.push(
      ...withoutOverlaps([...named, ...sites, ...siblings]).filter(
        (span, one, kept) => !ofBody(tokens, span, kept[one + 1]),
      ),
    );
  }
  rekind(tokens, all);
  joinSiblings(tokens, all, alone);
  return named(document, all, (word) => common.has(word));
}

/** What the whole text tells of the names found in its sentences: other names, repeats, short forms, nicknames. */
function named(document: CutText, all: Span[], common: (word: string) => boolean): TextEntity[] {
  const { tokens, sentences } = document;
  const parts = sentences.map(({ first, last, kind }) => ({ first, last, skip: kind === 'furniture' }));
  const first = mergeAliases(all, acronymsIn(document.text, tokens, all));
  const open = sentences.map((one) => ({
    first: one.first,
    last: one.last,
    skip: one.kind === 'furniture' || (one.kind === 'heading' && inTitleCase(document, one)),
  }));
  const repeated = repeatsIn(tokens, first, open, common);
  const spans = [...first, ...repeated].toSorted((a, b) => a.first - b.first);
  knowAliases(tokens, spans);
  const shorts = shortFormsIn(tokens, spans, parts, common, document.language === 'es');
  const opened = openingNamesIn(tokens, [...spans, ...shorts], parts);
  const together = withNicknames(tokens, parts, [...spans, ...shorts, ...opened]);
  return groupSpans(document, ownersFirst([...together, ...aliasesIn(tokens, together, parts)]));
}

/** Nicknames come last: the name they belong to may be a short one ("Cepeda, also known as …"). */
function withNicknames(tokens: readonly Token[], parts: readonly SentencePart[], spans: readonly Span[]): Span[] {
  const byToken = spansByToken(spans);
  const found = parts
    .filter((part) => !part.skip)
    .flatMap(({ first, last }) => nicknamesIn(tokens, first, last, (token) => byToken.get(token)));
  return withoutOverlaps([...spans, ...found]);
}

const inCapitals = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 2 && tokens.slice(from, to).every((token) => token.shape === 'upper');

/** A headline that writes every word in capitals: only known names are told there. */
function inTitleCase({ tokens, text }: CutText, { first, last, end, kind }: Sentence): boolean {
  if (/[.!?]/.test(text[end - 1] ?? '')) return false;
  if (kind === 'field' && tokens.slice(first, first + 4).some((token) => token.text === ':')) return false;
  const long = tokens
    .slice(first, last)
    .filter((token) => token.shape !== 'mark' && token.shape !== 'number' && token.text.length > 3);
  if (kind === 'heading' && long.every((token) => token.shape === 'upper')) return true;
  return long.length >= 4 && long.filter((token) => isCapital(token)).length / long.length > 0.8;
}

/** An alias is grouped after the name it belongs to, which may stand behind it. */
const ownersFirst = (spans: readonly Span[]): Span[] =>
  spans.toSorted((a, b) => a.first - b.first || Number(a.aliasOf !== undefined) - Number(b.aliasOf !== undefined));

/** Acronyms told by brackets replace what else was taken for a name there. */
function mergeAliases(spans: readonly Span[], aliases: readonly Span[]): Span[] {
  const at = new Map(aliases.map((alias) => [alias.first, alias]));
  const kept = spans.map((span) => at.get(span.first) ?? span);
  const seen = new Set(kept.map((span) => span.first));
  return [...kept, ...aliases.filter((alias) => !seen.has(alias.first))].toSorted((a, b) => a.first - b.first);
}

/** A guess gives way to a name the text has given before: "Calera Norte SA (Calera Norte) … filial de Calera Norte". */
function knowAliases(tokens: readonly Token[], spans: Span[]): void {
  const given = new Map<string, Span>();
  for (const span of spans) {
    const name = tokens
      .slice(span.first, span.last)
      .map((token) => token.folded)
      .join(' ');
    const alias = given.get(name);
    if (span.aliasOf !== undefined && span.strength === 3) given.set(name, span);
    else if (alias && span.strength < 3 && span.kind !== alias.kind)
      Object.assign(span, { kind: alias.kind, key: alias.key, aliasOf: alias.aliasOf });
  }
}

/**
 * A guess gives way to what the text tells elsewhere: a name that is a ship's in one place is a ship's wherever it stands
 * alone, and so is the beginning of a company's name.
 */
function rekind(tokens: readonly Token[], spans: Span[]): void {
  const told = new Map<string, Span['kind']>();
  const name = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map((token) => token.folded)
      .join(' ');
  for (const span of spans) {
    if (span.kind === 'Vessel') {
      const marked = shipMarks.has(tokens[span.first]?.text ?? '');
      told.set(name(marked ? span.first + 1 : span.first, span.last), 'Vessel');
    }
    if (span.kind !== 'Company' || span.strength < 3) continue;
    for (let last = span.first + 2; last <= span.last; last += 1) told.set(name(span.first, last), 'Company');
  }
  for (const span of spans) {
    const kind =
      span.strength < 3 && (span.kind === 'Person' || span.kind === 'Place')
        ? told.get(name(span.first, span.last))
        : undefined;
    if (kind) span.kind = kind;
  }
}

/** A place may be part of a longer name: "Pharr-Reynosa International Bridge", "Universidad de Guadalajara". */
const mayGrow = (span: Span | undefined): boolean =>
  span !== undefined &&
  (span.kind === 'Place' ||
    span.key === 'body:armada de méxico' ||
    span.key === 'body:ejército mexicano' ||
    span.key === 'body:u.s. army') &&
  !span.common &&
  !span.key?.startsWith('stretch');

/** In "U.S. Homeland Security Investigations" the country is not spoken of. */
const ofBody = (tokens: readonly Token[], span: Span, next: Span | undefined): boolean =>
  /^U\.?S\.?$/.test(tokens[span.first]?.text ?? '') &&
  span.last - span.first === 1 &&
  next?.first === span.last &&
  (next.kind === 'PublicBody' || next.kind === 'MilitaryUnit');

/** "Bureau of International Narcotics": a substance in capitals behind a word in capitals is part of a name. */
const inName = (tokens: readonly Token[], span: Span | undefined): boolean =>
  span?.kind === 'Substance' &&
  tokens[span.first]?.shape === 'title' &&
  tokens[span.first - 1]?.shape === 'title' &&
  tokens[span.first - 2]?.folded === 'of';

function spansByToken(spans: readonly Span[]): Map<number, Span> {
  const at = new Map<number, Span>();
  for (const span of spans) for (let token = span.first; token < span.last; token += 1) at.set(token, span);
  return at;
}

/** Words the text itself writes in small letters. */
function wordsInSmallLetters({ tokens, sentences }: CutText): Set<string> {
  const words = new Set<string>();
  for (const token of tokens)
    if (token.shape === 'lower' && sentences[token.sentence]?.kind !== 'furniture') words.add(token.folded);
  return words;
}

/** Words in capitals inside sentences of prose, where a capital says something. */
function wordsInCapitals({ tokens, sentences }: CutText): Set<string> {
  const words = new Set<string>();
  for (const sentence of sentences) {
    if (sentence.kind !== 'prose') continue;
    for (let at = sentence.first + 1; at < sentence.last; at += 1) {
      const token = tokens[at];
      if (token && isCapital(token) && tokens[at - 1]?.shape !== 'mark') words.add(token.folded);
    }
  }
  return words;
}

function closedTokens({ tokens }: CutText, taken: Taken): Set<number> {
  const ranges = [...taken.ranges, ...taken.identifiers.map(({ start, end }) => [start, end] as const)].toSorted(
    (a, b) => a[0] - b[0],
  );
  const closed = new Set<number>();
  let at = 0;
  for (const [start, end] of ranges) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    for (let next = at; next < tokens.length && (tokens[next]?.start ?? 0) < end; next += 1) closed.add(next);
  }
  return closed;
}

function identifiersByToken(
  { tokens }: CutText,
  identifiers: readonly Identifier[],
): (at: number) => Identifier | undefined {
  const by = new Map<number, Identifier>();
  let at = 0;
  for (const identifier of identifiers) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= identifier.start) at += 1;
    for (let next = at; next < tokens.length && (tokens[next]?.start ?? 0) < identifier.end; next += 1)
      by.set(next, identifier);
  }
  return (token) => by.get(token);
}

/** Whether a known name that is also a word is meant as a name here. */
function plausible({ tokens, sentences }: CutText, span: Span, from: number): boolean {
  const token = tokens[span.first];
  if (!token) return false;
  const before = tokens[span.first - 1]?.folded ?? '';
  if (span.kind === 'Place' && /^(?:plates?|license|licence)$/.test(tokens[span.last]?.folded ?? '')) return false;
  if (/^(?:dollars?|dolares)$/.test(tokens[span.last]?.folded ?? '')) return false;
  if (span.last - span.first > 1) return true;
  if (span.key?.startsWith('country:') && /^nuev[ao]$/.test(before)) return false;
  // "Mauricio Solís": a given name that is also a country's.
  const next = tokens[span.last];
  if (span.key?.startsWith('country:') && givenNames.has(token.folded) && next?.shape === 'title') {
    const person =
      next.sentence === token.sentence && !notNames.has(next.folded) && headAt('any', next.folded) === undefined;
    if (person) return false;
  }
  if (!isDoubtful(token.folded)) return true;
  const loud =
    sentences[token.sentence]?.kind === 'heading' &&
    tokens.slice(from, from + 5).every((one) => one.text === one.text.toUpperCase());
  if (token.shape === 'upper') return !loud && !(token.text === 'US' && tokens[span.last]?.text === '$');
  return (
    span.first > from && /^(?:la|el|de|del|al|the|by|segun|en|,|\()$/.test(before) && !isCapital(tokens[span.last])
  );
}

/** "Secretaría de Seguridad Pública del Estado", "Guardia Civil de Michoacán": one of a state, not the federal one. */
function ofTheState(tokens: readonly Token[], span: Span, known: readonly Span[]): Span {
  if ((span.kind !== 'PublicBody' && span.kind !== 'MilitaryUnit') || !/^del?$/.test(tokens[span.last]?.text ?? ''))
    return span;
  if (tokens[span.last + 1]?.text === 'Estado') return { ...span, last: span.last + 2, key: null };
  const state = known.find((one) => one.first === span.last + 1 && one.key?.startsWith('state:mx'));
  return state ? { ...span, last: state.last, key: null } : span;
}

/** Countries at tokens: by name, and by the word for what comes from them. */
function countriesOf({ tokens }: CutText, known: readonly Span[], from: number, to: number): CountryAt {
  const named = new Map(
    known
      .filter((span) => span.key?.startsWith('country:') || span.key?.startsWith('state:'))
      .map((span) => [span.first, span]),
  );
  return (at) => {
    if (at < from || at >= to) return undefined;
    const span = named.get(at);
    if (span) return { code: span.key?.replace('country:', '') ?? '', last: span.last };
    const code = countryOf(tokens[at]?.folded ?? '');
    return code === undefined ? undefined : { code, last: at + 1 };
  };
}

function describedIn({ tokens, text }: CutText, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token?.folded.startsWith('sustancia')) continue;
    const found = describedSubstance.exec(text.slice(token.start, token.start + 160));
    if (!found) continue;
    let last = at;
    while (last < to && (tokens[last]?.start ?? 0) < token.start + found[0].length) last += 1;
    spans.push({ first: at, last, kind: 'Substance', key: null, strength: 3, common: true });
  }
  return spans;
}

/** "Washington" alone stands for the government, except where the text speaks of the city. */
function capitalCity({ tokens }: CutText, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (
      token?.text !== 'Washington' ||
      isCapital(tokens[at - 1]) ||
      (isCapital(tokens[at + 1]) && tokens[at + 1]?.sentence === token.sentence)
    )
      continue;
    const city = spokenAsPlace(tokens, at, at + 1) && !/^(?:by|with|to)$/.test(tokens[at - 1]?.folded ?? '');
    const state = tokens[at + 1]?.folded === ',' && /^D\.? ?C/.test(tokens[at + 2]?.text ?? '');
    if (city || state)
      spans.push({ first: at, last: state ? at + 3 : at + 1, kind: 'Place', key: 'city:washington', strength: 3 });
    else spans.push({ first: at, last: at + 1, kind: 'PublicBody', key: 'of:us:government', strength: 3 });
  }
  return spans;
}
