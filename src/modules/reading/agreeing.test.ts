import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { qualifiers, type Qualifier } from '#vocabulary/statement.ts';
import { comparable, datesAgree, mayBothBe, quantitiesAgree } from './agreeing.ts';

const numbers: readonly [a: number, aSaid: Qualifier | null, b: number, bSaid: Qualifier | null, may: boolean][] = [
  [3, null, 3, null, true],
  [3, null, 5, null, false],
  [3, 'at least', 5, null, true],
  [3, 'at least', 2, null, false],
  [90_000, 'about', 91_200, null, true],
  [90_000, 'about', 120_000, null, false],
  [10, 'less than', 9, null, true],
  [10, 'at most', 12, null, false],
  [3, 'at least', 2, 'at least', false],
  [29, 'reportedly', 29, null, true],
  [29, 'reportedly', 30, null, false],
];

test('two numbers may both be right as far as their qualifiers leave room', () => {
  for (const [a, aSaid, b, bSaid, may] of numbers)
    assert.equal(
      mayBothBe({ value: a, qualifier: aSaid }, { value: b, qualifier: bSaid }),
      may,
      `${aSaid} ${a} / ${bSaid} ${b}`,
    );
});

test('agreement does not depend on who spoke first, and everything agrees with itself', () => {
  const said = fc.record({ value: fc.integer({ min: 0, max: 1000 }), qualifier: fc.constantFrom(null, ...qualifiers) });
  fc.assert(
    fc.property(said, said, (a, b) => {
      assert.equal(mayBothBe(a, b), mayBothBe(b, a));
      assert.ok(mayBothBe(a, a));
    }),
  );
});

test('quantities agree across units, rounded; other dimensions are not compared', () => {
  assert.equal(quantitiesAgree('1420 lb', null, '644 kg', null), true);
  assert.equal(quantitiesAgree('1420 lb', null, '900 kg', null), false);
  assert.equal(quantitiesAgree('644 kg', null, '645 kg', null), false);
  assert.equal(quantitiesAgree('12 tablet', null, '12 kg', null), undefined);
  assert.equal(quantitiesAgree('1 t', 'more than', '1.2 t', null), true);
});

test('dates agree as far as both go, and with none', () => {
  for (const [a, b, agree] of [
    ['2026', '2026-02-22', true],
    ['2026-02', '2026-03', false],
    ['2023-11/2024-10', '2024', true],
    ['2023-11/2024-10', '2022-09/2023-08', false],
    [null, '2026', true],
  ] as const)
    assert.equal(datesAgree(a, b), agree, `${a} ${b}`);
});

test('a plan is not compared with what was done', () => {
  assert.equal(comparable('promised', 'asserted'), false);
  assert.equal(comparable('promised', 'planned'), true);
  assert.equal(comparable('alleged', 'asserted'), true);
});
