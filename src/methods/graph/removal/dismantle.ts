import { betweenness } from '../kernels/betweenness.ts';
import { random, shuffle } from '#methods/random.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { followingBetweenness, followingDegree, followingInfluence, removedBy } from './adaptive.ts';
import { type Best, bestOrder } from './best.ts';
import { areaOf, curveOf } from './curve.ts';
import { ranked, type Ties } from './ranking.ts';

export const strategies = [
  'random',
  'degree',
  'betweenness',
  'adaptive-degree',
  'adaptive-betweenness',
  'collective-influence',
  'best',
] as const;
export type Strategy = (typeof strategies)[number];

export interface Dismantled {
  order: number[];
  /** The largest component before the first removal, after it, after the second … */
  largest: number[];
  /** R = (1/N) Σ_{Q=1…N} LCC(Q)/N over all N nodes, however many steps are told. */
  auc: number;
  /** Of `best` only: for each number of removals the best set found, which need not contain that of one fewer. */
  bests?: Best[];
}

export interface DismantleAsked {
  /** Nodes removed at a time, before an adaptive strategy computes its scores again. */
  block?: number;
  ties?: Ties;
  /** ℓ of collective influence. */
  radius?: number;
}

/**
 * Removes nodes one after the other and follows the largest component. `degree` and `betweenness` rank once, the
 * adaptive forms and `collective-influence` (ℓ = 2) again after each removal. Of equals the lower number goes first.
 * The order given is the first `steps` of an order of all nodes, on which R is taken; where following betweenness to
 * the end would take too long (about 1,000 nodes), all after `steps` go by the scores of that moment.
 */
export function dismantle(
  rows: Rows,
  strategy: Strategy,
  steps: number,
  seed = 1,
  { block = 1, ties = 'lower', radius = 2 }: DismantleAsked = {},
): Dismantled {
  const n = nodeCount(rows);
  const count = Math.max(0, Math.min(Math.floor(steps), n));
  const whole = { count: n, block, ties };
  const found: { order: number[]; bests?: Best[] } = {
    random: () => ({ order: chance(n, seed) }),
    degree: () => ({ order: ranked(followingDegree(rows).scores, ties) }),
    betweenness: () => ({ order: ranked(betweenness(rows), ties) }),
    'adaptive-degree': () => ({ order: removedBy(n, followingDegree(rows), whole) }),
    'adaptive-betweenness': () => ({
      order: removedBy(n, followingBetweenness(rows), { ...whole, count: followed(rows, count) }),
    }),
    'collective-influence': () => ({ order: removedBy(n, followingInfluence(rows, radius), whole) }),
    best: () => bestOrder(rows, count, followed(rows, count), seed),
  }[strategy]();
  const curve = curveOf(rows)(found.order);
  return {
    ...found,
    order: found.order.slice(0, count),
    largest: Array.from(curve.subarray(0, count + 1)),
    auc: areaOf(curve),
  };
}

function chance(n: number, seed: number): number[] {
  const order = Uint32Array.from({ length: n }, (_, node) => node);
  shuffle(order, random(seed));
  return [...order];
}

/** How far betweenness is followed: to the end where that takes seconds. */
const followed = (rows: Rows, steps: number): number => {
  const n = nodeCount(rows);
  return n * n * (n + rows.targets.length) <= 1e10 ? n : steps;
};
