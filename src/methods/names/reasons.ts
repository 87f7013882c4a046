import { isContent, type NameWord, type ParsedName } from './parse.ts';
import type { Pairing } from './pairing.ts';
import type { Outcome } from './outcome.ts';
import { markShares, pairValue } from './scoring.ts';
import { firstBit, isWeakAll } from './side-words.ts';
import type { Side } from './sides.ts';
import { pairWhys, type PairWhy } from './word-pair.ts';

/**
 * Message keys of the reasons. Pairs: same, accent, sound, letter (one wrong), letters (more), short (familiar or
 * abbreviated form), initial, cut (field too short), joined (written as one or apart). Whole names: acronym, order,
 * different (words that speak against), second-surname (missing on one side), only-asked and only-listed (other words
 * missing), small-words (particles and titles), legal-form, anchor (rests on too little), capped (so long that
 * only its beginning was read).
 */
export type ReasonKey =
  | PairWhy
  | 'acronym'
  | 'order'
  | 'different'
  | 'second-surname'
  | 'only-asked'
  | 'only-listed'
  | 'small-words'
  | 'legal-form'
  | 'anchor'
  | 'capped';

/** One reason, the words it is about as they stood ("Lujan / Luján" is asked / listed), and what it adds to the score. */
export interface Reason {
  key: ReasonKey;
  value: string;
  /** In units of the score; negative where it speaks against. The points of all reasons add up to the score. */
  points: number;
}

/** Everything a comparison was made from. */
export interface Compared {
  asked: ParsedName;
  onList: ParsedName;
  query: Side;
  listed: Side;
  pairs: Pairing;
  outcome: Outcome;
}

/** Which words agree and why, in the order of the listed name, then what differs or is missing. */
export function reasonsFor(of: Compared): Reason[] {
  const { asked, outcome } = of;
  const reasons = [...agreeing(of), ...leftOver(of), ...capped(of)];
  if (outcome.paired === 0) return reasons;
  if (outcome.reordered) reasons.push({ key: 'order', value: asked.name, points: -outcome.whole * markShares.order });
  reasons.push(...smallDifferences(of));
  const sum = reasons.reduce((total, reason) => total + reason.points, 0);
  if (sum > outcome.limit)
    reasons.push({
      key: 'anchor',
      value: spelled(wordsOf(of.onList, of.pairs.listedUsed)),
      points: outcome.limit - sum,
    });
  return reasons;
}

function capped({ asked, onList }: Compared): Reason[] {
  return [asked, onList]
    .filter((name) => name.capped)
    .map((name) => ({ key: 'capped', value: `${name.name.slice(0, 40)}…`, points: 0 }));
}

/** Scores and points with four decimals; what rounding leaves over goes to the greatest point. */
export function inFourDecimals(reasons: readonly Reason[], score: number): Reason[] {
  const rounded = reasons.map((reason) => ({ ...reason, points: fourDecimals(reason.points) }));
  const greatest = rounded.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  if (greatest !== undefined && score > 0)
    greatest.points = fourDecimals(greatest.points + score - rounded.reduce((sum, { points }) => sum + points, 0));
  return rounded;
}

export function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export function acronymReasons(acronym: string, long: ParsedName, score: number): Reason[] {
  return [{ key: 'acronym', value: `${acronym.toUpperCase()} / ${long.name}`, points: score }];
}

function agreeing({ asked, onList, query, listed, pairs, outcome }: Compared): Reason[] {
  if (outcome.paired === 0) return [];
  const chosen = Array.from(pairs.chosen.subarray(0, pairs.chosenCount)).toSorted(
    (a, b) => firstBit(pairs.listed[a] ?? 0) - firstBit(pairs.listed[b] ?? 0),
  );
  return chosen.flatMap((at) => {
    if (isWeakAll(query, pairs.query[at] ?? 0) && isWeakAll(listed, pairs.listed[at] ?? 0)) return [];
    const key = pairWhys[pairs.whys[at] ?? 0] ?? 'same';
    const here = spelled(wordsOf(asked, pairs.query[at] ?? 0));
    const there = spelled(wordsOf(onList, pairs.listed[at] ?? 0));
    const share = (pairValue(query, listed, pairs, at) * (pairs.scores[at] ?? 0)) / outcome.paired;
    const accent = key === 'accent' ? outcome.whole * markShares.accent : 0;
    return [{ key, value: key === 'same' ? there : `${here} / ${there}`, points: outcome.ceiling * share - accent }];
  });
}

/** What differs or is missing lowers the share of what agrees. */
function leftOver({ asked, onList, query, listed, outcome }: Compared): Reason[] {
  const here = wordsOf(asked, outcome.queryRest);
  const there = wordsOf(onList, outcome.listedRest | outcome.beyond);
  const points = outcome.paired === 0 ? 0 : outcome.whole - (outcome.ceiling * outcome.agreed) / outcome.paired;
  if (here.length > 0 && there.length > 0)
    return [{ key: 'different', value: `${spelled(here)} / ${spelled(there)}`, points }];
  const anyAgree = outcome.paired > 0;
  if (here.length > 0)
    return [
      {
        key: anyAgree && isSecondSurname(asked, query, here) ? 'second-surname' : 'only-asked',
        value: spelled(here),
        points,
      },
    ];
  if (there.length > 0)
    return [
      {
        key: anyAgree && isSecondSurname(onList, listed, there) ? 'second-surname' : 'only-listed',
        value: spelled(there),
        points,
      },
    ];
  return [];
}

function smallDifferences({ asked, onList, outcome }: Compared): Reason[] {
  const reasons: Reason[] = [];
  if (outcome.small > 0) {
    const words = [...wordsOf(asked, outcome.queryWeak), ...wordsOf(onList, outcome.listedWeak)];
    reasons.push({ key: 'small-words', value: spelled(words), points: -outcome.whole * outcome.small });
  }
  if (outcome.legal > 0) {
    const forms = [asked, onList].map((name) => spelled(name.words.filter((word) => word.class === 'legal')) || '–');
    reasons.push({ key: 'legal-form', value: forms.join(' / '), points: -outcome.whole * outcome.legal });
  }
  return reasons;
}

/** The last of three or more words of a person's name, alone missing: the mother's surname, which is often left out. */
function isSecondSurname(name: ParsedName, side: Side, missing: readonly NameWord[]): boolean {
  if (side.shape === 'organisation' || side.shape === 'thing' || missing.length !== 1) return false;
  // A surname that stands alone before the comma is the father's.
  const at = name.words.indexOf(missing[0] as NameWord);
  if (name.surnames !== 0 && (name.surnames & -name.surnames) === 1 << at) return false;
  const content = name.words.filter(isContent);
  return content.length >= 3 && content.at(-1) === missing[0] && (missing[0]?.word.length ?? 0) > 1;
}

function wordsOf(name: ParsedName, words: number): NameWord[] {
  return name.words.filter((_, at) => ((words >> at) & 1) === 1);
}

function spelled(words: readonly NameWord[]): string {
  return words.map((word) => word.original).join(' ');
}
