import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bare, chain, relabelled, star, withStranger } from '../kernels/graphs.testing.ts';
import { betweenness } from '../kernels/betweenness.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { type Following, followingBetweenness, followingDegree, followingInfluence } from './adaptive.ts';
import { areaOf, curveOf } from './curve.ts';
import { dismantle, strategies } from './dismantle.ts';
import { marked, remaining } from './fragmentation.ts';
import { everyChoice, networks } from './networks.testing.ts';
import { partOf, without } from './part.ts';
import { ranked } from './ranking.ts';
import { reinserted } from './reinsertion.ts';

const largest = (rows: Rows, set: readonly number[]): number => remaining(rows, marked(rows, set))[0] ?? 0;
const degreesOf = (rows: Rows): number[] =>
  Array.from({ length: nodeCount(rows) }, (_, node) => rows.offsets[node + 1]! - rows.offsets[node]!);

for (const strategy of strategies) {
  test(`${strategy}: the curve is that of the order, R that of the whole order, a seed repeats`, () => {
    fc.assert(
      fc.property(networks(20), fc.nat(22), fc.integer(), (rows, steps, seed) => {
        const n = nodeCount(rows);
        const found = dismantle(rows, strategy, steps, seed);
        assert.deepEqual(dismantle(rows, strategy, steps, seed), found);
        assert.equal(found.order.length, Math.min(steps, n));
        assert.equal(new Set(found.order).size, found.order.length);
        assert.deepEqual(
          found.largest,
          [...found.order, -1].map((_, count) => largest(rows, found.order.slice(0, count))),
        );
        const whole = dismantle(rows, strategy, n, seed);
        if (strategy !== 'best' || steps >= 3) {
          assert.deepEqual(whole.order.slice(0, steps), found.order);
          assert.equal(whole.auc, found.auc);
        }
        const sum = whole.largest.slice(1).reduce((all, one) => all + one, 0);
        assert.ok(Math.abs(whole.auc - sum / n ** 2) < 1e-12);
      }),
      { numRuns: strategy === 'best' ? 4 : 50 },
    );
  });

  test(`${strategy}: nothing, one node, two strangers`, () => {
    for (const rows of bare) {
      const { order, auc } = dismantle(rows, strategy, 5);
      assert.deepEqual(
        order.toSorted((a, b) => a - b),
        degreesOf(rows).map((_, node) => node),
      );
      assert.ok(Number.isFinite(auc));
    }
  });
}

test('a star falls with its middle, a row in halves; of equals the lower number, or the higher where asked', () => {
  assert.deepEqual(dismantle(star(5), 'degree', 2), { order: [0, 1], largest: [5, 1, 1], auc: 4 / 25 });
  assert.deepEqual(dismantle(chain(7), 'adaptive-betweenness', 3).order, [3, 1, 5]);
  assert.deepEqual(dismantle(chain(7), 'adaptive-betweenness', 3, 1, { ties: 'higher' }).order, [3, 5, 1]);
  assert.deepEqual(dismantle(chain(7), 'betweenness', 3).order, [3, 2, 4]);
  assert.deepEqual(dismantle(chain(7), 'adaptive-betweenness', 4, 1, { block: 3 }).order, [3, 2, 4, 0]);
});

/** Collective influence by its definition: k−1 times the k−1 of those exactly two steps away. */
function influence(rows: Rows): number[] {
  const degree = degreesOf(rows);
  const near = (node: number): number[] => [...rows.targets.subarray(rows.offsets[node], rows.offsets[node + 1])];
  return degree.map((own, node) => {
    const second = new Set(near(node).flatMap(near));
    for (const one of [node, ...near(node)]) second.delete(one);
    return Math.max(0, own - 1) * [...second].reduce((sum, one) => sum + degree[one]! - 1, 0);
  });
}

const pathsThrough = (rows: Rows): number[] => {
  const n = nodeCount(rows);
  return [...betweenness(rows)].map((one) => one * (n - 1) * (n - 2));
};

