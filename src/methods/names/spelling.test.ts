import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { englishSkeleton, spanishSound } from './sound.ts';
import { beginning, queryKeys, spellingKeys } from './spelling.ts';

function meet(query: string, stored: string): boolean {
  const keys = new Set(spellingKeys(stored));
  return queryKeys(query).some((key) => keys.has(key));
}

function begins(typed: string, stored: string): boolean {
  const range = beginning(typed);
  return (
    range !== null &&
    spellingKeys(stored).some((key) => inCodePoints(key, range.from) >= 0 && inCodePoints(key, range.before) < 0)
  );
}

/** As Postgres orders text by code points; JavaScript compares UTF-16 units. */
const inCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const letters = 'abcdefghijklmnopqrstuvwxyzñд수';
const letter = fc.constantFrom(...letters);
const longWord = fc.array(letter, { minLength: 4, maxLength: 14 }).map((all) => all.join(''));

const oneEdit = longWord.chain((word) => {
  const all = [...word];
  const at = fc.nat(all.length - 1);
  return fc
    .tuple(at, letter, fc.constantFrom('insert', 'delete', 'substitute', 'transpose'))
    .map(([place, other, edit]) => {
      const next = [...all];
      if (edit === 'insert') next.splice(place, 0, other);
      else if (edit === 'delete') next.splice(place, 1);
      else if (edit === 'substitute') next[place] = other;
      else [next[place], next[place + 1]] = [next[place + 1] ?? '', next[place] ?? ''];
      return { word, edited: next.join(''), edit };
    });
});

test('a stored word of four letters or more is met by every spelling within one edit', () => {
  fc.assert(
    fc.property(oneEdit, ({ word, edited }) => assert.ok(meet(edited, word), `${edited} does not meet ${word}`)),
    { numRuns: 5000 },
  );
});

test('a beginning of three letters or more meets the word while it is being typed', () => {
  fc.assert(
    fc.property(longWord, fc.integer({ min: 3, max: 14 }), (word, length) => {
      assert.ok(begins([...word].slice(0, length).join(''), word));
    }),
  );
});

test('words that share a key have few: 12 at most for eight letters', () => {
  fc.assert(
    fc.property(fc.array(letter, { minLength: 8, maxLength: 8 }), (all) => {
      const keys = spellingKeys(all.join(''));
      assert.ok(keys.length <= 12, `${keys.length} keys`);
      assert.equal(new Set(keys).size, keys.length);
    }),
  );
  assert.equal(spellingKeys('mercurio').length, 11);
});

const alike = [
  ['jimenez', 'gimenez', 'ximenez'],
  ['velazquez', 'belasques', 'velasquez'],
  ['yanez', 'llanez', 'yanes'],
  ['hernandez', 'ernandes'],
  ['quiroz', 'kiros'],
  ['guerra', 'guera'],
  ['cervantes', 'serbantes', 'zervantes'],
  ['mexico', 'mejico'],
  ['chavez', 'chabes', 'shavez'],
  ['phelipe', 'felipe'],
];

for (const [head = '', ...others] of alike) {
  test(`in Spanish ${[head, ...others].join(', ')} sound alike, and so they meet`, () => {
    for (const other of others) {
      assert.equal(spanishSound(other), spanishSound(head));
      assert.ok(meet(other, head));
    }
  });
}

test('in Spanish a vowel makes another word', () => {
  for (const [a, b] of [
    ['juan', 'joan'],
    ['garza', 'garzo'],
    ['guerra', 'gerra'],
    ['luna', 'lena'],
  ] as const) {
    assert.notEqual(spanishSound(a), spanishSound(b), `${a} and ${b}`);
  }
});

test('the English skeleton joins spellings of one sound', () => {
  for (const [a, b] of [
    ['smith', 'smyth'],
    ['nooristani', 'nuristani'],
    ['knight', 'night'],
    ['philips', 'fillips'],
    ['wladimir', 'vladimir'],
    ['wright', 'right'],
  ] as const) {
    assert.equal(englishSkeleton(a), englishSkeleton(b), `${a} and ${b}`);
    if (englishSkeleton(a).length >= 3) assert.ok(meet(a, b));
  }
});

test('numbers are never misspelt: 18 and 2018 are found as written', () => {
  assert.deepEqual(spellingKeys('18'), ['^18']);
  assert.equal(meet('2018', '2019'), false);
});

test('a beginning is the range of keys of the words that begin so', () => {
  assert.deepEqual(beginning('gar'), { from: '^gar', before: '^gas' });
  assert.equal(beginning('ga'), null);
});

test('a lost space in the query: both words are met', () => {
  assert.ok(meet('sergeilavrov', 'sergei') && meet('sergeilavrov', 'lavrov'));
});
