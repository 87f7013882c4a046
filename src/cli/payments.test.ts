import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { mt101, mt103, mt202, pacs008 } from '#methods/payments/samples.testing.ts';
import { ran, type Ran } from './run.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-payments-'));
const at = (name: string): string => join(folder, name);

/** Nobody's list. */
const listed = [
  {
    id: '1',
    name: 'QUIRARTE ZAVALZA, Fidencio',
    aliases: ['EL YUNQUE DE LERDO'],
    type: 'individual',
    programs: ['SDNTK'],
  },
  {
    id: '2',
    name: 'COMERCIALIZADORA OXKUTZCAB DEL PONIENTE S.A. DE C.V.',
    aliases: [],
    type: 'entity',
    programs: ['FTO', 'SDGT'],
  },
];
const lines = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
const hit = pacs008({ id: 'HIT', creditor: 'Fidencio Quirarte Zavalza' });

before(() => {
  mkdirSync(at('in/below'), { recursive: true });
  mkdirSync(at('lists'));
  mkdirSync(at('beside'));
  writeFileSync(at('beside/a-list.jsonl'), lines(listed));
  writeFileSync(at('beside/z.xml'), hit);
  writeFileSync(at('list.jsonl'), lines(listed));
  writeFileSync(at('lists/a.jsonl.gz'), gzipSync(lines(listed.slice(0, 1))));
  writeFileSync(at('other.json'), JSON.stringify(listed.slice(1)));
  writeFileSync(at('hit.xml'), hit);
  writeFileSync(at('clear.xml'), pacs008({ id: 'CLEAR' }));
  writeFileSync(at('broken.xml'), hit.slice(0, hit.indexOf('</Cdtr>') + 7));
  writeFileSync(at('batch.rje'), [mt103(), mt202(true), mt101].join('\n$\n'));
  writeFileSync(at('wide.xml'), Buffer.from(`\ufeff${hit.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
  writeFileSync(
    at('latin.xml'),
    Buffer.from(pacs008({ debtor: 'José Ñuño' }).replace('UTF-8', 'ISO-8859-1'), 'latin1'),
  );
  writeFileSync(at('mixed.fin'), Buffer.from(mt103({ text: 'PAGO A PEÑA' }), 'latin1'));
  writeFileSync(
    at('cut.xml.gz'),
    gzipSync([pacs008({ id: 'ONE' }), pacs008({ id: 'TWO', count: 500 })].join('\n')).subarray(0, 1500),
  );
  writeFileSync(at('long.xml.gz'), gzipSync(pacs008({ id: 'LONG', count: 6000 })));
  writeFileSync(at('in/a.fin'), mt103());
  writeFileSync(at('in/below/b.xml.gz'), gzipSync(hit));
  writeFileSync(at('in/readme.txt'), 'Files of the night.');
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  file: string;
  messageId: string;
  parties: {
    role: string;
    name: string;
    hits: { entry: string; listedName: string; score: number; programmes: string[] }[];
  }[];
  freeText: { entry: string; text: string; start: number; end: number }[];
  decision: string;
  faults: { line: number; found: string }[];
  ms: number;
}

const run = (args: string[], input: string | Buffer = ''): Promise<Ran> =>
  ran(['payments', 'screen', ...args], folder, input);

const linesOf = ({ out }: Ran): Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const brief = (ran: Ran): string[] =>
  linesOf(ran).map(({ file, messageId, decision }) => `${file} ${messageId} ${decision}`);

test('a JSON line for each message: its parties with their hits, and the decision', async () => {
  const ran = await run(['--json', '--list', 'list.jsonl', '--', 'hit.xml', 'clear.xml']);
  assert.equal(ran.err, '');
  assert.equal(ran.code, 0);
  assert.deepEqual(brief(ran), ['hit.xml HIT review', 'clear.xml CLEAR clear']);
  const [first] = linesOf(ran);
  const found = first?.parties.filter(({ hits }) => hits.length > 0);
  assert.deepEqual(
    found?.map(({ role, name, hits }) => [role, name, hits.map(({ entry, programmes }) => [entry, programmes])]),
    [['creditor', 'Fidencio Quirarte Zavalza', [['1', ['SDNTK']]]]],
  );
  assert.equal(first?.parties.length, 11);
  assert.ok(first && first.ms > 0);
});

test('lists and messages are told apart without a mark between them', async () => {
  const ran = await run(['--json', '--list', 'lists', 'other.json', 'clear.xml', 'hit.xml', 'batch.rje']);
  assert.deepEqual(brief(ran), [
    'clear.xml CLEAR clear',
    'hit.xml HIT review',
    'batch.rje M-103 clear',
    'batch.rje M-202 clear',
    'batch.rje M-101 clear',
  ]);
});

test('a folder stands for every file in it and below, gzipped or not; what is no message is held', async () => {
  const ran = await run(['--json', '--list', 'list.jsonl', '--', 'in']);
  assert.deepEqual(brief(ran), ['in/a.fin M-103 clear', 'in/below/b.xml.gz HIT review', 'in/readme.txt null review']);
  assert.match(ran.err, /^enlace: in\/readme\.txt:1:1: Files of the night\.; expected .*held for review\n$/);
  assert.equal(ran.code, 0);
});

test('a list among messages in a folder takes none of them away', async () => {
  const ran = await run(['--json', '--list', 'list.jsonl', '--', 'beside']);
  assert.deepEqual(brief(ran), ['beside/a-list.jsonl null review', 'beside/z.xml HIT review']);
});

test('stdin, UTF-16 and Latin-1 are read as what they are', async () => {
  const piped = await run(['--list', 'list.jsonl', '--', '-'], gzipSync(hit));
  assert.deepEqual(brief(piped), ['stdin HIT review']);
  const ran = await run(['--json', '--list', 'list.jsonl', '--', 'wide.xml', 'latin.xml']);
  assert.equal(ran.err, '');
  assert.deepEqual(
    linesOf(ran).map(({ decision, parties }) => [decision, parties.find(({ role }) => role === 'debtor')?.name]),
    [
      ['review', 'MARIA DEL CARMEN OLVERA TABARES'],
      ['clear', 'José Ñuño'],
    ],
  );
});

test('what cannot be read is held with the reason, and what was read of it is screened', async () => {
  const ran = await run(['--json', '--list', 'list.jsonl', '--', 'broken.xml']);
  assert.equal(ran.code, 1);
  assert.match(ran.err, /^enlace: broken\.xml:\d+:\d+: unclosed tag.*; expected .*held for review\n$/);
  const [message] = linesOf(ran);
  assert.equal(message?.decision, 'review');
  assert.ok(message.parties.some(({ hits }) => hits[0]?.entry === '1'));
  assert.ok(message.faults.every(({ line }) => line > 1));
  const mixed = await run(['--json', '--list', 'list.jsonl', '--', 'mixed.fin', 'clear.xml']);
  assert.equal(mixed.code, 0);
  assert.match(mixed.err, /mixed\.fin:\d+:\d+: bytes that are no text/);
});

test('an archive that breaks off gives what it has, and is held', async () => {
  const ran = await run(['--json', '--list', 'list.jsonl', '--', 'cut.xml.gz', 'nothing.xml']);
  assert.equal(ran.code, 1);
  assert.match(ran.err, /^enlace: nothing\.xml: no such file or folder; expected one that exists\n$/);
  const cut = await run(['--json', '--list', 'list.jsonl', '--', 'cut.xml.gz']);
  assert.deepEqual(brief(cut), ['cut.xml.gz ONE clear', 'cut.xml.gz TWO review', 'cut.xml.gz null review']);
  assert.equal(cut.code, 0);
});

test('a long message is one line', async () => {
  const [message, ...more] = linesOf(await run(['--json', '--list', 'list.jsonl', '--', 'long.xml.gz']));
  assert.equal(more.length, 0);
  assert.equal(message?.parties.length, 2 + 9 * 6000);
  assert.equal(message.decision, 'clear');
});

test('wrong usage is told', async () => {
  const none = await run(['hit.xml']);
  assert.equal(none.code, 2);
  assert.match(none.err, /--list/);
  const lists = await run(['--list', 'list.jsonl', 'other.json']);
  assert.equal(lists.code, 2);
  assert.match(lists.err, /^enlace: payments screen: lists alone; expected files of messages after them\n$/);
});
