import { edits } from './distance.ts';
import { joinHash } from './hash.ts';
import type { NameShape } from './parse.ts';
import type { Pairing } from './pairing.ts';
import { joinable, mostJoined, shortestJoinedSlip } from './pairing.ts';
import type { Side } from './sides.ts';
import { Sieve } from './sieve.ts';
import { classCode, firstWeak } from './sides.ts';
import type { PairAgreement } from './word-pair.ts';
import {
  abbreviation,
  agreements,
  compareSpelling,
  different,
  joinedSlip,
  leastAgreement,
  whyCode,
} from './word-pair.ts';
import { commonPersonWords, shortForms, wordsOfNumber } from './word-tables.ts';

const digit = /\d/;
const surelyLegal = 0.85;
const shortestLegal = 4;
const bothKnown = 0.7;
const leastNumber = 0.75;
/** A word of one or two syllables has no room for a slip. */
const fewSyllables = 7;

/** Whether word `i` of the query and word `j` of the listed name may agree at all, though they are not the same. */
export type MayAgree = (i: number, j: number) => boolean;

/** Pairs the words of two names by their spelling; `may` where it is known which can agree. */
export function pairWords(query: Side, listed: Side, pairs: Pairing, may?: MayAgree): void {
  const shape = query.shape === 'unknown' ? listed.shape : query.shape;
  pairs.clear();
  for (let i = 0; i < query.count; i += 1) {
    for (let j = 0; j < listed.count; j += 1) {
      if (query.hashes[i] === listed.hashes[j]) {
        // The letters of "S. de R.L." are not the initials of a name, except where the field ended among them.
        if (query.cutWord < 0 && (query.lengths[i] ?? 0) < shortestLegal && legalAndOther(query, listed, i, j))
          continue;
        const same = query.written[i] === listed.written[j];
        pairs.addWords(query, listed, i, j, 1, same ? whyCode.same : whyCode.accent);
        continue;
      }
      if (legalAndOther(query, listed, i, j)) {
        pairLegal(query, listed, pairs, i, j);
        continue;
      }
      if ((query.classes[i] ?? 0) >= firstWeak || (listed.classes[j] ?? 0) >= firstWeak) continue;
      if (may !== undefined && !may(i, j)) continue;
      const found = compareUnlike(query.keys[i] ?? '', listed.keys[j] ?? '', shape, query.cutWord === i);
      if (((query.syllabic >> i) & 1) === 1 && (query.lengths[i] ?? 0) < fewSyllables) continue;
      if (found.score >= leastAgreement) pairs.addWords(query, listed, i, j, found.score, whyCode[found.why]);
    }
  }
  pairRuns(query, listed, pairs, false);
  pairRuns(listed, query, pairs, true);
  pairs.choose();
}

/** One is a word of a legal form and the other a longer word that is none. */
function legalAndOther(query: Side, listed: Side, i: number, j: number): boolean {
  const here = query.classes[i] ?? 0;
  const there = listed.classes[j] ?? 0;
  return here === classCode.legal ? there < firstWeak : there === classCode.legal && here < firstWeak;
}

/** "LIMTED" beside "LIMITED", and "SOCIEDAD DE PROD" where the field ended: used up, without a say (`pairValue`). */
function pairLegal(query: Side, listed: Side, pairs: Pairing, i: number, j: number): void {
  const a = query.keys[i] ?? '';
  const b = listed.keys[j] ?? '';
  const isCut = query.cutWord === i && b.startsWith(a);
  if (!isCut && (a.length < shortestJoinedSlip || b.length < shortestJoinedSlip)) return;
  const found = isCut ? { score: agreements.cut, why: 'cut' as const } : compareSpelling(a, b, 'organisation');
  if (found.score >= surelyLegal) pairs.addUsed(i, j, found.score, whyCode[found.why]);
}

