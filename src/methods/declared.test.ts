import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declared } from './declared.ts';

/** As examples are written down: typed arrays as lists, numbers to six decimals, what is not there left out. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1e6) / 1e6 + 0;
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, plain(one)]),
  );
}

for (const { id, title, question, caveats, references, example, run } of declared) {
  test(`${id} says what it answers, what it must not be read as, on what it rests; its example comes out`, () => {
    for (const words of [title, question, ...caveats, ...(example ? [example.says] : [])])
      assert.ok(words.en.trim() !== '' && words.es.trim() !== '' && words.en !== '', id);
    assert.ok(caveats.length > 0 && references.length > 0, 'caveats and references');
    assert.ok(example, 'an example');
    assert.deepEqual(plain(run(example.given as never)), plain(example.gives));
  });
}

test('no two methods share an id', () => {
  assert.equal(new Set(declared.map((one) => one.id)).size, declared.length);
});
