import type { Argument, Clause } from './clause.ts';
import { accountOf, insideQuote, quoteSpeakers, speakerOf } from './speakers.ts';
import { effects, modalEffects, nones, proofs, speaking, thoughts, type Effect } from './stance-words.ts';
import type { Tagged } from './tags.ts';
import { tag } from './words.ts';

/** How far left of a verb the word that governs it is looked for. */
const reach = 12;

/** Gives each clause its modality, its denial and its speaker. */
export function stances(tagged: Tagged, clauses: Clause[]): Clause[] {
  clauses.forEach((clause, at) => {
    own(tagged, clause);
    governed(tagged, clause);
    const before = clauses[at - 1];
    if (before !== undefined && before.sentence === clause.sentence) inherited(tagged, clause, before);
  });
  clauses.forEach((clause, at) => planned(tagged, clause, clauses[at + 1]));
  const bySentence = Map.groupBy(clauses, (clause) => clause.sentence);
  for (const [sentence, group] of bySentence) reported(tagged, sentence, group);
  quoteSpeakers(tagged, clauses);
  return clauses;
}

function apply(clause: Clause, effect: Effect | undefined, flip = false): void {
  if (effect === undefined) return;
  if (effect.modality !== undefined && clause.modality === 'asserted') clause.modality = effect.modality;
  if (effect.denied) clause.denied = !clause.denied || !flip;
  if (effect.possible) clause.possible = true;
}

/** What the words of the verb's own group say: "did not", "will", "would", "may", "reportedly". */
function own({ tags, tokens, language }: Tagged, clause: Clause): void {
  const { first, last } = clause.verb;
  for (let at = first; at <= last; at += 1) {
    const word = tokens[at]?.folded ?? '';
    if (tags[at] === tag.neg) clause.denied = true;
    else if (tags[at] === tag.modal) apply(clause, modalEffects.get(word));
    else if (tags[at] === tag.adv) apply(clause, effects[language].get(word));
    else if (tags[at] === tag.aux && /^(?:será|serán|habrá|habrán|estará|estarán)$/i.test(tokens[at]?.text ?? ''))
      apply(clause, { modality: 'planned' });
    else if (rumour.has(word)) apply(clause, { modality: 'alleged' });
  }
  // "are to be landed"
  if (clause.verb.form === 'infinitive' && tags[first] === tag.aux && tags[first + 1] === tag.to)
    apply(clause, { modality: 'planned' });
  if (tokens[first - 1]?.folded === ':' && clause.verb.form === 'infinitive' && recommends(tokens, first))
    apply(clause, { modality: 'proposed' });
  if (tags[first - 1] === tag.neg) clause.denied = true;
  if (tags[first - 1] === tag.adv) apply(clause, effects[language].get(tokens[first - 1]?.folded ?? ''));
  if (language === 'es' && clause.verb.form === 'finite')
    apply(clause, spanishTense(tokens[last]?.text ?? '', clause.verb.lemma));
  // "No hubo personas detenidas", "without shots fired".
  if (clause.verb.form === 'participle' && clause.object !== null)
    for (
      let at = clause.object.first - 1;
      at >= 0 && at >= clause.object.first - 3 && tags[at] !== tag.stop && tags[at] !== tag.comma;
      at -= 1
    )
      if (
        tags[at] === tag.neg ||
        tokens[at]?.folded === 'no' ||
        tokens[at]?.folded === 'sin' ||
        tokens[at]?.folded === 'without'
      )
        clause.denied = true;
  if (isNone(tokens, clause.object?.first ?? -1) || isNone(tokens, clause.subject?.first ?? -1)) clause.denied = true;
}

/** "Recommendation 4. To the Committee: to designate". */
function recommends(tokens: Tagged['tokens'], verb: number): boolean {
  for (let at = verb - 2; at >= 0 && at >= verb - 14; at -= 1)
    if (tokens[at]?.folded.startsWith('recom') === true) return true;
  return false;
}

