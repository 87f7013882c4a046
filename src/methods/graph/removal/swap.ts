import type { Aim } from './objectives.ts';

const none = (): number => -Infinity;

/** The node that brings the marked set lowest, and to what; the least of equals. Nothing at or above `limit`. */
function bestMore(aim: Aim, set: Uint8Array, limit: number): { node: number; cost: number } {
  const best = { node: -1, cost: limit };
  aim.extend(set, limit, (node, cost) => {
    if (cost < best.cost || (cost === best.cost && best.node >= 0 && node < best.node))
      Object.assign(best, { node, cost });
    return best.cost;
  });
  return best;
}

/** Grows a set one node after the other, each time by the one that brings it lowest (least number of equals). */
export function greedy(aim: Aim, set: Uint8Array, count: number): number[] {
  const order: number[] = [];
  while (order.length < count) {
    const { node } = bestMore(aim, set, Infinity);
    const one = node >= 0 ? node : set.indexOf(0);
    if (one < 0) break;
    set[one] = 1;
    order.push(one);
  }
  return order;
}

/** Exchanges single members of the marked set for others while that lowers its cost. Out: the cost reached. */
export function swapped(aim: Aim, set: Uint8Array, rounds = 20): number {
  let cost = aim.cost(set);
  for (let round = 0, better = true; better && round < rounds; round++) {
    better = false;
    for (let member = 0; member < set.length; member++) {
      if (!set[member]) continue;
      set[member] = 0;
      const other = bestMore(aim, set, cost);
      if (other.node >= 0 && other.node !== member) {
        set[other.node] = 1;
        cost = other.cost;
        better = true;
      } else set[member] = 1;
    }
  }
  return cost;
}

/**
 * All sets that single exchanges lead to from those given without raising the cost, up to `most`. Where the given ones
 * are the best without dominated members, these are all the best there are: exchanging a dominated member for what
 * dominates it never raises the cost, so each best set is such a way from one of them.
 */
export function equals(aim: Aim, given: readonly number[][], cost: number, nodes: number, most: number): number[][] {
  const slack = 1e-12 * (1 + Math.abs(cost));
  const found = new Map<string, number[]>();
  const add = (set: readonly number[]): void => {
    const rising = set.toSorted((a, b) => a - b);
    if (found.size < most && !found.has(rising.join())) found.set(rising.join(), rising);
  };
  given.forEach(add);
  for (const set of found.values()) {
    for (const member of set) {
      if (found.size >= most) break;
      const others = set.filter((one) => one !== member);
      const marks = new Uint8Array(nodes);
      for (const one of others) marks[one] = 1;
      aim.extend(marks, cost + slack, (node, reached) => {
        if (Math.abs(reached - cost) <= slack) add([...others, node]);
        return found.size < most ? cost + slack : none();
      });
    }
  }
  return [...found.values()].sort(inOrder);
}

/** By the first number in which two rising sets differ. */
export function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, i) => one !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
