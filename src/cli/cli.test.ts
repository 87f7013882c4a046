import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { serve, type ServerType } from '@hono/node-server';
import { demoPassword, seedDemo } from '#demo/seed.ts';
import type { Me } from '#modules/people/shapes.ts';
import type { SearchAnswer } from '#modules/search/shapes.ts';
import type { EntityView } from '#modules/statements/shapes.ts';
import { makeApp } from '#server/app.ts';
import { openNode, type RunningNode } from '#server/node.ts';
import { testDatabase, type TestDatabase } from '#storage/postgres/testing.ts';
import { answerOfDemo } from './serve.ts';

let database: TestDatabase;
let node: RunningNode;
let server: ServerType;
let url = '';
const folder = mkdtempSync(join(tmpdir(), 'enlace-cli-'));
const home = join(folder, 'home');

before(async () => {
  database = await (await testDatabase()).createDatabase();
  node = await openNode({
    app: database.connection,
    owner: database.owner,
    data: join(folder, 'data'),
    settings: { name: 'Nodo Sur', party: 'SOUTH', demo: true, lockAfterSeconds: 900 },
  });
  await seedDemo(node);
  const app = makeApp({ node, version: 'test' });
  url = await new Promise((done) => {
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      done(`http://127.0.0.1:${port}`),
    );
  });
});

