import { nodeCount, type Rows } from '../rows.ts';

/** How far the greatest of some scores stands above the others, all together. */
function lead(scores: ArrayLike<number>): number {
  let most = 0;
  for (let at = 0; at < scores.length; at++) most = Math.max(most, scores[at]!);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += most - scores[at]!;
  return sum;
}

/**
 * Freeman's centralisation of degree: 1 for a star, 0 where all are alike or there are fewer than three nodes.
 * L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1979).
 */
export function degreeCentralisation(rows: Rows): number {
  const n = nodeCount(rows);
  const degree = Float64Array.from({ length: n }, (_, node) => rows.offsets[node + 1]! - rows.offsets[node]!);
  return n > 2 ? lead(degree) / ((n - 1) * (n - 2)) : 0;
}

/** The same of betweenness, given normalised. */
export function betweennessCentralisation(scores: Float64Array): number {
  return scores.length > 2 ? lead(scores) / (scores.length - 1) : 0;
}

/** The same of closeness (Freeman's bound is that of a star; in networks of several parts read with care). */
export function closenessCentralisation(scores: Float64Array): number {
  const n = scores.length;
  return n > 2 ? (lead(scores) * (2 * n - 3)) / ((n - 1) * (n - 2)) : 0;
}
