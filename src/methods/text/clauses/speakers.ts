import type { Sentence } from '../reading/types.ts';
import type { Argument, Clause } from './clause.ts';
import { readPhrase } from './phrases.ts';
import { accounts, speaking } from './stance-words.ts';
import { mentionsBetween } from './scene.ts';
import type { Tagged } from './tags.ts';

const pronouns = new Set('he she they it we i ella ellos ellas usted quien who this these that'.split(' '));
const speakers = new Set(['Person', 'PublicBody', 'Organization', 'Company', 'MilitaryUnit', 'Programme']);

/** Who a phrase names as speaker: an entity's id, or the words of a role; null for a pronoun and for a thing. */
export function speakerOf({ scene }: Tagged, phrase: Argument): string | null {
  const named = phrase.mentions
    .map((mention) => scene.entities[scene.mentions[mention]?.entity ?? -1])
    .filter((entity) => entity !== undefined);
  const person = named.find((entity) => entity.kind === 'Person');
  if (person) return person.id;
  if (phrase.head === null && named[0] !== undefined)
    return speakers.has(named[0].kind) || named[0].kind === 'Place' ? named[0].id : null;
  if (phrase.head === null || pronouns.has(phrase.head)) return null;
  return roleIn(scene.document.text.slice(phrase.start, phrase.end).replace(/\s+/g, ' '));
}

/** Nouns of those who speak without a name; a phrase without one ("responsible", "all four of those") is nobody. */
const roles = new RegExp(
  String.raw`(?<!\p{L})(?:(?!(?:other|after|under|over|number|matter|water|letter|order|center|quarter|never|however|earlier|later|former|prior|major|minor|error|door|floor|color|honor|author|four|your|their|her|per|inter|super)s?(?!\p{L}))\p{L}{2,}(?:er|or|ist|ian|ant)s?|\p{L}{2,}(?:ador|adora|adores|adoras|ero|era|eros|eras|ista|istas)|officials?|sources?|spokes(?:man|woman|men|person|people)|persons?|people|man|woman|men|women|agents?|officers?|experts?|analysts?|lawyers?|attorneys?|prosecutors?|investigators?|residents?|witness(?:es)?|authorities|reporters?|journalists?|diplomats?|aides?|advis[eo]rs?|lawmakers?|senators?|executives?|employees?|workers?|neighbou?rs?|relatives?|critics|academics|researchers?|soldiers?|sailors?|crew|captain|master|driver|detective|inspector|commander|governor|mayor|minister|ambassador|president|secretary|director|manager|customer|client|police|media|press|reports?|statement|note|leaders?|members?|observers?|activists?|doctors?|priest|teacher|fishermen|fisherman|trader|broker|firm|company|bank|agency|government|administration|ministry|army|navy|documents?|records?|papers?|study|studies|newspapers?|outlets?|filings?|indictment|affidavit|complaint|court|head|chief|chairman|deputy|sheriff|judge|` +
    String.raw`fuentes?|funcionari[oa]s?|vocer[oa]s?|portavoz|portavoces|personas?|hombres?|mujer(?:es)?|agentes?|oficial(?:es)?|expert[oa]s?|analistas?|abogad[oa]s?|fiscal(?:es|ía)?|investigador(?:es|a|as)?|vecin[oa]s?|habitantes?|testigos?|autoridades|reporter[oa]s?|periodistas?|diplomátic[oa]s?|asesor(?:es|a)?|legislador(?:es|a)?|diputad[oa]s?|senador(?:es|a)?|emplead[oa]s?|trabajador(?:es)?|familiares|pescador(?:es)?|comerciantes?|dueñ[oa]s?|chofer|conductor|capitán|patrón|comandante|gobernador(?:a)?|alcalde(?:sa)?|ministr[oa]|embajador(?:a)?|presidente|presidenta|secretari[oa]|director(?:a)?|gerente|cliente|policías?|medios|prensa|versiones|reportes?|informes?|comunicado|líder(?:es)?|integrantes|mandos?|elementos|militar(?:es)?|juez|jueza|magistrad[oa]|especialistas?|académic[oa]s?|activistas?|médic[oa]s?|empresari[oa]s?|empresa|banco|gobierno|dependencia|institución|documentos?|expedientes?|acta|carpeta|indagatorias|titular(?:es)?|jef[ea]s?|encargad[oa]s?|diarios?|periódicos?|estudios?|acusación|demanda|tribunal|sentencia|fallo|exdirector(?:a)?|exfuncionari[oa]s?|subsecretari[oa])(?!\p{L})`,
  'giu',
);
const goesWith =
  /^\s*(?:,?\s*(?:of|de|del|from|in|en|with|con|who|que|on|at|close|familiar|briefed|near|cercan|consult|estatal|feder|local|municipal|anonym|anónim|speaking|under)|$)/iu;

