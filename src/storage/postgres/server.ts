import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { type Binaries, calmFolder } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import { commandOf, endServer, isAlive, isGone, processesWith, until } from './processes.ts';
import { dropSocketFolder } from './socket.ts';

/** postmaster.pid as Postgres writes it, line by line. */
interface Postmaster {
  pid: number;
  folder: string;
  socket: string;
  status: string;
}

function postmaster(cluster: string): Postmaster | undefined {
  try {
    const [pid, folder = '', , , socket = '', , , status = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
      .split('\n')
      .map((line) => line.trim());
    return { pid: Number(pid), folder, socket, status };
  } catch {
    return undefined;
  }
}

/**
 * Ends a server that outlived its node (killed, or the machine's memory ran out). We hold the folder's lock, so
 * nobody else uses it. A pid file whose number now belongs to another program is only removed.
 */
export async function endStale(cluster: string): Promise<void> {
  const left = postmaster(cluster);
  if (!left) return;
  const numbered = Number.isInteger(left.pid) && left.pid > 1;
  if (numbered && isAlive(left.pid)) {
    const command = commandOf(left.pid);
    if (command.includes('postgres') && command.includes(cluster)) await endServer(left.pid);
    else if (command) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
  // Sessions of a killed server go on for a moment, and hold its files.
  if (!(await until(() => processesWith('postgres', `-D ${cluster} `).length === 0, 5000)))
    for (const pid of processesWith('postgres', `-D ${cluster} `)) process.kill(pid, 'SIGKILL');
  // Empty since a crash, or of a server that is dead but not yet collected by its parent: Postgres would not pass it.
  if (!numbered || (isAlive(left.pid) && isGone(left.pid)))
    for (const file of [
      join(cluster, 'postmaster.pid'),
      join(left.socket || join(dirname(cluster), 'socket'), '.s.PGSQL.5432.lock'),
    ])
      rmSync(file, { force: true });
  if (left.socket) dropSocketFolder(left.socket);
}

interface ServerToStart {
  data: string;
  cluster: string;
  binaries: Binaries;
  account: Account | undefined;
  settings: string[];
}

/** Postgres looks whether anybody still has the memory or the lock of this cluster; what is dying lets go within moments. */
const stillHeld = /still in use|lock file .* already exists/;
const patience = 10_000;

/** Starts Postgres and waits until it takes connections, however long its recovery takes. */
export async function startServer(options: ServerToStart): Promise<ChildProcess> {
  for (const end = performance.now() + patience; ;) {
    try {
      return await tryServer(options);
    } catch (error) {
      if (!stillHeld.test(String(error)) || performance.now() > end) throw error;
      await pause(100);
    }
  }
}

async function tryServer(options: ServerToStart): Promise<ChildProcess> {
  const log = openLog(join(options.data, 'postgres.log'));
  const from = statSync(log.path).size;
  const child = spawn(options.binaries.postgres, ['-D', options.cluster, ...options.settings], {
    ...options.account,
    cwd: calmFolder,
    env: serverEnvironment(),
    stdio: ['ignore', log.file, log.file],
    // Its own session: Ctrl-C in the terminal reaches the node only, which then stops the database last.
    detached: true,
    windowsHide: true,
  });
  closeSync(log.file);
  let failed: Error | undefined;
  child.once('error', (error) => (failed = error));
  for (;;) {
    const now = postmaster(options.cluster);
    if (now?.pid === child.pid && now?.status === 'ready') break;
    if (failed || child.exitCode !== null || child.signalCode !== null)
      throw new Error(`Postgres did not start: ${failed?.message ?? lastWords(log.path, from)}; see ${log.path}`);
    await pause(5);
  }
  child.unref();
  return child;
}

/** The server's log; past 10 MB the old one is kept as `.1` and a new one begun. */
function openLog(path: string): { path: string; file: number } {
  if (existsSync(path) && statSync(path).size > 10_000_000) renameSync(path, `${path}.1`);
  return { path, file: openSync(path, 'a', 0o600) };
}

function lastWords(path: string, from: number): string {
  const lines = readFileSync(path).subarray(from).toString('utf8').split('\n').filter(Boolean);
  const fatal = lines.find((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1);
  return fatal?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'it ended without a word';
}
