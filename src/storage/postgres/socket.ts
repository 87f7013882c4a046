import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, blockedAt } from './account.ts';
import { privateFolder } from './folder.ts';

/** Where a server listens: a Unix socket in `host`, or on Windows the loopback with a password. */
export interface Address {
  host: string;
  port: number;
  password?: string;
}

/** sockaddr_un.sun_path less its closing zero. */
const longest = process.platform === 'darwin' ? 103 : 107;
const prefix = 'enlace-socket-';

/** Makes the address for a server of this data folder: its `socket` folder, or a short one when that path is too long. */
export async function makeAddress(data: string, account: Account | undefined): Promise<Address> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort(), password: password(data) };
  const near = join(data, 'socket');
  if (fits(near)) return { host: privateFolder(near, account), port: 5432 };
  const roots = [tmpdir(), '/tmp'];
  const root = roots.find((one) => existsSync(one) && fits(join(one, `${prefix}XXXXXX`)) && mayEnter(one, account));
  if (!root)
    throw new Error(
      `the path of the data folder ${data} is too long for a socket (${longest} bytes); set ENLACE_DATA to a shorter one`,
    );
  const short = mkdtempSync(join(root, prefix));
  if (account) chownSync(short, account.uid, account.gid);
  return { host: short, port: 5432 };
}

/** Removes a short socket folder again; the one in the data folder stays. */
export function dropSocketFolder(host: string): void {
  if (basename(host).startsWith(prefix) && ['/tmp', tmpdir()].includes(dirname(host)))
    rmSync(host, { recursive: true, force: true });
}

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= longest;
const mayEnter = (folder: string, account: Account | undefined): boolean => !account || !blockedAt(folder, account);

function password(data: string): string {
  const path = join(data, 'password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
