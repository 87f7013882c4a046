import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pageOf, placesOf } from './literal.ts';
import { piecesOf } from './pieces.ts';

const table: [text: string, words: string, slices: string[]][] = [
  ['Ana Soto spoke. Ana Soto left.', 'Ana Soto', ['Ana Soto', 'Ana Soto']],
  ['The port of Ana', 'port  of\nAna', ['port of Ana']],
  ['seized in\n  Puerto\r\nAzul', 'Puerto Azul', ['Puerto\r\nAzul']],
  ['He said “no more”', '"no more"', ['“no more”']],
  ['l’année 1990–1995', "l'année 1990-1995", ['l’année 1990–1995']],
  ['Anaconda and Ana', 'Ana', ['Ana']],
  ['ANA', 'Ana', []],
  ['Peña', 'Pena', []],
  ['aaaa', 'aa', []],
  ['text', '', []],
  ['text', '  ', []],
  ['', 'x', []],
];

describe('words looked up in a text', () => {
  for (const [text, words, slices] of table) {
    it(`${JSON.stringify(words)} in ${JSON.stringify(text)}`, () => {
      const spans = placesOf(pageOf(text), words);
      assert.deepEqual(
        spans.map(([start, end]) => text.slice(start, end)),
        slices,
      );
    });
  }

  it('offsets are those of the whole text, whatever part is looked at', () => {
    const text = 'Ana  Soto. Ana\tSoto. Ana Soto.';
    assert.deepEqual(placesOf(pageOf(text, 11, 20), 'Ana Soto'), [[11, 19]]);
  });

  it('what is found is there: the slice folds to the same words, within the part', () => {
    const marks = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '\n', '’', '"', '—', 'é', '😀', '.'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(marks, marks, fc.nat(60), (text, words, from) => {
        const start = Math.min(from, text.length);
        for (const span of placesOf(pageOf(text, start), words)) {
          assert.ok(span[0] >= start && span[1] <= text.length && span[0] < span[1]);
          const same = (one: string): string => pageOf(one).folded.trim();
          assert.equal(same(text.slice(...span)), same(words));
        }
      }),
    );
  });
});

describe('a text in pieces', () => {
  it('parts at paragraphs, then lines, sentences, words', () => {
    const cut = (text: string, size: number): string[] =>
      piecesOf(text, size, 9).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(cut('one two\n\nthree four', 12), ['one two\n\n', 'three four']);
    assert.deepEqual(cut('one two\nthree four', 12), ['one two\n', 'three four']);
    assert.deepEqual(cut('One is. Two is three', 12), ['One is. ', 'Two is three']);
    assert.deepEqual(cut('aaaa bbbb cccc dddd', 12), ['aaaa bbbb ', 'cccc dddd']);
  });

  it('covers the text without gaps, in pieces no larger than asked, up to their number', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '😀'), maxLength: 200 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (text, size, most) => {
          const pieces = piecesOf(text, size, most);
          assert.ok(pieces.length <= most && pieces.every(({ start, end }) => end > start && end - start <= size));
          assert.ok(pieces.every(({ start }, at) => start === (pieces[at - 1]?.end ?? 0)));
          const end = pieces.at(-1)?.end ?? 0;
          assert.ok(end === text.length || pieces.length === most);
          assert.ok(pieces.every((one) => text.slice(one.start, one.end).isWellFormed()));
        },
      ),
    );
  });
});
