import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPieces, joining } from './text-pieces.ts';
import { takeText } from './text-read.ts';

test('what was taken from a text is the same after it crossed in pieces, however small', () => {
  const text =
    'On 8 May 2019 the Harbour Guard seized 40 kg of zorbine from Corvid Freight. “We took it, and all of it, on a Tuesday”, said Ada Quist. Ada Quist works for Corvid Freight. Call +52 55 1234 5678. Corvid Freight paid. Corvid Freight left.';
  const read = takeText({ text, dated: null, language: null });
  assert.ok(read.reading.events.length > 0 && read.reading.entities.length > 2 && read.marks.length > 1);
  for (const size of [1, 2, 1000]) {
    const join = joining();
    let whole = null;
    for (const piece of inPieces(structuredClone(read), size)) {
      const items =
        'items' in piece ? piece.items : 'marks' in piece ? piece.marks : 'mentions' in piece ? piece.mentions : [];
      assert.ok(items.length <= size, piece.is);
      whole = join(structuredClone(piece));
    }
    assert.deepEqual(whole, read);
  }
});
