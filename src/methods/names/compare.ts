import type { Pair } from './align.ts';
import { alignWords } from './align.ts';
import type { NameWord, ParsedName } from './parse.ts';
import { isContent, isWeak, parseName } from './parse.ts';
import type { Reason } from './reasons.ts';
import { acronymReason, reasonsFor } from './reasons.ts';

export type NameBand = 'exact' | 'strong' | 'possible' | 'weak' | 'none';

/** How far two names agree. The score grows with every further word that agrees and never reaches 1. */
export interface NameComparison {
  score: number;
  band: NameBand;
  reasons: Reason[];
}

/** How much a folded word says compared with an ordinary one (1): rare words more, common ones less. Above 0. */
export type WordWeight = (word: string) => number;

/** The least score of each band; where a hit is shown as `possible` a person should look. */
export const leastScore = { strong: 0.85, possible: 0.7, weak: 0.5 } as const;

/** Words that differ on both sides are evidence against, and most of all the last ones: they are surnames. */
const against = { conflict: 1.5, lastConflict: 1.8, number: 2.5 };
/** What one side has and the other lacks: missing is not different. */
const missing = { person: 0.2, organisation: 0.25, thing: 0.3, unknown: 0.22 } as const;
const acronymScores: readonly number[] = [0, 0, 0, 0.76, 0.86, 0.88];

/** Compares a name that was asked for with a name on record. `kind` is a FollowTheMoney kind; see `compareParsed`. */
export function compareNames(query: string, listed: string, kind?: string, weight?: WordWeight): NameComparison {
  return compareParsed(parseName(query, kind), parseName(listed, kind), weight);
}

/**
 * Compares two read names: words are paired in any order, agreeing weight is set against what differs and what is
 * missing, and the result is held below what so much evidence can show. It never rests only on a legal form, on
 * particles, or on one short word out of several (the anchor rule).
 */
export function compareParsed(query: ParsedName, listed: ParsedName, weight?: WordWeight): NameComparison {
  const acronym = compareAcronym(query, listed) ?? compareAcronym(listed, query);
  const pairs = alignWords(query, listed);
  const sums = weigh(query, listed, pairs, weight);
  const measured = Math.min(score(query, listed, pairs, sums), anchorLimit(query, listed, pairs, sums));
  if (acronym !== null && acronym.score > measured) return acronym;
  return {
    score: measured,
    band: isExact(query, listed, pairs, sums) ? 'exact' : bandOf(measured),
    reasons: reasonsFor(query, listed, pairs, sums),
  };
}

export function bandOf(value: number): NameBand {
  if (value >= leastScore.strong) return 'strong';
  if (value >= leastScore.possible) return 'possible';
  return value >= leastScore.weak ? 'weak' : 'none';
}

/** What agrees and what is left over on each side, in word weights. */
interface Sums {
  agreed: number;
  paired: number;
  queryRest: NameWord[];
  listedRest: NameWord[];
  restWeight: (word: NameWord) => number;
}

function weigh(query: ParsedName, listed: ParsedName, pairs: readonly Pair[], weight?: WordWeight): Sums {
  const weightOf = (word: NameWord): number =>
    weight === undefined || (word.class !== 'plain' && word.class !== 'common')
      ? word.weight
      : (word.class === 'common' ? 0.6 : 1) * weight(word.word);
  let agreed = 0;
  let paired = 0;
  const sum = (words: readonly NameWord[], indexes: readonly number[]): number =>
    indexes.reduce((total, at) => total + (words[at] === undefined ? 0 : weightOf(words[at])), 0);
  for (const pair of pairs) {
    const value = (sum(query.words, pair.query) + sum(listed.words, pair.listed)) / 2;
    agreed += value * pair.score;
    paired += value;
  }
  const left = rest(
    query.words,
    pairs.flatMap((pair) => pair.query),
  );
  const wanting = rest(
    listed.words,
    pairs.flatMap((pair) => pair.listed),
  );
  return {
    agreed,
    paired,
    queryRest: wanting.some(isContent) ? left : withoutRepeats(left, query.words),
    listedRest: left.some(isContent) ? wanting : withoutRepeats(wanting, listed.words),
    restWeight: weightOf,
  };
}

function rest(words: readonly NameWord[], used: readonly number[]): NameWord[] {
  return words.filter((_, at) => !used.includes(at));
}

/** "Shoigu Shoigu Sergey": a word that only repeats another is not left over, unless the other name has one in its place. */
function withoutRepeats(left: readonly NameWord[], words: readonly NameWord[]): NameWord[] {
  return left.filter((word) => !words.some((other) => other !== word && other.word === word.word));
}

