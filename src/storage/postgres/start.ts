import { serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { app, database, ensureCluster, ensureContents, owner } from './cluster.ts';
import { prepareFolder } from './folder.ts';
import { type AlreadyRunning, lockFolder } from './lock.ts';
import { endServer } from './processes.ts';
import { endStale, startServer } from './server.ts';
import { cacheMegabytes, serverArguments } from './settings.ts';
import { dropSocketFolder, makeAddress } from './socket.ts';
import { join, resolve } from 'node:path';

/** What `pg` needs to connect; give it to `new pg.Pool(…)` as it is. */
export type Connection =
  | { host: string; port: number; database: string; user: string; password?: string }
  | { connectionString: string };

export interface Postgres {
  /** As the node works: role `enlace_app`, bound by row security. */
  connection: Connection;
  /** As migrations work: role `enlace_owner`. */
  owner: Connection;
  /** Records where this node answers, for whoever tries to start a second one on the same data. */
  announce: (url: string) => void;
  /** Ends the server after saving. End every pool before. Twice does no harm. */
  stop: () => Promise<void>;
}

export interface StartOptions {
  /** The node's data folder; made when missing. */
  data: string;
  clock?: () => number;
  /** False for tests only: no fsync, a crash may lose the store. */
  durable?: boolean;
  env?: NodeJS.ProcessEnv;
}

/**
 * Starts the embedded Postgres of a data folder, making its cluster when there is none and ending a server left by
 * a killed node. Gives `{alreadyRunning}` when a living Enlace has the folder. With `DATABASE_URL` set, that database
 * is used for both roles and only the folder is claimed. Throws an Error of one line that says what to do.
 */
export async function startPostgres(options: StartOptions): Promise<Postgres | AlreadyRunning> {
  const env = options.env ?? process.env;
  const data = resolve(options.data);
  const url = env['DATABASE_URL'];
  const account = url ? undefined : serverAccount(join(data, 'postgres'));
  prepareFolder(data, account);
  const lock = await lockFolder(data, options.clock);
  if ('alreadyRunning' in lock) return lock;
  try {
    if (url) {
      const connection = { connectionString: url };
      return { connection, owner: connection, announce: lock.announce, stop: async () => lock.release() };
    }
    const { address, end } = await bringUp(data, account, options.durable ?? true, env);
    let ending: Promise<void> | undefined;
    return {
      connection: { ...address, database, user: app },
      owner: { ...address, database, user: owner },
      announce: lock.announce,
      stop: () => (ending ??= end().finally(lock.release)),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function bringUp(
  data: string,
  account: ReturnType<typeof serverAccount>,
  durable: boolean,
  env: NodeJS.ProcessEnv,
) {
  const binaries = findBinaries(data, account);
  await endStale(join(data, 'postgres'));
  const address = await makeAddress(data, account);
  const cluster = await ensureCluster({ data, binaries, account, password: address.password, durable });
  const settings = serverArguments({
    socket: address.host,
    port: address.password === undefined ? undefined : address.port,
    cache: cacheMegabytes(env),
    durable,
  });
  const server = await startServer({ data, cluster, binaries, account, settings });
  const end = async (): Promise<void> => {
    if (server.pid !== undefined) await endServer(server.pid);
    dropSocketFolder(address.host);
  };
  try {
    await ensureContents(address);
  } catch (error) {
    await end();
    throw error;
  }
  return { address, end };
}
