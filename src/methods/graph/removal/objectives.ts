import { pathSums } from '../kernels/distances.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { cutter } from './cuts.ts';
import { distanceFragmentation, fragmentation, marked, reach, within } from './fragmentation.ts';
import { harmonic } from './harmonic.ts';
import { without } from './part.ts';

export const objectives = ['fragmentation', 'distance', 'reach'] as const;
export type Objective = (typeof objectives)[number];

/** What a search for sets needs of an objective; costs are lower the better. */
export interface Aim {
  cost: (set: Uint8Array) => number;
  /**
   * Hands over each node that brings the marked set, with it, to a cost of `limit` or less. `found` gives back the
   * limit from then on.
   */
  extend: (set: Uint8Array, limit: number, found: (node: number, cost: number) => number) => void;
  /** Steps of one extension, roughly. */
  effort: number;
  /** What is told of a set: F, DF, or the share of nodes reached. */
  value: (set: readonly number[]) => number;
}

/** An aim for going through every set or, where `tries` is given, for a search that may overlook. */
export function aimOf(rows: Rows, objective: Objective, steps: number, tries = Infinity): Aim {
  if (objective === 'fragmentation') return fragmenting(rows);
  return objective === 'distance' ? distancing(rows, tries) : reaching(rows, steps);
}

function fragmenting(rows: Rows): Aim {
  const cut = cutter(rows);
  return {
    cost: (set) => cut(set).pairs,
    extend: (set, limit, found) => {
      const { pairsWithout } = cut(set);
      let most = limit;
      for (let node = 0; node < set.length; node++)
        if (!set[node] && pairsWithout[node]! <= most) most = found(node, pairsWithout[node]!);
    },
    effort: nodeCount(rows) + rows.targets.length,
    value: (set) => fragmentation(rows, marked(rows, set)),
  };
}

/** The largest component that remains; of equals, where fewer pairs reach each other, unless `alone`. */
export function shrinking(rows: Rows, alone = false): Aim {
  const cut = cutter(rows);
  const share = alone ? 0 : 1 / (nodeCount(rows) ** 2 + 1);
  return {
    cost: (set) => {
      const { largest, pairs } = cut(set);
      return largest + pairs * share;
    },
    extend: (set, limit, found) => {
      const { largestWithout, pairsWithout } = cut(set);
      let most = limit;
      for (let node = 0; node < set.length; node++) {
        const cost = largestWithout[node]! + pairsWithout[node]! * share;
        if (!set[node] && cost <= most) most = found(node, cost);
      }
    },
    effort: nodeCount(rows) + rows.targets.length,
    value: (set) => cut(marked(rows, set)).largest,
  };
}

/**
 * The sum of 1/d: those that might be low enough are measured, in the order of how low they might be, all of them or
 * the first `tries`.
 */
function distancing(rows: Rows, tries: number): Aim {
  const n = nodeCount(rows);
  const bounded = harmonic(rows);
  const loss = new Float64Array(n);
  const sumOf = (set: Uint8Array): number => pathSums(without(rows, set)).inverse;
  return {
    cost: sumOf,
    extend: (set, limit, found) => {
      const sum = bounded(set, loss);
      const slack = 1e-9 * (1 + sum);
      const lowest = (node: number): number => sum - loss[node]! - slack;
      const nodes = [];
      for (let node = 0; node < n; node++) if (!set[node] && lowest(node) <= limit) nodes.push(node);
      let most = limit;
      for (const node of nodes.sort((a, b) => loss[b]! - loss[a]! || a - b).slice(0, tries)) {
        if (lowest(node) > most) return;
        set[node] = 1;
        const cost = sumOf(set);
        set[node] = 0;
        if (cost <= most) most = found(node, cost);
      }
    },
    effort: 4 * n * (n + rows.targets.length),
    value: (set) => distanceFragmentation(rows, marked(rows, set)),
  };
}

/** Nodes not reached. */
function reaching(rows: Rows, steps: number): Aim {
  const n = nodeCount(rows);
  const balls = Array.from({ length: n }, (_, node) => within(rows, [node], steps));
  const covered = (set: Uint8Array): { marks: Uint8Array; left: number } => {
    const marks = new Uint8Array(n);
    let left = n;
    for (let node = 0; node < n; node++)
      if (set[node])
        for (const one of balls[node]!) {
          left -= 1 - marks[one]!;
          marks[one] = 1;
        }
    return { marks, left };
  };
  return {
    cost: (set) => covered(set).left,
    extend: (set, limit, found) => {
      const { marks, left } = covered(set);
      let most = limit;
      for (let node = 0; node < n; node++) {
        if (set[node] || left - balls[node]!.length > most) continue;
        const cost = left - balls[node]!.reduce((count, one) => count + (marks[one] ? 0 : 1), 0);
        if (cost <= most) most = found(node, cost);
      }
    },
    effort: balls.reduce((sum, ball) => sum + ball.length, n),
    value: (set) => (n === 0 ? 0 : reach(rows, set, steps) / n),
  };
}
