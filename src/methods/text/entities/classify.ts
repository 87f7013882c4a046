import { legalRuns } from '#methods/names/legal-forms.ts';
import type { EntityWord, Token } from '../reading/types.ts';
import type { Chunk } from './chunks.ts';
import { countryOf } from './known.ts';
import { headAt } from './lexicon/heads.ts';
import { givenNames, notNames, personNouns, speechVerbs, titles } from './lexicon/people.ts';
import { spokenAsPlace } from './places.ts';
import { isCapital, type Span } from './span.ts';

/** Where a legal form after a name ends: "Congeladora Valle Pinto, S.A. de C.V." */
const legalForm =
  /^,?\s{0,2}(?:S\. ?A\.(?: ?P\. ?I\.| ?B\.)?(?:,? de C\. ?V\.)?(?:,? SOFOM(?:,? E\. ?[NR]\. ?)?)?|SA(?:PI|B)? de CV|S\. ?(?:de|en) ?(?:R\. ?L\.|C\. ?S\.|C\. ?por A\.)(?: ?M\. ?I\.)?(?: de C\. ?V\.)?|S de RL(?: de CV)?|S\. ?C\.(?: de R\. ?L\.)?|S\. ?P\. ?R\.(?: de R\. ?[LI]\.)?|A\. ?C\.|S\. ?L\.|S\. ?R\. ?L\.|S\. ?A\. ?S\.|L\. ?L\. ?C\.|LLC|L\. ?L\. ?P\.|LLP|LP|Inc\.?|Incorporated|Ltd\.?|Limited|Ltda\.?|Corp\.?|Corporation|Co\.,? ?Ltd\.?|Co\.|PLC|plc|GmbH|AG|B\. ?V\.|N\. ?V\.|S\.p\.A\.|SpA|S\.r\.l\.|SARL|S\.à r\.l\.|Pte\.? Ltd\.?|Pty\.? Ltd\.?|FZE|FZCO|DMCC|OOO|ООО|AB|A\/S|Oy|Sdn\.? Bhd\.?)(?![\p{L}\p{N}])/u;

/** The token after a legal form that follows a name, or undefined. */
export function legalFormAfter(text: string, tokens: readonly Token[], last: number): number | undefined {
  const end = tokens[last - 1]?.end ?? 0;
  const found = legalForm.exec(text.slice(end, end + 40));
  if (!found) return undefined;
  const to = end + found[0].length;
  let at = last;
  while (at < tokens.length && (tokens[at]?.start ?? to) < to) at += 1;
  return at;
}

/** Whether the last words of a chunk are a legal form by themselves ("Brightmesa Produce LLC"). */
export function endsInLegalForm(words: readonly string[]): boolean {
  const last = legalRuns(words.map((word) => word.replaceAll('.', ''))).at(-1);
  return last !== undefined && last.to === words.length && last.from > 0;
}

interface Sight {
  text: string;
  tokens: readonly Token[];
  common: (folded: string) => boolean;
  heading: boolean;
}

/** What a chunk is of, by its own words and then by what stands around it. Null when nothing tells. */
export function classify(sight: Sight, chunk: Chunk, initial: boolean): Span | null {
  const words = sight.tokens.slice(chunk.first, chunk.last).map((token) => token.folded);
  const span = (kind: EntityWord, strength: Span['strength'], first = chunk.first): Span => ({
    first,
    last: chunk.last,
    kind,
    key: null,
    strength,
  });
  const titled = afterTitles(sight.tokens, chunk);
  if (titled > chunk.first) {
    // "Fiscal General de la República" is an office, "Fiscal Ana Ruiz" a person.
    const rest = { first: titled, last: chunk.last };
    if (titled < chunk.last && looksLikePerson(sight.tokens, rest)) return span('Person', 3, titled);
    if (titled >= chunk.last) return null;
    if (titles.has(words[0] ?? '') && !byHead(words)) return null;
  }
  const head = byHead(words);
  if (head && words.every((word) => plainWords.has(word))) return null;
  if (head) return head.strong || words.length > 1 ? span(head.kind, 2) : null;
  if (words.length > 5) return null;
  return byNeighbours(sight, chunk, words, initial);
}

/** Words of no name: "Drug Cartels", "Federal Police" of nowhere. */
const plainWords = new Set(
  'drug drugs mexican cartel cartels gang criminal crime organised organized local federal state police court security new strategy operations and of the transnational national international'.split(
    ' ',
  ),
);

/** How many titles a chunk begins with: the token after them. */
function afterTitles(tokens: readonly Token[], chunk: Chunk): number {
  let at = chunk.first;
  while (at < chunk.last && titles.has(tokens[at]?.folded ?? '')) {
    at += 1;
    if (tokens[at]?.text === '.') at += 1;
  }
  return at;
}

