import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, blockedAt, serverAccount } from './account.ts';

export const projectFolder = resolve(fileURLToPath(new URL('../../../', import.meta.url)));

/**
 * Where a node keeps its data when nothing else is said: `ENLACE_DATA`, or `data` in the project.
 * Root with a project that the database account cannot enter (a 0700 home) gets a folder of its own in /var/lib.
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, project = projectFolder): string {
  if (env['ENLACE_DATA']) return resolve(env['ENLACE_DATA']);
  const data = join(project, 'data');
  const account = serverAccount(join(data, 'postgres'));
  if (!account || !blockedAt(project, account)) return data;
  return `/var/lib/enlace-${createHash('sha256').update(project).digest('hex').slice(0, 8)}`;
}

/**
 * Makes the data folder and lets the database account pass through it (not read it).
 * Throws one line that says what to do when the folder cannot be made, written or reached.
 */
export function prepareFolder(data: string, account: Account | undefined): void {
  try {
    // Folders on the way are made as anybody makes folders: the database account must pass through them.
    mkdirSync(dirname(data), { recursive: true });
    if (!existsSync(data)) mkdirSync(data, { mode: 0o700 });
    accessSync(data, constants.W_OK | constants.X_OK);
    if (account) openFor(data, account);
  } catch (error) {
    if (!isDenied(error)) throw error;
    throw new Error(
      `cannot write to the data folder ${data} (${error.code}); set ENLACE_DATA to a folder this user owns`,
      { cause: error },
    );
  }
  const cluster = statSync(join(data, 'postgres'), { throwIfNoEntry: false });
  if (!account && cluster && process.getuid && cluster.uid !== process.getuid())
    throw new Error(
      `the data folder ${data} belongs to uid ${cluster.uid} and this is uid ${process.getuid()}; ` +
        'start Enlace as the user who made it, or set ENLACE_DATA to another folder',
    );
  if (!account) return;
  const blocked = blockedAt(data, account);
  if (blocked)
    throw new Error(
      `Postgres cannot run as root and its account (uid ${account.uid}) cannot enter ${blocked}; ` +
        `set ENLACE_DATA to a folder such as /var/lib/enlace, or run: chmod o+x ${blocked}`,
    );
}

/** Only for a folder that is ours: empty, or already holding a cluster. Folders above are never touched. */
function openFor(data: string, account: Account): void {
  if (!blockedAt(data, account) || blockedAt(dirname(data), account)) return;
  const ours = existsSync(join(data, 'postgres')) || readdirSync(data).every((name) => name === 'lock');
  if (!ours) return;
  chownSync(data, statSync(data).uid, account.gid);
  chmodSync(data, 0o710);
}

function isDenied(error: unknown): error is NodeJS.ErrnoException {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['EACCES', 'EEXIST', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code);
}

/** A folder only the database account may enter. */
export function privateFolder(path: string, account: Account | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
  return path;
}
