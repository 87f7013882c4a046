import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '@hono/node-server';
import { demoPassword } from '#demo/seed.ts';
import { answerOf, type Answer, type TestNode, testNode } from '#tests/node.ts';
import { changedBetween, entriesInForce, entryAsKept, versionsInForce } from '#modules/designations/index.ts';
import { blindSight } from '#storage/store.ts';
import type { EntryView, ListChanges, ListOverview, LoadedLists } from '#modules/designations/shapes.ts';

// Entries of these lists are made up.
const sdn = (rows: [number: number, name: string, programmes: string, remark?: string][]): string =>
  rows
    .map(([number, name, programmes, remark]) =>
      [
        number,
        `"${name}"`,
        '-0- ',
        `"${programmes}"`,
        ...Array.from({ length: 7 }, () => '-0- '),
        remark ? `"${remark}"` : '-0- ',
      ].join(','),
    )
    .join('\r\n');

const first = sdn([
  [101, 'LOS GAVILANES DE LA SIERRA', 'SDNTK'],
  [102, 'TRANSPORTES OCOTILLO, S.A. DE C.V.', 'ILLICIT-DRUGS-EO14059', "a.k.a. 'TRANSOCO'."],
  [103, 'BODEGAS DEL MEZQUITE, S.A. DE C.V.', 'SDNT'],
]);
const second = sdn([
  [101, 'CARTEL DEL PINO', 'FTO] [SDGT] [SDNTK'],
  [102, 'TRANSPORTES OCOTILLO, S.A. DE C.V.', 'ILLICIT-DRUGS-EO14059', "a.k.a. 'TRANSOCO'."],
  [104, 'NAVIERA LA CALANDRIA, S.A. DE C.V.', 'ILLICIT-DRUGS-EO14059'],
]);
const aliases = '101,1,"fka","LOS GAVILANES DE LA SIERRA",-0- ';

let one: TestNode;
before(async () => void (one = await testNode()));
after(() => one.close());

async function send(who: string, files: Record<string, string>, fields: Record<string, string> = {}): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, text] of Object.entries(files)) form.append('files', new Blob([text]), name);
  const headers = { authorization: `Bearer ${await one.token(who)}` };
  return answerOf(await one.app.request('/api/lists', { method: 'POST', headers, body: form }));
}

const loaded = (answer: Answer): LoadedLists['versions'][number] => {
  assert.equal(answer.status, 200, answer.text + one.errors.join(' '));
  const [version] = (answer.json as LoadedLists).versions;
  assert.ok(version);
  return version;
};

test('versions are kept, what did not change is kept once, and renames are followed', async () => {
  const from = loaded(await send('ibarguen', { 'sdn.csv': first }, { asOf: '2024-05-03' }));
  assert.equal(from.changes, null);
  assert.deepEqual([from.asOf, from.asOfBy, from.official, from.entries], ['2024-05-03', 'loader', true, 3]);
  const to = loaded(await send('ibarguen', { 'sdn.csv': second, 'alt.csv': aliases }, { asOf: '2025-02-20' }));
  assert.deepEqual(to.changes, { added: 1, removed: 1, renamed: 1, changed: 0 });
  const bodies = await one.sql<{ count: number }>('select count(*) as count from list_body where list = $1', [
    'ofac-sdn',
  ]);
  assert.equal(Number(bodies[0]?.count), 5, 'entry 102 stands once for both versions');

  const answer = await one.ask('ibarguen', 'GET', '/api/lists/ofac-sdn/changes');
  const { changes } = answer.json as ListChanges;
  assert.deepEqual(
    changes.map(({ entry, change, name, formerName, formerNameIsAlias, programmesAdded }) => ({
      entry,
      change,
      name,
      formerName,
      formerNameIsAlias,
      programmesAdded,
    })),
    [
      {
        entry: '101',
        change: 'renamed',
        name: 'CARTEL DEL PINO',
        formerName: 'LOS GAVILANES DE LA SIERRA',
        formerNameIsAlias: true,
        programmesAdded: ['FTO', 'SDGT'],
      },
      {
        entry: '104',
        change: 'added',
        name: 'NAVIERA LA CALANDRIA, S.A. DE C.V.',
        formerName: null,
        formerNameIsAlias: false,
        programmesAdded: [],
      },
      {
        entry: '103',
        change: 'removed',
        name: 'BODEGAS DEL MEZQUITE, S.A. DE C.V.',
        formerName: null,
        formerNameIsAlias: false,
        programmesAdded: [],
      },
    ],
  );
});

