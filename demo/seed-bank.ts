import { createHash } from 'node:crypto';
import type { Caller, NodeContext } from '#access/context.ts';
import { keepList } from '#modules/designations/index.ts';
import { callerForJob } from '#modules/people/index.ts';
import { decideHits, decidePayment, hitQueue, paymentQueue, runTexts } from '#modules/screening/index.ts';
import { blindSight, sql } from '#storage/store.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { customersCsv, earlierMessages, holdingsCsv, listed, listHead, messages } from './bank.ts';
import { versions } from './screening.ts';

/**
 * The bank of the demonstration at work: customers, holdings and payments screened with the first version of the list; then
 * the second version, which nobody has looked back with yet. Does nothing when it is there.
 */
export async function seedBank(node: NodeContext, account: string): Promise<void> {
  const [there] = await node.store.read(blindSight, (db) => db.rows(sql`select 1 from list_version limit 1`));
  if (there) return;
  const caller = await officer(node, account);
  const [first, second] = versions;
  if (first) await loadVersion(node, first);
  for (const [kind, files] of [
    ['customers', [{ name: 'cartera-transporte.csv', text: customersCsv }]],
    ['holdings', [{ name: 'registro-mercantil.csv', text: holdingsCsv }]],
    ['payments', [...earlierMessages, ...messages]],
  ] as const) {
    const run = await runTexts(node, caller, kind, files);
    if (isRefusal(run)) throw new Error(`the bank of the demonstration: ${JSON.stringify(run)}`);
  }
  // The first run interned a handling that the officer of before does not see yet.
  await settleTeacher(node, await officer(node, account));
  if (second) await loadVersion(node, second);
}

async function officer(node: NodeContext, account: string): Promise<Caller> {
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ looking: NonNullable<Caller['looking']> }>(
      sql`select defaults->'looking' as looking from account where id = ${account}`,
    ),
  );
  const caller = row && (await callerForJob(node, account, row.looking));
  if (!caller) throw new Error('the compliance officer of the demonstration may not look');
  return caller;
}

const loadVersion = (node: NodeContext, { version, date }: (typeof versions)[number]): Promise<unknown> => {
  const entries = listed(version, date).map((one) => ({ entry: one.entry, body: JSON.stringify(one) }));
  const digest = createHash('sha256')
    .update(entries.map((one) => one.body).join('\n'))
    .digest('hex');
  const list = {
    head: listHead(date),
    entries,
    layout: 'demonstration',
    digest,
    files: [{ name: `order-31-v${version}.json`, sha256: digest }],
    delisted: 0,
    rejected: 0,
    rejects: [],
    asOfBy: 'file' as const,
  };
  return node.store.transact(
    blindSight,
    () => ({ action: 'lists.load', outcome: 'done', payload: { list: list.head.list, digest } }),
    (db) => keepList(db, list, null),
  );
};

const teacher = 'MSG-20260910-1187';

/** A namesake's pay was held, and let go. */
async function settleTeacher(node: NodeContext, caller: Caller): Promise<void> {
  const queue = await hitQueue(node, caller, { state: 'open', offset: 0 });
  if (isRefusal(queue)) return;
  const ids = queue.hits.filter((hit) => hit.subject.ref === teacher).map((hit) => hit.id);
  const reason =
    'Difieren el segundo apellido, la fecha de nacimiento y el registro federal; sólo coincide GAOM. Es un maestro.';
  if (ids.length > 0)
    await decideHits(node, caller, { ids, verdict: 'dismiss', reasonCode: 'identifier-differs', reason });
  const held = await paymentQueue(node, caller, { state: 'held', offset: 0 });
  if (isRefusal(held)) return;
  const payment = held.payments.find((one) => one.messageId === teacher);
  if (payment) await decidePayment(node, caller, payment.id, { decision: 'release', reason });
}
