import type { ListInForce } from '#modules/designations/shapes.ts';
import type { Context } from 'hono';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { discard, importRejectsOf, receive, rejectsCsv } from '#modules/intake/index.ts';
import { steerJob, steerable } from '#storage/jobs.ts';
import { sql, type Reader, type RawBuilder } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { writingUnder, type Conditions } from './conditions.ts';
import { listSets } from './queries.ts';
import { noProgress, runJob, type RunPlan, type RunProgress } from './run-plan.ts';
import { screeningNow } from './screening.ts';
import type { RunKind, RunView } from './shapes.ts';

const fileKinds: readonly RunKind[] = ['customers', 'payments', 'holdings'];

/** Takes files of customers, payments or holdings, and queues the run over them. */
export async function startFileRun(node: NodeContext, caller: Caller, http: Context): Promise<RunView | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  const upload = await receive(node, http);
  if (isRefusal(upload)) return upload;
  const kind = fileKinds.find((one) => one === upload.fields['kind']);
  const conditions = conditionsIn(upload.fields);
  const run =
    kind === undefined
      ? invalid('kind', upload.fields['kind'] ?? '', `one of ${fileKinds.join(', ')}`)
      : isRefusal(conditions)
        ? conditions
        : await queueRun(node, caller, {
            id: upload.id,
            kind,
            files: upload.files.map(({ path: _, ...file }) => file),
            conditions,
          });
  if (isRefusal(run)) await discard(node, upload);
  return run;
}

function conditionsIn(fields: Readonly<Record<string, string>>): Conditions | Refusal {
  const authority = fields['authority'];
  if (!fields['label']) return { authority };
  try {
    return { label: JSON.parse(fields['label']) as unknown, authority };
  } catch {
    return invalid('label', fields['label'], 'a label as JSON');
  }
}

/** Queues a run over what changed in the lists: of the customers, or back through the payments. */
export const startChangeRun = (
  node: NodeContext,
  caller: Caller,
  kind: 'rescreen' | 'look-back',
): Promise<RunView | Refusal> => {
  const no = refuse(caller, 'screening.decide');
  return no ? Promise.resolve(no) : queueRun(node, caller, { id: node.store.newId(), kind, files: [], conditions: {} });
};

interface Asked {
  id: string;
  kind: RunKind;
  files: RunPlan['files'];
  conditions: Conditions;
  /** True for a run that is done by whoever asks, and not by the jobs of the node. */
  own?: boolean;
}

export async function queueRun(
  node: NodeContext,
  caller: Caller,
  { id, kind, files, conditions, own = false }: Asked,
): Promise<RunView | Refusal> {
  const screening = await screeningNow(node);
  if (isRefusal(screening)) return screening;
  const writing = await writingUnder(node, caller, conditions);
  if (isRefusal(writing)) return writing;
  const plan: RunPlan = { kind, files, handling: writing.id };
  await node.store.transact(
    writing.caller.sight,
    () => ({
      action: 'screening.run',
      outcome: 'done',
      payload: { run: id, kind, files: files.map(({ sha256, bytes }) => ({ sha256, bytes })), lists: screening.lists },
    }),
    async (db) => {
      await db.rows(sql`
        insert into screening_run (id, kind, files, started_by, started_at, lists, handling)
        values (${id}, ${kind}, ${files.map((file) => file.name)}::text[], ${caller.account}, ${new Date(db.now)}, ${screening.lists}, ${writing.id})`);
      await db.rows(sql`
        insert into job (id, kind, account, looking, input, state, created_at)
        values (${id}, ${runJob}, ${caller.account}, ${JSON.stringify(caller.looking)}::jsonb, ${JSON.stringify(plan)}::jsonb, ${own ? 'done' : 'queued'}, ${new Date(db.now)})`);
    },
  );
  if (!own) node.wakeJobs();
  return runView(node, writing.caller, id);
}

interface RunRow {
  id: string;
  kind: RunKind;
  state: RunView['state'];
  files: string[];
  by: string;
  startedAt: number;
  endedAt: number | null;
  progress: Partial<RunProgress>;
  lists: string;
  error: string | null;
}

export const runRows = (db: Reader, condition: RawBuilder<unknown>, limit: number): Promise<RunRow[]> =>
  db.rows<RunRow>(sql`
    select r.id, r.kind, j.state, r.files, a.display as by, r.started_at as "startedAt", j.ended_at as "endedAt", j.progress, r.lists, j.error
    from screening_run r join job j on j.id = r.id join account a on a.id = r.started_by
    where r.handling = any(${db.sight.handlings}::int[]) and ${condition} order by r.started_at desc, r.id desc limit ${limit}`);

export async function runViews(db: Reader, rows: readonly RunRow[]): Promise<RunView[]> {
  const sets = await listSets<ListInForce>(
    db,
    rows.map((row) => row.lists),
  );
  const listsOf = new Map(sets.map((set) => [set.id, set.lists]));
  return rows.map(({ by, progress, lists, ...row }) => {
    const { done, clear, review, rejects, hits, stayDismissed } = { ...noProgress, ...progress };
    return {
      ...row,
      startedBy: by,
      total: null,
      done,
      clear,
      review,
      rejects,
      hits,
      stayDismissed,
      lists: listsOf.get(lists) ?? [],
    };
  });
}

export async function runView(node: NodeContext, caller: Caller, id: string): Promise<RunView | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const [view] = await node.store.read(caller.sight, async (db) =>
    runViews(db, await runRows(db, sql`r.id = ${id}`, 1)),
  );
  return view ?? { refused: 'not-found' };
}

/** Asks a run to stop after its portion, or lets a stopped or failed one go on where it was. */
export async function steerRun(
  node: NodeContext,
  caller: Caller,
  id: string,
  way: 'stop' | 'resume',
): Promise<RunView | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  const run = await runView(node, caller, id);
  if (isRefusal(run)) return run;
  if (!steerable[way].includes(run.state))
    return { refused: 'conflict', rule: `run-${way}`, reason: `It is ${run.state}.` };
  await node.store.transact(
    caller.sight,
    () => ({ action: `screening.${way}`, outcome: 'done', payload: { run: id } }),
    (db) => steerJob(db, id, way),
  );
  node.wakeJobs();
  return runView(node, caller, id);
}

/** Rows of a run's files that could not be taken, as CSV. */
export async function runRejects(node: NodeContext, caller: Caller, id: string): Promise<string | Refusal> {
  const run = await runView(node, caller, id);
  if (isRefusal(run)) return run;
  return rejectsCsv(await node.store.read(caller.sight, (db) => importRejectsOf(db, id)));
}