/** "No money", but not "no less than three". */
const isNone = (tokens: Tagged['tokens'], at: number): boolean =>
  noneWord(tokens[at]?.folded) && !/^(?:less|fewer|menos)$/.test(tokens[at + 1]?.folded ?? '');

const noneWord = (word: string | undefined): boolean =>
  word === 'no' || word === 'none' || word === 'nobody' || word === 'nadie' || word?.startsWith('ningun') === true;

/** "habría financiado": the conditional in which Spanish newspapers report what is only said. */
const rumour = new Set(['habria', 'habrian', 'seria', 'serian', 'estaria', 'estarian']);

/** The future and the conditional are made on the infinitive. */
function spanishTense(text: string, lemma: string): Effect | undefined {
  const ending = text.slice(lemma.length).toLowerCase();
  if (ending === 'á' || ending === 'án' || ending === 'ía' || ending === 'ían') return { modality: 'planned' };
  return /(?:drá|drán|dría|drían)$/.test(text) ? { modality: 'planned' } : undefined;
}

/** What governs the doing from the left: "plans to", "accused of", "the alleged", "could be tasked with", "if". */
function governed({ tags, tokens, language, scene }: Tagged, clause: Clause): void {
  const start = scene.document.sentences[clause.sentence]?.first ?? 0;
  const { form, first } = clause.verb;
  const finite = form === 'finite' || form === 'participle';
  let verbs = 0;
  for (let at = first - 1; at >= start && at >= first - reach; at -= 1) {
    const code = tags[at];
    const word = tokens[at]?.folded ?? '';
    if (code === tag.stop || (code === tag.quote && form !== 'infinitive')) break;
    if (code === tag.prep && outside.has(word)) break;
    if (finite) {
      if (word === 'if' || word === 'whether' || word === 'unless' || (word === 'si' && tokens[at]?.text !== 'sí'))
        clause.possible = true;
      if (code === tag.rel && hearsay.has(tokens[at - 1]?.folded ?? '')) apply(clause, { modality: 'alleged' });
      if (code === tag.verb || code === tag.aux || code === tag.modal) break;
      continue;
    }
    if (verbs > 0 && code !== tag.aux && code !== tag.modal && code !== tag.neg && code !== tag.adv) break;
    if (code === tag.comma && form !== 'infinitive') break;
    if (code === tag.modal) apply(clause, modalEffects.get(word));
    else if (code === tag.neg) clause.denied = !clause.denied;
    else if (
      code === tag.verb ||
      code === tag.loose ||
      code === tag.nominal ||
      code === tag.det ||
      code === tag.prep ||
      code === tag.adv
    ) {
      const effect = effects[language].get(word);
      if (form === 'noun' && commanding.has(word)) continue;
      if (code === tag.nominal && offices.has(word)) continue;
      if (effect !== undefined && !(code === tag.adv && verbs === 0 && form === 'noun')) apply(clause, effect, true);
    }
    if (code === tag.verb || code === tag.aux) verbs += 1;
  }
}

/** A joined verb ("allegedly collected … and sent") and the noun a verb governs share its stance. */
function inherited({ tags }: Tagged, clause: Clause, before: Clause): void {
  const { first, form } = clause.verb;
  const joined =
    tags[first - 1] === tag.conj &&
    (form === 'finite' || (form === 'infinitive' && before.verb.form === 'infinitive')) &&
    clause.subject === before.subject;
  const governs =
    form === 'noun' &&
    before.verb.form !== 'noun' &&
    before.object !== null &&
    first >= before.object.first &&
    first <= before.object.last;
  if (!joined && !governs) return;
  if (clause.modality === 'asserted') clause.modality = before.modality;
  if (governs && before.denied) clause.denied = true;
  if (before.possible) clause.possible = true;
}

/** "rumours that", "versiones de que". */
const hearsay = new Set(
  'rumours rumors rumour rumor claims allegations suspicions speculation fears rumores rumor versiones sospechas acusaciones'.split(
    ' ',
  ),
);

