import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsOf } from './ocr.ts';
import { pagesOf, sizeOf, turnOf } from './picture.ts';

test('the table of words becomes lines and paragraphs', () => {
  const word = (block: number, line: number, confidence: number, text: string): string =>
    ['5', 1, block, 1, line, 1, 0, 0, 9, 9, confidence, text].join('\t');
  const table = [
    '4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t',
    word(1, 1, 95, 'El'),
    word(1, 1, 40, 'Sen\u0303or'),
    word(1, 2, 95, 'dijo'),
    word(2, 1, 59.9, 'no'),
    word(2, 1, 99, ' '),
  ];
  const { text, unsure } = wordsOf(table.join('\n'));
  assert.equal(text, 'El Señor\ndijo\n\nno');
  assert.deepEqual(
    unsure.map(([start, end]) => text.slice(start, end)),
    ['Señor', 'no'],
  );
});

const header = (size: number, ...fields: [at: number, bytes: readonly number[]][]): Buffer => {
  const bytes = Buffer.alloc(size);
  for (const [at, field] of fields) Buffer.from(field).copy(bytes, at);
  return bytes;
};
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

const sizes: [what: string, bytes: Buffer, size: [number, number] | null][] = [
  ['PNG', header(24, [0, ascii('\x89PNG\r\n')], [16, [0, 0, 3, 232, 0, 0, 1, 44]]), [1000, 300]],
  ['JPEG', header(30, [0, [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 1, 44, 3, 232]]), [1000, 300]],
  ['GIF', header(12, [0, ascii('GIF89a')], [6, [232, 3, 44, 1]]), [1000, 300]],
  ['BMP', header(30, [0, ascii('BM')], [18, [232, 3, 0, 0]], [22, [212, 254, 255, 255]]), [1000, 300]],
  [
    'WebP, extended',
    header(32, [0, ascii('RIFF')], [8, ascii('WEBPVP8X')], [24, [231, 3, 0]], [27, [43, 1, 0]]),
    [1000, 300],
  ],
  ['WebP, lossy', header(32, [0, ascii('RIFF')], [8, ascii('WEBPVP8 ')], [26, [232, 3, 44, 1]]), [1000, 300]],
  ['WebP, lossless', header(32, [0, ascii('RIFF')], [8, ascii('WEBPVP8L')], [21, [231, 195, 74, 0]]), [1000, 300]],
  ['a header that ends', Buffer.from('\x89PNG\r\n', 'latin1'), null],
  ['no picture', Buffer.from('text that is long enough to be anything'), null],
];
for (const [what, bytes, size] of sizes)
  test(`the size of a picture: ${what}`, () => assert.deepEqual(sizeOf(bytes), size));

test('a picture says how it was held', () => {
  const exif = [
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    40,
    ...ascii('Exif\0\0'),
    ...ascii('MM\0*'),
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    6,
    0,
    0,
  ];
  assert.equal(turnOf(Buffer.from(exif)), 6);
  assert.equal(turnOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])), 1);
});

test('a TIFF whose pages go in a circle has them once', () => {
  const bytes = header(20, [0, ascii('II*\0')], [4, [8, 0, 0, 0]], [8, [0, 0]], [10, [8, 0, 0, 0]]);
  assert.deepEqual(pagesOf(bytes), [8]);
});
