import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { runRows, runViews } from './runs.ts';
import type { LookBack, Sought } from './shapes.ts';

const mostFindings = 5000;

/** What a look-back looked for, through how many payments of which days, and what it found. */
export async function lookBack(node: NodeContext, caller: Caller, id: string): Promise<LookBack | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.read(
    caller.sight,
    async (db) => {
      const [run] = await runViews(db, await runRows(db, sql`r.id = ${id} and r.kind in ('look-back', 'rescreen')`, 1));
      if (!run) return { refused: 'not-found' } as const;
      const [row] = await db.rows<{ sought: Sought[] | null }>(
        sql`select sought from screening_run where id = ${id} and handling = any(${db.sight.handlings}::int[])`,
      );
      const [days] = await db.rows<{ first: number | null; last: number | null }>(sql`
        select min(received_at) as first, max(received_at) as last from screening_payment p
        where received_at <= to_timestamp(${run.startedAt / 1000}) and handling = any(${db.sight.handlings}::int[])`);
      const findings = await findingsOf(db, id);
      return {
        run,
        sought: row?.sought ?? [],
        paymentsLooked: run.kind === 'look-back' ? run.done : 0,
        firstReceived: days?.first ?? null,
        lastReceived: days?.last ?? null,
        findings: withListing(findings, row?.sought ?? []),
      } satisfies LookBack;
    },
    { action: 'screening.look', outcome: 'done', payload: { run: id } },
  );
}

type Finding = Omit<LookBack['findings'][number], 'beforeListing'> & { list: string };

const findingsOf = (db: Reader, run: string): Promise<Finding[]> =>
  db.rows<Finding>(sql`
    select p.id as payment, p.message_id as "messageId", p.received_at as "receivedAt", p.value_date as "valueDate", p.amount, p.currency,
      coalesce(h.body->>'role', 'free-text') as role, h.body->>'name' as name, h.list, h.entry, h.listed_name as "listedName", h.agreement as score, h.band, h.id as hit
    from screening_hit h join screening_payment p on p.id = h.subject and p.handling = any(${db.sight.handlings}::int[])
    where h.run = ${run} and h.what <> 'customer' and h.handling = any(${db.sight.handlings}::int[])
    order by p.received_at, p.id, h.agreement desc, h.id limit ${mostFindings}`);

/** Whether the payment came before the listing: known where the list says the day. */
function withListing(findings: readonly Finding[], sought: readonly Sought[]): LookBack['findings'] {
  const listedOn = new Map(
    sought.flatMap(({ list, entries }) => entries.map((one) => [`${list}\n${one.entry}`, one.listedOn] as const)),
  );
  return findings.map(({ list, ...finding }) => {
    const day = listedOn.get(`${list}\n${finding.entry}`) ?? null;
    return {
      ...finding,
      beforeListing: day === null ? null : dayOf(finding) < day,
    };
  });
}

/** The day of the payment: of its value where the message says it, else of its coming. */
const dayOf = ({ valueDate, receivedAt }: Pick<Finding, 'valueDate' | 'receivedAt'>): string =>
  valueDate ?? new Date(receivedAt).toISOString().slice(0, 10);
