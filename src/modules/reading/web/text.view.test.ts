import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clicked, linesOf, paragraphAt, paragraphsOf, type Mark } from './text.view.ts';

const mark = (id: string, start: number, end: number, what: Mark['what'] = 'suggestion'): Mark => ({
  id,
  start,
  end,
  what,
});

test('any text and marks: paragraphs leave out blanks alone, and their pieces make them up again', () => {
  const given = fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'ñ', '😀', ' ', '\n', '\n\n', ' \n '), maxLength: 60 }),
    marks: fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        start: fc.integer({ min: -3, max: 70 }),
        end: fc.integer({ min: -3, max: 70 }),
        what: fc.constantFrom('suggestion' as const, 'date' as const, 'furniture' as const, 'unsure' as const),
      }),
    ),
  });
  fc.assert(
    fc.property(given, ({ text, marks }) => {
      let at = 0;
      for (const paragraph of paragraphsOf(text, marks)) {
        assert.equal(text.slice(at, paragraph.start).trim(), '');
        assert.equal(
          paragraph.pieces.map((one) => text.slice(one.start, one.end)).join(''),
          text.slice(paragraph.start, paragraph.end),
        );
        for (const piece of paragraph.pieces) {
          const over = marks.filter((one) => one.what === 'suggestion' && one.end <= text.length && one.start >= 0);
          const ids = over.filter((one) => one.start <= piece.start && piece.end <= one.end).map((one) => one.id);
          assert.deepEqual([...piece.ids].sort(), [...new Set(ids)].sort());
        }
        at = paragraph.end;
      }
      assert.equal(text.slice(at).trim(), '');
    }),
  );
});

test('a long paragraph is cut at words, and a mark runs through the cut', () => {
  const text = 'word '.repeat(2000);
  const parts = paragraphsOf(text, [mark('a', 100, 9000)]);
  assert.ok(parts.length > 2);
  assert.deepEqual(
    parts.map((one) => one.joined),
    parts.map((_, at) => at > 0),
  );
  for (const part of parts.slice(0, -1)) assert.equal(text[part.end - 1], ' ');
  assert.deepEqual(parts[1]?.pieces[0]?.ids, ['a']);
});

test('a text without a blank is never cut inside a character', () => {
  const text = '😀'.repeat(4000);
  const parts = paragraphsOf(`a${text}`, []);
  for (const part of parts) assert.ok(!/^[\udc00-\udfff]/.test(`a${text}`.slice(part.start, part.end)));
});

test('the narrowest is chosen first, and another click goes on to the next wider', () => {
  const [paragraph] = paragraphsOf('The Customs office seized it.', [mark('event', 0, 28), mark('body', 4, 18)]);
  const ids = paragraph?.pieces.find((one) => one.start === 4)?.ids ?? [];
  assert.deepEqual(ids, ['body', 'event']);
  assert.equal(clicked(ids, undefined), 'body');
  assert.equal(clicked(ids, 'other'), 'body');
  assert.equal(clicked(ids, 'body'), 'event');
  assert.equal(clicked(ids, 'event'), 'body');
  assert.equal(clicked([], 'event'), undefined);
});

test('an offset leads to its paragraph, or to the next one', () => {
  const paragraphs = paragraphsOf('one\n\ntwo\n\nthree', []);
  assert.equal(paragraphAt(paragraphs, 0), 0);
  assert.equal(paragraphAt(paragraphs, 4), 1);
  assert.equal(paragraphAt(paragraphs, 11), 2);
  assert.equal(paragraphAt(paragraphs, 90), -1);
});

test('the lines a paragraph takes: each of its own, long ones several', () => {
  const text = `short\n\n${'x'.repeat(200)}\nend`;
  assert.equal(linesOf(text, { start: 0, end: 5 }), 1);
  assert.equal(linesOf(text, { start: 7, end: text.length }), 4);
});
