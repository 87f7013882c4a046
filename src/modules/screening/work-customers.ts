import { leastScore } from '#methods/names/compare.ts';
import {
  inputFiles,
  keepRejects,
  noteProgress,
  type Reject,
  tableRows,
  type TableItem,
  type TableRow,
} from '#modules/intake/index.ts';
import { subjectOf } from '#methods/screening/subject-row.ts';
import type { Writer } from '#storage/store.ts';
import { keepCustomer, type Customer, type CustomerRow } from './customers.ts';
import { recordHits, type Found } from './hits.ts';
import { inTurn } from './in-turn.ts';
import type { RunProgress } from './run-plan.ts';
import type { Run } from './run.ts';

const portion = 250;
const least = leastScore.possible;

interface Portion {
  rows: CustomerRow[];
  rejects: Reject[];
  /** Rows of the file passed with this portion. */
  passed: number;
}

/** Takes a file of customers: each is kept, screened against every list in force, and his hits opened. */
export async function runCustomers(run: Run): Promise<'done' | 'stopped'> {
  const { node, job, plan } = run;
  const files = inputFiles(node, job.id, plan.files, () => undefined);
  for (const [number, file] of files.entries()) {
    if (number < run.progress.files) continue;
    for await (const part of portions(tableRows(file, ['name']), run.progress.at)) {
      run.progress = await takePortion(run, part);
      if (await run.stopped()) return 'stopped';
    }
    run.progress = { ...run.progress, files: number + 1, at: 0 };
  }
  return 'done';
}

async function* portions(rows: AsyncIterable<TableItem>, skip: number): AsyncGenerator<Portion> {
  let seen = 0;
  let part: Portion = { rows: [], rejects: [], passed: 0 };
  for await (const one of rows) {
    seen += 1;
    if (seen <= skip) continue;
    part.passed += 1;
    if ('reject' in one) part.rejects.push(one.reject);
    else takeRow(part, one.row);
    if (part.passed < portion) continue;
    yield part;
    part = { rows: [], rejects: [], passed: 0 };
  }
  if (part.passed > 0) yield part;
}

/** A row whose name says nothing is a reject; a birth date that cannot be read is told, and the name is screened all the same. */
function takeRow(part: Portion, row: TableRow): void {
  const place = { file: row.file, line: row.line };
  const read = subjectOf(row);
  if (!('subject' in read)) {
    part.rejects.push({ ...place, ...read });
    return;
  }
  part.rejects.push(...read.notes.map((note) => ({ ...place, ...note })));
  const nameless = read.notes.some(({ field }) => field === 'name');
  part.rows.push({ ...place, subject: read.subject, ref: row.cell('id'), nameless });
}

async function takePortion(run: Run, part: Portion): Promise<RunProgress> {
  return run.node.store.transact<RunProgress>(
    run.caller.sight,
    (progress) => ({
      action: 'screening.customers',
      outcome: 'done',
      payload: { run: run.job.id, customers: part.rows.length, done: progress.done, lists: run.screening.lists },
    }),
    async (db) => {
      await inTurn(db, [`customers ${run.plan.handling}`]);
      const customers: Customer[] = [];
      const rejects = [...part.rejects];
      for (const row of part.rows) {
        const kept = await keepCustomer(db, run, row);
        if (kept) customers.push(kept);
        else rejects.push(twice(row));
      }
      const counted = await screenCustomers(db, run, customers);
      const before = run.progress;
      const progress: RunProgress = {
        ...before,
        at: before.at + part.passed,
        done: before.done + customers.length,
        clear: before.clear + counted.clear,
        review: before.review + customers.length - counted.clear,
        rejects: before.rejects + rejects.length,
        hits: before.hits + counted.opened,
        stayDismissed: before.stayDismissed + counted.stayDismissed,
      };
      await keepRejects(db, run.job.id, before.rejects, rejects);
      await noteProgress(db, run.job.id, 'screening', progress);
      return progress;
    },
  );
}

const twice = ({ file, line, ref }: CustomerRow): Reject => ({
  file,
  line,
  field: 'id',
  found: `${ref}, which an earlier row gives to somebody else`,
  expected: 'a number of his own; he was not screened',
});

/** Screens customers against a screen (the lists in force, or what of them changed) and opens their hits. */
export async function screenCustomers(
  db: Writer,
  { screening, profile, plan, job }: Pick<Run, 'screening' | 'profile' | 'plan' | 'job'>,
  customers: readonly Customer[],
): Promise<{ clear: number; opened: number; stayDismissed: number }> {
  let clear = 0;
  const found: Found[] = [];
  for (const { subject, question, nameless } of customers) {
    const hits = screening.screen.subject(question, { least });
    if (hits.length === 0 && !nameless) clear += 1;
    for (const hit of hits) found.push({ subject, hit, field: null, span: null });
  }
  const recorded = await recordHits(db, screening, found, profile, plan.handling, job.id);
  return { clear, opened: recorded.opened, stayDismissed: recorded.stayDismissed };
}
