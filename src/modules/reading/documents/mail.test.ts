import assert from 'node:assert/strict';
import { test } from 'node:test';
import { file, mail, type MailPart, openAll, opened, pdf, write } from './samples.testing.ts';

const head = {
  From: '=?utf-8?B?TXXDsW96?= <munoz@x.mx>',
  To: 'b@x.mx, Ana <c@x.mx>',
  Date: 'Mon, 3 Mar 2025 23:30:00 -0600',
  Subject: '=?iso-8859-1?Q?Operaci=F3n?= en el puerto',
};

test('a mail is its header, then its words', async () => {
  const read = await opened('a.eml', mail(head, 'Se aseguró un camión.'));
  assert.equal(
    read.text,
    'From: Muñoz <munoz@x.mx>\nTo: b@x.mx, Ana <c@x.mx>\nDate: Mon, 3 Mar 2025 23:30:00 -0600\nSubject: Operación en el puerto\n\nSe aseguró un camión.',
  );
  assert.deepEqual([read.title, read.dated], ['Operación en el puerto', '2025-03-03']);
});

test('a mail in HTML alone, in the charset it declares', async () => {
  const read = await opened(
    'a.eml',
    Buffer.from(
      'Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n<p>Se\xf1al\xf3</p><p>\x93x\x94</p>',
      'latin1',
    ),
  );
  assert.equal(read.text, 'Subject: x\n\nSeñaló\n\n“x”');
});

test('attachments are documents of their own, each readable or not', async () => {
  const parts: MailPart[] = [
    { type: 'text/plain', name: '../up/note.txt', content: 'The note.' },
    { type: 'application/pdf', name: 'report.pdf', content: pdf([write('The report', 70, 700)]) },
    { type: 'application/zip', name: 'a.zip', content: Buffer.from('PK\x03\x04rest') },
    { type: 'application/pgp-signature', name: 's.asc', content: 'x' },
  ];
  const all = await openAll([file('m.eml', mail(head, 'Body.', parts))]);
  assert.deepEqual(
    all.map((one) => [one.name, 'says' in one ? null : one.text.split('\n').at(-1)]),
    [
      ['m.eml', 'Body.'],
      ['m.eml › note.txt', 'The note.'],
      ['m.eml › report.pdf', 'The report'],
      ['m.eml › a.zip', null],
    ],
  );
});

test('no mark turns the name of an attachment or a subject about', async () => {
  const parts: MailPart[] = [{ type: 'text/plain', name: 'bill\u202etxt.exe', content: 'Text.' }];
  const [one, two] = await openAll([file('m.eml', mail({ Subject: 'a\u202eb\u2066c' }, 'Body.', parts))]);
  assert.ok(one && !('says' in one));
  assert.deepEqual([one.title, two?.name], ['abc', 'm.eml › billtxt.exe']);
});

test('of a thousand attachments a hundred are read, and the rest counted', async () => {
  const parts = Array.from({ length: 1000 }, (_, at) => ({
    type: 'text/plain',
    name: `${at}.txt`,
    content: `Text ${at}.`,
  }));
  const [first, ...rest] = await openAll([file('m.eml', mail(head, 'Body.', parts))]);
  assert.ok(first && !('says' in first));
  assert.deepEqual(
    first.notes.map((one) => [one.en, one.es]),
    [['900 attachments were not read.', 'No se leyeron 900 archivos adjuntos.']],
  );
  assert.deepEqual(
    rest.map((one) => one.name),
    Array.from({ length: 100 }, (_, at) => `m.eml › ${at}.txt`),
  );
});

test('mails within mails are opened to a depth', async () => {
  let inner = mail(head, 'Level 5.');
  for (let level = 4; level >= 1; level -= 1)
    inner = mail(head, `Level ${level}.`, [{ type: 'message/rfc822', name: 'in.eml', content: inner }]);
  const all = await openAll([file('m.eml', inner)]);
  assert.deepEqual(
    all.map((one) => ('says' in one ? one.found : one.text.slice(-8))),
    ['Level 1.', 'Level 2.', 'Level 3.', 'a mail within a mail within a mail'],
  );
});
