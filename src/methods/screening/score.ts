import type { NameComparison } from '#methods/names/compare.ts';
import { bandOf, leastScore } from '#methods/names/compare.ts';
import type { Evidence, Hit, HitBand, HitReason, IdentifierEvidence } from './shapes.ts';

export interface Scored {
  score: number;
  band: HitBand;
  reasons: HitReason[];
}

/** What is known of one entry's best name and beside it. */
export interface Known {
  /** Asked / listed; '' where no name was compared. */
  names: string;
  comparison: NameComparison;
  weakAlias: boolean;
  evidence: readonly Evidence[];
  identifier: IdentifierEvidence | null;
}

/** The most that evidence beside the name and its identifiers may lift a score. */
export const mostLift = 0.2;
/** Below this a name differs: an equal identifier then stands alone. */
const nameAgrees = 0.5;
/** A full name that agrees exactly is shown to a person, whatever speaks against. */
const exactFloor = leastScore.possible;
/** What speaks against an exact name more than this makes it a question. */
const contradicts = -0.1;
const notStrong = leastScore.strong - 0.01;
/** A weak alias or nickname by itself: exact, and otherwise. */
export const weakAlone = { exact: 0.78, other: leastScore.possible - 0.01 } as const;
/** A score is never 1: there is always a doubt. */
const most = 0.9999;

/**
 * The score of an entry: its name's, moved by what else is known within limits, every step a reason; the points of all
 * add up to it. Never 1. An equal identifier makes the band exact where the name agrees, strong or possible where not.
 */
export function scoreEntry({ names, comparison, weakAlias, evidence, identifier }: Known): Scored {
  const reasons: HitReason[] = comparison.reasons.map(({ key, value, points }) => ({ key, value, points }));
  let score = comparison.score;
  const move = (to: number, key: string, value: string): void => {
    reasons.push({ key, value, points: to - score });
    score = to;
  };
  for (const one of evidence.filter(({ weight }) => weight > 0))
    move(Math.min(score + (1 - score) * one.weight, comparison.score + mostLift), one.key, one.value);
  const isFull = comparison.band === 'exact' && !weakAlias;
  const floor = isFull ? exactFloor : 0;
  const against = evidence.filter(({ weight }) => weight <= 0);
  for (const one of against) move(Math.max(Math.min(score, floor), score + one.weight), one.key, one.value);
  const contradicted = against.some(({ weight }) => weight <= contradicts);
  if (isFull && contradicted && score > notStrong) move(notStrong, 'capped', names);
  if (weakAlias && !evidence.some(({ lifts }) => lifts)) {
    const highest = comparison.band === 'exact' ? weakAlone.exact : weakAlone.other;
    if (score > highest) move(highest, 'weak-alias', names);
  }
  if (identifier !== null) {
    const agrees = comparison.score >= nameAgrees;
    const to = agrees ? Math.max(score, identifier.alone) : identifier.alone;
    const raised = agrees ? to + (1 - to) * (identifier.alone >= leastScore.strong ? 0.6 : 0.3) : to;
    move(Math.max(score, raised), agrees ? 'identifier' : 'identifier-only', identifier.value);
    if (agrees && identifier.alone >= leastScore.strong) return rounded(score, 'exact', reasons);
  }
  const exact = isFull && !contradicted && score >= leastScore.strong;
  return rounded(score, exact ? 'exact' : shown(score), reasons);
}

/** A hit held at a score for how little it rests on. */
export function limited({ score, band, reasons, matchedName }: Hit, highest: number): Scored {
  if (score <= highest) return { score, band, reasons: [...reasons] };
  return rounded(highest, shown(highest), [...reasons, { key: 'capped', value: matchedName, points: highest - score }]);
}

function shown(score: number): HitBand {
  const band = bandOf(score);
  return band === 'none' ? 'weak' : band;
}

export const four = (value: number): number => Math.round(value * 10_000) / 10_000;

function rounded(score: number, band: HitBand, reasons: readonly HitReason[]): Scored {
  const total = Math.min(four(score), most);
  return { score: total, band, reasons: addingUp(total, reasons) };
}

/** Points to four decimals that add up to a score; what rounding leaves over goes to the reason of most points. */
export function addingUp<R extends { points: number }>(score: number, reasons: readonly R[]): R[] {
  const whole = reasons.map((one) => ({ ...one, points: four(one.points) }));
  const left = score - whole.reduce((sum, { points }) => sum + points, 0);
  const first = whole.reduce<R | undefined>((a, b) => (a === undefined || b.points > a.points ? b : a), undefined);
  if (first !== undefined) first.points = four(first.points + left);
  return whole;
}
