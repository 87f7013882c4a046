import type { Token } from '../reading/types.ts';
import { wordsOf } from './group.ts';
import { countryOf } from './known.ts';
import { headAt } from './lexicon/heads.ts';
import { givenNames, notNames, titles } from './lexicon/people.ts';
import { isOfficial } from './lexicon/official-words.ts';
import { isCity } from './places.ts';
import { isCapital, type Span } from './span.ts';

/** Words that begin many companies' names and so say nothing alone. */
const plain = new Set(
  'first grupo group general united new san santa los las la el casa agencia transportes comercializadora the north south east west norte sur northeast northwest southeast southwest noreste noroeste gulf golfo pacific pacifico caribbean caribe coast costa port puerto border frontera valley valle bay central national banco bank servicios insumos productos'.split(
    ' ',
  ),
);

/** A sentence by its tokens; furniture is skipped. */
export interface SentencePart {
  first: number;
  last: number;
  skip: boolean;
}

/**
 * Later mentions by one word of a name told before: a surname ("Litt said"), the first word of a company ("Lanternquay").
 * Only words in capitals that the text never writes in small letters.
 */
export function shortFormsIn(
  tokens: readonly Token[],
  spans: readonly Span[],
  sentences: readonly SentencePart[],
  common: (folded: string) => boolean,
  firstNames = false,
): Span[] {
  const words = new Map<string, { span: Span; since: number }>();
  const free = new Set<number>();
  for (const span of spans) for (let at = span.first; at < span.last; at += 1) free.add(at);
  for (const span of spans) {
    for (const word of telling(tokens, span))
      if (!words.has(word) && !common(word)) words.set(word, { span, since: span.last });
  }
  if (firstNames) addFirstNames(tokens, spans, words, common);
  for (const span of spans) {
    const word = groupWord(tokens, span);
    if (word === null || common(word)) continue;
    if (!words.has(word)) words.set(word, { span, since: span.last });
    if (!words.has(`${word}s`)) words.set(`${word}s`, { span, since: span.last });
  }
  const found: Span[] = [];
  for (const sentence of sentences) {
    if (sentence.skip) continue;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      const token = tokens[at];
      if (!token || free.has(at) || !isCapital(token)) continue;
      const known = words.get(token.folded);
      // "Los Mercado" are a family, none of them alone.
      if (known?.span.kind === 'Person' && /^(?:los|las)$/.test(tokens[at - 1]?.folded ?? '')) continue;
      if (!known || at < known.since || ofAnotherName(tokens[at - 1], at, sentence.first)) continue;
      const last = endOfRun(tokens, at, sentence.last, free);
      const own = new Set(tokens.slice(known.span.first, known.span.last).map((one) => one.folded));
      // "The Marrs" are the Marr clan.
      if (known.span.kind === 'Organization' && /^(?:the|los|las)$/.test(tokens[at - 1]?.folded ?? ''))
        own.add(token.folded);
      if (!tokens.slice(at, last).every((one) => own.has(one.folded))) continue;
      found.push({
        first: at,
        last,
        kind: known.span.kind,
        key: known.span.key,
        strength: 1,
        aliasOf: known.span.first,
      });
      at = last - 1;
    }
  }
  return found;
}

/** "Nabor" after "Nabor Tinajero Paz", where no other in the text is called so. */
function addFirstNames(
  tokens: readonly Token[],
  spans: readonly Span[],
  words: Map<string, { span: Span; since: number }>,
  common: (folded: string) => boolean,
): void {
  const called = new Map<string, { span: Span; names: Set<string> }>();
  for (const span of spans) {
    const own = span.kind === 'Person' && span.aliasOf === undefined ? wordsOf(tokens, span) : [];
    const first = own[0] ?? '';
    if (own.length < 2 || !givenNames.has(first) || first.length < 4) continue;
    const known = called.get(first) ?? { span, names: new Set<string>() };
    known.names.add(own[1] ?? '');
    called.set(first, known);
  }
  for (const [first, { span, names }] of called)
    if (names.size === 1 && !words.has(first) && !common(first)) words.set(first, { span, since: span.last });
  // One that was taken for somebody else by what is said of it.
  for (const span of spans) {
    const alone =
      span.kind === 'Person' && span.aliasOf === undefined && span.last - span.first === 1 && span.strength < 3;
    const known = alone ? called.get(tokens[span.first]?.folded ?? '') : undefined;
    if (known?.names.size === 1 && known.span.first < span.first) span.aliasOf = known.span.first;
  }
}

/** "La Tripulación" at the head of a sentence, where the article's capital says nothing, once the text has named it inside one. */
export function openingNamesIn(
  tokens: readonly Token[],
  spans: readonly Span[],
  sentences: readonly SentencePart[],
): Span[] {
  const told = new Map<string, Span>();
  const taken = new Set<number>();
  for (const span of spans) {
    for (let at = span.first; at < span.last; at += 1) taken.add(at);
    const own = span.kind === 'Organization' && span.last - span.first === 2 && tokens[span.first]?.text === 'La';
    if (own) told.set(tokens[span.first + 1]?.text ?? '', span);
  }
  if (told.size === 0) return [];
  return sentences.flatMap(({ first, last, skip }) => {
    const span =
      skip || tokens[first]?.text !== 'La' || taken.has(first + 1)
        ? undefined
        : told.get(tokens[first + 1]?.text ?? '');
    const free = span && first + 2 <= last && !isCapital(tokens[first + 2]) && span.first < first;
    return span && free
      ? [{ first, last: first + 2, kind: span.kind, key: span.key, strength: 1 as const, aliasOf: span.first }]
      : [];
  });
}

