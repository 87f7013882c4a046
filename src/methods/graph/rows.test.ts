import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, rowsOf, shared, tieCount } from './rows.ts';

const edges = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 5 })), { maxLength: 40 });

test('rows rise, hold each tie in both, without loops and repeats; the last weight stands', () => {
  fc.assert(
    fc.property(edges, (given) => {
      const { rows, loops, repeated } = rowsOf(
        10,
        Uint32Array.from(given, ([a]) => a),
        Uint32Array.from(given, ([, b]) => b),
        Float64Array.from(given, ([, , w]) => w),
      );
      const ties = new Map<string, number>();
      for (const [a, b, w] of given)
        if (a !== b) {
          ties.set(`${a} ${b}`, w);
          ties.set(`${b} ${a}`, w);
        }
      const found: [string, number][] = [];
      for (let node = 0; node < nodeCount(rows); node++)
        for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++)
          found.push([`${node} ${rows.targets[at]!}`, rows.weights[at]!]);
      assert.deepEqual(
        found,
        [...ties].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      );
      assert.equal(loops, given.filter(([a, b]) => a === b).length);
      assert.equal(tieCount(rows) + loops + repeated, given.length);
      assert.deepEqual(shared(rows), rows);
    }),
  );
});

test('no nodes and no edges are rows too', () => {
  const { rows } = rowsOf(0, new Uint32Array(0), new Uint32Array(0));
  assert.equal(nodeCount(rows), 0);
});
