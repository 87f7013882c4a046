import type { Clause } from '../clauses/clause.ts';
import type { Scene } from '../clauses/scene.ts';
import type { TextDate, TextEvent } from '../reading/types.ts';
import { declarations } from './declarations.ts';
import type { Draft } from './draft.ts';
import { groundOf, type Ground } from './ground.ts';
import { mergeEvents, type Told } from './merge.ts';
import { meet } from './needs.ts';
import { doingOf } from './roles.ts';
import { rulesOf, type Need } from './rules.ts';
import { headDate, headPlace, placeInSentence, placeOf, whenOfClause } from './setting.ts';

/** The events a text tells of, from its clauses, in the order of the text; one happening told twice is one event. */
export function findEvents(scene: Scene, clauses: readonly Clause[]): TextEvent[] {
  const ground = groundOf(scene, clauses);
  const head = headDate(ground);
  const where = headPlace(ground);
  const told: Told[] = [];
  clauses.forEach((clause, at) => {
    if (!happens(ground, clause, at)) return;
    for (const draft of draftsOf(ground, at)) told.push({ event: eventOf(ground, draft, head, where), clause });
  });
  return [...mergeEvents(told), ...declarations(ground)].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Lemmas of which more than one kind may be told at once: people and things taken into custody. */
const double = new Set(
  'take_custody arrest detain catch capture recapture detener arrestar capturar aprehender'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
);

function draftsOf(ground: Ground, at: number): Draft[] {
  const lemma = ground.clauses[at]?.verb.lemma ?? '';
  const all: Draft[] = [];
  const clause = ground.clauses[at];
  const standing = clause !== undefined && lasting(clause);
  for (const rule of rulesOf.get(lemma) ?? []) {
    if (standing && !lastingNeeds.has(rule.need)) continue;
    const doing = doingOf(ground, at, rule);
    if (doing === null) continue;
    const drafts = meet[rule.need](doing);
    all.push(...drafts);
    if (drafts.length > 0 && !double.has(lemma)) break;
  }
  return all;
}

const managed = new Set(
  'help helped helping helps manage managed managing able lograr logro lograron permitio permitieron ayudo ayudaron consiguio consiguieron went began vio vieron saw seen'.split(
    ' ',
  ),
);

/** Is a doing told as one that happened, or as planned, promised or threatened; not as habit, possibility or purpose? */
function happens(ground: Ground, clause: Clause, at: number): boolean {
  if (!rulesOf.has(clause.verb.lemma) || clause.possible || corrects(ground, clause)) return false;
  if (clause.denied) return deniedBySpeaker(ground, at);
  const { form, tense, first } = clause.verb;
  if (clause.modality !== 'asserted') return true;
  if (tense === 'present' && !now(clause)) return lasting(clause);
  const { tokens, sentences } = ground.scene.document;
  const sentence = sentences[clause.sentence];
  if (form === 'infinitive' || (form === 'gerund' && clause.subject === null)) {
    if (
      form === 'gerund' &&
      /^(?:by|for|de|por|of|in|after|following|upon|tras)$/.test(tokens[first - 1]?.folded ?? '') &&
      first - 1 > (sentence?.first ?? 0)
    )
      return true;
    for (let back = first - 1; back >= (sentence?.first ?? 0) && back >= first - 24; back -= 1)
      if (managed.has(tokens[back]?.folded ?? '')) return true;
    return false;
  }
  if (form === 'noun') return !followedByMay(ground, clause) && !inTitle(ground, clause);
  return true;
}

/** "The Narcotics Sanctions Regulations": a word of a name is no doing. */
function inTitle(ground: Ground, { verb }: Clause): boolean {
  const { tokens } = ground.scene.document;
  return (
    tokens[verb.first]?.shape === 'title' &&
    /^(?:Regulations?|Program(?:me)?|Act|Order|Policy|List|Framework|Initiative|Rule)$/.test(
      tokens[verb.last + 1]?.text ?? '',
    )
  );
}

const acts = new Set('decomisar incautar asegurar intervenir ocupar'.split(' '));

/** Judgments and minutes tell in the present what they do ("se decomisan el pesquero y …"), and so do journeys ("is due in"). */
const now = ({ verb, voice }: Clause): boolean =>
  verb.lemma === 'due' ||
  verb.lemma === 'bind' ||
  // "P is designated pursuant to"
  ((verb.lemma === 'designate' || verb.lemma === 'designar') && voice === 'passive') ||
  (acts.has(verb.lemma) && verb.form === 'finite' && verb.language === 'es' && voice === 'passive');

/** What is told in the present and yet happened: payments that go on, a sentence that is served, being on a list. */
const lastingNeeds = new Set<Need>(['given', 'served', 'enrolled']);
const lasting = (clause: Clause): boolean =>
  clause.verb.tense === 'present' &&
  clause.modality === 'asserted' &&
  !now(clause) &&
  (rulesOf.get(clause.verb.lemma) ?? []).some(({ need }) => lastingNeeds.has(need));

const corrections =
  /^(?:fe de erratas|correct(?:ion|ed)\b|correcci[oó]n|clarification|aclaraci[oó]n|an? (?:earlier|previous|first) (?:version|release|report|statement)|una? (?:primer|primera|anterior|versi[oó]n))/iu;

/** A sentence that takes back an earlier text tells nothing new. */
function corrects(ground: Ground, clause: Clause): boolean {
  const sentence = ground.scene.document.sentences[clause.sentence];
  return (
    sentence !== undefined && corrections.test(ground.scene.document.text.slice(sentence.start, sentence.start + 40))
  );
}

function deniedBySpeaker(ground: Ground, at: number): boolean {
  const clause = ground.clauses[at];
  for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1) {
    const other = ground.clauses[back];
    if (other?.sentence !== clause?.sentence) return false;
    // "Se negó a pagar" refuses, "negó haber pagado" denies.
    if (other?.verb.lemma === 'negar' && ground.scene.document.tokens[other.verb.last + 1]?.folded === 'a')
      return false;
    if (other && /^(?:deny|reject|refute|negar|rechazar|desmentir)$/.test(other.verb.lemma)) return true;
  }
  return false;
}

