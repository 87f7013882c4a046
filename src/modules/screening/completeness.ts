import type { ListInForce } from '#modules/designations/shapes.ts';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql } from '#storage/store.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { listSets } from './queries.ts';
import { digestOf } from './rules.ts';
import type { Completeness, PaymentState } from './shapes.ts';

interface Received {
  day: string;
  digest: string;
  /** What the text that is kept gives today; null where none is. */
  again: string | null;
  lists: string | null;
  state: PaymentState | null;
  faults: number;
}

const dayMs = 86_400_000;
const mostDays = 400;

/** A day of the calendar as its first instant, UTC; NaN where it is none. */
const startOf = (text: string): number => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(`${text}T`) ? at : Number.NaN;
};

/**
 * What came against what was screened, by day: counts, and digests over the messages of each side. The digest of what was
 * received is that noted at the door; that of what was screened is taken anew of the texts kept.
 */
export async function completeness(
  node: NodeContext,
  caller: Caller,
  from: string,
  to: string,
): Promise<Completeness | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const [first, last] = [startOf(from), startOf(to)];
  if (Number.isNaN(first)) return invalid('from', from, 'a day such as 2026-11-21');
  if (Number.isNaN(last) || last < first || last - first > mostDays * dayMs)
    return invalid('to', to, `a day not before the first, ${mostDays} days later at most`);
  return node.store.read(caller.sight, async (db) => {
    const rows = await db.rows<Received>(sql`
      select to_char(r.received_at at time zone 'UTC', 'YYYY-MM-DD') as day, r.digest, encode(sha256(convert_to(p.body, 'UTF8')), 'hex') as again,
        p.lists, p.state, coalesce(jsonb_array_length(p.faults), 0) as faults
      from screening_receipt r
      left join screening_payment p on p.id = r.payment and p.screened_at is not null and p.handling = any(${db.sight.handlings}::int[])
      where r.received_at >= ${new Date(first)} and r.received_at < ${new Date(last + dayMs)}
        and r.handling = any(${db.sight.handlings}::int[])
      order by r.received_at, r.id`);
    const sets = await listSets<ListInForce>(
      db,
      rows.flatMap((row) => row.lists ?? []),
    );
    const known = new Map(sets.map((one) => [one.id, one.lists]));
    const days = [...Map.groupBy(rows, (row) => row.day)].map(([date, of]) => dayOf(date, of, known));
    return { from, to, days, agrees: days.every((one) => one.agrees) };
  });
}

function dayOf(
  date: string,
  rows: readonly Received[],
  sets: ReadonlyMap<string, readonly ListInForce[]>,
): Completeness['days'][number] {
  const screened = rows.filter((row) => row.again !== null && sets.has(row.lists ?? ''));
  const count = (state: PaymentState): number => rows.filter((row) => row.state === state).length;
  const receivedDigest = digestOf(rows.map((row) => row.digest));
  const screenedDigest = digestOf(screened.map((row) => row.again ?? ''));
  return {
    day: date,
    received: rows.length,
    screened: screened.length,
    clear: count('clear'),
    held: count('held'),
    released: count('released'),
    rejected: count('rejected'),
    faulty: rows.filter((row) => row.faults > 0).length,
    receivedDigest,
    screenedDigest,
    agrees: receivedDigest === screenedDigest,
    lists: listsOf(screened, sets),
  };
}

function listsOf(
  rows: readonly Received[],
  sets: ReadonlyMap<string, readonly ListInForce[]>,
): Completeness['days'][number]['lists'] {
  const counted = new Map<string, Completeness['days'][number]['lists'][number]>();
  for (const row of rows)
    for (const { list, version, asOf } of sets.get(row.lists ?? '') ?? []) {
      const own = counted.get(`${list}@${version}`) ?? { list, version, asOf, messages: 0 };
      own.messages += 1;
      counted.set(`${list}@${version}`, own);
    }
  return [...counted.values()].toSorted((a, b) => (a.list + a.version < b.list + b.version ? -1 : 1));
}