after(async () => {
  server.close();
  await node.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line as a user would, with its own home. */
function enlace(args: string[], input = ''): Promise<Ran> {
  const env = { ...process.env, ENLACE_HOME: home, ENLACE_PASSWORD: demoPassword, ENLACE_DATA: join(folder, 'none') };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], {
    env,
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const ran: Ran = { code: 0, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text));
  return new Promise((done) => child.once('close', (code) => done({ ...ran, code: code ?? -1 })));
}

/** The JSON a command prints; it must end well. */
async function json<T>(...args: string[]): Promise<T> {
  const ran = await enlace([...args, '--json']);
  assert.equal(ran.code, 0, ran.err);
  return JSON.parse(ran.out) as T;
}

const write = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const anywhere = ['--label', 'TLP:GREEN', '--authority', 'fuentes-publicas'];

interface Imported {
  import: string;
  state: string;
  rows: number;
  statements: number;
  rejects: number;
  resumed: boolean;
  rejectsFile: string | null;
}

test('signing in keeps a session that only this user can read', async () => {
  const early = await enlace(['query', 'search', 'Alazán', '--node', url, '--json']);
  assert.equal(early.code, 1);
  assert.match(early.err, /^enlace: http:.*: not signed in; expected enlace sign-in --node http:\S+ --as NAME\n$/);
  assert.equal((JSON.parse(early.out) as { refused: string }).refused, 'signed-out');
  const wrongName = await enlace(['sign-in', '--node', url, '--as', 'nobody']);
  assert.deepEqual(
    [wrongName.code, wrongName.err],
    [1, 'enlace: sign-in: refused; The name or the password is not right.\n'],
  );
  const { role, looking } = await json<{ role: string; looking: Me['looking'] }>(
    'sign-in',
    '--node',
    url,
    '--as',
    'serrano',
  );
  assert.deepEqual([role, looking?.purpose], ['analyst', 'organised-crime']);
  const kept = join(home, 'sessions', `${encodeURIComponent(url)}~serrano.json`);
  assert.equal(statSync(kept).mode & 0o777, 0o600);
  assert.equal(statSync(join(home, 'sessions')).mode & 0o777, 0o700);
});

test('a wrong command is exit 2 and one line', async () => {
  const commands = [
    ['import', 'xml', 'a.xml'],
    ['import', 'csv', 'a.csv'],
    ['import', 'ftm', 'a.json', '--map', 'm.json'],
    ['import', 'ftm', 'a.json', '--grade', 'Z9'],
    ['import', 'ftm', 'a.json', '--label', 'PURPLE'],
    ['export', 'csv'],
    ['export', 'csv', '--case', 'x', '--json'],
    ['query', 'search', 'x', '--limit', 'many'],
    ['query', 'search', 'x', '--what'],
    ['nothing'],
  ];
  const all = await Promise.all(commands.map((args) => enlace(args)));
  for (const [at, ran] of all.entries()) {
    const said = commands[at]?.join(' ') ?? '';
    assert.equal(ran.code, 2, said);
    assert.match(ran.err, /^enlace: [^\n]*; expected [^\n]*\n$/, said);
    assert.equal(ran.out, '');
  }
  assert.equal((await enlace(['--help'])).code, 0);
  const gone = await enlace(['import', 'ftm', 'gone.json', ...anywhere, '--source', 'S']);
  assert.deepEqual([gone.code, gone.err], [1, 'enlace: gone.json: no such file or folder; expected one that exists\n']);
});

test('search, open and expand', async () => {
  const found = await json<SearchAnswer>('query', 'search', 'transportes alazan');
  const [haulier] = found.entities;
  assert.ok(haulier);
  assert.match(haulier.caption, /Alazán/);
  const byId = await json<EntityView>('query', 'entity', haulier.id);
  const byName = await json<EntityView>('query', 'entity', haulier.caption);
  assert.deepEqual(byId, byName);
  const short = await enlace(['query', 'entity', haulier.id, '--as-of', '2026-01-01']);
  assert.equal(short.code, 0, short.err);
  assert.match(short.out, /Alazán.*Company[\s\S]*TLP:[\s\S]*Ownership/);
  const around = await json<{ entity: string; kinds: { kind: string }[]; entities: string[]; more: number }>(
    'query',
    'neighbours',
    haulier.id,
    '--kind',
    'Ownership',
  );
  assert.equal(around.entity, haulier.id);
  assert.ok(around.entities.length > 0 && around.kinds.length > 1);
  const names = await enlace(['query', 'entity', 'Ocaña', '--json']);
  const answer = JSON.parse(names.out) as { refused: string; candidates: { id: string }[] };
  assert.deepEqual([names.code, answer.refused], [1, 'ambiguous'], names.err);
  assert.ok(answer.candidates.length > 1);
  // A session that rested is opened again; the demonstration asks for no password.
  const kept = JSON.parse(readFileSync(join(home, 'sessions', `${encodeURIComponent(url)}~serrano.json`), 'utf8')) as {
    token: string;
  };
  await fetch(`${url}/api/session/lock`, { method: 'POST', headers: { authorization: `Bearer ${kept.token}` } });
  assert.equal((await enlace(['query', 'entity', haulier.id])).code, 0);
  const nothing = await enlace(['query', 'entity', '00000000-0000-7000-8000-000000000000']);
  assert.equal(nothing.code, 1);
  assert.match(nothing.err, /^enlace: 00000000-.*: not found; expected /);
});

const nil = Array.from({ length: 6 }, () => '-0- ').join(',');

test('a folder of OFAC files is imported, found, and taken back', async () => {
  write(
    'list/sdn.csv',
    `101,"ESQUIVEL TORMES, Ramiro","individual","SDNTK",-0- ,${nil},"DOB 12 Mar 1971; nationality Mexico; Linked To: CARTEL QUIMERA."\r\n102,"CARTEL QUIMERA",-0- ,"SDNTK",-0- ,${nil},"a.k.a. 'CQX'."\r\n\x1a`,
  );
  write('list/alt.csv', '101,1,"aka","TORMES, Ramiro",-0- \r\n999,3,"aka","NOBODY",-0- \r\n\x1a');
  write('list/add.csv.gz', gzipSync('102,2,-0- ,-0- ,"Mexico",-0- \r\n\x1a'));
  const ran = await enlace(['import', 'ofac', join(folder, 'list'), ...anywhere, '--dated', '2026-11-01', '--json']);
  assert.equal(ran.code, 0, ran.err);
  const done = JSON.parse(ran.out) as Imported;
  assert.deepEqual([done.state, done.rejects, done.resumed], ['done', 1, false]);
  assert.match(ran.err, /^enlace: warning: .*not taken; their reasons are in .*\.rejects\.csv\n$/);
  assert.match(readFileSync(done.rejectsFile ?? '', 'utf8'), /alt\.csv,2,/);
  const { imports } = await json<{ imports: { id: string }[] }>('import', 'list');
  assert.equal(imports[0]?.id, done.import);
  const cartel = await json<EntityView>('query', 'entity', 'Cartel Quimera');
  assert.ok(
    cartel.aliases.includes('CQX') &&
      cartel.links.some((link) => link.others.some((one) => one.caption.includes('ESQUIVEL'))),
  );
  assert.equal((await json<Imported>('import', 'undo', done.import)).state, 'undone');
  assert.equal((await enlace(['query', 'entity', 'Cartel Quimera'])).code, 1);
  const twice = await enlace(['import', 'undo', done.import]);
  assert.deepEqual([twice.code, twice.err], [1, 'enlace: import-undo: refused; It is undone already.\n']);
});

const mapping = {
  entities: {
    person: {
      kind: 'Person',
      keys: ['rfc'],
      properties: { name: { column: 'nombre' }, birthDate: { column: 'nacimiento', date: 'dmy' } },
    },
  },
};

test('a table comes in by a mapping, without its bad rows', async () => {
  const map = write('map.json', JSON.stringify(mapping));
  const table = write(
    'people.csv',
    '\ufeffrfc,nombre,nacimiento\r\nXX01,Ana Fingida Uno,03/04/1971\r\nXX02,Beto Fingido Dos,31/02/1980\r\nXX03,<script>alert(1)</script>,,extra,cells\r\n',
  );
  const preview = await json<{ rows: { entities: { caption: string }[] }[]; rejects: unknown[] }>(
    'import',
    'csv',
    table,
    '--map',
    map,
    '--preview',
  );
  assert.equal(preview.rows[0]?.entities[0]?.caption, 'Ana Fingida Uno');
  assert.ok(preview.rejects.length > 0);
  const rejects = join(folder, 'bad rows.csv');
  const done = await json<Imported>(
    'import',
    'csv',
    table,
    '--map',
    map,
    '--source',
    'Padrón fingido',
    '--grade',
    'C3',
    '--rejects',
    rejects,
    ...anywhere,
  );
  assert.deepEqual([done.state, done.rows > 0, done.rejects > 0, done.rejectsFile], ['done', true, true, rejects]);
  assert.match(readFileSync(rejects, 'utf8'), /people\.csv,3,.*31\/02\/1980/);
  const ana = await json<EntityView>('query', 'entity', 'Ana Fingida Uno');
  assert.equal(ana.facts.find((fact) => fact.property === 'birthDate')?.values[0]?.statements[0]?.grade, 'C3');
  // From a pipe, with everything remembered, and without waiting for its end.
  const piped = await enlace(
    ['import', 'csv', '-', '--map', map, '--no-wait', '--json'],
    'rfc,nombre,nacimiento\nXX09,Caro Fingida Tres,1990\n',
  );
  assert.equal(piped.code, 0, piped.err);
  const broken = await enlace([
    'import',
    'csv',
    table,
    '--map',
    write('broken.json', '{\n  "entities": }'),
    ...anywhere,
  ]);
  assert.equal(broken.code, 1);
  assert.match(broken.err, /broken\.json:2:15: \}; expected JSON\n$/);
  const nothing = await enlace([
    'import',
    'ftm',
    write('none.json', 'not json\n{"id":"a"}\n'),
    '--source',
    'Padrón fingido',
    ...anywhere,
    '--json',
  ]);
  assert.equal(nothing.code, 1);
  assert.match(nothing.err, /no row that could be taken/);
  assert.equal((JSON.parse(nothing.out) as Imported).rejects, 2);
  assert.ok(existsSync(join(folder, 'none.json.rejects.csv')));
  const unknown = await enlace([
    'import',
    'csv',
    table,
    '--map',
    map,
    '--label',
    'AMBER REL WEST',
    '--authority',
    'fuentes-publicas',
  ]);
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /^enlace: label\.parties: WEST; expected one of MERIDIANO, NORTH, SOUTH\n$/);
});

