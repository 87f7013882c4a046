import { nodeCount, type Rows } from '../rows.ts';
import { curveOf, joined } from './curve.ts';

/**
 * Orders that come of taking a part of an order as removed and putting its nodes back one after the other, each time
 * the one that makes the smallest component (the reinsertion of Morone and Makse 2015), read backwards. One order per
 * share of the network at which the largest component is said to be broken.
 */
export function reinserted(rows: Rows, order: readonly number[], shares = [0.3, 0.1, 0.03]): number[][] {
  const n = nodeCount(rows);
  const curve = Array.from(curveOf(rows)(order));
  const counts = new Set(shares.map((share) => curve.findIndex((largest) => largest <= Math.max(1, share * n))));
  return [...counts].filter((count) => count > 1 && count <= 3000).map((count) => putBack(rows, order, count));
}

function putBack(rows: Rows, order: readonly number[], count: number): number[] {
  const net = joined(rows);
  for (let at = order.length - 1; at >= count; at--) net.put(order[at]!);
  const out = order.slice(0, count);
  const back: number[] = [];
  while (out.length > 0) {
    let best = 0;
    let least = Infinity;
    out.forEach((node, i) => {
      const size = net.would(node);
      if (size < least || (size === least && node > out[best]!)) {
        least = size;
        best = i;
      }
    });
    const [node] = out.splice(best, 1);
    net.put(node!);
    back.push(node!);
  }
  return [...back.reverse(), ...order.slice(count)];
}
