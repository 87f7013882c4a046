import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docx, opened, paragraph, refused, zip, contentTypes } from './samples.testing.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (...texts: string[]): string => `<w:tc>${texts.map(paragraph).join('')}</w:tc>`;

const bodies: [what: string, body: string, text: string][] = [
  ['paragraphs', paragraph('One.') + paragraph('') + paragraph('Two &amp; three.'), 'One.\n\nTwo & three.'],
  ['runs of one word', `<w:p>${run('Ose')}${run('guera')}${run(' said')}</w:p>`, 'Oseguera said'],
  ['tabs and breaks', '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>', 'a\tb\nc'],
  [
    'tables',
    `<w:tbl><w:tr>${cell('a')}${cell('b', 'c')}</w:tr><w:tr>${cell('d')}${cell('e')}</w:tr></w:tbl>${paragraph('x')}`,
    'a\tb\nc\nd\te\n\nx',
  ],
  [
    'tracked changes accepted',
    `<w:p>${run('Kept ')}<w:del>${run('old')}</w:del><w:ins>${run('new')}</w:ins><w:moveFrom>${run('gone')}</w:moveFrom></w:p>`,
    'Kept new',
  ],
  [
    'text boxes once',
    `<w:p><mc:AlternateContent><mc:Choice>${run('box')}</mc:Choice><mc:Fallback>${run('box')}</mc:Fallback></mc:AlternateContent></w:p>`,
    'box',
  ],
];
for (const [what, body, text] of bodies)
  test(`docx: ${what}`, async () => assert.equal((await opened('a.docx', docx(body))).text, text));

test('docx: hidden runs are left out, and said', async () => {
  const read = await opened(
    'a.docx',
    docx(`<w:p>${run('shown')}${run('hidden', '<w:vanish/>')}${run(' too', '<w:vanish w:val="0"/>')}</w:p>`),
  );
  assert.equal(read.text, 'shown too');
  assert.match(read.notes[0]?.en ?? '', /Hidden/);
});

test('docx: title, date and footnotes', async () => {
  const core = '<c><dc:title>Report</dc:title><dcterms:created>2025-03-03T10:00:00Z</dcterms:created></c>';
  const read = await opened(
    'a.docx',
    docx(paragraph('Text.'), [
      { name: 'docProps/core.xml', content: core },
      { name: 'word/footnotes.xml', content: `<w:footnotes>${paragraph('A note.')}</w:footnotes>` },
    ]),
  );
  assert.deepEqual([read.title, read.dated, read.text], ['Report', '2025-03-03', 'Text.\n\nA note.']);
});

const big = Buffer.alloc(12 * 1024 * 1024, ' ');
const bombs: [what: string, bytes: Buffer, says: RegExp][] = [
  ['packed too tightly', zip([contentTypes, { name: 'word/document.xml', content: big }]), /unpacks to far more/],
  [
    'too large in all',
    zip([
      contentTypes,
      ...Array.from({ length: 31 }, (_, at) => ({ name: `word/${at}`, content: 'x', says: 10 * 1024 * 1024 })),
    ]),
    /unpacks to far more/,
  ],
  [
    'larger than it says',
    zip([contentTypes, { name: 'word/document.xml', content: big, says: 1000 }]),
    /unpacks to far more/,
  ],
  ['cut off', docx(paragraph('x')).subarray(0, 200), /damaged/],
  ['without its contents', Buffer.concat([docx(paragraph('x')).subarray(0, 60), Buffer.alloc(200)]), /damaged/],
];
for (const [what, bytes, says] of bombs)
  test(`a docx ${what} is refused`, async () => assert.match((await refused('a.docx', bytes)).says.en, says));

test('entities that multiply stay what they are', async () => {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const xml = `<!DOCTYPE w [<!ENTITY l0 "lol">${levels}]><w:document><w:p><w:r><w:t>&l9; end</w:t></w:r></w:p></w:document>`;
  const read = await opened('a.docx', zip([contentTypes, { name: 'word/document.xml', content: xml }]));
  assert.match(read.text, /end$/);
  assert.ok(read.text.length < 100);
});
