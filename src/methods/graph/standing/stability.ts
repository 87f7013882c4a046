import type { Rows } from '../rows.ts';
import { keptTies, type FirmnessPlan } from './firmness.ts';
import { thinned } from './thin.ts';

/** How a grouping stands when its ties are doubted: one number for each group, 0–1. */
export interface Stability {
  /** Mean over the draws of the best Jaccard overlap with a group found again (Hennig, CSDA 52, 2007). */
  underLoss: Float64Array;
  /** The best overlap without the doubtful ties. */
  firm: Float64Array;
}

/** In: rows, 1 for each doubtful place in `targets`, the grouping (numbers from 0) and how it is found. Repeats for a seed. */
export function stability(
  rows: Rows,
  doubtful: Uint8Array,
  groups: Uint32Array,
  find: (rows: Rows) => Uint32Array,
  plan: FirmnessPlan,
  progress?: (done: number) => void,
): Stability {
  const count = groups.reduce((most, one) => Math.max(most, one + 1), 0);
  const underLoss = new Float64Array(count);
  for (let draw = 0; draw < plan.draws; draw++) {
    const again = find(thinned(rows, keptTies(rows, plan, draw)));
    overlaps(groups, again, count).forEach((one, group) => (underLoss[group]! += one / plan.draws));
    progress?.(draw + 1);
  }
  const anyDoubt = doubtful.includes(1);
  const again = anyDoubt
    ? find(
        thinned(
          rows,
          Uint8Array.from(doubtful, (one) => 1 - one),
        ),
      )
    : groups;
  return { underLoss, firm: overlaps(groups, again, count) };
}

/** The best Jaccard overlap of each group with any group of another grouping of the same nodes. */
function overlaps(groups: Uint32Array, again: Uint32Array, count: number): Float64Array {
  const sizes = new Uint32Array(count);
  const others = new Map<number, number>();
  const both = new Map<string, { group: number; other: number; size: number }>();
  groups.forEach((group, node) => {
    const other = again[node]!;
    sizes[group]! += 1;
    others.set(other, (others.get(other) ?? 0) + 1);
    const key = `${group} ${other}`;
    const pair = both.get(key);
    if (pair) pair.size += 1;
    else both.set(key, { group, other, size: 1 });
  });
  const best = new Float64Array(count);
  for (const { group, other, size } of both.values())
    best[group] = Math.max(best[group]!, size / (sizes[group]! + others.get(other)! - size));
  return best;
}
