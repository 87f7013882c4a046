import { noteProgress } from '#modules/intake/index.ts';
import type { PaymentParty, PaymentText } from '#methods/payments/message.ts';
import { sql } from '#storage/store.ts';
import { changedSince, olderSets, type Changed } from './changed.ts';
import { recordHits, type Found } from './hits.ts';
import { screenPayment } from './messages-in.ts';
import type { RunProgress } from './run-plan.ts';
import { keepSought } from './work-rescreen.ts';
import type { Run } from './run.ts';

const portion = 200;

interface Kept {
  id: string;
  messageId: string;
  parties: PaymentParty[];
  texts: PaymentText[];
}

/** Goes back through the payments kept and asks of each what changed in the lists since; what it finds is for a person. */
export async function runLookBack(run: Run): Promise<'done' | 'stopped'> {
  const { node, caller, screening } = run;
  const sets = await node.store.read(caller.sight, (db) => olderSets(db, 'payments', screening.lists));
  for (const set of sets) {
    const changed = await node.store.read(caller.sight, (db) => changedSince(db, set, screening));
    await keepSought(run, changed);
    for (let more = true; more;) {
      more = await takePayments(run, set, changed);
      if (await run.stopped()) return 'stopped';
    }
  }
  return 'done';
}

/** A portion of the payments; that they were looked through is in the same transaction as what was found. */
async function takePayments(run: Run, set: string, changed: Changed): Promise<boolean> {
  const { node, caller, screening, profile, plan, job } = run;
  const end = await node.store.transact<{ progress: RunProgress; more: boolean }>(
    caller.sight,
    ({ progress }) => ({
      action: 'screening.look-back',
      outcome: 'done',
      payload: { run: job.id, done: progress.done, lists: screening.lists },
    }),
    async (db) => {
      const rows = await db.rows<Kept>(sql`
        select id, message_id as "messageId", parties, texts from screening_payment
        where coalesce(looked, lists) = ${set} and handling = any(${db.sight.handlings}::int[])
        order by received_at, id limit ${portion} for update`);
      const found = changed.screening === null ? [] : foundIn(changed.screening, rows);
      const recorded = await recordHits(db, screening, found, profile, plan.handling, job.id);
      await db.rows(sql`
        update screening_payment set looked = ${screening.lists}
        where id = any(${rows.map((row) => row.id)}::uuid[]) and handling = any(${db.sight.handlings}::int[])`);
      const touched = new Set(found.map(({ subject }) => subject.id)).size;
      const progress = {
        ...run.progress,
        done: run.progress.done + rows.length,
        clear: run.progress.clear + rows.length - touched,
        review: run.progress.review + touched,
        hits: run.progress.hits + recorded.opened,
        stayDismissed: run.progress.stayDismissed + recorded.stayDismissed,
      };
      await noteProgress(db, job.id, 'looking', progress);
      return { progress, more: rows.length === portion };
    },
  );
  run.progress = end.progress;
  return end.more;
}

const foundIn = (screening: NonNullable<Changed['screening']>, rows: readonly Kept[]): Found[] =>
  rows.flatMap(
    ({ id, messageId, parties, texts }) =>
      screenPayment(screening, { id, messageId }, { parties, freeText: texts }).found,
  );
