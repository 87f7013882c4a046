import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, type Rows } from '../rows.ts';
import { closeness, closenessPart } from './closeness.ts';
import { componentsOf } from './components.ts';
import { addSums, efficiency, largestLengths, pathSums } from './distances.ts';
import {
  bare,
  chain,
  close,
  complete,
  distances,
  graph,
  graphs,
  kite,
  relabelled,
  star,
  withStranger,
} from './graphs.testing.ts';

test('components by size, then by least node', () => {
  const { of, sizes } = componentsOf(
    graph(7, [
      [5, 6],
      [4, 5],
      [0, 1],
      [2, 3],
    ]),
  );
  assert.deepEqual([...of], [1, 1, 2, 2, 0, 0, 0]);
  assert.deepEqual([...sizes], [3, 2, 2]);
  assert.deepEqual(componentsOf(graph(0, [])), { of: new Uint32Array(0), sizes: new Uint32Array(0) });
});

test('two nodes are in one component when there is a way between them', () => {
  fc.assert(
    fc.property(graphs, (rows) => {
      const { of, sizes } = componentsOf(rows);
      distances(rows).forEach((row, a) => row.forEach((d, b) => assert.equal(of[a] === of[b], d < Infinity)));
      const least = Array.from(sizes, (_, part) => of.indexOf(part));
      for (let part = 0; part < sizes.length; part++) {
        assert.equal(of.filter((one) => one === part).length, sizes[part]);
        if (part > 0)
          assert.ok(
            sizes[part - 1]! > sizes[part]! || (sizes[part - 1] === sizes[part] && least[part - 1]! < least[part]!),
          );
      }
    }),
  );
});

test('components of a long chain', () => {
  assert.deepEqual([...componentsOf(chain(50_000)).sizes], [50_000]);
});

test('sums over paths by parts agree with all distances', () => {
  fc.assert(
    fc.property(graphs, fc.nat(12), (rows, cut) => {
      const n = nodeCount(rows);
      const all = distances(rows);
      const finite = all.flatMap((row) => row.filter((d) => d > 0 && d < Infinity));
      const at = Math.min(cut, n);
      const sums = addSums(pathSums(rows, 0, at), pathSums(rows, at, n));
      assert.equal(
        sums.sum,
        finite.reduce((sum, d) => sum + d, 0),
      );
      assert.equal(sums.pairs, finite.length);
      assert.equal(sums.longest, Math.max(0, ...finite));
      assert.ok(
        close(
          sums.inverse,
          finite.reduce((sum, d) => sum + 1 / d, 0),
        ),
      );
    }),
  );
});

test('more sources than go together in one wave', () => {
  const n = 100;
  const { sum, pairs, longest } = pathSums(chain(n));
  assert.equal(sum, (n * (n * n - 1)) / 3);
  assert.equal(pairs, n * (n - 1));
  assert.equal(longest, n - 1);
});

test('efficiency counts who is not reached as nothing; lengths look at the largest component only', () => {
  const cases: [Rows, number, number, number][] = [
    [chain(3), (4 + 2 / 2) / 6, 4 / 3, 2],
    [complete(4), 1, 1, 1],
    [graph(4, [[0, 1]]), 2 / 12, 1, 1],
    [kite, (8 + 4 / 2) / 12, 16 / 12, 2],
    ...bare.map((rows): [Rows, number, number, number] => [rows, 0, 0, 0]),
  ];
  for (const [rows, whole, averagePath, diameter] of cases) {
    assert.ok(close(efficiency(pathSums(rows), nodeCount(rows)), whole));
    assert.deepEqual(largestLengths(rows), { averagePath, diameter });
  }
});

test('closeness: nearer to more of the others is more', () => {
  const cases: [Rows, number[]][] = [
    [kite, [3 / 4, 3 / 4, 1, 3 / 5]],
    [star(4), [1, 3 / 5, 3 / 5, 3 / 5]],
    [graph(3, [[0, 1]]), [1 / 2, 1 / 2, 0]],
    ...bare.map((rows): [Rows, number[]] => [rows, Array.from({ length: nodeCount(rows) }, () => 0)]),
  ];
  for (const [rows, expected] of cases) assert.deepEqual([...closeness(rows)], expected);
});

test('closeness by its definition, by parts, under other numbers; a stranger only adds to those not reached', () => {
  fc.assert(
    fc.property(graphs, fc.nat(11), (rows, at) => {
      const n = nodeCount(rows);
      const values = closeness(rows);
      distances(rows).forEach((row, node) => {
        const reached = row.filter((d) => d > 0 && d < Infinity);
        const far = reached.reduce((sum, d) => sum + d, 0);
        assert.ok(close(values[node]!, far > 0 ? reached.length ** 2 / (n - 1) / far : 0));
      });
      const parts = new Float64Array(n);
      closenessPart(rows, Math.min(at, n), n, parts);
      closenessPart(rows, 0, Math.min(at, n), parts);
      assert.deepEqual(parts, values);
      const other = relabelled(rows, at);
      const moved = closeness(other.rows);
      values.forEach((value, node) => assert.equal(moved[other.now(node)], value));
      const wider = closeness(withStranger(rows));
      values.forEach((value, node) => assert.ok(close(wider[node]! * n, value * (n - 1))));
    }),
  );
});
