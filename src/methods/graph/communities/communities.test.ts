import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { random } from '#methods/random.ts';
import { chain, graph, relabelled, withStranger } from '../kernels/graphs.testing.ts';
import { networks } from '../removal/networks.testing.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { leiden } from './leiden.ts';
import { compact, ground, raised } from './level.ts';
import { louvain } from './louvain.ts';
import { modularity } from './modularity.ts';
import { apart } from './numbering.ts';
import { refined } from './refinement.ts';

const methods = { leiden, louvain };
/** By how much the best of many searches may once in a while fall short of the best there is. */
const short = 0.05;
const triangles = graph(6, [
  [0, 1],
  [0, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 5],
]);

/** The most modularity of all divisions: each node joins a set there is, or begins one. */
function most(rows: Rows): number {
  const label = new Uint32Array(nodeCount(rows));
  let best = -Infinity;
  const place = (node: number, sets: number): void => {
    if (node === label.length) best = Math.max(best, modularity(rows, label));
    else
      for (let set = 0; set <= sets; set++) {
        label[node] = set;
        place(node + 1, Math.max(sets, set + 1));
      }
  };
  place(0, 0);
  return best;
}

const table: [string, Rows, number[], number, number][] = [
  ['two triangles and a tie', triangles, [0, 0, 0, 1, 1, 1], 1, 6 / 7 - 1 / 2],
  ['all in one', triangles, [0, 0, 0, 0, 0, 0], 1, 0],
  ['each alone', triangles, [0, 1, 2, 3, 4, 5], 1, -(4 * 2 ** 2 + 2 * 3 ** 2) / 14 ** 2],
  ['twice the resolution', triangles, [0, 0, 0, 1, 1, 1], 2, 6 / 7 - 1],
  ['no ties', chain(1), [0], 1, 0],
  ['nothing', chain(0), [], 1, 0],
];

for (const [name, rows, label, resolution, expected] of table)
  test(`modularity: ${name}`, () => {
    assert.ok(Math.abs(modularity(rows, Uint32Array.from(label), resolution) - expected) < 1e-12);
  });

for (const [name, search] of Object.entries(methods)) {
  test(`${name}: nothing, nodes without ties, two triangles`, () => {
    assert.deepEqual([...search(chain(0))], []);
    assert.deepEqual([...search(graph(3, []))], [0, 1, 2]);
    assert.deepEqual([...search(triangles)], [0, 0, 0, 1, 1, 1]);
  });

  test(`${name}: resolution 0 gives the components, a high one leaves all alone`, () => {
    const rows = graph(6, [
      [0, 1],
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual([...search(rows, { resolution: 0 })], [0, 0, 0, 1, 1, 2]);
    assert.deepEqual([...search(rows, { resolution: 50 })], [0, 1, 2, 3, 4, 5]);
  });

  test(`${name}: weights decide; the same weight everywhere changes nothing`, () => {
    const square = graph(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    // By row: 0–1, 0–3, 1–0, 1–2, 2–1, 2–3, 3–0, 3–2.
    assert.deepEqual([...search(square, { weights: [9, 1, 9, 1, 1, 9, 1, 9] })], [0, 0, 1, 1]);
    assert.deepEqual([...search(square, { weights: [1, 9, 1, 9, 9, 1, 9, 1] })], [0, 1, 1, 0]);
    assert.deepEqual(search(triangles, { weights: new Float64Array(14).fill(4) }), search(triangles));
  });

  test(`${name}: on small networks as good as the best of all divisions, or nearly`, () => {
    fc.assert(
      fc.property(networks(7), (rows) => {
        assert.ok(modularity(rows, search(rows)) > most(rows) - short);
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: other numbers for the nodes change nothing`, () => {
    fc.assert(
      fc.property(networks(7), fc.nat(6), (rows, by) => {
        const other = relabelled(rows, by).rows;
        const apartBy = modularity(other, search(other)) - modularity(rows, search(rows));
        assert.ok(Math.abs(apartBy) < short);
      }),
    );
  });

  test(`${name}: a seed repeats; largest first, equals by their least node; one more node alone changes nothing`, () => {
    fc.assert(
      fc.property(networks(30), fc.integer(), (rows, seed) => {
        const found = search(rows, { seed, runs: 3 });
        assert.deepEqual(search(rows, { seed, runs: 3 }), found);
        const sets = Array.from({ length: Math.max(...found) + 1 }, () => [] as number[]);
        found.forEach((one, node) => sets[one]!.push(node));
        const sorted = sets.toSorted((a, b) => b.length - a.length || a[0]! - b[0]!);
        assert.deepEqual(sets, sorted);
        const more = withStranger(rows);
        const own = modularity(more, Uint32Array.of(...found, sets.length));
        assert.ok(Math.abs(own - modularity(rows, found)) < 1e-12);
        const lone = search(more, { seed, runs: 3 });
        assert.equal(lone.filter((one) => one === lone.at(-1)).length, 1);
      }),
    );
  });
}

test('leiden: every community is connected', () => {
  fc.assert(
    fc.property(networks(40), fc.integer(), fc.double({ min: 0.1, max: 3, noNaN: true }), (rows, seed, resolution) => {
      const found = leiden(rows, { seed, resolution, runs: 1 });
      assert.equal(new Set(apart(rows, found)).size, new Set(found).size);
    }),
  );
});

test('refinement gives connected sets within the communities', () => {
  fc.assert(
    fc.property(networks(30), fc.integer({ min: 1, max: 5 }), fc.integer(), (rows, many, seed) => {
      const nodes = nodeCount(rows);
      const next = random(seed);
      const community = Uint32Array.from({ length: nodes }, () => Math.floor(next() * Math.min(many, nodes)));
      const sets = refined(ground(rows), community, 1, 0.01, next);
      const within = new Map<number, number>();
      sets.forEach((set, node) => {
        assert.equal(within.get(set) ?? community[node], community[node]);
        within.set(set, community[node]!);
      });
      assert.equal(new Set(apart(rows, sets)).size, new Set(sets).size);
    }),
  );
});

test('raised to their sets, a network keeps its weight and the modularity of what is made of the sets', () => {
  fc.assert(
    fc.property(networks(20), fc.integer(), (rows, seed) => {
      const nodes = nodeCount(rows);
      const level = ground(rows);
      const next = random(seed);
      const sets = Uint32Array.from({ length: nodes }, () => Math.floor(next() * nodes));
      const count = compact(sets);
      const up = raised(level, sets, count);
      assert.equal(up.total, level.total);
      const inside = up.loops.reduce((sum, one) => sum + one, 0);
      const expected = up.strength.reduce((sum, one) => sum - (one / (up.total || 1)) ** 2, inside / (up.total || 1));
      assert.ok(Math.abs(modularity(rows, sets) - expected) < 1e-12);
    }),
  );
});
