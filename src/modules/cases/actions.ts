import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { inForce } from '#access/rule.ts';
import type { CaseSummary } from '#modules/people/shapes.ts';
import { blindSight, sql } from '#storage/store.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { purposes } from '#vocabulary/purpose.ts';
import { casesOf, contents, membersOf } from './queries.ts';

/** The caller's cases, with what he may see in each. Listed before a purpose is chosen, then without any count of content. */
export async function caseList(node: NodeContext, caller: Caller): Promise<{ cases: CaseSummary[] }> {
  const { authorities } = await node.handlings();
  const at = node.store.clock();
  return node.store.read(caller.sight, async (db) => {
    const rows = await casesOf(db, caller.account);
    const ids = rows.map((row) => row.id);
    const members = Map.groupBy(await membersOf(db, ids), (row) => row.caseId);
    const counted = await contents(db, ids);
    return {
      cases: rows.map((row) => ({
        id: row.id,
        title: { en: row.titleEn, es: row.titleEs },
        purposes: row.purposes,
        authorities: row.authorities.flatMap((id) => {
          const one = authorities.get(id);
          if (!one) return [];
          const usable = row.purposes.some((purpose) => inForce(one, { ...caller.viewer, purpose }, at));
          return [
            {
              id,
              title: one.title,
              instrument: one.instrument,
              purposes: one.purposes,
              until: one.until,
              inForce: usable,
            },
          ];
        }),
        reports: counted.get(row.id)?.reports ?? 0,
        charts: counted.get(row.id)?.charts ?? 0,
        members: (members.get(row.id) ?? []).map(({ name, display }) => ({ name, display })),
      })),
    };
  });
}

export async function oneCase(node: NodeContext, caller: Caller, id: string): Promise<CaseSummary | Refusal> {
  const { cases } = await caseList(node, caller);
  return cases.find((one) => one.id === id) ?? { refused: 'not-found' };
}

export interface NewCase {
  title: { en: string; es: string };
  purposes: string[];
  authorities: string[];
  members: string[];
}

/** Opens a case with its people, purposes and authorities; who opens it is a member. */
export async function openCase(node: NodeContext, caller: Caller, made: NewCase): Promise<{ id: string } | Refusal> {
  const no = refuse(caller, 'case.open');
  if (no) return no;
  if (made.title.en.trim() === '' && made.title.es.trim() === '')
    return invalid('title', '', 'a title in one language at least');
  const odd = made.purposes.find((purpose) => !(purpose in purposes));
  if (odd !== undefined || made.purposes.length === 0)
    return invalid('purposes', odd ?? [], `one or more of ${Object.keys(purposes).join(', ')}`);
  const known = (await node.handlings()).authorities;
  const unknown = made.authorities.find((id) => !known.has(id));
  if (unknown !== undefined || made.authorities.length === 0)
    return invalid('authorities', unknown ?? [], 'one or more authorities of this node');
  return node.store.transact(
    { ...blindSight, account: caller.account },
    (result) => (isRefusal(result) ? null : { action: 'case.open', outcome: 'done', payload: { case: result.id } }),
    async (db) => {
      const people = await db.rows<{ id: string; name: string }>(
        sql`select id, name from account where name = any(${made.members}::text[]) and not disabled`,
      );
      const missing = made.members.find((name) => !people.some((one) => one.name === name));
      if (missing !== undefined) return invalid('members', missing, 'people of this node');
      const id = db.newId();
      await db.rows(sql`
        insert into case_file (id, title_en, title_es, purposes, authorities, created_by, created_at)
        values (${id}, ${made.title.en || made.title.es}, ${made.title.es || made.title.en}, ${made.purposes}::text[], ${made.authorities}::text[],
          ${caller.account}, ${new Date(db.now)})`);
      const accounts = [...new Set([caller.account, ...people.map((one) => one.id)])];
      await db.rows(
        sql`insert into case_member (case_id, account) select ${id}::uuid, a from unnest(${accounts}::uuid[]) a`,
      );
      return { id };
    },
  );
}
