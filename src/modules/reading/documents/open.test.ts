import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { clean } from './clean.ts';
import { mostBytes } from './limits.ts';
import { docx, file, mail, openAll, opened, paragraph, pdf, refused, write, zip } from './samples.testing.ts';

const spanish =
  'El 3 de marzo la Armada señaló que en la operación se aseguró un contenedor en el puerto de Manzanillo.';

const formats: [name: string, content: string | Uint8Array, format: string, text: RegExp][] = [
  ['a.txt', spanish, 'txt', /señaló/],
  ['a', spanish, 'txt', /señaló/],
  ['a.txt', `ID3456 and BM: P1\n${spanish}`, 'txt', /^ID3456/],
  ['a.md', `# Informe\n\n**${spanish}**`, 'md', /^Informe\n\nEl 3/],
  ['a.bin', `<!DOCTYPE html><p>${spanish}`, 'html', /^El 3 .*Manzanillo\.$/],
  ['a.txt', pdf([write('Seized in the port', 70, 700)]), 'pdf', /^Seized in the port$/],
  ['a.pdf', docx(paragraph(spanish)), 'docx', /señaló/],
  ['a.eml', mail({ From: 'a@x.mx' }, spanish), 'eml', /^From: a@x.mx\n\nEl 3/],
  ['a.txt', mail({ From: 'a@x.mx' }, spanish), 'eml', /señaló/],
  ['a.txt.gz', gzipSync(spanish), 'txt', /señaló/],
  ['a.dat', gzipSync(docx(paragraph(spanish))), 'docx', /señaló/],
];
for (const [name, content, format, text] of formats)
  test(`${name} that holds ${format} is read as ${format}`, async () => {
    const read = await opened(name, content);
    assert.equal(read.format, format);
    assert.match(read.text, text);
    assert.equal(read.text, clean(read.text));
  });

