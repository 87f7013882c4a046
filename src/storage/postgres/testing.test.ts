import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { type Connection } from './start.ts';
import { testDatabase } from './testing.ts';

async function ask(connection: Connection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<[unknown]>({ text: sql, rowMode: 'array' })).rows.map((row) => row[0]);
  } finally {
    await client.end();
  }
}

test('each test has a database of its own, copied from a template that is filled once', async () => {
  const server = await testDatabase();
  let fills = 0;
  const fill = async (database: { owner: Connection }): Promise<void> => {
    fills += 1;
    await ask(database.owner, 'create table thing (name text)');
    await ask(database.owner, 'grant select, insert on thing to enlace_app');
    await ask(database.owner, `insert into thing values ('from the template')`);
  };
  const name = `shared_${process.pid}`;
  await Promise.all([server.template(name, fill), server.template(name, fill)]);
  assert.equal(fills, 1);

  const [one, two] = await Promise.all([server.createDatabase(name), server.createDatabase(name)]);
  await ask(one.connection, `insert into thing values ('only here')`);
  assert.deepEqual(await ask(one.connection, 'select name from thing'), ['from the template', 'only here']);
  assert.deepEqual(await ask(two.connection, 'select name from thing'), ['from the template']);
  assert.deepEqual(await ask(one.connection, 'select current_user'), ['enlace_app']);
  assert.deepEqual(await ask(one.owner, 'select current_user'), ['enlace_owner']);
  await Promise.all([one.drop(), two.drop()]);
});

test('a template whose filling fails is not there for the next', async () => {
  const server = await testDatabase();
  const name = `broken_${process.pid}`;
  await assert.rejects(
    server.template(name, () => Promise.reject(new Error('no schema'))),
    /no schema/,
  );
  assert.equal(await server.template(name, async () => {}), name);
});

test('the text order is by code point and case folding knows accents', async () => {
  const server = await testDatabase();
  const database = await server.createDatabase();
  assert.deepEqual(await ask(database.connection, `select unnest(array['b','á','Z','a']) as x order by 1`), [
    'Z',
    'a',
    'b',
    'á',
  ]);
  assert.deepEqual(await ask(database.connection, `select lower('ÑÁÜ')`), ['ñáü']);
  await database.drop();
});
