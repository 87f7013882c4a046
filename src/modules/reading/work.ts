import { Readable } from 'node:stream';
import type { Caller, NodeContext } from '#access/context.ts';
import { keepRejects, noteProgress, type ImportPlan, type ImportWork, type Reject } from '#modules/intake/index.ts';
import { keepReport } from '#modules/sources/index.ts';
import type { Job } from '#storage/jobs.ts';
import { sql, type Writer } from '#storage/store.ts';
import { isExpected, parseDate } from '#vocabulary/time.ts';
import { isUnreadable, openDocuments, type OpenedDocument, type Unreadable } from './documents/open.ts';
import { keepReading, type Opened } from './keep.ts';
import { alreadyHeld } from './says.ts';
import type { TextRead } from './text-read.ts';
import { readAway } from './text-thread.ts';

/** How far an import of documents has come. `file` and `within` are its cursor: files done, documents done of the next. */
interface Progress {
  rows: number;
  statements: number;
  rejects: number;
  bytesRead: number;
  opened: number;
  repeated: number;
  closed: number;
  read: number;
  failed: number;
  held: number;
  pages: number;
  suggestions: number;
  file: number;
  within: number;
}

const none: Progress = {
  rows: 0,
  statements: 0,
  rejects: 0,
  bytesRead: 0,
  opened: 0,
  repeated: 0,
  closed: 0,
  read: 0,
  failed: 0,
  held: 0,
  pages: 0,
  suggestions: 0,
  file: 0,
  within: 0,
};

interface Work {
  node: NodeContext;
  job: Job;
  plan: ImportPlan;
  caller: Caller;
}

/**
 * Opens every file of an import, keeps each document as a report with its suggestions, one transaction each: after a crash or
 * a stop it goes on with the next document.
 */
export const documentsWork =
  (node: NodeContext): ImportWork =>
  async (job, plan, caller, stopped) => {
    const work: Work = { node, job, plan, caller };
    let progress: Progress = { ...none, ...job.progress };
    for (const at of plan.files.keys()) {
      if (at < progress.file) continue;
      const after = await oneFile(work, at, progress, stopped);
      progress = after.progress;
      if (after.stopped) return 'stopped';
    }
    return 'done';
  };

async function oneFile(
  work: Work,
  at: number,
  begun: Progress,
  stopped: () => Promise<boolean>,
): Promise<{ progress: Progress; stopped: boolean }> {
  const { node, job, plan } = work;
  let progress = begun;
  const held = plan.again ? new Set<string>() : await heldDocuments(work, at);
  const file = plan.files[at];
  const bytes = plan.files.slice(0, at + 1).reduce((sum, one) => sum + one.bytes, 0);
  if (file && progress.within === 0 && held.has(whole)) {
    progress = await keepRefused(work, progress, heldReject(file.name), 'held');
  } else if (file) {
    let within = 0;
    for await (const one of openDocuments([documentFile(node, job.id, plan, at)], {})) {
      within += 1;
      if (within <= progress.within) continue;
      const next: Progress = { ...progress, within };
      if (isUnreadable(one)) progress = await keepRefused(work, next, rejectOf(one), 'failed');
      else if (held.has(one.name)) progress = await keepRefused(work, next, heldReject(one.name), 'held');
      else progress = await keepDocument(work, next, at, one);
      if (await stopped()) return { progress, stopped: true };
    }
  }
  progress = { ...progress, file: at + 1, within: 0, bytesRead: bytes };
  await node.store.transact(
    work.caller.sight,
    () => null,
    (db) => noteProgress(db, job.id, 'reading', progress),
  );
  return { progress, stopped: await stopped() };
}

/** Stands for a file held as one document. */
const whole = '';

/**
 * Which documents of a file this person sees in the case already: the same bytes. What he may not see is taken again, for
 * anything else would tell him of it.
 */
async function heldDocuments({ node, job, plan, caller }: Work, at: number): Promise<Set<string>> {
  const digest = plan.files[at]?.sha256 ?? '';
  const rows = await node.store.read(caller.sight, (db) =>
    db.rows<{ name: string; document: string | null }>(sql`
      select r.original_name as name, d.document from report r
      join report_case c on c.report = r.id and c.case_id = ${plan.case} and c.handling = any(${db.sight.handlings}::int[])
      left join reading d on d.report = r.id and d.handling = any(${db.sight.handlings}::int[])
      where r.original_sha256 = ${Buffer.from(digest, 'hex')} and r.withdrawn_at is null and r.handling = any(${db.sight.handlings}::int[])
        and not (r.import is not distinct from ${job.id}::uuid and r.original_part = ${at})`),
  );
  // A member of a file is known by its own name; the file may have been renamed since.
  return new Set(
    rows.map(({ name, document }) => {
      if (document === null || document === name) return whole;
      return `${plan.files[at]?.name ?? ''}${document.slice(name.length)}`;
    }),
  );
}