/** Who judges is no judgement, and a suspect no suspicion about what is done to him. */
const offices = new Set(['judge', 'judges', 'suspect', 'suspects']);

/** An order for a killing says that it happened or not by other words. */
const commanding = new Set(
  'order orders ordered ordering ordenar ordeno ordenaron ordenado decided decision instructed directed'.split(' '),
);

/** "A meeting with X is planned", "la entrega fue negada": the verb says of its own noun how it stands. */
function planned({ tokens, tags, language }: Tagged, clause: Clause, next: Clause | undefined): void {
  if (clause.verb.form !== 'noun' || next === undefined || next.sentence !== clause.sentence) return;
  // In notes the auxiliary is left out: "meeting at X proposed for Monday".
  const bare = next.voice === 'active' && next.object === null && settling.has(next.verb.lemma);
  if (next.voice !== 'passive' && !bare) return;
  const object = bare ? next.subject : next.object;
  if (object === null) return;
  const within = clause.verb.first >= object.first && clause.verb.last <= object.last;
  const holds =
    object.first > clause.verb.last && next.verb.first - clause.verb.last < reach + 4 && unparted(tags, clause, next);
  // A payment that the bank sent back was made all the same.
  if ((!within && !holds) || (sendings.has(clause.verb.lemma) && returning.has(next.verb.lemma))) return;
  apply(clause, effects[language].get(tokens[next.verb.last]?.folded ?? ''));
}

function unparted(tags: Uint8Array, clause: Clause, next: Clause): boolean {
  for (let at = clause.verb.last + 1; at < next.verb.first; at += 1)
    if (tags[at] === tag.comma || tags[at] === tag.stop || tags[at] === tag.quote) return false;
  return true;
}

const settling = new Set(['propose', 'plan', 'schedule']);
const sendings = new Set(['enviar', 'transferir', 'depositar', 'transfer', 'wire', 'deposit', 'pay', 'pagar']);
const returning = new Set(['rechazar', 'reject', 'block', 'bloquear']);

/** What a saying or thinking in the sentence does to the other doings of it. */
function reported(tagged: Tagged, sentence: number, clauses: readonly Clause[]): void {
  const { tags, tokens, scene } = tagged;
  const span = scene.document.sentences[sentence];
  if (span === undefined) return;
  const account = accountOf(tagged, span);
  if (account !== null) for (const clause of clauses) clause.speaker ??= account;
  const opening = tokens[span.first]?.folded ?? '';
  if (opening === 'if' || opening === 'unless' || (opening === 'si' && tokens[span.first]?.text !== 'Sí'))
    for (const clause of clauses) if (clause.verb.form === 'finite') clause.possible = true;
  if (mayWe.has(opening) && tokens[span.last - 1]?.folded === '?')
    for (const clause of clauses) {
      clause.modality = 'proposed';
      clause.possible = false;
    }
  else if (tokens[span.last - 1]?.folded === '?' || tokens[span.first]?.folded === '¿')
    for (const clause of clauses) clause.possible = true;
  const denies = deniedFrom(tagged, span.first, span.last);
  for (const clause of clauses)
    if (clause.verb.first > denies && tags[clause.verb.first - 1] !== tag.rel) clause.denied = true;
  for (const [index, saying] of clauses.entries()) {
    if (
      saying.verb.form === 'noun' ||
      !(speaking.has(saying.verb.lemma) || thoughts.has(saying.verb.lemma)) ||
      (saying.subject === null && saying.voice === 'active') ||
      insideQuote(tagged.scene.document.quotes, saying.verb.start)
    )
      continue;
    const thought = thoughts.get(saying.verb.lemma);
    const { subject } = saying;
    const speaker =
      subject === null || !speaking.has(saying.verb.lemma) || saying.verb.form === 'infinitive'
        ? null
        : speakerOf(tagged, subject);
    const from = Math.min(saying.verb.first, subject?.first ?? saying.verb.first);
    const aside = (tags[from - 1] === tag.comma || tags[from - 1] === tag.quote) && thought?.denied !== true;
    const closes = tags[Math.max(saying.verb.last, subject?.last ?? 0) + 1];
    for (const clause of clauses.slice(Math.max(0, index - farthest), index + farthest)) {
      if (clause === saying) continue;
      const after = clause.verb.first > saying.verb.first && !aside;
      const backward = aside && clause.verb.first < from && subject !== null && !covers(subject, clause);
      const between = aside && closes === tag.comma && clause.verb.first > saying.verb.first;
      if (!after && !backward && !between) continue;
      if (after && (escapes(tagged, saying.verb.last, clause.verb.first) || resumes(tagged, saying, clause))) continue;
      if (speaker !== null) clause.speaker ??= speaker;
      if (after && clause.modality === 'planned' && clause.verb.form === 'finite' && ownWord(saying, clause))
        clause.modality = 'promised';
      if (thought !== undefined && (after || backward) && saying.verb.form !== 'infinitive')
        apply(clause, saying.denied ? unthought(thought) : thought);
    }
  }
}

