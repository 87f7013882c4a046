import { createHash } from 'node:crypto';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import type { Subject } from '#methods/screening/shapes.ts';
import { sql, type Writer } from '#storage/store.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { subjectDigest } from './rules.ts';
import type { CustomerSummary, ScreenedSubject } from './shapes.ts';
import type { Run } from './run.ts';

/** A customer as kept, and what the engine is asked about him. */
export interface Customer {
  subject: ScreenedSubject;
  question: Subject;
  /** No hit on him is no answer. */
  nameless: boolean;
}

export interface CustomerRow {
  subject: Subject;
  /** The house's own number; '' where it has none. */
  ref: string;
  nameless: boolean;
  file: string;
  line: number;
}

/** A bank that numbers nobody gets a number made of who somebody is. */
const madeRef = (digest: string): string => `~${createHash('sha256').update(digest).digest('hex').slice(0, 12)}`;

/** Keeps a customer by the house's own number: as new, or as he stands now. Null where the same run had another by that number. */
export async function keepCustomer(
  db: Writer,
  run: Pick<Run, 'plan' | 'job' | 'screening'>,
  row: Pick<CustomerRow, 'subject' | 'ref' | 'nameless'>,
  related = false,
): Promise<Customer | null> {
  const { subject: asked } = row;
  const body = {
    name: asked.name,
    kind: asked.kind ?? ('unknown' as const),
    birthDate: asked.birthDate ?? null,
    countries: [...(asked.countries ?? [])],
    identifiers: (asked.identifiers ?? []).map(({ type, value }) => ({ type, value })),
  };
  const digest = subjectDigest(body);
  const ref = row.ref === '' ? madeRef(digest) : row.ref;
  const [known] = await db.rows<{ id: string; twice: boolean }>(sql`
    select id, coalesce(run = ${run.job.id} and not related and digest <> ${digest}, false) as twice
    from screening_customer where ref = ${ref} and handling = ${run.plan.handling} and ended_at is null limit 1`);
  if (known?.twice === true && !related) return null;
  const id = known?.id ?? db.newId();
  const now = new Date(db.now);
  await db.rows(sql`
    insert into screening_customer (id, ref, name, kind, birth_date, countries, identifiers, addresses, digest, added_at, changed_at,
      screened_at, lists, related, nameless, run, handling)
    values (${id}, ${ref}, ${body.name}, ${body.kind}, ${body.birthDate}, ${body.countries}::text[], ${JSON.stringify(body.identifiers)}::jsonb,
      ${[...(asked.addresses ?? [])]}::text[], ${digest}, ${now}, ${now}, ${now}, ${run.screening.lists}, ${related}, ${row.nameless}, ${run.job.id}, ${run.plan.handling})
    on conflict (id) do update set name = excluded.name, kind = excluded.kind, birth_date = excluded.birth_date, countries = excluded.countries,
      identifiers = excluded.identifiers, addresses = excluded.addresses, digest = excluded.digest, screened_at = excluded.screened_at,
      lists = excluded.lists, run = excluded.run, related = excluded.related, nameless = excluded.nameless,
      changed_at = case when screening_customer.digest = excluded.digest then screening_customer.changed_at else excluded.changed_at end`);
  return { subject: { what: 'customer', id, ref, role: null, ...body }, question: asked, nameless: row.nameless };
}

export interface CustomerFilter {
  words: string;
  state: 'all' | 'review' | 'listed';
  offset: number;
}

const page = 100;

/** Customers with what screening says of each now; those with something to decide first. */
export async function customerList(
  node: NodeContext,
  caller: Caller,
  { words, state, offset }: CustomerFilter,
): Promise<{ customers: CustomerSummary[]; next: number | null; total: number } | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const pattern = `%${words.trim().replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await node.store.read(caller.sight, (db) =>
    db.rows<CustomerSummary & { total: number }>(sql`
      select * , count(*) over ()::int as total from (
        select c.id, c.ref, c.name, c.kind, c.birth_date as "birthDate", c.countries, c.screened_at as "screenedAt", coalesce(h.open, 0)::int as "openHits", h.first as hit,
          case when coalesce(h.confirmed, 0) > 0 then 'listed' when coalesce(h.open, 0) > 0 then 'review'
            when c.screened_at is null or c.nameless then 'not-screened' else 'clear' end as state
        from screening_customer c left join lateral (
          select count(*) filter (where state in ('open', 'escalated')) as open, count(*) filter (where state = 'confirmed') as confirmed,
            (array_agg(id order by state in ('open', 'escalated') desc, state = 'confirmed' desc, agreement desc, id))[1] as first
          from screening_hit where subject = c.id and handling = any(${db.sight.handlings}::int[])) h on true
        where c.handling = any(${db.sight.handlings}::int[]) and c.ended_at is null
          and (c.name ilike ${pattern} or c.ref ilike ${pattern})) q
      where ${state} = 'all' or state = ${state}
      order by "openHits" desc, name, id limit ${page + 1} offset ${offset}`),
  );
  return {
    customers: rows.slice(0, page).map(({ total: _, ...row }) => row),
    next: rows.length > page ? offset + page : null,
    total: rows[0]?.total ?? 0,
  };
}
