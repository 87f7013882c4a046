import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { namedAccount } from './account.ts';
import { isGone } from './processes.ts';
import { type Connection, type Postgres, startPostgres } from './start.ts';

const root = mkdtempSync(join(tmpdir(), 'enlace-start-'));
chmodSync(root, 0o755);
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});
const { DATABASE_URL: _, ...env } = process.env;
const asRoot = process.getuid?.() === 0;

const fresh = (name: string): string => join(root, name);
/** Most tests start and stop one and the same store: only the first of them has to make a cluster. */
const data = fresh('node');

async function begin(data: string): Promise<Postgres> {
  const running = await startPostgres({ data, env });
  assert.ok(!('alreadyRunning' in running), `${data} is free`);
  return running;
}

async function ask(connection: Connection, text: string): Promise<unknown> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** A node in another process, under another account if wanted; gives its process and the first line it prints. */
async function elsewhere(data: string, account: { uid?: number; gid?: number } = {}): Promise<[ChildProcess, string]> {
  const program = `
    import { startPostgres } from ${JSON.stringify(import.meta.resolve('./start.ts'))};
    const running = await startPostgres({ data: ${JSON.stringify(data)} }).catch((error) => ({ error: error.message }));
    if (running.connection) {
      running.announce('http://127.0.0.1:4100');
      setInterval(() => {}, 1000);
      process.once('SIGTERM', () => running.stop().then(() => process.exit(0)));
    }
    console.log(JSON.stringify(running.connection ?? running));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    ...account,
    cwd: '/',
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return [child, line.toString().trim()];
}

const serverPid = (data: string): number =>
  Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('a cold start gives a database for the app role; a restart keeps what was written', async () => {
  const first = await begin(data);
  assert.equal(await ask(first.connection, 'select current_user::text'), 'enlace_app');
  assert.equal(await ask(first.owner, 'select current_user::text'), 'enlace_owner');
  assert.equal(await ask(first.connection, 'show data_checksums'), 'on');
  assert.equal(await ask(first.connection, 'show listen_addresses'), '');
  assert.equal(await ask(first.connection, 'show fsync'), 'on');
  await assert.rejects(ask(first.connection, 'create table mine (x int)'), /permission denied/);
  await ask(first.owner, 'create table kept (x text)');
  await ask(first.owner, `insert into kept values ('still here')`);
  await first.stop();
  await first.stop();
  assert.ok(!existsSync(join(data, 'lock')));

  const second = await begin(data);
  assert.equal(await ask(second.owner, 'select x from kept'), 'still here');
  await second.stop();
});

test('the app role is bound by row security and may make no roles or databases', async () => {
  const running = await begin(data);
  const role = `select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication from pg_roles
                where rolname = current_user`;
  assert.equal(await ask(running.connection, role), false);
  await running.stop();
});

test('nobody else enters the folder of the socket and of the cluster', async () => {
  const running = await begin(data);
  for (const name of ['socket', 'postgres']) assert.equal(statSync(join(data, name)).mode & 0o077, 0, name);
  assert.equal(statSync(data).mode & 0o007, 0);
  await running.stop();
});

test('after kill -9 of the node the next start ends the server left behind and loses nothing', async () => {
  const [node, line] = await elsewhere(data);
  const connection = JSON.parse(line) as Connection;
  await ask({ ...connection, user: 'enlace_owner' } as Connection, 'create table left_behind (x text)');
  const orphan = serverPid(data);
  node.kill('SIGKILL');
  await once(node, 'exit');
  assert.ok(!isGone(orphan), 'the server outlives its node');

  const next = await begin(data);
  assert.ok(isGone(orphan));
  assert.equal(await ask(next.owner, `select count(*)::int from left_behind`), 0);
  await next.stop();
});

test('a pid file whose number belongs to another program now does not stand in the way', async () => {
  await (await begin(data)).stop();
  const pidFile = join(data, 'postgres', 'postmaster.pid');
  const cluster = join(data, 'postgres');
  writeFileSync(pidFile, `${process.pid}\n${cluster}\n1\n5432\n${join(data, 'socket')}\n\n\nready\n`);
  await (await begin(data)).stop();
});

test('a second start on the same data is told where the first one answers', async () => {
  const [node] = await elsewhere(data);
  assert.deepEqual(await startPostgres({ data, env }), { alreadyRunning: 'http://127.0.0.1:4100' });
  node.kill('SIGTERM');
  assert.deepEqual(await once(node, 'exit'), [0, null]);
  await (await begin(data)).stop();
});

test('of two starts at once exactly one wins', async () => {
  const both = await Promise.all([startPostgres({ data, env }), startPostgres({ data, env })]);
  assert.equal(both.filter((one) => 'alreadyRunning' in one).length, 1);
  for (const one of both) if ('stop' in one) await one.stop();
});

test('a path too long for a socket gets a short private one, removed at the end', async () => {
  const data = fresh('long-'.repeat(20));
  const running = await begin(data);
  const { host } = running.connection as { host: string };
  assert.ok(host.length < 80 && !host.startsWith(data));
  assert.equal(statSync(host).mode & 0o077, 0);
  assert.equal(await ask(running.connection, 'select 1'), 1);
  await running.stop();
  assert.ok(!existsSync(host));
});

test('with DATABASE_URL nothing is launched, and the folder is still claimed', async () => {
  const data = fresh('url');
  const url = 'postgres://enlace@db.example/enlace';
  const running = await startPostgres({ data, env: { DATABASE_URL: url } });
  assert.ok('connection' in running);
  assert.deepEqual(running.connection, { connectionString: url });
  assert.deepEqual(await startPostgres({ data, env }), { alreadyRunning: '' });
  await running.stop();
  assert.ok(!existsSync(join(data, 'postgres')));
});

test('an ordinary user runs it as itself; another user is told whose folder it is', { skip: !asRoot }, async () => {
  const data = fresh('ordinary');
  const ordinary = namedAccount({ uid: -1, gid: 12_344 });
  mkdirSync(data);
  chownSync(data, ordinary.uid, ordinary.gid);
  const [node, line] = await elsewhere(data, { ...ordinary });
  assert.equal((JSON.parse(line) as { user: string }).user, 'enlace_app', line);
  node.kill('SIGTERM');
  assert.deepEqual(await once(node, 'exit'), [0, null]);
  assert.equal(statSync(join(data, 'postgres')).uid, ordinary.uid);

  const [, other] = await elsewhere(data, { uid: 12_345, gid: 12_345 });
  assert.match((JSON.parse(other) as { error: string }).error, /data folder .*set ENLACE_DATA/);
});

test('a user without a name is told what is missing', { skip: !asRoot }, async () => {
  const data = fresh('nameless');
  mkdirSync(data);
  chownSync(data, 12_345, 12_345);
  const [, line] = await elsewhere(data, { uid: 12_345, gid: 12_345 });
  assert.match((JSON.parse(line) as { error: string }).error, /uid 12345 has no entry in \/etc\/passwd/);
});

test(
  'a folder below one that the database account cannot enter is refused with what to do',
  { skip: !asRoot },
  async () => {
    const home = fresh('home');
    mkdirSync(home, { mode: 0o700 });
    await assert.rejects(startPostgres({ data: join(home, 'data'), env }), (error: Error) => {
      assert.match(error.message, /cannot enter .*home; set ENLACE_DATA .*chmod o\+x/);
      return !error.message.includes('\n');
    });
  },
);

test('a cluster of another version is refused before anything is touched', async () => {
  const data = fresh('version');
  await (await begin(data)).stop();
  const file = join(data, 'postgres', 'PG_VERSION');
  writeFileSync(file, '17\n');
  await assert.rejects(startPostgres({ data, env }), /made by Postgres 17; expected 18/);
  assert.ok(!existsSync(join(data, 'lock')));
});

test('when the server cannot start, its own reason is given', async () => {
  const data = fresh('broken');
  await (await begin(data)).stop();
  rmSync(join(data, 'postgres', 'global', 'pg_control'));
  await assert.rejects(startPostgres({ data, env }), /Postgres did not start: .*pg_control.*postgres\.log/);
});
