import pg from 'pg';
import { Kysely, PostgresDialect, sql, type RawBuilder } from 'kysely';
import type { Clock, Ids } from '#vocabulary/ids.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { ledgerRow, type LedgerActor, type LedgerEntry, type LedgerMaker } from './ledger.ts';

// Instants come as milliseconds, bigints as numbers (ids are uuids; counts stay far below 2^53).
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => Date.parse(text));
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** What one person may see in one transaction, and who he is to the ledger. Made by `access`, never from a request. */
export interface Sight extends LedgerActor {
  /** Ids of the visible handlings, rising. */
  handlings: number[];
  /** Account id; only its pseudonym reaches the ledger. Null is the node itself. */
  account: string | null;
  case: string | null;
}

/** Runs SQL inside one transaction. Rows come back typed as the caller says. */
export interface Reader {
  rows<T>(query: RawBuilder<T> | RawBuilder<unknown>): Promise<T[]>;
  /** Several reads in one round trip, each with its rows in its own order. Instants must be selected as milliseconds. */
  together<T extends Record<string, unknown>>(queries: { [K in keyof T]: RawBuilder<T[K]> }): Promise<{
    [K in keyof T]: T[K][];
  }>;
  readonly sight: Sight;
}

/** A reader that may also write; only `transact` gives one. */
export interface Writer extends Reader {
  readonly now: number;
  readonly newId: Ids;
  /** The pg client of this transaction, for COPY into a private staging table. */
  readonly client: pg.ClientBase;
}

export interface StoreOptions extends LedgerMaker {
  pool: pg.PoolConfig;
}

export interface Store {
  /** A consistent read. With an entry, that somebody looked is in the ledger before the answer leaves. */
  read<T>(sight: Sight, work: (db: Reader) => Promise<T>, entry?: LedgerEntry): Promise<T>;
  /** All of `work` and its ledger event, or nothing. `entry` is made from the result; a result that is a refusal writes nothing. */
  transact<T>(sight: Sight, entry: (result: T) => LedgerEntry | null, work: (db: Writer) => Promise<T>): Promise<T>;
  readonly clock: Clock;
  readonly newId: Ids;
  readonly random: (length: number) => Uint8Array;
  readonly node: string;
  close(): Promise<void>;
}

/** The node itself, for what nobody's rights decide (sessions, jobs); it sees no labelled row. */
export const blindSight: Sight = { handlings: [], account: null, authority: null, purpose: null, case: null };

/** Beyond this many texts something writes values into them; those are sent as they are. */
const mostPrepared = 500;

/** Carries a refusal out of a transaction, so that nothing written before it stays. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('refused');
    this.refusal = refusal;
  }
}

type MakeReader = (client: pg.PoolClient, sight: Sight, prepared: boolean) => Reader;

function readers(compiler: Kysely<Record<string, never>>): MakeReader {
  // Reads have few texts, asked thousands of times: prepared, Postgres plans each once per connection.
  const names = new Map<string, string>();
  const nameOf = (text: string): { name?: string } => {
    const known = names.get(text);
    if (known !== undefined) return { name: known };
    if (names.size >= mostPrepared) return {};
    const name = `q${names.size}`;
    names.set(text, name);
    return { name };
  };
  return (client, sight, prepared) => {
    const rows = async <T>(query: RawBuilder<T> | RawBuilder<unknown>): Promise<T[]> => {
      const { sql: text, parameters } = query.compile(compiler);
      const result = await client.query({ ...(prepared ? nameOf(text) : {}), text, values: parameters as unknown[] });
      return result.rows as T[];
    };
    return {
      sight,
      rows,
      async together<T extends Record<string, unknown>>(queries: { [K in keyof T]: RawBuilder<T[K]> }): Promise<{
        [K in keyof T]: T[K][];
      }> {
        const parts = Object.entries<RawBuilder<unknown>>(queries).map(
          ([key, query]) => sql`(select coalesce(json_agg(part), '[]') from (${query}) part) as ${sql.ref(key)}`,
        );
        const [all] = await rows<{ [K in keyof T]: T[K][] }>(sql`select ${sql.join(parts)}`);
        if (!all) throw new Error('a query of constants gave no row');
        return all;
      },
    };
  };
}

/** Runs work in one transaction with the sight set for it; whatever is thrown leaves nothing behind. */
async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  sight: Sight,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // One round trip; the ids are integers made by the server, so the literal is safe.
    await client.query(`${begin}; set local enlace.handlings = '{${sight.handlings.map(Math.trunc).join(',')}}'`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function log(options: StoreOptions, client: pg.PoolClient, sight: Sight, entry: LedgerEntry): Promise<void> {
  const row = ledgerRow(options, sight, entry);
  await client.query(
    `with event as (insert into ledger_event (id, at, event) values ($1, $2, $3))
     insert into ledger_payload (event, salt, payload) values ($1, $4, $5)`,
    [row.id, new Date(row.at), row.event, row.salt, row.payload],
  );
}

// A lost look within the last tenth of a second is bounded harm; a write waits for the disk.
const loggedRead = 'begin isolation level repeatable read; set local synchronous_commit = off';
const plainRead = 'begin isolation level repeatable read read only';

export function openStore(options: StoreOptions): Store {
  const pool = new pg.Pool({ max: 12, ...options.pool });
  // Without a listener an idle connection's loss (the server stopping) would end the process.
  pool.on('error', () => undefined);
  // The same while a connection is at work; its query fails then, and is answered for.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const reader = readers(new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) }));
  return {
    clock: options.clock,
    newId: options.ids,
    random: options.random,
    node: options.node,
    read: (sight, work, entry) =>
      inTransaction(pool, entry ? loggedRead : plainRead, sight, async (client) => {
        const result = await work(reader(client, sight, true));
        if (entry) await log(options, client, sight, entry);
        return result;
      }),
    transact<T>(sight: Sight, entry: (result: T) => LedgerEntry | null, work: (db: Writer) => Promise<T>): Promise<T> {
      return inTransaction(pool, 'begin', sight, async (client) => {
        const result = await work({
          ...reader(client, sight, false),
          now: options.clock(),
          newId: options.ids,
          client,
        });
        if (isRefusal(result)) throw new Refused(result);
        const said = entry(result);
        if (said) await log(options, client, sight, said);
        return result;
      }).catch((error: unknown) => {
        if (error instanceof Refused) return error.refusal as T;
        throw error;
      });
    },
    close: () => pool.end(),
  };
}

export { sql, type RawBuilder };
