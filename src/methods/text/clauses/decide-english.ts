import type { Tense, VerbForm } from './forms.ts';
import type { Decision, VerbGroup } from './verb-group.ts';
import type { Tagged } from './tags.ts';
import { intransitive, sayings, tag } from './words.ts';

const be = new Set('am is are was were be been being get gets got getting'.split(' '));
const have = new Set('have has had having'.split(' '));
/** "were each sentenced" */
const floating = new Set(['each', 'both', 'all']);
const reach = 8;

interface Before {
  /** First token of the group. */
  first: number;
  /** Tag of the token before the group, and its position. */
  code: number;
  at: number;
  be: boolean;
  been: boolean;
  have: boolean;
  modal: boolean;
  to: boolean;
  aux: boolean;
}

/** Auxiliaries and adverbs before a verb. */
function before({ tokens, tags }: Tagged, at: number, start: number): Before {
  const found: Before = {
    first: at,
    code: -1,
    at: at - 1,
    be: false,
    been: false,
    have: false,
    modal: false,
    to: false,
    aux: false,
  };
  let pos = at - 1;
  for (; pos >= start && pos >= at - reach; pos -= 1) {
    const code = tags[pos];
    const word = tokens[pos]?.folded ?? '';
    if (code === tag.aux) {
      found.aux = true;
      if (be.has(word)) found.be = true;
      if (word === 'been') found.been = true;
      if (have.has(word)) found.have = true;
      found.first = pos;
    } else if (code === tag.modal) found.modal = (found.first = pos) >= 0;
    else if (code === tag.to && !found.aux && !found.modal) found.to = (found.first = pos) >= 0;
    else if (code === tag.to) {
      found.to = true;
      found.first = pos;
    } else if (code !== tag.adv && code !== tag.neg && !(code === tag.det && floating.has(word))) break;
  }
  found.code = pos >= start ? (tags[pos] ?? -1) : -1;
  found.at = pos;
  return found;
}

const opensObject = (code: number | undefined): boolean =>
  code === tag.det ||
  code === tag.mention ||
  code === tag.num ||
  code === tag.pron ||
  code === tag.nominal ||
  code === tag.quote;
const isName = (code: number): boolean =>
  code === tag.nominal ||
  code === tag.mention ||
  code === tag.close ||
  code === tag.quote ||
  code === tag.num ||
  code === tag.poss ||
  code === tag.pron;

/** Decides what an English form is where it stands. */
export function decideEnglish(
  tagged: Tagged,
  at: number,
  start: number,
  end: number,
  forms: readonly VerbForm[],
  previous: VerbGroup | null,
): Decision | null {
  const has = (tense: Tense): VerbForm | undefined => forms.find((form) => form.tense === tense);
  const left = before(tagged, at, start);
  const { first } = left;
  const noun = has('noun');
  const participle = has('participle');
  const gerund = has('gerund');
  const base = has('base');
  if (left.to && base && !left.be)
    return { form: base, kind: left.modal ? 'finite' : 'infinitive', passive: false, first };
  // "is to send"
  if (left.to && base && left.be && !gerund) return { form: base, kind: 'infinitive', passive: false, first };
  if (left.be && participle) return { form: participle, kind: left.to ? 'infinitive' : 'finite', passive: true, first };
  if (left.be && gerund) return { form: gerund, kind: 'finite', passive: false, first };
  if (left.have && participle)
    return { form: participle, kind: left.to && !left.modal ? 'infinitive' : 'finite', passive: left.been, first };
  if ((left.modal || left.aux) && base && !left.be && !left.have)
    return { form: base, kind: 'finite', passive: false, first };
  // "Can we meet"
  if (base && left.code === tag.pron && tagged.tags[left.at - 1] === tag.modal)
    return { form: base, kind: 'finite', passive: false, first: left.at - 1 };
  if (gerund) return decideGerund(tagged, at, left, gerund, noun);
  if (participle || has('past')) return decidePast(tagged, at, end, left, has('past'), participle, previous);
  return decidePresent(tagged, at, left, forms, previous);
}

const besideMeeting = new Set(['at', 'on', 'with', 'between', 'for', 'proposed', 'planned', 'scheduled', 'held']);

function decideGerund(
  { tags, tokens }: Tagged,
  at: number,
  left: Before,
  gerund: VerbForm,
  noun: VerbForm | undefined,
): Decision | null {
  const { code, first } = left;
  const next = tokens[at + 1]?.folded;
  const named = code === tag.det || code === tag.poss;
  if (
    noun &&
    (named ||
      next === 'of' ||
      next === 'by' ||
      next === 'in' ||
      next === 'between' ||
      (noun.lemma === 'meet' && code === tag.nominal && besideMeeting.has(next ?? '')))
  )
    return { form: noun, kind: 'noun', passive: true, first: at };
  if (named && !opensObject(tags[at + 1])) return null;
  if (code === tag.det) return null;
  return { form: gerund, kind: 'gerund', passive: false, first };
}

