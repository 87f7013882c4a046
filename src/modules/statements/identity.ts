import type { Reader } from '#storage/store.ts';
import { judgementsOf, type AsOf, type JudgementRow } from './queries.ts';

/** Pairs judged, latest first (ties by id), to groups of the same entity. What a later judgement says wins over an earlier one. */
export function components(
  judgements: readonly Pick<JudgementRow, 'entity' | 'other' | 'verdict'>[],
): Map<string, string[]> {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  const apart: [string, string][] = [];
  const decided = new Set<string>();
  for (const { entity, other, verdict } of judgements) {
    const pair = entity < other ? `${entity} ${other}` : `${other} ${entity}`;
    if (decided.has(pair)) continue;
    decided.add(pair);
    if (verdict === 'different') apart.push([entity, other]);
    if (verdict !== 'same') continue;
    const a = find(entity);
    const b = find(other);
    const forbidden = apart.some(([x, y]) => (find(x) === a && find(y) === b) || (find(x) === b && find(y) === a));
    if (a === b || forbidden) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    parent.set(high, low);
  }
  const groups = new Map<string, string[]>();
  for (const id of new Set(judgements.flatMap((one) => [one.entity, one.other]))) {
    const head = find(id);
    groups.set(head, [...(groups.get(head) ?? []), id].sort());
  }
  return new Map([...groups.values()].flatMap((members) => members.map((id) => [id, members])));
}

/** Which entities are one in this viewer's world. Only what he may see joins or parts them. */
export interface Identity {
  /** All ids of the entity, sorted; the first stands for it within one answer. */
  membersOf(id: string): string[];
  headOf(id: string): string;
  judgements: JudgementRow[];
}

/** What the judgements already read, and those they lead to, make one. */
export async function identityFrom(
  db: Reader,
  ids: readonly string[],
  read: readonly JudgementRow[],
  asOf: AsOf,
): Promise<Identity> {
  const seen = new Set(ids);
  const judgements = new Map<string, JudgementRow>();
  for (let rows = read; ;) {
    const frontier: string[] = [];
    for (const row of rows) {
      judgements.set(`${row.id} ${row.entity}`, row);
      if (row.verdict !== 'same' || seen.has(row.other)) continue;
      seen.add(row.other);
      frontier.push(row.other);
    }
    if (frontier.length === 0) break;
    rows = await db.rows(judgementsOf(db, frontier, asOf));
  }
  const ordered = [...judgements.values()].sort(
    (a, b) => b.decidedAt - a.decidedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0),
  );
  const groups = components(ordered);
  const membersOf = (id: string): string[] => groups.get(id) ?? [id];
  return { membersOf, headOf: (id) => membersOf(id)[0] ?? id, judgements: ordered };
}

export const identityOf = async (db: Reader, ids: readonly string[], asOf: AsOf): Promise<Identity> =>
  identityFrom(db, ids, ids.length === 0 ? [] : await db.rows(judgementsOf(db, ids, asOf)), asOf);
