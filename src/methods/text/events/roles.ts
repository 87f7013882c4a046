import type { Argument, Clause } from '../clauses/clause.ts';
import type { TextEntity } from '../reading/types.ts';
import {
  entityOf,
  farthest,
  figuresIn,
  hasWord,
  mayAct,
  mentionsIn,
  named,
  regionEnd,
  wordsOf,
  type Ground,
} from './ground.ts';
import type { Rule } from './rules.ts';
import { people } from './rules.ts';

/** A clause on its way to an event: who did it, to whom, and the stretch of text it speaks of. */
export interface Doing {
  ground: Ground;
  clause: Clause;
  rule: Rule;
  at: number;
  /** End of the stretch the clause speaks of. */
  end: number;
  doer: Argument | null;
  sufferer: Argument | null;
}

export function doingOf(ground: Ground, at: number, rule: Rule): Doing | null {
  const own = ground.clauses[at];
  if (own === undefined) return null;
  const clause = completed(ground, own);
  const turned = rule.subjectSuffers && clause.voice === 'active' && clause.verb.form !== 'noun';
  const doer = turned ? null : resolved(ground, at, clause.subject);
  // "se detuvo a cuatro personas"
  const impersonal =
    clause.voice === 'passive' &&
    clause.object === null &&
    clause.verb.language === 'es' &&
    clause.verb.form === 'finite'
      ? (phraseAfter(clause, 'a', 'al').find((phrase) => ofPersons(ground, phrase)) ?? null)
      : null;
  const sufferer = resolved(ground, at, turned ? (clause.subject ?? clause.object) : (clause.object ?? impersonal));
  return { ground, clause, rule, at, end: regionEnd(ground, at), doer, sufferer };
}

/** Verbs that say nothing without whom or what they are done to. */
const needsObject = new Set(
  'arrest detain capture recapture apprehend kill murder assassinate slay massacre behead seize confiscate designate sanction extradite sentence convict jail deport offload unload recover intercept impound arrestar detener capturar asesinar designar sancionar extraditar sentenciar condenar decomisar incautar'.split(
    ' ',
  ),
);
const whose = new Set(['whose', 'cuya', 'cuyo', 'cuyas', 'cuyos']);
const encounters = new Set('meet reunir entrevistar dialogar'.split(' '));
const relatives = new Set('whom which that who que quien quienes cual cuales'.split(' '));

/**
 * A verb that stands without its object: "P, whom the agency designated in 2023" has it in the one the relative stands
 * for, and "P, arrested in May, led" or the note "Eleven rifles seized" is a participle that only looks finite.
 */
function completed(ground: Ground, clause: Clause): Clause {
  const { verb, voice, object, subject } = clause;
  // "P, whose designation by the agency": the one before the relative.
  if (
    verb.form === 'noun' &&
    object === null &&
    whose.has(ground.scene.document.tokens[verb.first - 1]?.folded ?? '')
  ) {
    const owner = antecedent(ground, verb.first - 2);
    return owner === null ? clause : { ...clause, object: owner };
  }
  const meets = encounters.has(verb.lemma);
  if (voice !== 'active' || (object !== null && !meets) || subject === null || verb.form !== 'finite') return clause;
  if ((!meets && !needsObject.has(verb.lemma)) || subject.last >= verb.first) return clause;
  const { tokens } = ground.scene.document;
  const pronoun = tokens[subject.first - 1]?.folded ?? '';
  const person = pronoun.startsWith('whom') || pronoun.startsWith('quien');
  // "P, con quien Q se reunió"
  const at = /^(?:con|with)$/.test(tokens[subject.first - 2]?.folded ?? '') ? subject.first - 3 : subject.first - 2;
  const relative = relatives.has(pronoun)
    ? ((person ? beforeAside(ground, at) : null) ?? antecedent(ground, at) ?? describedBefore(ground, at))
    : null;
  if (meets)
    return relative === null || !person
      ? clause
      : { ...clause, others: [...clause.others, { preposition: 'with', argument: relative }] };
  if (relative !== null) return { ...clause, voice: 'passive', object: relative };
  if (verb.language === 'es' || verb.tense !== 'past' || verb.first !== verb.last) return clause;
  const next = tokens[verb.last + 1];
  const open = next !== undefined && next.sentence === tokens[verb.last]?.sentence;
  if (open && (next.folded === 'and' || next.folded === 'or')) return clause;
  return { ...clause, voice: 'passive', object: subject, subject: null };
}

