import { sql, type Writer } from '#storage/store.ts';

/** Waits until no other transaction works on any of these; two who ask for some of the same never wait for each other. */
export const inTurn = (db: Writer, keys: readonly string[]): Promise<unknown> =>
  db.rows(sql`
    select pg_advisory_xact_lock(one.key) from (
      select distinct hashtextextended(key, 7307) as key from unnest(${[...keys]}::text[]) asked (key) order by 1) one`);
