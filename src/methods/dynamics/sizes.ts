import type { Population } from './model.ts';

/**
 * Places of the groups by the weight of all their relations, the heaviest first, equals in the order of the file:
 * the number of the group at each place.
 */
export const ranked = ({ groups, allies, rivals }: Population): number[] =>
  groups.map((_, group) => group).sort((a, b) => rivals[b]! + allies[b]! - (rivals[a]! + allies[a]!) || a - b);

/** Sizes proportional to 1/rank that add up to `members`. */
export function sizesByRank(population: Population, members: number): Float64Array {
  const places = ranked(population);
  const whole = places.reduce((sum, _, at) => sum + 1 / (at + 1), 0);
  const sizes = new Float64Array(places.length);
  for (const [at, group] of places.entries()) sizes[group] = members / (at + 1) / whole;
  return sizes;
}
