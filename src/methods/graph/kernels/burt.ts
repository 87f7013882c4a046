import { nodeCount, type Rows } from '../rows.ts';
import { trianglesOf } from './triangles.ts';

/**
 * Burt's constraint, every tie counting the same: Σ_j (p_ij + Σ_q p_iq·p_qj)² over the neighbours j, p_ij = 1/degree(i).
 * High where the neighbours are tied among themselves; 0 (not undefined) for who has none. R. S. Burt, Structural Holes (1992).
 */
export function constraint(rows: Rows): Float64Array {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const found = new Float64Array(n);
  const invested = new Float64Array(n);
  const near = new Uint8Array(n);
  const share = new Float64Array(n);
  for (let node = 0; node < n; node++) share[node] = 1 / Math.max(1, offsets[node + 1]! - offsets[node]!);
  for (let node = 0; node < n; node++) {
    const [start, end] = [offsets[node]!, offsets[node + 1]!];
    for (let at = start; at < end; at++) {
      near[targets[at]!] = 1;
      invested[targets[at]!] = 1;
    }
    for (let at = start; at < end; at++) {
      const through = targets[at]!;
      for (let next = offsets[through]!; next < offsets[through + 1]!; next++)
        if (near[targets[next]!] === 1) invested[targets[next]!]! += share[through]!;
    }
    let sum = 0;
    for (let at = start; at < end; at++) {
      sum += (invested[targets[at]!]! * share[node]!) ** 2;
      near[targets[at]!] = 0;
    }
    found[node] = sum;
  }
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
