import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { app, owner } from './cluster.ts';
import { commandOf, isAlive, isGone } from './processes.ts';
import type { Address } from './socket.ts';
import { type Connection, startPostgres } from './start.ts';

/** Set by the test runner: the address of the one server that all test processes share, as JSON. */
export const sharedServer = 'ENLACE_TEST_POSTGRES';

const prefix = 'enlace-test-';
export interface TestDatabase {
  name: string;
  /** As the node works: role `enlace_app`. */
  connection: Connection;
  /** As migrations work: role `enlace_owner`. */
  owner: Connection;
  /** Removes it with whatever is still connected. */
  drop: () => Promise<void>;
}

export interface TestServer {
  /** A fresh database, empty or a copy of `template`; takes milliseconds. */
  createDatabase: (template?: string) => Promise<TestDatabase>;
  /**
   * A database to copy, filled by `fill` once per test run, whichever process comes first. `fill` must end its
   * connections. The name should change when what is filled in changes.
   */
  template: (name: string, fill: (database: TestDatabase) => Promise<void>) => Promise<string>;
}

let started: Promise<Address> | undefined;

/** The Postgres of this test run; outside a run (one file by `node --test`) one of its own that ends with the process. */
export async function testDatabase(): Promise<TestServer> {
  const given = process.env[sharedServer];
  const address = given ? (JSON.parse(given) as Address) : await (started ??= startOwn());
  return {
    createDatabase: (template) => create(address, template),
    template: (name, fill) => once(address, name, fill),
  };
}

/** A server without durability in a folder of its own; gives its address and how to end it. */
export async function startTestServer(): Promise<{ address: Address; stop: () => Promise<void>; folder: string }> {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const { DATABASE_URL: _, ...env } = process.env;
  const running = await startPostgres({ data: folder, durable: false, env });
  if ('alreadyRunning' in running || !('host' in running.owner)) throw new Error(`${folder} is in use`);
  const { host, port, password } = running.owner;
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: { host, port, ...(password === undefined ? {} : { password }) }, stop, folder };
}

async function startOwn(): Promise<Address> {
  const { address, folder } = await startTestServer();
  process.once('exit', () => {
    const pid = serverOf(folder);
    if (pid) killNow(pid);
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return address;
}

/** Ends a server from an exit handler, which cannot await. */
function killNow(pid: number): void {
  process.kill(pid, 'SIGQUIT');
  const nap = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 200 && !isGone(pid); waited++) Atomics.wait(nap, 0, 0, 5);
}

/** Removes what killed test runs left behind, with their servers. */
function sweep(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      if (isInUse(folder)) continue;
      const server = serverOf(folder);
      if (server && commandOf(server).includes(folder)) process.kill(server, 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or removed by another run meanwhile.
    }
  }
}

/** A folder without a lock is either just being made or a leftover. */
function isInUse(folder: string): boolean {
  const lock = join(folder, 'lock');
  if (!existsSync(lock)) return Date.now() - statSync(folder).mtimeMs < 60_000;
  return isAlive((JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid);
}

function serverOf(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

function at(address: Address, name: string): TestDatabase {
  return {
    name,
    connection: { ...address, database: name, user: app },
    owner: { ...address, database: name, user: owner },
    drop: () => asAdmin(address, (admin) => admin.query(`drop database if exists ${name} with (force)`)).then(() => {}),
  };
}

async function create(address: Address, template = 'template1', name = freshName()): Promise<TestDatabase> {
  await asAdmin(address, (admin) =>
    admin.query(`create database ${name} owner ${owner} template ${template} strategy file_copy`),
  );
  return at(address, name);
}

const freshName = (): string => `t_${randomBytes(6).toString('hex')}`;

/** The advisory lock makes other test processes wait for the first; a broken fill leaves no template. */
async function once(address: Address, name: string, fill: (database: TestDatabase) => Promise<void>): Promise<string> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`template name ${name}; expected small letters, digits and _`);
  await asAdmin(address, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const half = await create(address);
    await fill(half);
    await admin.query(`alter database ${half.name} rename to ${name}`);
  });
  return name;
}

async function asAdmin<T>(address: Address, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ ...address, user: owner, database: 'postgres' });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
