import type { Accuracy } from '../shapes.ts';

export type KindAccuracy = Accuracy['kinds'][number];

/** Fewer decided than this say little. */
export const few = 10;

export const decidedOf = (one: KindAccuracy): number => one.accepted + one.rejected;
export const isFew = (one: KindAccuracy): boolean => decidedOf(one) + one.missed < few;

/** One thing to look at first: a kind that errs, or one that misses. */
export interface Weak {
  kind: KindAccuracy;
  what: 'wrong' | 'missed';
  n: number;
}

/** Where the reader costs most, in single cases; at most three. What happened once is chance. */
export function weakest(accuracy: Accuracy): Weak[] {
  return accuracy.kinds
    .flatMap((kind): Weak[] => [
      { kind, what: 'wrong', n: kind.rejected },
      { kind, what: 'missed', n: kind.missed },
    ])
    .filter((one) => one.n > 1 && one.n / Math.max(1, decidedOf(one.kind) + one.kind.missed) > 0.1)
    .toSorted((a, b) => b.n - a.n || (a.kind.kind < b.kind.kind ? -1 : 1))
    .slice(0, 3);
}

/** All kinds of one sort together. */
export function totalOf(
  kinds: readonly KindAccuracy[],
): Pick<KindAccuracy, 'suggested' | 'accepted' | 'rejected' | 'missed' | 'precision' | 'recall'> {
  const sum = (name: 'suggested' | 'accepted' | 'rejected' | 'missed'): number =>
    kinds.reduce((all, one) => all + one[name], 0);
  const [accepted, rejected, missed] = [sum('accepted'), sum('rejected'), sum('missed')];
  return {
    suggested: sum('suggested'),
    accepted,
    rejected,
    missed,
    precision: accepted + rejected === 0 ? null : accepted / (accepted + rejected),
    recall: accepted + missed === 0 ? null : accepted / (accepted + missed),
  };
}