const ordinal =
  /^(?:primera?|segunda?|tercera?|cuarta?|quinta?|sexta?|septima?|octava?|novena?|decima?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|undecima?|duodecima?|\d+(?:st|nd|rd|th|a|o))$/;

/** Kind told by a word of the name. Heads at its beginning weigh in Spanish, at its end in English. */
function byHead(words: readonly string[]): { kind: EntityWord; strong: boolean } | undefined {
  const own = words.filter((word) => word !== '.');
  const first = own[0] ?? '';
  const of = own.findIndex(
    (word) => word === 'of' || word === 'for' || word === 'de' || word === 'del' || word === 'contra',
  );
  const endOfHead = of > 0 ? own[of - 1] : own.at(-1);
  const any = (word: string | undefined): EntityWord | undefined =>
    word === undefined ? undefined : headAt('any', word);
  const last = endOfHead ?? '';
  if (
    first === 'centro' &&
    own.some((word) => /^(?:justicia|penal|penitenciario|readaptacion|reinsercion)$/.test(word))
  )
    return { kind: 'Facility', strong: true };
  if (words.join(' ').includes('task force') || words.join(' ').includes('fuerza de tarea'))
    return { kind: 'MilitaryUnit', strong: true };
  if (/^(?:port|puerto)$/.test(first) && /^(?:of|de)$/.test(own[1] ?? '')) return { kind: 'Facility', strong: true };
  if (/^(?:naval|air|military|army)$/.test(first) && own[1] === 'base') return { kind: 'Facility', strong: true };
  if (ordinal.test(first) && own.length > 1) return byHead(own.slice(1)) ?? undefined;
  const atFirst = own.length > 1 ? (headAt('first', first) ?? any(first)) : undefined;
  const atLast = own.length > 1 ? (headAt('last', last) ?? any(last)) : undefined;
  const spanish = own.some((word) => /^(?:de|del|la|los|las|y)$/.test(word));
  const kind =
    (spanish ? (atFirst ?? atLast) : (atLast ?? atFirst)) ??
    own
      .slice(1)
      .map(any)
      .find((one) => one !== undefined);
  return kind === undefined ? undefined : { kind, strong: true };
}

const roman = /^(?:II|III|IV|V|VI|JR|SR)$/;
const nameWord = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;

/** Two to five words fit for a person, none of them telling of something else. */
export function looksLikePerson(tokens: readonly Token[], chunk: Chunk): boolean {
  const own = tokens.slice(chunk.first, chunk.last);
  const names = own.filter((token) => isCapital(token) && token.text.length > 1);
  if (names.length === 0 || names.length > 5) return false;
  return (
    names.every(
      (token) =>
        nameWord.test(token.text) &&
        !notNames.has(token.folded) &&
        headAt('any', token.folded) === undefined &&
        countryOf(token.folded) === undefined &&
        (token.shape !== 'upper' || roman.test(token.text)),
    ) && own.every((token) => token.shape !== 'number' && !/^(?:of|for|&|the)$/.test(token.folded))
  );
}

