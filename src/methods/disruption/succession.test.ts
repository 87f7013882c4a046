import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unfit } from './fit.ts';
import { cases, planned, written } from './networks.testing.ts';
import { aftermath } from './evidence.ts';
import { measures } from './measures.ts';
import { successionOf } from './succession.ts';
import type { Plan, Removal } from './shapes.ts';

const network = written(6, '0-1 0-2 0-3 3-4 4-5', 'boss deputy boss deputy . .', 'north north south south . .');
const names = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];

test('role, faction and unknown are named with what is documented for each', () => {
  const [of] = successionOf({ ...network, names }, planned({ what: 'positions', nodes: [0] }));
  assert.equal(of?.position, 'n0');
  assert.deepEqual(
    of?.paths.map(({ to, name, grounds }) => [to, name, ...grounds.map(({ en }) => en)]),
    [
      [
        'role',
        'boss',
        '1 other documented position holds the role “boss”',
        '1 of the 1 tied to it directly',
        '2 documented deputies tied to it or in its cell',
      ],
      [
        'faction',
        'north',
        '1 other documented position is of “north”',
        '1 of the 1 tied to it directly',
        '2 documented deputies tied to it or in its cell',
      ],
      ['unknown', '', 'it may stay empty, or be filled by somebody who is not documented'],
    ],
  );
});

test('where nothing is documented, unknown stands alone', () => {
  const [of] = successionOf(network, planned({ what: 'positions', nodes: [5] }));
  assert.deepEqual([of?.position, of?.paths.map(({ to }) => to), of?.paths[0]?.grounds.length], ['', ['unknown'], 3]);
});

test('positions without names, or drawn anew, stand together by role and cell', () => {
  const both = successionOf(network, planned({ what: 'positions', nodes: [4, 5] }));
  assert.deepEqual(
    both.map(({ position, count }) => [position, count]),
    [['', 2]],
  );
  const drawn = successionOf({ ...network, names }, planned({ what: 'role', role: 'boss', count: 1 }));
  assert.deepEqual(
    drawn.map(({ position, count }) => [position, count]),
    [
      ['boss · north', 1],
      ['boss · south', 1],
    ],
  );
});

test('unknown is always a way, and no way has a number of its own', () => {
  fc.assert(
    fc.property(cases, ({ positions, plan }) => {
      for (const { paths } of successionOf(positions, plan)) {
        assert.equal(paths.at(-1)?.to, 'unknown');
        for (const way of paths) assert.deepEqual(Object.keys(way).sort(), ['grounds', 'name', 'to']);
      }
    }),
    { numRuns: 60 },
  );
});

test('the evidence disagrees with itself in the data too, and every text has both languages', () => {
  assert.ok(
    aftermath.some(({ direction }) => direction === 'rise') && aftermath.some((one) => one.direction === 'both'),
  );
  const texts = [
    ...aftermath.flatMap(({ effect, unit, horizon, scope }) => [effect, unit, horizon, scope]),
    ...Object.values(measures).flatMap(({ name, does, doesNot }) => [name, does, doesNot]),
  ];
  for (const { en, es } of texts) assert.ok(en !== '' && es !== '' && en !== es, en);
});

const one: Removal = { what: 'positions', nodes: [0] };
const wrongs: readonly (readonly [plan: Plan, field: string, found: string])[] = [
  [planned(one, { weeks: 0 }), 'weeks', '0'],
  [planned(one, { weeks: -3 }), 'weeks', '-3'],
  [planned(one, { weeks: 1.5 }), 'weeks', '1.5'],
  [planned(one, { replicates: 0 }), 'replicates', '0'],
  [planned(one, { replicates: 100_000, weeks: 520 }), 'replicates', '100000 of 520 weeks'],
  [planned(one, { seed: -1 }), 'seed', '-1'],
  [planned({ what: 'positions', nodes: [6] }), 'nodes', 'position 6'],
  [planned({ what: 'positions', nodes: [] }), 'nodes', 'none to remove'],
  [planned({ what: 'role', role: 'cook', count: null }), 'role', 'cook'],
  [planned({ what: 'role', role: '', count: null }), 'role', 'none'],
  [planned({ what: 'role', role: 'boss', count: 3 }), 'count', '3 removals held by 2'],
  [planned({ what: 'cell', cell: 'east' }), 'cell', 'east'],
  [planned({ what: 'brokers', share: 0 }), 'share', '0'],
  [planned({ what: 'brokers', share: Number.NaN }), 'share', 'NaN'],
  [planned({ what: 'strategy', strategy: 'random', count: 7 }), 'count', '7 removals of 6 positions'],
  [planned(one, { rates: { refill: [0.4, 0.2] } }), 'rates', 'refill from 0.4 to 0.2'],
];
for (const [plan, field, found] of wrongs)
  test(`a plan that does not fit is told exactly: ${field} ${found}`, () => {
    const bad = unfit(network, plan);
    assert.deepEqual([bad?.field, bad?.found], [field, found]);
  });

test('a network without positions fits no plan; every made-up plan of these tests fits its network', () => {
  assert.equal(unfit(written(0, ''), planned(one))?.field, 'network');
  fc.assert(fc.property(cases, ({ positions, plan }) => assert.equal(unfit(positions, plan), null)));
});
