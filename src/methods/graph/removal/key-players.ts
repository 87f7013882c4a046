import { betweenness } from '../kernels/betweenness.ts';
import { random } from '#methods/random.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { widest } from './coverage.ts';
import { everySet } from './exact.ts';
import { marked, nodesOf } from './fragmentation.ts';
import { type Aim, aimOf, type Objective } from './objectives.ts';
import { ranked } from './ranking.ts';
import { greedy, inOrder, swapped } from './swap.ts';

export interface KeyPlayers {
  /** F or DF of what remains without the set, or the share of nodes the set reaches: the higher, the more. */
  value: number;
  /** The sets that come to it, each rising, in rising order; at most `listed`. */
  sets: number[][];
  /** Whether every set of this size was tried or ruled out; if not, the value is the best that a search found. */
  exact: boolean;
  /** Whether there may be more sets than those listed. */
  more: boolean;
}

export interface KeyPlayersAsked {
  /** Ties within which a node counts as reached. */
  steps?: number;
  /** Sets listed at most. */
  listed?: number;
  /** Steps of work up to which every set is tried, about five nanoseconds each. */
  budget?: number;
}

/**
 * The `k` positions that matter most together (Borgatti 2006): without which least holds together (`fragmentation`,
 * F; `distance`, DF), or which reach most (`reach`).
 *
 * Exact while it is feasible. For F, one walk tells for a set of k−1 what each k-th node would do, so that only the
 * sets of k−1 have to be gone through, and of these only those in which no node stands without those that dominate
 * it: all triples up to about a thousand nodes. For DF, an upper bound of the loss by each k-th node spares nearly all
 * measuring: triples up to about a hundred and fifty nodes. Reach: branch and bound. Beyond the budget: greedy and
 * exchange from several starts, among them the sets by degree and by betweenness, so never worse than these.
 */
export function keyPlayers(rows: Rows, k: number, objective: Objective, asked: KeyPlayersAsked = {}): KeyPlayers {
  const { steps = 1, listed = 100, budget = 1e9 } = asked;
  const n = nodeCount(rows);
  const count = Math.max(0, Math.min(Math.floor(k), n));
  const aim = aimOf(rows, objective, steps);
  if (count === 0) return { value: aim.value([]), sets: [[]], exact: true, more: false };
  const searched = search(rows, aimOf(rows, objective, steps, 5), count, budget);
  const most = listed + 1;
  const found =
    objective === 'reach'
      ? widest(rows, count, steps, { known: n - searched.cost, most, budget })
      : everySet(rows, aim, count, searched.cost, { most, budget });
  const sets = (found ?? searched.sets).map((set) => set.toSorted((a, b) => a - b)).sort(inOrder);
  return {
    value: aim.value(sets[0]!),
    sets: sets.slice(0, listed),
    exact: found !== null,
    more: found === null || sets.length > listed,
  };
}

/** The best sets that greedy choice and exchange find from several starts. */
function search(rows: Rows, aim: Aim, count: number, budget: number): { cost: number; sets: number[][] } {
  const n = nodeCount(rows);
  const degrees = Float64Array.from({ length: n }, (_, node) => rows.offsets[node + 1]! - rows.offsets[node]!);
  const starts: number[][] = [ranked(degrees).slice(0, count)];
  if (n * (n + rows.targets.length) <= 4 * budget) starts.push(ranked(betweenness(rows)).slice(0, count));
  starts.push(greedy(aim, new Uint8Array(n), count));
  const next = random(1);
  for (let start = 0; start < 12; start++)
    starts.push(ranked(degrees.map((degree) => (degree + 1) * next())).slice(0, count));
  let cost = Infinity;
  let sets: number[][] = [];
  let left = budget;
  starts.forEach((start, i) => {
    if (i > 2 && left < 0) return;
    const set = marked(rows, start);
    const rounds = Math.max(left < 0 ? 0 : 1, Math.min(20, Math.floor(left / (aim.effort * (count + 1)))));
    const reached = swapped(aim, set, rounds);
    left -= aim.effort * (count + 1) * 3;
    const slack = 1e-12 * (1 + Math.abs(cost));
    if (reached > cost + slack) return;
    if (reached < cost - slack) sets = [];
    cost = Math.min(cost, reached);
    if (!sets.some((one) => one.every((node) => set[node]))) sets.push(nodesOf(set));
  });
  return { cost, sets };
}
