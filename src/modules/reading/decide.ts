import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { note, withdraw, type StatementKey, type SuggestionChange } from '#modules/statements/index.ts';
import type { Done } from '#modules/statements/shapes.ts';
import { sql, type Writer } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { decideRows } from './accept.ts';
import { standsOn } from './drafts.ts';
import { lockSuggestions, readReport, type SuggestionRow } from './queries.ts';
import { refusals } from './says.ts';

type Deciding = (db: Writer, rows: ReadonlyMap<string, SuggestionRow>) => Promise<Decided | Refusal>;
interface Decided {
  changes: SuggestionChange[];
  ended: StatementKey[];
}

/** What is decided, on which suggestions of which report, and why. */
interface Asked {
  report: string;
  ids: readonly string[];
  reason: string;
}

/** One decision on some suggestions of a report, as one act. */
async function decision(
  node: NodeContext,
  caller: Caller,
  { report, reason }: Asked,
  said: 'suggestions-rejected' | 'suggestions-reopened',
  deciding: Deciding,
): Promise<Done | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(report)) return { refused: 'not-found' };
  const action = said === 'suggestions-rejected' ? 'suggestion.reject' : 'suggestion.reopen';
  const why = reason.trim() || null;
  return node.store.transact<Done | Refusal>(
    caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : {
            action,
            outcome: 'done',
            payload: { report, act: result.act, ids: result.ids, ...(why ? { reason } : {}) },
          },
    async (db) => {
      if (!(await readReport(db, report))) return { refused: 'not-found' };
      const decided = await deciding(db, new Map((await lockSuggestions(db, report)).map((row) => [row.id, row])));
      if (isRefusal(decided)) return decided;
      const { changes, ended } = decided;
      const ids = changes.map((one) => one.id);
      const done = await note(
        db,
        caller.account,
        said,
        { statements: { recorded: [], ended }, suggestions: changes },
        ids,
      );
      await decideRows(db, report, changes, caller.account, done.act, why);
      return done;
    },
  );
}

const already: Refusal = { refused: 'conflict', rule: 'decided-already', reason: refusals['decided-already'].en };

/** Sets suggestions aside: nothing is recorded, and they count against the reader. */
export const rejectSuggestions = (node: NodeContext, caller: Caller, asked: Asked): Promise<Done | Refusal> =>
  decision(node, caller, asked, 'suggestions-rejected', async (_db, rows) => {
    const open = asked.ids.flatMap((one) => rows.get(one) ?? []).filter((row) => row.state === 'open');
    return open.length === 0 ? already : { changes: open.map((row) => changed(row, 'rejected')), ended: [] };
  });

const changed = (row: SuggestionRow, state: SuggestionRow['state']): SuggestionChange => ({
  report: row.report,
  id: row.id,
  before: { state: row.state, made: row.made },
  after: { state, made: null },
});

/**
 * Opens decided suggestions again; what their acceptance recorded is withdrawn, and nothing else. What another person accepted
 * takes a reason, as withdrawing a statement does.
 */
export const reopenSuggestions = (node: NodeContext, caller: Caller, asked: Asked): Promise<Done | Refusal> =>
  decision(node, caller, asked, 'suggestions-reopened', async (db, rows) => {
    const chosen = asked.ids.flatMap((one) => rows.get(one) ?? []).filter((row) => row.state !== 'open');
    if (chosen.length === 0) return already;
    const going = new Set(chosen.map((row) => row.id));
    for (const row of rows.values()) {
      const under =
        row.state === 'accepted' && !going.has(row.id)
          ? standsOn(row.what, row.body).find((end) => going.has(end) && rows.get(end)?.state === 'accepted')
          : undefined;
      if (under !== undefined) return stoodUpon(row);
    }
    const made = await madeBy(db, caller.account, asked.report, [...going]);
    if (asked.reason.trim() === '' && made.some((one) => !one.own)) return byAnother;
    const ended = await withdraw(db, made, 'reopened', null, asked.reason.trim() || null);
    return { changes: chosen.map((row) => changed(row, 'open')), ended };
  });

const stoodUpon = (row: SuggestionRow): Refusal => ({
  refused: 'conflict',
  rule: 'stood-upon',
  reason: refusals['stood-upon'].en.replace('{value}', 'quote' in row.body ? row.body.quote.slice(0, 80) : row.kind),
});

const byAnother: Refusal = {
  refused: 'conflict',
  rule: 'decided-by-another',
  reason: refusals['decided-by-another'].en,
};

/** The statements that accepting these suggestions made and that still stand; `own`: this person accepted them. */
const madeBy = (
  db: Writer,
  account: string,
  report: string,
  ids: readonly string[],
): Promise<(StatementKey & { own: boolean })[]> =>
  db.rows<StatementKey & { own: boolean }>(sql`
    select s.entity, s.id, coalesce(g.decided_by = ${account}, false) as own from statement s
    join suggestion g on g.report = s.report and g.id = s.suggestion and g.handling = any(${db.sight.handlings}::int[])
    where s.report = ${report} and s.suggestion = any(${ids}::uuid[]) and s.withdrawn_at is null and s.handling = any(${db.sight.handlings}::int[])
    order by s.entity, s.id`);

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
