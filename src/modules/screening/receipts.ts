import type { NodeContext } from '#access/context.ts';
import { sql, type Sight } from '#storage/store.ts';
import { digestOfText, storable } from './keep-message.ts';

/**
 * Notes messages at the door, in a transaction of its own: a crash between this and the screening shows as received and not
 * screened. Of a run, `run` says which and from where on; a part noted before is not noted twice. Gives the receipts' ids.
 */
export async function noteReceipts(
  node: NodeContext,
  sight: Sight,
  handling: number,
  run: { id: string; from: number } | null,
  came: readonly { text: string; file: string }[],
): Promise<string[]> {
  const ids = came.map(() => node.store.newId());
  const places = came.map((_, at) => (run === null ? null : run.from + at));
  return node.store.transact<string[]>(
    sight,
    () => null,
    async (db) => {
      await db.rows(sql`
        insert into screening_receipt (id, digest, received_at, file, run, at, handling)
        select r.id, r.digest, ${new Date(db.now)}, r.file, ${run?.id ?? null}::uuid, r.at, ${handling} from unnest(
          ${ids}::uuid[], ${came.map(({ text }) => digestOfText(text))}::text[], ${came.map(({ file }) => storable(file))}::text[],
          ${places}::bigint[]) r(id, digest, file, at)
        on conflict (run, at) do nothing`);
      if (run === null) return ids;
      const kept = await db.rows<{ id: string }>(sql`
        select id from screening_receipt where run = ${run.id} and at >= ${run.from} and at < ${run.from + came.length}
          and handling = any(${db.sight.handlings}::int[]) order by at`);
      return kept.map((row) => row.id);
    },
  );
}
