import { totalmem } from 'node:os';

const mega = 1024 * 1024;

/**
 * Memory for Postgres' own cache in MB: `ENLACE_PG_MEMORY`, else a quarter of the machine but at most 256,
 * which keeps node and database together under 600 MB. Throws when the variable is no whole number of at least 16.
 */
export function cacheMegabytes(env: NodeJS.ProcessEnv = process.env, memory = machineMemory()): number {
  const asked = env['ENLACE_PG_MEMORY'];
  if (asked === undefined || asked === '') return Math.max(32, Math.min(256, Math.floor(memory / 4 / mega)));
  if (!/^\d+$/.test(asked) || Number(asked) < 16)
    throw new Error(`ENLACE_PG_MEMORY is ${JSON.stringify(asked)}; expected whole megabytes, at least 16`);
  return Number(asked);
}

/** Bytes this process may use: what the container allows, or what the machine has. */
function machineMemory(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
}

export interface ServerOptions {
  socket: string;
  /** TCP port on the loopback, where there are no Unix sockets (Windows). */
  port?: number | undefined;
  cache: number;
  /** False for tests only: a crash may then lose the store. */
  durable: boolean;
}

const always: Record<string, string> = {
  max_connections: '60',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  jit: 'off',
  max_parallel_workers_per_gather: '1',
  max_parallel_workers: '2',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  update_process_title: 'off',
  // The log is not covered by anybody's access rules: no statement text, parameters or row contents in it.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

const safe: Record<string, string> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
};

/** For tests. No autovacuum: its workers would sit in a template database while it is copied. */
const fleeting: Record<string, string> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '200',
  max_wal_size: '1GB',
};

/** The settings as arguments of `postgres`; given at each start, so that postgresql.conf stays as initdb wrote it. */
export function serverArguments(options: ServerOptions): string[] {
  const values: Record<string, string> = {
    ...always,
    ...(options.durable ? safe : fleeting),
    shared_buffers: `${options.cache}MB`,
    effective_cache_size: `${Math.max(options.cache * 2, Math.floor(machineMemory() / 2 / mega))}MB`,
    listen_addresses: options.port ? '127.0.0.1' : '',
    port: String(options.port ?? 5432),
    unix_socket_directories: options.port ? '' : options.socket,
    unix_socket_permissions: '0700',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
