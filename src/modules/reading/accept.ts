import { handlingForWriting, refuse, type Caller, type NodeContext } from '#access/context.ts';
import { note, record, type NewStatement, type SuggestionChange } from '#modules/statements/index.ts';
import { sql, type Writer } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { acceptEntity, settle } from './accepting/entity.ts';
import { acceptEvent } from './accepting/event.ts';
import { acceptFigure } from './accepting/figure.ts';
import { prepareGround, prepareLinks } from './accepting/prepare.ts';
import { isRefused, refusedBy, type Ground, type Outcome, type Refused, type Settled } from './accepting/ground.ts';
import { acceptIdentifier } from './accepting/identifier.ts';
import { acceptLink } from './accepting/link.ts';
import { measuredIn } from './accepting/measured.ts';
import { endsOf, wantedFrom, type Wanted } from './accepting/wanted.ts';
import { lockSuggestions, readReport, type ReadReport, type SuggestionRow } from './queries.ts';
import type { Accepted, AcceptSuggestions } from './shapes.ts';

/** Records what some suggestions say, each with the words it cites, as one act of the person who accepts them. */
export async function acceptSuggestions(
  node: NodeContext,
  caller: Caller,
  id: string,
  asked: AcceptSuggestions,
): Promise<Accepted | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  const writing = await writingUnder(node, caller, id);
  if (isRefusal(writing)) return writing;
  return node.store.transact(
    writing.caller.sight,
    (result) =>
      isRefusal(result)
        ? null
        : { action: 'suggestion.accept', outcome: 'done', payload: { report: id, act: result.act, ids: result.ids } },
    (db) => accept(db, node.store.node, caller.account, writing, asked),
  );
}

interface Writing {
  report: ReadReport;
  handling: number;
  caller: Caller;
}

/** A report the caller may see and under whose handling he may write. */
export async function writingUnder(node: NodeContext, caller: Caller, id: string): Promise<Writing | Refusal> {
  if (!isId(id)) return { refused: 'not-found' };
  const report = await node.store.read(caller.sight, (db) => readReport(db, id));
  const own = report && (await node.handlings()).byId.get(report.handling);
  if (!report || !own) return { refused: 'not-found' };
  const writing = await handlingForWriting(node, caller, own);
  return isRefusal(writing) ? writing : { report, handling: writing.id, caller: writing.caller };
}

async function accept(
  db: Writer,
  node: string,
  account: string,
  { report, handling }: Writing,
  { ids, edits = {} }: AcceptSuggestions,
): Promise<Accepted | Refusal> {
  const rows = new Map((await lockSuggestions(db, report.id)).map((row) => [row.id, row]));
  const measured = measuredIn(rows);
  const wanted = wantedFrom(ids, rows, edits, measured);
  const ground: Ground = { ...(await prepareGround(db, report, handling, rows, edits)), measured, newId: db.newId };
  const { outcomes, refused } = await decide(db, ground, wanted);
  const first = [...refused.values()][0];
  if (outcomes.size === 0) return first ? { refused: 'conflict', rule: first.rule, reason: first.says.en } : nothing;
  const statements = [...outcomes].flatMap(([suggestion, one]) =>
    one.statements.map((each): NewStatement => ({ ...each, suggestion })),
  );
  const recorded = await record(db, node, statements);
  const changes = [...outcomes].map(([suggestion, { made }]) => ({
    report: report.id,
    id: suggestion,
    before: { state: 'open' as const, made: null },
    after: { state: 'accepted' as const, made: made.entity },
  }));
  const done = await note(
    db,
    account,
    'suggestions-accepted',
    { statements: { recorded, ended: [] }, suggestions: changes },
    [...outcomes.keys()],
  );
  await decideRows(db, report.id, changes, account, done.act, null);
  const askedFor = new Set(ids);
  return {
    ...done,
    taken: [...outcomes.keys()].filter((one) => !askedFor.has(one)),
    notes: [...outcomes].flatMap(([one, { notes }]) => notes.map((says) => ({ id: one, says }))),
    refused: [...refused].map(([one, { rule, says }]) => ({ id: one, rule, says })),
  };
}

const nothing: Refusal = { refused: 'conflict', rule: 'nothing-to-accept', reason: 'Nothing of this is open.' };

/** Entities first, for all else stands on them; then everything in the order of the reading. */
async function decide(
  db: Writer,
  ground: Ground,
  wanted: Wanted,
): Promise<{ outcomes: Map<string, Outcome>; refused: Map<string, Refused> }> {
  const outcomes = new Map<string, Outcome>();
  const refused = new Map(wanted.refused);
  const take = (row: SuggestionRow, piece: Outcome | Refused): void => {
    if (isRefused(piece)) refused.set(row.id, piece);
    else outcomes.set(row.id, piece);
  };
  const entities = wanted.rows.filter((row) => row.what === 'entity');
  for (const row of entities) {
    const made = settle(ground, row);
    if (isRefused(made)) refused.set(row.id, made);
    else {
      const piece = acceptEntity(ground, row, made);
      take(row, piece);
      if (!isRefused(piece)) ground.settled.set(row.id, made);
    }
  }
  const rest = wanted.rows.filter((row) => row.what !== 'entity');
  const { accounts, ...links } = await prepareLinks(db, ground, rest);
  const full: Ground = { ...ground, ...links };
  for (const row of rest) take(row, acceptOne(full, row, accounts));
  leaveUnneeded(ground, wanted, outcomes);
  for (const [figure, event] of wanted.figures) {
    const made = outcomes.get(event)?.made ?? madeBy(ground, event);
    if (made) outcomes.set(figure, { statements: [], made, notes: [] });
    else refused.set(figure, refused.get(event) ?? refusedBy('end-missing'));
  }
  return { outcomes, refused };
}

/** An entity taken along for a link that was then refused stays open. */
function leaveUnneeded(ground: Ground, wanted: Wanted, outcomes: Map<string, Outcome>): void {
  const needed = new Set(
    wanted.rows.flatMap((row) =>
      row.what !== 'entity' && outcomes.has(row.id)
        ? endsOf(row, ground.edits[row.id] ?? {}, ground.rows).map((end) => end.id)
        : [],
    ),
  );
  for (const id of wanted.along) if (!needed.has(id)) outcomes.delete(id);
}

function acceptOne(ground: Ground, row: SuggestionRow, accounts: ReadonlyMap<string, Settled>): Outcome | Refused {
  switch (row.what) {
    case 'link':
      return acceptLink(ground, row);
    case 'event':
      return acceptEvent(ground, row);
    case 'figure':
      return acceptFigure(ground, row);
    default:
      return acceptIdentifier(ground, row, accounts);
  }
}

function madeBy(ground: Ground, id: string): Settled | undefined {
  const row = ground.rows.get(id);
  return row?.made ? { entity: row.made, kind: row.kind, person: false } : undefined;
}

/** Writes what was decided on some suggestions of one report. */
export async function decideRows(
  db: Writer,
  report: string,
  changes: readonly SuggestionChange[],
  account: string,
  act: string,
  reason: string | null,
): Promise<void> {
  await db.rows(sql`
    update suggestion s set state = k.state, made = k.made, reason = ${reason}, decided_by = ${account}, decided_at = ${new Date(db.now)}, act = ${act}
    from unnest(${changes.map((one) => one.id)}::uuid[], ${changes.map((one) => one.after.state)}::text[], ${changes.map((one) => one.after.made)}::uuid[]) k(id, state, made)
    where s.report = ${report} and s.id = k.id and s.handling = any(${db.sight.handlings}::int[])`);
}
