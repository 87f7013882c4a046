import fc from 'fast-check';
import { rowsOf } from '#methods/graph/rows.ts';
import { recoveries, type Plan, type Positions, type Removal } from './shapes.ts';

/** Ties written `0-1 1-2`, and perhaps roles and cells by position: `boss deputy .`, a dot for none. */
export function written(n: number, ties: string, roles = '', cells = ''): Positions {
  const pairs = ties
    .split(' ')
    .filter((tie) => tie !== '')
    .map((tie) => tie.split('-').map(Number));
  return ofPairs(
    n,
    pairs.map(([a = 0, b = 0]) => [a, b]),
    named(n, roles),
    named(n, cells),
  );
}

const named = (n: number, text: string): string[] =>
  Array.from({ length: n }, (_, node) => (text.split(' ')[node] ?? '').replace('.', ''));

export function ofPairs(
  n: number,
  pairs: readonly (readonly [number, number])[],
  roles: readonly string[] = named(n, ''),
  cells: readonly string[] = named(n, ''),
): Positions {
  const { rows } = rowsOf(
    n,
    Uint32Array.from(pairs, ([a]) => a),
    Uint32Array.from(pairs, ([, b]) => b),
  );
  return { rows, roles, cells };
}

/** A plan that changes nothing but what is given. */
export const planned = (removal: Removal, more: Partial<Plan> = {}): Plan => ({
  removal,
  recovery: 'none',
  weeks: 3,
  replicates: 8,
  seed: 5,
  measure: 'protection',
  ...more,
});

const some = (names: readonly string[]): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...names), { minLength: 40, maxLength: 40 });

interface Case {
  n: number;
  pairs: [number, number][];
  positions: Positions;
}

/** Small networks of every kind, empty of ties and full. */
export const networks: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), some(['', 'boss', 'deputy', 'banker']), some(['', 'north', 'south']))
  .chain(([n, roles, cells]) => {
    const node = fc.integer({ min: 0, max: n - 1 });
    return fc.array(fc.tuple(node, node), { maxLength: 70 }).map((pairs) => ({
      n,
      pairs,
      positions: ofPairs(n, pairs, roles.slice(0, n), cells.slice(0, n)),
    }));
  });

/** A network and a plan that fits it. */
export const cases: fc.Arbitrary<Case & { plan: Plan }> = networks.chain((one) =>
  fc
    .record({
      removal: removalsOf(one),
      recovery: fc.constantFrom(...recoveries),
      weeks: fc.integer({ min: 1, max: 12 }),
      replicates: fc.integer({ min: 1, max: 9 }),
      seed: fc.integer({ min: 0, max: 99 }),
    })
    .map((asked) => ({ ...one, plan: { ...asked, measure: 'asset-freeze' as const } })),
);

function removalsOf({ n, positions }: Case): fc.Arbitrary<Removal> {
  const count = fc.integer({ min: 1, max: n });
  const kinds: fc.Arbitrary<Removal>[] = [
    fc.record({
      what: fc.constant('positions' as const),
      nodes: fc.array(fc.integer({ min: 0, max: n - 1 }), { minLength: 1, maxLength: n }),
    }),
    fc.record({ what: fc.constant('brokers' as const), share: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
    fc.record({
      what: fc.constant('strategy' as const),
      strategy: fc.constantFrom('random' as const, 'degree' as const),
      count,
    }),
  ];
  if (positions.roles.includes('boss')) kinds.push(fc.constant({ what: 'role', role: 'boss', count: 1 }));
  if (positions.roles.includes('banker')) kinds.push(fc.constant({ what: 'role', role: 'banker', count: null }));
  if (positions.cells.includes('north')) kinds.push(fc.constant({ what: 'cell', cell: 'north' }));
  return fc.oneof(...kinds);
}