function decidePast(
  tagged: Tagged,
  at: number,
  end: number,
  left: Before,
  past: VerbForm | undefined,
  participle: VerbForm | undefined,
  previous: VerbGroup | null,
): Decision | null {
  const { tags, tokens } = tagged;
  const { code, first } = left;
  const next = tags[at + 1];
  const nextWord = tokens[at + 1]?.folded ?? '';
  const active: Decision | null = past ? { form: past, kind: 'finite', passive: false, first } : null;
  const reduced: Decision | null = participle ? { form: participle, kind: 'participle', passive: true, first } : active;
  if (left.to || (code === tag.prep && (next === tag.nominal || next === tag.form || next === tag.mention)))
    return null;
  if (code === tag.rel || code === tag.pron) return active ?? reduced;
  if (code === tag.det || code === tag.poss) return code === tag.poss && opensObject(next) ? active : null;
  if (intransitive.has((past ?? participle)?.lemma ?? '')) return active ?? reduced;
  if (code === tag.conj || code === tag.comma) {
    const joined =
      previous !== null &&
      previous.at >= at - 14 &&
      code === tag.conj &&
      !subjectBetween(tagged, previous.at + 1, left.at);
    const object = opensObject(next) || nextWord === 'that' || (nextWord === 'to' && tags[at + 2] === tag.form);
    if (joined && previous.passive && participle && !object)
      return { form: participle, kind: previous.form, passive: true, first };
    if (joined && previous.form === 'finite') return active;
    if (object && next !== tag.num) return active;
    if (next === tag.prep || next === tag.to)
      return code === tag.comma && !closesAside(tagged, left.at) ? reduced : active;
    return active;
  }
  if (code === -1) return reduced;
  if (code === tag.prep) return reduced;
  if (!isName(code)) return active;
  if (nextWord === 'by') return reduced;
  if (sayings.has(past?.lemma ?? '') && (opensObject(next) || nextWord === 'that')) return active;
  if (opensObject(next) && !(next === tag.num && participle === undefined))
    return afterPreposition(tagged, left.at) && laterVerb(tagged, at, end) ? reduced : active;
  if (afterPreposition(tagged, left.at) && left.at > 1 && !active) return reduced;
  if ((next === tag.prep || next === tag.to) && previous?.form === 'finite' && sameStretch(tagged, previous.at + 1, at))
    return reduced;
  return laterVerb(tagged, at, end) || withPhrase(tagged, left.at) ? reduced : active;
}

/** A noun or name between a joined verb and "and" that could be a new subject does not count: only a name right before. */
function subjectBetween({ tags }: Tagged, from: number, conj: number): boolean {
  for (let pos = from; pos < conj; pos += 1) if (tags[pos] === tag.stop || tags[pos] === tag.verb) return true;
  return false;
}

/** Nothing between two verbs parts one doing from another, so the second only describes what the first is about. */
function sameStretch({ tags }: Tagged, from: number, to: number): boolean {
  for (let pos = from; pos < to; pos += 1) {
    const code = tags[pos];
    if (
      code === tag.stop ||
      code === tag.comma ||
      code === tag.sub ||
      code === tag.rel ||
      code === tag.verb ||
      code === tag.quote
    )
      return false;
    if (code === tag.conj && tags[pos + 1] !== tag.num && tags[pos + 1] !== tag.det && tags[pos + 1] !== tag.nominal)
      return false;
  }
  return to > from;
}

/** The comma closes an aside: there is another one not far before. */
function closesAside({ tags }: Tagged, comma: number): boolean {
  let verb = false;
  for (let pos = comma - 1; pos >= 0 && pos >= comma - 25; pos -= 1) {
    const code = tags[pos];
    if (code === tag.stop) return false;
    if (code === tag.verb) verb = true;
    if (code === tag.comma && (!verb || tags[pos + 1] === tag.rel) && tags[pos - 1] !== tag.adv) return true;
  }
  return false;
}

/** The noun ending here hangs on a preposition ("with data", "in the city"). */
function afterPreposition({ tags }: Tagged, at: number): boolean {
  for (let pos = at; pos >= 0 && pos >= at - 6; pos -= 1) {
    const code = tags[pos];
    if (code === tag.prep || code === tag.to) return true;
    if (code !== tag.nominal && code !== tag.mention && code !== tag.det && code !== tag.num && code !== tag.poss)
      return false;
  }
  return false;
}

