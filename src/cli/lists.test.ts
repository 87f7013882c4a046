import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { faultOf } from './fault.ts';
import { loadLists } from './list-files.ts';
import { type FetchOptions, fetchLists } from './lists-fetch.ts';

const main = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'enlace-lists-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  exit: number | null;
  out: string;
  said: string;
}

async function enlace(...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...words], {
    cwd: folder,
    env: { ...process.env, ENLACE_HOME: folder },
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (part) => (out += String(part)));
  child.stderr.on('data', (part) => (said += String(part)));
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, out, said };
}

const lines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

// Everybody on these lists is made up.
const entry = (number: number, name: string, programme: string, alias = ''): string =>
  `<sdnEntry><uid>${number}</uid><lastName>${name}</lastName><sdnType>Entity</sdnType>` +
  `<programList><program>${programme}</program></programList>` +
  `${alias === '' ? '' : `<akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>${alias}</lastName></aka></akaList>`}</sdnEntry>`;
const sdnList = (date: string, entries: string[]): string =>
  `<?xml version="1.0"?><sdnList><publshInformation><Publish_Date>${date}</Publish_Date><Record_Count>${entries.length}</Record_Count></publshInformation>${entries.join('\n')}</sdnList>`;
const many = Array.from({ length: 3000 }, (_, at) =>
  entry(at + 10, `COMERCIALIZADORA NUMERO ${at}`, 'SDNTK', `CN${at}`),
);
const older = sdnList('05/03/2024', [entry(1, 'LOS GAVILANES', 'SDNTK'), ...many]);
const newer = sdnList('02/20/2025', [entry(1, 'CARTEL DEL PINO', 'FTO', 'LOS GAVILANES'), ...many.slice(1)]);

/** Serves one list; breaks the connection off in the middle as often as `breaks` says. */
const served = { body: older, etag: '"1"', breaks: 0, ranges: [] as string[], broken: false };
let server: Server;
let address = '';

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/sorry') return void response.end('<html><body>Sorry</body></html>');
  if (request.url !== '/sdn.xml') return void response.writeHead(404).end();
  if (request.headers['if-none-match'] === served.etag) return void response.writeHead(304).end();
  const bytes = Buffer.from(served.body);
  const range = request.headers['if-range'] === served.etag ? request.headers.range : undefined;
  if (request.headers.range !== undefined) served.ranges.push(String(request.headers.range));
  const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
  const rest = bytes.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    etag: served.etag,
    'content-length': rest.length,
    ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
  });
  if (served.breaks === 0) return void response.end(rest);
  served.breaks -= 1;
  response.write(rest.subarray(0, Math.floor(rest.length / 2)), () => setTimeout(() => response.destroy(), 50));
}

/** A port at which nobody listens. */
async function freePort(): Promise<number> {
  const one = createServer().listen(0, '127.0.0.1');
  await once(one, 'listening');
  const { port } = one.address() as AddressInfo;
  one.close();
  await once(one, 'close');
  return port;
}

before(async () => {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const table = [{ list: 'ofac-sdn', file: 'ofac-sdn.xml', url: `${address}/sdn.xml`, official: true }];
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(table));
  writeFileSync(join(folder, 'sorry.json'), JSON.stringify([{ ...table[0], url: `${address}/sorry` }]));
  writeFileSync(join(folder, 'moved.json'), JSON.stringify([{ ...table[0], url: `${address}/elsewhere` }]));
  writeFileSync(
    join(folder, 'closed.json'),
    JSON.stringify([{ ...table[0], url: `http://127.0.0.1:${await freePort()}/sdn.xml` }]),
  );
});
after(() => server.close());

/** `enlace lists fetch`, in this process. */
async function fetching(options: Partial<FetchOptions> = {}): Promise<Ran> {
  const ran: Ran = { exit: 0, out: '', said: '' };
  const write = async (text: string): Promise<void> => void (ran.out += text);
  const table = join(folder, options.sources ?? 'sources.json');
  try {
    await fetchLists(
      { retries: '4', json: true, ...options, to: join(folder, options.to ?? 'kept'), sources: table },
      write,
    );
  } catch (error) {
    const fault = faultOf(error);
    Object.assign(ran, {
      exit: fault.exit,
      said: [...fault.lines, ...lines(ran.out).map((one) => String(one['found']))].join('\n'),
    });
  }
  return ran;
}

test('a download that breaks off goes on where it stopped, within one command and in the next', async () => {
  served.breaks = 1;
  const whole = await fetching();
  assert.equal(whole.exit, 0, whole.said);
  const [list] = lines(whole.out);
  assert.deepEqual([list?.['state'], list?.['asOf'], list?.['entries']], ['new', '2024-05-03', 3001]);
  assert.equal(served.ranges.length, 1);
  assert.equal(readFileSync(join(folder, 'kept', 'ofac-sdn.xml'), 'utf8'), older);

  rmSync(join(folder, 'kept'), { recursive: true });
  Object.assign(served, { breaks: 1, ranges: [] });
  const broken = await fetching({ retries: '0' });
  assert.equal(broken.exit, 1);
  assert.match(broken.said, /expected its publisher to answer/);
  assert.ok(existsSync(join(folder, 'kept', 'ofac-sdn.xml.part')));
  const again = await fetching({ retries: '0' });
  assert.equal(again.exit, 0, again.said);
  assert.match(served.ranges[0] ?? '', /^bytes=[1-9]\d*-$/);
  assert.equal(readFileSync(join(folder, 'kept', 'ofac-sdn.xml'), 'utf8'), older);
  assert.deepEqual(readdirSync(join(folder, 'kept')).toSorted(), ['.lists.json', 'SHA256SUMS', 'ofac-sdn.xml']);
});

