import { random } from '#methods/random.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { followingBetweenness, followingDegree, followingInfluence, removedBy } from './adaptive.ts';
import { areaOf, curveOf } from './curve.ts';
import { everySet } from './exact.ts';
import { marked, nodesOf } from './fragmentation.ts';
import { type Aim, shrinking } from './objectives.ts';
import { improved } from './ordering.ts';
import { reinserted } from './reinsertion.ts';
import { greedy, swapped } from './swap.ts';

/** The best set found for a number of removals. */
export interface Best {
  count: number;
  largest: number;
  set: number[];
  /** Whether no set of that size leaves less. */
  exact: boolean;
}

/** Steps of work, of about five nanoseconds: to try every set of the front, of more, and to exchange. */
const work = { front: 4e8, behind: 2e7, exchange: 1e8 };

/** As many removals at the front of the order are the best set of that size. */
const front = 3;

/**
 * An order of all nodes that keeps the largest component small, by search, and for each number of removals up to
 * `steps` the best set found.
 *
 * An order cannot be best at every number at once, since the best three need not contain the best two. So its first
 * three (or `steps`, if fewer) are a best set of that size, in the order that falls fastest; what follows is sought for
 * the smallest area under the curve (R), from adaptive betweenness, adaptive degree and collective influence, each
 * with reinsertion, improved by annealing. Should the area come out above that of adaptive betweenness, and more than
 * three be asked for, the order is sought again without a set in front. `bests` are never worse than any of these
 * orders at any number, and proven (`exact`) where every set could be tried.
 */
export function bestOrder(
  rows: Rows,
  steps: number,
  followed: number,
  seed: number,
): { order: number[]; bests: Best[] } {
  const n = nodeCount(rows);
  const plain = [
    removedBy(n, followingBetweenness(rows), { count: followed }),
    removedBy(n, followingDegree(rows), { count: n }),
    removedBy(n, followingInfluence(rows), { count: n }),
  ];
  const orders = plain.flatMap((order) => [order, ...reinserted(rows, order)]);
  const aim = shrinking(rows);
  const bests = bestSets(rows, aim, steps, orders);
  const curve = curveOf(rows);
  const area = (order: readonly number[]): number => areaOf(curve(order));
  const first = bests[Math.min(front, steps) - 1];
  const best = (kept: readonly number[]): number[] => {
    const starts = orders.map((order) => headed(kept, order)).sort((x, y) => area(x) - area(y));
    return improved(rows, starts[0]!, { kept: kept.length, under: plain[0]!, next: random(seed) });
  };
  const least = (kept: readonly number[]): number => Math.min(...orders.map((order) => area(headed(kept, order))));
  const heads = fronts(rows, first)
    .map((set) => falling(aim, set, n))
    .map((kept) => ({ kept, sum: least(kept) }));
  let order = best(heads.sort((x, y) => x.sum - y.sum)[0]?.kept ?? []);
  if (steps > front && area(order) > area(plain[0]!)) order = best([]);
  bests.forEach((one, i) => {
    const prefix = order.slice(0, one.count);
    const largest = aim.value(prefix);
    if (largest < one.largest) bests[i] = { ...one, largest, set: prefix.toSorted((a, b) => a - b) };
  });
  return { order, bests };
}

/** The sets that leave as small a component as the best of their size; that one alone where not all can be tried. */
function fronts(rows: Rows, first: Best | undefined): readonly number[][] {
  if (!first) return [];
  const told = { budget: work.front, most: 200 };
  return everySet(rows, shrinking(rows, true), first.count, first.largest, told) ?? [first.set];
}

const headed = (kept: readonly number[], order: readonly number[]): number[] => {
  const set = new Set(kept);
  return [...kept, ...order.filter((node) => !set.has(node))];
};

/** A set in the order in which the largest component falls fastest: the last one back leaves it smallest, and so on. */
function falling(aim: Aim, set: readonly number[], n: number): number[] {
  let best: number[] = [...set];
  let least = Infinity;
  const more = (taken: number[], left: readonly number[], sum: number): void => {
    if (left.length === 0 && sum < least) {
      least = sum;
      best = taken;
    }
    for (const node of left) {
      const next = [...taken, node];
      const marks = new Uint8Array(n);
      for (const one of next) marks[one] = 1;
      more(
        next,
        left.filter((one) => one !== node),
        sum + aim.cost(marks),
      );
    }
  };
  more([], set, 0);
  return best;
}

/** For each number of removals: every set where that is feasible, else exchange from the prefixes of the orders. */
function bestSets(rows: Rows, aim: Aim, steps: number, orders: readonly number[][]): Best[] {
  const n = nodeCount(rows);
  const curves = orders.map((order) => curveOf(rows)(order));
  const bests: Best[] = [];
  let left = work.exchange;
  let tried = true;
  let before: Uint8Array = new Uint8Array(n);
  for (let count = 1; count <= steps; count++) {
    const found = prefixes(rows, orders, curves, count);
    if (left > 0) {
      greedy(aim, before, 1);
      found.push(before);
      for (const set of found) swapped(aim, set, 5);
      left -= found.length * 3 * count * aim.effort;
    }
    const ranking = found.map((set) => ({ set, cost: aim.cost(set) })).sort((a, b) => a.cost - b.cost);
    const { set, cost } = ranking[0]!;
    const told = { budget: count <= front ? work.front : work.behind, most: 1 };
    const every: number[][] | null = tried ? everySet(rows, aim, count, cost, told) : null;
    tried = every !== null;
    before = every ? marked(rows, every[0]!) : set;
    const largest = aim.value(nodesOf(before));
    bests.push({ count, largest, set: nodesOf(before), exact: tried || largest <= 1 });
  }
  return bests;
}

/** The two best prefixes of the orders, as marks. */
function prefixes(
  rows: Rows,
  orders: readonly number[][],
  curves: readonly Uint32Array[],
  count: number,
): Uint8Array[] {
  const places = curves.map((_, i) => i).sort((a, b) => curves[a]![count]! - curves[b]![count]! || a - b);
  return places.slice(0, 2).map((i) => marked(rows, orders[i]!.slice(0, count)));
}
