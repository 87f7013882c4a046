import { callerForJob } from '#modules/people/index.ts';
import { prepare, write, type KnownSpellings, type NewStatement, type Prepared } from '#modules/statements/index.ts';
import { keepReport } from '#modules/sources/index.ts';
import type { Caller, Looking, NodeContext } from '#access/context.ts';
import type { Job, JobWork } from '#storage/jobs.ts';
import { blindSight, sql, type Writer } from '#storage/store.ts';
import { propertyOf } from '#vocabulary/kinds.ts';
import type { DraftRow, DraftStatement, Reject } from './draft.ts';
import { entityIdOf } from './entity-id.ts';
import { applyList, stage, stagedRows, unstage, type ListChanges } from './list.ts';
import { inputFiles, planOf, type ImportPlan } from './plan.ts';
import { keepRejects, noteProgress } from './progress.ts';
import { formatOf } from './readers/formats.ts';

/** Statements written in one transaction: a crash loses none of a batch, or all of it, never a part. */
const batchSize = 4000;

export interface Progress {
  rows: number;
  statements: number;
  rejects: number;
  bytesRead: number;
  opened: number;
  repeated: number;
  closed: number;
}

const none: Progress = { rows: 0, statements: 0, rejects: 0, bytesRead: 0, opened: 0, repeated: 0, closed: 0 };

/** The whole work of a format that another module reads. */
export type ImportWork = (
  job: Job,
  plan: ImportPlan,
  caller: Caller,
  stopped: () => Promise<boolean>,
) => Promise<'done' | 'stopped'>;

/**
 * The work of an import job. It goes on from the rows already taken, which its cursor counts. `others` has the work of
 * formats without rows, by format.
 */
export const importWork =
  (node: NodeContext, others: Readonly<Record<string, ImportWork>> = {}): JobWork =>
  async (job, stopped) => {
    const plan = planOf(job);
    const caller = await callerForJob(node, job.account, job.looking as Looking);
    if (!caller?.sight.handlings.includes(plan.handling)) {
      throw new Error('The person who started this import may no longer look under its purpose, authority and label.');
    }
    const format = formatOf(plan.format);
    if (!format) throw new Error(`${plan.format} is no import format`);
    const other = others[format.id];
    const end = other
      ? await other(job, plan, caller, stopped)
      : await (format.isList ? importList : importRows)(node, job, plan, caller, stopped);
    if (end === 'done') await freshStatistics(node);
    return end;
  };

/** Phase of a list version that has opened, repeated and closed its facts. */
const applied = 'done';

/** Postgres counts anew at once, so that the first searches after a large import are as quick as later ones. */
const freshStatistics = (node: NodeContext): Promise<unknown> =>
  node.store.transact(
    blindSight,
    () => null,
    (db) => db.rows(sql`analyze statement, adjacency, name_word, spelling`),
  );

interface Batch {
  rows: number;
  statements: DraftStatement[];
  rejects: Reject[];
}

/** The next value is already being made while the last one is at work. */
async function* ahead<T>(values: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    for (let next = values.next(); ;) {
      const { done, value } = await next;
      if (done) return;
      next = values.next();
      // Its failure is met when it is awaited, one turn later.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await values.return(undefined).catch(() => undefined);
  }
}

/** Rows in batches, from the one after `skip`. The same files always give the same rows. */
async function* batches(rows: AsyncIterable<DraftRow>, skip: number): AsyncGenerator<Batch> {
  let seen = 0;
  let batch: Batch = { rows: 0, statements: [], rejects: [] };
  for await (const row of rows) {
    seen += 1;
    if (seen <= skip) continue;
    batch.rows = seen;
    batch.statements.push(...row.statements);
    batch.rejects.push(...row.rejects);
    if (batch.statements.length >= batchSize || batch.rejects.length >= batchSize) {
      yield batch;
      batch = { rows: seen, statements: [], rejects: [] };
    }
  }
  if (batch.statements.length > 0 || batch.rejects.length > 0 || seen > skip) yield { ...batch, rows: seen };
}

/** Batches with their writing prepared; read one ahead, this runs while the batch before is at the database. */
async function* preparedBatches(
  node: NodeContext,
  job: Job,
  plan: ImportPlan,
  of: AsyncIterable<Batch>,
): AsyncGenerator<Batch & { prepared: Prepared }> {
  const known: KnownSpellings = new Set();
  for await (const batch of of) {
    const maker = { newId: node.store.newId, now: node.store.clock(), node: node.store.node };
    yield { ...batch, prepared: prepare(maker, newStatements(plan, job.id, batch.statements), known) };
  }
}

