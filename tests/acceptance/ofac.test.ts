import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { serve as listen, type ServerType } from '@hono/node-server';
import pg from 'pg';
import { readOfac } from '#modules/intake/readers/ofac.ts';
import type { EntityHit } from '#modules/search/shapes.ts';
import type { EntityView } from '#modules/statements/shapes.ts';
import { makeApp } from '#server/app.ts';
import { openNode, type RunningNode } from '#server/node.ts';
import { type TestDatabase, testDatabase } from '#storage/postgres/testing.ts';
import { enter, formOf, type Import, type Person, settled } from '#tests/faults/served.ts';
import { broken } from '#tests/faults/wholeness.ts';
import { noon, seededTemplate } from '#tests/node.ts';
import { cellsOf, type Edited, editedList, entryId, filesOf, type List, noList, numberOf, realList } from './listed.ts';

const skip = noList;
const day = 86_400_000;
const data = mkdtempSync(join(tmpdir(), 'enlace-acceptance-'));
const watch = { now: noon };
const since = new Date(noon - 1);

let database: TestDatabase;
let node: RunningNode;
let server: ServerType;
let owner: pg.Client;
let url: string;
let person: Person;
let caseId: string;
let source: string;
let list: List;
let edited: Edited;
/** The whole open list as it stands in the store, after the first version and after the second. */
const worlds: string[] = [];
let second: string;

before(async () => {
  if (skip) return;
  database = await (await testDatabase()).createDatabase(await seededTemplate());
  const settings = { name: 'Nodo Sur', party: 'SOUTH', demo: true, lockAfterSeconds: 900 };
  node = await openNode({ app: database.connection, owner: database.owner, data, settings, clock: () => watch.now });
  const app = makeApp({ node, version: 'test' });
  url = await new Promise((done) => {
    server = listen(
      {
        fetch: app.fetch,
        hostname: '127.0.0.1',
        port: 0,
        // A busy process hears late that an idle connection was closed; here none is.
        serverOptions: { keepAliveTimeout: 600_000 },
      },
      ({ port }) => done(`http://127.0.0.1:${port}`),
    );
  });
  owner = new pg.Client(database.owner);
  await owner.connect();
  list = realList();
  edited = editedList(list);
  await signIn();
  const made = await person.get<{ ids: string[] }>('POST', '/sources', {
    name: 'OFAC SDN',
    kind: 'list',
    reliability: 'A',
    label: { tlp: 'CLEAR' },
    authority: 'fuentes-publicas',
  });
  source = made.ids[0] ?? '';
});

after(async () => {
  if (skip) return;
  await owner?.end();
  server?.close();
  await node?.close();
  await database?.drop();
  rmSync(data, { recursive: true, force: true });
});

/** A session ends after hours; the clock of this test moves by days. */
async function signIn(): Promise<void> {
  person = await enter(url, 'serrano');
  caseId ??= (
    await person.get<{ id: string }>('POST', '/cases', {
      title: { en: 'Listed', es: 'Listados' },
      purposes: ['organised-crime'],
      authorities: ['fuentes-publicas'],
      members: [],
    })
  ).id;
  await person.get('PUT', '/session/looking', {
    case: caseId,
    purpose: 'organised-crime',
    authority: 'fuentes-publicas',
    justification: 'acceptance',
  });
}

async function start(version: List, dated: string): Promise<string> {
  const fields = {
    format: 'ofac',
    case: caseId,
    source,
    grade: 'A1',
    dated,
    label: '{"tlp":"CLEAR"}',
    authority: 'fuentes-publicas',
  };
  return (await person.get<Import>('POST', '/imports', formOf(fields, filesOf(version)))).id;
}

