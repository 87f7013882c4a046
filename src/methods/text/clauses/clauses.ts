import type { Argument, Clause } from './clause.ts';
import { readPhrase, readSubject } from './phrases.ts';
import type { Scene } from './scene.ts';
import { stances } from './stance.ts';
import { tagScene, type Tagged } from './tags.ts';
import type { VerbGroup } from './verb-group.ts';
import { verbGroups, verbOf } from './verb-groups.ts';
import { intransitive, sayings, tag, times } from './words.ts';

/** How far to the right of a verb its phrases are looked for, in tokens. */
const reach = 45;

/** The doings a text tells of in prose and fields, in the order of the text, each with how it is said. Linear in the text. */
export function clausesOf(scene: Scene): Clause[] {
  const tagged = tagScene(scene);
  if (tagged === null) return [];
  const clauses: Clause[] = [];
  scene.document.sentences.forEach((sentence, at) => {
    if (sentence.kind === 'furniture' || sentence.kind === 'heading') return;
    const groups = verbGroups(tagged, sentence.first, sentence.last);
    groups.forEach((group, index) => {
      const clause = clauseOf(tagged, group, groups, index, sentence);
      if (!group.plain) clauses.push({ ...clause, sentence: at });
    });
  });
  return stances(tagged, clauses);
}

type Bare = Omit<Clause, 'sentence'>;

function clauseOf(
  tagged: Tagged,
  group: VerbGroup,
  groups: readonly VerbGroup[],
  index: number,
  sentence: { first: number; last: number },
): Bare {
  const right = readRight(tagged, group, sentence.last, groups[index + 1]);
  const left = group.form === 'noun' ? owner(tagged, group) : subjectOf(tagged, group, groups, index, sentence.first);
  (group as Seen).bare =
    right.object ??
    right.others.find(
      ({ preposition }) =>
        preposition === 'a' || preposition === 'al' || (preposition === 'on' && group.lemma === 'call'),
    )?.argument ??
    null;
  const roles = group.form === 'noun' ? nounRoles(left, right) : verbRoles(tagged, group, left, right);
  const spans = [roles.subject, roles.object, ...right.others.map(({ argument }) => argument)];
  const start = Math.min(tagged.tokens[group.first]?.start ?? 0, ...spans.map((span) => span?.start ?? Infinity));
  const end = Math.max(tagged.tokens[group.last]?.end ?? 0, ...spans.map((span) => span?.end ?? 0));
  const voice = group.passive && group.form !== 'noun' ? 'passive' : 'active';
  return {
    start,
    end,
    verb: verbOf(tagged, group),
    voice,
    ...roles,
    modality: 'asserted',
    denied: false,
    speaker: null,
    possible: false,
  };
}

const pairing = new Set(['between', 'entre', 'among']);

interface Right {
  object: Argument | null;
  others: { preposition: string; argument: Argument }[];
}

/** What stands to the right of a verb: the phrase it governs and those with a preposition. */
function readRight(tagged: Tagged, group: VerbGroup, sentenceEnd: number, next: VerbGroup | undefined): Right {
  const { tags, tokens } = tagged;
  const end = Math.min(sentenceEnd, group.last + reach, next && next.form !== 'noun' ? next.first : Infinity);
  const right: Right = { object: null, others: [] };
  let at = group.last + 1;
  let settled = group.form === 'noun';
  while (at < end) {
    const code = tags[at];
    // "se enfrentaron a tiros": how, before who.
    if (tagged.language === 'es' && tokens[at]?.folded === 'a' && manner.has(tokens[at + 1]?.folded ?? '')) {
      at += 2;
      continue;
    }
    if (code === tag.prep || code === tag.to) {
      const phrase = readPhrase(tagged, at + 1, end, pairing.has(tokens[at]?.folded ?? ''));
      const joined = tags[at - 1] === tag.conj ? right.others.at(-1) : undefined;
      if (phrase !== null && joined !== undefined && joined.preposition === tokens[at]?.folded)
        extend(joined.argument, phrase);
      else if (phrase !== null) right.others.push({ preposition: tokens[at]?.folded ?? '', argument: phrase });
      at = phrase === null ? at + 1 : phrase.last + 1;
      if (phrase !== null && right.object === null && group.lemma !== 'take')
        settled ||= tagged.language === 'en' && tags[at] !== tag.mention && tags[at] !== tag.num;
      continue;
    }
    if (code === tag.conj && tags[at + 1] === tag.prep) at += 1;
    else if (code === tag.adv || code === tag.neg || code === tag.clitic || code === tag.dash || code === tag.quote)
      at += 1;
    else if (code === tag.comma) {
      if (tags[at + 1] !== tag.prep && tags[at + 1] !== tag.adv && tags[at + 1] !== tag.comma) settled = true;
      if ((tags[at + 1] === tag.conj && tags[at + 2] !== tag.prep) || tags[at + 1] === tag.loose) break;
      at += 1;
    } else if (code === tag.open) {
      at += 1;
      while (at < end && tags[at] !== tag.close) at += 1;
      at += 1;
    } else if (
      code === tag.nominal ||
      code === tag.mention ||
      code === tag.det ||
      code === tag.num ||
      code === tag.pron
    ) {
      const phrase = readPhrase(tagged, at, end);
      if (phrase === null) {
        at += 1;
        continue;
      }
      // "said the measure would": what follows is the subject of another doing.
      const after = tags[phrase.last + 1];
      if (after === tag.verb || after === tag.aux || after === tag.modal) break;
      if (!settled && right.object === null && !(phrase.mentions.length === 0 && times.has(phrase.head ?? '')))
        right.object = phrase;
      at = phrase.last + 1;
    } else break;
  }
  return right;
}

