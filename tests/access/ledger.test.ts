import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import canonicalize from 'canonicalize';
import pg from 'pg';
import { blindSight, sql } from '#storage/store.ts';
import { demoId, testNode, type TestNode } from '../node.ts';

interface Row {
  id: string;
  event: string;
  salt: Buffer;
  payload: Record<string, unknown>;
  at: number;
}

let one: TestNode;
beforeEach(async () => {
  one = await testNode();
  await one.token('serrano');
});
afterEach(() => one.close());

const events = (): Promise<Row[]> =>
  one.sql<Row>(
    'select e.id, e.event, e.at, p.salt, p.payload from ledger_event e join ledger_payload p on p.event = e.id order by e.id',
  );
const since = async (before: readonly Row[]): Promise<Row[]> => (await events()).slice(before.length);
const said = (row: Row | undefined): Record<string, unknown> =>
  JSON.parse(row?.event ?? '{}') as Record<string, unknown>;
const citation = { report: demoId('report', 'r026') };
const person = demoId('entity', 'person:pinto');

describe('the ledger', () => {
  it('holds an event for every write, search and look, in its final bytes', async () => {
    const asked: [string, string, unknown, string][] = [
      ['POST', '/statements', { entity: person, property: 'alias', value: 'El Secreto', citation }, 'statement.add'],
      ['POST', '/search', { text: 'Ocaña Prieto' }, 'search'],
      ['GET', `/entities/${person}`, undefined, 'entity.open'],
      ['GET', `/reports/${citation.report}`, undefined, 'report.open'],
      ['GET', `/export/csv?entity=${person}`, undefined, 'export'],
      ['POST', '/undo', {}, 'act.undo'],
      [
        'POST',
        '/judgements',
        { a: person, b: demoId('entity', 'person:mauricio-arce'), verdict: 'unsure', reason: 'quizá' },
        'identity.judge',
      ],
    ];
    for (const [method, path, body, action] of asked) {
      const before = await events();
      assert.equal((await one.ask('serrano', method, `/api${path}`, body)).status, 200, path);
      const [row, ...more] = await since(before);
      assert.equal(more.length, 0, path);
      const event = said(row);
      assert.deepEqual(Object.keys(event), [
        'action',
        'actor',
        'authority',
        'id',
        'node',
        'object',
        'outcome',
        'purpose',
        'time',
        'v',
      ]);
      assert.deepEqual(
        [event['action'], event['outcome'], event['authority'], event['purpose'], event['node'], event['id']],
        [action, 'done', 'ley-redes', 'organised-crime', 'Nodo Sur', row?.id],
      );
      assert.equal(row?.event, canonicalize(event), 'RFC 8785');
      assert.equal(event['time'], '2026-11-21T12:00:00.000Z');
    }
  });

  it('commits to each payload under a salt of its own, so that it can be opened, and erased', async () => {
    const rows = await events();
    assert.ok(rows.length > 0);
    for (const row of rows) {
      const payload = canonicalize(row.payload) ?? '';
      assert.equal(said(row)['object'], createHash('sha256').update(row.salt).update(payload).digest('base64'));
      assert.equal(row.salt.length, 16);
    }
    assert.equal(new Set(rows.map((row) => row.salt.toString('hex'))).size, rows.length);
  });

  it('says nothing personal in its events: no name, id or word of what was looked for or written', async () => {
    await one.ask('serrano', 'POST', '/api/search', { text: 'Julián Ocaña Prieto' });
    await one.ask('serrano', 'GET', `/api/entities/${person}`);
    await one.ask('serrano', 'POST', '/api/entities', {
      kind: 'Person',
      facts: [{ property: 'name', value: 'Nombre Secretísimo' }],
      citation,
    });
    await one.ask('serrano', 'POST', '/api/view-as', { name: 'olmos', entity: person });
    await one.app.request('/api/session', {
      method: 'POST',
      body: JSON.stringify({ name: 'nombre-tecleado', password: 'contraseña-tecleada' }),
    });
    const rows = await events();
    const bytes = rows.map((row) => row.event).join('\n');
    const payloads = JSON.stringify(rows.map((row) => row.payload));
    for (const name of [
      'Ocaña',
      'serrano',
      'Serrano',
      'olmos',
      'Secretísimo',
      'nombre-tecleado',
      person,
      demoId('account', 'serrano'),
    ])
      assert.ok(!bytes.includes(name), name);
    const texts = (part: unknown): string[] =>
      typeof part === 'string'
        ? [part]
        : typeof part === 'object' && part !== null
          ? Object.values(part).flatMap(texts)
          : [];
    const plain = new Set([
      'organised-crime',
      'ley-redes',
      'done',
      'refused',
      'same',
      'unsure',
      'customers',
      'holdings',
      'payments',
      'dismiss',
      'release',
    ]);
    for (const text of rows.flatMap((row) => texts(row.payload)).filter((one) => one.length > 5 && !plain.has(one)))
      assert.ok(!bytes.includes(text), text);
    assert.ok(payloads.includes('Ocaña') && payloads.includes(person), 'the payload is where it can be looked up');
    assert.ok(!payloads.includes('contraseña-tecleada'));
  });

  it('gives one person one mark, another person another, and the node its own', async () => {
    await one.ask('serrano', 'GET', `/api/entities/${person}`);
    await one.ask('olmos', 'GET', `/api/entities/${person}`);
    await one.ask('serrano', 'GET', `/api/entities/${person}`);
    const actors = (await events()).slice(-4).map((row) => said(row)['actor']);
    assert.equal(actors[0], actors[3]);
    assert.notEqual(actors[0], actors[2]);
    assert.match(String(actors[0]), /^[\w-]{16}$/);
  });

  it('logs what was refused, with the rule that refused it', async () => {
    const tries: [string, string, string, unknown, string][] = [
      ['nodo', 'POST', '/search', { text: 'x' }, 'person.search'],
      ['nodo', 'GET', '/sources', undefined, 'content.read'],
      ['escandon', 'POST', '/undo', {}, 'content.write'],
      ['serrano', 'GET', '/ledger', undefined, 'ledger.read'],
      ['serrano', 'GET', '/people', undefined, 'people.manage'],
      [
        'serrano',
        'POST',
        '/statements',
        { entity: person, property: 'address', value: 'Calle 5', citation },
        'persons-and-places-apart',
      ],
      [
        'olmos',
        'POST',
        '/sources',
        { name: 'x', kind: 'person', label: { tlp: 'GREEN', classifications: ['US:LES'] }, authority: 'ley-redes' },
        'write-clearance',
      ],
    ];
    for (const [name, method, path, body, rule] of tries) {
      await one.token(name);
      const before = await events();
      const answer = await one.ask(name, method, `/api${path}`, body);
      assert.equal(answer.status, 403, `${path}: ${answer.text}`);
      const [row] = await since(before);
      assert.deepEqual(
        [said(row)['outcome'], said(row)['action'], row?.payload],
        ['refused', `${method} ${path}`, { rule }],
        `${name} ${path}`,
      );
      assert.notEqual(said(row)['actor'], 'node');
    }
    const before = await events();
    await one.app.request('/api/session', {
      method: 'POST',
      body: JSON.stringify({ name: 'serrano', password: 'wrong' }),
    });
    assert.deepEqual(
      (await since(before)).map((row) => [said(row)['action'], said(row)['outcome']]),
      [['session.open', 'refused']],
    );
  });

  it('and the act stand or fall together', async () => {
    const before = await events();
    const acts = await one.sql('select 1 from act');
    // A fact is written and its word; then something fails.
    await assert.rejects(
      one.node.store.transact(
        blindSight,
        () => ({ action: 'x', outcome: 'done', payload: {} }),
        async (db) => {
          await db.rows(sql`insert into compartment (id, name) values ('half', 'half')`);
          throw new Error('power cut');
        },
      ),
    );
    assert.deepEqual(
      await one.node.store.transact(
        blindSight,
        () => ({ action: 'x', outcome: 'done', payload: {} }),
        async (db) => {
          await db.rows(sql`insert into compartment (id, name) values ('half', 'half')`);
          return { refused: 'not-found' as const };
        },
      ),
      { refused: 'not-found' },
    );
    assert.deepEqual(await one.sql("select 1 from compartment where id = 'half'"), []);
    assert.deepEqual(await since(before), []);
    // The event cannot be written: then the act is not done either.
    await one.sql("alter table ledger_event add constraint no_more check (at < '2020-01-01') not valid");
    assert.equal(
      (
        await one.ask('serrano', 'POST', '/api/statements', {
          entity: person,
          property: 'alias',
          value: 'Nunca',
          citation,
        })
      ).status,
      500,
    );
    assert.equal(
      (await one.ask('serrano', 'GET', `/api/entities/${person}`)).status,
      500,
      'what cannot be logged is not shown',
    );
    assert.deepEqual(await one.sql("select 1 from statement where value = 'Nunca'"), []);
    assert.deepEqual(await one.sql("select 1 from name_word where word = 'nunca'"), []);
    assert.equal((await one.sql('select 1 from act')).length, acts.length);
  });

  it('is changed and shortened by nobody who works through the node', async () => {
    const app = new pg.Client(one.database.connection);
    await app.connect();
    for (const text of [
      "update ledger_event set event = '{}'",
      'update ledger_event set position = 1',
      "update ledger_payload set payload = '{}'",
      'delete from ledger_event',
      'delete from ledger_payload',
      'truncate ledger_event',
      'drop table ledger_event',
      'alter table ledger_event add column x int',
    ]) {
      await assert.rejects(app.query(text), /permission denied|must be owner/, text);
    }
    await app.end();
  });

  it('is read by the overseer page by page, every event once', async () => {
    for (let at = 0; at < 230; at++)
      await one.node.store.transact(
        blindSight,
        () => ({ action: at % 2 ? 'test.odd' : 'test.even', outcome: 'done', payload: { at } }),
        async () => undefined,
      );
    const seen: string[] = [];
    let before = '';
    do {
      const { json } = await one.ask('escandon', 'GET', `/api/ledger?action=test${before && `&before=${before}`}`);
      const page = json as { events: { id: string }[]; next: string | null };
      seen.push(...page.events.map((event) => event.id));
      before = page.next ?? '';
    } while (before !== '');
    assert.equal(seen.length, 230);
    assert.deepEqual(seen, [...new Set(seen)].sort().reverse());
  });
});