async function bring(version: List, dated: string): Promise<Import> {
  const began = performance.now();
  const done = await settled(person, await start(version, dated), 180_000);
  assert.equal(done.state, 'done', done.error ?? '');
  console.log(
    `${dated}: ${done.statements} statements read, ${done.opened} opened, ${done.repeated} repeated, ${done.closed} closed, ${done.rejects} rejects, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return done;
}

/** Every open fact of the list with all that is said of it but ids and instants. */
async function world(): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    `select concat_ws('|', s.entity, s.kind, s.property, s.value, s.original, s.language, s.locator, s.grade, s.modality, s.denied, s.qualifier, s.valid_from, s.valid_to, s.first_seen, s.last_seen) as text
     from statement s join report r on r.id = s.report where r.source = $1 and s.withdrawn_at is null order by 1`,
    [source],
  );
  return rows.map((row) => row.text).join('\n');
}

/** What two versions must hold in common by to have said the same, read without any store. */
async function factsOf(version: List): Promise<Map<string, string>> {
  const files = filesOf(version).map(({ name, content }) => ({
    name,
    bytes: async function* () {
      yield Buffer.from(content as string);
    },
  }));
  const facts = new Map<string, string>();
  for await (const row of readOfac(files, {}))
    for (const one of row.statements)
      facts.set(
        JSON.stringify([
          one.key,
          one.kind,
          one.property,
          one.value,
          one.original,
          one.qualifier,
          one.validFrom,
          one.validTo,
          one.denied,
        ]),
        one.key,
      );
  return facts;
}

const search = async (text: string, asOf?: string): Promise<EntityHit[]> =>
  (await person.get<{ entities: EntityHit[] }>('POST', '/search', { text, ...(asOf ? { asOf } : {}) })).entities;

const page = (number: string, asOf?: string): Promise<EntityView> =>
  person.get('GET', `/entities/${entryId(source, number)}${asOf ? `?asOf=${asOf}` : ''}`);

const valuesOf = (view: EntityView, property: string): string[] =>
  (view.facts.find((fact) => fact.property === property)?.values ?? []).map((one) => one.value);

test('the list comes in whole: every entry, in its time', { skip, timeout: 240_000 }, async () => {
  const facts = await factsOf(list);
  const done = await bring(list, '2024-05-03');
  assert.deepEqual([done.opened, done.repeated, done.closed], [facts.size, 0, 0]);
  const { rows } = await owner.query<{ count: number }>(
    `select count(distinct entity)::int as count from statement where import = $1 and property = 'topics' and value = 'sanction'`,
    [done.id],
  );
  assert.equal(rows[0]?.count, list.sdn.length);
  assert.deepEqual(await broken(owner, since), []);
  worlds.push(await world());
  // What the database's own housekeeping does within a minute; the test server runs without it.
  await owner.query('analyze');
});

test(
  '"CJNG" and "Jalisco Nueva Generacion" find the cartel with aliases, programmes and linked bodies, each with its source',
  { skip },
  async () => {
    for (const text of [
      'CJNG',
      'cjng',
      'Jalisco Nueva Generacion',
      'cartel de jalisco nueva generación',
      'Jalisco Nueba Generacion',
    ]) {
      const began = performance.now();
      const [first] = await search(text);
      assert.equal(first?.id, entryId(source, '17671'), `${text}: ${first?.caption}`);
      console.log(`search ${text}: ${Math.round(performance.now() - began)} ms`);
    }
    const view = await page('17671');
    assert.equal(view.caption, 'CARTEL DE JALISCO NUEVA GENERACION');
    const listed = list.alt.filter((row) => numberOf(row) === '17671').map((row) => cellsOf(row)[3] ?? '');
    assert.ok(listed.length >= 3 && listed.every((name) => view.aliases.includes(name)), `${view.aliases.join(', ')}`);
    assert.deepEqual(valuesOf(view, 'program').sort(), ['ILLICIT-DRUGS-EO14059', 'SDNTK']);
    const bodies = list.sdn
      .filter((row) => row.includes('Linked To: CARTEL DE JALISCO NUEVA GENERACION'))
      .map((row) => entryId(source, numberOf(row)));
    const linked = view.links
      .filter((link) => link.kind === 'UnknownLink')
      .flatMap((link) => link.others.map((one) => one.id));
    assert.deepEqual([...new Set(linked)].sort(), bodies.sort());
    for (const one of [...view.facts, ...view.links.flatMap((link) => link.facts)]
      .flatMap((fact) => fact.values)
      .flatMap((value) => value.statements)) {
      assert.equal(view.reports[one.report]?.source, 'OFAC SDN');
      assert.match(one.locator ?? '', /^(sdn|alt|add|sdn_comments)\.csv:\d+$/);
      assert.equal(one.grade, 'A1');
    }
    const [alias] =
      view.facts.find((fact) => fact.property === 'alias')?.values.find((one) => one.value === 'CJNG')?.statements ??
      [];
    assert.equal(alias?.locator, `alt.csv:${list.alt.findIndex((row) => row.includes('"CJNG"')) + 1}`);
  },
);

test('R.F.C. and C.U.R.P. numbers find their person, however written', { skip }, async () => {
  for (const label of ['R.F.C.', 'C.U.R.P.']) {
    const said = new RegExp(`; ${label.replaceAll('.', '\\.')} ([A-Z0-9-]{10,})`);
    const rows = list.sdn
      .filter((row) => said.test(row))
      .filter((_, at) => at % 15 === 0)
      .slice(0, 12);
    assert.ok(rows.length >= 10);
    for (const row of rows) {
      const number = said.exec(row)?.[1] ?? '';
      for (const text of [number, number.replaceAll('-', '').toLowerCase()]) {
        const hits = await search(text);
        assert.ok(
          hits.some((hit) => hit.id === entryId(source, numberOf(row)) && hit.band === 'exact'),
          `${label} ${text} of ${row.slice(0, 80)}`,
        );
      }
    }
  }
});

test(
  'no address of a listed person is on any page, in a search, a graph or an export',
  { skip, timeout: 120_000 },
  async () => {
    const persons = new Set(list.sdn.filter((row) => row.includes(',"individual",')).map(numberOf));
    const street = (row: string): string => cellsOf(row)[2] ?? '';
    const others = list.add.filter((row) => !persons.has(numberOf(row)));
    const elsewhere = [
      ...list.sdn,
      ...list.alt,
      ...list.comments,
      ...others.map((row) => cellsOf(row).slice(2).join(', ')),
    ]
      .join('\n')
      .toLowerCase();
    const rows = list.add.filter(
      (row) => persons.has(numberOf(row)) && street(row).length >= 12 && !elsewhere.includes(street(row).toLowerCase()),
    );
    assert.ok(rows.length > 500, `${rows.length} streets of persons only`);
    const shown: string[] = [];
    for (const row of rows.filter((_, at) => at % 400 === 0)) {
      const id = entryId(source, numberOf(row));
      const view = await person.ask('GET', `/entities/${id}`);
      assert.equal(view.status, 200);
      assert.ok((view.json as EntityView).screeningOnly > 0, 'kept for screening, and said so');
      shown.push(
        view.text,
        (await person.ask('POST', '/graph', { entities: [id] })).text,
        (await person.ask('POST', '/graph/expand', { entity: id })).text,
      );
      shown.push(
        (await person.ask('POST', '/search', { text: street(row).replace(/[*%]/g, '') })).text,
        (await person.ask('POST', '/search', { text: (view.json as EntityView).caption })).text,
      );
      for (const format of ['ftm', 'csv', 'graphml'])
        shown.push((await person.ask('GET', `/export/${format}?entity=${id}`)).text);
    }
    shown.push(...(await chartOf(rows.map((row) => entryId(source, numberOf(row))))));
    const text = shown.join('\n').toLowerCase();
    const told = rows.filter((row) => text.includes(street(row).toLowerCase()));
    assert.deepEqual(
      told.map((row) => row.slice(0, 60)),
      [],
    );
  },
);

/** A chart of many entities in every form in which it leaves the node. */
async function chartOf(ids: string[]): Promise<string[]> {
  const began = performance.now();
  const { id } = await person.get<{ id: string }>('POST', '/charts', { case: caseId, title: 'Addresses' });
  const nodes = [...new Set(ids)].map((one) => ({ id: one, x: 0, y: 0, pinned: false }));
  const state = { nodes, hiddenLinks: [], without: [], layout: 'force', sizeBy: 'constant', colourBy: 'kind' };
  await person.get('POST', `/charts/${id}/save`, { state });
  const texts: string[] = [];
  for (const format of ['ftm', 'csv', 'graphml']) {
    const answer = await person.ask('GET', `/export/${format}?chart=${id}`);
    assert.equal(answer.status, 200, answer.text.slice(0, 300));
    assert.ok(answer.text.length > nodes.length * 50);
    texts.push(answer.text);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`a chart of ${nodes.length} listed persons, exported three ways: ${seconds} s`);
  return texts;
}

test('the same version again changes nothing', { skip, timeout: 120_000 }, async () => {
  const done = await bring(list, '2024-05-03');
  assert.deepEqual([done.opened, done.closed], [0, 0]);
  assert.equal(done.repeated, worlds[0]?.split('\n').length);
  assert.ok((await world()) === worlds[0]);
});

test(
  'a stopped import of a version has changed nothing; resumed, it opens and closes exactly what was edited',
  { skip, timeout: 240_000 },
  async () => {
    watch.now += 2 * day;
    await signIn();
    second = await start(edited.list, '2024-05-10');
    for (
      let now = await person.get<Import>('GET', `/imports/${second}`);
      now.rows === 0;
      now = await person.get<Import>('GET', `/imports/${second}`)
    )
      await pause(10);
    await person.get('POST', `/imports/${second}/stop`);
    const stopped = await settled(person, second);
    assert.equal(stopped.state, 'stopped');
    assert.ok(stopped.statements > 0 && stopped.statements < 150_000, `${stopped.statements}`);
    assert.ok((await world()) === worlds[0], 'a version is there whole or not at all');
    await person.get('POST', `/imports/${second}/resume`);
    const began = performance.now();
    const done = await settled(person, second, 120_000);
    assert.equal(done.state, 'done', done.error ?? '');
    console.log(
      `second version, resumed at ${stopped.statements}: ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    const [before, now] = [await factsOf(list), await factsOf(edited.list)];
    const opened = [...now].filter(([fact]) => !before.has(fact));
    const closed = [...before].filter(([fact]) => !now.has(fact));
    assert.deepEqual(
      [done.opened, done.repeated, done.closed],
      [opened.length, now.size - opened.length, closed.length],
    );
    // What differs is what was edited, and nothing else.
    const { dropped, renamed, added, aliasRemoved, redated } = edited;
    const touched = [...dropped, renamed.number, added, aliasRemoved.number, redated, '17671'].map(
      (number) => `ofac-${number}`,
    );
    for (const [fact, key] of [...opened, ...closed])
      assert.ok(
        touched.some((one) => key === one || key.startsWith(`${one}-`)),
        fact,
      );
    console.log(`edited: ${opened.length} facts opened, ${closed.length} closed`);
    worlds.push(await world());
    assert.deepEqual(await broken(owner, since), []);
  },
);

