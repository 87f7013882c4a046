import { nodeCount, type Rows } from '../rows.ts';

/**
 * Core number: the greatest k such that the node stays when all with fewer than k ties to those who stay are taken away,
 * again and again. V. Batagelj and M. Zaveršnik, An O(m) algorithm for cores decomposition of networks (2003).
 */
export function coreNumbers(rows: Rows): Uint32Array {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const core = new Uint32Array(n);
  let most = 0;
  for (let node = 0; node < n; node++) {
    core[node] = offsets[node + 1]! - offsets[node]!;
    if (core[node]! > most) most = core[node]!;
  }
  const { starts, order, place } = byDegree(core, most);
  for (let i = 0; i < n; i++) {
    const node = order[i]!;
    const own = core[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const other = targets[at]!;
      const degree = core[other]!;
      if (degree <= own) continue;
      const first = starts[degree]!;
      const moved = order[first]!;
      order[place[other]!] = moved;
      place[moved] = place[other]!;
      order[first] = other;
      place[other] = first;
      starts[degree] = first + 1;
      core[other] = degree - 1;
    }
  }
  return core;
}

/** The nodes by rising degree, where each stands, and where each degree starts. */
function byDegree(degree: Uint32Array, most: number): { starts: Uint32Array; order: Uint32Array; place: Uint32Array } {
  const starts = new Uint32Array(most + 2);
  for (const one of degree) starts[one + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const next = starts.slice();
  const order = new Uint32Array(degree.length);
  const place = new Uint32Array(degree.length);
  for (let node = 0; node < degree.length; node++) {
    place[node] = next[degree[node]!]!++;
    order[place[node]!] = node;
  }
  return { starts, order, place };
}
