import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bare, chain, graph, star } from '../kernels/graphs.testing.ts';
import { nodeCount } from '../rows.ts';
import { cutter } from './cuts.ts';
import { distanceFragmentation, fragmentation, marked, reach, remaining } from './fragmentation.ts';
import { harmonic } from './harmonic.ts';
import { networks } from './networks.testing.ts';
import { ranked } from './ranking.ts';

const none = (nodes: number): Uint8Array => new Uint8Array(nodes);

test('fragmentation of a row of five without its middle, its second, nothing, all but one', () => {
  const rows = chain(5);
  const cases: [number[], number][] = [
    [[2], 1 - 4 / 12],
    [[1], 1 - 6 / 12],
    [[], 0],
    [[0, 1, 2, 3], 1],
  ];
  for (const [set, expected] of cases) assert.equal(fragmentation(rows, marked(rows, set)), expected);
});

test('weighted by distance: a row of three keeps 5/6, a star without its middle nothing', () => {
  assert.ok(Math.abs(distanceFragmentation(chain(3), none(3)) - 1 / 6) < 1e-12);
  assert.equal(distanceFragmentation(star(5), marked(star(5), [0])), 1);
});

test('reach counts the set, each node once, as far as asked', () => {
  assert.equal(reach(chain(7), [3]), 3);
  assert.equal(reach(chain(7), [3], 2), 5);
  assert.equal(reach(chain(7), [1, 2]), 4);
  assert.equal(reach(chain(7), []), 0);
});

test('where no pair is left, all is fragmented', () => {
  for (const rows of bare) {
    assert.equal(fragmentation(rows, none(nodeCount(rows))), 1);
    assert.equal(distanceFragmentation(rows, none(nodeCount(rows))), 1);
  }
});

test('one walk tells what each node would leave behind, as taking it away does', () => {
  fc.assert(
    fc.property(networks(14), fc.array(fc.nat(13), { maxLength: 4 }), (rows, away) => {
      const n = nodeCount(rows);
      const removed = marked(
        rows,
        away.filter((node) => node < n),
      );
      const cuts = cutter(rows)(removed);
      const sizes = remaining(rows, removed);
      assert.equal(cuts.largest, sizes[0] ?? 0);
      for (let node = 0; node < n; node++) {
        const without = remaining(
          rows,
          Uint8Array.from(removed, (mark, i) => (i === node ? 1 : mark)),
        );
        assert.equal(cuts.largestWithout[node], without[0] ?? 0);
        assert.equal(
          cuts.pairsWithout[node],
          without.reduce((sum, size) => sum + size * (size - 1), 0),
        );
      }
    }),
  );
});

test('no node takes more from the sum of 1/d than its bound', () => {
  fc.assert(
    fc.property(networks(14), fc.array(fc.nat(13), { maxLength: 3 }), (rows, away) => {
      const n = nodeCount(rows);
      const removed = marked(
        rows,
        away.filter((node) => node < n),
      );
      const sumOf = (marks: Uint8Array): number => {
        const left = n - marks.reduce((sum, one) => sum + one, 0);
        return (1 - distanceFragmentation(rows, marks)) * left * (left - 1);
      };
      const loss = new Float64Array(n);
      const sum = harmonic(rows)(removed, loss);
      assert.ok(Math.abs(sum - sumOf(removed)) < 1e-9);
      for (let node = 0; node < n; node++) {
        if (removed[node]) continue;
        const marks = removed.slice();
        marks[node] = 1;
        assert.ok(sumOf(marks) >= sum - loss[node]! - 1e-9);
      }
    }),
  );
});

test('two nodes in a ladder share what runs between them: the bound counts it for each, exact where all runs through one', () => {
  const loss = new Float64Array(3);
  harmonic(chain(3))(none(3), loss);
  assert.deepEqual([...loss], [3, 5, 3]);
  const square = graph(4, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ]);
  const shared = new Float64Array(4);
  harmonic(square)(none(4), shared);
  assert.deepEqual([...shared], [5.5, 5.5, 5.5, 5.5]);
});

test('ranked by score; what differs by rounding is equal, and ties go as asked', () => {
  const scores = [1, 3, 3 + 1e-13, 2, 3];
  assert.deepEqual(ranked(scores), [1, 2, 4, 3, 0]);
  assert.deepEqual(ranked(scores, 'higher'), [4, 2, 1, 3, 0]);
});
