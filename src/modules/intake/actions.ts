import type { Context } from 'hono';
import { handlingForWriting, refuse, type Caller, type NodeContext } from '#access/context.ts';
import { disciplines, handlingFrom } from '#modules/sources/index.ts';
import { withdraw, type StatementKey } from '#modules/statements/index.ts';
import { findJob, jobsOf, steerJob, steerable, type Job } from '#storage/jobs.ts';
import { blindSight, sql } from '#storage/store.ts';
import { parseGrade } from '#vocabulary/grade.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { dateOf, parseDate } from '#vocabulary/time.ts';
import { reopenDropped } from './list.ts';
import { inputFiles, planOf, type ImportPlan } from './plan.ts';
import { importRejectsOf } from './progress.ts';
import { columns } from './readers/csv.ts';
import { formatOf, formats } from './readers/formats.ts';
import type { ImportPreview, ImportView } from './shapes.ts';
import { discard, receive, type Upload } from './upload.ts';
import type { Progress } from './work.ts';

/** Takes the files and queues the work. */
export async function startImport(node: NodeContext, caller: Caller, http: Context): Promise<ImportView | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const upload = await receive(node, http);
  if (isRefusal(upload)) return upload;
  const plan = await planFrom(node, caller, upload);
  if (isRefusal(plan)) {
    await discard(node, upload);
    return plan;
  }
  await node.store.transact(
    plan.caller.sight,
    () => ({ action: 'import.start', outcome: 'done', payload: { import: upload.id, ...plan.plan, mapping: null } }),
    async (db) => {
      await db.rows(sql`
        insert into job (id, kind, account, looking, input, state, created_at)
        values (${upload.id}, 'import', ${caller.account}, ${JSON.stringify(caller.looking)}::jsonb, ${JSON.stringify(plan.plan)}::jsonb, 'queued', ${new Date(db.now)})`);
      const remembered = {
        label: parsedJson(upload.fields['label'] ?? '{}'),
        authority: upload.fields['authority'],
        grade: plan.plan.grade,
        source: plan.plan.source,
      };
      await db.rows(sql`
        update account set defaults = jsonb_set(defaults, '{import}', ${JSON.stringify(remembered)}::jsonb) where id = ${caller.account}`);
    },
  );
  node.wakeJobs();
  return importView(node, caller, upload.id);
}

const mostRowFiles = 50;

async function planFrom(
  node: NodeContext,
  caller: Caller,
  upload: Upload,
): Promise<{ plan: ImportPlan; caller: Caller } | Refusal> {
  const { fields } = upload;
  const format = formatOf(fields['format'] ?? '');
  if (!format) return invalid('format', fields['format'] ?? '', `one of ${formats.map((one) => one.id).join(', ')}`);
  // A folder of documents is many files; rows come in few.
  if (format.id !== 'documents' && upload.files.length > mostRowFiles)
    return invalid('files', `more than ${mostRowFiles} files`, `at most ${mostRowFiles} files at a time`);
  if (!caller.looking || fields['case'] !== caller.looking.case)
    return invalid('case', fields['case'] ?? '', 'the case you are working on');
  const grade = fields['grade'] || 'F6';
  if (!parseGrade(grade)) return invalid('grade', grade, 'a grade such as B2');
  const documents = format.id === 'documents' ? documentFields(fields) : {};
  if (isRefusal(documents)) return documents;
  // A document bears a date of its own; rows are as of the day they were taken.
  const dated = fields['dated']
    ? parseDate(fields['dated'])
    : format.id === 'documents'
      ? null
      : dateOf(node.store.clock());
  if (dated !== null && typeof dated !== 'string') return invalid('dated', fields['dated'], dated.expected);
  const label = parsedJson(fields['label'] ?? '{}');
  const mapping = fields['map'] ? parsedJson(fields['map']) : undefined;
  if (label === undefined) return invalid('label', fields['label'], 'a label as JSON');
  if (fields['map'] && mapping === undefined) return invalid('map', fields['map'], 'a mapping as JSON');
  const handling = await handlingFrom(node, caller, label, fields['authority'] ?? '');
  if (isRefusal(handling)) return handling;
  const writing = await handlingForWriting(node, caller, handling);
  if (isRefusal(writing)) return writing;
  const source = await sourceFor(node, writing.caller, fields['source'] ?? '', writing.id, format.isList);
  if (isRefusal(source)) return source;
  const plan: ImportPlan = {
    format: format.id,
    files: upload.files.map(({ name, path, ...file }) => ({
      name: format.id === 'documents' && path !== '' ? path : name,
      ...file,
    })),
    case: caller.looking.case,
    source,
    handling: writing.id,
    grade,
    report: node.store.newId(),
    dated,
    mapping,
    ...documents,
  };
  return { plan, caller: writing.caller };
}

function documentFields(
  fields: Readonly<Record<string, string>>,
): Pick<ImportPlan, 'discipline' | 'language' | 'again'> | Refusal {
  const discipline = disciplines.find((one) => one === (fields['discipline'] || 'open'));
  if (!discipline) return invalid('discipline', fields['discipline'], `one of ${disciplines.join(', ')}`);
  const language = fields['language'] || null;
  if (language !== null && language !== 'en' && language !== 'es')
    return invalid('language', language, 'en, es, or nothing');
  return { discipline, language, again: fields['again'] === 'true' };
}

