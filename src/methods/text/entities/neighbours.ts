import type { EntityWord, Token } from '../reading/types.ts';
import type { Chunk } from './chunks.ts';
import { looksLikePerson, loudPerson } from './person-shape.ts';
import { countryOf } from './known.ts';
import { isOfficial } from './lexicon/official-words.ts';
import { givenNames, personNouns, speechVerbs, titles } from './lexicon/people.ts';
import { spokenAsPlace } from './places.ts';
import { isCapital, type Span } from './span.ts';

/** What is known of the text around a name. */
export interface Sight {
  tokens: readonly Token[];
  /** The text also writes the word in small letters. */
  common: (folded: string) => boolean;
  /** The text writes the word in capitals inside sentences. */
  proper: (folded: string) => boolean;
  /** Headings write words in capitals that are no names: no guesses there. */
  heading: boolean;
}

interface Name {
  chunk: Chunk;
  words: readonly string[];
  before: string;
  after: string;
  initial: boolean;
}

/** What a name is of that its own words do not tell: by what stands before and after it. Null when nothing tells. */
export function byNeighbours(sight: Sight, chunk: Chunk, words: readonly string[], initial: boolean): Span | null {
  const { tokens } = sight;
  const before = tokens[chunk.first - 1]?.folded ?? '';
  const after = tokens[chunk.last]?.folded ?? '';
  // "A Peruvian gang", "an Anglo-Dutch crew", "a Tijuana gang" have no name; "the Albanian Kola clan" has.
  const national = (words[0] ?? '').split('-').some((part) => countryOf(part) !== undefined);
  const described = national || (/^an?$/.test(before) && words.length === 1);
  if (
    groupNoun.has(after) &&
    national &&
    !initial &&
    words.length > 1 &&
    words.length <= 4 &&
    !isOfficial(words[1] ?? '')
  )
    return { first: chunk.first + 1, last: chunk.last + 1, kind: 'Organization', key: null, strength: 2 };
  const group = groupNoun.has(after) && !initial && words.length <= 4 && !described;
  if (group && !words.some((word) => isOfficial(word)))
    return { first: chunk.first, last: chunk.last + 1, kind: 'Organization', key: null, strength: 2 };
  const site = siteAfter(tokens, chunk);
  if (site !== undefined) return { first: chunk.first, last: site, kind: 'Facility', key: null, strength: 2 };
  if (calledGroup(tokens, chunk)) return spanOf(chunk, 'Organization', 2);
  // "El clan Restrepo Yepes"
  if (
    /^(?:clan|banda|pandilla)$/.test(before) &&
    tokens[chunk.first - 1]?.shape === 'lower' &&
    looksLikePerson(tokens, chunk)
  )
    return { first: chunk.first - 1, last: chunk.last, kind: 'Organization', key: null, strength: 3 };
  const brothers = before === 'hermanos' && !givenNames.has(words[0] ?? '') && looksLikePerson(tokens, chunk);
  if (brothers && /^(?:los|sus)$/.test(tokens[chunk.first - 2]?.folded ?? ''))
    return ofGroup(tokens, chunk.first - 3)
      ? { first: chunk.first - 1, last: chunk.last, kind: 'Organization', key: null, strength: 3 }
      : null;
  if (fiction(tokens, chunk.last) || words.some((word) => fictions.has(word))) return null;
  const name = { chunk, words, before, after, initial };
  const own = words.filter((word) => word.length > 1 && !/^(?:de|del|la|los|las|y|e)$/.test(word)).length;
  if ((words[0] === 'los' || words[0] === 'las') && own >= 2) return spanOf(chunk, 'Organization', 2);
  const person = looksLikePerson(tokens, chunk);
  const loud = !sight.heading && loudPerson(tokens, chunk);
  if ((person || loud) && !initial && titles.has(titleBefore(tokens, chunk.first))) return spanOf(chunk, 'Person', 3);
  return own >= 2 ? several(sight, name, person, own) : person && !sight.heading ? single(sight, name) : null;
}

const spanOf = (chunk: Chunk, kind: EntityWord, strength: Span['strength']): Span => ({
  first: chunk.first,
  last: chunk.last,
  kind,
  key: null,
  strength,
});

/** "La organización de los hermanos X" is a group; "los hermanos X" are two persons without names. */
const ofGroup = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.folded === 'de' && groupWords.has(tokens[at - 1]?.folded ?? '');

const siteNouns = new Set(
  'yard terminal warehouse ranch plant bridge checkpoint crossing prison airport dock pier depot compound jail airstrip shipyard refinery marina'.split(
    ' ',
  ),
);

