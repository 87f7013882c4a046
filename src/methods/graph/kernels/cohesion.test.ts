import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, type Rows } from '../rows.ts';
import { assortativity } from './assortativity.ts';
import { constraint, effectiveSize } from './burt.ts';
import { clustering } from './clustering.ts';
import { componentsOf } from './components.ts';
import { coreNumbers } from './core.ts';
import { cuts } from './cut.ts';
import {
  bare,
  chain,
  close,
  complete,
  graph,
  graphs,
  kite,
  neighbours,
  type Pair,
  pairsOf,
  ring,
  star,
} from './graphs.testing.ts';

const nodesOf = (rows: Rows): number[] => Array.from({ length: nodeCount(rows) }, (_, node) => node);
const tiedWithin = (rows: Rows, nodes: readonly number[]): number =>
  pairsOf(rows).filter(([a, b]) => nodes.includes(a) && nodes.includes(b)).length;

test('clustering of small networks', () => {
  const cases: [Rows, number[], number, number, number][] = [
    [kite, [1, 1, 1 / 3, 0], 7 / 12, 3 / 5, 1],
    [complete(4), [1, 1, 1, 1], 1, 1, 4],
    [star(4), [0, 0, 0, 0], 0, 0, 0],
    ...bare.map((rows): [Rows, number[], number, number, number] => [rows, nodesOf(rows).map(() => 0), 0, 0, 0]),
  ];
  for (const [rows, local, average, transitivity, triangles] of cases) {
    const found = clustering(rows);
    assert.deepEqual([...found.local], local);
    assert.ok(close(found.average, average));
    assert.deepEqual([found.transitivity, found.triangles], [transitivity, triangles]);
  }
});

test('clustering, effective size and constraint by their definitions', () => {
  fc.assert(
    fc.property(graphs, (rows) => {
      const { local } = clustering(rows);
      const size = effectiveSize(rows);
      const bound = constraint(rows);
      const share = (a: number, b: number): number =>
        neighbours(rows, a).includes(b) ? 1 / neighbours(rows, a).length : 0;
      for (const node of nodesOf(rows)) {
        const near = neighbours(rows, node);
        const ties = tiedWithin(rows, near);
        assert.ok(close(local[node]!, near.length > 1 ? (2 * ties) / near.length / (near.length - 1) : 0));
        assert.ok(close(size[node]!, near.length > 0 ? near.length - (2 * ties) / near.length : 0));
        const expected = near.reduce(
          (sum, j) => sum + (share(node, j) + near.reduce((all, q) => all + share(node, q) * share(q, j), 0)) ** 2,
          0,
        );
        assert.ok(close(bound[node]!, expected));
      }
    }),
  );
});

test('assortativity is the correlation of degrees over the ends of ties, 0 where all are alike', () => {
  for (const rows of [ring(5), complete(4), chain(2), ...bare]) assert.equal(assortativity(rows), 0);
  assert.ok(close(assortativity(star(5)), -1));
  assert.ok(close(assortativity(chain(4)), -0.5));
  fc.assert(
    fc.property(graphs, (rows) => {
      const ends = nodesOf(rows).flatMap((a) =>
        neighbours(rows, a).map((b): Pair => [neighbours(rows, a).length, neighbours(rows, b).length]),
      );
      const mean = ends.reduce((sum, [a]) => sum + a, 0) / ends.length;
      const spread = ends.reduce((sum, [a]) => sum + (a - mean) ** 2, 0);
      const both = ends.reduce((sum, [a, b]) => sum + (a - mean) * (b - mean), 0);
      assert.ok(close(assortativity(rows), spread > 1e-6 ? both / spread : 0));
    }),
  );
});

test('everyone of a core has as many ties within it, and no larger part has', () => {
  assert.deepEqual([...coreNumbers(kite)], [2, 2, 2, 1]);
  assert.deepEqual([...coreNumbers(graph(3, [[0, 1]]))], [1, 1, 0]);
  fc.assert(
    fc.property(graphs, (rows) => {
      const core = coreNumbers(rows);
      for (let k = 1; k <= Math.max(0, ...core) + 1; k++) {
        let left = nodesOf(rows);
        for (let before = -1; before !== left.length;) {
          before = left.length;
          const held = left;
          left = held.filter((node) => neighbours(rows, node).filter((other) => held.includes(other)).length >= k);
        }
        assert.deepEqual(
          left,
          nodesOf(rows).filter((node) => core[node]! >= k),
        );
      }
    }),
  );
});

test('cuts leave more components, and nothing else does', () => {
  fc.assert(
    fc.property(graphs, (rows) => {
      const n = nodeCount(rows);
      const pairs = pairsOf(rows);
      const parts = componentsOf(rows).sizes.length;
      const { points, bridges } = cuts(rows);
      const without = (node: number): number =>
        componentsOf(
          graph(
            n,
            pairs.filter(([a, b]) => a !== node && b !== node),
          ),
        ).sizes.length - 1;
      assert.deepEqual(
        [...points],
        nodesOf(rows).filter((node) => without(node) > parts),
      );
      assert.deepEqual(
        Array.from(bridges.from, (a, at) => [a, bridges.to[at]]),
        pairs.filter(
          (tie) =>
            componentsOf(
              graph(
                n,
                pairs.filter((one) => one !== tie),
              ),
            ).sizes.length > parts,
        ),
      );
    }),
  );
});

test('cuts of a chain too long for recursion', () => {
  const { points, bridges } = cuts(chain(50_000));
  assert.deepEqual([points.length, bridges.from.length], [49_998, 49_999]);
});
