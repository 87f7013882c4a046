import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { WordNumbers } from './word-numbers.ts';

test('words are numbered in the order they came, and found again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), fc.array(fc.string({ maxLength: 3 })), (words, others) => {
      const numbers = new WordNumbers(2);
      const expected = [...new Set(words)];
      for (const word of words) assert.equal(numbers.numberOf(word), expected.indexOf(word));
      assert.deepEqual(numbers.words, expected);
      for (const word of [...words, ...others]) assert.equal(numbers.find(word), expected.indexOf(word));
    }),
  );
});

test('words with one hash stay apart', () => {
  const numbers = new WordNumbers();
  assert.deepEqual(
    ['luna', 'sol', 'luna', 'mar'].map((word) => numbers.numberOf(word, 7)),
    [0, 1, 0, 2],
  );
  assert.equal(numbers.find('sol', 7), 1);
  assert.equal(numbers.find('sol', 8), -1);
});