test('the latest publication is in force, whenever it was loaded', async () => {
  const inForce = await one.node.store.read(blindSight, versionsInForce);
  const now = inForce.find((each) => each.list === 'ofac-sdn');
  assert.equal(now?.asOf, '2025-02-20');
  const older = loaded(
    await send('ibarguen', { 'sdn.csv': sdn([[101, 'LOS GAVILANES', 'SDNTK']]) }, { asOf: '2020-01-01' }),
  );
  assert.equal(older.changes, null, 'nothing is known from before it');
  const after = await one.node.store.read(blindSight, versionsInForce);
  assert.deepEqual(after, inForce);
  const entries = await one.node.store.read(blindSight, (db) => entriesInForce(db, 'ofac-sdn', now?.version ?? ''));
  assert.deepEqual(entries.map((text) => (JSON.parse(text) as { entry: string }).entry).toSorted(), [
    '101',
    '102',
    '104',
  ]);
  const kept = await one.node.store.read(blindSight, async (db) => [
    await entryAsKept(db, 'ofac-sdn', '101', older.id),
    await entryAsKept(db, 'ofac-sdn', '101', now?.version ?? ''),
    await entryAsKept(db, 'ofac-sdn', '103', now?.version ?? ''),
    await entryAsKept(db, 'ofac-sdn', '999', now?.version ?? ''),
  ]);
  assert.deepEqual(
    kept.map((entry) => entry?.names[0]?.name ?? null),
    ['LOS GAVILANES', 'CARTEL DEL PINO', 'BODEGAS DEL MEZQUITE, S.A. DE C.V.', null],
  );
  const all = await one.node.store.read(blindSight, (db) => changedBetween(db, 'ofac-sdn', null, now?.version ?? ''));
  assert.deepEqual(
    all.map(({ change }) => change),
    ['added', 'added', 'added'],
  );
  await assert.rejects(
    one.node.store.read(blindSight, (db) => changedBetween(db, 'eu-fsf', null, now?.version ?? '')),
    /no such version/,
  );
});

test('the same files twice are one version, and an entry shows what its programmes mean and how it was named', async () => {
  const again = loaded(await send('ibarguen', { 'sdn.csv': second, 'alt.csv': aliases }));
  assert.deepEqual([again.repeated, again.asOf], [true, '2025-02-20']);
  const answer = await one.ask('serrano', 'GET', '/api/lists/ofac-sdn/entries/101');
  const view = answer.json as EntryView;
  assert.deepEqual(
    view.programmesMean.map(({ code }) => code),
    ['FTO', 'SDGT', 'SDNTK', 'ofac-sdn'],
  );
  assert.ok(view.programmesMean[0]?.citations.some(({ where }) => where === '18 U.S.C. 2339B'));
  assert.deepEqual(
    view.history.map(({ change }) => change?.formerName ?? null).filter((name) => name !== null).length > 0,
    true,
  );
  const gone = (await one.ask('serrano', 'GET', '/api/lists/ofac-sdn/entries/103')).json as EntryView;
  assert.equal(gone.listed, false);
  assert.equal((await one.ask('serrano', 'GET', '/api/lists/ofac-sdn/entries/9')).status, 404);
});

test('a broken list is refused with its place, and nothing of it is kept', async () => {
  const before = ((await one.ask('ibarguen', 'GET', '/api/lists')).json as { lists: ListOverview[] }).lists;
  const cut = await send('ibarguen', { 'un.xml': '<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1' });
  assert.equal(cut.status, 422);
  assert.match(cut.text, /un\.xml:1:\d+/);
  const beside = await send('ibarguen', { 'sdn.csv': first, 'notes.txt': 'no list at all' });
  assert.equal(beside.status, 422, 'one file of several that is no list is not passed over');
  const none = await send('ibarguen', { 'notes.txt': 'no list at all' });
  assert.equal(none.status, 422);
  const now = ((await one.ask('ibarguen', 'GET', '/api/lists')).json as { lists: ListOverview[] }).lists;
  assert.deepEqual(now, before);
});

test('only those who may load lists do', async () => {
  assert.equal((await send('serrano', { 'sdn.csv': first })).status, 403);
});