/** Later mentions by an acronym or nickname that the text gave to a name: "(CPE) … the CPE", "alias El Tuerto … El Tuerto". */
export function aliasesIn(
  tokens: readonly Token[],
  spans: readonly Span[],
  sentences: readonly SentencePart[],
): Span[] {
  const given = Map.groupBy(
    spans.filter((span) => span.aliasOf !== undefined && span.strength === 3),
    (span) => tokens[span.first]?.folded ?? '',
  );
  if (given.size === 0) return [];
  const taken = new Set<number>();
  for (const span of spans) for (let at = span.first; at < span.last; at += 1) taken.add(at);
  const found: Span[] = [];
  for (const sentence of sentences) {
    if (sentence.skip) continue;
    for (let at = sentence.first; at < sentence.last; at += 1) {
      const alias = given
        .get(tokens[at]?.folded ?? '')
        ?.find((one) => at >= one.last && standsAt(tokens, one, at, sentence.last, taken));
      if (!alias) continue;
      const last = at + alias.last - alias.first;
      found.push({ ...alias, first: at, last, strength: 1 });
      at = last - 1;
    }
  }
  return found;
}

/** The words of an alias stand at a token, in the same letters where it is an acronym, in capitals where it is a name. */
function standsAt(tokens: readonly Token[], alias: Span, at: number, to: number, taken: ReadonlySet<number>): boolean {
  const length = alias.last - alias.first;
  if (at + length > to) return false;
  for (let step = 0; step < length; step += 1) {
    const own = tokens[alias.first + step];
    const here = tokens[at + step];
    if (!own || !here || taken.has(at + step) || own.folded !== here.folded) return false;
    if (own.shape === 'upper' ? here.text !== own.text : isCapital(own) && !isCapital(here)) return false;
  }
  return true;
}

/** Through the words in capitals that follow, and the small words between them. */
function endOfRun(tokens: readonly Token[], at: number, to: number, taken: ReadonlySet<number>): number {
  const free = (next: number): boolean => next < to && !taken.has(next);
  let last = at + 1;
  while (free(last)) {
    if (isCapital(tokens[last]) && !notNames.has(tokens[last]?.folded ?? '')) last += 1;
    else if (
      /^(?:de|del|la|las|los|of|y)$/.test(tokens[last]?.folded ?? '') &&
      free(last + 1) &&
      isCapital(tokens[last + 1])
    )
      last += 2;
    else break;
  }
  return last;
}

/** The word before is in capitals and no title: this is a piece of another name. */
const ofAnotherName = (before: Token | undefined, at: number, first: number): boolean =>
  at > first + (givenNames.has(before?.folded ?? '') ? 0 : 1) &&
  before !== undefined &&
  isCapital(before) &&
  !titles.has(before.folded) &&
  !notNames.has(before.folded) &&
  countryOf(before.folded) === undefined;

const tells = (word: string): boolean =>
  !plain.has(word) &&
  !isOfficial(word) &&
  headAt('any', word) === undefined &&
  headAt('first', word) === undefined &&
  !notNames.has(word);

const groupHeads = new Set(
  'cartel cartels clan gang group organization organizacion network syndicate bloque banda grupo familia'.split(' '),
);

/** "Infierno" for "Cártel de Infierno", "the Reapers" for "Los Reapers": the one word of its own in a group's name. */
function groupWord(tokens: readonly Token[], span: Span): string | null {
  if (span.kind !== 'Organization' || span.aliasOf !== undefined || span.common || span.last - span.first < 2)
    return null;
  const words = wordsOf(tokens, span).filter((word) => !groupHeads.has(word));
  const [word = ''] = words;
  const gang = words.length < span.last - span.first;
  if (words.length !== 1 || !gang || word.length < 4 || !/^\p{L}+$/u.test(word)) return null;
  const at = tokens.slice(span.first, span.last).findIndex((one) => one.folded === word) + span.first;
  return tells(word) && !isCity(tokens, at) && countryOf(word) === undefined ? word : null;
}

function telling(tokens: readonly Token[], span: Span): string[] {
  const words = wordsOf(tokens, span).filter((word) => word.length > 2);
  if (span.aliasOf !== undefined || span.common) return [];
  if (span.kind === 'Person' && words.length > 1)
    return words.filter((word, at) => (at > 0 && word === words.at(-1)) || !givenNames.has(word));
  const first = words[0] ?? '';
  if (span.kind === 'Vessel' && words.length > 1) return [first];
  // "Qingdao Hengrui Fine Chemicals": behind the city stands what it is called by.
  const second = words[1] ?? '';
  if (span.kind === 'Company' && words.length > 2 && isCity(tokens, span.first) && tells(second))
    return [first, second];
  if (span.kind === 'Company' && words.length > 1 && tells(first)) return [first];
  return [];
}