/** "a X y a Y": the second joins the first. */
function extend(argument: Argument, more: Argument): void {
  argument.mentions.push(...more.mentions);
  argument.last = more.last;
  argument.end = more.end;
}

/** Who stands before a noun of doing: "Lima's arrest". */
function owner(tagged: Tagged, group: VerbGroup): Argument | null {
  const { tags, scene, tokens } = tagged;
  // "X's 2019 arrest"
  const own = /^\d{4}$/.test(tokens[group.first - 1]?.folded ?? '') ? group.first - 1 : group.first;
  const at = scene.mentionAt[own - 2] ?? -1;
  const mention = scene.mentions[at];
  if (tags[own - 1] !== tag.poss || mention === undefined) return null;
  return {
    start: mention.start,
    end: mention.end,
    first: mention.first,
    last: mention.last,
    mentions: [at],
    head: null,
  };
}

function subjectOf(
  tagged: Tagged,
  group: VerbGroup,
  groups: readonly VerbGroup[],
  index: number,
  start: number,
): Argument | null {
  const { tags } = tagged;
  let bound = start;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = groups[at];
    if (before === undefined || before.form !== 'finite') continue;
    bound = before.last + 1;
    break;
  }
  const code = tags[group.first - 1];
  const previous = previousVerb(groups, index);
  const found = (): Argument | null => {
    const named = group.form === 'participle' && code === tag.comma ? personAt(tagged, group.first - 2) : null;
    if (named !== null) return named;
    if (group.form === 'participle' && code !== tag.comma && code !== tag.conj)
      return justBefore(tagged, group.first - 1, start);
    // "Tres personas quedaron detenidas": the subject of the verb of outcome.
    if (group.passive && previous?.last === group.first - 1 && outcomes.has(previous.lemma))
      return previous.subject ?? null;
    const joined = code === tag.conj || group.form === 'infinitive' || group.form === 'gerund';
    if (group.form === 'infinitive' && previous !== null && causing.has(previous.lemma) && previous.bare)
      return previous.bare;
    if (joined && previous !== null) return previous.subject ?? null;
    const inherits =
      previous !== null &&
      (code === tag.comma ||
        previous.form === 'participle' ||
        (tagged.language === 'es' && !group.passive && !group.se));
    return (
      readSubject(tagged, group.first, bound, start) ??
      afterWhen(tagged, group, bound) ??
      (inherits ? (previous.subject ?? null) : null)
    );
  };
  return ((group as Seen).subject = found());
}

const outcomes = new Set(['quedar', 'resultar', 'permanecer']);
const whenWords = new Set(['after', 'before', 'since', 'until']);

/** "After his brother was killed": the word of time opens a doing here, and what follows it is the subject. */
function afterWhen(tagged: Tagged, group: VerbGroup, start: number): Argument | null {
  const { tags, tokens, language } = tagged;
  if (language !== 'en' || group.form !== 'finite') return null;
  const found = justBefore(tagged, group.first - 1, start);
  if (found === null || found.last !== group.first - 1 || tags[found.first - 1] !== tag.prep) return null;
  return whenWords.has(tokens[found.first - 1]?.folded ?? '') ? found : null;
}

/** "X, arrested in", "X, “El Güero”, detenido": the person named right before the comma. */
function personAt({ scene, tags }: Tagged, at: number): Argument | null {
  const position = scene.mentionAt[beforeNickname(tags, at)] ?? -1;
  const mention = scene.mentions[position];
  if (mention === undefined || scene.entities[mention.entity]?.kind !== 'Person') return null;
  const { start, end, first, last } = mention;
  return { start, end, first, last, mentions: [position], head: null };
}

