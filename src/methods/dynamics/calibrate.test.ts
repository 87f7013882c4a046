import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calibrated, cautionsOf, tooLittle } from './calibrate.ts';
import { changeOf, compareScenarios } from './compare.ts';
import { membersOf } from './course.ts';
import { flowAt } from './model.ts';
import { published } from './parameters.ts';
import { populationOf, type Relation } from './relations.ts';
import { sizesByRank } from './sizes.ts';

const names = (n: number): string[] => Array.from({ length: n }, (_, at) => `g${at}`);
const tie = (source: number, target: number, kind: Relation['kind'], weight = 1): Relation => ({
  source,
  target,
  kind,
  weight,
});

test('any groups begin with the shares of the published run, whatever their number, sizes and relations', () => {
  const ties = fc.record({
    source: fc.nat(7),
    target: fc.nat(7),
    kind: fc.constantFrom<'ally' | 'rival'>('ally', 'rival'),
    weight: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 8, maxLength: 30 }),
      fc.array(ties),
      (sized, all) => {
        const { population } = populationOf(
          names(sized.length),
          all.filter(({ source, target }) => source !== target),
        );
        const sizes = Float64Array.from(sized);
        const { flows } = flowAt(population, calibrated(population, sizes).rates, sizes);
        const per = published.recruitment * published.members;
        for (const [flow, share] of [
          [flows.deaths, published.weeklyDeaths / per],
          [flows.saturated, published.weeklySaturated / per],
          [flows.incapacitated, published.incapacitation / per],
        ] as const)
          assert.ok(Math.abs(flow / flows.recruits / share - 1) < 1e-9);
      },
    ),
  );
});

// What the publication finds: growth without change; halved recruitment beats doubled incapacitation.
const few: readonly (readonly [groups: number, relations: readonly Relation[]])[] = [
  [3, [tie(0, 1, 'rival')]],
  [6, [tie(0, 1, 'rival', 3), tie(0, 2, 'ally', 2), tie(3, 4, 'rival'), tie(1, 3, 'rival')]],
  [6, [tie(0, 1, 'ally')]],
  [12, [tie(0, 1, 'rival', 2), tie(2, 3, 'ally')]],
  [30, [tie(0, 1, 'rival', 2), tie(2, 3, 'ally')]],
];
for (const [groups, relations] of few)
  test(`${groups} groups with ${relations.length} relations do not turn the published finding round`, () => {
    const { population } = populationOf(names(groups), relations);
    const sizes = sizesByRank(population, 10_000);
    const { rates } = calibrated(population, sizes);
    const asked = { population, sizes, rates, from: 520, weeks: 780 };
    const { reference, statusQuo, scenarios } = compareScenarios(
      asked,
      [{ incapacitation: 2 }, { recruitment: 0.5 }],
      [520, 780],
    );
    const [quo, taken, recruited] = [statusQuo, ...scenarios].map(({ points }) => changeOf(points.at(-1)!, reference));
    assert.ok(reference.members / membersOf(sizes) > 1.4 && reference.members / membersOf(sizes) < 1.6);
    assert.ok(quo!.members! > 0.15 && quo!.weeklyDeaths! > 0.25);
    assert.ok(recruited!.members! < 0 && recruited!.weeklyDeaths! < -0.2);
    for (const name of ['members', 'weeklyDeaths'] as const) {
      assert.ok(recruited![name]! < taken![name]!);
      assert.ok(taken![name]! < quo![name]!);
    }
  });

test('too few groups, or none that stand to each other, are said; one large relation is enough', () => {
  const of = (groups: number, relations: readonly Relation[]): string | null =>
    tooLittle(populationOf(names(groups), relations).population);
  assert.deepEqual(
    [of(2, [tie(0, 1, 'ally')]), of(3, []), of(3, [tie(0, 1, 'ally')]), of(3, [tie(0, 1, 'rival')])],
    ['groups', 'relations', null, null],
  );
});

test('few groups and conjectured sizes are each said before the numbers; many documented ones need neither', () => {
  const found = { scaled: { conflict: 0.35, saturation: 0.21 } };
  const said = (groups: number, documented: boolean): string[] =>
    cautionsOf(groups, documented, { ...found, rates: published }).map(({ en }) => en.slice(0, 14));
  assert.deepEqual(said(6, false), ['With 6 groups ', 'The sizes are ']);
  assert.deepEqual(said(6, true), ['With 6 groups ']);
  assert.deepEqual(said(150, false), ['The sizes are ']);
  assert.deepEqual(said(20, true), []);
});
