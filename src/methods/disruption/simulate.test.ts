import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cases, networks, ofPairs, planned, written } from './networks.testing.ts';
import { outcomeOf } from './outcome.ts';
import { settled } from './removal.ts';
import { numbers, type Bands, type Outcome, type Plan, type Positions, type Removal } from './shapes.ts';
import { beforeOf, simulatePart } from './simulate.ts';

const run = (positions: Positions, plan: Plan): Outcome =>
  outcomeOf(positions, plan, [simulatePart(positions, plan, 0, plan.replicates)]);
const gone = (...nodes: number[]): Removal => ({ what: 'positions', nodes });
const always = (value: number): Bands => ({ p10: value, p50: value, p90: value });
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

const byHand: readonly {
  says: string;
  positions: Positions;
  nodes: number[];
  largest: number;
  efficiency: number;
  density: number;
  components: number;
  split: number;
}[] = [
  {
    says: 'a star without its middle is dust',
    positions: written(5, '0-1 0-2 0-3 0-4'),
    nodes: [0],
    largest: 1,
    efficiency: 0,
    density: 0,
    components: 4,
    split: 0,
  },
  {
    says: 'a row without its middle falls in two',
    positions: written(5, '0-1 1-2 2-3 3-4'),
    nodes: [2],
    largest: 2,
    efficiency: 4 / 12,
    density: 4 / 12,
    components: 2,
    split: 1,
  },
  {
    says: 'a ring without one is a row',
    positions: written(4, '0-1 1-2 2-3 3-0'),
    nodes: [3],
    largest: 3,
    efficiency: (4 + 2 / 2) / 6,
    density: 4 / 6,
    components: 1,
    split: 0,
  },
  {
    says: 'two triangles and who joins them',
    positions: written(7, '0-1 1-2 2-0 2-3 3-4 4-5 5-6 6-4'),
    nodes: [3],
    largest: 3,
    efficiency: 12 / 30,
    density: 12 / 30,
    components: 2,
    split: 1,
  },
  {
    says: 'where all are gone nothing is left, and nothing is divided by it',
    positions: written(3, '0-1 1-2'),
    nodes: [0, 1, 2],
    largest: 0,
    efficiency: 0,
    density: 0,
    components: 0,
    split: 0,
  },
];

for (const { says, positions, nodes, split, ...expected } of byHand)
  test(`without recovery: ${says}`, () => {
    const { after, fragmentation, moreEfficient } = run(positions, planned(gone(...nodes)));
    for (const week of after) {
      for (const name of ['largest', 'efficiency', 'density', 'components'] as const) {
        const { p10, p50, p90 } = week[name];
        assert.deepEqual([p10, p50, p90].map(rounded), Array(3).fill(rounded(expected[name])), name);
      }
      assert.deepEqual([week.visibility.p50, week.refilled.p50], [1, 0]);
    }
    assert.deepEqual([fragmentation.splitAtFirst, fragmentation.splitToTheEnd], [split, split]);
    if (expected.efficiency === 0) assert.equal(moreEfficient, 0);
  });

const star = written(6, '0-1 0-2 0-3 3-4 4-5', 'boss deputy deputy deputy . .', '. a a b b b');

const sure = { replace: [1, 1], rewire: [0, 0], refill: [1, 1], takeover: [1, 1], doubt: [0, 0] } as const;

test('a position is filled from its role; its visibility is what its holder reaches now, against before', () => {
  // The deputy knew the leader only; as the leader it has three ties and reaches two cells.
  const positions = written(5, '0-1 0-2 0-3 0-4', 'boss boss . . .', '. . north south south');
  const { after, fragmentation } = run(positions, planned(gone(0), { recovery: 'role', rates: sure }));
  assert.deepEqual(after[0]?.visibility, { p10: 1, p50: 1, p90: 1 });
  assert.deepEqual(after[1]?.refilled, { p10: 1, p50: 1, p90: 1 });
  assert.deepEqual(after[1]?.visibility, { p10: 5, p50: 5, p90: 5 });
  assert.deepEqual(after[1]?.largest, { p10: 4, p50: 4, p90: 4 });
  assert.equal(fragmentation.splitToTheEnd, 0);
});

test('a tie that was taken over is not replaced as well', () => {
  const positions = written(5, '0-1 0-2 0-3 0-4', 'boss boss');
  const { after } = run(positions, planned(gone(0), { recovery: 'role', rates: { ...sure, rewire: [1, 1] } }));
  for (const { density } of after.slice(1)) assert.deepEqual(density, { p10: 0.5, p50: 0.5, p90: 0.5 });
});

test('who fills a position joins again what fell apart, and moves up once only', () => {
  const positions = written(8, '0-1 1-2 2-0 2-3 3-4 4-5 5-6 6-4', 'boss . . boss . . . boss');
  const outcome = run(positions, planned(gone(3, 7), { recovery: 'role', rates: sure }));
  assert.deepEqual([outcome.fragmentation.splitAtFirst, outcome.fragmentation.splitToTheEnd], [1, 0]);
  assert.deepEqual(outcome.after.at(-1)?.refilled, { p10: 1, p50: 1, p90: 1 });
});

