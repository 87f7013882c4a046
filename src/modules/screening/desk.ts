import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { versionsInForce } from '#modules/designations/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { houseProfile } from './house.ts';
import { profiles } from './profiles.ts';
import { lookedAgain } from './queries.ts';
import { hoursBetween } from './rules.ts';
import { runRows, runViews } from './runs.ts';
import { screeningNow } from './screening.ts';
import type { Desk, Words } from './shapes.ts';

const wanting: Words = {
  en: 'No list is loaded: nothing can be screened yet. Load an official list first.',
  es: 'No hay ninguna lista cargada: todavía no se puede cotejar. Cargue primero una lista oficial.',
};

interface Counts {
  open: number;
  escalated: number;
  awaitSecond: number;
  overdue: number;
  wanted: number;
  looked: number;
  held: number;
  oldest: number | null;
  payments: number;
  customers: number;
}

/** What waits for the compliance officer, and what it stands on. */
export async function desk(node: NodeContext, caller: Caller): Promise<Desk | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const profile = await houseProfile(node);
  const screening = await screeningNow(node);
  const now = node.store.clock();
  return node.store.read(caller.sight, async (db) => {
    const [counts] = await countsOf(db, now);
    const runs = await runViews(db, await runRows(db, sql`true`, 10));
    const behind = isRefusal(screening) ? { customers: 0, payments: 0 } : await behindLists(db, screening.lists);
    const {
      open = 0,
      escalated = 0,
      awaitSecond = 0,
      overdue = 0,
      held = 0,
      payments = 0,
      customers = 0,
    } = counts ?? {};
    return {
      lists: await versionsInForce(db),
      notReady: isRefusal(screening) ? wanting : null,
      open,
      escalated,
      awaitSecond,
      overdue,
      held,
      oldestHeldHours: oldestHours(counts?.oldest ?? null, now),
      sample: { wanted: counts?.wanted ?? 0, looked: counts?.looked ?? 0 },
      customers,
      payments,
      profile,
      profiles: profiles.map(({ id, title }) => ({ id, title })),
      runs,
      behind,
    } satisfies Desk;
  });
}

const countsOf = (db: Reader, now: number): Promise<Counts[]> => {
  const seen = sql`handling = any(${db.sight.handlings}::int[])`;
  return db.rows<Counts>(sql`
    select h.*, p.*, (select count(*)::int from screening_customer where ${seen} and ended_at is null and not related) as customers
    from (select count(*) filter (where state = 'open')::int as open, count(*) filter (where state = 'escalated')::int as escalated,
        count(*) filter (where state in ('open', 'escalated') and proposed is not null)::int as "awaitSecond",
        count(*) filter (where state in ('open', 'escalated') and due_at < ${new Date(now)})::int as overdue,
        count(*) filter (where state = 'dismissed' and sampled)::int as wanted,
        count(*) filter (where sampled and ${lookedAgain})::int as looked
      from screening_hit h where ${seen}) h,
      (select count(*) filter (where state = 'held')::int as held, min(received_at) filter (where state = 'held') as oldest,
        count(*)::int as payments from screening_payment where ${seen}) p`);
};

async function behindLists(db: Reader, lists: string): Promise<Desk['behind']> {
  const seen = sql`handling = any(${db.sight.handlings}::int[])`;
  const [row] = await db.rows<Desk['behind']>(sql`
    select (select count(*)::int from screening_customer where ${seen} and ended_at is null and lists <> ${lists}) as customers,
      (select count(*)::int from screening_payment where ${seen} and coalesce(looked, lists) <> ${lists}) as payments`);
  return row ?? { customers: 0, payments: 0 };
}

const oldestHours = (since: number | null, now: number): number | null =>
  since === null ? null : Math.floor(hoursBetween(since, now));
