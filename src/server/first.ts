import type { NodeContext } from '#access/context.ts';
import { blindSight, sql } from '#storage/store.ts';

/** What a node needs before its first administrator: its own party, with the unit that runs it. */
export async function firstParty(node: NodeContext): Promise<void> {
  const { party } = node.settings;
  const territory = process.env['ENLACE_TERRITORY'] ?? 'MX';
  await node.store.transact(
    blindSight,
    () => null,
    async (db) => {
      await db.rows(
        sql`insert into party (id, name, territory) values (${party}, ${party}, ${territory}) on conflict do nothing`,
      );
      await db.rows(
        sql`insert into unit (id, party, name, territory) values ('node', ${party}, ${node.settings.name}, ${territory}) on conflict do nothing`,
      );
    },
  );
}