/** A nickname between quotation marks stands after the name, with or without a comma. */
function beforeNickname(tags: Uint8Array, at: number): number {
  if (tags[at] !== tag.quote) return at;
  let open = at - 1;
  while (open > at - 6 && tags[open] !== tag.quote) open -= 1;
  if (tags[open - 1] === tag.mention) return open - 1;
  return tags[open] === tag.quote && tags[open - 1] === tag.comma ? open - 2 : at - 1;
}

/** A group whose subject has been found, for those joined to it. */
type Seen = VerbGroup & { subject?: Argument | null; bare?: Argument | null };

/** "helped them arrest", "ordered troops to patrol": what the first verb governs does the second. */
const causing = new Set(
  'call help let make ask order urge force allow tell want permit enable direct instruct require authorise authorize see ordenar permitir pedir obligar ayudar ver autorizar instruir exigir solicitar'.split(
    ' ',
  ),
);

function previousVerb(groups: readonly VerbGroup[], index: number): Seen | null {
  for (let at = index - 1; at >= 0; at -= 1) if (groups[at]?.form !== 'noun') return groups[at] as Seen;
  return null;
}

function justBefore(tagged: Tagged, at: number, start: number): Argument | null {
  let first = at;
  const { tags } = tagged;
  while (
    first >= start &&
    first > at - 10 &&
    (tags[first] === tag.nominal || tags[first] === tag.mention || tags[first] === tag.num || tags[first] === tag.det)
  )
    first -= 1;
  return readPhrase(tagged, first + 1, at + 1);
}

const agentWords = new Set(['by', 'por']);
const ofWords = new Set(['of', 'de', 'del', 'against', 'contra', 'a', 'al']);

function verbRoles(
  tagged: Tagged,
  group: VerbGroup,
  left: Argument | null,
  right: Right,
): Pick<Clause, 'subject' | 'object' | 'others'> {
  const { others } = right;
  if (group.passive) {
    const by = others.find(({ preposition }) => agentWords.has(preposition))?.argument ?? null;
    const after =
      tagged.language === 'es' &&
      right.object !== null &&
      (left === null || group.se || (tagged.tokens[group.first - 1]?.folded === ',' && left.mentions.length === 0));
    return {
      subject: by,
      object: after ? right.object : (left ?? (tagged.language === 'es' ? right.object : null)),
      others,
    };
  }
  if (tagged.language === 'en') {
    const turned =
      sayings.has(group.lemma) &&
      group.lemma !== 'tell' &&
      right.object !== null &&
      turnedRound(tagged, group, left, right.object);
    return turned ? { subject: right.object, object: left, others } : { subject: left, object: right.object, others };
  }
  if (intransitive.has(group.lemma) && right.object !== null) return { subject: right.object, object: null, others };
  if (
    sayings.has(group.lemma) &&
    !group.se &&
    right.object !== null &&
    (left === null || turnedRound(tagged, group, left, right.object))
  )
    return { subject: right.object, object: null, others };
  const personal = right.object === null ? personalOf(tagged, others) : null;
  return { subject: left, object: right.object ?? personal, others };
}

/** Whom a Spanish verb is about: of the phrases with "a" the one that names a person, else the first. */
function personalOf({ scene }: Tagged, others: Right['others']): Argument | null {
  const all = others
    .filter(
      ({ preposition, argument }) => (preposition === 'a' || preposition === 'al') && !manner.has(argument.head ?? ''),
    )
    .map(({ argument }) => argument);
  const kindOf = (at: number): string | undefined => scene.entities[scene.mentions[at]?.entity ?? -1]?.kind;
  return all.find(({ mentions }) => mentions.some((at) => kindOf(at) === 'Person')) ?? all[0] ?? null;
}

/** "atacaron a balazos": how, not whom. */
const manner = new Set('balazos tiros golpes disparos pedradas cuchilladas cargo bordo salvo traves partir'.split(' '));

/** "…," said X: the verb stands after a quotation mark, or after a comma and before a name. */
function turnedRound({ tags }: Tagged, group: VerbGroup, left: Argument | null, object: Argument): boolean {
  const code = tags[group.first - 1];
  if (code === tag.quote || (code === tag.comma && tags[group.first - 2] === tag.quote)) return true;
  return code === tag.comma && (left === null || object.mentions.length > 0 || tags[object.last + 1] === tag.stop);
}

function nounRoles(left: Argument | null, right: Right): Pick<Clause, 'subject' | 'object' | 'others'> {
  const { others } = right;
  const by = others.find(({ preposition }) => agentWords.has(preposition))?.argument ?? null;
  const of = others.find(({ preposition }) => ofWords.has(preposition))?.argument ?? null;
  return { subject: by ?? (of === null ? null : left), object: of ?? left, others };
}
