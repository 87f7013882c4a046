import type { NodeContext } from '#access/context.ts';
import {
  prepare,
  record,
  withdraw,
  write,
  type KnownSpellings,
  type NewStatement,
  type Prepared,
  type StatementKey,
} from '#modules/statements/index.ts';
import { insertRows, type Column } from '#storage/arrays.ts';
import type { Job } from '#storage/jobs.ts';
import { blindSight, sql, type Writer } from '#storage/store.ts';
import type { ImportPlan } from './plan.ts';

const stagingColumns = (importId: string): Column<NewStatement>[] => [
  { name: 'entity', type: 'uuid', of: (row) => row.entity },
  { name: 'import', type: 'uuid', of: () => importId },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'property', type: 'text', of: (row) => row.property },
  { name: 'value', type: 'text', of: (row) => row.value },
  { name: 'original', type: 'text', of: (row) => row.original },
  { name: 'language', type: 'text', of: (row) => row.language },
  { name: 'locator', type: 'text', of: (row) => row.locator },
  { name: 'grade', type: 'text', of: (row) => row.grade },
  { name: 'modality', type: 'text', of: (row) => row.modality ?? 'asserted' },
  { name: 'denied', type: 'bool', of: (row) => row.denied ?? false },
  { name: 'qualifier', type: 'text', of: (row) => row.qualifier },
  { name: 'valid_from', type: 'text', of: (row) => row.validFrom },
  { name: 'valid_to', type: 'text', of: (row) => row.validTo },
];

/** Puts drafts of a list version aside until the whole version is read. */
export async function stage(db: Writer, importId: string, made: readonly NewStatement[]): Promise<void> {
  if (made.length > 0) await db.rows(insertRows('list_staging', stagingColumns(importId), made));
}

export async function stagedRows(node: NodeContext, importId: string): Promise<number> {
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ count: number }>(sql`select count(*)::int as count from list_staging where import = ${importId}`),
  );
  return row?.count ?? 0;
}

/** Forgets what was read of a list version, its rejects too, so that it can be read from its start. */
export async function unstage(db: Writer, importId: string): Promise<void> {
  await db.rows(sql`delete from list_staging where import = ${importId}`);
  await db.rows(sql`delete from import_reject where import = ${importId}`);
}

export interface ListChanges {
  opened: number;
  repeated: number;
  closed: number;
}

/** What makes two versions say the same: everything but where it stood in the file. */
const same = sql`o.entity = s.entity and o.property = s.property and o.value = s.value and o.kind = s.kind
  and o.denied = s.denied and o.modality = s.modality and o.grade = s.grade
  and o.original is not distinct from s.original and o.qualifier is not distinct from s.qualifier
  and o.valid_from is not distinct from s.valid_from and o.valid_to is not distinct from s.valid_to`;

/**
 * Compares a version that waits in the staging table with what its source says so far: facts the version repeats are seen
 * again, new ones open, those it dropped close. All in the caller's transaction, so a version is there whole or not at all.
 */
export async function applyList(db: Writer, node: string, job: Job, plan: ImportPlan): Promise<ListChanges> {
  await db.rows(sql`
    create temp table list_open on commit drop as
    select entity, id, kind, property, value, original, qualifier, valid_from, valid_to, denied, modality, grade
    from statement
    where report in (select id from report where source = ${plan.source} and list and handling = any(${db.sight.handlings}::int[]))
      and handling = ${plan.handling} and withdrawn_at is null`);
  await db.rows(sql`analyze list_open`);
  await db.rows(sql`analyze list_staging`);
  const seen = plan.dated;
  const [repeated] = await db.rows<{ count: number }>(sql`
    with again as (
      update statement st set last_seen = ${seen}
      from (select distinct o.entity, o.id from list_open o join list_staging s on s.import = ${job.id} and ${same}) r
      where st.entity = r.entity and st.id = r.id returning 1)
    select count(*)::int as count from again`);
  const gone = await db.rows<StatementKey>(sql`
    select o.entity, o.id from list_open o
    where not exists (select 1 from list_staging s where s.import = ${job.id} and ${same}) order by o.entity, o.id`);
  const closed = await withdraw(db, gone, 'dropped', job.id);
  const opened = await openNew(db, node, job, plan);
  await db.rows(sql`delete from list_staging where import = ${job.id}`);
  return { opened, repeated: repeated?.count ?? 0, closed: closed.length };
}

async function openNew(db: Writer, node: string, job: Job, plan: ImportPlan): Promise<number> {
  const known: KnownSpellings = new Set();
  // In the order of entities, so that the index grows page by page.
  await db.rows(sql`
    declare fresh no scroll cursor for
    select entity, kind, property, value, original, language, locator, grade, modality, denied, qualifier,
      valid_from as "validFrom", valid_to as "validTo"
    from list_staging s
    where import = ${job.id} and not exists (select 1 from list_open o where ${same})
    order by entity`);
  const maker = { newId: db.newId, now: db.now, node };
  const once = repeatsLeftOut();
  const fetched = async (): Promise<NewStatement[] | undefined> => {
    const rows = await db.rows<NewStatement>(sql`fetch 4000 from fresh`);
    const seen = {
      report: plan.report,
      handling: plan.handling,
      import: job.id,
      firstSeen: plan.dated,
      lastSeen: plan.dated,
    };
    return rows.length === 0 ? undefined : rows.filter(once).map((row) => ({ ...row, ...seen }));
  };
  let opened = 0;
  let prepared: Prepared | undefined;
  for (let rows = await fetched(); rows;) {
    prepared ??= prepare(maker, rows, known);
    opened += rows.length;
    rows = await fetched();
    const writing = write(db, prepared);
    // Made while Postgres is at work on the rows before.
    prepared = rows && prepare(maker, rows, known);
    await writing;
  }
  await db.rows(sql`close fresh`);
  return opened;
}

/** Lets pass what an entity says once; rows come in the order of entities. */
function repeatsLeftOut(): (row: NewStatement) => boolean {
  let last = '';
  const said = new Set<string>();
  return (row) => {
    if (row.entity !== last) said.clear();
    last = row.entity;
    const key = JSON.stringify([
      row.property,
      row.value,
      row.kind,
      row.denied,
      row.modality,
      row.grade,
      row.original,
      row.qualifier,
      row.validFrom,
      row.validTo,
    ]);
    return !said.has(key) && said.add(key) !== undefined;
  };
}

/** Undoing a version: what it closed opens again under the same claims, and what it repeated was last seen in the version before. */
export async function reopenDropped(db: Writer, node: string, job: Job, plan: ImportPlan): Promise<number> {
  const rows = await db.rows<NewStatement>(sql`
    select claim, entity, kind, property, value, original, language, report, span_start as "spanStart", span_end as "spanEnd", locator, speaker,
      grade, modality, denied, basis, qualifier, valid_from as "validFrom", valid_to as "validTo", first_seen as "firstSeen",
      last_seen as "lastSeen", import, handling
    from statement where report in (select id from report where source = ${plan.source} and list)
      and ended_by = ${job.id} and handling = any(${db.sight.handlings}::int[]) order by entity, id`);
  await record(db, node, rows);
  await db.rows(sql`
    update statement set last_seen = (
      select max(reported) from report where source = ${plan.source} and list and id <> ${plan.report} and withdrawn_at is null
        and handling = any(${db.sight.handlings}::int[]))
    where report in (select id from report where source = ${plan.source} and list and id <> ${plan.report})
      and withdrawn_at is null and handling = ${plan.handling} and last_seen = ${plan.dated}`);
  return rows.length;
}
