import { nodeCount, type Rows } from '../rows.ts';
import { closedSets, dominators } from './dominance.ts';
import { nodesOf } from './fragmentation.ts';
import type { Aim } from './objectives.ts';
import { equals } from './swap.ts';

/** All the best sets, or null where there are too many to try. */
export function everySet(
  rows: Rows,
  aim: Aim,
  count: number,
  known: number,
  { budget, most }: { budget: number; most: number },
): number[][] | null {
  const before = dominators(rows, count);
  const prefixes = Math.floor(budget / aim.effort);
  let counted = 0;
  closedSets(rows, before, count - 1, () => ++counted <= prefixes);
  if (counted > prefixes) return null;
  let best = known;
  let sets: number[][] = [];
  closedSets(rows, before, count - 1, (set) => {
    const slack = 1e-12 * (1 + Math.abs(best));
    aim.extend(set, best + slack, (node, cost) => {
      if (cost < best - slack) {
        best = cost;
        sets = [];
      }
      if (sets.length < 10 * most) sets.push([...nodesOf(set), node]);
      return best + slack;
    });
    return true;
  });
  return equals(aim, sets, best, nodeCount(rows), most);
}