/** Agreement of two words that are not the same. `cut` says that the first one may have lost its end. */
export function compareUnlike(a: string, b: string, shape: NameShape, cut: boolean): PairAgreement {
  // One digit more or less is another house, ship or year.
  if (digit.test(a) || digit.test(b)) return compareNumber(a, b);
  if (a.length === 1 || b.length === 1) return compareInitial(a, b, shape, cut);
  if (standsFor(a, b) || standsFor(b, a)) return { score: agreements.short, why: 'short' };
  if (cut && b.startsWith(a)) return { score: agreements.cut, why: 'cut' };
  const spelt = compareSpelling(a, b, shape);
  // Hernández is no slip for Fernández: each is what it was meant to be.
  if (spelt.why !== 'sound' && spelt.score > bothKnown && commonPersonWords.has(a) && commonPersonWords.has(b))
    return different;
  if (spelt.score > 0) return spelt;
  const begun = a.length < b.length ? abbreviation(a, b, shape) : abbreviation(b, a, shape);
  return { score: begun, why: 'short' };
}

/** A number that was read from its word, and that word misspelt: "Zecond" for "Second". */
function compareNumber(a: string, b: string): PairAgreement {
  const [number, word] = wordsOfNumber.has(a) ? [a, b] : [b, a];
  if (digit.test(word)) return different;
  for (const one of wordsOfNumber.get(number) ?? []) {
    const found = compareSpelling(one, word, 'organisation');
    if (found.score >= leastNumber) return found;
  }
  return different;
}

function compareInitial(a: string, b: string, shape: NameShape, cut: boolean): PairAgreement {
  if (a[0] !== b[0]) return different;
  if (cut && a.length === 1) return { score: agreements.cutInitial, why: 'cut' };
  return shape === 'person' || shape === 'unknown' ? { score: agreements.initial, why: 'initial' } : different;
}

const knownShort = new Sieve();
for (const short of shortForms.keys()) knownShort.add(short);

function standsFor(short: string, long: string): boolean {
  return knownShort.may(short) && shortForms.get(short)?.includes(long) === true;
}

/** Runs of words of one name that the other writes as one. */
function pairRuns(parts: Side, wholes: Side, pairs: Pairing, partsAreListed: boolean): void {
  const longest = longestOf(wholes) + 1;
  for (let from = 0; from < parts.count - 1; from += 1) {
    let hash = parts.hashes[from] ?? 0;
    let length = parts.lengths[from] ?? 0;
    for (let count = 2; count <= mostJoined && from + count <= parts.count; count += 1) {
      const last = from + count - 1;
      hash = joinHash(hash, parts.hashes[last] ?? 0, parts.lengths[last] ?? 0);
      length += parts.lengths[last] ?? 0;
      if (length > longest) break;
      if (!joinable(parts, from, count, length)) continue;
      for (let whole = 0; whole < wholes.count; whole += 1) {
        const score = scoreJoined(parts, wholes, from, count, hash, length, whole);
        if (score === 0) continue;
        if (partsAreListed) pairs.addRun(wholes, parts, from, count, whole, score, true);
        else pairs.addRun(parts, wholes, from, count, whole, score, false);
      }
    }
  }
}

function longestOf(side: Side): number {
  let longest = 0;
  for (let at = 0; at < side.count; at += 1) longest = Math.max(longest, side.lengths[at] ?? 0);
  return longest;
}

function scoreJoined(
  parts: Side,
  wholes: Side,
  from: number,
  count: number,
  hash: number,
  length: number,
  whole: number,
): number {
  const other = wholes.lengths[whole] ?? 0;
  if (length === other && hash === wholes.hashes[whole]) return agreements.joined;
  if (other < shortestJoinedSlip || Math.abs(other - length) > 1 || (wholes.classes[whole] ?? 0) >= firstWeak) return 0;
  let joined = '';
  for (let at = from; at < from + count; at += 1) joined += parts.keys[at] ?? '';
  return scoreJoinedSlip(joined, wholes.keys[whole] ?? '');
}

/** Words written as one and with a letter wrong; 0 when it is not just that. */
export function scoreJoinedSlip(joined: string, whole: string): number {
  if (digit.test(joined) || digit.test(whole) || edits(joined, whole, 1) !== 1) return 0;
  return joinedSlip(Math.max(joined.length, whole.length), joined[0] === whole[0]);
}
