import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asked } from './compare.ts';
import { follow, startOf } from './course.ts';
import { flowAt } from './model.ts';
import { chosenNames, published, statedBounds } from './parameters.ts';
import { bandOf, drawsOf, rangesOf, refitted } from './ranges.ts';
import { populationOf } from './relations.ts';
import { sizesByRank } from './sizes.ts';

const { recruitment, incapacitation, conflict, saturation } = published;
const { population } = populationOf(
  Array.from({ length: 12 }, (_, at) => `g${at}`),
  [
    { source: 0, target: 1, kind: 'rival', weight: 13 },
    { source: 0, target: 5, kind: 'ally', weight: 2 },
    { source: 3, target: 4, kind: 'rival', weight: 2 },
  ],
);
const central: Asked = {
  population,
  sizes: sizesByRank(population, published.members),
  rates: { recruitment, incapacitation, conflict, saturation },
  from: 520,
  weeks: 624,
};
const sampling = { draws: 16, seed: 7, bounds: statedBounds, at: [0, 520, 624] };

test('every parameter takes every part of its range once', () => {
  const draws = drawsOf({ draws: 20, seed: 3, bounds: statedBounds });
  for (const name of chosenNames) {
    const [low, high] = statedBounds[name];
    const parts = draws.map((draw) => Math.floor((20 * (draw[name] - low)) / (high - low))).sort((a, b) => a - b);
    assert.deepEqual(parts, [...parts.keys()]);
  }
});

test('a draw gives the deaths of the central run in the weeks 0 and 520, times the share of casualties', () => {
  const deathsOf = (asked: Asked): number[] =>
    follow(population, asked.rates, startOf(asked.sizes), { to: 520, at: [0, 520] }).points.map(
      ({ flows }) => flows.deaths,
    );
  const [first = 0, last = 0] = deathsOf(central);
  for (const draw of drawsOf({ draws: 8, seed: 5, bounds: statedBounds })) {
    const asked = refitted(central, { first, last }, draw);
    assert.ok(asked);
    assert.notEqual(asked.rates.recruitment, recruitment);
    for (const [at, deaths] of deathsOf(asked).entries())
      assert.ok(Math.abs(deaths / [first, last][at]! / draw.casualties - 1) < 1e-3, `${deaths}`);
  }
});

test('the same seed gives the same bands, another one others; a band of one point is the central run', () => {
  const bands = rangesOf(central, [{ recruitment: 0.5 }], sampling);
  assert.deepEqual(rangesOf(central, [{ recruitment: 0.5 }], sampling), bands);
  assert.notDeepEqual(rangesOf(central, [{ recruitment: 0.5 }], { ...sampling, seed: 8 }), bands);
  assert.deepEqual([bands.draws, bands.leftOut], [16, 0]);
  for (const { p10, p50, p90 } of bands.scenarios[0]!.bands.members) assert.ok(p10 < p50 && p50 < p90);
  const point = Object.fromEntries(chosenNames.map((name) => [name, [1, 1]])) as unknown as typeof statedBounds;
  const { statusQuo } = rangesOf(central, [], { ...sampling, draws: 3, bounds: point });
  const { members } = flowAt(
    population,
    central.rates,
    follow(population, central.rates, startOf(central.sizes), { to: 624, at: [] }).end.sizes,
  );
  const last = statusQuo.bands.members.at(-1)!;
  for (const bound of [last.p10, last.p90]) assert.ok(Math.abs(bound / members - 1) < 1e-3);
});

test('draws that nothing fits are left out and counted, and nothing becomes a number that is none', () => {
  const impossible = { ...statedBounds, saturation: [9, 10] as const, members: [9, 10] as const };
  const bands = rangesOf(central, [{}], { ...sampling, draws: 4, bounds: { ...impossible, incapacitation: [0, 0] } });
  assert.equal(bands.draws + bands.leftOut, 4);
  assert.ok(!/NaN|Infinity/.test(JSON.stringify(bands)));
  const alone = populationOf(['one'], []).population;
  const single = rangesOf({ ...central, population: alone, sizes: Float64Array.from([5000]) }, [{}], sampling);
  assert.equal(single.statusQuo.change.weeklyDeaths, null, 'no deaths, no change of them');
});

test('a band lies between its neighbours in a straight line', () => {
  assert.deepEqual(bandOf([3, 1, 2, 5, 4, 6, 7, 8, 9, 10, 11]), { p10: 2, p50: 6, p90: 10 });
  assert.deepEqual(bandOf([1, 2]), { p10: 1.1, p50: 1.5, p90: 1.9 });
  assert.equal(bandOf([]), null);
});
