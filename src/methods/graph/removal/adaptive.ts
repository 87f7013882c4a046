import { betweenness } from '../kernels/betweenness.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { within } from './fragmentation.ts';
import { partOf } from './part.ts';
import { ranked, rounding, type Ties } from './ranking.ts';

/** Scores that follow the removals: what a removal changes is computed again. */
export interface Following {
  scores: Float64Array;
  remove: (node: number) => void;
}

export interface Removing {
  /** How many are chosen by scores of their moment; all that are left then follow by the scores of that moment. */
  count: number;
  /** Nodes taken at a time before scores are computed again. */
  block?: number;
  ties?: Ties;
}

/** The order in which all nodes go, each time the highest score. */
export function removedBy(n: number, following: Following, { count, block = 1, ties = 'lower' }: Removing): number[] {
  const gone = new Uint8Array(n);
  const order: number[] = [];
  while (order.length < Math.min(count, n)) {
    const batch: number[] = [];
    for (let i = 0; i < block && order.length + batch.length < n; i++) {
      const node = highest(following.scores, gone, ties);
      gone[node] = 1;
      batch.push(node);
    }
    for (const node of batch) following.remove(node);
    order.push(...batch);
  }
  return [...order, ...ranked(following.scores, ties).filter((node) => !gone[node])];
}

function highest(scores: Float64Array, gone: Uint8Array, ties: Ties): number {
  let best = -1;
  let most = -Infinity;
  for (let node = 0; node < scores.length; node++) {
    const score = scores[node]!;
    if (gone[node] || score < most || (score === most && ties === 'lower')) continue;
    most = score;
    best = node;
  }
  return best;
}

/** Degree among those that are left. */
export function followingDegree(rows: Rows): Following {
  const n = nodeCount(rows);
  const scores = Float64Array.from({ length: n }, (_, node) => rows.offsets[node + 1]! - rows.offsets[node]!);
  return {
    scores,
    remove: (node) => {
      for (let e = rows.offsets[node]!; e < rows.offsets[node + 1]!; e++) scores[rows.targets[e]!]! -= 1;
    },
  };
}

/** Collective influence within ℓ = `radius`: (k−1) Σ (k−1) over the nodes at that distance (Morone and Makse 2015). */
export function followingInfluence(rows: Rows, radius = 2): Following {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const gone = new Uint8Array(n);
  const degree = Float64Array.from({ length: n }, (_, node) => offsets[node + 1]! - offsets[node]!);
  const seen = new Uint32Array(n);
  const queue = new Uint32Array(n);
  let stamp = 0;
  const influence = (node: number): number => {
    stamp++;
    seen[node] = stamp;
    queue[0] = node;
    let start = 0;
    let tail = 1;
    for (let step = 0; step < radius; step++) {
      const end = tail;
      for (; start < end; start++)
        for (let e = offsets[queue[start]!]!; e < offsets[queue[start]! + 1]!; e++) {
          const to = targets[e]!;
          if (seen[to] === stamp || gone[to]) continue;
          seen[to] = stamp;
          queue[tail++] = to;
        }
    }
    let sum = 0;
    for (; start < tail; start++) sum += degree[queue[start]!]! - 1;
    return Math.max(0, degree[node]! - 1) * sum;
  };
  const scores = Float64Array.from({ length: n }, (_, node) => influence(node));
  return {
    scores,
    remove: (node) => {
      const near = within(rows, [node], radius + 1);
      gone[node] = 1;
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) degree[targets[e]!]! -= 1;
      for (const one of near) if (!gone[one]) scores[one] = influence(one);
    },
  };
}

/** Betweenness among those that are left; only the component that lost a node is gone through again. */
export function followingBetweenness(rows: Rows): Following {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const scores = new Float64Array(n);
  const place = new Uint32Array(n);
  const gone = new Uint8Array(n);
  const seen = new Uint32Array(n);
  const found = new Uint32Array(n);
  let stamp = 1;
  const renew = (from: number): void => {
    if (gone[from] || seen[from] === stamp) return;
    seen[from] = stamp;
    found[0] = from;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const end = offsets[found[head]! + 1]!;
      for (let e = offsets[found[head]!]!; e < end; e++) {
        const to = targets[e]!;
        if (gone[to] || seen[to] === stamp) continue;
        seen[to] = stamp;
        found[tail++] = to;
      }
    }
    const nodes = found.subarray(0, tail).sort();
    // In numbers of paths, since what is left falls into components of different sizes.
    const pairs = (tail - 1) * (tail - 2);
    const own = tail > 2 ? betweenness(partOf(rows, nodes, place)) : new Float64Array(tail);
    for (let i = 0; i < tail; i++) scores[nodes[i]!] = rounding(own[i]! * pairs);
  };
  for (let node = 0; node < n; node++) renew(node);
  return {
    scores,
    remove: (node) => {
      gone[node] = 1;
      stamp++;
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) renew(targets[e]!);
    },
  };
}