test(
  'as of the day before the list shows the old, now the new; a delisted entry has no open fact',
  { skip },
  async () => {
    const then = new Date(noon + day).toISOString().slice(0, 10);
    const { dropped, renamed, added, aliasAdded, aliasRemoved, redated } = edited;
    for (const number of dropped) {
      assert.ok((await page(number, then)).facts.length > 3);
      assert.equal((await person.ask('GET', `/entities/${entryId(source, number)}`)).status, 404);
      const open = await owner.query('select 1 from statement where entity = $1 and withdrawn_at is null', [
        entryId(source, number),
      ]);
      assert.equal(open.rowCount, 0);
      const name = cellsOf(list.sdn.find((row) => numberOf(row) === number) ?? '')[1] ?? '';
      assert.ok(!(await search(name)).some((hit) => hit.id === entryId(source, number)));
      assert.ok((await search(name, then)).some((hit) => hit.id === entryId(source, number)));
    }
    assert.equal((await page(renamed.number)).caption, renamed.to);
    assert.notEqual((await page(renamed.number, then)).caption, renamed.to);
    assert.ok((await page(added)).links.some((link) => link.others.some((one) => one.id === entryId(source, '17671'))));
    assert.equal((await person.ask('GET', `/entities/${entryId(source, added)}?asOf=${then}`)).status, 404);
    assert.deepEqual(
      [(await page('17671')).aliases.includes(aliasAdded), (await page('17671', then)).aliases.includes(aliasAdded)],
      [true, false],
    );
    const removed = async (asOf?: string): Promise<boolean> => {
      const { rows } = await owner.query<{ open: boolean }>(
        `select withdrawn_at is null as open from statement where entity = $1 and property = 'alias' and locator like 'alt.csv:%' and (coalesce(original, value) = $2)`,
        [entryId(source, aliasRemoved.number), aliasRemoved.name],
      );
      assert.equal(rows.length, 1);
      return asOf === undefined ? rows.some((row) => row.open) : rows.length === 1;
    };
    assert.deepEqual([await removed(), await removed(then)], [false, true]);
    assert.deepEqual(
      [valuesOf(await page(redated), 'birthDate'), valuesOf(await page(redated, then), 'birthDate')],
      [['1958-08-21'], ['1958-08-20']],
    );
    const [birth] = (await page('17671')).facts.find((fact) => fact.property === 'name')?.values[0]?.statements ?? [];
    assert.deepEqual([birth?.firstSeen, birth?.lastSeen], ['2024-05-03', '2024-05-10']);
  },
);

test('undoing the second version restores the world of the first exactly', { skip, timeout: 120_000 }, async () => {
  const began = performance.now();
  await person.get('POST', `/imports/${second}/undo`);
  console.log(`undo: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  assert.ok((await world()) === worlds[0]);
  assert.notEqual(worlds[1], worlds[0]);
  assert.deepEqual(await broken(owner, since), []);
  const { dropped, renamed, added } = edited;
  for (const number of dropped) assert.ok((await page(number)).facts.length > 3);
  assert.notEqual((await page(renamed.number)).caption, renamed.to);
  assert.equal((await person.ask('GET', `/entities/${entryId(source, added)}`)).status, 404);
  assert.equal((await search('CJNG'))[0]?.id, entryId(source, '17671'));
  const done = await bring(edited.list, '2024-05-10');
  assert.ok(done.opened > 0);
  assert.ok((await world()) === worlds[1], 'and it can be brought again');
});
