import { nodeCount, type Rows } from '../rows.ts';

/**
 * The sum of 1/d over ordered pairs of what is not marked, and by node an upper bound of what it would lose without
 * that node: what the node itself adds, and of each pair the share of its shortest paths through it, times 1/d
 * (a pair with another shortest path loses nothing, one without at most its 1/d). Brandes' accumulation (2001) with
 * 1/d in place of 1. Time grows with nodes × ties.
 */
export function harmonic(rows: Rows): (removed: Uint8Array, loss: Float64Array) => number {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const distance = new Int32Array(n);
  const paths = new Float64Array(n);
  const credit = new Float64Array(n);
  const queue = new Uint32Array(n);
  return (removed, loss) => {
    loss.fill(0);
    let sum = 0;
    for (let source = 0; source < n; source++) {
      if (removed[source]) continue;
      for (let i = 0; i < n; i++) distance[i] = removed[i] ? -2 : -1;
      distance[source] = 0;
      paths[source] = 1;
      credit[source] = 0;
      queue[0] = source;
      let tail = 1;
      for (let head = 0; head < tail; head++) {
        const node = queue[head]!;
        const further = distance[node]! + 1;
        const ways = paths[node]!;
        for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
          const to = targets[e]!;
          const at = distance[to]!;
          if (at === -1) {
            distance[to] = further;
            paths[to] = ways;
            credit[to] = 0;
            queue[tail++] = to;
          } else if (at === further) paths[to]! += ways;
        }
      }
      let own = 0;
      for (let i = tail - 1; i > 0; i--) {
        const node = queue[i]!;
        const nearer = distance[node]! - 1;
        const worth = 1 / (nearer + 1);
        const share = (worth + credit[node]!) / paths[node]!;
        for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
          const to = targets[e]!;
          if (distance[to] === nearer) credit[to]! += share * paths[to]!;
        }
        loss[node]! += credit[node]!;
        own += worth;
      }
      // Its own pairs are lost whole, from both ends.
      loss[source]! += 2 * own;
      sum += own;
    }
    return sum;
  };
}
