import { noteProgress } from '#modules/intake/index.ts';
import { sql } from '#storage/store.ts';
import type { ListedKind } from '#vocabulary/listed.ts';
import { changedSince, olderSets, type Changed } from './changed.ts';
import type { Customer } from './customers.ts';
import type { RunProgress } from './run-plan.ts';
import type { ScreenedSubject } from './shapes.ts';
import { questionOf } from './subjects.ts';
import { screenCustomers } from './work-customers.ts';
import type { Run } from './run.ts';

const portion = 500;

/** Screens the customers again against what changed in the lists since each was screened last, and against nothing else. */
export async function runRescreen(run: Run): Promise<'done' | 'stopped'> {
  const { node, caller, screening } = run;
  const sets = await node.store.read(caller.sight, (db) => olderSets(db, 'customers', screening.lists));
  for (const set of sets) {
    const changed = await node.store.read(caller.sight, (db) => changedSince(db, set, screening));
    await keepSought(run, changed);
    for (let more = true; more;) {
      more = await takeCustomers(run, set, changed);
      if (await run.stopped()) return 'stopped';
    }
  }
  return 'done';
}

/** Keeps with the run what it looked for; of several older sets, everything once. */
export const keepSought = ({ node, caller, job }: Run, { sought }: Changed): Promise<unknown> =>
  node.store.transact(
    caller.sight,
    () => null,
    (db) =>
      db.rows(sql`
        update screening_run set sought = coalesce(sought, '[]'::jsonb) || ${JSON.stringify(sought)}::jsonb
        where id = ${job.id} and handling = any(${db.sight.handlings}::int[])
          and not coalesce(sought, '[]'::jsonb) @> ${JSON.stringify(sought.map(({ list, fromVersion, toVersion }) => ({ list, fromVersion, toVersion })))}::jsonb`),
  );

interface CustomerRow {
  id: string;
  ref: string;
  name: string;
  kind: ListedKind;
  birthDate: string | null;
  countries: string[];
  identifiers: ScreenedSubject['identifiers'];
  addresses: string[];
  nameless: boolean;
}

function customerOf({ addresses, nameless, ...row }: CustomerRow): Customer {
  const subject: ScreenedSubject = { what: 'customer', role: null, ...row };
  return { subject, question: questionOf(subject, addresses), nameless };
}

/** A portion of those screened with one older set; that they are screened anew is in the same transaction as their hits. */
async function takeCustomers(run: Run, set: string, changed: Changed): Promise<boolean> {
  const { node, caller, screening, job } = run;
  const end = await node.store.transact<{ progress: RunProgress; more: boolean }>(
    caller.sight,
    ({ progress }) => ({
      action: 'screening.rescreen',
      outcome: 'done',
      payload: { run: job.id, done: progress.done, lists: screening.lists },
    }),
    async (db) => {
      const rows = await db.rows<CustomerRow>(sql`
        select id, ref, name, kind, birth_date as "birthDate", countries, identifiers, addresses, nameless from screening_customer
        where lists = ${set} and ended_at is null and handling = any(${db.sight.handlings}::int[]) order by id limit ${portion} for update`);
      const counted = changed.screening
        ? await screenCustomers(db, { ...run, screening: changed.screening }, rows.map(customerOf))
        : { clear: rows.length, opened: 0, stayDismissed: 0 };
      await db.rows(sql`
        update screening_customer set lists = ${screening.lists}, screened_at = ${new Date(db.now)}
        where id = any(${rows.map((row) => row.id)}::uuid[]) and handling = any(${db.sight.handlings}::int[])`);
      const progress = {
        ...run.progress,
        done: run.progress.done + rows.length,
        clear: run.progress.clear + counted.clear,
        review: run.progress.review + rows.length - counted.clear,
        hits: run.progress.hits + counted.opened,
        stayDismissed: run.progress.stayDismissed + counted.stayDismissed,
      };
      await noteProgress(db, job.id, 'screening', progress);
      return { progress, more: rows.length === portion };
    },
  );
  run.progress = end.progress;
  return end.more;
}
