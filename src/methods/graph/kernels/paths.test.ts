import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeCount, rowsOf, type Rows } from '../rows.ts';
import { graph, graphs, neighbours } from './graphs.testing.ts';
import { type Path, shortestPaths } from './paths.ts';

/** Every path without repeats, by trying all, in the order that is promised. */
function all(rows: Rows, from: number, to: number, lengths?: ArrayLike<number>): Path[] {
  const found: Path[] = [];
  const walk = (nodes: number[], length: number): void => {
    const node = nodes.at(-1) as number;
    if (node === to) {
      found.push({ nodes, length });
      return;
    }
    neighbours(rows, node).forEach((next, at) => {
      if (!nodes.includes(next)) walk([...nodes, next], length + (lengths ? lengths[rows.offsets[node]! + at]! : 1));
    });
  };
  walk([from], 0);
  return found.sort((a, b) => a.length - b.length || compare(a.nodes, b.nodes));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, i) => node !== b[i]);
  return at < 0 ? -1 : a[at]! - (b[at] ?? -1);
}

const small = graphs.filter((rows) => nodeCount(rows) > 0 && rows.targets.length <= 26);

test('the k shortest are the first k of all', () => {
  fc.assert(
    fc.property(small, fc.nat(11), fc.nat(11), fc.integer({ min: 0, max: 12 }), (rows, a, b, k) => {
      const n = nodeCount(rows);
      assert.deepEqual(shortestPaths(rows, a % n, b % n, k), all(rows, a % n, b % n).slice(0, k));
    }),
    { numRuns: 300 },
  );
});

test('the same with lengths', () => {
  const tie = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 14 }), fc.nat(6), fc.nat(6), fc.nat(10), (ties, a, b, k) => {
      const { rows } = rowsOf(
        7,
        Uint32Array.from(ties, ([one]) => one),
        Uint32Array.from(ties, ([, other]) => other),
        Float64Array.from(ties, ([, , length]) => length),
      );
      assert.deepEqual(shortestPaths(rows, a, b, k, rows.weights), all(rows, a, b, rows.weights).slice(0, k));
    }),
    { numRuns: 300 },
  );
});

test('a longer way of shorter ties is preferred; no way is no path; lengths must be positive', () => {
  const { rows } = rowsOf(4, Uint32Array.of(0, 0, 1), Uint32Array.of(2, 1, 2), Float64Array.of(5, 1, 2));
  assert.deepEqual(shortestPaths(rows, 0, 2, 5, rows.weights), [
    { nodes: [0, 1, 2], length: 3 },
    { nodes: [0, 2], length: 5 },
  ]);
  assert.deepEqual(shortestPaths(rows, 0, 3, 5), []);
  for (const bad of [0, -1, NaN, Infinity])
    assert.throws(() => shortestPaths(graph(2, [[0, 1]]), 0, 1, 1, [bad, bad]), /expected more than 0/);
  assert.throws(() => shortestPaths(graph(2, [[0, 1]]), 0, 1, 1, [1, 1e10]), /at most/);
});
