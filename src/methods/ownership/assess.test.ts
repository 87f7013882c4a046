import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assess, type Assessed, type Assessing } from './assess.ts';
import { parseShare } from './fraction.ts';
import { holdings, type Holding } from './holdings.ts';

const rows = (text: string): Holding[] =>
  text
    .trim()
    .split(/\s*;\s*/)
    .map((row) => {
      const [owner = '', owned = '', ...percent] = row.trim().split(' ');
      const share = parseShare(percent.join(' '));
      assert.ok(share, row);
      return { owner, owned, share };
    });

const assessed = (text: string, listed: string, asked: Assessing = {}): Map<string, Assessed> =>
  new Map([...assess(holdings(rows(text)), listed.split(' '), asked)].map((one) => [one.entity, one]));

/** Holdings, the listed, then for each entity that comes out: blocked, what the rule counts, what the shares multiply to. */
const examples: [
  what: string,
  edges: string,
  listed: string,
  expected: Record<string, [blocked: boolean, rule: number, economic: number]>,
][] = [
  ['half is enough', 'L A 50', 'L', { A: [true, 50, 50] }],
  ['just under half is not', 'L A 49.99', 'L', { A: [false, 49.99, 49.99] }],
  [
    'under half by one part in 10^18, which a double cannot hold',
    'L A 49.999999999999999999',
    'L',
    { A: [false, 50, 50] },
  ],
  ['thirds add up to exactly half', 'L A 1/6; M A 1/6; N A 1/6', 'L M N', { A: [true, 50, 50] }],
  [
    'a tenth five times over is half, not 49.999…',
    'L A 10; M A 10; N A 10; O A 10; P A 10',
    'L M N O P',
    { A: [true, 50, 50] },
  ],
  ['several listed owners in the aggregate (FAQ 399)', 'L A 25; M A 25; B A 50', 'L M', { A: [true, 50, 50] }],
  ['an owner who is not listed adds nothing', 'L A 25; B A 75', 'L', { A: [false, 25, 25] }],
  ['a blocked holder counts whole (FAQ 401)', 'L A 50; A B 50', 'L', { A: [true, 50, 50], B: [true, 50, 25] }],
  [
    'two blocked holders of a quarter each (FAQ 401)',
    'L A 50; L B 50; A C 25; B C 25',
    'L',
    { A: [true, 50, 50], B: [true, 50, 50], C: [true, 50, 25] },
  ],
  [
    'a direct and an indirect holding (FAQ 401)',
    'L A 50; L B 10; A B 40',
    'L',
    { A: [true, 50, 50], B: [true, 50, 30] },
  ],
  [
    'one holder blocked, the other not (FAQ 401)',
    'L A 50; L B 25; A C 25; B C 25',
    'L',
    { A: [true, 50, 50], B: [false, 25, 25], C: [false, 25, 18.75] },
  ],
  [
    'nothing passes through those owned less than half (FAQ 401)',
    'L A 25; L B 25; A C 50; B C 50',
    'L',
    { A: [false, 25, 25], B: [false, 25, 25], C: [false, 0, 25] },
  ],
  [
    'only the multiplied shares reach half',
    'L B 40; L A 49; A B 51',
    'L',
    { A: [false, 49, 49], B: [false, 40, 64.99] },
  ],
  [
    'a circle does not block itself',
    'L A 30; B A 60; A B 90',
    'L',
    // a = .3 + .6 b, b = .9 a: a = .3 / .46
    { A: [false, 30, 3000 / 46], B: [false, 0, 2700 / 46] },
  ],
  [
    'a circle that a listed owner enters with half is blocked round about',
    'L A 50; C A 50; A B 100; B C 100',
    'L',
    { A: [true, 100, 100], B: [true, 100, 100], C: [true, 100, 100] },
  ],
  ['a circle with no listed owner says nothing', 'A B 100; B A 100; L C 10', 'L', { C: [false, 10, 10] }],
  ['shares in itself are taken out of the base', 'L A 40; A A 20; B A 40', 'L', { A: [true, 50, 50] }],
  ['two rows of the same pair add up', 'L A 30; L A 20', 'L', { A: [true, 50, 50] }],
  ['holdings of nothing are no holdings', 'L A 0', 'L', {}],
  ['a listed company owned by a listed one', 'L M 10; M A 50', 'L M', { M: [true, 10, 10], A: [true, 50, 50] }],
  ['more than the whole, as written', 'L A 80; B A 80', 'L', { A: [true, 80, 80] }],
  ['an unknown listed id is passed over', 'L A 50', 'L X', { A: [true, 50, 50] }],
];

