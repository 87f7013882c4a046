import { refuse, type Caller, type Looking, type NodeContext } from '#access/context.ts';
import { callerForJob } from '#modules/people/index.ts';
import { refsOf, now, shownStatements } from '#modules/statements/index.ts';
import { blindSight, sql } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import type { ViewAs } from './shapes.ts';

/**
 * Of what the caller sees of an entity, what a colleague on the same case sees. It never tells of facts the caller may not see:
 * both worlds are cut to the caller's own.
 */
export async function viewAs(
  node: NodeContext,
  caller: Caller,
  name: string,
  entity: string,
): Promise<ViewAs | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(entity)) return { refused: 'not-found' };
  const [colleague] = await node.store.read(blindSight, (db) =>
    db.rows<{ id: string; looking: Looking | null }>(sql`
      select a.id, a.defaults->'looking' as looking from account a join case_member m on m.account = a.id
      where a.name = ${name} and m.case_id = ${caller.looking?.case ?? null} and not a.disabled`),
  );
  if (!colleague) return { refused: 'not-found' };
  const looking = colleague.looking ?? caller.looking;
  const other = looking ? await callerForJob(node, colleague.id, looking) : undefined;
  const shared = caller.sight.handlings.filter((id) => other?.sight.handlings.includes(id));
  return node.store.read(
    caller.sight,
    async (db) => {
      const { identity } = await refsOf(db, [entity], now);
      const { rows } = await shownStatements(db, identity.membersOf(entity), now);
      if (rows.length === 0) return { refused: 'not-found' as const };
      const his = rows.filter((row) => shared.includes(row.handling));
      return {
        name,
        sees: his.length > 0,
        mine: rows.length,
        his: his.length,
        hiddenFromHim: rows.filter((row) => !shared.includes(row.handling)).map((row) => row.id),
      };
    },
    { action: 'view-as', outcome: 'done', payload: { entity, colleague: colleague.id } },
  );
}