/** The words of a role, without a verb that a phrase took along ("a former official expressed concerns"). */
function roleIn(words: string): string | null {
  if (words.length > 120) return null;
  const found = [...words.matchAll(roles)].at(-1);
  if (found === undefined) return null;
  const end = found.index + found[0].length;
  return goesWith.test(words.slice(end)) ? words : words.slice(0, end);
}

/** "according to X", "según X": whose account a sentence gives. */
export function accountOf(tagged: Tagged, { first, last }: Sentence): string | null {
  const { tokens } = tagged;
  for (let at = first; at < last; at += 1) {
    const preposition = accounts.get(tokens[at]?.folded ?? '');
    if (preposition === undefined || (preposition !== '' && tokens[at + 1]?.folded !== preposition)) continue;
    let from = at + (preposition === '' ? 1 : 2);
    // "según informó la Fiscalía", "según coinciden vecinos": the verb comes first.
    if (
      preposition === '' &&
      tokens[from]?.shape === 'lower' &&
      /(?:ó|ron|an|en|a|jo|vo)$/.test(tokens[from]?.text ?? '') &&
      !/^(?:la|una|el)$/.test(tokens[from]?.text ?? '')
    )
      from += 1;
    const phrase = readPhrase(tagged, from, last);
    const speaker = phrase === null ? null : speakerOf(tagged, phrase);
    if (speaker !== null) return speaker;
  }
  return null;
}

/** A quotation with an entity's id or the words of a role. */
export interface Spoken {
  start: number;
  end: number;
  speaker: string | null;
}

/**
 * Who says what stands between quotation marks: the saying of the same sentence, else the bracket after the quotation
 * ("(Name, Body)"), else who spoke before in the paragraph. A later saying by "he" or "she" is by the one who spoke last.
 */
export function quoteSpeakers(tagged: Tagged, clauses: readonly Clause[]): Spoken[] {
  const { document } = tagged.scene;
  let paragraph = -1;
  let before: string | null = null;
  let quote = 0;
  let next = 0;
  const spoken: Spoken[] = [];
  document.sentences.forEach((sentence, at) => {
    if (sentence.paragraph !== paragraph) before = null;
    paragraph = sentence.paragraph;
    const own: Clause[] = [];
    for (; next < clauses.length && (clauses[next]?.sentence ?? 0) <= at; next += 1) own.push(clauses[next] as Clause);
    const saying = own.find(
      ({ verb, subject }) =>
        verb.form !== 'noun' &&
        verb.form !== 'infinitive' &&
        speaking.has(verb.lemma) &&
        subject !== null &&
        !insideQuote(document.quotes, verb.start),
    );
    let speaker = saying?.subject ? speakerOf(tagged, saying.subject) : null;
    if (saying?.subject && speaker === null && pronouns.has(saying.subject.head ?? '')) {
      speaker = before;
      if (before !== null)
        for (const clause of own)
          if (clause !== saying && clause.verb.first > saying.verb.first) clause.speaker ??= before;
    }
    while (quote < document.quotes.length && (document.quotes[quote]?.[0] ?? 0) < sentence.end) {
      const [start, end] = document.quotes[quote] ?? [0, 0];
      if (start >= sentence.start && end - start > 15)
        spoken.push({ start, end, speaker: speaker ?? bracketAfter(tagged, end) ?? before });
      quote += 1;
    }
    if (speaker !== null) before = speaker;
  });
  let index = 0;
  for (const clause of clauses) {
    while (index < spoken.length && (spoken[index]?.end ?? 0) <= clause.verb.start) index += 1;
    const found = spoken[index];
    if (found && found.speaker !== null && clause.verb.start >= found.start) clause.speaker = found.speaker;
  }
  return spoken;
}

/** Whether an offset lies in a quotation of some length. */
export const insideQuote = (quotes: readonly (readonly [number, number])[], offset: number): boolean => {
  let low = 0;
  let high = quotes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = quotes[middle] ?? [0, 0];
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return end - start > 15;
  }
  return false;
};

const bracket = /^["”»'’.,\s]{0,4}\(([^()\n]{3,120})\)/;

function bracketAfter({ scene }: Tagged, end: number): string | null {
  const found = bracket.exec(scene.document.text.slice(end, end + 140));
  if (found === null) return null;
  const from = end + found[0].indexOf('(');
  const to = end + found[0].length;
  const named = mentionsBetween(scene, from, to).map((mention) => scene.entities[mention.entity]);
  return named.find((entity) => entity?.kind === 'Person')?.id ?? found[1] ?? null;
}