/** A source by id or by name; a new name makes a new source under the import's handling. */
function sourceFor(
  node: NodeContext,
  caller: Caller,
  named: string,
  handling: number,
  isList: boolean,
): Promise<string | Refusal> {
  return node.store.transact(
    caller.sight,
    () => null,
    async (db) => {
      if (named.trim() === '') return invalid('source', '', 'the source of these files');
      const [known] = await db.rows<{ id: string }>(sql`
      select id from source where (id::text = ${named} or name = ${named}) and handling = any(${db.sight.handlings}::int[]) order by id limit 1`);
      if (known) return known.id;
      if (isId(named)) return invalid('source', named, 'a source you can see');
      const id = db.newId();
      await db.rows(
        sql`insert into source (id, name, kind, reliability, handling) values (${id}, ${named.trim()}, ${isList ? 'list' : 'registry'}, null, ${handling})`,
      );
      return id;
    },
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const rowsShown = 20;

/** Reads the first rows of the files as they would be imported; nothing is kept. */
export async function previewImport(
  node: NodeContext,
  caller: Caller,
  http: Context,
): Promise<ImportPreview | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const upload = await receive(node, http);
  if (isRefusal(upload)) return upload;
  try {
    const format = formatOf(upload.fields['format'] ?? '');
    if (!format)
      return invalid('format', upload.fields['format'] ?? '', `one of ${formats.map((one) => one.id).join(', ')}`);
    const files = inputFiles(node, upload.id, upload.files, () => undefined);
    const [first] = files;
    const sampled = format.id === 'csv' && first ? await columns(first) : { columns: [], rejects: [] };
    const mapping = upload.fields['map'] ? parsedJson(upload.fields['map']) : undefined;
    if (!format.reader || (format.id === 'csv' && mapping === undefined)) return { rows: [], ...sampled };
    const preview: ImportPreview = { rows: [], rejects: [], columns: sampled.columns };
    for await (const row of format.reader(files, { mapping })) {
      preview.rejects.push(...row.rejects.slice(0, 50));
      if (row.statements.length > 0) preview.rows.push(previewRow(row));
      if (preview.rows.length >= rowsShown || preview.rejects.length >= 200) break;
    }
    return preview;
  } finally {
    await discard(node, upload);
  }
}

function previewRow(row: {
  line: number;
  statements: { key: string; kind: string; property: string; value: string }[];
}): ImportPreview['rows'][number] {
  const entities = [...Map.groupBy(row.statements, (one) => one.key)].map(([key, of]) => ({
    key,
    kind: of[0]?.kind ?? '',
    caption: of.find((one) => one.property === 'name')?.value ?? '',
    facts: of.map(({ property, value }) => ({ property, value })),
  }));
  return { line: row.line, entities };
}

const viewOf = (job: Job, by: string, { reports, total, faults }: Gathered = nothingGathered): ImportView => {
  const plan = planOf(job);
  const progress: Partial<Progress & Record<'failed' | 'held' | 'pages' | 'suggestions' | 'read', number>> =
    job.progress;
  const { read = 0, failed = 0, held = 0, pages = 0, suggestions = 0 } = progress;
  return {
    id: job.id,
    format: plan.format,
    files: plan.files.map((file) => file.name),
    state: job.state,
    phase: job.phase,
    bytes: plan.files.reduce((sum, file) => sum + file.bytes, 0),
    bytesRead: progress.bytesRead ?? 0,
    rows: progress.rows ?? 0,
    statements: progress.statements ?? 0,
    rejects: progress.rejects ?? 0,
    opened: progress.opened ?? 0,
    repeated: progress.repeated ?? 0,
    closed: progress.closed ?? 0,
    startedAt: job.startedAt,
    endedAt: job.endedAt,
    error: job.error,
    report: plan.format === 'documents' ? (reports[0]?.id ?? null) : (progress.rows ?? 0) > 0 ? plan.report : null,
    by,
    documents: plan.format === 'documents' ? { read, failed, held, pages, suggestions, reports, total, faults } : null,
  };
};

/** A person's own import, or not found: what others import shows through its facts, not through its jobs. */
async function own(node: NodeContext, caller: Caller, id: string): Promise<Job | undefined> {
  const job = isId(id) ? await findJob(node.store, id) : undefined;
  return job?.kind === 'import' && job.account === caller.account && planOf(job).case === caller.looking?.case
    ? job
    : undefined;
}

/** How an import is getting on. Of the reports of very many documents those after `after`. */
export async function importView(
  node: NodeContext,
  caller: Caller,
  id: string,
  after: string | null = null,
): Promise<ImportView | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  const job = await own(node, caller, id);
  if (!job) return { refused: 'not-found' };
  return viewOf(
    job,
    caller.name,
    planOf(job).format === 'documents' ? await gatheredBy(node, caller, id, after) : nothingGathered,
  );
}

