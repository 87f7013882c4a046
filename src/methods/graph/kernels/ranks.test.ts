import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, type Rows } from '../rows.ts';
import { componentsOf } from './components.ts';
import { eigenvector, eigenvectorOf } from './eigenvector.ts';
import {
  bare,
  chain,
  close,
  complete,
  graph,
  graphs,
  neighbours,
  relabelled,
  ring,
  star,
  withStranger,
} from './graphs.testing.ts';
import { pagerank } from './pagerank.ts';

/** PageRank by following the walk for long enough. */
function walked(rows: Rows): number[] {
  const n = nodeCount(rows);
  let ranks = Array.from({ length: n }, () => 1 / n);
  for (let round = 0; round < 300; round++) {
    const lost = ranks.reduce((sum, rank, node) => sum + (neighbours(rows, node).length === 0 ? rank : 0), 0);
    ranks = ranks.map((_, node) =>
      neighbours(rows, node).reduce(
        (sum, other) => sum + (0.85 * ranks[other]!) / neighbours(rows, other).length,
        0.15 / n + (0.85 * lost) / n,
      ),
    );
  }
  return ranks;
}

test('PageRank agrees with the walk and sums to 1', () => {
  fc.assert(
    fc.property(graphs, (rows) => {
      const expected = walked(rows);
      const found = pagerank(rows);
      found.forEach((rank, node) => assert.ok(close(rank, expected[node]!, 1e-9)));
      if (found.length > 0)
        assert.ok(
          close(
            found.reduce((sum, rank) => sum + rank, 0),
            1,
            1e-12,
          ),
        );
    }),
  );
});

test('PageRank where everyone is alike, and where nobody is tied', () => {
  for (const rows of [ring(5), complete(4), ...bare])
    for (const rank of pagerank(rows)) assert.ok(close(rank, 1 / nodeCount(rows), 1e-9));
});

test('eigenvectors that are known', () => {
  const middle = Math.SQRT1_2;
  const leaf = (others: number): number => Math.sqrt(0.5 / others);
  const cases: [Rows, number[]][] = [
    [chain(3), [0.5, middle, 0.5]],
    [star(5), [middle, leaf(4), leaf(4), leaf(4), leaf(4)]],
    [complete(4), [0.5, 0.5, 0.5, 0.5]],
    [ring(4), [0.5, 0.5, 0.5, 0.5]],
    // The larger part alone has values.
    [
      graph(5, [
        [0, 1],
        [2, 3],
        [3, 4],
      ]),
      [0, 0, 0.5, middle, 0.5],
    ],
    ...bare.map((rows): [Rows, number[]] => [rows, Array.from({ length: nodeCount(rows) }, () => 0)]),
  ];
  for (const [rows, expected] of cases)
    eigenvector(rows).forEach((value, node) => assert.ok(close(value, expected[node]!, 1e-9), `${value}`));
});

test('a chain, whose eigenvector is half a wave, settles although its gap is small', () => {
  const n = 200;
  eigenvector(chain(n)).forEach((value, node) =>
    assert.ok(close(value, Math.sqrt(2 / (n + 1)) * Math.sin((Math.PI * (node + 1)) / (n + 1)), 1e-9)),
  );
});

test('an eigenvector has length 1, no value below 0, and is stretched alike by the ties', () => {
  fc.assert(
    fc.property(graphs, (rows) => {
      const found = eigenvector(rows);
      if ((componentsOf(rows).sizes[0] ?? 0) < 2) return assert.ok(found.every((value) => value === 0));
      assert.ok(
        close(
          found.reduce((sum, value) => sum + value * value, 0),
          1,
        ),
      );
      const sums = Array.from(found, (_, node) =>
        neighbours(rows, node).reduce((sum, other) => sum + found[other]!, 0),
      );
      const stretched = Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0));
      found.forEach((value, node) => {
        assert.ok(value >= 0);
        assert.ok(close(sums[node]!, stretched * value, 1e-9));
      });
    }),
  );
});

test('ranks follow the nodes under other numbers; a stranger changes no eigenvector and no order of PageRank', () => {
  fc.assert(
    fc.property(graphs, fc.nat(11), (rows, by) => {
      const other = relabelled(rows, by);
      const [ranks, moved] = [pagerank(rows), pagerank(other.rows)];
      ranks.forEach((rank, node) => assert.ok(close(moved[other.now(node)]!, rank, 1e-9)));
      const wider = pagerank(withStranger(rows));
      const share = 1 - (wider.at(-1) ?? 0);
      ranks.forEach((rank, node) => assert.ok(close(wider[node]!, rank * share, 1e-9)));
      const values = eigenvector(rows);
      eigenvector(withStranger(rows))
        .subarray(0, values.length)
        .forEach((value, node) => assert.ok(close(value, values[node]!)));
      const { sizes } = componentsOf(rows);
      // Of equally large components the one of the least node counts, which other numbers change.
      if (sizes.length > 1 && sizes[0] === sizes[1]) return;
      const turned = eigenvector(other.rows);
      values.forEach((value, node) => assert.ok(close(turned[other.now(node)]!, value)));
    }),
  );
});

test('an eigenvector that is cut off before it settles says so', () => {
  assert.equal(eigenvectorOf(chain(300)).settled, true);
  const { values, settled } = eigenvectorOf(chain(3000), 100_000);
  assert.equal(settled, false);
  assert.ok(values.every((value) => value >= 0 && value <= 1));
});
