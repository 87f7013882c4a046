import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rejectsCsv } from '../readers/rejects.ts';
import { rejectsFrom } from './rejects.view.ts';

test('rejects come back from the node’s file as they were', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', 'ñ', '"', ',', ';', '=', '-', "'", ' ', '\n') })
    .filter((one) => !/^'[=+\-@\t\r]/.test(one));
  const reject = fc.record(
    { file: text, line: fc.nat(), field: text, found: text, expected: text },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(reject), (rejects) => {
      const read = rejectsFrom(rejectsCsv(rejects)).map(({ id: _, ...one }) => one);
      assert.deepEqual(read, rejects);
    }),
  );
});

test('an empty file has no rejects', () => {
  assert.deepEqual(rejectsFrom(''), []);
  assert.deepEqual(rejectsFrom('file,line,field,found,expected\r\n'), []);
});
