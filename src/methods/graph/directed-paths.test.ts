import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { directedPaths } from './directed-paths.ts';
import type { Rows } from './rows.ts';

const arcsOf = (n: number, arcs: readonly (readonly [number, number])[]): Rows => {
  const rows = Array.from({ length: n }, (_, node) =>
    [...new Set(arcs.filter(([from, to]) => from === node && to !== node).map(([, to]) => to))].sort((a, b) => a - b),
  );
  const offsets = [0];
  for (const row of rows) offsets.push(offsets.at(-1)! + row.length);
  return { offsets: Uint32Array.from(offsets), targets: Uint32Array.from(rows.flat()) };
};

/** Every path there is, in the order that is promised. */
function allPaths({ offsets, targets }: Rows, from: number, to: number, lengths: ArrayLike<number>): string[] {
  const found: { nodes: number[]; length: number }[] = [];
  const walk = (nodes: number[], length: number): void => {
    const last = nodes.at(-1)!;
    if (last === to) found.push({ nodes, length });
    else
      for (let at = offsets[last]!; at < offsets[last + 1]!; at++)
        if (!nodes.includes(targets[at]!)) walk([...nodes, targets[at]!], length + lengths[at]!);
  };
  walk([from], 0);
  const text = (nodes: readonly number[]): string => nodes.map((node) => String.fromCharCode(65 + node)).join('');
  return found
    .sort((a, b) => a.length - b.length || (text(a.nodes) < text(b.nodes) ? -1 : 1))
    .map(({ nodes, length }) => `${text(nodes)} ${length}`);
}

test('paths along arcs are all paths there are, shortest first', () => {
  const n = 6;
  const arc = fc.tuple(fc.nat(n - 1), fc.nat(n - 1));
  fc.assert(
    fc.property(
      fc.array(arc, { maxLength: 16 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 16 }),
      (ties, all) => {
        const arcs = arcsOf(n, ties);
        for (const lengths of [undefined, all.slice(0, arcs.targets.length)]) {
          const expected = allPaths(arcs, 0, n - 1, lengths ?? arcs.targets.map(() => 1));
          const found = directedPaths(arcs, 0, n - 1, 1000, lengths);
          const told = found.map(
            ({ nodes, length }) => `${nodes.map((node) => String.fromCharCode(65 + node)).join('')} ${length}`,
          );
          assert.deepEqual(told, expected);
          assert.deepEqual(directedPaths(arcs, 0, n - 1, 2, lengths), found.slice(0, 2));
        }
      },
    ),
  );
});

test('an arc is no way back', () => {
  const arcs = arcsOf(3, [
    [0, 1],
    [1, 2],
  ]);
  assert.deepEqual(directedPaths(arcs, 0, 2, 5), [{ nodes: [0, 1, 2], length: 2 }]);
  assert.deepEqual(directedPaths(arcs, 2, 0, 5), []);
  assert.deepEqual(directedPaths(arcs, 1, 1, 5), [{ nodes: [1], length: 0 }]);
});
