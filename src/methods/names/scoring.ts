import type { NameShape } from './parse.ts';
import type { Pairing } from './pairing.ts';
import type { Side } from './sides.ts';
import { closedUp } from './closed-up.ts';
import { classCode, firstWeak, lastContent } from './sides.ts';
import { anchorLimit, paternalMissing } from './anchors.ts';
import type { Outcome } from './outcome.ts';
import { bitsIn, firstBit, hasClass, isWeakAll, weightOf } from './side-words.ts';
import { whyCode } from './word-pair.ts';

/** Words that differ on both sides are evidence against, and most of all the last ones: they are surnames. */
const against = { conflict: 1.65, lastConflict: 1.8, number: 2.5 };
/** What one side has and the other lacks: missing is not different. */
export const missing: Readonly<Record<NameShape, number>> = {
  person: 0.2,
  organisation: 0.25,
  thing: 0.3,
  unknown: 0.22,
};
/** Small differences: they tell equals apart and change no judgement. As shares of the score. */
const marks = { accent: 0.002, order: 0.01, small: 0.003, legal: 0.005, legalMissing: 0.002 };
/** Against a name of which only the mother's surname agrees, and the father's is left out on the other side. */
const paternal = 0.15;
/** What is missing on the list counts more than what is missing in the question. */
const askedExtra = 1.3;
/** What was cut off counts so much of what is missing. */
const cutShare = 0.25;
/** By letters: three are anybody's initials. */
const acronymScores: readonly number[] = [0, 0, 0, 0.65, 0.86, 0.88];
/** Every further word beside an acronym. */
const acronymOther = 0.2;

/**
 * Scores two names whose words have been paired: agreeing weight is set against what differs and what is missing, and
 * held below what so much evidence can show. It never rests only on a legal form, on particles, or on one short word
 * out of several (the anchor rule).
 */
export function settle(query: Side, listed: Side, pairs: Pairing, into: Outcome): void {
  sumPairs(query, listed, pairs, into);
  findRests(query, listed, pairs, into);
  into.reordered = !inOrder(query, listed, pairs);
  if (into.paired === 0) {
    into.score = 0;
    into.whole = 0;
    into.exact = false;
    return;
  }
  const here = weightOf(query, into.queryRest);
  const there = weightOf(listed, into.listedRest);
  // A list that gives fewer names than the one asked about names somebody else more often than the other way round.
  const apart = Math.abs(here - there);
  const extra =
    missing[listed.shape] * (here > there ? askedMore(apart, listed.shape) : apart) +
    weightOf(listed, into.beyond) * missing[listed.shape] * cutShare +
    (paternalMissing(listed, into.listedRest) || paternalMissing(query, into.queryRest) ? paternal : 0);
  into.against = Math.min(here, there) * conflictFactor(query, listed, into) + extra;
  into.ceiling = ceilingOf(into.agreed);
  into.whole = (into.ceiling * into.agreed) / (into.paired + into.against);
  into.small = Math.min(6, bitsIn(into.queryWeak) + bitsIn(into.listedWeak)) * marks.small;
  into.legal = legalMark(query.legal, listed.legal);
  const marked =
    into.whole * (1 - into.accents * marks.accent - (into.reordered ? marks.order : 0) - into.small - into.legal);
  into.limit = anchorLimit(query, listed, pairs, into);
  into.score = Math.min(marked, into.limit);
  into.exact = isExact(query, listed, pairs, into);
}

/** What the question has and the list lacks; of a person's name more than one word says that it is somebody else. */
function askedMore(weight: number, shape: NameShape): number {
  const beyondOne = shape === 'organisation' || shape === 'thing' ? 0 : Math.max(0, weight - 1);
  return askedExtra * (weight + beyondOne);
}

/** One ordinary word .92, two .96, four .99, never 1. */
export function ceilingOf(evidence: number): number {
  return 1 - 0.15 * Math.exp(-0.65 * evidence);
}

/** The least that so much weight left over on the two sides counts against a match. */
export function leastAgainst(here: number, there: number, missed: number): number {
  return Math.min(here, there) * against.conflict + Math.abs(here - there) * missed;
}

export const markShares = marks;

function sumPairs(query: Side, listed: Side, pairs: Pairing, into: Outcome): void {
  into.agreed = 0;
  into.paired = 0;
  into.accents = 0;
  for (let step = 0; step < pairs.chosenCount; step += 1) {
    const at = pairs.chosen[step] ?? 0;
    const value = pairValue(query, listed, pairs, at);
    into.agreed += value * (pairs.scores[at] ?? 0);
    into.paired += value;
    if (pairs.whys[at] === whyCode.accent) into.accents += 1;
  }
}

/** What a pair weighs; nothing where only particles, titles or legal forms agree, or one of the two is a legal form. */
export function pairValue(query: Side, listed: Side, pairs: Pairing, at: number): number {
  const here = pairs.query[at] ?? 0;
  const there = pairs.listed[at] ?? 0;
  if (isWeakAll(query, here) && isWeakAll(listed, there)) return 0;
  if (hasClass(query, here, classCode.legal) || hasClass(listed, there, classCode.legal)) return 0;
  return (weightOf(query, pairs.query[at] ?? 0) + weightOf(listed, pairs.listed[at] ?? 0)) / 2;
}

