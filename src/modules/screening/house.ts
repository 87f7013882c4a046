import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { blindSight, sql } from '#storage/store.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { profileOf, profiles } from './profiles.ts';
import type { HouseProfile } from './shapes.ts';

/** The profile the house works under. */
export async function houseProfile(node: NodeContext): Promise<HouseProfile> {
  const [row] = await node.store.read(blindSight, (db) =>
    db.rows<{ profile: string }>(sql`select profile from screening_house where one`),
  );
  return profileOf(row?.profile ?? null);
}

/** Another profile of the house; what is open keeps the date it was due. */
export async function chooseProfile(node: NodeContext, caller: Caller, id: string): Promise<HouseProfile | Refusal> {
  const no = refuse(caller, 'screening.decide');
  if (no) return no;
  const chosen = profiles.find((one) => one.id === id);
  if (!chosen) return invalid('profile', id, `one of ${profiles.map((one) => one.id).join(', ')}`);
  await node.store.transact(
    { ...blindSight, account: caller.account },
    () => ({ action: 'screening.profile', outcome: 'done', payload: { profile: id } }),
    (db) =>
      db.rows(sql`
        insert into screening_house (one, profile) values (true, ${id}) on conflict (one) do update set profile = excluded.profile`),
  );
  return chosen;
}