test('orphans turn to the nearest, or to the role of whom they lost', () => {
  const rates = { ...sure, rewire: [1, 1], refill: [0, 0] } as const;
  // A row whose second is gone: the first finds nobody but the third near it; the only other boss is the last.
  const row = written(6, '0-1 1-2 2-3 3-4 4-5', '. boss . . . boss');
  const joined = (recovery: 'distance' | 'role'): number =>
    run(row, planned(gone(1), { recovery, rates, weeks: 1 })).after[1]!.efficiency.p50;
  const efficiencyOf = (ties: string): number => beforeOf(written(5, ties), 1).efficiency;
  // Positions 0, 2, 3, 4, 5 stand as 0, 1, 2, 3, 4.
  assert.equal(joined('distance'), efficiencyOf('1-2 2-3 3-4 0-1'));
  assert.equal(joined('role'), efficiencyOf('1-2 2-3 3-4 0-4 1-4'));
});

test('by degree the well tied are found far more often than at random', () => {
  const leaves = Array.from({ length: 20 }, (_, leaf): [number, number] => [2, leaf + 3]);
  const positions = ofPairs(23, [[0, 1], ...leaves]);
  const rates = { ...sure, rewire: [1, 1], refill: [0, 0] } as const;
  const atBest = (recovery: 'degree' | 'random'): number =>
    run(positions, planned(gone(1), { recovery, rates, replicates: 200, weeks: 1 })).after[1]!.efficiency.p90;
  // The middle of the star is one of 21 at random, and a third of all ties and one more.
  assert.ok(atBest('degree') > atBest('random'));
});

test('where no lost tie is looked for, nothing comes back', () => {
  const rates = { ...sure, replace: [0, 0], rewire: [1, 1], refill: [0, 0] } as const;
  const { after } = run(star, planned(gone(0), { recovery: 'random', rates }));
  assert.deepEqual(after.at(-1), { ...after[0], step: 3 });
});

test('a row without its middle ends more efficient only where it recovers (Duijn 2014)', () => {
  const row = ofPairs(
    20,
    Array.from({ length: 19 }, (_, at) => [at, at + 1]),
  );
  const ended = (recovery: Plan['recovery']): number =>
    run(row, planned(gone(9), { recovery, weeks: 52, replicates: 40 })).moreEfficient;
  assert.equal(ended('none'), 0);
  assert.ok(ended('random') > 0.3);
});

test('doubtful ties are there before, and left out of replicates', () => {
  const positions = written(4, '0-1 1-2 2-3');
  const doubtful = Uint8Array.from(positions.rows.targets, (to, at) => (at === 0 || (to === 0 && at > 0) ? 1 : 0));
  const { before, after } = run({ ...positions, doubtful }, planned(gone(3), { rates: { doubt: [1, 1] } }));
  assert.equal(before.largest, 4);
  assert.deepEqual(after[0]?.largest, { p10: 2, p50: 2, p90: 2 });
});

test('before and after stand under the same doubt: what a doubtful tie alone would lose is no effect', () => {
  // 4 hangs on by a doubtful tie; 0 goes, which is at the rim on the other side.
  const positions = written(5, '0-1 1-2 2-3 3-4');
  const { offsets, targets } = positions.rows;
  const doubtful = new Uint8Array(targets.length);
  for (const node of [3, 4])
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) if (targets[at] === 7 - node) doubtful[at] = 1;
  const plan = planned(gone(0), { replicates: 60, rates: { doubt: [0.5, 0.5] } });
  const { before, beforeBands, effect, after } = run({ ...positions, doubtful }, plan);
  assert.equal(before.largest, 5);
  assert.deepEqual([beforeBands.largest.p10, beforeBands.largest.p90], [4, 5]);
  assert.deepEqual([after[0]!.largest.p10, after[0]!.largest.p90], [3, 4]);
  assert.deepEqual(effect.atFirst.largest, { p10: -1, p50: -1, p90: -1 });
  assert.deepEqual(effect.atLast, effect.atFirst);
});

test('without doubt and recovery nothing spreads, and the effect is after less before', () => {
  fc.assert(
    fc.property(networks, ({ positions }) => {
      const { before, beforeBands, effect, after } = run(positions, planned(gone(0)));
      for (const name of numbers) assert.deepEqual(beforeBands[name], always(before[name]), name);
      for (const name of ['largest', 'efficiency'] as const)
        for (const [at, week] of [
          [effect.atFirst, after[0]!],
          [effect.atLast, after.at(-1)!],
        ] as const)
          assert.deepEqual(at[name], always(week[name].p50 - before[name]), name);
    }),
  );
});

test('without recovery a network ends more efficient by pairs where one at the rim goes', () => {
  const { moreEfficient, effect } = run(written(4, '0-1 1-2 2-0 2-3'), planned(gone(3)));
  assert.deepEqual([moreEfficient, effect.atLast.largest.p50], [1, -1]);
  assert.ok(effect.atLast.efficiency.p50 > 0);
});

