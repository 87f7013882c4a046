import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { edits, pattern } from './distance.ts';

const rows: readonly (readonly [a: string, b: string, edits: number])[] = [
  ['lujan', 'lujan', 0],
  ['lujan', 'lujam', 1],
  ['lujan', 'lujna', 1],
  ['lujan', 'luan', 1],
  ['lujan', 'uljna', 2],
  ['', 'ab', 2],
  ['ca', 'abc', 3],
];
for (const [a, b, count] of rows) test(`${a} and ${b} are ${count} apart`, () => assert.equal(edits(a, b, 3), count));

/** The table of distances written out, to be compared with. */
function table(a: string, b: string): number {
  const of = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const known = of.get(`${i} ${j}`);
    if (known !== undefined) return known;
    let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
    of.set(`${i} ${j}`, least);
    return least;
  };
  return at(a.length, b.length);
}

const word = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((letters) => letters.join(''));
const most = fc.nat(4);

test('edits are those of the whole table, up to the most asked for', () => {
  fc.assert(
    fc.property(word, word, most, (a, b, limit) => {
      assert.equal(edits(a, b, limit), Math.min(table(a, b), limit + 1));
    }),
    { numRuns: 2000 },
  );
});

test('so they are for words of 31 to 34 letters, and for letters outside ASCII', () => {
  const long = fc.array(fc.constantFrom('a', 'b', 'ñ'), { minLength: 31, maxLength: 34 }).map((all) => all.join(''));
  fc.assert(
    fc.property(long, fc.nat(33), fc.constantFrom('', 'b', 'ññ'), most, (a, at, letter, limit) => {
      const b = a.slice(0, at) + letter + a.slice(at + 1);
      assert.equal(edits(a, b, limit), Math.min(table(a, b), limit + 1));
    }),
  );
});

test('a pattern gives the same for many words one after another', () => {
  fc.assert(
    fc.property(
      word.filter((one) => one !== ''),
      fc.array(word),
      most,
      (a, others, limit) => {
        pattern.set(a);
        for (const b of others) {
          const text = Uint8Array.from(b, (letter) => letter.charCodeAt(0));
          assert.equal(pattern.edits(text, 0, text.length, limit), Math.min(table(a, b), limit + 1));
        }
        pattern.free(a);
      },
    ),
  );
});
