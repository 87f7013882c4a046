import { nodeCount, type Rows } from '../rows.ts';

/**
 * Modularity (Newman and Girvan, Phys. Rev. E 69, 2004) of communities given as a number per node, with the
 * resolution γ of Reichardt and Bornholdt (Phys. Rev. E 74, 2006): Σ_c [ in_c / 2m − γ (total_c / 2m)² ]. Every tie
 * counts once, or by `weights`, which stand as the targets of the rows. Out: below 1; 0 for a network without ties.
 */
export function modularity(rows: Rows, community: Uint32Array, resolution = 1, weights?: ArrayLike<number>): number {
  const n = nodeCount(rows);
  const totals = new Float64Array(community.reduce((most, one) => Math.max(most, one + 1), 0));
  let inside = 0;
  let all = 0;
  for (let node = 0; node < n; node++) {
    const own = community[node]!;
    for (let e = rows.offsets[node]!; e < rows.offsets[node + 1]!; e++) {
      const weight = weights ? weights[e]! : 1;
      totals[own] = totals[own]! + weight;
      all += weight;
      if (community[rows.targets[e]!] === own) inside += weight;
    }
  }
  if (all === 0) return 0;
  return inside / all - resolution * totals.reduce((sum, one) => sum + (one / all) ** 2, 0);
}
