import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { type Launched, launch } from '#tests/browser/chromium.ts';
import { clean } from './clean.ts';
import { fillPage, opened, pdf, refused, write } from './samples.testing.ts';

const lines = [
  'El 3 de marzo de 2025 la Armada aseguró 250 kilogramos',
  'en el puerto de Manzanillo, según señaló el capitán.',
];
const width = 1000;
const height = 1414;
let browser: Launched;
let jpeg: Buffer;
let png: Buffer;

before(async () => {
  const font = createRequire(import.meta.url).resolve(
    '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2',
  );
  browser = await launch({ width, height });
  await browser.page.setContent(
    `<style>body{font:30px P;margin:80px} .poor{filter:blur(1.9px);opacity:.75}</style>` +
      `<p>${lines.join('<br>')}</p><p>Signed by <span class=poor>Kxqwvu Zrtpfl</span> here.</p>`,
  );
  await browser.page.evaluate(
    async (bytes) => {
      document.fonts.add(await new FontFace('P', Uint8Array.from(bytes)).load());
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    [...readFileSync(font)],
  );
  jpeg = await browser.page.screenshot({ type: 'jpeg', quality: 85 });
  png = await browser.page.screenshot({ type: 'png' });
});
after(() => browser?.close());

test('a picture is read, with its accents, and what is doubtful is marked', async () => {
  for (const [name, bytes] of [
    ['a.jpg', jpeg],
    ['a.png', png],
  ] as const) {
    const read = await opened(name, bytes);
    assert.deepEqual([read.format, read.pages], ['image', 1]);
    assert.ok(read.text.startsWith(lines.join('\n')), read.text);
    assert.equal(read.text, clean(read.text));
    assert.match(read.notes[0]?.en ?? '', /picture/);
    const doubtful = read.unsure.map(([start, end]) => read.text.slice(start, end));
    assert.ok(doubtful.length > 0, read.text);
    for (const word of doubtful) assert.ok(!lines.join(' ').split(' ').includes(word), word);
  }
});

test('scanned pages of a PDF are read among others, offsets are into the whole text', async () => {
  const scan = { bytes: jpeg, width, height };
  const read = await opened(
    'a.pdf',
    pdf([write('A first page of text that is long enough.', 70, 700), `${fillPage}${write('p. 2', 500, 20)}`], {
      jpeg: scan,
    }),
  );
  assert.ok(read.text.startsWith(`A first page of text that is long enough.\n\n`), read.text);
  assert.ok(read.text.includes(`\n\n${lines.join('\n')}\n\n`), read.text);
  assert.ok(read.notes.some((one) => /scan, check the words: page 2/.test(one.en)));
  assert.ok(read.unsure.length > 0);
  for (const [start, end] of read.unsure) assert.match(read.text.slice(start, end), /^\S+$/);
});

const placed = [
  ['on its left side', 'q 0 842 -595 0 595 0 cm /I Do Q\n'],
  ['on its right side', 'q 0 -842 595 0 0 842 cm /I Do Q\n'],
  ['on its head', 'q -595 0 0 -842 595 842 cm /I Do Q\n'],
] as const;
for (const [how, page] of placed)
  test(`a scan lying ${how} is read`, async () => {
    const read = await opened('a.pdf', pdf([page], { jpeg: { bytes: jpeg, width, height } }));
    assert.match(read.text, /puerto de Manzanillo/);
  });

test('with the reading of pictures switched off, a picture is refused and scanned pages are named', async () => {
  assert.match((await refused('a.png', png, { ocr: false })).says.en, /switched off/);
  const scan = pdf([fillPage], { jpeg: { bytes: jpeg, width, height } });
  assert.match((await refused('a.pdf', scan, { ocr: false })).says.en, /Scanned and not read: page 1/);
});

test('a picture of too many pixels is refused before it is decoded', async () => {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  assert.match((await refused('a.png', huge)).says.en, /too large/);
});

/** A TIFF of 1 bit a dot, uncompressed, one directory for each page. */
function tiff(pages: readonly { width: number; height: number; bits: Buffer }[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let at = 8;
  let link = 4;
  for (const { width: across, height: down, bits } of pages) {
    const tags = [
      [256, across],
      [257, down],
      [258, 1],
      [259, 1],
      [262, 1],
      [273, at],
      [277, 1],
      [278, down],
      [279, bits.length],
    ] as const;
    const directory = Buffer.alloc(2 + tags.length * 12 + 4);
    directory.writeUInt16LE(tags.length, 0);
    for (const [n, [tag, value]] of tags.entries()) {
      directory.writeUInt16LE(tag, 2 + n * 12);
      directory.writeUInt16LE(4, 4 + n * 12);
      directory.writeUInt32LE(1, 6 + n * 12);
      directory.writeUInt32LE(value, 10 + n * 12);
    }
    pieces.push(bits, directory);
    const whole = Buffer.concat(pieces);
    whole.writeUInt32LE(at + bits.length, link);
    pieces.splice(0, pieces.length, whole);
    link = whole.length - 4;
    at = whole.length;
  }
  return Buffer.concat(pieces);
}

test('every page of a TIFF is read', async () => {
  const dots = await browser.page.evaluate(
    async (source) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d');
      pen?.drawImage(picture, 0, 0);
      const data = pen?.getImageData(0, 0, picture.width, picture.height).data ?? [];
      return Array.from({ length: picture.width * picture.height }, (_, at) => ((data[at * 4] ?? 0) > 140 ? 1 : 0));
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  const bits = Buffer.alloc((width / 8) * height);
  for (const [at, dot] of dots.entries()) if (dot) bits[at >> 3] = (bits[at >> 3] ?? 0) | (128 >> (at & 7));
  const read = await opened(
    'a.tif',
    tiff([
      { width, height, bits },
      { width, height, bits },
    ]),
  );
  assert.equal(read.pages, 2);
  assert.equal(read.text.split('Manzanillo').length, 3);
});