const heldReject = (name: string): Reject => ({ file: name, line: 0, field: 'document', ...alreadyHeld });

const rejectOf = ({ name, found, expected, says }: Unreadable): Reject => ({
  file: name,
  line: 0,
  field: 'document',
  found,
  expected,
  says,
});

async function keepRefused(
  { node, job, caller }: Work,
  before: Progress,
  reject: Reject,
  why: 'held' | 'failed',
): Promise<Progress> {
  const after: Progress = { ...before, rows: before.rows + 1, rejects: before.rejects + 1, [why]: before[why] + 1 };
  await node.store.transact(
    caller.sight,
    () => null,
    async (db) => {
      await keepRejects(db, job.id, before.rejects, [reject]);
      await noteProgress(db, job.id, 'reading', after);
    },
  );
  return after;
}

async function keepDocument(work: Work, before: Progress, at: number, document: OpenedDocument): Promise<Progress> {
  const { node, job, plan, caller } = work;
  const dated = dateOf(plan.dated ?? document.dated);
  const { read, fault } = await readOne(document.text, dated, plan.language ?? null);
  return node.store.transact<Progress>(
    caller.sight,
    (after) => ({
      action: 'import.document',
      outcome: 'done',
      payload: { import: job.id, document: document.name, suggestions: after.suggestions - before.suggestions },
    }),
    async (db) => {
      const id = db.newId();
      await keepDocumentReport(db, work, at, id, document, dated ?? read?.reading.dated ?? null, read);
      const opened: Opened = {
        document: document.name,
        pages: document.pages,
        unsure: document.unsure,
        notes: document.notes,
      };
      const report = { id, body: document.text, handling: plan.handling };
      const made = read ? await keepReading(db, report, read, opened) : 0;
      if (fault)
        await keepRejects(db, job.id, before.rejects, [{ file: document.name, line: 0, field: 'reading', ...fault }]);
      const after: Progress = {
        ...before,
        rows: before.rows + 1,
        read: before.read + 1,
        rejects: before.rejects + (fault ? 1 : 0),
        pages: before.pages + (document.pages ?? 1),
        suggestions: before.suggestions + made,
      };
      await noteProgress(db, job.id, 'reading', after);
      return after;
    },
  );
}

/** A text on which the reader itself fails stays as a report without suggestions. */
async function readOne(
  text: string,
  dated: string | null,
  language: string | null,
): Promise<{ read: TextRead | null; fault: { found: string; expected: string } | null }> {
  try {
    return { read: await readAway({ text, dated, language }), fault: null };
  } catch (error) {
    const found = `the reader failed on it (${(error as Error).name})`;
    return { read: null, fault: { found, expected: 'a text it can read; the report is kept' } };
  }
}

const dateOf = (given: string | null): string | null => {
  const date = given === null ? null : parseDate(given);
  return date === null || isExpected(date) ? null : date;
};

async function keepDocumentReport(
  db: Writer,
  { job, plan, caller }: Work,
  part: number,
  id: string,
  document: OpenedDocument,
  dated: string | null,
  read: TextRead | null,
): Promise<void> {
  const file = plan.files[part];
  const { language = 'other' } = read?.reading ?? {};
  const told = language === 'other' ? null : language;
  await keepReport(db, {
    id,
    source: plan.source,
    cases: [plan.case],
    title: (document.title?.trim() || read?.heading || document.name).slice(0, 500),
    body: document.text,
    reported: dated,
    discipline: plan.discipline ?? 'open',
    language: plan.language ?? told,
    grade: plan.grade,
    cites: [],
    origins: [id],
    original: file ? { name: file.name, bytes: file.bytes, sha256: Buffer.from(file.sha256, 'hex'), part } : null,
    list: false,
    import: job.id,
    account: caller.account,
    handling: plan.handling,
  });
}

function documentFile(
  node: NodeContext,
  id: string,
  plan: ImportPlan,
  at: number,
): { name: string; bytes: number; open(): NodeJS.ReadableStream } {
  const { name = '', bytes = 0 } = plan.files[at] ?? {};
  return { name, bytes, open: () => Readable.from(node.originals.open(`${id}.${at}`)) };
}
