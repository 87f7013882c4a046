import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pdf, refused, write, writeLines } from '../samples.testing.ts';
import { parsingThread } from '../thread.ts';
import { isFault, type ReadDocument } from '../types.ts';

const thread = parsingThread();
after(() => thread.close());

async function read(bytes: Buffer): Promise<ReadDocument> {
  const one = await thread.read({ format: 'pdf', bytes, ocr: false });
  if (isFault(one)) throw new Error(one.found);
  return one;
}

const text = async (...pages: string[]): Promise<string> => (await read(pdf(pages))).text;

const left = [
  'The first column of the report begins here',
  'and goes on over several lines of ordinary',
  'prose so that a reader can tell that this is',
  'a column and no table, until it comes to the',
  'bottom of the page where it does not end but',
];
const right = [
  'continues in the second column to the right',
  'with as many lines of prose as the first one',
  'had, so that both sides of the gutter are of',
  'about the same height and every line is full',
  'and then the text of the page ends with this.',
];

test('lines of a paragraph are lines, paragraphs are divided by blank lines', async () => {
  const drawn =
    writeLines(['First paragraph of', 'two lines.'], 70, 700) +
    writeLines(['Second paragraph.', 'It goes on.'], 70, 650);
  assert.equal(await text(drawn), 'First paragraph of\ntwo lines.\n\nSecond paragraph.\nIt goes on.');
});

test('an indented line after a full stop begins a paragraph', async () => {
  const drawn =
    writeLines(['The first ends here, on', 'this line.'], 70, 700) +
    write('A new one begins and', 85, 672) +
    write('goes on.', 70, 658);
  assert.equal(await text(drawn), 'The first ends here, on\nthis line.\n\nA new one begins and\ngoes on.');
});

test('words drawn one by one, and letter by letter, are words', async () => {
  assert.equal(await text(write('Two', 70, 700) + write('words', 95, 700)), 'Two words');
  assert.equal(await text(write('Se', 70, 700, 12) + write('ized', 84.7, 700, 12)), 'Seized');
});

test('cells of a row are divided by tabs', async () => {
  const row = (y: number, ...cells: string[]): string =>
    cells.map((cell, at) => write(cell, 70 + at * 150, y)).join('');
  assert.equal(
    await text(row(700, 'Port', 'kg', 'Date') + row(680, 'Veracruz', '20', '3 March')),
    'Port\tkg\tDate\nVeracruz\t20\t3 March',
  );
});

const inTwo = [...left, ...right].join('\n');
const columns: [how: string, drawing: string][] = [
  ['column by column', writeLines(left, 50, 700) + writeLines(right, 310, 700)],
  [
    'line by line across',
    left.map((line, at) => write(line, 50, 700 - at * 14) + write(right[at] ?? '', 310, 700 - at * 14)).join(''),
  ],
  [
    'in no order',
    [4, 1, 3, 0, 2]
      .map((at) => write(right[at] ?? '', 310, 700 - at * 14) + write(left[at] ?? '', 50, 700 - at * 14))
      .join(''),
  ],
];
for (const [how, drawing] of columns)
  test(`two columns drawn ${how} are read one after the other`, async () => assert.equal(await text(drawing), inTwo));

test('a heading over two columns comes before both', async () => {
  const heading = write('A heading that goes across both of the columns of this page', 50, 740, 18);
  assert.equal(
    await text(heading + (columns[1]?.[1] ?? '')),
    `A heading that goes across both of the columns of this page\n\n${inTwo}`,
  );
});

test('lines drawn from the bottom up are read from the top down', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => `Line number ${at} of it`);
  const drawn = lines
    .map((line, at) => write(line, 70, 750 - at * 14))
    .toReversed()
    .join('');
  assert.equal(await text(drawn), lines.join('\n'));
});

test('heads and feet of pages are given once, page numbers not at all', async () => {
  const page = (n: number): string =>
    write('RESERVADO - Informe 12', 70, 810) +
    writeLines([`Body of page ${n} goes on`, 'and does not end'], 70, 700) +
    write(`Página ${n} de 3`, 250, 30);
  const one = await read(pdf([page(1), page(2), page(3)]));
  assert.equal(
    one.text,
    'RESERVADO - Informe 12\n\nBody of page 1 goes on\nand does not end\n\nBody of page 2 goes on\nand does not end\n\nBody of page 3 goes on\nand does not end',
  );
  assert.equal(one.pages, 3);
  assert.match(one.notes[0]?.en ?? '', /given once/);
});

test('a sentence goes on over the page', async () => {
  assert.equal(
    await text(write('The ship that was', 70, 60), write('seized in the port.', 70, 780)),
    'The ship that was\nseized in the port.',
  );
});

test('what repeats within the pages is text', async () => {
  const form = (name: string): string => writeLines([`Name: ${name}`, 'State: open', 'Charge: none'], 70, 740);
  const all = await text(form('A'), form('B'), form('C'));
  assert.equal(all.match(/Charge: none/g)?.length, 3);
});

test('numbers in the text are no page numbers', async () => {
  assert.match(
    await text(writeLines(['Seized, in kg:', '250'], 70, 700), writeLines(['Next page:', '17'], 70, 700)),
    /250[^]*17/,
  );
});

test('a page on its side is read', async () => {
  const turned = 'BT /F 11 Tf 0 1 -1 0 300 100 Tm (Along the side of the page) Tj 0 -14 Td (and its second line) Tj ET';
  assert.equal(await text(turned), 'Along the side of the page\nand its second line');
});

test('title and date come from the metadata; the name of a file is no title', async () => {
  const dated = { CreationDate: "D:20250303101500-06'00'" };
  const one = await read(pdf([write('x y', 70, 700)], { info: { Title: 'A report', ...dated } }));
  assert.deepEqual([one.title, one.dated], ['A report', '2025-03-03']);
  const other = await read(pdf([write('x y', 70, 700)], { info: { Title: 'Microsoft Word - a.doc' } }));
  assert.deepEqual([other.title, other.dated], [null, null]);
});

test('an empty page is said, a document of empty pages is refused', async () => {
  const one = await read(pdf([write('Text.', 70, 700), '']));
  assert.deepEqual(
    one.notes.map(({ en }) => en),
    ['No text on page 2.'],
  );
  assert.match((await refused('a.pdf', pdf(['', '']))).says.en, /no text.*pages 1–2/);
});

test('a PDF whose table of contents is broken is read all the same, or refused', async () => {
  const whole = pdf([write('Still here', 70, 700)]);
  const astray = Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
  assert.equal((await read(astray)).text, 'Still here');
  assert.match((await refused('a.pdf', whole.subarray(0, 60))).says.en, /damaged/);
});
