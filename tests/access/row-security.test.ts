import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { testNode, type TestNode } from '../node.ts';
import { blindSight } from '#storage/store.ts';
import { screenDemonstration } from './hard-screening.ts';
import { labelled } from './own-world.ts';

/* The second wall: what the database itself refuses, should a query ever forget its predicate. */
let one: TestNode;
let app: pg.Client;
before(async () => {
  one = await testNode();
  app = new pg.Client(one.database.connection);
  await app.connect();
  await one.sql(`insert into reading (report, language, read_at, reader, handling)
    select id, 'es', now(), 'x', handling from report on conflict do nothing`);
  await one.sql(`insert into suggestion (report, id, at, what, kind, read_kind, body, spans, by, handling)
    select id, id, 0, 'entity', 'Person', 'Person', '{}', '[]', 'reader', handling from report`);
  await one.sql(`insert into fingerprint (hash, report, span_start, span_end, kind, handling)
    select md5(title), id, 0, 1, 'passage', handling from report on conflict do nothing`);
  const { sight } = await one.caller('olmos');
  const all = { ...blindSight, handlings: [...(await one.node.handlings()).byId.keys()] };
  await one.node.store.transact(
    all,
    () => null,
    (db) => screenDemonstration(db, [{ handling: sight.handlings[0] ?? 0, name: 'of another desk' }]),
  );
});
after(async () => {
  await app.end();
  await one.close();
});

async function within<T>(handlings: readonly number[] | null, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  try {
    if (handlings) await app.query(`set local enlace.handlings = '{${handlings.join(',')}}'`);
    return await work();
  } finally {
    await app.query('rollback');
  }
}
const refused = (work: Promise<unknown>): Promise<void> =>
  assert.rejects(work, /permission denied|row-level security|must be owner/);

/** Of these nobody changes anything, hidden or not. */
const appendOnly: ReadonlySet<string> = new Set(['screening_decision']);

describe('row security alone', () => {
  it('covers every table that carries a handling, forced, and no other role is spared', async () => {
    const tables = await one.sql<{ name: string; on: boolean }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as on from pg_class c join pg_attribute a on a.attrelid = c.oid
      where a.attname = 'handling' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`);
    assert.deepEqual(
      tables.map((row) => row.name),
      [...labelled].sort(),
    );
    assert.ok(tables.every((row) => row.on));
    const [role] = await one.sql<{ rolsuper: boolean; rolbypassrls: boolean; owns: number }>(`
      select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = 'enlace_app'`);
    assert.deepEqual(role, { rolsuper: false, rolbypassrls: false, owns: 0 });
  });

  for (const table of labelled) {
    it(`shows of ${table} exactly the rows under the handlings given`, async () => {
      const { sight } = await one.caller('olmos');
      const rows = await within(
        sight.handlings,
        async () => (await app.query<{ row: string }>(`select t::text as row from ${table} t order by 1`)).rows,
      );
      const expected = await one.sql(`select t::text as row from ${table} t where handling = any($1) order by 1`, [
        sight.handlings,
      ]);
      assert.deepEqual(rows, expected);
      const [whole] = await one.sql<{ count: number }>(`select count(*)::int as count from ${table}`);
      if (!['preference'].includes(table))
        assert.ok(rows.length > 0 && rows.length < (whole?.count ?? 0), `${rows.length} of ${whole?.count}`);
    });

    it(`shows nothing of ${table} to who gave no handlings`, async () => {
      assert.equal(await within([], async () => (await app.query(`select 1 from ${table}`)).rowCount), 0);
      const fresh = new pg.Client(one.database.connection);
      await fresh.connect();
      // Never set, then set and forgotten again at the end of a transaction: both are refused, not answered.
      await assert.rejects(fresh.query(`select 1 from ${table}`), /enlace\.handlings|array literal/);
      await fresh.query("begin; set local enlace.handlings = '{1}'; commit");
      await assert.rejects(fresh.query(`select 1 from ${table}`), /array literal/);
      await fresh.end();
    });

    it(`neither changes nor deletes of ${table} what is hidden`, async () => {
      const { sight } = await one.caller('olmos');
      if (appendOnly.has(table))
        return refused(within(sight.handlings, () => app.query(`update ${table} set handling = handling`)));
      const columns = { handling: 'handling = handling' };
      const touched = await within(
        sight.handlings,
        async () => (await app.query(`update ${table} set ${columns.handling}`)).rowCount,
      );
      const [seen] = await one.sql<{ count: number }>(
        `select count(*)::int as count from ${table} where handling = any($1)`,
        [sight.handlings],
      );
      assert.equal(touched, seen?.count);
      await refused(within(sight.handlings, () => app.query(`delete from ${table}`)));
      if (touched) await refused(within(sight.handlings, () => app.query(`update ${table} set handling = 12`)));
    });
  }

  it('lets nobody write under a handling he does not see', async () => {
    const insert = `insert into name_word (word, entity, statement, recorded_at, handling) values ('x', '01900000-0000-7000-8000-000000000000', '01900000-0000-7000-8000-000000000000', now(), 12)`;
    await refused(within([1, 2], () => app.query(insert)));
    assert.equal(await within([12], async () => (await app.query(insert)).rowCount), 1);
  });

  it('is not turned off, copied around or stepped over by the role of the node', async () => {
    const { sight } = await one.caller('olmos');
    for (const text of [
      'alter table statement disable row level security',
      'drop policy sight on statement',
      'set role enlace_owner',
      'truncate statement',
      'create table mine as select 1',
      'set session authorization enlace_owner',
    ]) {
      await assert.rejects(
        within(sight.handlings, () => app.query(text)),
        /permission denied|must be owner|must be able to SET ROLE/,
        text,
      );
    }
    await assert.rejects(
      within(sight.handlings, async () => {
        await app.query('set local row_security = off');
        await app.query('select 1 from statement');
      }),
      /row-level security/,
    );
  });

  it('is set for one transaction: what the next one on the same connection sees is its own', async () => {
    const [serrano, olmos] = [await one.caller('serrano'), await one.caller('olmos')];
    const { store } = one.node;
    const count = (sight: typeof serrano.sight): Promise<{ n: number }[]> =>
      store.read(sight, (db) => db.rows<{ n: number }>(sqlCount));
    const { sql: tag } = await import('#storage/store.ts');
    const sqlCount = tag<{ n: number }>`select count(*)::int as n from statement`;
    const [many, few] = [await count(serrano.sight), await count(olmos.sight)];
    const mixed = await Promise.all(Array.from({ length: 40 }, (_, at) => count((at % 2 ? olmos : serrano).sight)));
    assert.deepEqual(
      mixed,
      Array.from({ length: 40 }, (_, at) => (at % 2 ? few : many)),
    );
    assert.ok((many[0]?.n ?? 0) > (few[0]?.n ?? 0));
  });
});
