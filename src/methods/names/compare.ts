import { Pairing } from './pairing.ts';
import type { ParsedName } from './parse.ts';
import { parseName } from './parse.ts';
import type { Compared, Reason } from './reasons.ts';
import { acronymReasons, fourDecimals, inFourDecimals, reasonsFor } from './reasons.ts';
import { emptyOutcome } from './outcome.ts';
import { acronymScore, settle } from './scoring.ts';
import { emptySide, fillSide, markSyllabic } from './sides.ts';
import { pairWords } from './word-agreement.ts';

export type NameBand = 'exact' | 'strong' | 'possible' | 'weak' | 'none';

/** How far two names agree. The score grows with every further word that agrees and never reaches 1. */
export interface NameComparison {
  score: number;
  band: NameBand;
  /** Their points add up to the score. */
  reasons: Reason[];
}

/** How much a word (its Latin key) says compared with an ordinary one (1): rare words more, common ones less. Above 0. */
export type WordWeight = (word: string) => number;

/** The least score of each band; where a hit is shown as `possible` a person should look. */
export const leastScore = { strong: 0.85, possible: 0.7, weak: 0.5 } as const;

const query = emptySide();
const listed = emptySide();
const pairs = new Pairing();
const outcome = emptyOutcome();

/** Compares a name that was asked for with a name on record. `kind` is a FollowTheMoney kind; see `compareParsed`. */
export function compareNames(asked: string, onList: string, kind?: string, weight?: WordWeight): NameComparison {
  return compareParsed(parseName(asked, kind), parseName(onList, kind), weight);
}

/** Compares two read names: words are paired in any order by spelling and sound, and the pairs are weighed (`settle`). */
export function compareParsed(asked: ParsedName, onList: ParsedName, weight?: WordWeight): NameComparison {
  fillSide(query, asked, weight);
  markSyllabic(query, asked);
  fillSide(listed, onList, weight);
  pairWords(query, listed, pairs);
  settle(query, listed, pairs, outcome);
  const acronym = acronymComparison(asked, onList);
  if (acronym !== null && acronym.score > outcome.score) return acronym;
  const compared: Compared = { asked, onList, query, listed, pairs, outcome };
  const score = fourDecimals(outcome.score);
  return {
    score,
    band: outcome.exact ? 'exact' : bandOf(score),
    reasons: inFourDecimals(reasonsFor(compared), score),
  };
}

export function bandOf(value: number): NameBand {
  if (value >= leastScore.strong) return 'strong';
  if (value >= leastScore.possible) return 'possible';
  return value >= leastScore.weak ? 'weak' : 'none';
}

function acronymComparison(asked: ParsedName, onList: ParsedName): NameComparison | null {
  const short = acronymScore(query, listed);
  const long = acronymScore(listed, query);
  const score = fourDecimals(Math.max(short, long));
  if (score <= 0) return null;
  const full = short >= long ? onList : asked;
  return { score, band: bandOf(score), reasons: acronymReasons(full.acronym, full, score) };
}
