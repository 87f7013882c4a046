import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openDomain } from './domain.ts';
import { editsOf, likeness } from './edits.ts';

/** Optimal string alignment as it is defined, for comparison. */
function plainEdits(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = cost;
    }
  return at(a.length, b.length);
}

const lettersOf = (...texts: string[]): { letters: ReturnType<typeof openDomain>['data']; values: number[] } => {
  const domain = openDomain('category', (bytes) => new ArrayBuffer(bytes));
  return { letters: domain.data, values: texts.map((text) => domain.value(text, 'category', false)) };
};

const word = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[abc]{1,${most}}$`));

test('edits up to a limit are those of optimal string alignment, above it any number above it', () => {
  fc.assert(
    fc.property(word(50), word(50), fc.integer({ min: 0, max: 50 }), (a, b, most) => {
      const { letters, values } = lettersOf(a, b);
      const edits = editsOf(letters, values[0] ?? 0, values[1] ?? 0, most);
      const plain = plainEdits(a, b);
      if (plain <= most) assert.equal(edits, plain);
      else assert.ok(edits > most);
    }),
  );
});

test('a limit on likeness changes nothing above it', () => {
  fc.assert(
    fc.property(word(12), word(12), fc.double({ min: 0.5, max: 1, noNaN: true }), (a, b, least) => {
      const { letters, values } = lettersOf(a, b);
      const [x, y] = [values[0] ?? 0, values[1] ?? 0];
      const full = likeness(letters, x, y, 0);
      const limited = likeness(letters, x, y, least);
      if (full >= least) assert.equal(limited, full);
      else assert.ok(limited < least);
    }),
  );
});

test('likeness of the words that Winkler gives', () => {
  const { letters, values } = lettersOf('martha', 'marhta', 'dixon', 'dicksonx');
  const [martha = 0, marhta = 0, dixon = 0, dicksonx = 0] = values;
  assert.equal(likeness(letters, martha, marhta, 0).toFixed(3), '0.961');
  assert.equal(likeness(letters, dixon, dicksonx, 0).toFixed(3), '0.813');
});