test('a file that changed while its download was broken begins anew', async () => {
  Object.assign(served, { body: newer, etag: '"2"', breaks: 1, ranges: [] });
  assert.equal((await fetching({ retries: '0' })).exit, 1);
  Object.assign(served, { body: older, etag: '"3"' });
  const again = await fetching();
  assert.deepEqual(
    lines(again.out).map((one) => one['state']),
    ['unchanged'],
  );
  assert.equal(readFileSync(join(folder, 'kept', 'ofac-sdn.xml'), 'utf8'), older);
});

test('a new version is kept beside the one before, and the two can be compared', async () => {
  Object.assign(served, { body: newer, etag: '"4"', breaks: 0 });
  assert.deepEqual(
    lines((await fetching()).out).map((one) => one['state']),
    ['changed'],
  );
  assert.deepEqual(
    lines((await fetching()).out).map((one) => one['state']),
    ['unchanged'],
  );
  const [earlier = ''] = readdirSync(join(folder, 'kept', 'earlier'));
  assert.match(earlier, /^2024-05-03-/);
  const diff = await enlace('lists', 'diff', join('kept', 'earlier', earlier), join('kept', 'ofac-sdn.xml'), '--json');
  assert.deepEqual(
    lines(diff.out).map((one) => [
      one['entry'],
      one['change'],
      one['formerName'],
      one['formerNameIsAlias'],
      one['programmesAdded'],
    ]),
    [
      ['1', 'renamed', 'LOS GAVILANES', true, ['FTO']],
      ['10', 'removed', null, false, []],
    ],
  );
});

test('what is no list is not kept, and who cannot be reached is named', async () => {
  const sorry = await fetching({ to: 'other', sources: 'sorry.json' });
  assert.equal(sorry.exit, 1);
  assert.match(sorry.said, /XML of the element html; expected a list/);
  assert.ok(!existsSync(join(folder, 'other', 'ofac-sdn.xml')));
  const moved = await fetching({ to: 'other', sources: 'moved.json' });
  assert.match(moved.said, /elsewhere: the answer 404/);
  const closed = await fetching({ to: 'other', sources: 'closed.json', retries: '0' });
  assert.equal(closed.exit, 1);
  assert.match(closed.said, /no connection \(ECONNREFUSED\); expected its publisher/);
  assert.equal((await fetching({ only: ['nobody'] })).exit, 2);
});

test('show says what a file is, gzipped or not', async () => {
  writeFileSync(join(folder, 'sdn.xml.gz'), gzipSync(newer));
  const shown = await enlace('lists', 'show', 'sdn.xml.gz', '--json');
  const [list] = lines(shown.out);
  assert.deepEqual(
    [
      list?.['list'],
      list?.['official'],
      list?.['asOf'],
      list?.['entries'],
      list?.['weakAliases'],
      list?.['programmes'],
    ],
    ['ofac-sdn', true, '2025-02-20', 3000, 3000, { SDNTK: 2999, FTO: 1 }],
  );
});

test('a list that is cut off, wrongly nested, expanding, empty or none at all is refused on one line with its place', async () => {
  const cuts: [string, string | Uint8Array, RegExp][] = [
    ['cut.xml', newer.slice(0, 9000), /cut\.xml:\d+:\d+: .*; expected well-formed XML/],
    ['cut.xml.gz', gzipSync(newer).subarray(0, 2000), /cut\.xml\.gz:1: the end of the file inside its gzip stream/],
    ['nested.xml', '<sdnList><sdnEntry><uid>1</sdnEntry></uid></sdnList>', /nested\.xml:1:\d+: /],
    [
      'laughs.xml',
      '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><sdnList>&c;</sdnList>',
      /laughs\.xml:1:\d+: a document type declaration/,
    ],
    ['empty.xml', sdnList('02/20/2025', []), /empty\.xml:1: no entry; expected a list with at least one/],
    ['notes.txt', 'remember the milk', /notes\.txt:1: .*; expected a list/],
    ['latin.csv', Buffer.from('Año;Nombre\n1;José\n', 'latin1'), /latin\.csv:1: bytes that are not UTF-8/],
  ];
  for (const [name, content, expected] of cuts) {
    writeFileSync(join(folder, name), content);
    await assert.rejects(loadLists([join(folder, name)]), (error) => {
      const { lines: said, exit } = faultOf(error);
      assert.deepEqual([said.length, exit], [1, 1], name);
      assert.match(said[0] ?? '', expected);
      return true;
    });
  }
});
