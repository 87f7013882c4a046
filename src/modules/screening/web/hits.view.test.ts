import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  hoursLeft,
  isReason,
  lineStanding,
  marked,
  nextAfter,
  says,
  shares,
  shownPoints,
  shownScore,
  signed,
  verdictsOfSeveral,
} from './hits.view.ts';

const side = (asked: string, listed: string, how: string) => ({ asked, listed, how, points: 0.1 });

describe('a name with its words marked', () => {
  for (const [what, name, sides, which, expected] of [
    [
      'words that agree, and one cut off',
      'IRENE LUGO SANDOV',
      [side('Irene', 'Irene', 'same'), side('LUGO', 'LUGO', 'same'), side('SANDOV', 'SANDOVAL', 'cut')],
      'asked',
      ['IRENE:agrees', ' ', 'LUGO:agrees', ' ', 'SANDOV:partly'],
    ],
    [
      'accents and case do not matter',
      'Núñez Prado, Ana',
      [side('NUNEZ', 'nunez', 'accent')],
      'listed',
      ['Núñez:agrees', ' Prado, Ana'],
    ],
    ['a word inside another is not it', 'ANABEL ANA', [side('ana', 'ana', 'same')], 'asked', ['ANABEL ', 'ANA:agrees']],
    [
      'what is written apart is found as one',
      'LUIS DE LA O',
      [side('delao', 'De la O', 'joined')],
      'asked',
      ['LUIS ', 'DE LA O:partly'],
    ],
    [
      'the same word twice is marked twice',
      'LEON LEON',
      [side('Leon', 'Leon', 'same'), side('LEON', 'Lara', 'different')],
      'asked',
      ['LEON:agrees', ' ', 'LEON:differs'],
    ],
    ['points of an abbreviation', 'S.A. BRISA', [side('SA', 'S.A.', 'same')], 'asked', ['S.A:agrees', '. BRISA']],
    ['a word that is not there', 'ANA', [side('', 'Ruiz', 'only-listed')], 'asked', ['ANA']],
    ['signs beyond the first plane', '𝐀𝐧𝐚 Ruiz', [side('ruiz', 'ruiz', 'same')], 'asked', ['𝐀𝐧𝐚 ', 'Ruiz:agrees']],
  ] as const)
    it(what, () => {
      const pieces = marked(name, sides, which);
      assert.deepEqual(
        pieces.map((one) => (one.standing === null ? one.text : `${one.text}:${one.standing}`)),
        expected,
      );
    });

  it('never loses or adds a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (name, words) => {
        const sides = words.map((one) => side(one, one, 'same'));
        assert.equal(
          marked(name, sides, 'asked')
            .map((one) => one.text)
            .join(''),
          name,
        );
      }),
    );
  });
});

it('a line of the side by side stands as the reasons say; what differs outweighs what agrees', () => {
  for (const [term, keys, expected] of [
    ['birthDate', ['birth-date'], 'agrees'],
    ['birthDate', ['birth-near'], 'partly'],
    ['birthDate', ['same'], null],
    ['identifiers', ['identifier', 'rfc-differs'], 'differs'],
    ['kind', ['kind-differs'], 'differs'],
    ['addresses', ['address'], 'agrees'],
  ] as const)
    assert.equal(
      lineStanding(
        term,
        keys.map((key) => ({ key })),
      ),
      expected,
    );
});

it('hours are rounded away from nothing, and what is decided is due no more', () => {
  const hour = 3_600_000;
  for (const [state, due, expected] of [
    ['open', 90 * 60_000, 2],
    ['open', -60_000, -1],
    ['escalated', -25 * hour, -25],
    ['dismissed', hour, null],
    ['confirmed', hour, null],
  ] as const)
    assert.equal(hoursLeft({ state, dueAt: due }, 0), expected);
});

it('after a decision comes the next hit, before the last the one before; where decided ones stay, the next undecided', () => {
  const hits = [
    { id: 'a', state: 'open' },
    { id: 'b', state: 'dismissed' },
    { id: 'c', state: 'open' },
  ] as const;
  for (const [gone, stay, expected] of [
    [['a'], false, 'b'],
    [['a'], true, 'c'],
    [['c'], false, 'b'],
    [['c'], true, 'a'],
    [['a', 'c'], true, undefined],
    [['x'], false, 'a'],
  ] as const)
    assert.equal(nextAfter(hits, new Set(gone), stay), expected, `${gone.join()} ${stay}`);
});

it('several are decided together when they stand alike', () => {
  const open = { state: 'open', awaitsSecond: false } as const;
  const waits = { state: 'open', awaitsSecond: true } as const;
  const done = { state: 'dismissed', awaitsSecond: false } as const;
  assert.deepEqual(verdictsOfSeveral([open, waits]), ['dismiss', 'confirm', 'escalate']);
  assert.deepEqual(verdictsOfSeveral([done, waits]), ['reopen']);
  assert.deepEqual(verdictsOfSeveral([done, open]), []);
});

it('points stand with their sign, bars against the strongest', () => {
  const format = (value: number): string => value.toFixed(2);
  assert.deepEqual(
    [0.25, -0.1, 0].map((points) => signed(points, format)),
    ['+0.25', '−0.10', '0.00'],
  );
  assert.deepEqual(shares([{ points: 0.5 }, { points: -0.25 }, { points: 0 }]), [1, 0.5, 0]);
  assert.deepEqual(shares([{ points: 0 }]), [0]);
});

it('points as shown add up to the score as shown', () => {
  const rounded: [number[], number, number[]][] = [
    [[0.2449, 0.2449, 0.2449, 0.2449, 0.0104], 0.99, [0.25, 0.25, 0.24, 0.24, 0.01]],
    [[0.5, 0.4982], 0.9982, [0.5, 0.49]],
    [[0.9, -0.055], 0.845, [0.9, -0.05]],
    [[], 0.9, []],
  ];
  for (const [points, score, shown] of rounded) assert.deepEqual(shownPoints(points, score), shown);
});

it('a reason has three signs at the least', () => {
  assert.deepEqual(['', '  a ', ' abc'].map(isReason), [false, false, true]);
});

it('a score is never shown as certain where it is not', () => {
  assert.deepEqual([1, 0.9982, 0.97, 0].map(shownScore), [1, 0.99, 0.97, 0]);
});

it('a text names a country whatever its accents', () => {
  assert.deepEqual([says('Tepic, MEXICO', 'México'), says('Tepic', 'México')], [true, false]);
});
