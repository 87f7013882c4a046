import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bare, chain, graph, relabelled, withStranger } from '../kernels/graphs.testing.ts';
import { betweenness } from '../kernels/betweenness.ts';
import { degrees } from '../kernels/degree.ts';
import { nodeCount } from '../rows.ts';
import { distanceFragmentation, fragmentation, marked, reach } from './fragmentation.ts';
import { keyPlayers } from './key-players.ts';
import { everyChoice, networks } from './networks.testing.ts';
import { objectives } from './objectives.ts';
import { ranked } from './ranking.ts';
import type { Rows } from '../rows.ts';

const worth: Record<(typeof objectives)[number], (rows: Rows, set: readonly number[]) => number> = {
  fragmentation: (rows, set) => fragmentation(rows, marked(rows, set)),
  distance: (rows, set) => distanceFragmentation(rows, marked(rows, set)),
  reach: (rows, set) => reach(rows, set) / nodeCount(rows),
};
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

test('three equally good ones in the middle of a row of seven', () => {
  // Without 3 two threes are left; without 2 or 4 two and four.
  assert.deepEqual(keyPlayers(chain(7), 1, 'fragmentation'), {
    value: 1 - 12 / 30,
    sets: [[3]],
    exact: true,
    more: false,
  });
  assert.deepEqual(keyPlayers(chain(7), 1, 'reach').sets, [[1], [2], [3], [4], [5]]);
});

for (const objective of objectives) {
  test(`${objective}: the value and all the sets are those of going through every set`, () => {
    fc.assert(
      fc.property(networks(9), fc.integer({ min: 1, max: 4 }), (rows, k) => {
        const sets = everyChoice(nodeCount(rows), Math.min(k, nodeCount(rows)));
        const values = sets.map((set) => worth[objective](rows, set));
        const best = Math.max(...values);
        const found = keyPlayers(rows, k, objective, { listed: 200 });
        assert.ok(close(found.value, best));
        assert.deepEqual(
          found.sets,
          sets.filter((_, i) => close(values[i]!, best)),
        );
        assert.ok(found.exact && !found.more);
      }),
    );
  });

  test(`${objective}: a search is never worse than the sets by degree and by betweenness, and says it is no proof`, () => {
    fc.assert(
      fc.property(networks(25), fc.integer({ min: 1, max: 5 }), (rows, k) => {
        const count = Math.min(k, nodeCount(rows));
        const found = keyPlayers(rows, k, objective, { budget: 1000 });
        for (const scores of [degrees(rows), betweenness(rows)])
          assert.ok(found.value >= worth[objective](rows, ranked(scores).slice(0, count)) - 1e-9);
        for (const set of found.sets) assert.ok(close(worth[objective](rows, set), found.value));
        const exact = keyPlayers(rows, Math.min(k, 3), objective);
        assert.ok(exact.value >= keyPlayers(rows, Math.min(k, 3), objective, { budget: 0 }).value - 1e-9);
      }),
    );
  });

  test(`${objective}: other numbers for the nodes give the same sets under them`, () => {
    fc.assert(
      fc.property(networks(10), fc.nat(9), (rows, by) => {
        const other = relabelled(rows, by);
        const found = keyPlayers(rows, 2, objective, { listed: 1000 });
        const renamed = keyPlayers(other.rows, 2, objective, { listed: 1000 });
        assert.ok(close(found.value, renamed.value));
        const names = (sets: number[][]): string[] => sets.map((set) => set.toSorted((a, b) => a - b).join()).sort();
        assert.deepEqual(names(renamed.sets), names(found.sets.map((set) => set.map(other.now))));
      }),
    );
  });

  test(`${objective}: none, more than there are, and nothing to choose from`, () => {
    assert.deepEqual(keyPlayers(chain(4), 0, objective).sets, [[]]);
    assert.deepEqual(keyPlayers(chain(4), 9, objective).sets, [[0, 1, 2, 3]]);
    for (const rows of bare) assert.ok(Number.isFinite(keyPlayers(rows, 2, objective).value));
  });
}

test('a node without ties is never key to fragmentation while there is a tie', () => {
  const rows = withStranger(
    graph(4, [
      [0, 1],
      [2, 3],
    ]),
  );
  assert.deepEqual(keyPlayers(rows, 1, 'fragmentation').sets, [[0], [1], [2], [3]]);
});

test('more sets than are listed are said to be there', () => {
  const { sets, more } = keyPlayers(graph(30, []), 2, 'fragmentation', { listed: 5 });
  assert.deepEqual([sets.length, more], [5, true]);
});
