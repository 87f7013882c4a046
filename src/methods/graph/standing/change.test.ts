import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changing, type ChangeInput, type DatedTie } from './change.ts';
import { lineage } from './lineage.ts';
import { mostPeriods, overlapping, periodsOf, steps } from './periods.ts';
import { stances } from './relations.ts';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);
const span = (since: string | null, until: string | null) => ({
  since: since === null ? null : day(since),
  until: until === null ? null : day(until),
});

test('periods are whole calendar ones, from the first moment said to the last', () => {
  const dates = (step: (typeof steps)[number], spans: ReturnType<typeof span>[]): string[] =>
    periodsOf(spans, step).map((one) => new Date(one.since).toISOString().slice(0, 7));
  const spans = [span('2025-11-20', null), span(null, '2026-02-01')];
  assert.deepEqual(dates('month', spans), ['2025-11', '2025-12', '2026-01', '2026-02']);
  assert.deepEqual(dates('quarter', spans), ['2025-10', '2026-01']);
  assert.deepEqual(dates('year', spans), ['2025-01', '2026-01']);
  assert.deepEqual(dates('year', [span('0042-01-01', '0043-01-01')]), ['0042-01', '0043-01'], 'an old year is itself');
  assert.deepEqual(periodsOf([span(null, null)], 'year'), []);
  assert.equal(periodsOf(spans, 'month', day('2025-12-24')).length, 2, 'no period after what is known');
  assert.equal(periodsOf([span('1900-01-01', '2026-01-01')], 'month').length, mostPeriods);
});

test('periods follow each other without a gap and hold every moment', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4e11), { minLength: 1, maxLength: 6 }), fc.constantFrom(...steps), (moments, step) => {
      const spans = moments.map((moment) => ({ since: moment, until: null }));
      const found = periodsOf(spans, step);
      found.slice(1).forEach((one, at) => assert.equal(one.since, found[at]!.until + 1));
      if (found.length === mostPeriods) return;
      for (const moment of moments)
        assert.equal(found.filter((one) => overlapping(one, { since: moment, until: moment })).length, 1);
    }),
  );
});

test('what becomes of groups', () => {
  const turns = (before: string[], after: string[]): string[] =>
    lineage(
      before.map((one) => [...one]),
      after.map((one) => [...one]),
    ).map(({ what, before: a, after: b }) => `${what} ${a.join('+')}>${b.join('+')}`);
  const table: [string, string[], string[], string[]][] = [
    ['the same', ['abcd'], ['abcd'], ['continues 0>0']],
    ['a faction leaves', ['abcdefgh'], ['abcde', 'fgh'], ['splits 0>0+1']],
    ['two become one', ['abc', 'def'], ['abcdef'], ['merges 0+1>0']],
    ['one ends, another begins', ['abc'], ['xyz'], ['ends 0>', 'begins >0']],
    ['pairs are no groups', ['ab'], ['cd'], []],
    ['one member in common is no line', ['abc'], ['axy'], ['ends 0>', 'begins >0']],
  ];
  for (const [what, before, after, expected] of table) assert.deepEqual(turns(before, after), expected, what);
});

test('rivals become allies', () => {
  const periods = periodsOf([span('2024-01-01', '2026-12-31')], 'year');
  const found = stances(
    [
      { from: 'river', to: 'plain', kind: 'rival', ...span('2019-01-01', '2025-06-30') },
      { from: 'plain', to: 'river', kind: 'ally', ...span('2025-07-01', null) },
      { from: 'a', to: 'a', kind: 'ally', ...span(null, null) },
    ],
    periods,
  );
  assert.deepEqual(found, [{ from: 'plain', to: 'river', stances: ['rival', 'both', 'ally'] }]);
});

const tie = (from: string, to: string, since: string | null, until: string | null): DatedTie => ({
  from,
  to,
  ...span(since, until),
});
const asked = (ties: DatedTie[], more: Partial<ChangeInput> = {}): ChangeInput => ({
  nodes: [...'abcdefgh'],
  ties,
  step: 'year',
  undated: 'never',
  by: 'brokerage',
  seed: 1,
  ...more,
});

test('a first position falls when its ties end, and another rises', () => {
  const star = (middle: string, others: string, year: number): DatedTie[] =>
    [...others].map((other) => tie(middle, other, `${year}-01-01`, `${year}-12-31`));
  const [first, second] = changing.run(asked([...star('a', 'bcde', 2024), ...star('f', 'bcdea', 2025)]));
  assert.deepEqual(first?.first, ['a']);
  assert.deepEqual(second?.first, ['f']);
  assert.deepEqual(second?.movers, [{ id: 'f', before: null, after: 1 }]);
  assert.equal(first?.centralisation.betweenness, 1, 'a star is as central as can be');
  assert.equal(first?.nodes, 5, 'nodes without a tie in the period do not count');
});

test('undated ties stand in every period or in none', () => {
  const ties = [tie('a', 'b', '2024-05-01', '2025-05-01'), tie('c', 'd', null, null)];
  assert.deepEqual(
    changing.run(asked(ties)).map((one) => one.ties),
    [1, 1],
  );
  assert.deepEqual(
    changing.run(asked(ties, { undated: 'always' })).map((one) => one.ties),
    [2, 2],
  );
  assert.deepEqual(
    changing.run(asked([tie('a', 'b', null, null)])),
    [],
    'without a date there is no time to look through',
  );
});

test('nothing is NaN, whatever the ties', () => {
  const some = fc.array(
    fc.tuple(
      fc.constantFrom(...'abcdefgh'),
      fc.constantFrom(...'abcdefgh'),
      fc.option(fc.nat(9)),
      fc.option(fc.nat(9)),
    ),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(some, fc.constantFrom('brokerage', 'degree'), (list, by) => {
      const moment = (year: number | null): number | null => (year === null ? null : Date.UTC(2015 + year, 3, 1));
      const ties = list.map(([from, to, since, until]) => ({ from, to, since: moment(since), until: moment(until) }));
      const found = changing.run(asked(ties, { by: by as 'degree' }));
      assert.equal(JSON.stringify(found).includes('null,"turns"'), false);
      for (const one of found)
        for (const number of [one.largest, one.centralisation.degree, one.centralisation.betweenness])
          assert.ok(number >= 0 && number <= 1 + 1e-9, `${number}`);
    }),
    { numRuns: 60 },
  );
});
