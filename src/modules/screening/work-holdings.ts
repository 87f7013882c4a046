import { inputFiles, keepRejects, noteProgress, type Reject, tableRows, type TableRow } from '#modules/intake/index.ts';
import { readRow } from '#methods/ownership/row.ts';
import { nameFault } from '#methods/screening/subject-row.ts';
import { sql, type Writer } from '#storage/store.ts';
import { keepCustomer, type Customer } from './customers.ts';
import type { RunProgress } from './run-plan.ts';
import { screenCustomers } from './work-customers.ts';
import type { Run } from './run.ts';

const portion = 250;

interface HoldingRow {
  owner: string;
  ownerName: string;
  owned: string;
  ownedName: string;
  /** "1/3" of the whole. */
  share: string;
  source: string;
  asOf: string | null;
}

/** Takes a file of holdings. Owners and companies are screened like customers; a later row of the same pair replaces the earlier. */
export async function runHoldings(run: Run): Promise<'done' | 'stopped'> {
  const { node, job, plan } = run;
  const files = inputFiles(node, job.id, plan.files, () => undefined);
  for (const [number, file] of files.entries()) {
    if (number < run.progress.files) continue;
    let skip = run.progress.at;
    let good: HoldingRow[] = [];
    let rejects: Reject[] = [];
    const take = async (): Promise<void> => {
      run.progress = await takeHoldings(run, good, rejects);
      good = [];
      rejects = [];
    };
    for await (const one of tableRows(file, ['owner', 'owned', 'percent'])) {
      if (skip > 0) {
        skip -= 1;
        continue;
      }
      const read = 'reject' in one ? one.reject : holdingOf(one.row, file.name);
      if ('expected' in read) rejects.push(read);
      else good.push(read);
      if (good.length + rejects.length < portion) continue;
      await take();
      if (await run.stopped()) return 'stopped';
    }
    if (good.length + rejects.length > 0) await take();
    run.progress = { ...run.progress, files: number + 1, at: 0 };
  }
  return 'done';
}

function holdingOf(row: TableRow, file: string): HoldingRow | Reject {
  const place = { file: row.file, line: row.line };
  const read = readRow({ owner: row.cell('owner'), owned: row.cell('owned'), percent: row.cell('percent') });
  if ('expected' in read) return { ...place, ...read };
  const ownerName = row.cell('ownerName') || read.owner;
  const ownedName = row.cell('ownedName') || read.owned;
  const bad = nameFault(ownerName, 'ownerName') ?? nameFault(ownedName, 'ownedName');
  if (bad) return { ...place, ...bad };
  return {
    owner: read.owner,
    ownerName,
    owned: read.owned,
    ownedName,
    share: `${read.share.n}/${read.share.d}`,
    source: row.cell('source') || file,
    asOf: row.cell('asOf') || null,
  };
}

async function takeHoldings(run: Run, rows: readonly HoldingRow[], rejects: readonly Reject[]): Promise<RunProgress> {
  return run.node.store.transact<RunProgress>(
    run.caller.sight,
    (progress) => ({
      action: 'screening.holdings',
      outcome: 'done',
      payload: { run: run.job.id, holdings: rows.length, done: progress.done, lists: run.screening.lists },
    }),
    async (db) => {
      await keepHoldings(db, run, rows);
      const parties = await keepParties(db, run, rows);
      const counted = await screenCustomers(db, run, parties);
      const before = run.progress;
      const progress: RunProgress = {
        ...before,
        at: before.at + rows.length + rejects.length,
        done: before.done + rows.length,
        clear: before.clear + counted.clear,
        review: before.review + parties.length - counted.clear,
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

/** A holding that the same run stated before adds to it (several lines of a register); one of an earlier run ends. */
async function keepHoldings(db: Writer, run: Run, rows: readonly HoldingRow[]): Promise<void> {
  await db.rows(sql`
    update screening_holding h set ended_at = ${new Date(db.now)}
    from unnest(${rows.map((row) => row.owner)}::text[], ${rows.map((row) => row.owned)}::text[]) k(owner, owned)
    where h.owner = k.owner and h.owned = k.owned and h.ended_at is null and h.run is distinct from ${run.job.id}
      and h.handling = any(${db.sight.handlings}::int[])`);
  await db.rows(sql`
    insert into screening_holding (id, owner, owned, share, source, as_of, added_at, run, handling)
    select r.id, r.owner, r.owned, r.share, r.source, r.as_of, ${new Date(db.now)}, ${run.job.id}, ${run.plan.handling} from unnest(
      ${rows.map(() => db.newId())}::uuid[], ${rows.map((row) => row.owner)}::text[], ${rows.map((row) => row.owned)}::text[],
      ${rows.map((row) => row.share)}::text[], ${rows.map((row) => row.source)}::text[], ${rows.map((row) => row.asOf)}::text[])
      r(id, owner, owned, share, source, as_of)`);
}

/** Owners and companies that the house does not know as customers. */
async function keepParties(db: Writer, run: Run, rows: readonly HoldingRow[]): Promise<Customer[]> {
  const names = new Map(
    rows.flatMap((row): [string, string][] => [
      [row.owner, row.ownerName],
      [row.owned, row.ownedName],
    ]),
  );
  const known = await db.rows<{ ref: string }>(sql`
    select ref from screening_customer where ref = any(${[...names.keys()]}::text[]) and ended_at is null and not related
      and handling = any(${db.sight.handlings}::int[])`);
  for (const { ref } of known) names.delete(ref);
  const kept: Customer[] = [];
  for (const [ref, name] of names) {
    const party = await keepCustomer(db, run, { subject: { name }, ref, nameless: false }, true);
    if (party) kept.push(party);
  }
  return kept;
}
