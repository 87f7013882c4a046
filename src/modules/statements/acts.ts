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
  /** What was decided on a machine's suggestions; undoing puts back what stood before. */
  suggestions?: SuggestionChange[];
  /** What reports were made to count as. */
  origins?: OriginChange[];
  /** What came back, by its former id: whoever undoes an earlier act finds it under its new one. */
  again?: Record<string, string>;
}

interface Decision {
  state: 'open' | 'accepted' | 'rejected';
  made: string | null;
}

export interface SuggestionChange {
  report: string;
  id: string;
  before: Decision;
  after: Decision;
}

interface Resting {
  cites: string[];
  origins: string[];
}

export interface OriginChange {
  report: string;
  before: Resting;
  after: Resting;
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
    (result) =>
      isRefusal(result)
        ? null
        : { action: `act.${way}`, outcome: 'done', payload: { act: result.act, said: result.said } },
    async (db) => {
      const act = await (way === 'undo' ? lastStanding(db, caller.account) : lastUndone(db, caller.account));
      if (!act)
        return {
          refused: 'conflict',
          rule: `nothing-to-${way}`,
          reason: way === 'undo' ? 'There is nothing of yours to undo.' : 'There is nothing to redo.',
        };
      const rows = await reverseRows(db, node.store.node, caller.account, await asTheyStand(db, act), way);
      const done = await note(
        db,
        caller.account,
        act.said,
        rows,
        [],
        way === 'undo' ? { undoes: act.id } : { redo: true },
      );
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

/** The act with the rows it recorded under the ids they have today: others may have come and gone above them. */
async function asTheyStand(db: Writer, act: ActRow): Promise<ActRows> {
  const { statements, judgements, preferences, ...rest } = act.rows;
  const ids = [...(statements?.recorded ?? []), ...(preferences?.recorded ?? [])]
    .map((key) => key.id)
    .concat(judgements?.recorded ?? []);
  const today = new Map(ids.map((id) => [id, id]));
  for (let moved = ids.length > 0; moved;) {
    const rows = await db.rows<{ again: Record<string, string> }>(sql`
      select rows->'again' as again from act where id > ${act.id} and jsonb_exists_any(rows->'again', ${[...today.values()]}::text[])`);
    const again = new Map(rows.flatMap((row) => Object.entries(row.again)));
    moved = false;
    for (const [id, at] of today) {
      const next = again.get(at);
      if (next === undefined) continue;
      today.set(id, next);
      moved = true;
    }
  }
  const key = ({ entity, id }: StatementKey): StatementKey => ({ entity, id: today.get(id) ?? id });
  return {
    ...rest,
    ...(statements ? { statements: { ...statements, recorded: statements.recorded.map(key) } } : {}),
    ...(preferences ? { preferences: { ...preferences, recorded: preferences.recorded.map(key) } } : {}),
    ...(judgements
      ? { judgements: { ...judgements, recorded: judgements.recorded.map((id) => today.get(id) ?? id) } }
      : {}),
  };
}

async function reverseRows(db: Writer, node: string, account: string, rows: ActRows, way: string): Promise<ActRows> {
  const made: ActRows = {};
  const again: Record<string, string> = {};
  if (rows.statements) {
    const ended = await withdraw(db, rows.statements.recorded, way);
    made.statements = { recorded: await recordAgain(db, node, rows.statements.ended, again), ended };
  }
  if (rows.judgements) {
    const ended = await endJudgements(db, rows.judgements.recorded);
    made.judgements = { recorded: await judgeAgain(db, account, rows.judgements.ended, again), ended };
  }
  if (rows.preferences) {
    const ended = await endPreferences(db, rows.preferences.recorded);
    made.preferences = { recorded: await preferAgain(db, account, rows.preferences.ended, again), ended };
  }
  if (rows.reports)
    made.reports = {
      recorded: await reopenReports(db, rows.reports.ended),
      ended: await endReports(db, rows.reports.recorded, way),
    };
  if (rows.suggestions) made.suggestions = await decideAgain(db, account, rows.suggestions);
  if (rows.origins) made.origins = await restAgain(db, rows.origins);
  return Object.keys(again).length > 0 ? { ...made, again } : made;
}

/** A claim that somebody else has brought further meanwhile stays as he left it. What comes back is still its suggestion's. */
async function recordAgain(
  db: Writer,
  node: string,
  keys: readonly StatementKey[],
  again: Record<string, string>,
): Promise<StatementKey[]> {
  if (keys.length === 0) return [];
  const rows = await db.rows<StatementRow & { suggestion: string | null }>(sql`
    select ${statementColumns}, suggestion from statement s
    where handling = any(${db.sight.handlings}::int[])
      and (entity, id) in (select * from unnest(${keys.map((key) => key.entity)}::uuid[], ${keys.map((key) => key.id)}::uuid[]))
      and not exists (select from statement o where o.entity = s.entity and o.claim = s.claim and o.withdrawn_at is null
        and o.handling = any(${db.sight.handlings}::int[]))
    order by entity, id`);
  const made = await record(
    db,
    node,
    rows.map(({ recordedAt: _then, ...row }): NewStatement => row),
  );
  for (const [at, row] of rows.entries()) again[row.id] = made[at]?.id ?? row.id;
  return made;
}

/** Ends judgements by id, both rows of each. Out: the ids that were open and visible. */
export async function endJudgements(db: Writer, ids: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    update judgement set withdrawn_at = ${new Date(db.now)}
    where id = any(${ids}::uuid[]) and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) returning id`);
  return [...new Set(rows.map((row) => row.id))];
}

async function judgeAgain(
  db: Writer,
  account: string,
  ids: readonly string[],
  again: Record<string, string>,
): Promise<string[]> {
  const made: string[] = [];
  for (const id of ids) {
    const renewed = db.newId();
    const rows = await db.rows(sql`
      insert into judgement (entity, id, other, verdict, reason, by_account, decided_at, recorded_at, handling)
      select entity, ${renewed}::uuid, other, verdict, reason, ${account}::uuid, coalesce(decided_at, recorded_at), ${new Date(db.now)}::timestamptz, handling
      from judgement where id = ${id} and handling = any(${db.sight.handlings}::int[]) returning id`);
    if (rows.length === 0) continue;
    made.push(renewed);
    again[id] = renewed;
  }
  return made;
}

async function endPreferences(db: Writer, keys: readonly StatementKey[]): Promise<StatementKey[]> {
  return db.rows<StatementKey>(sql`
    update preference set withdrawn_at = ${new Date(db.now)}
    where id = any(${keys.map((key) => key.id)}::uuid[]) and entity = any(${keys.map((key) => key.entity)}::uuid[])
      and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) returning entity, id`);
}

async function preferAgain(
  db: Writer,
  account: string,
  keys: readonly StatementKey[],
  again: Record<string, string>,
): Promise<StatementKey[]> {
  const made: StatementKey[] = [];
  for (const key of keys) {
    const id = db.newId();
    const rows = await db.rows<StatementKey>(sql`
      insert into preference (entity, id, claim, reason, by_account, recorded_at, handling)
      select entity, ${id}::uuid, claim, reason, ${account}::uuid, ${new Date(db.now)}::timestamptz, handling
      from preference p where entity = ${key.entity} and id = ${key.id} and handling = any(${db.sight.handlings}::int[])
        and not exists (
          select from preference o join statement t on t.entity = o.entity and t.claim = o.claim
          join statement m on m.entity = o.entity and m.claim = p.claim and m.property = t.property
          where o.entity = p.entity and o.withdrawn_at is null and o.handling = any(${db.sight.handlings}::int[]))
      returning entity, id`);
    made.push(...rows);
    if (rows.length > 0) again[key.id] = id;
  }
  return made;
}

/** Suggestions that stand as the act left them go back to what they were; one decided anew meanwhile stays. */
async function decideAgain(
  db: Writer,
  account: string,
  changes: readonly SuggestionChange[],
): Promise<SuggestionChange[]> {
  const rows = await db.rows<{ id: string }>(sql`
    update suggestion s set state = k.back, made = k.made, decided_by = ${account}, decided_at = ${new Date(db.now)}
    from unnest(${changes.map((one) => one.report)}::uuid[], ${changes.map((one) => one.id)}::uuid[], ${changes.map((one) => one.after.state)}::text[],
      ${changes.map((one) => one.before.state)}::text[], ${changes.map((one) => one.before.made)}::uuid[]) k(report, id, stood, back, made)
    where s.report = k.report and s.id = k.id and s.state = k.stood and s.handling = any(${db.sight.handlings}::int[])
    returning s.id`);
  const moved = new Set(rows.map((row) => row.id));
  return changes
    .filter((one) => moved.has(one.id))
    .map(({ report, id, before, after }) => ({ report, id, before: after, after: before }));
}

/** Reports that still rest on what the act made them rest on go back; what was joined further meanwhile stays. */
async function restAgain(db: Writer, changes: readonly OriginChange[]): Promise<OriginChange[]> {
  const made: OriginChange[] = [];
  for (const { report, before, after } of changes) {
    const rows = await db.rows(sql`
      update report set cites = ${before.cites}::uuid[], origins = ${before.origins}::uuid[]
      where id = ${report} and cites = ${after.cites}::uuid[] and origins = ${after.origins}::uuid[]
        and handling = any(${db.sight.handlings}::int[]) returning id`);
    if (rows.length > 0) made.push({ report, before: after, after: before });
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
