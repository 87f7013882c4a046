import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isGone } from '#storage/postgres/processes.ts';
import { madeEntities, madeList } from './samples.ts';
import {
  cleanUp,
  endOf,
  enter,
  formOf,
  freshFolder,
  type Import,
  launch,
  Person,
  postmasterOf,
  serve,
  type Served,
  settled,
  stop,
} from './served.ts';
import { openly } from './writers.ts';

const data = join(freshFolder(), 'node');
/** What stopping may take, with a batch of an import under way. */
const longest = 5000;

after(cleanUp);
before(async () => {
  const served = await serve(data);
  await stop(served);
});

async function importing(
  served: Served,
  format: 'ftm' | 'ofac',
  entries = 4000,
): Promise<{ person: Person; id: string }> {
  const person = await enter(served.url, 'serrano');
  const { looking } = await person.get<{ looking: { case: string } }>('GET', '/me');
  const list = madeList(entries, 1);
  const files =
    format === 'ftm'
      ? [{ name: 'made.jsonl', content: madeEntities(3000) }]
      : [
          { name: 'sdn.csv', content: list.sdn },
          { name: 'alt.csv', content: list.alt },
        ];
  const fields = {
    format,
    case: looking.case,
    source: `Prueba ${format} ${entries}`,
    grade: 'B2',
    label: JSON.stringify(openly.label),
    authority: openly.authority,
  };
  const { id } = await person.get<Import>('POST', '/imports', formOf(fields, files));
  return { person, id };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`${signal} stops node and database within ${longest} ms, and leaves no process and no lock`, async (context) => {
    const served = await serve(data);
    const database = postmasterOf(data) ?? 0;
    const ms = await stop(served, signal);
    context.diagnostic(`${Math.round(ms)} ms`);
    assert.equal(await endOf(served.child), 0, served.said());
    assert.ok(isGone(served.pid) && isGone(database));
    assert.ok(!existsSync(join(data, 'lock')) && !existsSync(join(data, 'postgres', 'postmaster.pid')));
    assert.ok(ms < longest, `${ms} ms`);
  });

for (const format of ['ftm', 'ofac'] as const)
  test(`SIGTERM amid an import of ${format} stops as soon, and the import goes on by itself at the next start`, async (context) => {
    const served = await serve(data);
    const { person, id } = await importing(served, format);
    await pause(500);
    const before = await person.get<Import>('GET', `/imports/${id}`);
    const ms = await stop(served);
    context.diagnostic(`${before.state} at ${before.statements} statements; ${Math.round(ms)} ms`);
    assert.ok(ms < longest, `${ms} ms`);
    assert.equal(await endOf(served.child), 0, served.said());
    const again = await serve(data);
    const done = await settled(person.at(again.url), id);
    assert.equal(done.state, 'done', done.error ?? '');
    assert.ok(done.statements > 20_000);
    await stop(again);
  });

test('SIGTERM while a list version is being applied does not wait for it, and applies none of it', async (context) => {
  const served = await serve(data);
  const { person, id } = await importing(served, 'ofac', 12_000);
  const now = (): Promise<Import> => person.get<Import>('GET', `/imports/${id}`);
  for (let one = await now(); one.phase !== 'comparing'; one = await now()) {
    assert.ok(one.state === 'queued' || one.state === 'running', `${one.state}: ${one.error}`);
    await pause(20);
  }
  const ms = await stop(served);
  context.diagnostic(`${Math.round(ms)} ms`);
  assert.ok(ms < longest, `${ms} ms`);
  assert.equal(await endOf(served.child), 0, served.said());
  const again = await serve(data);
  const done = await settled(person.at(again.url), id, 120_000);
  assert.equal(done.state, 'done', done.error ?? '');
  assert.equal(done.opened, done.statements);
  await stop(again);
});

test('a signal while it starts leaves no database behind', async () => {
  for (const wait of [250, 350, 450, 550, 700]) {
    const child = launch(data);
    await pause(wait);
    const database = (): number | undefined => postmasterOf(data);
    child.kill('SIGTERM');
    await endOf(child);
    const left = database();
    assert.ok(left === undefined || isGone(left), `signal ${wait} ms after the start: database ${left} lives`);
    assert.ok(!existsSync(join(data, 'lock')), `signal ${wait} ms after the start: the lock is left`);
  }
});

test('a lock and a pid file of processes long gone, or of others, do not stand in the way', async () => {
  const cluster = join(data, 'postgres');
  const pidFile = (pid: number): string =>
    `${pid}\n${cluster}\n1\n5432\n${join(data, 'socket')}\n\n  5432001    327680\nready   \n`;
  const lock = (pid: number): string =>
    JSON.stringify({ pid, birth: 'another boot:17', since: '2026-01-01T00:00:00.000Z', url: 'http://localhost:1' });
  for (const [locked, database] of [
    [lock(4_194_300), pidFile(4_194_301)],
    [lock(process.pid), pidFile(process.pid)],
    ['{"pid":', ''],
    ['', pidFile(1)],
  ] as const) {
    writeFileSync(join(data, 'lock'), locked);
    writeFileSync(join(cluster, 'postmaster.pid'), database);
    const served = await serve(data);
    assert.equal((await new Person(served.url, '').ask('GET', '/health')).status, 200);
    assert.ok((await stop(served)) < longest);
  }
});

test('a second start on a folder in use prints where the first one answers, and harms nothing', async () => {
  const first = await serve(data);
  const person = await enter(first.url, 'serrano');
  const second = await serve(data);
  assert.equal(second.url, first.url);
  assert.equal(await endOf(second.child), 0);
  assert.equal((await person.ask('GET', '/me')).status, 200);
  assert.equal((JSON.parse(readFileSync(join(data, 'lock'), 'utf8')) as { pid: number }).pid, first.pid);
  await stop(first);
});
