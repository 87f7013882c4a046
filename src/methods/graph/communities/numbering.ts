import { nodeCount, type Rows } from '../rows.ts';
import { compact, gathered } from './level.ts';

/** What a search for communities may be told. */
export interface Asked {
  seed?: number;
  /** γ of modularity: above 1 more and smaller communities, below 1 fewer and larger ones. */
  resolution?: number;
  /** A weight for each tie, standing as the targets of the rows, none below zero; without it each counts once. */
  weights?: ArrayLike<number>;
  /** Searches from different starts, of which the best is given. */
  runs?: number;
}

/** Small networks are searched often enough to find what one search misses, `most` times; large ones once. */
export const runsFor = (rows: Rows, most: number): number =>
  Math.max(1, Math.min(most, Math.floor((4000 * most) / (nodeCount(rows) + rows.targets.length + 1))));

/** Communities numbered by size, largest first, equals by their least node. */
export function numbered(community: Uint32Array): Uint32Array {
  const label = community.slice();
  const count = compact(label);
  const { starts, members } = gathered(label, count);
  const sets = Array.from({ length: count }, (_, set) => set).toSorted(
    (a, b) =>
      starts[b + 1]! - starts[b]! - (starts[a + 1]! - starts[a]!) || members[starts[a]!]! - members[starts[b]!]!,
  );
  const number = new Uint32Array(count);
  sets.forEach((set, i) => (number[set] = i));
  return label.map((set) => number[set]!);
}

/** The same communities, those that hang together only through others taken apart: that never lowers modularity. */
export function apart(rows: Rows, community: Uint32Array): Uint32Array {
  const n = nodeCount(rows);
  const label = new Uint32Array(n);
  const seen = new Uint8Array(n);
  const queue = new Uint32Array(n);
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (seen[start]) continue;
    let tail = 0;
    queue[tail++] = start;
    seen[start] = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      label[node] = count;
      for (let e = rows.offsets[node]!; e < rows.offsets[node + 1]!; e++) {
        const to = rows.targets[e]!;
        if (seen[to] || community[to] !== community[start]) continue;
        seen[to] = 1;
        queue[tail++] = to;
      }
    }
    count++;
  }
  return label;
}
