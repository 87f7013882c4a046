import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingOf, takeText } from './text-read.ts';

const headings: [text: string, heading: string | null][] = [
  ['EXERCISE DOCUMENT - NOT REAL\n\nGrain ship held at Ostrea\n\nThe ship was held.', 'Grain ship held at Ostrea'],
  ['Tuesday, February 3, 2026\n\nA port under watch\n\nIt began at dawn.', 'A port under watch'],
  ['From: Ada\nSubject: x\n\nWe met.', null],
  ['# Nota sobre el muelle norte\n\nSe revisó el muelle.', 'Nota sobre el muelle norte'],
  ['The ship was held at dawn.\nNobody knew why.', null],
  ['', null],
];
for (const [text, heading] of headings)
  test(`the headline of ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(headingOf(text), heading));

test('a language the reader does not know is left to the text', () => {
  assert.equal(
    takeText({ text: 'El barco fue visto en la costa.', dated: null, language: 'nah' }).reading.language,
    'es',
  );
});
