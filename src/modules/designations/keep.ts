import { createHash } from 'node:crypto';
import { sql, type Writer } from '#storage/store.ts';
import type { ListHead } from '#vocabulary/listed.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { changedBetween, versionsOf } from './queries.ts';
import type { ChangeCounts, EntryChange, LoadedLists } from './shapes.ts';

/** A list that was read, its entries as JSON each with its number. */
export interface ListToKeep {
  head: ListHead;
  entries: { entry: string; body: string }[];
  layout: string;
  digest: string;
  files: { name: string; sha256: string }[];
  delisted: number;
  rejected: number;
  rejects: { file: string; line: number; found: string; expected: string }[];
  asOfBy: 'file' | 'loader' | 'nobody';
}

/** Rows sent to the store in one statement. */
const batch = 2000;
export const mostRejectsKept = 500;

/** Somebody's own version under an official list's name would put the official one out of force. */
async function refusalFor(db: Writer, { head, files }: ListToKeep): Promise<Refusal | undefined> {
  if (head.official) return undefined;
  const [official] = await db.rows(sql`select id from list_version where list = ${head.list} and official limit 1`);
  return official
    ? invalid(
        'list',
        `${files[0]?.name ?? 'a list'}: ${head.list}`,
        'another id: this one is of an official list, read from its publisher’s own files',
      )
    : undefined;
}

/** Keeps a version of a list; the very same files are kept once. Refuses what only bears the name of an official list. */
export async function keepList(
  db: Writer,
  list: ListToKeep,
  account: string | null,
): Promise<LoadedLists['versions'][number] | Refusal> {
  const { head } = list;
  await db.rows(sql`select pg_advisory_xact_lock(hashtextextended(${head.list}, 7308))`);
  const no = await refusalFor(db, list);
  if (no) return no;
  const [known] = await db.rows<{ id: string }>(
    sql`select id from list_version where list = ${head.list} and digest = ${list.digest}`,
  );
  const id = known?.id ?? db.newId();
  if (!known) {
    const bodies = await keepBodies(db, list);
    await db.rows(sql`
      insert into list_version (id, list, title, publisher, as_of, as_of_by, official, layout, digest, files, entries, delisted,
        rejected, rejects, bodies, loaded_at, loaded_by)
      values (${id}, ${head.list}, ${head.title}, ${head.publisher}, ${head.asOf}, ${list.asOfBy}, ${head.official}, ${list.layout},
        ${list.digest}, ${JSON.stringify(list.files)}::jsonb, ${list.entries.length}, ${list.delisted}, ${list.rejected},
        ${JSON.stringify(list.rejects)}::jsonb, ${bodies}::int[], ${new Date(db.now)}, ${account})`);
  }
  const versions = await versionsOf(db, head.list);
  const at = versions.findIndex((one) => one.id === id);
  const [version, before] = [versions[at], versions[at + 1]];
  if (!version) throw new Error('a version of a list could not be kept');
  const changes = before && !known ? countsOf(await changedBetween(db, head.list, before.id, id)) : null;
  return { ...version, inForce: at === 0, repeated: known !== undefined, rejects: list.rejects.slice(0, 20), changes };
}

export const countsOf = (changes: readonly EntryChange[]): ChangeCounts => {
  const counts = { added: 0, removed: 0, renamed: 0, changed: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
};

/** Ids of the bodies, rising; those that are new are added. */
async function keepBodies(db: Writer, { head, entries }: ListToKeep): Promise<number[]> {
  const rows = await db.rows<{ id: number; entry: string; digest: string }>(
    sql`select id, entry, digest from list_body where list = ${head.list}`,
  );
  const known = new Map(rows.map((row) => [`${row.entry}\n${row.digest}`, row.id]));
  const ids: number[] = [];
  const fresh: { entry: string; digest: string; body: string }[] = [];
  for (const { entry, body } of entries) {
    const digest = createHash('sha256').update(body).digest('hex');
    const id = known.get(`${entry}\n${digest}`);
    if (id === undefined) fresh.push({ entry, digest, body });
    else ids.push(id);
  }
  for (let at = 0; at < fresh.length; at += batch) {
    const part = fresh.slice(at, at + batch);
    const made = await db.rows<{ id: number }>(sql`
      insert into list_body (list, entry, digest, body)
      select ${head.list}, * from unnest(${part.map((one) => one.entry)}::text[], ${part.map((one) => one.digest)}::text[],
        ${part.map((one) => one.body)}::text[]) returning id`);
    ids.push(...made.map((row) => row.id));
  }
  if (fresh.length > batch) await db.rows(sql`analyze list_body`);
  return ids.toSorted((a, b) => a - b);
}
