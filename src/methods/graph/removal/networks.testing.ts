import fc from 'fast-check';
import { graph } from '../kernels/graphs.testing.ts';
import type { Rows } from '../rows.ts';

/** Sparse networks of 1 to `most` nodes, where `graphs` of the kernels stops at twelve. */
export const networks = (most: number): fc.Arbitrary<Rows> =>
  fc
    .integer({ min: 1, max: most })
    .chain((nodes) =>
      fc
        .array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 2 * nodes })
        .map((pairs) => graph(nodes, pairs)),
    );

/** Every set of `count` of the first `nodes` numbers, each rising, in rising order. */
export function everyChoice(nodes: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const sets: number[][] = [];
  for (let node = from; node <= nodes - count; node++)
    for (const rest of everyChoice(nodes, count - 1, node + 1)) sets.push([node, ...rest]);
  return sets;
}