test('a text file is kept as a report, and taken back', async () => {
  const path = write('nota.md', '# Nota fingida del muelle\n\nUn texto inventado sobre zanquilargos.\n');
  const done = await json<Imported & { reports: { report: string }[] }>(
    'import',
    'report',
    path,
    '--source',
    'Oficina fingida',
    '--discipline',
    'official',
    '--date',
    '2026-10-02',
    ...anywhere,
  );
  assert.equal(done.import, done.reports[0]?.report);
  const hits = await json<SearchAnswer>('query', 'search', 'zanquilargos');
  assert.equal(hits.reports[0]?.title, 'Nota fingida del muelle');
  assert.equal((await json<Imported>('import', 'undo', done.import)).state, 'undone');
  const latin = await enlace([
    'import',
    'report',
    write('latin.txt', Buffer.from([0x4d, 0xe9, 0x78])),
    '--source',
    'Oficina fingida',
    ...anywhere,
  ]);
  assert.match(latin.err, /latin\.txt: bytes that are not UTF-8; expected text in UTF-8\n$/);
});

test('every export format, with its label', async () => {
  for (const format of ['ftm', 'csv', 'graphml']) {
    const ran = await enlace(['export', format, '--case', 'corredor sierra']);
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.err, new RegExp(`^enlace: ${format}: TLP:`));
    assert.match(ran.out, /TLP:/);
    const out = join(folder, `out.${format}`);
    const told = await json<{ file: string; label: string; bytes: number }>(
      'export',
      format,
      '--entity',
      'Transportes Alazán, S.A. de C.V.',
      '--out',
      out,
    );
    assert.equal(told.bytes, statSync(out).size);
    assert.match(told.label, /^TLP:/);
    assert.ok(told.bytes > 100);
  }
  const nowhere = await enlace(['export', 'csv', '--case', 'corredor sierra', '--out', join(folder, 'none', 'x.csv')]);
  assert.deepEqual(
    [nowhere.code, nowhere.err],
    [1, `enlace: ${join(folder, 'none')}: no such file or folder; expected one that exists\n`],
  );
  const missing = await enlace(['export', 'graphml', '--chart', 'no such chart']);
  assert.equal(missing.code, 1);
  const [title = ''] = /chart of the case: (.*)\n/.exec(missing.err)?.[1]?.split(', ') ?? [];
  const chart = await enlace(['export', 'graphml', '--chart', title]);
  assert.equal(chart.code, 0, chart.err);
  assert.match(chart.out, /<graphml/);
});

