import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { componentsOf } from '../kernels/components.ts';
import { graphs } from '../kernels/graphs.testing.ts';
import { nodeCount, rowsOf, type Rows, type WeightedRows } from '../rows.ts';
import { connectedUnderLoss, waysBetween } from './ways.ts';

/** Rows of edges [from, to, length]. */
const rowsWith = (nodes: number, edges: readonly (readonly [number, number, number])[]): WeightedRows =>
  rowsOf(
    nodes,
    Uint32Array.from(edges, ([a]) => a),
    Uint32Array.from(edges, ([, b]) => b),
    Float64Array.from(edges, ([, , length]) => length),
  ).rows;

const marked = (rows: Rows, pairs: readonly (readonly [number, number])[]): Uint8Array => {
  const found = new Uint8Array(rows.targets.length);
  for (let node = 0; node < nodeCount(rows); node++)
    for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++)
      if (pairs.some(([a, b]) => [a, b].includes(node) && [a, b].includes(rows.targets[slot]!) && a !== b))
        found[slot] = 1;
  return found;
};

// 0 – 1 – 2 – 3, and around 1 the doubtful tie 0 – 2; every way to 3 passes 2.
const edges = [
  [0, 1, 1],
  [1, 2, 1],
  [2, 3, 1],
  [0, 2, 4],
] as const;

test('by steps the doubtful tie is shortest, by doubt it is last; what every way passes; what is left without doubt', () => {
  const rows = rowsWith(4, edges);
  const doubtful = marked(rows, [[0, 2]]);
  const firm = { nodes: [0, 1, 2, 3], length: 3 };
  assert.deepEqual(waysBetween(rows, undefined, doubtful, [0, 3], 5), {
    paths: [{ nodes: [0, 2, 3], length: 2 }, firm],
    through: [2],
    firm,
  });
  assert.deepEqual(waysBetween(rows, Float64Array.from(rows.weights), doubtful, [0, 3], 5), {
    paths: [firm, { nodes: [0, 2, 3], length: 5 }],
    through: [2],
    firm,
  });
});

test('neighbours have no one between; two of no way have none, and none firm', () => {
  const rows = rowsWith(5, edges);
  const none = new Uint8Array(rows.targets.length);
  assert.deepEqual(waysBetween(rows, undefined, none, [0, 1], 1).through, []);
  assert.deepEqual(waysBetween(rows, undefined, none, [0, 4], 3), { paths: [], through: [], firm: null });
  assert.deepEqual(waysBetween(rows, undefined, marked(rows, [[2, 3]]), [0, 3], 1).firm, null);
});

test('passed by all: exactly those without whom the two fall apart', () => {
  const some = graphs.filter((rows) => nodeCount(rows) > 2);
  fc.assert(
    fc.property(some, fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 4 }), (rows, a, b, k) => {
      const n = nodeCount(rows);
      const [from, to] = [a % n, b % n];
      if (from === to) return;
      const { paths, through } = waysBetween(rows, undefined, new Uint8Array(rows.targets.length), [from, to], k);
      const cuts = (node: number): boolean => {
        const kept: (readonly [number, number, number])[] = [];
        for (let one = 0; one < n; one++)
          for (let slot = rows.offsets[one]!; slot < rows.offsets[one + 1]!; slot++)
            if (one !== node && rows.targets[slot] !== node) kept.push([one, rows.targets[slot]!, 1]);
        const { of } = componentsOf(rowsWith(n, kept));
        return of[from] !== of[to];
      };
      const all = [...Array(n).keys()].filter((node) => node !== from && node !== to && cuts(node));
      assert.deepEqual(
        through.toSorted((x, y) => x - y),
        paths.length === 0 ? [] : all,
      );
    }),
    { numRuns: 200 },
  );
});

test('a chain is lost more often than a triangle; the same seed gives the same', () => {
  const plan = { loss: 0.2, draws: 400, seed: 3, first: 5 };
  const chain = rowsWith(3, [
    [0, 1, 1],
    [1, 2, 1],
  ]);
  const ring = rowsWith(3, [
    [0, 1, 1],
    [1, 2, 1],
    [0, 2, 1],
  ]);
  const [thin, thick] = [chain, ring].map((rows) => connectedUnderLoss(rows, [0, 2], plan));
  // .8² = .64, and 1 − .2 × (1 − .64) = .928.
  assert.ok(Math.abs(thin! - 0.64) < 0.08 && Math.abs(thick! - 0.928) < 0.05, `${thin} ${thick}`);
  assert.equal(connectedUnderLoss(chain, [0, 2], plan), thin);
  assert.equal(connectedUnderLoss(chain, [0, 2], { ...plan, loss: 0 }), 1);
});
