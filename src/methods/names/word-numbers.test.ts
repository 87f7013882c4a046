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

test('however many have one hash, each keeps its number, and the table grows', () => {
  const numbers = new WordNumbers(2);
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
  const hashOf = (word: string, at: number): number => (at % 3 === 0 ? word.length : 7);
  words.forEach((word, at) => assert.equal(numbers.numberOf(word, hashOf(word, at)), at));
  words.forEach((word, at) => assert.equal(numbers.find(word, hashOf(word, at)), at));
  words.forEach((word, at) => assert.equal(numbers.numberOf(word, hashOf(word, at)), at));
  assert.equal(numbers.words.length, words.length);
  assert.equal(numbers.find('never', 7), -1);
});
