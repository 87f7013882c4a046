import type { Pairing } from './pairing.ts';
import type { Outcome } from './outcome.ts';
import { bitsIn, hasClass, isCommonAll, isWeakAll, lengthOf, weightOf } from './side-words.ts';
import type { Side } from './sides.ts';
import { classCode } from './sides.ts';
import { agreements, whyCode } from './word-pair.ts';

/** The most that a name may score for what it rests on. `thin` is just below what a person is asked about. */
export const limits = {
  nothing: 0.3,
  shortWord: 0.45,
  givenNames: 0.55,
  slipAlone: 0.6,
  letters: 0.65,
  thin: 0.69,
  open: 0.84,
};
/** From here two words are one for sure; below `slip` something is wrong with one of them. */
const sure = 0.97;
const slip = 0.9;
/** What a slip must leave: beside words that are left over one letter in seven, of two slips one in five. */
const lightSlip = { beside: 0.87, twice: 0.8 };
/** So many letters with one wrong may be another word. */
const shortSlipped = 5;
/** What many people bear weighs less than this. */
const commonWeight = 0.9;

/** The chosen pairs by what they show, particles, titles and legal forms aside. Filled again for every two names. */
const found = {
  /** Whole words, those that are initials on one side, and single letters on both. */
  anchors: 0,
  initials: 0,
  letters: 0,
  /** The last pair that is no initial, -1 where there is none. */
  only: -1,
  /** Of the anchors: those with something wrong, the shortest and the least sure of them. */
  slips: 0,
  slipLength: 0,
  slipScore: 1,
  /** Anchors that are words of many organisations, that many people bear, that are familiar forms. */
  generic: 0,
  common: 0,
  familiar: 0,
};

/** The anchor rule, as the most a comparison may score for what it rests on. */
export function anchorLimit(query: Side, listed: Side, pairs: Pairing, into: Outcome): number {
  if (givenNamesOnly(query, listed, pairs)) return limits.givenNames;
  const isWhole = into.queryRest === 0 && into.listedRest === 0;
  look(query, listed, pairs);
  const { anchors, initials, letters, only } = found;
  if (anchors === 2 && letters === 0) return twoWords(query, listed, into);
  // Letters that stand alone are as much as one word together, and nothing beside words that differ.
  if (anchors > 1 || (letters > 1 && (isWhole || anchors > 0))) return 1;
  if (only < 0 || (letters > 0 && anchors === 0 && !isWhole)) return limits.nothing;
  if (isWhole && initials > 0) return limits.open;
  const words = pairs.listed[only] ?? 0;
  const isSure = (pairs.scores[only] ?? 0) >= sure;
  const length = lengthOf(listed, words);
  if (isWhole) return isSure || length > 4 ? 1 : limits.letters;
  if (length < 4) return limits.shortWord;
  const onlyCommonLeft = isCommonAll(query, into.queryRest) && isCommonAll(listed, into.listedRest);
  const isPlain = hasClass(listed, words, classCode.plain);
  if (onlyCommonLeft && isPlain && listed.shape !== 'person') return isSure || length > shortSlipped ? 1 : limits.thin;
  return isSure && isPlain ? limits.thin : limits.slipAlone;
}

function look(query: Side, listed: Side, pairs: Pairing): void {
  found.anchors = 0;
  found.initials = 0;
  found.letters = 0;
  found.only = -1;
  found.slips = 0;
  found.slipLength = 99;
  found.slipScore = 1;
  found.generic = 0;
  found.common = 0;
  found.familiar = 0;
  for (let step = 0; step < pairs.chosenCount; step += 1) {
    const at = pairs.chosen[step] ?? 0;
    const here = pairs.query[at] ?? 0;
    const there = pairs.listed[at] ?? 0;
    if (isWeakAll(query, here) || isWeakAll(listed, there)) continue;
    if (pairs.whys[at] === whyCode.initial) {
      found.initials += 1;
      continue;
    }
    found.only = at;
    if (lengthOf(listed, there) === 1) found.letters += 1;
    else lookAtWord(query, listed, pairs, at);
  }
}

function lookAtWord(query: Side, listed: Side, pairs: Pairing, at: number): void {
  const here = pairs.query[at] ?? 0;
  const there = pairs.listed[at] ?? 0;
  const why = pairs.whys[at] ?? 0;
  const score = pairs.scores[at] ?? 0;
  found.anchors += 1;
  if (isCommonAll(query, here) && isCommonAll(listed, there)) found.generic += 1;
  else if (weightOf(query, here) < commonWeight && weightOf(listed, there) < commonWeight) found.common += 1;
  if (why === whyCode.short && score >= agreements.short) found.familiar += 1;
  else if (score < slip && why !== whyCode.joined && why !== whyCode.cut) {
    found.slips += 1;
    found.slipLength = Math.min(found.slipLength, Math.max(lengthOf(query, here), lengthOf(listed, there)));
    found.slipScore = Math.min(found.slipScore, score);
  }
}

/** Two words are little where slips, words of many bearers and left over words come together. */
function twoWords(query: Side, listed: Side, { queryRest, listedRest, beyond }: Outcome): number {
  const { slips, slipLength, slipScore, generic, common, familiar } = found;
  const isLeftOver = (queryRest | listedRest) !== 0;
  if (slips === 2) return slipScore < lightSlip.twice || slipLength <= shortSlipped ? limits.thin : 1;
  if (slips === 1) {
    if (generic === 1) return isLeftOver || slipLength <= shortSlipped ? limits.thin : 1;
    if (!isCommonAll(query, queryRest) && slipScore < lightSlip.beside) return limits.thin;
    return listedRest !== 0 && slipLength <= shortSlipped ? limits.thin : 1;
  }
  if (common === 2 && (listed.shape === 'person' || listed.shape === 'unknown')) {
    const isFar = bitsIn(queryRest) + bitsIn(listedRest | beyond) > 1;
    if (isFar || paternalMissing(listed, listedRest) || paternalMissing(query, queryRest)) return limits.thin;
  }
  return familiar === 1 && common === 1 ? limits.open : 1;
}

/** The first of two or more known surnames is left over, and the last is not. */
export function paternalMissing(side: Side, rest: number): boolean {
  const first = side.surnames & -side.surnames;
  return first !== 0 && (rest & first) !== 0 && side.surnames !== first && (side.surnames & ~rest) !== 0;
}

/** Given names alone never carry a person whose surname is known. */
function givenNamesOnly(query: Side, listed: Side, pairs: Pairing): boolean {
  return (
    (listed.surnames !== 0 && (listed.surnames & pairs.listedUsed) === 0) ||
    (query.surnames !== 0 && (query.surnames & pairs.queryUsed) === 0)
  );
}