describe('ownership by listed persons', () => {
  for (const [what, edges, listed, expected] of examples)
    it(what, () => {
      const found = assessed(edges, listed);
      assert.deepEqual(
        Object.fromEntries(
          [...found].map(([id, one]) => [id, [one.blocked, one.rulePercent, one.economicPercent]] as const),
        ),
        expected,
      );
    });

  it('says what a double cannot', () => {
    const one = assessed('L A 49.999999999999999999', 'L').get('A');
    assert.equal(one?.blockedPercent, 50);
    assert.equal(one.exact, '49.999999999999999999');
    assert.equal(assessed('L A 1/3', 'L').get('A')?.exact, '100/3');
  });

  it('marks what only one reading blocks', () => {
    const both = assessed('L B 40; L A 49; A B 51', 'L');
    assert.equal(both.get('B')?.readingsDiffer, true);
    assert.equal(both.get('A')?.readingsDiffer, false);
  });

  it('notes where more than the whole is held, and computes as written', () => {
    assert.equal(assessed('L A 80; B A 80', 'L').get('A')?.heldPercent, 160);
    assert.equal(assessed('L A 80; B A 20', 'L').get('A')?.heldPercent, undefined);
  });

  it('follows the reading asked for', () => {
    const economic = assessed('L A 50; A B 50', 'L', { reading: 'economic' }).get('B');
    assert.deepEqual([economic?.blocked, economic?.blockedPercent, economic?.rulePercent], [false, 25, 50]);
  });

  it('blocks from another threshold', () => {
    const threshold = { n: 1n, d: 4n };
    assert.equal(assessed('L A 25', 'L', { threshold }).get('A')?.blocked, true);
    assert.equal(assessed('L A 24.99', 'L', { threshold }).get('A')?.blocked, false);
  });

  it('gives no economic figure for a circle that has no finite sum, and the rule stands alone', () => {
    const one = assessed('L A 10; B A 100; A B 100', 'L').get('A');
    assert.deepEqual([one?.economicPercent, one?.blocked, one?.readingsDiffer], [null, false, false]);
  });

  it('names the circle', () => {
    const circle = assessed('L A 30; B A 60; A B 90; A C 10', 'L');
    assert.deepEqual(circle.get('A')?.circle, { members: ['B', 'A'].toSorted(), size: 2 });
    assert.equal(circle.get('C')?.circle, undefined);
  });
});

describe('the ways to an entity', () => {
  it('add up to what the rule counts', () => {
    const one = assessed('L A 60; A B 30; M B 20; X B 50', 'L M').get('B');
    assert.deepEqual(
      one?.paths.map(({ owner, through, percent, held }) => ({ owner, through, percent, held })),
      [
        { owner: 'M', through: [], percent: 20, held: [20] },
        { owner: 'L', through: ['A'], percent: 30, held: [60, 30] },
      ],
    );
    assert.equal(one.blockedPercent, 50);
  });

  it('say where one stops', () => {
    const [way] = assessed('L A 49; A B 100', 'L').get('B')?.paths ?? [];
    assert.deepEqual(way && [way.percent, way.economicPercent, way.stopsAt], [0, 49, 'A']);
  });

  it('are counted where there are more than shown', () => {
    const owners = Array.from({ length: 12 }, (_, i) => `L${i}`);
    const one = assessed(owners.map((id) => `${id} A 5`).join(';'), owners.join(' ')).get('A');
    assert.deepEqual([one?.paths.length, one?.morePaths, one?.blockedPercent], [5, 7, 60]);
  });

  it('of a very long chain are told in short, their percent still counting every step', () => {
    const chain = Array.from({ length: 100 }, (_, i) => `E${i} E${i + 1} 99`).join(';');
    const [way] = assessed(chain, 'E0', { reading: 'economic' }).get('E100')?.paths ?? [];
    assert.equal(way?.owner, 'E0');
    assert.equal(way.skipped, 100 - way.held.length);
    assert.ok(Math.abs(way.percent - 100 * 0.99 ** 100) < 1e-9);
  });
});
