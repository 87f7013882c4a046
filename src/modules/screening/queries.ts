import { sql, type RawBuilder, type Reader } from '#storage/store.ts';
import type { HitReason } from '#methods/screening/shapes.ts';
import type { HitSummary, PaymentState, ScreenedSubject } from './shapes.ts';

export interface HitRow extends Omit<HitSummary, 'subject' | 'overdue' | 'awaitsSecond'> {
  body: ScreenedSubject;
  subject: string;
  field: string | null;
  subjectDigest: string;
  entryDigest: string;
  lists: string;
  reasons: HitReason[];
  spanStart: number | null;
  spanEnd: number | null;
  proposed: 'dismissed' | 'confirmed' | null;
  handling: number;
}

const hitColumns = sql`
  h.id, h.body, h.subject, h.field, h.subject_digest as "subjectDigest", h.entry_digest as "entryDigest", h.lists, h.list, h.entry,
  h.listed_name as "listedName", h.matched_name as "matchedName", h.weak_alias as "weakAlias", h.kind, h.programmes, h.agreement as score, h.band,
  h.reasons, h.span_start as "spanStart", h.span_end as "spanEnd", h.state, h.proposed, h.sampled, h.opened_at as "openedAt",
  h.due_at as "dueAt", h.handling`;

const seen = (db: Reader): RawBuilder<unknown> => sql`h.handling = any(${db.sight.handlings}::int[])`;

/** Whether somebody looked again at the hit `h` since it was dismissed last: an old look says nothing of a new dismissal. */
export const lookedAgain = sql`exists (
  select from screening_decision d where d.target = h.id and d.verdict in ('agree', 'disagree') and not exists (
    select from screening_decision l where l.target = h.id and l.verdict = 'dismiss' and (l.at, l.id) > (d.at, d.id)))`;

/** Strongest first within what is due first by day; ties by id. */
const inOrder = sql`order by date_trunc('day', h.due_at), h.agreement desc, h.id`;

export const hitsWhere = (db: Reader, condition: RawBuilder<unknown>, limit = 500, offset = 0): Promise<HitRow[]> =>
  db.rows<HitRow>(
    sql`select ${hitColumns} from screening_hit h where ${seen(db)} and ${condition} ${inOrder} limit ${limit} offset ${offset}`,
  );

export const hitsById = (db: Reader, ids: readonly string[]): Promise<HitRow[]> =>
  hitsWhere(db, sql`h.id = any(${ids}::uuid[])`, ids.length);

export const hitsOfSubjects = (db: Reader, subjects: readonly string[]): Promise<HitRow[]> =>
  hitsWhere(db, sql`h.subject = any(${subjects}::uuid[])`, 5000);

export const summaryOf = (row: HitRow, now: number): HitSummary => ({
  id: row.id,
  subject: row.body,
  list: row.list,
  entry: row.entry,
  listedName: row.listedName,
  matchedName: row.matchedName,
  weakAlias: row.weakAlias,
  kind: row.kind,
  programmes: row.programmes,
  score: row.score,
  band: row.band,
  state: row.state,
  openedAt: row.openedAt,
  dueAt: row.dueAt,
  overdue: (row.state === 'open' || row.state === 'escalated') && row.dueAt < now,
  awaitsSecond: row.proposed !== null && row.state !== 'dismissed' && row.state !== 'confirmed',
  sampled: row.sampled && row.state === 'dismissed',
});

export interface DecisionRow {
  target: string;
  id: string;
  verdict: string;
  reasonCode: string | null;
  reason: string;
  account: string;
  by: string;
  at: number;
  second: boolean;
}

/** What was decided on some hits or payments, in order. */
export const decisionsOn = (db: Reader, targets: readonly string[]): Promise<DecisionRow[]> =>
  db.rows<DecisionRow>(sql`
    select d.target, d.id, d.verdict, d.reason_code as "reasonCode", d.reason, d.by_account as account, a.display as by, d.at, d.second
    from screening_decision d join account a on a.id = d.by_account
    where d.target = any(${targets}::uuid[]) and d.handling = any(${db.sight.handlings}::int[]) order by d.at, d.id`);

export interface PaymentRow {
  id: string;
  messageId: string;
  format: string;
  file: string;
  digest: string;
  receivedAt: number;
  screenedAt: number;
  lists: string;
  amount: string | null;
  currency: string | null;
  valueDate: string | null;
  state: PaymentState;
  stateAt: number;
  faults: number;
  debtor: string | null;
  creditor: string | null;
  hits: number;
  openHits: number;
  handling: number;
}

const party = (role: string): RawBuilder<unknown> => sql`
  (select q->>'name' from jsonb_array_elements(p.parties) q where q->>'role' = ${role} and q->>'name' is not null limit 1)`;

/** Payments with the counts of their hits; held ones that wait longest first, then the newest. */
export const paymentsWhere = (
  db: Reader,
  condition: RawBuilder<unknown>,
  limit = 200,
  offset = 0,
): Promise<PaymentRow[]> =>
  db.rows<PaymentRow>(sql`
    select p.id, p.message_id as "messageId", p.format, p.file, p.digest, p.received_at as "receivedAt", p.screened_at as "screenedAt", p.lists,
      p.amount, p.currency, p.value_date as "valueDate", p.state, p.state_at as "stateAt", jsonb_array_length(p.faults) as faults,
      ${party('debtor')} as debtor, ${party('creditor')} as creditor, p.handling,
      coalesce(c.hits, 0)::int as hits, coalesce(c.open, 0)::int as "openHits"
    from screening_payment p left join lateral (
      select count(*) as hits, count(*) filter (where h.state in ('open', 'escalated')) as open
      from screening_hit h where h.subject = p.id and ${seen(db)}) c on true
    where p.handling = any(${db.sight.handlings}::int[]) and ${condition}
    order by (p.state = 'held') desc, case when p.state = 'held' then p.received_at end, p.received_at desc, p.id desc
    limit ${limit} offset ${offset}`);

/** The rows of screening_lists by id, as kept. */
export const listSets = <T>(db: Reader, ids: readonly string[]): Promise<{ id: string; lists: T[] }[]> =>
  db.rows<{ id: string; lists: T[] }>(
    sql`select id, lists from screening_lists where id = any(${[...new Set(ids)]}::uuid[])`,
  );
