import { entryAsKept } from '#modules/designations/index.ts';
import type { ListInForce } from '#modules/designations/shapes.ts';
import { dateOf } from '#vocabulary/time.ts';
import { sql, type Reader } from '#storage/store.ts';
import type { DecisionFacts, Facts, HitFacts, PaymentFacts } from './draft-held.ts';
import { decisionsOn, hitsWhere, listSets, type DecisionRow, type HitRow } from './queries.ts';

export const mostHits = 200;
export const mostPayments = 50;

interface FoundPayment extends Omit<PaymentFacts, 'received' | 'decisions'> {
  receivedAt: number;
}

/** What a report rests on as it stands now: its payments and hits, with those of its payments that nobody dismissed. */
export async function lookUp(
  db: Reader,
  asked: { hits: readonly string[]; payments: readonly string[] },
  now: number,
): Promise<Facts & { rows: HitRow[] }> {
  const payments = await db.rows<FoundPayment>(sql`
    select id, message_id as "messageId", digest, received_at as "receivedAt", amount, currency, value_date as "valueDate", state, parties, texts
    from screening_payment where id = any(${asked.payments}::uuid[]) and handling = any(${db.sight.handlings}::int[])
    order by received_at, id limit ${mostPayments}`);
  const rows = await hitsWhere(
    db,
    sql`(h.id = any(${asked.hits}::uuid[]) or (h.subject = any(${asked.payments}::uuid[]) and h.state <> 'dismissed'))`,
    5000,
  );
  const decisions = Map.groupBy(
    await decisionsOn(db, [...rows.map(({ id }) => id), ...payments.map(({ id }) => id)]),
    (decision) => decision.target,
  );
  const made = (id: string): DecisionFacts[] => (decisions.get(id) ?? []).map(decisionOf);
  return {
    rows,
    payments: payments.map(({ receivedAt, ...payment }) => ({
      ...payment,
      received: dateOf(receivedAt),
      decisions: made(payment.id),
    })),
    hits: await hitFacts(db, rows, made),
    today: dateOf(now),
  };
}

const decisionOf = ({ id, verdict, reason, at }: DecisionRow): DecisionFacts => ({
  id,
  verdict,
  reason,
  day: dateOf(at),
});

async function hitFacts(
  db: Reader,
  rows: readonly HitRow[],
  made: (id: string) => DecisionFacts[],
): Promise<HitFacts[]> {
  const sets = new Map(
    (
      await listSets<ListInForce>(
        db,
        rows.map((row) => row.lists),
      )
    ).map((set) => [set.id, set.lists]),
  );
  const customers = await db.rows<{ id: string; addresses: string[] }>(sql`
    select id, addresses from screening_customer
    where id = any(${rows.map((row) => row.subject)}::uuid[]) and handling = any(${db.sight.handlings}::int[])`);
  const addresses = new Map(customers.map((one) => [one.id, one.addresses]));
  const found: HitFacts[] = [];
  for (const row of rows) {
    const list = sets.get(row.lists)?.find((one) => one.list === row.list);
    const entry = list === undefined ? null : await entryAsKept(db, row.list, row.entry, list.version);
    found.push({
      id: row.id,
      subject: row.body,
      list: row.list,
      listTitle: list?.title ?? row.list,
      version: list?.version ?? '',
      asOf: list?.asOf ?? null,
      entry: row.entry,
      listedName: row.listedName,
      programmes: row.programmes,
      listedOn: entry?.listedOn ?? null,
      score: row.score,
      band: row.band,
      state: row.state,
      addresses: addresses.get(row.subject) ?? [],
      decisions: made(row.id),
    });
  }
  return found;
}