function score(query: ParsedName, listed: ParsedName, pairs: readonly Pair[], sums: Sums): number {
  if (sums.paired === 0) return 0;
  const total = (words: readonly NameWord[]): number => words.reduce((all, word) => all + sums.restWeight(word), 0);
  const queryRest = sums.queryRest.filter(isContent);
  const listedRest = sums.listedRest.filter(isContent);
  const loose = total(sums.queryRest.filter(isWeak)) + total(sums.listedRest.filter(isWeak));
  const here = total(queryRest);
  const there = total(listedRest);
  const extra = Math.abs(here - there) * missing[listed.shape];
  const conflict = Math.min(here, there) * conflictFactor(query, listed, queryRest, listedRest);
  const agreement = sums.agreed / (sums.paired + conflict + extra + loose * 0.3);
  const marks =
    pairs.filter((pair) => pair.why === 'accent').length * 0.002 + (inOrder(query, listed, pairs) ? 0 : 0.01);
  return Math.max(0, agreement * ceiling(sums.agreed) - marks);
}

/** The most that so much agreeing weight can show: one ordinary word .92, two .96, four .99, never 1. */
function ceiling(evidence: number): number {
  return 1 - 0.15 * Math.exp(-0.65 * evidence);
}

function conflictFactor(
  query: ParsedName,
  listed: ParsedName,
  queryRest: readonly NameWord[],
  listedRest: readonly NameWord[],
): number {
  if (queryRest.some(isNumber) && listedRest.some(isNumber)) return against.number;
  const lastDiffers = lastContent(query) === queryRest.at(-1) && lastContent(listed) === listedRest.at(-1);
  return lastDiffers ? against.lastConflict : against.conflict;
}

function isNumber(word: NameWord): boolean {
  return word.class === 'number';
}

function lastContent(name: ParsedName): NameWord | undefined {
  return name.words.findLast(isContent);
}

/** The anchor rule, as the most a comparison may score for what it rests on. */
function anchorLimit(query: ParsedName, listed: ParsedName, pairs: readonly Pair[], sums: Sums): number {
  const anchors = pairs.flatMap((pair) => {
    const words = pair.listed.flatMap((at) => listed.words[at] ?? []);
    const asked = pair.query.flatMap((at) => query.words[at] ?? []);
    if (words.every(isWeak) || asked.every(isWeak) || pair.why === 'initial') return [];
    const length = words.reduce((letters, word) => letters + word.word.length, 0);
    return [{ pair, length, weight: Math.max(...words.map((word) => word.weight)), plain: words.some(isPlain) }];
  });
  const isWhole = ![...sums.queryRest, ...sums.listedRest].some(isContent);
  if (anchors.length > 1) return 1;
  const [only] = anchors;
  if (only === undefined) return 0.3;
  if (isWhole && pairs.some((pair) => pair.why === 'initial')) return 0.84;
  if (isWhole) return only.pair.score >= 0.97 || only.length > 4 ? 1 : 0.65;
  if (only.length < 4) return 0.45;
  const rests = [...sums.queryRest, ...sums.listedRest];
  const onlyCommonLeft = rests.every((left) => !isContent(left) || left.class === 'common');
  if (onlyCommonLeft && only.plain && listed.shape !== 'person') return 1;
  return only.pair.score >= 0.97 && only.weight >= 1 ? 0.69 : 0.6;
}

function isPlain(word: NameWord): boolean {
  return word.class === 'plain';
}

/** Every word that tells bearers apart is the same on both sides, in the same order; accents and legal forms aside. */
function isExact(query: ParsedName, listed: ParsedName, pairs: readonly Pair[], sums: Sums): boolean {
  const telling = (word: NameWord | undefined): boolean => word !== undefined && !isWeak(word);
  if (![...sums.queryRest, ...sums.listedRest].every((word) => isWeak(word) || word.class === 'acronym')) return false;
  const strong = pairs.filter((pair) => pair.listed.some((at) => telling(listed.words[at])));
  if (!strong.some((pair) => pair.query.some((at) => telling(query.words[at])))) return false;
  return strong.every((pair) => pair.score === 1) && inOrder(query, listed, pairs);
}

function inOrder(query: ParsedName, listed: ParsedName, pairs: readonly Pair[]): boolean {
  let last = -1;
  for (const pair of pairs.toSorted((a, b) => (a.query[0] ?? 0) - (b.query[0] ?? 0))) {
    const at = pair.listed[0] ?? 0;
    const word = listed.words[at];
    if (word === undefined || isWeak(word)) continue;
    if (at < last) return false;
    last = at;
  }
  return true;
}

/** An acronym alone against the long form, such as CJNG: three letters can be anybody's, four seldom are. */
function compareAcronym(short: ParsedName, long: ParsedName): NameComparison | null {
  if (long.acronym === '' || short.shape === 'person') return null;
  const words = short.words.filter((word) => !isWeak(word));
  const whole = words.map((word) => word.word).join('');
  const first = words[0];
  if (first === undefined) return null;
  const matched = whole === long.acronym ? whole : first.word === long.acronym ? first.word : '';
  if (matched === '') return null;
  const others = matched === whole ? 0 : words.length - 1;
  const value = (acronymScores[Math.min(matched.length, 5)] ?? 0) - others * 0.1;
  return { score: value, band: bandOf(value), reasons: [acronymReason(matched, long)] };
}
