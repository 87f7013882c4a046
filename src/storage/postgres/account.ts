import { lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The account Postgres runs under when Enlace runs as root, which Postgres itself refuses. */
export interface Account {
  uid: number;
  gid: number;
}

/** An ordinary number that nothing on the machine claims: sharing `nobody` would share the data with other services. */
const firstChoice = 27_183;

/**
 * The account for the database processes: undefined when Enlace is not root and they may run as ourselves.
 * An existing cluster keeps its owner; else the user `enlace` when there is one; else a free number.
 */
export function serverAccount(cluster: string, uid = process.getuid?.()): Account | undefined {
  if (uid !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const { users, taken } = knownAccounts();
  const own = users.get('enlace');
  if (own) return own;
  let free = firstChoice;
  while (taken.has(free)) free += 1;
  return { uid: free, gid: free };
}

/**
 * The account that makes the cluster of a server that will run as `account`. initdb, unlike the server, insists on
 * one that has a name in /etc/passwd; the files are handed over afterwards.
 */
export function namedAccount(account: Account): Account {
  const { users } = knownAccounts();
  const named = [...users.values()];
  const maker = named.find((one) => one.uid === account.uid) ?? users.get('nobody') ?? named.find((one) => one.uid > 0);
  // Our own group, which is what lets it through the data folder.
  return { uid: maker?.uid ?? account.uid, gid: account.gid };
}

/** Hands a folder and all in it to an account. */
export function handOver(folder: string, account: Account): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, name), account.uid, account.gid);
  lchownSync(folder, account.uid, account.gid);
}

function knownAccounts(): { users: Map<string, Account>; taken: Set<number> } {
  const users = new Map<string, Account>();
  const taken = new Set<number>();
  for (const line of lines('/etc/passwd')) {
    const [name = '', , uid, gid] = line.split(':');
    users.set(name, { uid: Number(uid), gid: Number(gid) });
    taken.add(Number(uid));
  }
  for (const line of lines('/etc/group')) taken.add(Number(line.split(':')[2]));
  return { users, taken };
}

function lines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** The nearest folder above `path` (or `path` itself) that this account may not enter, judged by mode bits. */
export function blockedAt(path: string, account: Account): string | undefined {
  const above = dirname(path);
  const higher = above === path ? undefined : blockedAt(above, account);
  if (higher) return higher;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  const shift = found.uid === account.uid ? 6 : found.gid === account.gid ? 3 : 0;
  return (found.mode >> shift) & 1 ? undefined : path;
}
