import { dismantle } from '#methods/graph/removal/dismantle.ts';
import { nodeCount, type Rows } from '#methods/graph/rows.ts';
import type { Plan, Positions, Removal } from './shapes.ts';

/** Which positions go: all of the pool, or as many as `count` drawn anew in each replicate. */
export interface Drawing {
  pool: readonly number[];
  count: number | null;
}

/** What a removal means on a network; the pool rises. */
export function drawingOf(positions: Positions, plan: Plan): Drawing {
  const { rows, roles, cells } = positions;
  const all = Array.from({ length: nodeCount(rows) }, (_, node) => node);
  const { removal } = plan;
  switch (removal.what) {
    case 'positions':
      return { pool: [...new Set(removal.nodes)].sort((a, b) => a - b), count: null };
    case 'role':
      return { pool: all.filter((node) => roles[node] === removal.role), count: removal.count };
    case 'cell':
      return { pool: all.filter((node) => cells[node] === removal.cell), count: null };
    case 'brokers': {
      const pool = all.filter((node) => isBetween(rows, node));
      return { pool, count: pool.length === 0 ? 0 : Math.max(1, Math.round(removal.share * pool.length)) };
    }
    case 'strategy':
      if (removal.strategy === 'random') return { pool: all, count: removal.count };
      return { pool: chosen(rows, removal, plan.seed), count: null };
  }
}

/** The best set of that size where the strategy knows one, else the first of its order. */
function chosen(rows: Rows, { strategy, count }: Extract<Removal, { what: 'strategy' }>, seed: number): number[] {
  const { order, bests } = dismantle(rows, strategy, count, seed);
  const set = bests?.find((one) => one.count === count)?.set ?? order.slice(0, count);
  return set.toSorted((a, b) => a - b);
}

/**
 * The same plan with a fixed strategy worked out once, so that threads that share the replicates need not each do it.
 * Other plans are given back as they are.
 */
export function settled(positions: Positions, plan: Plan): Plan {
  const { removal } = plan;
  if (removal.what !== 'strategy' || removal.strategy === 'random') return plan;
  return { ...plan, removal: { what: 'positions', nodes: drawingOf(positions, plan).pool } };
}

/** The positions that go in one replicate, rising. */
export function drawn({ pool, count }: Drawing, random: () => number): readonly number[] {
  if (count === null || count >= pool.length) return pool;
  const left = pool.slice();
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(random() * (left.length - at));
    [left[at], left[other]] = [left[other]!, left[at]!];
  }
  return left.slice(0, count).sort((a, b) => a - b);
}

/** On a shortest path between two others lies who has two neighbours that do not know each other, and nobody else. */
function isBetween({ offsets, targets }: Rows, node: number): boolean {
  const mine = targets.subarray(offsets[node]!, offsets[node + 1]!);
  const known = new Set(mine);
  for (const other of mine) {
    let shared = 0;
    for (let at = offsets[other]!; at < offsets[other + 1]!; at++) if (known.has(targets[at]!)) shared += 1;
    if (shared < mine.length - 1) return true;
  }
  return false;
}