/** "The killing of a leader may send a signal": a happening at large. */
function followedByMay(ground: Ground, clause: Clause): boolean {
  const { tokens } = ground.scene.document;
  let at = clause.verb.last + 1;
  while (at < tokens.length && (tokens[at]?.start ?? 0) < clause.end) at += 1;
  const next = tokens[at]?.folded ?? '';
  return /^(?:may|might|can|could|would|will|puede|pueden|podria|podrian|suele|suelen|often|usually|typically)$/.test(
    next,
  );
}

const longest = 420;
/** Kinds for which the head of a document stands when the text gives no day. */
/** Acts of an authority, whose seat is no place of the happening. */
const nowhere = new Set(['Designation', 'Penalty']);
const headed = new Set(['Seizure', 'Arrest', 'Clash', 'Killing']);

function eventOf(ground: Ground, draft: Draft, head: TextDate | null, where: string | null): TextEvent {
  const { clause, end } = draft.doing;
  const { sentences, text } = ground.scene.document;
  const sentence = sentences[draft.sentence];
  const whole = sentence !== undefined && sentence.end - sentence.start <= longest;
  const from = whole ? sentence.start : Math.max(draft.start, sentence?.start ?? 0);
  const to = whole ? sentence.end : Math.min(Math.max(draft.end, draft.start + 40), sentence?.end ?? draft.end);
  const useHead = headed.has(draft.kind);
  const when = whenOfClause(ground, clause, end, useHead ? head : null, useHead);
  const { sentence: earlier, ...day } = when;
  const stated = nowhere.has(draft.kind)
    ? null
    : placeOf(ground, clause, end, draft.kind === 'Deployment' || draft.kind === 'Transfer');
  const place =
    stated ??
    (useHead && earlier !== undefined ? placeInSentence(ground, earlier) : null) ??
    (useHead && clause.modality === 'asserted' && when.dateBasis === 'head of the document' ? where : null);
  const patients = draft.patients.filter((id, at) => draft.patients.indexOf(id) === at);
  return {
    kind: draft.kind,
    ...day,
    place: place !== null && !patients.includes(place) && !draft.doers.includes(place) ? place : null,
    actors: [...draft.doers.filter((id, at) => draft.doers.indexOf(id) === at && !patients.includes(id)), ...patients],
    patients,
    quantity: draft.quantity,
    unit: draft.unit,
    substance: draft.substance,
    valueUsd: draft.valueUsd,
    qualifier: draft.qualifier,
    modality: draft.modality ?? clause.modality,
    denied: clause.denied,
    speaker: clause.speaker,
    quote: text.slice(from, to),
    start: from,
    end: to,
  };
}
