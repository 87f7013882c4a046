import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql, type Reader } from '#storage/store.ts';
import { kindOf } from '#vocabulary/kinds.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import type { Accuracy, SuggestionWhat } from './shapes.ts';

interface Counted {
  what: SuggestionWhat;
  kind: string;
  suggested: number;
  accepted: number;
  rejected: number;
  missed: number;
}

/**
 * How well the reader did on the reports whose review this person finished, by what he accepted, rejected and added by hand.
 * What was accepted of the extractor's, the reader had missed.
 */
export async function readingAccuracy(node: NodeContext, caller: Caller): Promise<Accuracy | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  return node.store.read(caller.sight, async (db) => {
    const finished = await db.rows<{ report: string }>(sql`
      select d.report from reading d join report r on r.id = d.report and r.withdrawn_at is null and r.handling = any(${db.sight.handlings}::int[])
      where d.finished_by = ${caller.account} and d.handling = any(${db.sight.handlings}::int[]) order by d.report`);
    const reports = finished.map((row) => row.report);
    const counted = await db.rows<Counted>(sql`
      select what, kind, count(*) filter (where by = 'reader')::int as suggested,
        count(*) filter (where by = 'reader' and state = 'accepted')::int as accepted,
        count(*) filter (where by = 'reader' and state = 'rejected')::int as rejected,
        count(*) filter (where by <> 'reader' and state = 'accepted')::int as missed
      from suggestion where report = any(${reports}::uuid[]) and replaced_at is null and handling = any(${db.sight.handlings}::int[]) group by what, kind
      having bool_or(by = 'reader' or state = 'accepted')`);
    const missed = await missedIn(db, caller.account, reports);
    return { reports: reports.length, kinds: kindsFrom(counted, missed) };
  });
}

interface Missed {
  what: SuggestionWhat;
  kind: string;
}

/** What this person recorded by hand with words of those reports where no suggestion of that kind stood. */
async function missedIn(db: Reader, account: string, reports: readonly string[]): Promise<Missed[]> {
  const made = await db.rows<{ kind: string; report: string; start: number; end: number }>(sql`
    select s.entity, min(s.kind) as kind, s.report, min(s.span_start) as start, max(s.span_end) as "end"
    from act a cross join lateral jsonb_to_recordset(a.rows->'statements'->'recorded') k(entity uuid, id uuid)
    join statement s on s.entity = k.entity and s.id = k.id
    where a.account = ${account} and a.said in ('entity-added', 'link-added') and a.undone_by is null
      and s.report = any(${reports}::uuid[]) and s.span_start is not null and s.withdrawn_at is null and s.handling = any(${db.sight.handlings}::int[])
    group by s.entity, s.report order by s.report, s.entity`);
  if (made.length === 0) return [];
  const spans = await db.rows<{ report: string; what: string; kind: string; start: number; end: number }>(sql`
    select s.report, s.what, s.kind, (p->>0)::int as start, (p->>1)::int as "end"
    from suggestion s cross join lateral jsonb_array_elements(s.spans) p
    where s.report = any(${reports}::uuid[]) and s.replaced_at is null and s.handling = any(${db.sight.handlings}::int[])`);
  const by = Map.groupBy(spans, (one) => `${one.report} ${one.what} ${one.kind}`);
  return made.flatMap(({ kind, report, start, end }): Missed[] => {
    const what = whatOf(kind);
    const stood = (by.get(`${report} ${what} ${kind}`) ?? []).some((one) => one.start < end && start < one.end);
    return stood ? [] : [{ what, kind }];
  });
}

function whatOf(kind: string): SuggestionWhat {
  if (kindOf(kind)?.link) return 'link';
  if (kind === 'Figure') return 'figure';
  return kindOf(kind)?.event ? 'event' : 'entity';
}

function kindsFrom(counted: readonly Counted[], missed: readonly Missed[]): Accuracy['kinds'] {
  const all = new Map<string, Accuracy['kinds'][number]>();
  const at = (what: SuggestionWhat, kind: string): Accuracy['kinds'][number] => {
    const key = `${what} ${kind}`;
    const known = all.get(key);
    if (known) return known;
    const fresh = { what, kind, suggested: 0, accepted: 0, rejected: 0, missed: 0, precision: null, recall: null };
    all.set(key, fresh);
    return fresh;
  };
  for (const { what, kind, ...counts } of counted) Object.assign(at(what, kind), counts);
  for (const { what, kind } of missed) at(what, kind).missed += 1;
  const share = (of: number, rest: number): number | null => (of + rest === 0 ? null : of / (of + rest));
  return [...all.values()]
    .map((one) => ({ ...one, precision: share(one.accepted, one.rejected), recall: share(one.accepted, one.missed) }))
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || (a.kind < b.kind ? -1 : 1));
}

const order: readonly SuggestionWhat[] = ['entity', 'link', 'event', 'figure', 'identifier'];