test('the replicates of a run that was stopped are those of a shorter one', () => {
  const plan = planned(gone(0), { recovery: 'random', replicates: 20 });
  const some = outcomeOf(star, plan, [simulatePart(star, plan, 0, 6)]);
  assert.deepEqual(some, run(star, { ...plan, replicates: 6 }));
});

const removed: readonly (readonly [says: string, removal: Removal, positions: number])[] = [
  ['a role', { what: 'role', role: 'deputy', count: null }, 3],
  ['some of a role', { what: 'role', role: 'deputy', count: 2 }, 2],
  ['a cell', { what: 'cell', cell: 'b' }, 3],
  ['all brokers', { what: 'brokers', share: 1 }, 3],
  ['a share of brokers, one at least', { what: 'brokers', share: 0.1 }, 1],
  ['some at random', { what: 'strategy', strategy: 'random', count: 4 }, 4],
  ['the best tied', { what: 'strategy', strategy: 'degree', count: 2 }, 2],
  ['a position said twice', { what: 'positions', nodes: [1, 1] }, 1],
];
for (const [says, removal, positions] of removed)
  test(`removes ${says}`, () => {
    const outcome = run(star, planned(removal));
    assert.deepEqual(outcome.removed, { p10: positions, p50: positions, p90: positions });
    const plan = planned(removal);
    assert.deepEqual(run(star, settled(star, plan)).after, outcome.after);
  });

test('any split of the replicates gives the same, in any order', () => {
  fc.assert(
    fc.property(cases, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }), ({ positions, plan }, at) => {
      const ends = [0, ...at.map((cut) => Math.min(cut, plan.replicates)), plan.replicates].sort((a, b) => a - b);
      const parts = ends.slice(1).map((end, part) => simulatePart(positions, plan, ends[part]!, end));
      assert.deepEqual(outcomeOf(positions, plan, parts.toReversed()), run(positions, plan));
    }),
    { numRuns: 60 },
  );
});

test('another seed gives another run', () => {
  const plan = planned({ what: 'strategy', strategy: 'random', count: 2 }, { recovery: 'random', weeks: 30 });
  assert.notDeepEqual(run(star, plan).after, run(star, { ...plan, seed: 6 }).after);
});

test('no number is missing, bands are in order, and no tie is made good twice', () => {
  fc.assert(
    fc.property(cases, ({ positions, plan }) => {
      const { before, after, ...outcome } = run(positions, plan);
      assert.equal(after.length, plan.weeks + 1);
      for (const week of after)
        for (const name of numbers) {
          const { p10, p50, p90 } = week[name];
          assert.ok([before[name], p10, p50, p90].every(Number.isFinite), name);
          assert.ok(p10 <= p50 && p50 <= p90, name);
        }
      for (const share of [
        outcome.moreEfficient,
        outcome.fragmentation.splitAtFirst,
        outcome.fragmentation.splitToTheEnd,
      ])
        assert.ok(share >= 0 && share <= 1);
      const { efficiency, density, largest } = after.at(-1)!;
      assert.ok(efficiency.p90 <= 1 && density.p90 <= 1);
      const left = before.positions - outcome.removed.p10;
      assert.ok(largest.p90 <= left);
      assert.ok((density.p10 * left * (left - 1)) / 2 <= before.ties + 1e-9);
    }),
    { numRuns: 150 },
  );
});

test('numbering positions otherwise changes nothing where nothing is drawn', () => {
  fc.assert(
    fc.property(networks, fc.integer({ min: 1, max: 40 }), ({ n, pairs, positions }, step) => {
      const turned = (node: number): number => (node + step) % n;
      const other = ofPairs(
        n,
        pairs.map(([a, b]) => [turned(a), turned(b)]),
      );
      const nodes = [0, Math.floor(n / 2)];
      const { before, after, fragmentation } = run(positions, planned(gone(...nodes)));
      const again = run(other, planned(gone(...nodes.map(turned))));
      assert.deepEqual([again.before, again.after, again.fragmentation], [before, after, fragmentation]);
    }),
  );
});

test('one more position without ties changes what counts positions, and nothing else', () => {
  fc.assert(
    fc.property(networks, ({ n, pairs }) => {
      const of = (positions: number): Outcome => run(ofPairs(positions, pairs), planned(gone(0)));
      const [less, more] = [of(n), of(n + 1)];
      assert.equal(more.before.components, less.before.components + 1);
      assert.equal(more.before.ties, less.before.ties);
      assert.equal(more.after[0]!.components.p50, less.after[0]!.components.p50 + 1);
      if (n > 1) assert.equal(more.after[0]!.largest.p50, less.after[0]!.largest.p50);
      // The sum of 1/distance stays; only the number of pairs it is divided by grows.
      const sum = ({ after }: Outcome, count: number): number => after[0]!.efficiency.p50 * (count - 1) * (count - 2);
      assert.ok(Math.abs(sum(more, n + 1) - sum(less, n)) < 1e-6);
    }),
  );
});
