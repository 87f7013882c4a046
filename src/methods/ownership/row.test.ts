import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseShare } from './fraction.ts';
import { readRow } from './row.ts';
import { exactText, percentNumber, percentText } from './text.ts';

/** A holding as written, and the share as "numerator/denominator"; null where it is none. */
const written: [text: string, share: string | null][] = [
  ['50', '5/10'],
  ['100', '1/1'],
  ['0', '0/1'],
  ['49.99', '4999/10000'],
  ['49,99', '4999/10000'],
  [' 33.3 % ', '333/1000'],
  ['+25', '25/100'],
  ['33 1/3', '1/3'],
  ['1/3', '1/3'],
  ['2/3 ', '2/3'],
  ['0.0000000000000000000001', '1/1000000000000000000000000'],
  ['50.000', '5/10'],
  ['-5', null],
  ['abc', null],
  ['', null],
  ['1e2', null],
  ['1,234.5', null],
  ['1.234,5', null],
  ['NaN', null],
  ['Infinity', null],
  ['1/0', null],
  ['0x10', null],
  ['٥٠', null],
  ['9'.repeat(101), null],
];

describe('a percentage as written', () => {
  for (const [text, share] of written)
    it(text === '' ? 'nothing' : text.slice(0, 30), () => {
      const read = parseShare(text);
      assert.equal(read && `${read.n}/${read.d}`, share);
    });
});

/** Three cells, and the field that is wrong and what was expected instead. */
const bad: [owner: string, owned: string, percent: string, field: string, expected: RegExp][] = [
  ['', 'A', '50', 'owner', /an id/],
  ['L', '  ', '50', 'owned', /an id/],
  ['L', 'x'.repeat(1001), '50', 'owned', /1 to 1000 characters/],
  ['L', 'A', '100.01', 'percent', /at most 100/],
  ['L', 'A', '101', 'percent', /at most 100/],
  ['L', 'A', '-1', 'percent', /from 0 to 100/],
  ['L', 'A', 'half', 'percent', /from 0 to 100/],
  ['L', 'A', '', 'percent', /from 0 to 100/],
  ['A', 'A', '100', 'percent', /all of itself/],
];

describe('a row', () => {
  it('is read with ids composed and trimmed', () => {
    const row = readRow({ owner: ' Pen\u0303a ', owned: 'A', percent: '50' });
    assert.deepEqual(row, { owner: 'Pe\u00f1a', owned: 'A', share: { n: 5n, d: 10n } });
  });

  it('may have an entity hold a part of itself', () => {
    assert.ok('share' in readRow({ owner: 'A', owned: 'A', percent: '10' }));
  });

  for (const [owner, owned, percent, field, expected] of bad)
    it(`is refused: ${[owner, owned, percent].join(',').slice(0, 30)}`, () => {
      const fault = readRow({ owner, owned, percent });
      assert.ok('field' in fault);
      assert.equal(fault.field, field);
      assert.match(fault.expected, expected);
    });
});

/** A share, its double in percent, its exact text where the double does not say all. */
const shown: [n: bigint, d: bigint, number: number, text: string, exact: string | undefined][] = [
  [1n, 2n, 50, '50', undefined],
  [1n, 3n, 33.333333333333336, '100/3', '100/3'],
  [4999n, 10000n, 49.99, '49.99', undefined],
  [3n, 2n, 150, '150', undefined],
  [-1n, 10n, -10, '-10', undefined],
  [49999999999999999999n, 10n ** 20n, 50, '49.999999999999999999', '49.999999999999999999'],
  [1n, 8n, 12.5, '12.5', undefined],
  [0n, 1n, 0, '0', undefined],
];

describe('a share as shown', () => {
  for (const [n, d, number, text, exact] of shown)
    it(text, () => {
      assert.equal(percentNumber({ n, d }), number);
      assert.equal(percentText({ n, d }), text);
      assert.equal(exactText({ n, d }), exact);
    });

  it('is not written out where nobody could read it', () => {
    assert.equal(exactText({ n: 1n, d: 3n ** 400n }), undefined);
  });
});
