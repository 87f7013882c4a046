import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql, type RawBuilder } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { hitsWhere, lookedAgain, summaryOf } from './queries.ts';
import type { HitSummary } from './shapes.ts';

export const hitStates = ['open', 'escalated', 'second', 'overdue', 'sample', 'decided', 'all'] as const;

export interface HitFilter {
  state: (typeof hitStates)[number];
  /** Hits of one customer or payment alone. */
  subject?: string | undefined;
  offset: number;
}

const filters: Readonly<Record<HitFilter['state'], (now: number) => RawBuilder<unknown>>> = {
  open: () => sql`h.state = 'open'`,
  escalated: () => sql`h.state = 'escalated'`,
  second: () => sql`h.state in ('open', 'escalated') and h.proposed is not null`,
  overdue: (now) => sql`h.state in ('open', 'escalated') and h.due_at < ${new Date(now)}`,
  sample: () => sql`h.state = 'dismissed' and h.sampled and not ${lookedAgain}`,
  decided: () => sql`h.state in ('dismissed', 'confirmed')`,
  all: () => sql`true`,
};

const page = 100;

/** The queue: what is due first, and of that the strongest. */
export async function hitQueue(
  node: NodeContext,
  caller: Caller,
  { state, subject, offset }: HitFilter,
): Promise<{ hits: HitSummary[]; next: number | null } | Refusal> {
  const no = refuse(caller, 'screening.read');
  if (no) return no;
  const now = node.store.clock();
  const of = subject === undefined ? sql`true` : isId(subject) ? sql`h.subject = ${subject}` : sql`false`;
  const rows = await node.store.read(caller.sight, (db) =>
    hitsWhere(db, sql`${filters[state](now)} and ${of}`, page + 1, offset),
  );
  return {
    hits: rows.slice(0, page).map((row) => summaryOf(row, now)),
    next: rows.length > page ? offset + page : null,
  };
}
