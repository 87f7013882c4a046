import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Account, handOver, namedAccount } from './account.ts';
import { type Binaries, calmFolder } from './binaries.ts';
import { privateFolder } from './folder.ts';
import type { Address } from './socket.ts';

/** Owns the schema and passes every rule; used by migrations only. */
export const owner = 'enlace_owner';
/** What the node works as: owns nothing, and row security binds it. */
export const app = 'enlace_app';
export const database = 'enlace';
const major = '18';

/** A clean environment: nothing of the starter's (PGDATA, LC_ALL, LD_PRELOAD …) reaches the database. */
export const serverEnvironment = (): NodeJS.ProcessEnv =>
  process.platform === 'win32' ? { ...process.env } : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: '/' };

/**
 * Makes the cluster in `<data>/postgres` when there is none: UTF-8, code point order (no ICU, so an upgrade of the
 * system never reorders an index), checksums. Built aside and renamed, so that a broken attempt leaves nothing.
 */
export async function ensureCluster(options: {
  data: string;
  binaries: Binaries;
  account: Account | undefined;
  password: string | undefined;
  durable: boolean;
}): Promise<string> {
  const cluster = join(options.data, 'postgres');
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (found !== major)
      throw new Error(
        `${cluster} was made by Postgres ${found}; expected ${major}: restore a backup into an empty folder`,
      );
    return cluster;
  }
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  const maker = options.account && namedAccount(options.account);
  privateFolder(half, maker);
  const passwordFile = options.password === undefined ? [] : ['--pwfile', join(options.data, 'password')];
  const said = await run(
    options.binaries.initdb,
    [
      ...['-D', half, '-U', owner, '-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--data-checksums', '--auth-local=trust', '--auth-host=scram-sha-256', '--no-instructions'],
      ...(options.durable ? [] : ['--no-sync']),
      ...passwordFile,
    ],
    maker,
  );
  if (said?.includes('look up effective user ID'))
    throw new Error(
      `uid ${process.getuid?.()} has no entry in /etc/passwd, which Postgres needs to make a database; ` +
        'add one, run Enlace as another user, or set DATABASE_URL',
    );
  if (said !== undefined)
    throw new Error(`could not make a database in ${cluster}: ${said}; is the disk full or read-only?`);
  if (options.account) handOver(half, options.account);
  renameSync(half, cluster);
  return cluster;
}

/** Runs a program to its end; undefined when it succeeded, else the last line it wrote. */
function run(program: string, args: string[], account: Account | undefined): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: calmFolder,
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    child.stderr.on('data', (piece: Buffer) => (text += piece.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const lines = text.split('\n').filter((line) => line.trim());
      resolve(
        code === 0 ? undefined : (lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? `exit ${code}`),
      );
    });
  });
}

/** Makes what every cluster holds and does not hold yet: the app role and the database. */
export async function ensureContents(address: Address): Promise<void> {
  const admin = new pg.Client({ ...address, user: owner, database: 'postgres' });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ role: boolean; store: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as store`,
      [app, database],
    );
    const secret = address.password === undefined ? '' : `password ${pg.escapeLiteral(address.password)}`;
    if (!rows[0]?.role)
      await admin.query(`create role ${app} login nosuperuser nocreatedb nocreaterole nobypassrls ${secret}`);
    if (!rows[0]?.store) {
      await admin.query(`create database ${database} owner ${owner}`);
      await admin.query(`revoke all on database ${database} from public`);
      await admin.query(`grant connect, temporary on database ${database} to ${app}`);
    }
  } finally {
    await admin.end();
  }
}