/** "the Prairie Junction rail yard": a name of several words, an article before it, and the noun of a site after it. */
function siteAfter(tokens: readonly Token[], { first, last }: Chunk): number | undefined {
  if (last - first < 2) return undefined;
  if (/^(?:airport|prison|bridge|hospital|port|jail)$/.test(tokens[last]?.text ?? '')) return last + 1;
  if (tokens[first - 1]?.folded !== 'the') return undefined;
  for (let at = last; at < last + 2; at += 1) {
    if (tokens[at]?.shape !== 'lower') return undefined;
    if (siteNouns.has(tokens[at]?.folded ?? '')) return at + 1;
  }
  return undefined;
}

const groupWords = new Set(
  'cartel cartels gang clan faction group organization organisation crew syndicate network militia banda grupo clan celula faccion organizacion pandilla red'.split(
    ' ',
  ),
);

/** "a group called X", "la banda conocida como X", "the X, a gang of …". */
function calledGroup(tokens: readonly Token[], { first, last }: Chunk): boolean {
  let at = first - 1;
  if (/^(?:el|la|los|las|the)$/.test(tokens[at]?.folded ?? '') && !isCapital(tokens[at])) at -= 1;
  const apposed =
    tokens[last]?.text === ',' &&
    /^(?:a|an|un|una)$/.test(tokens[last + 1]?.folded ?? '') &&
    tokens.slice(last + 2, last + 5).some((token) => groupWords.has(token.folded));
  if (apposed && /^(?:the|el|la|los|las)$/.test(tokens[first - 1]?.folded ?? '')) return true;
  const word = tokens[at]?.folded ?? '';
  if (/^(?:called|named|llamado|llamada|denominado|denominada|autodenominado|autodenominada)$/.test(word))
    return groupWords.has(tokens[at - 1]?.folded ?? '');
  if (word !== 'as' && word !== 'como') return false;
  return (
    /^(?:known|conocido|conocida)$/.test(tokens[at - 1]?.folded ?? '') && groupWords.has(tokens[at - 2]?.folded ?? '')
  );
}