/** "P, who denies it, also works for G": the main clause goes on behind the aside, its subject before it. */
function resumes({ tags }: Tagged, saying: Clause, clause: Clause): boolean {
  if (tags[saying.verb.first - 1] !== tag.rel || clause.verb.form !== 'finite') return false;
  if (clause.subject === null || clause.subject.last >= saying.verb.first) return false;
  const wall = Math.min(clause.verb.first, saying.verb.last + asideReach);
  for (let at = saying.verb.last + 1; at < wall; at += 1) if (tags[at] === tag.comma) return true;
  return false;
}
const asideReach = 12;

/** How many doings away in one sentence a saying still reaches: keeps a text of one endless sentence linear. */
const farthest = 40;

/** Questions that propose: "Can we meet …?". */
const mayWe = new Set(['can', 'could', 'shall', 'might', 'may', 'should', 'would']);

const announcing = new Set(
  'say announce declare tell decir anunciar declarar informar senalar asegurar afirmar'.split(' '),
);
const selves = new Set('he she it they we i el ella ellos'.split(' '));

/** "said she would send": what the speaker will do is a promise. */
function ownWord(saying: Clause, clause: Clause): boolean {
  if (!announcing.has(saying.verb.lemma)) return false;
  return clause.subject === null || clause.subject === saying.subject
    ? clause.verb.language === 'es' && clause.voice === 'active'
    : selves.has(clause.subject.head ?? '');
}

/** "does not believe that" denies, "does not rule out that" leaves open. */
const unthought = (thought: Effect): Effect =>
  thought.denied ? { modality: 'believed' } : thought.modality === 'believed' ? { denied: true } : {};

const covers = (argument: Argument, clause: Clause): boolean =>
  clause.verb.first >= argument.first && clause.verb.last <= argument.last;

/** A semicolon or "but" ends what was said, unless within quotation marks. */
function escapes({ tags, tokens }: Tagged, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (tags[at] === tag.quote) return false;
    if (tags[at] === tag.stop && tokens[at]?.folded === ';') return true;
  }
  return false;
}

/** Token after which all is denied: "no evidence that", "no hay elementos para". */
/** Prepositions that part one doing from another: "the idea during his term after the killing". */
const outside = new Set('after before during since until despite following amid tras durante desde hasta'.split(' '));

function deniedFrom({ tokens }: Tagged, first: number, last: number): number {
  for (let at = first + 1; at < last; at += 1) {
    if (!proofs.has(tokens[at]?.folded ?? '')) continue;
    for (let back = at - 1; back >= first && back >= at - 3; back -= 1)
      if (nones.has(tokens[back]?.folded ?? '')) return at;
  }
  return Infinity;
}
