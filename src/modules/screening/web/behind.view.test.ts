import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess } from '#methods/ownership/assess.ts';
import { holdings } from '#methods/ownership/holdings.ts';
import type { HitState, HitSummary } from '../shapes.ts';
import { markOf, passing, sumOf, sumText, undecidedHits } from './behind.view.ts';

type Holding = [owner: string, owned: string, percent: number];
const percent = (value: number): string => `${value} %`;

function assessed(rows: readonly Holding[], listed: readonly string[], company: string): ReturnType<typeof sumOf> {
  const net = holdings(rows.map(([owner, owned, n]) => ({ owner, owned, share: { n: BigInt(n), d: 100n } })));
  const found = [...assess(net, listed)].find((one) => one.entity === company);
  assert.ok(found);
  return sumOf(found);
}

describe('the sum of the rule', () => {
  const cases: [string, Holding[], string[], string, boolean][] = [
    [
      'of two listed owners',
      [
        ['A', 'X', 30],
        ['B', 'X', 25],
        ['C', 'X', 45],
      ],
      ['A', 'B'],
      '30 % + 25 % = 55 %',
      true,
    ],
    [
      'of one below half',
      [
        ['A', 'X', 25],
        ['C', 'X', 75],
      ],
      ['A'],
      '25 %',
      false,
    ],
    [
      'through a company half owned',
      [
        ['A', 'M', 50],
        ['M', 'X', 60],
      ],
      ['A'],
      '60 %',
      true,
    ],
    [
      'not through one less than half owned',
      [
        ['A', 'M', 49],
        ['M', 'X', 90],
      ],
      ['A'],
      '0 %',
      false,
    ],
  ];
  for (const [what, rows, listed, text, reaches] of cases)
    it(what, () => {
      const sum = assessed(rows, listed, 'X');
      assert.deepEqual([sumText(sum, percent), sum.reaches], [text, reaches]);
    });

  it('names the holder next to the company', () =>
    assert.deepEqual(
      assessed(
        [
          ['A', 'M', 50],
          ['M', 'X', 60],
        ],
        ['A'],
        'X',
      ).terms,
      [{ id: 'M', percent: 60 }],
    ));
});

it('who is half owned by listed persons passes their holding on, a listed owner needs nobody', () => {
  const net = holdings([
    { owner: 'A', owned: 'M', share: { n: 1n, d: 2n } },
    { owner: 'M', owned: 'X', share: { n: 3n, d: 5n } },
    { owner: 'A', owned: 'X', share: { n: 1n, d: 5n } },
  ]);
  const found = [...assess(net, ['A'])].find((one) => one.entity === 'X');
  assert.deepEqual([...passing(found ?? null)], ['M']);
  assert.deepEqual([...passing(null)], []);
});

describe('the mark of an owner', () => {
  const hit = (id: string, state: HitState, score: number): HitSummary => ({ id, state, score }) as HitSummary;
  const cases: [string, HitSummary[], string | null][] = [
    ['nobody', [], null],
    ['a dismissed hit marks nobody', [hit('a', 'dismissed', 1)], null],
    ['confirmed goes first', [hit('a', 'open', 0.99), hit('b', 'confirmed', 0.8)], 'b'],
    ['then the stronger', [hit('a', 'open', 0.8), hit('b', 'open', 0.9)], 'b'],
  ];
  for (const [what, hits, id] of cases) it(what, () => assert.equal(markOf(hits)?.id ?? null, id));

  it('what is still to decide, the strongest first', () =>
    assert.deepEqual(
      undecidedHits({ A: [hit('a', 'open', 0.8), hit('x', 'confirmed', 1)], B: [hit('b', 'escalated', 0.9)] }),
      ['b', 'a'],
    ));
});