/** The name before a relative: "P, whom", "P, a la que". */
function antecedent({ scene }: Ground, before: number): Argument | null {
  for (let at = before; at >= 0 && at > before - 4; at -= 1) {
    const position = scene.mentionAt[at] ?? -1;
    const mention = scene.mentions[position];
    if (mention === undefined) {
      if (!/^(?:,|a|al|la|los|las|el|"|\))$/.test(scene.document.tokens[at]?.folded ?? '')) return null;
      continue;
    }
    const { start, end, first, last } = mention;
    return { start, end, first, last, mentions: [position], head: null };
  }
  return null;
}

/** "P, the boss in L, whom": the person before the aside that the relative follows. */
function beforeAside({ scene }: Ground, comma: number): Argument | null {
  const { tokens } = scene.document;
  if (tokens[comma]?.folded !== ',') return null;
  for (let at = comma - 1; at > comma - 14 && at > 0 && tokens[at]?.sentence === tokens[comma]?.sentence; at -= 1) {
    if (tokens[at]?.folded !== ',') continue;
    const position = scene.mentionAt[at - 1] ?? -1;
    const mention = scene.mentions[position];
    if (mention === undefined || scene.entities[mention.entity]?.kind !== 'Person') return null;
    const { start, end, first, last } = mention;
    return { start, end, first, last, mentions: [position], head: null };
  }
  return null;
}

/** "C, an importer in L that the agency": the name before an aside of an article and common nouns that the relative ends. */
function describedBefore({ scene }: Ground, last: number): Argument | null {
  const { tokens } = scene.document;
  for (let at = last; at > last - 9 && at > 1 && tokens[at]?.sentence === tokens[last]?.sentence; at -= 1) {
    if (tokens[at]?.folded !== ',') continue;
    const position = scene.mentionAt[at - 1] ?? -1;
    const mention = scene.mentions[position];
    if (mention === undefined || !/^(?:an?|the|una?|el|la)$/.test(tokens[at + 1]?.folded ?? '')) return null;
    const { start, end, first, last: to } = mention;
    return { start, end, first, last: to, mentions: [position], head: null };
  }
  return null;
}

const him = new Set(['he', 'she', 'ella']);
const it = new Set(['it']);

/** The doer's phrase with the one it stands for, when it is "he", "she" or "it". */
function resolved(ground: Ground, at: number, phrase: Argument | null): Argument | null {
  if (phrase === null || phrase.mentions.length > 0) return phrase;
  const entity = him.has(phrase.head ?? '') ? ground.persons[at] : it.has(phrase.head ?? '') ? ground.bodies[at] : null;
  const mention = entity ? ground.firstMention.get(entity) : undefined;
  return mention === undefined ? phrase : { ...phrase, mentions: [mention] };
}

export const phraseAfter = (clause: Clause, ...prepositions: string[]): Argument[] =>
  clause.others.filter(({ preposition }) => prepositions.includes(preposition)).map(({ argument }) => argument);

/** A phrase that is a name by its capitals, though nobody known. */
export function properName(ground: Ground, phrase: Argument | null): boolean {
  if (phrase === null || phrase.mentions.length > 0) return false;
  const { tokens } = ground.scene.document;
  const last = tokens[phrase.last];
  return (
    (last?.shape === 'title' || last?.shape === 'upper') &&
    (last.start > 0 && tokens[phrase.last - 1]?.sentence === last.sentence ? true : last.text.length > 2)
  );
}

/** Those who can act and are named in phrases, countries among them where `countries` says so. */
export function actorsOf(ground: Ground, phrases: readonly (Argument | null)[], countries: boolean): TextEntity[] {
  const found: TextEntity[] = [];
  for (const phrase of phrases)
    for (const entity of named(ground, phrase))
      if ((mayAct(entity) || (countries && entity.kind === 'Place')) && !found.includes(entity)) found.push(entity);
  return found;
}

/** The phrase speaks of human beings. */
export function ofPersons(ground: Ground, phrase: Argument | null): boolean {
  if (phrase === null) return false;
  if (named(ground, phrase).some((entity) => entity.kind === 'Person')) return true;
  if (phrase.head !== null && (people.has(phrase.head) || hasWord(ground, phrase, people))) return true;
  return personCount(ground, phrase.start, phrase.end) !== null;
}

const noPersons =
  /^(?:[A-Z]{3}|%|kg|g|mg|t|lb|oz|ton|st|l|ml|gal|m|km|mi|ha|years|months|days|hours|percent.*|[A-Z]{3}\/.*|vehicles|vessels|aircraft|packages|firearms|rounds|flights|companies|countries|states|accounts|bags|boxes|bottles|drums)$/iu;
const personUnits = new Set(['people', 'troops', 'deaths', 'arrests']);

/** A number of persons told in a stretch. */
export function personCount(ground: Ground, from: number, to: number) {
  const figures = figuresIn(ground, from, to).filter((figure) => !figure.refuted);
  return (
    figures.find((figure) => personUnits.has(figure.unit)) ??
    figures.find(
      (figure) =>
        !noPersons.test(figure.unit) && figure.number[0] < from + 25 && people.has(figure.unit.split(' ')[0] ?? ''),
    ) ??
    null
  );
}

/** Named persons it was done to: in the phrase, in its apposition ("the chief, X") and in a list after a colon. */
export function suffering(doing: Doing): TextEntity[] {
  const { ground, sufferer, clause } = doing;
  const { tokens, sentences } = ground.scene.document;
  if (sufferer === null) return [];
  const found = named(ground, {
    ...sufferer,
    mentions: sufferer.mentions.filter((at) => !owns(ground, sufferer, at)),
  }).filter((entity) => mayAct(entity));
  const add = (entity: TextEntity | undefined): void => {
    if (entity?.kind === 'Person' && !found.includes(entity)) found.push(entity);
  };
  let at = sufferer.last + 1;
  if (tokens[at]?.folded === ',' && found.every(({ kind }) => kind !== 'Person')) at += 1;
  for (let skip = 0; skip < 5 && calledWords.has(tokens[at]?.folded ?? ''); skip += 1) at += 1;
  const beside = ground.scene.mentionAt[at] ?? -1;
  if (beside !== -1 && found.every(({ kind }) => kind !== 'Person') && ofPersons(ground, sufferer))
    add(entityOf(ground, ground.scene.mentions[beside]));
  if (found.every(({ kind }) => kind !== 'Person') && sufferer.last < clause.verb.first) {
    const between = mentionsIn(ground, sufferer.end, clause.verb.start).filter(
      (mention) => entityOf(ground, mention)?.kind === 'Person',
    );
    const only = between[0];
    if (between.length === 1 && only && beginsName.has(tokens[only.first - 1]?.folded ?? '') && singleHead(sufferer))
      add(entityOf(ground, only));
  }
  // "P, former treasurer of the group, killed in": the aside before the participle is about the one named before it.
  const aside = ground.scene.mentionAt[sufferer.first - 2] ?? -1;
  if (
    clause.verb.form === 'participle' &&
    found.length === 0 &&
    aside >= 0 &&
    tokens[sufferer.first - 1]?.folded === ','
  )
    add(entityOf(ground, ground.scene.mentions[aside]));
  const sentence = sentences[clause.sentence];
  const colon =
    sentence === undefined
      ? -1
      : ground.scene.document.text.slice(clause.verb.end, Math.min(sentence.end, clause.verb.end + 120)).indexOf(':');
  if (sentence !== undefined && colon >= 0 && personCount(ground, sufferer.start, sufferer.end) !== null)
    for (const mention of mentionsIn(
      ground,
      clause.verb.end + colon,
      Math.min(sentence.end, clause.verb.end + farthest),
    ))
      if (leadsItem(ground, mention.first)) add(entityOf(ground, mention));
  return found;
}

/** "X's father": what is done to him is not done to X. */
function owns({ scene }: Ground, phrase: Argument, at: number): boolean {
  const mention = scene.mentions[at];
  const next = scene.document.tokens[(mention?.last ?? 0) + 1]?.folded ?? '';
  return mention !== undefined && mention.last < phrase.last && (next === "'s" || next === "'" || next === '’s');
}

const calledWords = new Set(
  'known as alias aka called llamado conocido como identified identificado identificada named nombrado "'.split(' '),
);
const beginsName = new Set(
  'as " , alias aka como identificado llamado national citizen resident ciudadano nacional'.split(' '),
);
const singleHead = ({ head }: Argument): boolean => head !== null && !/(?:[^s]s|men|people)$/.test(head);

/** In a list the name that opens its item, not one inside it. */
function leadsItem(ground: Ground, first: number): boolean {
  const before = ground.scene.document.tokens[first - 1]?.folded ?? '';
  return [':', ';', ',', 'y', 'and', 'e', '-', '•'].includes(before);
}

/** Folded words from the verb to the end of the doing's stretch, at most sixty. */
export function wordsAfter({ ground, clause, end }: Doing): string[] {
  const { tokens } = ground.scene.document;
  const words: string[] = [];
  for (
    let at = clause.verb.last + 1;
    at < tokens.length && words.length < 60 && (tokens[at]?.start ?? end) < end;
    at += 1
  )
    words.push(tokens[at]?.folded ?? '');
  return words;
}

export const anyOf = (words: readonly string[], set: ReadonlySet<string>): boolean =>
  words.some((word) => set.has(word));
export const wordsIn = (ground: Ground, phrase: Argument | null): string[] =>
  phrase === null ? [] : wordsOf(ground, phrase.first, phrase.last);

export const ids = (entities: readonly TextEntity[]): string[] => entities.map(({ id }) => id);
