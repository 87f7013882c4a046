import { nodeCount, type Rows } from '../rows.ts';
import { otherWays } from '../standing/thin.ts';
import { eachTriangle, trianglesOf } from './triangles.ts';

/**
 * Burt's constraint, every tie counting the same: Σ_j (p_ij + Σ_q p_iq·p_qj)² over the neighbours j, p_ij = 1/degree(i).
 * High where the neighbours are tied among themselves; 0 (not undefined) for who has none. R. S. Burt, Structural Holes (1992).
 */
export function constraint(rows: Rows): Float64Array {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const share = new Float64Array(n);
  for (let node = 0; node < n; node++) share[node] = 1 / Math.max(1, offsets[node + 1]! - offsets[node]!);
  // What each node invests in each neighbour through the others, by place in `targets`: one third node of a triangle at a time.
  const through = new Float64Array(targets.length);
  const other = otherWays(rows);
  eachTriangle(rows, (a, b, c, ab, ac, bc) => {
    through[ab]! += share[c]!;
    through[other[ab]!]! += share[c]!;
    through[ac]! += share[b]!;
    through[other[ac]!]! += share[b]!;
    through[bc]! += share[a]!;
    through[other[bc]!]! += share[a]!;
  });
  const found = new Float64Array(n);
  for (let node = 0; node < n; node++)
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++)
      found[node]! += ((1 + through[at]!) * share[node]!) ** 2;
  return found;
}

/**
 * Effective size of the neighbourhood: degree less the mean number of ties that a neighbour has to other neighbours,
 * d − 2t/d (S. P. Borgatti, Structural holes: unpacking Burt's redundancy measures, Connections 20, 1997).
 */
export function effectiveSize(rows: Rows): Float64Array {
  return Float64Array.from(trianglesOf(rows), (triangles, node) => {
    const degree = rows.offsets[node + 1]! - rows.offsets[node]!;
    return degree > 0 ? degree - (2 * triangles) / degree : 0;
  });
}
