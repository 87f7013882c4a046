/** Which of several nodes with the same score comes first: that with the lower or that with the higher number. */
export type Ties = 'lower' | 'higher';

/** Node numbers by score, higher first; scores that differ by no more than rounding are equal. */
export function ranked(scores: ArrayLike<number>, ties: Ties = 'lower'): number[] {
  const rounded = Array.from(scores, rounding);
  const sign = ties === 'lower' ? 1 : -1;
  return rounded.map((_, node) => node).sort((a, b) => rounded[b]! - rounded[a]! || sign * (a - b));
}

/** To eleven digits: the order of additions must not decide between nodes in the same position. */
export const rounding = (score: number): number => Number(score.toPrecision(11));
