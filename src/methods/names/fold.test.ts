import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, foldWithOffsets } from './fold.ts';

const table: readonly (readonly [text: string, folded: string, why: string])[] = [
  ['Muñoz Ibáñez', 'munoz ibanez', 'accents and the tilde of ñ go'],
  ['O’Brien', 'obrien', 'a typographic apostrophe closes up'],
  ["Al-Qa'ida", 'al qaida', 'a hyphen parts, an apostrophe does not'],
  ["'Ndrangheta", 'ndrangheta', 'a leading apostrophe goes'],
  ['García\u00a0Luna', 'garcia luna', 'a no-break space is a space'],
  ['“El\u2011Chapo”', 'el chapo', 'quotes and the no-break hyphen'],
  ['S.A. de C.V.', 's a de c v', 'dots part'],
  ['Straße Łódź Ærø', 'strasse lodz aero', 'letters that Unicode does not take apart'],
  ['İstanbul ılıca', 'istanbul ilica', 'both Turkish i'],
  ['ＦＵＬＬ ﬁne', 'full fine', 'compatibility forms'],
  ['Mª Dolores', 'ma dolores', 'the ordinal sign is a letter'],
  ['Йордан Ёлкин', 'иордан елкин', 'Cyrillic stays Cyrillic, without its marks'],
  ['أحمد آل مكتوم', 'احمد ال مكتوم', 'Arabic without hamza and madda'],
  ['नरेन्द्र मोदी', 'नरेन्द्र मोदी', 'vowel signs of Indic scripts are letters'],
  ['— … ! 🙂', '', 'nothing to read'],
];

for (const [text, folded, why] of table) {
  test(`${text} → ${folded}: ${why}`, () => assert.equal(fold(text), folded));
}

test('offsets give back the word as it stood', () => {
  const text = '🙂 José-Luis O’Brien, S.A.';
  assert.deepEqual(
    foldWithOffsets(text).map(({ word, start, end }) => [word, text.slice(start, end)]),
    [
      ['jose', 'José'],
      ['luis', 'Luis'],
      ['obrien', 'O’Brien'],
      ['s', 'S'],
      ['a', 'A'],
    ],
  );
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => assert.equal(fold(fold(text)), fold(text))),
    { numRuns: 2000 },
  );
});

test('offsets are in order, inside the text and never empty', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { word, start, end } of foldWithOffsets(text)) {
        assert.ok(word !== '' && start >= last && end > start && end <= text.length);
        last = end;
      }
    }),
  );
});

test('ASCII beside a letter of another alphabet is folded as it is alone', () => {
  const ascii = fc.string({ unit: fc.constantFrom(...'aZ9 \'`.-,"O'), maxLength: 30 });
  fc.assert(
    fc.property(ascii, (text) => assert.deepEqual(foldWithOffsets(`${text} ñ`).slice(0, -1), foldWithOffsets(text))),
    { numRuns: 2000 },
  );
});
