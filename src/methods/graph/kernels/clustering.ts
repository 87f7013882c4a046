import { nodeCount, type Rows } from '../rows.ts';
import { trianglesOf } from './triangles.ts';

export interface Clustering {
  /** By node: the share of the pairs of its neighbours that are tied (Watts and Strogatz 1998); 0 below two neighbours. */
  local: Float64Array;
  /** The mean of local over all nodes. */
  average: number;
  /** The share of paths of two steps that are closed, over the whole network; 0 where there are none. */
  transitivity: number;
  triangles: number;
}

/** How often two neighbours of a node are tied themselves. */
export function clustering(rows: Rows): Clustering {
  const n = nodeCount(rows);
  const count = trianglesOf(rows);
  const local = new Float64Array(n);
  let [closed, pairs, sum] = [0, 0, 0];
  for (let node = 0; node < n; node++) {
    const degree = rows.offsets[node + 1]! - rows.offsets[node]!;
    const of = (degree * (degree - 1)) / 2;
    if (of === 0) continue;
    local[node] = count[node]! / of;
    sum += local[node]!;
    closed += count[node]!;
    pairs += of;
  }
  return {
    local,
    average: n > 0 ? sum / n : 0,
    transitivity: pairs > 0 ? closed / pairs : 0,
    triangles: closed / 3,
  };
}
