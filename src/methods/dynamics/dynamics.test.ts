import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareScenarios, type Asked } from './compare.ts';
import { DynamicsFault, follow, membersOf, startOf } from './course.ts';
import { population as declared } from './declared.ts';
import { flowAt, sums } from './model.ts';
import { published } from './parameters.ts';
import { populationOf, type Relation } from './relations.ts';
import { simulate, weeksAt } from './simulate.ts';
import { ranked, sizesByRank } from './sizes.ts';

const { recruitment, incapacitation, conflict, saturation } = published;
const rates = { recruitment, incapacitation, conflict, saturation };
const near = (found: number, expected: number, share = 1e-7): void =>
  assert.ok(Math.abs(found - expected) <= share * Math.max(1, Math.abs(expected)), `${found}; expected ${expected}`);

/** Groups with random relations and sizes. */
const cases = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.record({
    sizes: fc.array(fc.integer({ min: 10, max: 40_000 }), { minLength: n, maxLength: n }),
    relations: fc
      .array(
        fc.record({
          source: fc.nat(n - 1),
          target: fc.nat(n - 1),
          kind: fc.constantFrom<'ally' | 'rival'>('ally', 'rival'),
          weight: fc.integer({ min: 1, max: 9 }),
        }),
        { maxLength: 12 },
      )
      .map((rows): Relation[] => rows.filter(({ source, target }) => source !== target)),
  }),
);
const names = (n: number): string[] => Array.from({ length: n }, (_, at) => `g${at}`);

test('one group alone is a logistic curve, and what the declared example says', () => {
  const ran = declared.run(declared.example!.given);
  near(ran.series.at(-1)!.members, 200);
  near(ran.sinceReference.recruits, 400 * Math.log(1.5));
  assert.deepEqual(ran.change.against, 'week 0 of this run');
});

test('with conflict and saturation zero the sizes keep their shares and C = (C0 − η/ρ)·e^(ρt) + η/ρ', () => {
  fc.assert(
    fc.property(cases, ({ sizes, relations }) => {
      const { population } = populationOf(names(sizes.length), relations);
      const free = {
        ...rates,
        incapacitation: 0.001 * membersOf(Float64Array.from(sizes)),
        conflict: 0,
        saturation: 0,
      };
      const { end } = follow(population, free, startOf(Float64Array.from(sizes)), { to: 200, at: [] });
      const whole = membersOf(Float64Array.from(sizes));
      const rest = free.incapacitation / recruitment;
      near(membersOf(end.sizes), (whole - rest) * Math.exp(recruitment * 200) + rest);
      for (const [at, size] of sizes.entries()) near(end.sizes[at]! / membersOf(end.sizes), size / whole);
    }),
    { numRuns: 30 },
  );
});

test('members are what was there and came, less what died, was taken or left', () => {
  fc.assert(
    fc.property(cases, ({ sizes, relations }) => {
      const { population } = populationOf(names(sizes.length), relations);
      const start = Float64Array.from(sizes);
      const { points } = follow(population, { ...rates, incapacitation: 0.02 }, startOf(start), {
        to: 300,
        at: [0, 7, 300],
      });
      for (const { members, since } of points)
        near(members, membersOf(start) + since.recruits - since.deaths - since.incapacitated - since.saturated, 1e-6);
    }),
    { numRuns: 30 },
  );
});

test('other names and another order of groups give the same sizes', () => {
  fc.assert(
    fc.property(cases, fc.infiniteStream(fc.nat()), ({ sizes, relations }, chance) => {
      const order = sizes.map((_, at) => at).sort((a, b) => a - b);
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = (chance.next().value as number) % (at + 1);
        [order[at], order[other]] = [order[other]!, order[at]!];
      }
      const place = order.map((_, at) => order.indexOf(at));
      const one = populationOf(names(sizes.length), relations).population;
      const other = populationOf(
        order.map((at) => `other ${at}`),
        relations.map((row) => ({ ...row, source: place[row.source]!, target: place[row.target]! })).toReversed(),
      ).population;
      const [a, b] = [Float64Array.from(sizes), Float64Array.from(order, (at) => sizes[at]!)];
      const [left, right] = [one, other].map((population, at) =>
        follow(population, rates, startOf(at === 0 ? a : b), { to: 100, at: [] }),
      );
      for (const [at, group] of order.entries()) near(right!.end.sizes[at]!, left!.end.sizes[group]!);
    }),
    { numRuns: 30 },
  );
});

test('twice the members under half of θ and ω and twice η are twice the members at every week', () => {
  fc.assert(
    fc.property(cases, ({ sizes, relations }) => {
      const { population } = populationOf(names(sizes.length), relations);
      const twice = {
        ...rates,
        incapacitation: 2 * incapacitation,
        conflict: conflict / 2,
        saturation: saturation / 2,
      };
      const one = follow(population, rates, startOf(Float64Array.from(sizes)), { to: 60, at: [20, 60] });
      const two = follow(population, twice, startOf(Float64Array.from(sizes, (size) => 2 * size)), {
        to: 60,
        at: [20, 60],
      });
      for (const [at, point] of one.points.entries()) near(two.points[at]!.members, 2 * point.members, 1e-6);
    }),
    { numRuns: 30 },
  );
});