const bad: [name: string, content: string | Uint8Array, says: RegExp][] = [
  ['empty.txt', '', /no text/],
  ['blank.txt', ' \n\0\n ', /no text/],
  ['blank.html', '<html><body><script>let a</script></body></html>', /no text/],
  ['a.zip', zip([{ name: 'a.txt', content: 'x' }]), /zip/],
  ['a.docx', zip([{ name: 'a.txt', content: 'x' }]), /zip|damaged/],
  ['a.xlsx', zip([{ name: 'xl/workbook.xml', content: 'x' }]), /spreadsheet/],
  [
    'late.xlsx',
    zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'docProps/a', content: randomBytes(5000) },
      { name: 'xl/workbook.xml', content: 'x' },
    ]),
    /spreadsheet/,
  ],
  ['a.rtf', '{\\rtf1 hello}', /RTF/],
  ['a.doc', Buffer.from(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}W\0o\0r\0d\0D\0o\0c`, 'latin1'), /old Word/],
  ['a.exe', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), /program/],
  ['a.txt', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 32)), /neither text/],
  ['a.pdf', pdf([write('secret', 70, 700)], { encrypted: true }), /password/],
  ['a.pdf', '%PDF-1.4\nnothing that follows is a PDF', /damaged/],
  ['a.txt.gz', gzipSync(spanish.repeat(100)).subarray(0, 100), /compressed file is damaged/],
  ['a.gz', gzipSync(gzipSync('x')), /twice/],
  ['a.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDRnothing', 'latin1'), /damaged|too large/],
  ['a.jsonl', '{"title": 1}', /not JSON with a text/],
  ['box', 'From a@b.mx Mon Mar 03 10:00:00 2025\nSubject: x\n\ny', /mailbox/],
];
for (const [name, content, says] of bad)
  test(`${name} is refused: ${says.source}`, async () => {
    const one = await refused(name, content);
    assert.ok(one.name.startsWith(name));
    assert.match(one.says.en, says);
    assert.ok(one.says.es.length > 10 && one.found && one.expected);
  });

test('a bad document does not stop the others', async () => {
  const all = await openAll([
    file('1.txt', spanish),
    file('2.pdf', '%PDF-1.7 broken'),
    { name: '3', open: () => Readable.from(failing()) },
    file('4.html', `<p>${spanish}`),
  ]);
  assert.deepEqual(
    all.map((one) => [one.name, 'says' in one]),
    [
      ['1.txt', false],
      ['2.pdf', true],
      ['3', true],
      ['4.html', false],
    ],
  );
});

// oxlint-disable-next-line require-yield -- a source that fails before its first byte
async function* failing(): AsyncGenerator<Buffer> {
  throw Object.assign(new Error('gone'), { code: 'ENOENT' });
}

test('of a text of 2 GB no more than the limit is read', async () => {
  let pulled = 0;
  let ended = false;
  const block = Buffer.alloc(1024 * 1024, 'words and words ');
  async function* endless(): AsyncGenerator<Buffer> {
    try {
      for (; pulled < 2 * 1024 ** 3; pulled += block.length) yield block;
    } finally {
      ended = true;
    }
  }
  const [one] = await openAll([{ name: 'long.txt', open: () => Readable.from(endless()) }]);
  assert.ok(one && 'says' in one);
  assert.match(one.says.en, /larger than 50 MB/);
  // One buffer of the stream may stand ready.
  assert.ok(pulled <= mostBytes.txt + 20 * block.length, `${pulled} bytes`);
  assert.equal(ended, true);
});

test('a gzip bomb is stopped at the limit of its format', async () => {
  const bomb = gzipSync(Buffer.alloc(mostBytes.txt + 1024 * 1024, 'a'));
  assert.ok(bomb.length < 100_000);
  assert.match((await refused('a.txt.gz', bomb)).says.en, /larger than 50 MB/);
});

test('JSON lines give one document a line', async () => {
  const lines = [
    JSON.stringify({ text: 'First.', title: 'One', date: '2025-03-02' }),
    'not json',
    '',
    JSON.stringify({ text: 'Sego\u0301n', published: 'Mon, 03 Mar 2025 23:00:00 -0600' }),
  ];
  for (const [name, content] of [
    ['a.jsonl', lines.join('\n')],
    ['a.jsonl.gz', gzipSync(lines.join('\r\n'))],
    ['a', lines.join('\n')],
  ] as const) {
    const all = await openAll([file(name, content)]);
    assert.deepEqual(
      all.map((one) => ('says' in one ? [one.name, 'bad'] : [one.name, one.text, one.title, one.dated])),
      [
        [`${name} › 1`, 'First.', 'One', '2025-03-02'],
        [`${name} › 2`, 'bad'],
        [`${name} › 4`, 'Sego\u0301n', null, '2025-03-03'],
      ],
    );
  }
});

test('a text in a third language is read with a note', async () => {
  const german =
    'Die Polizei hat am Montag in dem Hafen nicht mehr als eine Ladung mit der Droge gefunden, und das ist die Lage. ';
  const read = await opened('a.txt', german.repeat(3));
  assert.match(read.notes.map((one) => one.en).join(), /neither English nor Spanish/);
  assert.deepEqual((await opened('a.txt', spanish.repeat(3))).notes, []);
});

test('nothing in a document reaches the network', async () => {
  let hits = 0;
  const server = createServer((_, answer) => {
    hits += 1;
    answer.end('x');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const html =
      `<html><head><link rel=stylesheet href="${at}/s.css"><base href="${at}"><script src="${at}/a.js"></script></head>` +
      `<body><img src="${at}/p.png"><iframe src="${at}"></iframe><script>fetch("${at}/b")</script><p>${spanish}</p></body></html>`;
    const xml = `<!DOCTYPE w [<!ENTITY x SYSTEM "${at}/x">]><w:document><w:body><w:p><w:r><w:t>&x; stays</w:t></w:r></w:p></w:body></w:document>`;
    const withLink = pdf([write('See the site', 70, 700)], { info: { Title: at } }).toString('latin1');
    const all = await openAll([
      file('a.html', html),
      file(
        'a.docx',
        zip([
          { name: 'word/document.xml', content: xml },
          { name: '[Content_Types].xml', content: '<Types/>' },
        ]),
      ),
      file('a.pdf', withLink.replace('/Type /Catalog', `/Type /Catalog /OpenAction << /S /URI /URI (${at}/o) >>`)),
      file('a.eml', mail({ From: 'a@x.mx' }, 'text', [{ type: 'text/html', name: 'b.html', content: html }])),
    ]);
    assert.deepEqual(
      all.filter((one) => 'says' in one),
      [],
    );
    assert.equal(all.length, 5);
    assert.equal(hits, 0);
  } finally {
    server.close();
  }
});

test('reading stops when it is aborted, and the source with it', async () => {
  const stop = new AbortController();
  let ended = false;
  async function* slow(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        yield Buffer.from('words ');
        stop.abort(new Error('enough'));
        await new Promise((done) => setImmediate(done));
      }
    } finally {
      ended = true;
    }
  }
  await assert.rejects(
    openAll([{ name: 'a.txt', open: () => Readable.from(slow()) }], { signal: stop.signal }),
    /enough/,
  );
  for (let tick = 0; tick < 100 && !ended; tick += 1) await new Promise((done) => setImmediate(done));
  assert.equal(ended, true);
});

test('onPage hears of every page', async () => {
  const heard: unknown[] = [];
  await opened('a.pdf', pdf([write('one', 70, 700), write('two', 70, 700)]), { onPage: (at) => heard.push(at) });
  assert.deepEqual(heard, [
    { name: 'a.pdf', page: 1, pages: 2 },
    { name: 'a.pdf', page: 2, pages: 2 },
  ]);
});
