import { type EntryChange, diffEntries } from '#methods/lists/diff.ts';
import { sql, type RawBuilder, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import type { ListInForce, ListVersion } from './shapes.ts';

const columns = sql`
  v.id, v.list, v.title, v.publisher, v.official, v.as_of as "asOf", v.as_of_by as "asOfBy", v.layout, v.digest, v.files, v.entries,
  v.delisted, v.rejected, v.loaded_at as "loadedAt", a.display as "loadedBy"`;

/** The latest publication first; where nobody says of when a version is, it is of the day it was loaded. */
const latestFirst = sql`
  order by coalesce(v.as_of, to_char(v.loaded_at at time zone 'UTC', 'YYYY-MM-DD')) desc, v.loaded_at desc, v.id desc`;

/** Versions of one list, or of all, the latest publication first. */
export const versionsOf = (db: Reader, list: string | null): Promise<ListVersion[]> =>
  db.rows<ListVersion>(sql`
    select ${columns} from list_version v left join account a on a.id = v.loaded_by
    where ${list}::text is null or v.list = ${list} ${latestFirst}`);

/** Of every list the version in force: the latest publication that was loaded. Ordered by list. */
export const versionsInForce = (db: Reader): Promise<ListInForce[]> =>
  db.rows<ListInForce>(sql`
    select list, title, publisher, as_of as "asOf", id as version, digest, entries, official from (
      select v.*, row_number() over (partition by v.list ${latestFirst}) as place from list_version v) v
    where place = 1 order by list`);

/** All entries of a version, each as JSON, in an order that never changes. */
export async function entriesInForce(db: Reader, list: string, version: string): Promise<string[]> {
  const rows = await db.rows<{ body: string }>(sql`
    select b.body from list_version v, unnest(v.bodies) one join list_body b on b.id = one
    where v.id = ${version} and v.list = ${list} order by b.id`);
  return rows.map((row) => row.body);
}

/** An entry as a version has it; as it was last known where that version does not name it, and null where none does. */
export async function entryAsKept(
  db: Reader,
  list: string,
  entry: string,
  version: string,
): Promise<ListedEntry | null> {
  const wanted: RawBuilder<unknown> = isId(version)
    ? sql`coalesce((select b.id = any(v.bodies) from list_version v where v.id = ${version}), false) desc,`
    : sql``;
  const [row] = await db.rows<{ body: string }>(sql`
    select b.body from list_body b where b.list = ${list} and b.entry = ${entry} order by ${wanted} b.id desc limit 1`);
  return row ? (JSON.parse(row.body) as ListedEntry) : null;
}

/** Bodies that one version has and another has not. Null is a version that names nobody. */
const bodiesOnlyIn = (db: Reader, version: string, without: string | null): Promise<{ body: string }[]> =>
  db.rows<{ body: string }>(sql`
    select b.body from (
      select unnest(bodies) from list_version where id = ${version}
      except select unnest(bodies) from list_version where id = ${without}::uuid) own (id)
    join list_body b on b.id = own.id order by b.id`);

/** What changed in a list from one version to another; from null everything was added. */
export async function changedBetween(
  db: Reader,
  list: string,
  from: string | null,
  to: string,
): Promise<EntryChange[]> {
  const known = [from, to].filter((id) => id !== null && id !== '');
  const versions = await db.rows<{ id: string }>(
    sql`select id from list_version where list = ${list} and id = any(${known.filter((id) => isId(id ?? ''))}::uuid[])`,
  );
  if (versions.length !== new Set(known).size) throw new Error(`no such version of the list ${list}`);
  const after = await bodiesOnlyIn(db, to, from);
  const before = from === null ? [] : await bodiesOnlyIn(db, from, to);
  const parsed = (rows: { body: string }[]): ListedEntry[] => rows.map((row) => JSON.parse(row.body) as ListedEntry);
  return diffEntries(parsed(before), parsed(after));
}

export interface Wording {
  body: string;
  versions: { id: string; asOf: string | null; loadedAt: number }[];
}

/** Every wording of an entry, oldest first, with the versions that have it. */
export const wordingsOf = (db: Reader, list: string, entry: string): Promise<Wording[]> =>
  db.rows<Wording>(sql`
    select b.body, coalesce((
      select jsonb_agg(jsonb_build_object('id', v.id, 'asOf', v.as_of, 'loadedAt', floor(extract(epoch from v.loaded_at) * 1000))
        ${latestFirst})
      from list_version v where v.list = b.list and b.id = any(v.bodies)), '[]') as versions
    from list_body b where b.list = ${list} and b.entry = ${entry} order by b.id`);