/** "with data shared": the noun has no other verb to be subject of. */
function withPhrase({ tags, tokens }: Tagged, at: number): boolean {
  for (let pos = at; pos >= 0 && pos >= at - 5; pos -= 1) {
    if (tags[pos] === tag.prep) return tokens[pos]?.folded === 'with';
    if (tags[pos] !== tag.nominal && tags[pos] !== tag.mention && tags[pos] !== tag.det) return false;
  }
  return false;
}

/** Is there a finite verb later in the same clause, so that this one is a participle? */
function laterVerb({ tags, tokens, forms }: Tagged, at: number, end: number): boolean {
  for (let pos = at + 1; pos < end && pos <= at + 16; pos += 1) {
    const code = tags[pos];
    if (code === tag.aux || code === tag.modal) return true;
    if (
      code === tag.stop ||
      code === tag.sub ||
      code === tag.rel ||
      code === tag.comma ||
      code === tag.conj ||
      code === tag.quote
    )
      return false;
    if (code === tag.form) {
      const own = forms.get(tokens[pos]?.folded ?? '') ?? [];
      if (own.some((form) => form.tense === 'past') && tags[pos - 1] !== tag.det && opensObject(tags[pos + 1]))
        return true;
    }
  }
  return false;
}

function decidePresent(
  tagged: Tagged,
  at: number,
  left: Before,
  forms: readonly VerbForm[],
  previous: VerbGroup | null,
): Decision | null {
  const { tags, tokens } = tagged;
  const { code, first } = left;
  const noun = forms.find((form) => form.tense === 'noun');
  const base = forms.find((form) => form.tense === 'base');
  const third = forms.find((form) => form.tense === 'third');
  const next = tags[at + 1];
  const nextWord = tokens[at + 1]?.folded ?? '';
  const asNoun: Decision | null = noun ? { form: noun, kind: 'noun', passive: true, first: at } : null;
  // "the weather was fine"
  if (left.be) return null;
  // "sent 600 soldiers, and clashes with gunmen left": after a doing of the past this is no present.
  if (noun && third && code === tag.conj && nextWord === 'with' && /^(?:past|participle)$/.test(previous?.tense ?? ''))
    return asNoun;
  const goesOn = opensObject(next) || nextWord === 'that' || next === tag.to || nextWord === 'with' || next === tag.adv;
  if (
    base &&
    (code === tag.conj || code === tag.comma) &&
    previous?.form === 'infinitive' &&
    (opensObject(next) || next === tag.form)
  )
    return { form: base, kind: 'infinitive', passive: false, first };
  if (
    base &&
    previous !== null &&
    bareAfter.has(previous.lemma) &&
    isName(code) &&
    (noun ? next === tag.num || next === tag.det : opensObject(next))
  )
    return { form: base, kind: 'infinitive', passive: false, first };
  if (nextWord === 'of' || code === tag.det || code === tag.prep || code === tag.poss) return asNoun;
  if (
    third &&
    (code === tag.rel ||
      code === tag.pron ||
      code === tag.mention ||
      code === tag.close ||
      code === tag.comma ||
      code === tag.conj ||
      code === tag.quote)
  ) {
    if (goesOn || code === tag.rel || code === tag.pron || !noun)
      return { form: third, kind: 'finite', passive: false, first };
    return asNoun;
  }
  const alone = sayings.has(third?.lemma ?? '') || intransitive.has(third?.lemma ?? '');
  if (third && code === tag.nominal && (goesOn || (!noun && alone)) && !plural(tagged, left.at))
    return next === tag.nominal && noun ? asNoun : { form: third, kind: 'finite', passive: false, first };
  const title = next === tag.mention && titles.has(base?.lemma ?? '');
  if (base && goesOn && !title && (code === tag.pron || code === tag.rel || plural(tagged, left.at)))
    return { form: base, kind: 'finite', passive: false, first };
  if (base && !noun && code === tag.nominal && (next === tag.det || next === tag.num))
    return { form: base, kind: 'infinitive', passive: false, first };
  return asNoun;
}

/** Verbs after whose object a bare infinitive may stand: "helped the patrol take". */
const bareAfter = new Set(['help', 'let', 'make', 'see', 'watch', 'have']);

/** Nouns of offices that are verbs as well: before a name they are the office. */
const titles = new Set('broker head chair partner rival ally judge host guard pilot lead'.split(' '));

/** A plural noun; with a capital only where a sentence begins. */
function plural({ tags, tokens }: Tagged, at: number): boolean {
  const word = tokens[at]?.text ?? '';
  const code = tags[at];
  if ((code !== tag.nominal && code !== tag.mention) || !/(?:[^s]s|men|people|police)$/i.test(word)) return false;
  return (
    /^\p{Ll}/u.test(word) || at === 0 || tokens[at - 1]?.sentence !== tokens[at]?.sentence || tags[at - 1] === tag.quote
  );
}