async function importRows(
  node: NodeContext,
  job: Job,
  plan: ImportPlan,
  caller: Caller,
  stopped: () => Promise<boolean>,
): Promise<'done' | 'stopped'> {
  let progress: Progress = { ...none, ...job.progress, bytesRead: 0 };
  const reader = formatOf(plan.format)?.reader;
  if (!reader) throw new Error(`${plan.format} is no import format`);
  const files = inputFiles(node, job.id, plan.files, (bytes) => (progress.bytesRead += bytes));
  const rows = batches(reader(files, { mapping: plan.mapping }), progress.rows);
  for await (const { prepared, ...batch } of ahead(preparedBatches(node, job, plan, rows))) {
    const made = prepared.keys.length;
    const next: Progress = {
      ...progress,
      rows: batch.rows,
      statements: progress.statements + made,
      rejects: progress.rejects + batch.rejects.length,
      opened: progress.opened + made,
    };
    await node.store.transact(
      caller.sight,
      () => ({
        action: 'import.batch',
        outcome: 'done',
        payload: { import: job.id, rows: batch.rows, statements: made },
      }),
      async (db) => {
        await importReport(db, job, plan, caller);
        await write(db, prepared);
        await keepRejects(db, job.id, progress.rejects, batch.rejects);
        await noteProgress(db, job.id, 'reading', next);
      },
    );
    progress = Object.assign(progress, next, { bytesRead: progress.bytesRead });
    if (await stopped()) return 'stopped';
  }
  return 'done';
}

async function importList(
  node: NodeContext,
  job: Job,
  plan: ImportPlan,
  caller: Caller,
  stopped: () => Promise<boolean>,
): Promise<'done' | 'stopped'> {
  // Applied already, and cut off before the job was noted as done.
  if (job.phase === applied) return 'done';
  let progress: Progress = { ...none, ...job.progress, bytesRead: 0 };
  // The waiting table is not crash-proof on purpose; when rows are missing the list is read again from its start.
  if ((await stagedRows(node, job.id)) !== progress.statements) {
    progress = { ...none };
    await node.store.transact(
      caller.sight,
      () => null,
      async (db) => {
        await unstage(db, job.id);
        await noteProgress(db, job.id, 'reading', progress);
      },
    );
  }
  const reader = formatOf(plan.format)?.reader;
  if (!reader) throw new Error(`${plan.format} is no import format`);
  const files = inputFiles(node, job.id, plan.files, (bytes) => (progress.bytesRead += bytes));
  for await (const batch of ahead(batches(reader(files, { mapping: plan.mapping }), progress.rows))) {
    const next = {
      ...progress,
      rows: batch.rows,
      statements: progress.statements + batch.statements.length,
      rejects: progress.rejects + batch.rejects.length,
    };
    await node.store.transact(
      caller.sight,
      () => null,
      async (db) => {
        await stage(db, job.id, newStatements(plan, job.id, batch.statements));
        await keepRejects(db, job.id, progress.rejects, batch.rejects);
        await noteProgress(db, job.id, 'reading', next);
      },
    );
    progress = Object.assign(progress, next, { bytesRead: progress.bytesRead });
    if (await stopped()) return 'stopped';
  }
  await node.store.transact(
    caller.sight,
    () => null,
    (db) => noteProgress(db, job.id, 'comparing', progress),
  );
  await node.store.transact<ListChanges>(
    caller.sight,
    (changes) => ({
      action: 'import.list',
      outcome: 'done',
      payload: { import: job.id, report: plan.report, ...changes },
    }),
    async (db) => {
      await importReport(db, job, plan, caller);
      const changes = await applyList(db, node.store.node, job, plan);
      await noteProgress(db, job.id, applied, { ...progress, ...changes });
      return changes;
    },
  );
  return 'done';
}

/** Drafts as statements: keys become ids, and everything stands under the import's report, grade and handling. */
function newStatements(plan: ImportPlan, importId: string, drafts: readonly DraftStatement[]): NewStatement[] {
  return drafts.map(({ key, value, ...draft }) => ({
    ...draft,
    entity: entityIdOf(plan.source, key),
    value: propertyOf(draft.kind, draft.property)?.type === 'entity' ? entityIdOf(plan.source, value) : value,
    report: plan.report,
    grade: draft.grade ?? plan.grade,
    handling: plan.handling,
    import: importId,
  }));
}

async function importReport(db: Writer, job: Job, plan: ImportPlan, caller: Caller): Promise<void> {
  const [known] = await db.rows(
    sql`select id from report where id = ${plan.report} and handling = any(${db.sight.handlings}::int[])`,
  );
  if (known) return;
  const [first] = plan.files;
  await keepReport(db, {
    id: plan.report,
    source: plan.source,
    cases: [plan.case],
    title: plan.files.map((file) => file.name).join(', '),
    body: '',
    reported: plan.dated,
    discipline: formatOf(plan.format)?.isList ? 'list' : 'registry',
    language: null,
    grade: plan.grade,
    cites: [],
    origins: [plan.report],
    original: first ? { name: first.name, bytes: first.bytes, sha256: Buffer.from(first.sha256, 'hex') } : null,
    list: formatOf(plan.format)?.isList ?? false,
    import: job.id,
    account: caller.account,
    handling: plan.handling,
  });
}