/** A name of several words. */
function several(
  sight: Sight,
  { chunk, words, before, after, initial }: Name,
  person: boolean,
  count: number,
): Span | null {
  const { tokens } = sight;
  const last = words.at(-1) ?? '';
  if (namesakeTown(tokens, chunk.first)) return spanOf(chunk, 'Place', 2);
  if (person && givenNames.has(words[0] ?? '') && (!isOfficial(last) || surnames.has(last)))
    return spanOf(chunk, 'Person', 2);
  if (words.includes('&') && words.length > 2) return spanOf(chunk, 'Company', 2);
  const plain = words.some(
    (word, at) =>
      (isOfficial(word) && !(person && at > 0 && surnames.has(word))) ||
      /(?:eastern|western|northern|southern)$/.test(word),
  );
  if (plain) return null;
  // "Ruiz Bravo, also known as …": at the head of a sentence a new name, not the surnames of one told before.
  const named = alsoKnown(tokens, chunk) && !(initial && sight.proper(words[0] ?? ''));
  if (person && (named || spokenAsPerson(sight, chunk, before, after))) return spanOf(chunk, 'Person', 2);
  if (spokenAsPlace(tokens, chunk.first, chunk.last) && (!person || placeStrong(tokens, chunk.first)))
    return spanOf(chunk, 'Place', 1);
  const acts = doings.has(after) || speechVerbs.has(after);
  if (sight.heading || (initial && !acts) || !person || count > 4 || words.some((word) => sight.common(word)))
    return null;
  // Nothing tells: two to four words in capitals without an article are most often somebody.
  return /^(?:the|la|el|los|las|of|'s)$/.test(before) || countryOf(before) !== undefined
    ? null
    : spanOf(chunk, 'Person', 1);
}

/** "El municipio de Benito Juárez", "la colonia Emiliano Zapata": towns are called after persons. */
function namesakeTown(tokens: readonly Token[], first: number): boolean {
  const of = /^(?:de|del)$/.test(tokens[first - 1]?.folded ?? '');
  const noun = tokens[of ? first - 2 : first - 1];
  return (
    noun?.shape === 'lower' &&
    (of
      ? /^(?:municipio|municipios|matanza|masacre|cabecera|congregacion)$/.test(noun.folded)
      : /^(?:colonia|colonias|ejido|fraccionamiento|municipio|poblado|barrio)$/.test(noun.folded))
  );
}

/** Surnames that are words of official prose too. */
const surnames = new Set(
  'mesa valencia plasencia palencia trinidad natividad real guerra reyes rios campos marina leon paz plaza young black white green price grant day page long west'.split(
    ' ',
  ),
);

const doings = new Set(
  'was is has had came left who whose received paid owns owned runs ran led denied fled died fue es ha habia era recibio pago dirige huyo murio quien'.split(
    ' ',
  ),
);

/** A name of one word: only what is said of it tells. */
function single(sight: Sight, { chunk, words, before, after, initial }: Name): Span | null {
  const { tokens } = sight;
  const word = words[0] ?? '';
  if (isOfficial(word) || titles.has(word) || titles.has(word.replace(/s$/, '')) || (initial && !sight.proper(word)))
    return null;
  if (ties.test(before === ',' ? (tokens[chunk.first - 2]?.folded ?? '') : before)) return spanOf(chunk, 'Person', 2);
  if (speechVerbs.has(after) || before === 'said' || before === 'dijo') return spanOf(chunk, 'Person', 1);
  if (/^(?:think|researcher|institute)$/.test(after) && before === 'the') return spanOf(chunk, 'Organization', 1);
  const place = placeStrong(tokens, chunk.first) && endsPhrase.test(after);
  return place ? spanOf(chunk, 'Place', 1) : null;
}

const ties =
  /^(?:brother|sister|son|daughter|wife|husband|cousin|father|mother|nephew|hermano|hermana|hijo|hija|esposa|esposo|primo|prima|padre|madre|sobrino)$/;

/** "the … Series": the hero of a work of fiction is nobody. */
const fiction = (tokens: readonly Token[], last: number): boolean =>
  tokens.slice(last, last + 6).some((token) => fictions.has(token.folded) && token.sentence === tokens[last]?.sentence);

const fictions = new Set(
  'series novel novels trilogy saga thriller film movie serie novela pelicula telenovela'.split(' '),
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
  /^(?:[.,;:)]|that|which|leased|rented|owned|operated|run|and|y|e|on|in|en|at|where|when|by|with|con|after|before|donde|cuando|el|la|para|que|is|was|were|has|had|have|fue|es|ha|han|siguen|nunca|during|durante|to|a|from|desde|hasta|for|por|this|last|on|ayer|hoy|early|late)?$/;

const placeNouns = new Set(
  'congregacion matanza masacre municipios colonias comunidades ejidos poblados ciudades localidades town city village municipality port harbor harbour beach coast road highway suburb district region area state county province island ciudad municipio pueblo poblado comunidad localidad alcaldia ejido puerto playa carretera costa bahia barrio colonia region zona sierra corredor plaza afueras cerca norte sur este oeste fraccionamiento rancheria caserio vereda corregimiento sindicatura'.split(
    ' ',
  ),
);

/** "town of X", "municipio de X", "cerca de X", "near X", "en X": plain ways of naming a place. */
function placeStrong(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.folded ?? '';
  const further = tokens[first - 2]?.folded ?? '';
  if (/^(?:in|en|near|off|outside|hacia)$/.test(before)) return true;
  // "Los Faroles, pandilla de Cerro Pardo": after the noun of a gang a name with no given name is a place's.
  if (/^(?:de|del)$/.test(before) && further === 'pandilla' && tokens[first - 3]?.text === ',') return true;
  if (/^(?:of|de|del)$/.test(before)) return placeNouns.has(further);
  // "En Navolato y Altata"
  if (/^[ye]$/.test(before)) {
    let at = first - 2;
    while (at > first - 6 && (isCapital(tokens[at]) || /^(?:de|del|la|los)$/.test(tokens[at]?.folded ?? ''))) at -= 1;
    return at < first - 2 && tokens[at]?.folded === 'en' && !givenNames.has(tokens[at + 1]?.folded ?? '');
  }
  return (
    before === 'a' &&
    /^(?:carretera|camino|rumbo|autopista|llegar|llego|trasladado|trasladados|viajo|viajaron)$/.test(further)
  );
}

/** "X, also known as". */
function alsoKnown(tokens: readonly Token[], { last }: Chunk): boolean {
  if (tokens[last]?.text !== ',') return false;
  const at = /^(?:also|tambien|better|mejor)$/.test(tokens[last + 1]?.folded ?? '') ? last + 2 : last + 1;
  return /^(?:known|conocid[oa]|apodad[oa])$/.test(tokens[at]?.folded ?? '');
}

/** What is said of the name is said of persons: an age, an office, a tie, a verb of saying. */
function spokenAsPerson({ tokens }: Sight, chunk: Chunk, before: string, after: string): boolean {
  const further = tokens[chunk.first - 2]?.folded ?? '';
  if (
    speechVerbs.has(after) ||
    speechVerbs.has(before) ||
    personNouns.has(before) ||
    // "El contador público X", "el agente aduanal X"
    (/^(?:public[oa]|aduanal|ministerial|municipal|local|federal)$/.test(before) &&
      (personNouns.has(further) || titles.has(further)) &&
      tokens[chunk.first - 1]?.shape === 'lower') ||
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
