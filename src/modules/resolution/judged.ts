import { mask } from '#access/masking.ts';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { joined } from '#access/sight.ts';
import { captionOf, mostSpecific, someStatementsOf } from '#modules/statements/index.ts';
import type { EntityRef } from '#modules/statements/shapes.ts';
import type { Reader } from '#storage/store.ts';
import { banner } from '#vocabulary/label.ts';
import { placeOfPerson } from '#vocabulary/places.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { comparedProperties } from './features.ts';
import { accountNames, judgedRows } from './queries.ts';
import type { Judged, JudgedList, Part } from './shapes.ts';

/** Judgements that stand, latest first, so that any can be taken back. */
export async function judgedList(node: NodeContext, caller: Caller, part: Part): Promise<JudgedList | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  const handlings = await node.handlings();
  return node.store.read(caller.sight, async (db) => {
    const rows = await judgedRows(db, part);
    const refs = await alone(db, [...new Set(rows.flatMap(({ entity, other }) => [entity, other]))].sort());
    const accounts = await accountNames(db, [...new Set(rows.map(({ byAccount }) => byAccount))].sort());
    const names = new Map(accounts.map((row) => [row.id, row.name]));
    return {
      total: rows[0]?.total ?? 0,
      banner: banner(
        joined(
          handlings,
          rows.map(({ handling }) => handling),
        ).label,
      ),
      judged: rows.flatMap((row): Judged[] => {
        const [a, b] = [refs.get(row.entity), refs.get(row.other)];
        if (!a || !b) return [];
        const { id, verdict, reason, byAccount, at } = row;
        return [{ id, a, b, verdict, reason, by: names.get(byAccount) ?? '', mine: byAccount === caller.account, at }];
      }),
    };
  });
}

/** Entities as each is named by itself: two that are one by a judgement must be told apart to take it back. */
async function alone(db: Reader, ids: readonly string[]): Promise<Map<string, EntityRef>> {
  if (ids.length === 0) return new Map();
  const rows = mask(await db.rows(someStatementsOf(db, ids, comparedProperties, null)), []);
  return new Map(
    [...Map.groupBy(rows, ({ entity }) => entity)].map(([id, of]) => [
      id,
      {
        id,
        kind: mostSpecific(of.map(({ kind }) => kind)),
        caption: captionOf(of.filter(({ kind, property }) => !placeOfPerson(kind, property))),
      },
    ]),
  );
}
