import type { Caller, NodeContext } from '#access/context.ts';
import { refuse } from '#access/context.ts';
import { sql, type Writer } from '#storage/store.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { record, withdraw, type NewStatement, type StatementKey } from './record.ts';
import { statementColumns, type StatementRow } from './queries.ts';
import type { Done } from './shapes.ts';

/** Which rows an act recorded and which it ended, by table. Undoing ends the first and records the second again. */
export interface ActRows {
  statements?: { recorded: StatementKey[]; ended: StatementKey[] };
  judgements?: { recorded: string[]; ended: string[] };
  preferences?: { recorded: StatementKey[]; ended: StatementKey[] };
  reports?: { recorded: string[]; ended: string[] };
}

/** Notes what a person did, in the same transaction, so that he can take it back. */
export async function note(
  db: Writer,
  account: string,
  said: string,
  rows: ActRows,
  ids: string[],
  kind: { undoes?: string; redo?: boolean } = {},
): Promise<Done> {
  const id = db.newId();
  await db.rows(sql`
    insert into act (id, account, at, said, rows, undoes, redo)
    values (${id}, ${account}, ${new Date(db.now)}, ${said}, ${JSON.stringify(rows)}::jsonb, ${kind.undoes ?? null}, ${kind.redo ?? false})`);
  return { act: id, said, ids };
}

interface ActRow {
  id: string;
  said: string;
  rows: ActRows;
}

/** Takes back the caller's last act that still stands; what it ended comes back as new statements of the same claims. */
export const undo = (node: NodeContext, caller: Caller): Promise<Done | Refusal> => reverse(node, caller, 'undo');

/** Does again what the caller last took back, unless he has done something else since. */
export const redo = (node: NodeContext, caller: Caller): Promise<Done | Refusal> => reverse(node, caller, 'redo');

function reverse(node: NodeContext, caller: Caller, way: 'undo' | 'redo'): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return Promise.resolve(no);
  return node.store.transact(
    caller.sight,
    (result) => (isRefusal(result) ? null : { action: `act.${way}`, outcome: 'done', payload: { act: result.act, said: result.said } }),
    async (db) => {
      const act = await (way === 'undo' ? lastStanding(db, caller.account) : lastUndone(db, caller.account));
      if (!act) return { refused: 'conflict', rule: `nothing-to-${way}`, reason: way === 'undo' ? 'There is nothing of yours to undo.' : 'There is nothing to redo.' };
      const rows = await reverseRows(db, node.store.node, caller.account, act.rows, way);
      const done = await note(db, caller.account, act.said, rows, [], way === 'undo' ? { undoes: act.id } : { redo: true });
      await db.rows(sql`update act set undone_by = ${done.act} where id = ${act.id}`);
      return done;
    },
  );
}

async function lastStanding(db: Writer, account: string): Promise<ActRow | undefined> {
  const [row] = await db.rows<ActRow>(sql`
    select id, said, rows from act where account = ${account} and undone_by is null and undoes is null order by id desc limit 1 for update`);
  return row;
}

/** The last undoing that still stands, unless something new was done after it. */
async function lastUndone(db: Writer, account: string): Promise<ActRow | undefined> {
  const [row] = await db.rows<ActRow>(sql`
    select id, said, rows from act u where account = ${account} and undoes is not null and undone_by is null
      and not exists (select 1 from act n where n.account = ${account} and n.id > u.id and n.undoes is null and not n.redo)
    order by id desc limit 1 for update`);
  return row;
}

async function reverseRows(db: Writer, node: string, account: string, rows: ActRows, way: string): Promise<ActRows> {
  const made: ActRows = {};
  if (rows.statements) {
    const again = await recordAgain(db, node, rows.statements.ended);
    made.statements = { recorded: again, ended: await withdraw(db, rows.statements.recorded, way) };
  }
  if (rows.judgements) made.judgements = { recorded: await judgeAgain(db, account, rows.judgements.ended), ended: await endJudgements(db, rows.judgements.recorded) };
  if (rows.preferences) {
    made.preferences = { recorded: await preferAgain(db, account, rows.preferences.ended), ended: await endPreferences(db, rows.preferences.recorded) };
  }
  if (rows.reports) made.reports = { recorded: await reopenReports(db, rows.reports.ended), ended: await endReports(db, rows.reports.recorded, way) };
  return made;
}

async function recordAgain(db: Writer, node: string, keys: readonly StatementKey[]): Promise<StatementKey[]> {
  if (keys.length === 0) return [];
  const rows = await db.rows<StatementRow>(sql`
    select ${statementColumns} from statement s
    where handling = any(${db.sight.handlings}::int[])
      and (entity, id) in (select * from unnest(${keys.map((key) => key.entity)}::uuid[], ${keys.map((key) => key.id)}::uuid[]))
    order by entity, id`);
  return record(db, node, rows.map(({ recordedAt: _then, ...row }): NewStatement => row));
}

/** Ends judgements by id, both rows of each. Out: the ids that were open and visible. */
export async function endJudgements(db: Writer, ids: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    update judgement set withdrawn_at = ${new Date(db.now)}
    where id = any(${ids}::uuid[]) and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) returning id`);
  return [...new Set(rows.map((row) => row.id))];
}

async function judgeAgain(db: Writer, account: string, ids: readonly string[]): Promise<string[]> {
  const made: string[] = [];
  for (const id of ids) {
    const again = db.newId();
    const rows = await db.rows(sql`
      insert into judgement (entity, id, other, verdict, reason, by_account, recorded_at, handling)
      select entity, ${again}::uuid, other, verdict, reason, ${account}::uuid, ${new Date(db.now)}::timestamptz, handling
      from judgement where id = ${id} and handling = any(${db.sight.handlings}::int[]) returning id`);
    if (rows.length > 0) made.push(again);
  }
  return made;
}

async function endPreferences(db: Writer, keys: readonly StatementKey[]): Promise<StatementKey[]> {
  return db.rows<StatementKey>(sql`
    update preference set withdrawn_at = ${new Date(db.now)}
    where id = any(${keys.map((key) => key.id)}::uuid[]) and entity = any(${keys.map((key) => key.entity)}::uuid[])
      and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) returning entity, id`);
}

async function preferAgain(db: Writer, account: string, keys: readonly StatementKey[]): Promise<StatementKey[]> {
  const made: StatementKey[] = [];
  for (const key of keys) {
    const id = db.newId();
    const rows = await db.rows<StatementKey>(sql`
      insert into preference (entity, id, claim, reason, by_account, recorded_at, handling)
      select entity, ${id}::uuid, claim, reason, ${account}::uuid, ${new Date(db.now)}::timestamptz, handling
      from preference where entity = ${key.entity} and id = ${key.id} and handling = any(${db.sight.handlings}::int[]) returning entity, id`);
    made.push(...rows);
  }
  return made;
}

async function endReports(db: Writer, ids: readonly string[], reason: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    update report set withdrawn_at = ${new Date(db.now)}, end_reason = ${reason}
    where id = any(${ids}::uuid[]) and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) returning id`);
  return rows.map((row) => row.id);
}

async function reopenReports(db: Writer, ids: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    update report set withdrawn_at = null, end_reason = null
    where id = any(${ids}::uuid[]) and withdrawn_at is not null and handling = any(${db.sight.handlings}::int[]) returning id`);
  return rows.map((row) => row.id);
}