test('what a week shows does not depend on the steps, on which weeks are asked for, or on a stop between', () => {
  const { population } = populationOf(
    ['a', 'b', 'c'],
    [
      { source: 0, target: 1, kind: 'rival', weight: 9 },
      { source: 1, target: 2, kind: 'ally', weight: 2 },
    ],
  );
  const start = startOf(Float64Array.from([60_000, 40_000, 15_000]));
  const weeks = weeksAt(0, 520, 1);
  const fine = follow(population, rates, start, { to: 520, at: weeks });
  const rough = follow(population, rates, start, { to: 520, at: weeks, by: { tolerance: 1e-7, steps: 1000 } });
  const few = follow(population, rates, start, { to: 520, at: [13, 520] });
  const stopped = follow(population, rates, follow(population, rates, start, { to: 77, at: [] }).end, {
    to: 520,
    at: [520],
  });
  for (const [at, point] of fine.points.entries()) {
    near(rough.points[at]!.members, point.members, 1e-5);
    for (const sum of sums) near(rough.points[at]!.since[sum], point.since[sum], 1e-4);
  }
  assert.deepEqual(few.points, [fine.points[13], fine.points[520]]);
  near(stopped.points[0]!.members, fine.points[520]!.members, 1e-9);
  near(stopped.points[0]!.since.deaths, fine.points[520]!.since.deaths, 1e-9);
});

test('a population that is taken away whole ends, and stays ended, without a number that is none', () => {
  const { population } = populationOf(['a', 'b'], []);
  const asked: Asked = { population, sizes: Float64Array.from([800, 300]), rates, from: 5, weeks: 60 };
  const { statusQuo } = compareScenarios(asked, [], weeksAt(5, 60, 1));
  // 110 a week from 1,100 with few recruits: gone in little more than ten weeks.
  assert.ok(statusQuo.ended !== null && statusQuo.ended > 10 && statusQuo.ended < 10.5, `${statusQuo.ended}`);
  assert.equal(statusQuo.points.length, 61);
  for (const { week, members, flows } of statusQuo.points) {
    assert.equal(week > statusQuo.ended, members === 0, `week ${week}`);
    if (members === 0) assert.deepEqual(Object.values(flows), [0, 0, 0, 0]);
  }
  const { change, ended } = simulate({ ...asked, from: 20 }, { recruitment: 2 }, { year: 2012 });
  assert.deepEqual([change.members, change.weeklyDeaths], [null, null]);
  near(ended!, statusQuo.ended);
  const small = follow(population, rates, startOf(Float64Array.from([0.2, 0.3])), { to: 3, at: [0, 3] });
  assert.deepEqual([small.ended, small.points.map(({ members }) => members)], [0, [0, 0]]);
});

test('what is too extreme to compute says so', () => {
  const { population } = populationOf(['a', 'b'], [{ source: 0, target: 1, kind: 'rival', weight: 1e6 }]);
  const start = startOf(Float64Array.from([1e9, 1e9]));
  const by = { tolerance: 1e-9, steps: 500 };
  assert.throws(
    () => follow(population, { ...rates, recruitment: 1e5 }, start, { to: 5200, at: [], by }),
    DynamicsFault,
  );
});

test('sizes by rank go by the summed weight of both kinds, equals in the order given', () => {
  const { population } = populationOf(
    ['a', 'b', 'c', 'd'],
    [
      { source: 3, target: 2, kind: 'ally', weight: 3 },
      { source: 2, target: 1, kind: 'rival', weight: 2 },
    ],
  );
  assert.deepEqual(ranked(population), [2, 3, 1, 0]);
  const sizes = sizesByRank(population, 25);
  assert.deepEqual(
    [...sizes].map((size) => Math.round(size * 1e9) / 1e9),
    [3, 4, 12, 6],
  );
});

test('of the two directions of a pair the larger counts, and what was done is counted', () => {
  const said = (source: number, target: number, weight: number, kind: 'ally' | 'rival' = 'rival'): Relation => ({
    source,
    target,
    kind,
    weight,
  });
  const rows = [said(0, 1, 2), said(1, 0, 5), said(1, 0, 4), said(2, 1, 3), said(0, 1, 1, 'ally')];
  for (const order of [rows, rows.toReversed()]) {
    const { population, symmetrised } = populationOf(['a', 'b', 'c'], order);
    assert.deepEqual(symmetrised, { alliances: 1, rivalries: 2, oneWay: 2, differing: 1, repeated: 1, both: 1 });
    assert.deepEqual(
      [[...population.rivals], [...population.allies]],
      [
        [5, 8, 3],
        [1, 1, 0],
      ],
    );
    assert.deepEqual([...population.pairs.weight], [5, 3]);
  }
});

test('pressure is that of the whole matrix S', () => {
  fc.assert(
    fc.property(cases, ({ sizes, relations }) => {
      const { population } = populationOf(names(sizes.length), relations);
      const { pairs, allies } = population;
      let deaths = 0;
      for (const [i, mine] of sizes.entries())
        for (const [j, theirs] of sizes.entries()) {
          const at = [...pairs.a].findIndex((one, pair) => one === Math.min(i, j) && pairs.b[pair] === Math.max(i, j));
          if (i !== j) deaths += (conflict * mine * theirs * ((at < 0 ? 0 : pairs.weight[at]!) + 1)) / (allies[i]! + 1);
        }
      near(flowAt(population, rates, Float64Array.from(sizes)).flows.deaths, deaths, 1e-12);
    }),
  );
});
