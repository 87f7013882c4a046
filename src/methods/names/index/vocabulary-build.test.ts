import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildVocabulary } from './vocabulary-build.ts';
import { Vocabulary } from './vocabulary.ts';

const letter = fc.constantFrom('a', 'b', 'z', '0', '9');
const words = fc.uniqueArray(fc.array(letter, { minLength: 1, maxLength: 12 }).map((all) => all.join('')));

test('the words of a vocabulary stand in the order of their letters', () => {
  fc.assert(
    fc.property(words, (all) => {
      const order = [...buildVocabulary(all).order].map((id) => all[id]);
      assert.deepEqual(
        order,
        all.toSorted((a, b) => (a < b ? -1 : 1)),
      );
    }),
  );
});

test('the words that go on from a beginning are all found, and no others', () => {
  fc.assert(
    fc.property(words, fc.array(letter, { minLength: 3, maxLength: 5 }), (all, letters) => {
      const start = letters.join('');
      const found = new Vocabulary(buildVocabulary(all)).goingOn(start).ids.map((id) => all[id]);
      assert.deepEqual(found.toSorted(), all.filter((word) => word.startsWith(start)).toSorted());
    }),
  );
});

test('a word within so many edits is among those like it', () => {
  const all = ['lujan', 'salazar', 'montana', 'verdemar'];
  const vocabulary = new Vocabulary(buildVocabulary(all));
  const like = (word: string): (string | undefined)[] => vocabulary.similar(word).ids.map((id) => all[id]);
  assert.deepEqual(like('slaazar'), ['salazar']);
  assert.deepEqual(like('berdemar'), ['verdemar']);
  assert.deepEqual(like('quiroga'), []);
});