function byNeighbours(sight: Sight, chunk: Chunk, words: readonly string[], initial: boolean): Span | null {
  const { tokens } = sight;
  const span = (kind: EntityWord, strength: Span['strength']): Span => ({
    first: chunk.first,
    last: chunk.last,
    kind,
    key: null,
    strength,
  });
  const before = tokens[chunk.first - 1]?.folded ?? '';
  const after = tokens[chunk.last]?.folded ?? '';
  const person = looksLikePerson(tokens, chunk);
  const names = words.filter((word) => word.length > 1 && !/^(?:de|del|la|los|las|y|e)$/.test(word)).length;
  if (
    groupNoun.has(after) &&
    !initial &&
    !words.some((word) => plainWords.has(word)) &&
    countryOf(words[0] ?? '') === undefined &&
    words.length <= 4
  )
    return { ...span('Organization', 2), last: chunk.last + 1 };
  if (words[0] === 'los' || words[0] === 'las') return names >= 2 ? span('Organization', 2) : null;
  if (fiction(tokens, chunk.last) || words.some((word) => /^(?:series|novel|novels|trilogy|saga)$/.test(word)))
    return null;
  if (person && !initial && titles.has(titleBefore(tokens, chunk.first))) return span('Person', 3);
  if (names >= 2) {
    if (person && givenNames.has(words[0] ?? '')) return span('Person', 2);
    if (person && spokenAsPerson(sight, chunk, before, after)) return span('Person', 2);
    if (spokenAsPlace(tokens, chunk.first, chunk.last) && (!person || placeStrong(tokens, chunk.first)))
      return span('Place', 1);
    if (
      sight.heading ||
      words.some((word) => sight.common(word) || nouns.has(word) || /(?:eastern|western|northern|southern)$/.test(word))
    )
      return null;
    // Nothing tells: two to four words in capitals without an article are most often somebody.
    return person &&
      names <= 4 &&
      !/^(?:the|la|el|los|las|of|'s)$/.test(before) &&
      countryOf(before) === undefined &&
      !initial
      ? span('Person', 1)
      : null;
  }
  if (!person || sight.heading) return null;
  if (
    /^(?:brother|sister|son|daughter|wife|husband|cousin|father|mother|nephew|hermano|hermana|hijo|hija|esposa|esposo|primo|prima|padre|madre|sobrino)$/.test(
      before === ',' ? (tokens[chunk.first - 2]?.folded ?? '') : before,
    )
  )
    return span('Person', 2);
  if (titleBefore(tokens, chunk.first) === 'x') return null;
  if (speechVerbs.has(after) && !givenNames.has(''))
    return initial && words[0] !== undefined && words[0].length < 4 ? null : span('Person', 1);
  if (before === 'said' || before === 'dijo') return span('Person', 1);
  if (/^(?:think|researcher|institute)$/.test(after) && before === 'the') return span('Organization', 1);
  if (spokenAsPlace(tokens, chunk.first, chunk.last) && placeStrong(tokens, chunk.first) && endsPhrase.test(after))
    return span('Place', 1);
  return null;
}

/** "the … Series": the hero of a work of fiction is nobody. */
const fiction = (tokens: readonly Token[], last: number): boolean =>
  tokens
    .slice(last, last + 6)
    .some(
      (token) =>
        /^(?:series|novel|novels|trilogy|saga|thriller|film|movie|serie|novela|pelicula|telenovela)$/.test(
          token.folded,
        ) && token.sentence === tokens[last]?.sentence,
    );

/** Words in capitals that make no person's name. */
const nouns = new Set(
  (
    'day week month year report assessment review war summit conference award prize edition chapter part section room hall house avenue ' +
    'street road boulevard highway route calle avenida carretera autopista dia feria copa series brief daily points exercise operation ' +
    'deep dive support context framework background outcome reaction questions implications overview findings'
  ).split(' '),
);

const groupNoun = new Set(
  'cartel cartels gang clan faction group organization organisation crew syndicate network militia'.split(' '),
);

const titleBefore = (tokens: readonly Token[], first: number): string => {
  const mark = tokens[first - 1];
  if (!mark) return '';
  if (mark.text === '.' && tokens[first - 2]?.end === mark.start) return tokens[first - 2]?.folded ?? '';
  return mark.folded;
};

const endsPhrase =
  /^(?:[.,;:)]|and|y|e|on|in|en|at|where|when|by|with|con|after|before|donde|cuando|el|la|para|que|is|was|during|durante|to|a|from|desde|hasta|for|por)?$/;

/** "town of X", "municipio de X", "en X, …": only plain ways of naming a place. */
const placeStrong = (tokens: readonly Token[], first: number): boolean =>
  /^(?:of|de|del|in|en)$/.test(tokens[first - 1]?.folded ?? '') &&
  (/^(?:town|city|village|municipality|ciudad|municipio|pueblo|poblado|comunidad|localidad|alcaldia|ejido)$/.test(
    tokens[first - 2]?.folded ?? '',
  ) ||
    /^(?:in|en)$/.test(tokens[first - 1]?.folded ?? ''));

/** What is said of the name is said of persons: an age, an office, a tie, a verb of saying. */
function spokenAsPerson({ tokens }: Sight, chunk: Chunk, before: string, after: string): boolean {
  if (
    speechVerbs.has(after) ||
    speechVerbs.has(before) ||
    personNouns.has(before) ||
    before === 'alias' ||
    titles.has(before)
  )
    return true;
  if (/^(?:alias|aka|a\.k\.a\.|apodado|apodada|who|whose|quien)$/.test(after)) return true;
  if (after !== ',' && after !== '(') return false;
  const next = tokens[chunk.last + 1];
  const second = tokens[chunk.last + 2];
  if (next?.shape === 'number' && /^\d{2}$/.test(next.text)) return true;
  const role = /^(?:a|an|the|his|her|un|una|el|la|su|former|then|ex|de)$/.test(next?.folded ?? '') ? second : next;
  return (
    role !== undefined &&
    (personNouns.has(role.folded) ||
      titles.has(role.folded) ||
      /^(?:who|quien|alias|aka|former|retired|anos)$/.test(role.folded) ||
      speechVerbs.has(next?.folded ?? ''))
  );
}