function findRests(query: Side, listed: Side, pairs: Pairing, into: Outcome): void {
  const here = restOf(query, pairs.queryUsed, false);
  const there = restOf(listed, pairs.listedUsed, false);
  into.queryRest = withoutCut(query, listed, pairs, there === 0 ? withoutRepeats(query, here, pairs.queryUsed) : here);
  into.listedRest = here === 0 ? withoutRepeats(listed, there, pairs.listedUsed) : there;
  into.beyond = query.cutWord < 0 ? 0 : beyondCut(listed, pairs, into.listedRest);
  into.listedRest &= ~into.beyond;
  into.queryWeak = restOf(query, pairs.queryUsed, true);
  into.listedWeak = restOf(listed, pairs.listedUsed, true);
}

/** The unpaired words of a side as bits: those that tell bearers apart, or the particles and titles. */
function restOf(side: Side, used: number, weak: boolean): number {
  let rest = 0;
  for (let at = 0; at < side.count; at += 1) {
    if (((used >> at) & 1) === 1) continue;
    const of = side.classes[at] ?? 0;
    if (weak ? of >= firstWeak && of !== classCode.legal : of <= lastContent) rest |= 1 << at;
  }
  return rest;
}

/** "Shoigu Shoigu Sergey": a word that only repeats another is not left over, unless the other name has one in its place. */
function withoutRepeats(side: Side, rest: number, used: number): number {
  let kept = rest;
  for (let at = 0; at < side.count; at += 1) {
    if (((rest >> at) & 1) === 0) continue;
    for (let other = 0; other < side.count; other += 1) {
      if (((used >> other) & 1) === 1 && side.hashes[other] === side.hashes[at]) kept &= ~(1 << at);
    }
  }
  return kept;
}

/** Of a field that was cut the last letters may be the beginning of any word, a particle too. */
function withoutCut(query: Side, listed: Side, pairs: Pairing, rest: number): number {
  const at = query.cutWord;
  if (at < 0 || ((rest >> at) & 1) === 0) return rest;
  for (let word = 0; word < listed.count; word += 1)
    if (((pairs.listedUsed >> word) & 1) === 0 && (listed.keys[word] ?? '').startsWith(query.keys[at] ?? ''))
      return rest & ~(1 << at);
  return rest;
}

/** What a listed name has after the last word that the cut field still holds: missing for certain. */
function beyondCut(listed: Side, pairs: Pairing, rest: number): number {
  let last = -1;
  for (let word = 0; word < listed.count; word += 1)
    if (((pairs.listedUsed >> word) & 1) === 1) last = Math.max(last, listed.places[word] ?? 0);
  let beyond = 0;
  for (let word = 0; word < listed.count; word += 1)
    if (((rest >> word) & 1) === 1 && (listed.places[word] ?? 0) > last) beyond |= 1 << word;
  return beyond;
}

function conflictFactor(query: Side, listed: Side, into: Outcome): number {
  if (hasClass(query, into.queryRest, classCode.number) && hasClass(listed, into.listedRest, classCode.number))
    return against.number;
  const lastDiffers =
    ((into.queryRest >> lastContentWord(query)) & 1) === 1 && ((into.listedRest >> lastContentWord(listed)) & 1) === 1;
  return lastDiffers ? against.lastConflict : against.conflict;
}

function lastContentWord(side: Side): number {
  let at = side.count - 1;
  while (at > 0 && (side.classes[at] ?? 0) > lastContent) at -= 1;
  return Math.max(0, at);
}

/** Legal forms of one family say nothing; of another, or none, a little. */
function legalMark(query: number, listed: number): number {
  if (query === listed) return 0;
  return query === 0 || listed === 0 ? marks.legalMissing : marks.legal;
}

/** Every word that tells bearers apart is the same on both sides, in the same order; accents and legal forms aside. */
function isExact(query: Side, listed: Side, pairs: Pairing, into: Outcome): boolean {
  if (into.reordered || into.queryRest !== 0 || into.listedRest !== 0 || into.beyond !== 0) return false;
  if (hasClass(query, ~pairs.queryUsed, classCode.nickname) || hasClass(listed, ~pairs.listedUsed, classCode.nickname))
    return false;
  let telling = false;
  for (let step = 0; step < pairs.chosenCount; step += 1) {
    const at = pairs.chosen[step] ?? 0;
    if (pairs.scores[at] !== 1) return false;
    if (isWeakAll(listed, pairs.listed[at] ?? 0)) continue;
    if (!isWeakAll(query, pairs.query[at] ?? 0)) telling = true;
  }
  return telling;
}

function inOrder(query: Side, listed: Side, pairs: Pairing): boolean {
  let last = -1;
  for (let word = 0; word < query.count; word += 1) {
    const at = pairHeadedBy(pairs, word);
    if (at < 0) continue;
    const there = firstBit(pairs.listed[at] ?? 0);
    if ((listed.classes[there] ?? 0) >= firstWeak) continue;
    if (there < last) return false;
    last = there;
  }
  return true;
}

export function pairHeadedBy(pairs: Pairing, word: number): number {
  for (let step = 0; step < pairs.chosenCount; step += 1) {
    const at = pairs.chosen[step] ?? 0;
    if (firstBit(pairs.query[at] ?? 0) === word) return at;
  }
  return -1;
}

/** An acronym alone against the long form, such as CJNG: three letters can be anybody's, four seldom are. 0 when it is none. */
export function acronymScore(short: Side, long: Side): number {
  if (long.acronymLength === 0 || short.shape === 'person') return 0;
  const { joined, length, first, firstLength, words } = closedUp(short);
  if (words === 0) return 0;
  const value = acronymScores[Math.min(long.acronymLength, 5)] ?? 0;
  if (length === long.acronymLength && joined === long.acronym) return value;
  if (firstLength !== long.acronymLength || first !== long.acronym) return 0;
  return value - (words - 1) * acronymOther;
}