test('a colleague sees part of it', async () => {
  const view = await json<{ name: string; mine: number; his: number }>(
    'view-as',
    'olmos',
    'Transportes Alazán, S.A. de C.V.',
  );
  assert.ok(view.name === 'olmos' && view.his <= view.mine);
  const stranger = await enlace(['view-as', 'ibarguen', 'Transportes Alazán, S.A. de C.V.']);
  assert.equal(stranger.code, 1);
});

test('case, purpose and authority are stated where they are given', async () => {
  const other = await enlace(['query', 'search', 'Alazán', '--case', 'Cartera transporte']);
  assert.equal(other.code, 1);
  assert.match(other.err, /--case: Cartera transporte; expected one of your cases: Sierra corridor/);
  const purpose = await enlace(['query', 'search', 'Alazán', '--purpose', 'victim-search', '--authority', 'ley-redes']);
  assert.match(purpose.err, /^enlace: purpose: victim-search; expected a purpose of the case/);
  await json(
    'query',
    'search',
    'Alazán',
    '--purpose',
    'liaison',
    '--authority',
    'acuerdo-sierra',
    '--justification',
    'A test',
  );
  const { looking } = await json<{ looking: Me['looking'] }>('sign-in', '--node', url, '--as', 'montes');
  assert.equal(looking?.purpose, 'liaison');
});

test('doctor examines the node for its administrator, else the machine', async () => {
  await json('sign-in', '--node', url, '--as', 'nodo');
  const { checks } = await json<{ checks: { name: string; ok: boolean }[] }>('doctor', '--node', url, '--as', 'nodo');
  assert.ok(checks.some((one) => one.name === 'row-security-forced') && checks.every((one) => one.ok));
  const refused = await enlace(['doctor', '--as', 'serrano', '--json']);
  assert.deepEqual([refused.code, (JSON.parse(refused.out) as { refused: string }).refused], [1, 'node.examine']);
  assert.equal((await enlace(['doctor'])).code, 0);
  for (const name of ['nodo', 'montes', 'serrano']) await json('sign-out', '--node', url, '--as', name);
  const machine = await enlace(['doctor']);
  assert.equal(machine.code, 1);
  assert.match(machine.out, /ok +runtime[\s\S]*ok +data-folder[\s\S]*NOT OK +node-answers/);
  assert.match((await enlace(['query', 'search', 'x'])).err, /not signed in/);
});

test('no node at all is told in one line', async () => {
  const ran = await enlace(['sign-in', '--node', 'http://127.0.0.1:9', '--as', 'x']);
  assert.equal(ran.code, 1);
  assert.match(ran.err, /^enlace: http:\/\/127\.0\.0\.1:9: no node answers \(.+\); expected a node that runs: .*\n$/);
});

test('the demonstration prints its nodes in one object', () => {
  const signIns = [{ name: 'serrano', role: 'analyst', password: 'x' }];
  assert.deepEqual(answerOfDemo({ name: 'Nodo Sur', url, signIns }), {
    nodes: [{ name: 'Nodo Sur', url, taxii: null, signIns }],
  });
});