type Gathered = Pick<NonNullable<ImportView['documents']>, 'reports' | 'total' | 'faults'>;
const nothingGathered: Gathered = { reports: [], total: 0, faults: [] };

/** Reports of one answer. */
const mostReports = 1000;

/** The reports an import of documents made, as far as the caller still sees them, in the order of the documents; and what failed. */
const gatheredBy = (node: NodeContext, caller: Caller, id: string, after: string | null): Promise<Gathered> =>
  node.store.read(caller.sight, async (db) => {
    const made = sql`import = ${id} and withdrawn_at is null and handling = any(${db.sight.handlings}::int[])`;
    const read = await db.together<{ reports: Gathered['reports'][number]; total: { n: number }; faults: Fault }>({
      reports: sql<Gathered['reports'][number]>`
        select r.id, r.title, count(s.id)::int as suggestions, count(s.id) filter (where s.state = 'open')::int as open
        from (select id, title from report where ${made} and (${after}::uuid is null or id > ${after}::uuid)
          order by id limit ${mostReports}) r
        left join suggestion s on s.report = r.id and s.replaced_at is null and s.handling = any(${db.sight.handlings}::int[])
        group by r.id, r.title order by r.id`,
      total: sql<{ n: number }>`select count(*)::int as n from report where ${made}`,
      faults: sql<Fault>`select file, says from import_reject where import = ${id} and says is not null order by at limit 500`,
    });
    return { reports: read.reports, total: read.total[0]?.n ?? 0, faults: read.faults };
  });

type Fault = Gathered['faults'][number];

export async function importList(node: NodeContext, caller: Caller): Promise<{ imports: ImportView[] } | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  const jobs = await jobsOf(node.store, caller.account, 'import');
  return {
    imports: jobs.filter((job) => planOf(job).case === caller.looking?.case).map((job) => viewOf(job, caller.name)),
  };
}

export interface RejectRow {
  file: string;
  line: number;
  field: string;
  found: string;
  expected: string;
}

export async function importRejects(node: NodeContext, caller: Caller, id: string): Promise<RejectRow[] | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!(await own(node, caller, id))) return { refused: 'not-found' };
  return node.store.read(caller.sight, (db) => importRejectsOf(db, id));
}

/** Asks a running import to stop after its batch, or lets a stopped or failed one go on where it was. */
export async function steerImport(
  node: NodeContext,
  caller: Caller,
  id: string,
  way: 'stop' | 'resume',
): Promise<ImportView | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const job = await own(node, caller, id);
  if (!job) return { refused: 'not-found' };
  if (!steerable[way].includes(job.state))
    return { refused: 'conflict', rule: `import-${way}`, reason: `It is ${job.state}.` };
  await node.store.transact(
    { ...blindSight, account: caller.account },
    () => ({ action: `import.${way}`, outcome: 'done', payload: { import: id } }),
    (db) => steerJob(db, id, way),
  );
  node.wakeJobs();
  return importView(node, caller, id);
}

/** Takes a whole import back: its facts are withdrawn, what a list version had closed opens again. Nothing is deleted. */
export async function undoImport(node: NodeContext, caller: Caller, id: string): Promise<ImportView | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const job = await own(node, caller, id);
  if (!job) return { refused: 'not-found' };
  if (!['stopped', 'failed', 'done'].includes(job.state))
    return {
      refused: 'conflict',
      rule: 'import-undo',
      reason: job.state === 'undone' ? 'It is undone already.' : `It is ${job.state}. Stop it first.`,
    };
  const plan = planOf(job);
  const done = await node.store.transact<{ withdrawn: number } | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'import.undo', outcome: 'done', payload: { import: id, withdrawn: result.withdrawn } },
    async (db) => {
      const [taken] = await db.rows(
        sql`update job set state = 'undone' where id = ${id} and state = ${job.state} returning id`,
      );
      if (!taken)
        return { refused: 'conflict', rule: 'changed-meanwhile', reason: 'It was changed meanwhile. Look again.' };
      await db.rows(sql`delete from list_staging where import = ${id}`);
      const keys = await db.rows<StatementKey>(sql`
        select entity, id from statement
        where report in (select r.id from report r where r.import = ${id} and r.handling = any(${db.sight.handlings}::int[]))
          and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) order by entity, id`);
      const ended = await withdraw(db, keys, 'undone', null);
      if (formatOf(plan.format)?.isList) await reopenDropped(db, node.store.node, job, plan);
      await db.rows(sql`
        update report set withdrawn_at = ${new Date(db.now)}, end_reason = 'undone'
        where import = ${id} and withdrawn_at is null and handling = any(${db.sight.handlings}::int[])`);
      return { withdrawn: ended.length };
    },
  );
  return isRefusal(done) ? done : importView(node, caller, id);
}

/** What a person last chose, so that he need not choose again. */
export async function importDefaults(node: NodeContext, caller: Caller): Promise<Record<string, unknown>> {
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ import: Record<string, unknown> | null }>(
      sql`select defaults->'import' as import from account where id = ${caller.account}`,
    ),
  );
  return { authority: caller.looking?.authority ?? null, ...row?.import };
}
