import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean, inPlace } from './clean.ts';
import { datedOf } from './dated.ts';
import { decode } from './decode.ts';

const text = 'La Armada decomisó 20 kg en el Río Bravo. Niño, pingüino, camión, según él; “dijo” – ¿qué?\n';
const wide = (order: 'le' | 'be', mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
/** Bytes of the letters of a text in a single-byte encoding, by the ones that differ from ASCII. */
const single = (letters: string, bytes: readonly number[], words: string): Buffer =>
  Buffer.from([...words].map((one) => bytes[letters.indexOf(one)] ?? one.charCodeAt(0)));
const spanish = 'La detención ocurrió en el camión según él; así lo señaló el capitán Muñoz. Allí murió.';
const letters = 'áéíóúñ';

const cases: [
  name: string,
  bytes: Uint8Array,
  charset: string | null,
  gives: string,
  encoding: string,
  noted: boolean,
][] = [
  ['UTF-8', Buffer.from(text), null, text, 'utf-8', false],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), null, text, 'utf-8', false],
  ['UTF-8 declared Latin-1', Buffer.from(text), 'iso-8859-1', text, 'utf-8', false],
  ['UTF-8 cut within a letter', Buffer.from(`${text}señaló`).subarray(0, -1), null, `${text}señal`, 'utf-8', false],
  ['UTF-16 LE with a mark', wide('le', true), null, text, 'utf-16le', false],
  ['UTF-16 BE with a mark', wide('be', true), null, text, 'utf-16be', false],
  ['UTF-16 LE', wide('le', false), null, text, 'utf-16le', false],
  ['UTF-16 BE', wide('be', false), null, text, 'utf-16be', false],
  ['windows-1252', Buffer.from(spanish, 'latin1'), null, spanish, 'windows-1252', true],
  [
    'windows-1252 with its quotes',
    Buffer.from('it\x92s \x93here\x94', 'latin1'),
    null,
    'it’s “here”',
    'windows-1252',
    true,
  ],
  ['Latin-1 declared', Buffer.from(spanish, 'latin1'), 'ISO-8859-1', spanish, 'windows-1252', false],
  ['DOS', single(letters, [0xa0, 0x82, 0xa1, 0xa2, 0xa3, 0xa4], spanish), null, spanish, 'cp850', true],
  ['Macintosh', single(letters, [0x87, 0x8e, 0x92, 0x97, 0x9c, 0x96], spanish), null, spanish, 'macintosh', true],
  ['Cyrillic declared', Buffer.from([0xf0, 0xd2, 0xc9]), 'koi8-r', 'При', 'koi8-r', false],
  ['an unknown charset', Buffer.from(text), 'x-none-such', text, 'utf-8', true],
];
for (const [name, bytes, charset, gives, encoding, noted] of cases)
  test(`${name} is read as what it is`, () => {
    const read = decode(bytes, charset);
    assert.deepEqual([read.text, read.encoding, read.notes.length > 0], [gives, encoding, noted]);
  });

test('a mixture is read piece by piece, and said', () => {
  const mixed = Buffer.concat([
    Buffer.from(text),
    Buffer.from('señaló que la detención\n', 'latin1'),
    Buffer.from(text),
  ]);
  const read = decode(mixed);
  assert.equal(read.text, `${text}señaló que la detención\n${text}`);
  assert.match(read.notes[0]?.en ?? '', /mixed/);
});

test('any bytes give some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, charset) => {
      assert.equal(typeof clean(decode(bytes, charset).text), 'string');
    }),
  );
});

const cleaned: [given: string, gives: string][] = [
  ['a\r\nb\rc\u2028d\ve', 'a\nb\nc\nd\ne'],
  ['one\ftwo', 'one\n\ntwo'],
  ['N\0U\0L \u0007bell \u009d', 'NUL bell'],
  ['Ose\u0301', 'Osé'],
  ['\ufeff mark \ufeffin it', 'mark in it'],
  ['half \ud83d pair', 'half \ufffd pair'],
  ['no\u00a0break\ttab  two', 'no\u00a0break\ttab  two'],
];
for (const [given, gives] of cleaned)
  test(`${JSON.stringify(given)} is cleaned`, () => assert.equal(clean(given), gives));

const kept: [given: string, gives: string][] = [
  ['\ufeffa\r\nb ', 'a\r\nb '],
  ['N\0U\u0007L', 'N U L'],
  ['Ose\u0301 \ud83d', 'Ose\u0301 \ufffd'],
];
for (const [given, gives] of kept)
  test(`${JSON.stringify(given)} is kept in place`, () => assert.equal(inPlace(given), gives));

test('cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (any) => assert.equal(clean(clean(any)), clean(any))),
  );
});

const dates: [given: string | undefined, gives: string | null][] = [
  ['2025-03-03T23:30:00-06:00', '2025-03-03'],
  ['2025-03', '2025-03'],
  ['2025', '2025'],
  ['20250303', '2025-03-03'],
  ["D:20250303233000-06'00'", '2025-03-03'],
  ['Mon, 3 Mar 2025 23:30:00 -0600', '2025-03-03'],
  ['03 Mar 2025 10:00', '2025-03-03'],
  ['2025-13-40', '2025'],
  ['1741000000', null],
  ['0000-00-00', null],
  ['yesterday', null],
  [undefined, null],
];
for (const [given, gives] of dates) test(`${given} is dated ${gives}`, () => assert.equal(datedOf(given), gives));
