import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, rowsOf } from '../rows.ts';
import { balance } from './balance.ts';
import { graph, graphs, neighbours } from './graphs.testing.ts';
import { project } from './projection.ts';

test('three persons and two meetings: who met whom, how often', () => {
  // 0, 1, 2 were at 3; 0 and 1 also at 4; the tie between 3 and 4 is within one mode.
  const rows = graph(5, [
    [0, 3],
    [1, 3],
    [2, 3],
    [0, 4],
    [1, 4],
    [3, 4],
  ]);
  const persons = project(rows, [0, 0, 0, 1, 1], 0);
  assert.deepEqual([...persons.nodes], [0, 1, 2]);
  assert.deepEqual([...persons.rows.offsets], [0, 2, 4, 6]);
  assert.deepEqual([...persons.rows.targets], [1, 2, 0, 2, 0, 1]);
  assert.deepEqual([...persons.rows.weights], [2, 1, 2, 1, 1, 1]);
  assert.equal(persons.within, 1);
  const meetings = project(rows, [0, 0, 0, 1, 1], 1);
  assert.deepEqual(
    [[...meetings.nodes], [...meetings.rows.weights]],
    [
      [3, 4],
      [2, 2],
    ],
  );
});

test('a projection counts the neighbours that two have in common', () => {
  fc.assert(
    fc.property(graphs, fc.array(fc.nat(1), { minLength: 12, maxLength: 12 }), (rows, mode) => {
      const { nodes, rows: found } = project(rows, mode, 0);
      nodes.forEach((a, at) => {
        const others = (node: number): number[] => neighbours(rows, node).filter((one) => mode[one] === 1);
        const expected = [...nodes].flatMap((b, to) => {
          const common = others(a).filter((one) => others(b).includes(one)).length;
          return a !== b && common > 0 ? [[to, common]] : [];
        });
        const row = neighbours(found, at).map((to, i) => [to, found.weights[found.offsets[at]! + i]]);
        assert.deepEqual(row, expected);
      });
    }),
  );
});

test('a triangle is balanced when it has no rivalry or two', () => {
  const signed = (...signs: [number, number, number]): ReturnType<typeof balance> => {
    const { rows } = rowsOf(4, Uint32Array.of(0, 0, 1), Uint32Array.of(1, 2, 2), Float64Array.from(signs));
    return balance(rows, rows.weights);
  };
  const cases: [[number, number, number], number | null, number[]][] = [
    [[1, 1, 1], 1, [1, 0, 0, 0]],
    [[1, -1, 1], 0, [0, 1, 0, 0]],
    [[-1, 1, -1], 1, [0, 0, 1, 0]],
    [[-1, -1, -1], 0, [0, 0, 0, 1]],
    [[1, 1, 0], null, [0, 0, 0, 0]],
  ];
  for (const [signs, share, byRivalries] of cases) {
    const found = signed(...signs);
    assert.deepEqual([found.share, found.byRivalries], [share, byRivalries]);
  }
});

test('every triangle of a signed network is counted once, under its type', () => {
  fc.assert(
    fc.property(graphs, fc.integer({ min: 2, max: 5 }), (rows, turn) => {
      const sign = (a: number, b: number): number => ((Math.min(a, b) + 2 * Math.max(a, b)) % turn === 0 ? -1 : 1);
      const signs = Float64Array.from(rows.targets, (to, at) =>
        sign(
          rows.offsets.findLastIndex((one) => one <= at),
          to,
        ),
      );
      const expected = [0, 0, 0, 0];
      const n = nodeCount(rows);
      for (let a = 0; a < n; a++)
        for (const b of neighbours(rows, a))
          for (const c of neighbours(rows, b))
            if (a < b && b < c && neighbours(rows, a).includes(c))
              expected[[sign(a, b), sign(b, c), sign(a, c)].filter((one) => one < 0).length]! += 1;
      assert.deepEqual(balance(rows, signs).byRivalries, expected);
    }),
  );
});
