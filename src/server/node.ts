import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { handlingsCache, type NodeContext, type NodeSettings } from '#access/context.ts';
import { importWork } from '#modules/intake/index.ts';
import { documentsWork } from '#modules/reading/index.ts';
import { screeningJob, screeningWork } from '#modules/screening/index.ts';
import { startJobs } from '#storage/jobs.ts';
import { migrate } from '#storage/migrate.ts';
import { openOriginals } from '#storage/originals.ts';
import { openStore } from '#storage/store.ts';
import { uuid7, type Clock } from '#vocabulary/ids.ts';

export interface NodeOptions {
  /** As enlace_app, under row security. */
  app: pg.PoolConfig;
  /** With the rights to change tables; used for migrations only. */
  owner: pg.ClientConfig;
  /** Folder of keys and originals. */
  data: string;
  settings: NodeSettings;
  clock?: Clock;
  random?: (length: number) => Uint8Array;
  /** False where jobs are run elsewhere, as in tests. */
  jobs?: boolean;
}

export interface RunningNode extends NodeContext {
  close(): Promise<void>;
}

/** Opens a node on a database that runs: migrations, keys, store, jobs. */
export async function openNode(options: NodeOptions): Promise<RunningNode> {
  await migrate(options.owner);
  const random = options.random ?? pooledRandom();
  const clock = options.clock ?? Date.now;
  const ownerKey = keyFile(options.data, 'originals.key');
  const store = openStore({
    pool: options.app,
    clock,
    ids: uuid7(clock, random),
    random,
    node: options.settings.name,
    pseudonymKey: keyFile(options.data, 'pseudonyms.key'),
  });
  let jobs: ReturnType<typeof startJobs> | undefined;
  const node: RunningNode = {
    store,
    originals: openOriginals(join(options.data, 'originals'), ownerKey, random),
    settings: options.settings,
    ...handlingsCache(store),
    wakeJobs: () => jobs?.wake(),
    async close() {
      await jobs?.stop();
      await store.close();
    },
  };
  const works = { import: importWork(node, { documents: documentsWork(node) }), [screeningJob]: screeningWork(node) };
  if (options.jobs !== false) jobs = startJobs(store, works);
  return node;
}

/** Random bytes from the system in larger draws: a long import asks for millions of eight. */
function pooledRandom(): (length: number) => Uint8Array {
  let pool = randomBytes(8192);
  let at = 0;
  return (length) => {
    if (length > 1024) return randomBytes(length);
    if (at + length > pool.length) {
      pool = randomBytes(8192);
      at = 0;
    }
    at += length;
    return pool.subarray(at - length, at);
  };
}

/** A key of 32 bytes that the owner holds, made on first use and readable by him alone. */
function keyFile(data: string, name: string): Uint8Array {
  const folder = join(data, 'keys');
  const path = join(folder, name);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Whole or not there: a key cut short by a crash would lock everything it was to open.
    const part = `${path}.part`;
    const file = openSync(part, 'w', 0o600);
    writeSync(file, randomBytes(32).toString('base64'));
    fsyncSync(file);
    closeSync(file);
    renameSync(part, path);
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error(`${path}: found ${key.length} bytes; expected a key of 32 bytes in base64`);
  return key;
}
