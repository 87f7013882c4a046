import type { Authority, Handling } from '#vocabulary/handling.ts';
import { handlingKey, joinHandlings, openHandling } from '#vocabulary/handling.ts';
import type { Label } from '#vocabulary/label.ts';
import { blindSight, sql, type Reader, type Sight, type Store, type Writer } from '#storage/store.ts';
import { failing, type Viewer } from './rule.ts';

/** The node's handlings and authorities in memory. Few, and asked on every request; read again when one is unknown. */
export interface Handlings {
  byId: ReadonlyMap<number, Handling>;
  authorities: ReadonlyMap<string, Authority>;
}

interface HandlingRow {
  id: number;
  label: Label;
  authorities: string[];
}

/** Everything the rule needs besides the viewer. */
export async function loadHandlings(store: Store): Promise<Handlings> {
  return store.read(blindSight, async (db) => {
    const rows = await db.rows<HandlingRow>(sql`select id, label, authorities from handling order by id`);
    const authorities = await db.rows<Authority>(authoritiesSql);
    return {
      byId: new Map(rows.map((row) => [row.id, { label: row.label, authorities: row.authorities }])),
      authorities: new Map(authorities.map((one) => [one.id, one])),
    };
  });
}

const authoritiesSql = sql`select id, instrument, title, purposes, territories,
  in_force_from as "from", in_force_until as "until", max_hops as "maxHops", retention_days as "retentionDays"
  from authority order by id`;

/** The ids this viewer may see at this moment, rising. */
export function visibleHandlings(handlings: Handlings, viewer: Viewer, now: number): number[] {
  const ids: number[] = [];
  for (const [id, handling] of handlings.byId) {
    if (failing(handling, handlings.authorities, viewer, now) === undefined) ids.push(id);
  }
  return ids.sort((a, b) => a - b);
}

/** What a chosen purpose, authority and case let somebody see. */
export function sightOf(
  handlings: Handlings,
  viewer: Viewer,
  looking: { authority: string; case: string },
  now: number,
): Sight {
  return {
    handlings: visibleHandlings(handlings, viewer, now),
    account: viewer.account,
    authority: looking.authority,
    purpose: viewer.purpose,
    case: looking.case,
  };
}

/** The id of a handling, which is interned on first use. Equal label and authorities always give the same id. */
export async function internHandling(db: Writer, handling: Handling): Promise<number> {
  const key = handlingKey(handling);
  const [row] = await db.rows<{ id: number }>(sql`
    with known as (select id from handling where key_hash = sha256(convert_to(${key}, 'UTF8'))),
    made as (
      insert into handling (key, key_hash, label, authorities)
      select ${key}, sha256(convert_to(${key}, 'UTF8')), ${JSON.stringify(handling.label)}::jsonb, ${handling.authorities}::text[]
      where not exists (select 1 from known)
      on conflict (key_hash) do nothing returning id)
    select id from known union all select id from made`);
  if (row) return row.id;
  // Another transaction interned it between our look and our insert.
  const [late] = await db.rows<{ id: number }>(sql`select id from handling where key = ${key}`);
  if (!late) throw new Error('a handling could not be interned');
  return late.id;
}

/** The join of some handlings: the label of what is made from them. */
export function joined(handlings: Handlings, ids: Iterable<number>): Handling {
  let all = openHandling;
  for (const id of new Set(ids)) {
    const one = handlings.byId.get(id);
    if (one) all = joinHandlings(all, one);
  }
  return all;
}

/** Whether a reader's own sight is among those that see all of `ids`. */
export const seesAll = (db: Reader, ids: readonly number[]): boolean =>
  ids.every((id) => db.sight.handlings.includes(id));
