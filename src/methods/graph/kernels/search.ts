import { nodeCount, type Rows } from '../rows.ts';

export interface Banned {
  /** 1: this node may not be used. */
  nodes: Uint8Array;
  /** Nodes that may not come directly after the start. */
  next: ReadonlySet<number>;
}

/**
 * The shortest path between two nodes that avoids what is banned; of equals the one with the least node numbers in order.
 * Searches from the end (Dijkstra 1959, or breadth first without lengths), then walks down from the start.
 */
export function searchTo(
  rows: Rows,
  from: number,
  to: number,
  banned: Banned,
  lengths: ArrayLike<number> | undefined,
): number[] | undefined {
  const left = lengths ? weighed(rows, from, to, banned, lengths) : stepped(rows, from, to, banned);
  const path = [from];
  for (let node = from; node !== to;) {
    let [best, least] = [-1, Infinity];
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) {
      const next = rows.targets[at]!;
      if (next === from || (node === from && banned.next.has(next))) continue;
      const length = left[next]! + (lengths ? lengths[at]! : 1);
      if (length < least) [best, least] = [next, length];
    }
    if (best < 0) return undefined;
    path.push(best);
    node = best;
  }
  return path;
}

/** Steps left to the end, by node; Infinity where it is not reached or not needed. The start itself is never passed through. */
function stepped(rows: Rows, from: number, to: number, banned: Banned): Float64Array {
  const left = new Float64Array(nodeCount(rows)).fill(Infinity);
  const queue = [to];
  left[to] = 0;
  let limit = Infinity;
  for (let head = 0; head < queue.length && left[queue[head]!]! < limit; head++) {
    const node = queue[head]!;
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) {
      const next = rows.targets[at]!;
      if (next === from) {
        if (!banned.next.has(node)) limit = left[node]!;
      } else if (left[next] === Infinity && banned.nodes[next] === 0) {
        left[next] = left[node]! + 1;
        queue.push(next);
      }
    }
  }
  return left;
}

function weighed(rows: Rows, from: number, to: number, banned: Banned, lengths: ArrayLike<number>): Float64Array {
  const left = new Float64Array(nodeCount(rows)).fill(Infinity);
  const heap: Heap = { nodes: [], keys: [] };
  left[to] = 0;
  push(heap, to, 0);
  let limit = Infinity;
  while (heap.nodes.length > 0) {
    const key = heap.keys[0]!;
    const node = pop(heap);
    if (key > limit) break;
    if (key > left[node]!) continue;
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) {
      const next = rows.targets[at]!;
      const length = key + lengths[at]!;
      if (next === from) {
        if (!banned.next.has(node)) limit = Math.min(limit, length);
      } else if (banned.nodes[next] === 0 && length < left[next]!) {
        left[next] = length;
        push(heap, next, length);
      }
    }
  }
  return left;
}

/** A binary heap of nodes by key, least first. */
interface Heap {
  nodes: number[];
  keys: number[];
}

function push(heap: Heap, node: number, key: number): void {
  let at = heap.nodes.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (heap.keys[above]! <= key) break;
    heap.keys[at] = heap.keys[above]!;
    heap.nodes[at] = heap.nodes[above]!;
    at = above;
  }
  heap.keys[at] = key;
  heap.nodes[at] = node;
}

function pop(heap: Heap): number {
  const first = heap.nodes[0]!;
  const node = heap.nodes.pop() as number;
  const key = heap.keys.pop() as number;
  const count = heap.nodes.length;
  if (count === 0) return first;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= count) break;
    if (below + 1 < count && heap.keys[below + 1]! < heap.keys[below]!) below += 1;
    if (heap.keys[below]! >= key) break;
    heap.keys[at] = heap.keys[below]!;
    heap.nodes[at] = heap.nodes[below]!;
    at = below;
  }
  heap.keys[at] = key;
  heap.nodes[at] = node;
  return first;
}
