import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill } from '#ui/text/translate.ts';
import type { MergePair, MergeReason } from '../shapes.ts';
import { messages } from './messages.ts';
import { nextAfter, pairKey, reasonFor, sentence, type Words } from './queue.view.ts';

const text: Words = (key, values) => fill(messages.en[key], 'en', values);
const reason = (key: MergeReason['key'], bits: number, more: Partial<MergeReason> = {}): MergeReason => ({
  key,
  bits,
  weight: 'clear',
  a: null,
  b: null,
  property: null,
  n: null,
  says: [],
  ...more,
});
const end = (id: string): MergePair['a'] => ({ id, kind: 'Person', caption: id, statements: 1, links: 0 });
const pair: MergePair = {
  a: end('b'),
  b: end('a'),
  bits: 3,
  band: 'possible',
  unsure: null,
  reasons: [
    reason('rare', 6, { n: 1 }),
    reason('name-exact', 3, { a: 'Ana Luján', b: 'Ana Luján' }),
    reason('date-differs', -9, { a: '1971-03-12', b: '1980', property: 'birthDate' }),
  ],
};

describe('the reason a judgement is recorded with', () => {
  it('is what bears it out, weightiest first', () => {
    assert.equal(reasonFor('same', pair, text, 'en'), 'Merge queue: the names are the same: Ana Luján.');
    assert.equal(reasonFor('different', pair, text, 'en'), 'Merge queue: birth date differs: 12 Mar 1971 / 1980.');
    assert.match(reasonFor('unsure', pair, text, 'en'), /birth date differs.*; the names are the same/);
    assert.equal(reasonFor('different', { ...pair, reasons: [] }, text, 'en'), 'Merge queue: seen side by side.');
  });

  it('counts in words', () => {
    assert.match(sentence(reason('neighbours', 2, { n: 1 }), 'Person', text, 'en'), /the same 1 other entity/);
    assert.match(sentence(reason('common', -2, { n: 40 }), 'Person', text, 'en'), /about 40 entities/);
  });
});

/** The keys in order, where one is, what is gone, where one stands then. */
const steps: [keys: string, at: string, gone: string, expected: string | undefined][] = [
  ['abc', 'a', 'a', 'b'],
  ['abc', 'a', 'ab', 'c'],
  ['abc', 'c', 'c', 'b'],
  ['abc', 'c', 'bc', 'a'],
  ['a', 'a', 'a', undefined],
];

describe('after deciding', () => {
  for (const [keys, at, gone, expected] of steps)
    it(`${keys} at ${at} without ${gone}: ${expected ?? 'nothing'}`, () =>
      assert.equal(nextAfter([...keys], at, new Set(gone)), expected));

  it('a pair has one name in the address, whichever side stands first', () => {
    assert.equal(pairKey(pair), pairKey({ a: pair.b, b: pair.a }));
  });
});
