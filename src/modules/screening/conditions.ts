import { handlingForWriting, type Caller, type NodeContext } from '#access/context.ts';
import { handlingFrom } from '#modules/sources/index.ts';
import { blindSight, sql } from '#storage/store.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';

/** Under what something is brought in; left out is as last time. */
export interface Conditions {
  label?: unknown;
  authority?: string | undefined;
}

interface Remembered {
  label?: unknown;
  authority?: string;
}

/** The handling under which to write: as said, else as remembered, else the authority chosen for looking. */
export async function writingUnder(
  node: NodeContext,
  caller: Caller,
  conditions: Conditions,
): Promise<{ id: number; caller: Caller } | Refusal> {
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ import: Remembered | null }>(
      sql`select defaults->'import' as import from account where id = ${caller.account}`,
    ),
  );
  const remembered = row?.import ?? {};
  const handling = await handlingFrom(
    node,
    caller,
    conditions.label ?? remembered.label ?? {},
    conditions.authority ?? remembered.authority ?? caller.looking?.authority ?? '',
  );
  return isRefusal(handling) ? handling : handlingForWriting(node, caller, handling);
}