const houseList = `Folio|Nombre completo|Alta|Causa|Clave
1|"Ocampo Vidrio, Teodoro"|04/03/2026|Interna|OAVT710304AB1
2|Salinera Ficticia|05/03/2026|Interna|SFI010203AB1
3||05/03/2026|Interna|
`;
const houseMapping = {
  list: 'house-refused',
  title: 'Lista interna',
  publisher: 'Esta casa',
  delimiter: '|',
  header: ['Folio', 'Nombre completo'],
  entry: { column: 'Folio' },
  kind: { rfc: 'Clave' },
  names: [{ column: 'Nombre completo', type: 'primary' }],
  programmes: [{ column: 'Causa', values: { Interna: 'HOUSE' } }],
  identifiers: [{ column: 'Clave', type: 'rfc' }],
  listedOn: { column: 'Alta' },
};

test('a list of the house is loaded by the command, with a mapping of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-load-'));
  const [url, server] = await new Promise<[string, ReturnType<typeof serve>]>((done) => {
    const made = serve({ fetch: one.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      done([`http://127.0.0.1:${port}`, made]),
    );
  });
  const enlace = async (...words: string[]): Promise<{ code: unknown; out: string; said: string }> => {
    const env = { ...process.env, ENLACE_HOME: folder, ENLACE_PASSWORD: demoPassword };
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli/main.ts'), ...words], {
      env,
      cwd: folder,
    });
    child.stdin.end();
    let [out, said] = ['', ''];
    child.stdout.on('data', (part) => (out += String(part)));
    child.stderr.on('data', (part) => (said += String(part)));
    const [code] = (await once(child, 'close')) as unknown[];
    return { code, out, said };
  };
  try {
    writeFileSync(join(folder, 'house.csv'), houseList);
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(houseMapping));
    const entered = await enlace('sign-in', '--node', url, '--as', 'ibarguen');
    assert.equal(entered.code, 0, entered.said);
    const done = await enlace(
      'lists',
      'load',
      'house.csv',
      '--mapping',
      'mapping.json',
      '--as-of',
      '2026-03-05',
      '--json',
    );
    assert.equal(done.code, 0, done.said);
    assert.match(done.said, /house\.csv:4: entry 3 without a name/);
    const [version] = (JSON.parse(done.out) as LoadedLists).versions;
    assert.deepEqual(
      [version?.list, version?.official, version?.entries, version?.asOf],
      ['house-refused', false, 2, '2026-03-05'],
    );
    const view = (await one.ask('serrano', 'GET', '/api/lists/house-refused/entries/1')).json as EntryView;
    assert.deepEqual(
      [view.entry.kind, view.entry.names[0]?.name, view.entry.listedOn, view.programmesMean.map(({ code }) => code)],
      ['person', 'Ocampo Vidrio, Teodoro', '2026-03-04', ['HOUSE']],
    );
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...houseMapping, names: [{ colunm: 'Nombre' }] }));
    const bad = await enlace('lists', 'show', 'house.csv', '--mapping', 'bad.json');
    assert.equal(bad.code, 1);
    assert.match(bad.said, /bad\.json: names\.0/);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

const house = JSON.stringify({
  list: 'house-own',
  title: 'House',
  publisher: 'Bank',
  header: ['id', 'name'],
  entry: { column: 'id' },
  names: [{ column: 'name' }],
});

test('a version of a day to come is refused: it would stay in force against every later one', async () => {
  const answer = await send('ibarguen', { 'a.csv': 'id,name\n1,LUZ OCHOA\n' }, { mapping: house, asOf: '2999-01-01' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /2999-01-01/);
});

test('an older version loaded after a newer one says that it is not in force', async () => {
  const at = async (asOf: string, name: string): Promise<boolean> =>
    loaded(await send('ibarguen', { 'a.csv': `id,name\n1,${name}\n` }, { mapping: house, asOf })).inForce;
  assert.deepEqual([await at('2026-11-02', 'LUZ OCHOA'), await at('2026-11-01', 'LUZ OCHOA ROA')], [true, false]);
});

test('somebody’s own version never bears the name of an official list', async () => {
  for (const list of ['ofac-sdn', 'order-31']) {
    const answer = await send(
      'ibarguen',
      { 'a.csv': 'id,name\n1,LUZ OCHOA\n' },
      { mapping: house.replace('house-own', list), asOf: '2026-11-20' },
    );
    assert.equal(answer.status, 422, list);
    assert.match(answer.text, /official/);
  }
});

test('the same lists sent at once are kept once each', async () => {
  const rows = `id,name\n${Array.from({ length: 40 }, (_, at) => `${at},LUZ OCHOA ${at}`).join('\n')}\n`;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      send('ibarguen', { 'b.csv': rows }, { mapping: house.replace('house-own', 'house-two'), asOf: '2026-11-03' }),
    ),
  );
  assert.deepEqual(answers.map((answer) => loaded(answer).repeated).toSorted(), [false, true, true, true]);
});
