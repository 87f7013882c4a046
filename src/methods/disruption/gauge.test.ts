import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { networks, ofPairs, planned } from './networks.testing.ts';
import { outcomeOf } from './outcome.ts';
import type { Positions } from './shapes.ts';
import { beforeOf, simulatePart } from './simulate.ts';

/** One search after the other, as the definition says. */
function slowly({ rows: { offsets, targets } }: Positions): number {
  const n = offsets.length - 1;
  let sum = 0;
  for (let source = 0; source < n; source++) {
    const distance = new Map([[source, 0]]);
    for (const [node, away] of distance)
      for (const to of targets.subarray(offsets[node], offsets[node + 1]))
        if (!distance.has(to)) distance.set(to, away + 1);
    for (const away of distance.values()) if (away > 0) sum += 1 / away;
  }
  return n > 1 ? sum / (n * (n - 1)) : 0;
}

test('searching from all at once finds the efficiency of the definition', () => {
  fc.assert(
    fc.property(networks, ({ positions }) => {
      assert.ok(Math.abs(beforeOf(positions, 1).efficiency - slowly(positions)) < 1e-12);
    }),
  );
});

/** Everyone is tied to the two on either side: all stand alike, so that a sample of them knows it all. */
const ring = (n: number): Positions =>
  ofPairs(
    n,
    Array.from({ length: n * 2 }, (_, at) => [Math.floor(at / 2), (Math.floor(at / 2) + (at % 2) + 1) % n]),
  );

test('above 1,024 positions a sample stands for all, and the answer says so', () => {
  const positions = ring(1030);
  const exact = Array.from({ length: 1029 }, (_, at) => 1 / Math.ceil(Math.min(at + 1, 1029 - at) / 2));
  const plan = planned({ what: 'positions', nodes: [0] }, { weeks: 1, replicates: 1 });
  const outcome = outcomeOf(positions, plan, [simulatePart(positions, plan, 0, 1)]);
  assert.ok(Math.abs(outcome.before.efficiency - exact.reduce((sum, one) => sum + one) / 1029) < 1e-12);
  assert.equal(outcome.sampled, 256);
  assert.ok(outcome.assumptions.some(({ en }) => en.includes('256 positions drawn at random')));
});
