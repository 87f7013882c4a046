import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { note, withdraw, type StatementKey, type SuggestionChange } from '#modules/statements/index.ts';
import type { Done } from '#modules/statements/shapes.ts';
import { sql, type RawBuilder, type Writer } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { decideRows } from './accept.ts';
import { standsOn, type EntityBody, type EventBody } from './drafts.ts';
import { lockSuggestions, readReport, type SuggestionRow } from './queries.ts';
import { refusals } from './says.ts';

type Deciding = (db: Writer, rows: ReadonlyMap<string, SuggestionRow>) => Promise<Decided | Refusal>;
interface Decided {
  changes: SuggestionChange[];
  ended: StatementKey[];
  reason: string | null;
}

/** One decision on some suggestions of a report, as one act. */
async function decision(
  node: NodeContext,
  caller: Caller,
  id: string,
  said: 'suggestions-rejected' | 'suggestions-reopened',
  deciding: Deciding,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const action = said === 'suggestions-rejected' ? 'suggestion.reject' : 'suggestion.reopen';
  return node.store.transact<Done | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result) ? null : { action, outcome: 'done', payload: { report: id, act: result.act, ids: result.ids } },
    async (db) => {
      if (!(await readReport(db, id))) return { refused: 'not-found' };
      const decided = await deciding(db, new Map((await lockSuggestions(db, id)).map((row) => [row.id, row])));
      if (isRefusal(decided)) return decided;
      const { changes, ended, reason } = decided;
      const ids = changes.map((one) => one.id);
      const done = await note(
        db,
        caller.account,
        said,
        { statements: { recorded: [], ended }, suggestions: changes },
        ids,
      );
      await decideRows(db, id, changes, caller.account, done.act, reason);
      return done;
    },
  );
}

const already: Refusal = { refused: 'conflict', rule: 'decided-already', reason: refusals['decided-already'].en };

/** Sets suggestions aside: nothing is recorded, and they count against the reader. */
export const rejectSuggestions = (
  node: NodeContext,
  caller: Caller,
  id: string,
  ids: readonly string[],
  reason: string,
): Promise<Done | Refusal> =>
  decision(node, caller, id, 'suggestions-rejected', async (_db, rows) => {
    const open = ids.flatMap((one) => rows.get(one) ?? []).filter((row) => row.state === 'open');
    if (open.length === 0) return already;
    const changes = open.map((row) => changed(row, 'rejected'));
    return { changes, ended: [], reason: reason.trim() || null };
  });

const changed = (row: SuggestionRow, state: SuggestionRow['state']): SuggestionChange => ({
  report: row.report,
  id: row.id,
  before: { state: row.state, made: row.made },
  after: { state, made: null },
});

/** Opens decided suggestions again; what an accepted one recorded is withdrawn. */
export const reopenSuggestions = (
  node: NodeContext,
  caller: Caller,
  id: string,
  ids: readonly string[],
): Promise<Done | Refusal> =>
  decision(node, caller, id, 'suggestions-reopened', async (db, rows) => {
    const chosen = ids.flatMap((one) => rows.get(one) ?? []).filter((row) => row.state !== 'open');
    if (chosen.length === 0) return already;
    const going = new Set(chosen.map((row) => row.id));
    for (const row of rows.values()) {
      const under =
        row.state === 'accepted' && !going.has(row.id)
          ? standsOn(row.what, row.body).find((end) => going.has(end) && rows.get(end)?.state === 'accepted')
          : undefined;
      if (under !== undefined) return stoodUpon(row);
    }
    const keys = await db.rows<StatementKey>(madeStatements(db, id, chosen, rows));
    const ended = await withdraw(db, keys, 'reopened');
    return { changes: chosen.map((row) => changed(row, 'open')), ended, reason: null };
  });

const stoodUpon = (row: SuggestionRow): Refusal => ({
  refused: 'conflict',
  rule: 'stood-upon',
  reason: refusals['stood-upon'].en.replace('{value}', 'quote' in row.body ? row.body.quote.slice(0, 80) : row.kind),
});

/** What accepting these recorded: statements of this report on the thing made, or on who died by it, with the same words. */
function madeStatements(
  db: Writer,
  report: string,
  chosen: readonly SuggestionRow[],
  rows: ReadonlyMap<string, SuggestionRow>,
): RawBuilder<StatementKey> {
  const places = chosen.flatMap((row) => {
    if (row.made === null) return [];
    const victims =
      row.what === 'event' && row.kind === 'Killing'
        ? (row.body as EventBody).patients.flatMap((one) => rows.get(one)?.made ?? [])
        : [];
    const owner = row.what === 'identifier' ? null : row.made;
    return row.spans.flatMap(([start, end]) => [
      { entity: owner, start, end, what: row.what },
      ...victims.map((entity) => ({ entity, start, end, what: 'death' })),
    ]);
  });
  return sql<StatementKey>`
    select distinct s.entity, s.id from statement s
    join unnest(${places.map((one) => one.entity)}::uuid[], ${places.map((one) => one.start)}::int[], ${places.map((one) => one.end)}::int[],
      ${places.map((one) => one.what)}::text[]) k(entity, from_, to_, what)
      on s.span_start = k.from_ and s.span_end = k.to_ and (k.entity is null or s.entity = k.entity)
        and (k.what <> 'entity' or s.property = any(${nameProperties}::text[]))
        and (k.what <> 'death' or s.property in ('deathDate', 'status'))
    where s.report = ${report} and s.withdrawn_at is null and s.handling = any(${db.sight.handlings}::int[])
    order by s.entity, s.id`;
}

const nameProperties: readonly (keyof EntityBody | 'alias')[] = ['name', 'alias'];

/** Says that the review of a report is finished, or that it is not: accuracy counts finished ones. */
export async function finishReview(
  node: NodeContext,
  caller: Caller,
  id: string,
  finished: boolean,
): Promise<{ finishedAt: number | null } | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.transact<{ finishedAt: number | null } | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: finished ? 'reading.finish' : 'reading.unfinish', outcome: 'done', payload: { report: id } },
    async (db) => {
      if (!(await readReport(db, id))) return { refused: 'not-found' };
      const rows = await db.rows(sql`
        update reading set finished_at = ${finished ? new Date(db.now) : null}, finished_by = ${finished ? caller.account : null}
        where report = ${id} and handling = any(${db.sight.handlings}::int[]) returning report`);
      if (rows.length === 0)
        return { refused: 'conflict', rule: 'not-read', reason: 'This report has not been read yet.' };
      return { finishedAt: finished ? db.now : null };
    },
  );
}
