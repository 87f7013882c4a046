import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { sql } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import type { LedgerEvent, LedgerPage, LedgerSummary } from './shapes.ts';

const pageSize = 200;

/** A page of the ledger, newest first. That the overseer looked is itself in the ledger (S-62). */
export async function ledgerPage(
  node: NodeContext,
  caller: Caller,
  asked: { before?: string | undefined; action?: string | undefined },
): Promise<LedgerPage | Refusal> {
  const no = refuse(caller, 'ledger.read');
  if (no) return no;
  if (asked.before !== undefined && !isId(asked.before)) return invalid('before', asked.before, 'the id of an event');
  return node.store.read(
    caller.sight,
    async (db) => {
      const rows = await db.rows<{ id: string; event: string }>(sql`
        select id, event from ledger_event
        where ${asked.before === undefined} or id < ${asked.before ?? null}
        order by id desc limit ${asked.action === undefined ? pageSize : pageSize * 20}`);
      const events = rows
        .map((row) => eventOf(row.event))
        .filter((event) => asked.action === undefined || event.action.startsWith(asked.action));
      const shown = events.slice(0, pageSize);
      const last = rows.length > shown.length && events.length > shown.length ? shown.at(-1)?.id : rows.at(-1)?.id;
      return { events: shown, next: rows.length < pageSize ? null : (last ?? null) };
    },
    { action: 'ledger.open', outcome: 'done', payload: { before: asked.before ?? null } },
  );
}

function eventOf(text: string): LedgerEvent {
  const event = JSON.parse(text) as Record<string, string | null>;
  return {
    id: event['id'] ?? '',
    at: event['time'] ?? '',
    action: event['action'] ?? '',
    actor: event['actor'] ?? '',
    authority: event['authority'] ?? null,
    purpose: event['purpose'] ?? null,
    outcome: event['outcome'] ?? '',
    object: event['object'] ?? '',
  };
}

export async function ledgerSummary(node: NodeContext, caller: Caller): Promise<LedgerSummary | Refusal> {
  const no = refuse(caller, 'ledger.read');
  if (no) return no;
  return node.store.read(caller.sight, async (db) => {
    const counts = await db.rows<{ action: string; outcome: string; count: number }>(sql`
      select event::jsonb->>'action' as action, event::jsonb->>'outcome' as outcome, count(*)::int as count
      from ledger_event group by 1, 2 order by 3 desc, 1, 2`);
    return { size: counts.reduce((sum, row) => sum + row.count, 0), counts };
  });
}