const followed: [string, (rows: Rows) => Following, (rows: Rows) => ArrayLike<number>][] = [
  ['degree', followingDegree, degreesOf],
  ['influence', followingInfluence, influence],
  ['betweenness', followingBetweenness, pathsThrough],
];

for (const [name, following, anew] of followed)
  test(`${name} that follows removals is that of what is left`, () => {
    fc.assert(
      fc.property(networks(14), fc.array(fc.nat(13), { maxLength: 6 }), (rows, away) => {
        const kept = following(rows);
        const gone = new Uint8Array(nodeCount(rows));
        for (const node of away) {
          if (node >= gone.length || gone[node]) continue;
          gone[node] = 1;
          kept.remove(node);
          const expected = anew(without(rows, gone));
          const left = [...kept.scores].filter((_, i) => !gone[i]);
          left.forEach((score, i) => assert.ok(Math.abs(score - expected[i]!) < 1e-9, `${score} ${expected[i]}`));
        }
      }),
    );
  });

test('part of a network: the ties among the nodes given, in their order', () => {
  const part = partOf(chain(5), Uint32Array.of(1, 2, 4));
  assert.deepEqual(part, { offsets: Uint32Array.of(0, 1, 2, 2), targets: Uint32Array.of(1, 0) });
});

test('reinsertion gives orders of all nodes, and puts an idle removal last', () => {
  fc.assert(
    fc.property(networks(25), (rows) => {
      for (const order of reinserted(rows, ranked(degreesOf(rows))))
        assert.deepEqual(
          order.toSorted((a, b) => a - b),
          degreesOf(rows).map((_, node) => node),
        );
    }),
  );
  // Without 3 alone, no more than three of seven are left: 0, taken first for nothing, comes back first.
  assert.deepEqual(reinserted(chain(7), [0, 3, 1, 2, 4, 5, 6], [0.5])[0]!.slice(0, 2), [3, 0]);
});

test('the best sets: no worse than any order at any number, and the first of all where every set can be tried', () => {
  fc.assert(
    fc.property(networks(11), (rows) => {
      const n = nodeCount(rows);
      const { bests = [], largest: own, auc } = dismantle(rows, 'best', n);
      assert.equal(bests.length, n);
      const others = strategies.filter((one) => one !== 'best').map((one) => dismantle(rows, one, n));
      bests.forEach((best, i) => {
        assert.equal(largest(rows, best.set), best.largest);
        assert.equal(best.set.length, best.count);
        for (const curve of [own, ...others.map((one) => one.largest)]) assert.ok(best.largest <= curve[i + 1]!);
        if (best.exact && i < 4)
          assert.equal(best.largest, Math.min(...everyChoice(n, i + 1).map((set) => largest(rows, set))));
      });
      assert.ok(bests.slice(0, 3).every((best) => best.exact));
      assert.ok(auc <= dismantle(rows, 'adaptive-betweenness', n).auc + 1e-12);
    }),
    { numRuns: 12 },
  );
});

test('the order of `best` begins with the best three, or as many as are asked for', () => {
  fc.assert(
    fc.property(networks(11), fc.integer({ min: 1, max: 3 }), (rows, steps) => {
      const count = Math.min(steps, nodeCount(rows));
      const { largest: curve, bests = [] } = dismantle(rows, 'best', steps);
      assert.equal(curve[count], bests[count - 1]!.largest);
    }),
    { numRuns: 12 },
  );
});

test('other numbers for the nodes change no sum of what `best` proves; a stranger only adds one more node', () => {
  fc.assert(
    fc.property(networks(9), fc.nat(8), (rows, by) => {
      const proven = (one: Rows): number[] => dismantle(one, 'best', 3).bests!.map((best) => best.largest);
      assert.deepEqual(proven(relabelled(rows, by).rows), proven(rows));
      if (nodeCount(rows) > 3)
        assert.deepEqual(
          proven(withStranger(rows)),
          proven(rows).map((one) => Math.max(one, 1)),
        );
    }),
    { numRuns: 8 },
  );
});

test('R of nothing is 0', () => {
  assert.equal(areaOf(curveOf(chain(0))([])), 0);
});
