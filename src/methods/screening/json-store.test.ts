import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { JsonBuilder, valueAt } from './json-store.ts';

test('every value comes back as it went in, whatever its script', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const value = fc.array(fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 3 })));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 8 }), (values) => {
      const builder = new JsonBuilder();
      for (const one of values) builder.add(one);
      const state = builder.done();
      assert.deepEqual(
        values.map((_, at) => valueAt(state, at)),
        values,
      );
    }),
  );
});

test('a value larger than what is written at once comes back too', () => {
  const builder = new JsonBuilder();
  const large = ['ñ漢🙂'.repeat(400_000)];
  for (const one of [['small'], large, ['last']]) builder.add(one);
  const state = builder.done();
  assert.deepEqual(
    [0, 1, 2].map((at) => valueAt(state, at)),
    [['small'], large, ['last']],
  );
});
