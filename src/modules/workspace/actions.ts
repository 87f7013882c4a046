import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { refsOf, now, statementsOf, adjacencyOf, type Times } from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { chartById, chartsOf, draftOf, summary, type ChartRow } from './queries.ts';
import { emptyState, parseDraft, parseState } from './rules.ts';
import type { ChartDraft, ChartState, ChartSummary, ChartView } from './shapes.ts';

/** The charts of the case; entities are counted as this viewer sees them. */
export async function chartList(
  node: NodeContext,
  caller: Caller,
  caseId: string,
): Promise<{ charts: ChartSummary[] } | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (caseId !== caller.looking?.case) return { refused: 'not-found' };
  return node.store.read(caller.sight, async (db) => {
    const rows = await chartsOf(db, caseId);
    const { refs } = await refsOf(
      db,
      [...new Set(rows.flatMap((row) => row.state.nodes.map((one) => one.id)))].sort(),
      now,
    );
    return { charts: rows.map((row) => summary(row, row.state.nodes.filter((one) => refs.has(one.id)).length)) };
  });
}

/** A chart as this viewer may see it. What its maker placed comes only to those who see all he saw; else it is laid out anew. */
export async function openChart(
  node: NodeContext,
  caller: Caller,
  id: string,
  times: Times,
): Promise<ChartView | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.read(
    caller.sight,
    async (db) => {
      const row = await chartById(db, id, caller.looking?.case ?? '');
      if (!row) return { refused: 'not-found' };
      const draft = await draftOf(db, id, caller.account);
      const { refs } = await refsOf(
        db,
        [...new Set([...row.state.nodes, ...(draft?.state.nodes ?? [])].map((one) => one.id))].sort(),
        times,
      );
      const seesAll = row.handlings.every((handling) => db.sight.handlings.includes(handling));
      const state = onlySeen(seesAll ? row.state : unplaced(row.state), refs);
      // A picture nobody has laid out looks no other than one whose maker saw more.
      const placed = seesAll && state.nodes.some((one) => one.x !== 0 || one.y !== 0);
      return {
        ...summary(row, row.state.nodes.filter((one) => refs.has(one.id)).length),
        state,
        placed,
        draft: seenDraft(draft, refs),
      };
    },
    { action: 'chart.open', outcome: 'done', payload: { chart: id } },
  );
}

/** Everything that could carry what the maker saw goes: coordinates, hidden links, reports left out. */
const unplaced = (state: ChartState): ChartState => ({
  ...emptyState,
  layout: state.layout,
  sizeBy: state.sizeBy,
  colourBy: state.colourBy,
  nodes: state.nodes.map((one) => ({ id: one.id, x: 0, y: 0, pinned: false })),
});

/** In one fixed order of its parts, whoever wrote it. */
const onlySeen = (state: ChartState, seen: ReadonlyMap<string, unknown>): ChartState => ({
  nodes: state.nodes.filter((one) => seen.has(one.id)).map(({ id, x, y, pinned }) => ({ id, x, y, pinned })),
  hiddenLinks: state.hiddenLinks,
  without: state.without,
  layout: state.layout,
  sizeBy: state.sizeBy,
  colourBy: state.colourBy,
});

/** A draft is its owner's own work; what he may no longer see leaves it, its steps with it. */
function seenDraft(draft: ChartDraft | null, seen: ReadonlyMap<string, unknown>): ChartDraft | null {
  if (!draft) return null;
  const whole = draft.state.nodes.every((one) => seen.has(one.id));
  return { state: onlySeen(draft.state, seen), past: whole ? draft.past : [], future: whole ? draft.future : [] };
}

export async function newChart(
  node: NodeContext,
  caller: Caller,
  caseId: string,
  title: string,
): Promise<{ id: string } | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (caseId !== caller.looking?.case) return { refused: 'not-found' };
  if (title.trim() === '') return invalid('title', '', 'a title');
  return node.store.transact(
    caller.sight,
    (result) =>
      isRefusal(result) ? null : { action: 'chart.add', outcome: 'done', payload: { chart: result.id, case: caseId } },
    async (db) => {
      const id = db.newId();
      await db.rows(sql`
        insert into chart (id, case_id, title, by_account, saved_at, state, handlings)
        values (${id}, ${caseId}, ${title.trim()}, ${caller.account}, ${new Date(db.now)}, ${JSON.stringify(emptyState)}::jsonb, '{}')`);
      return { id };
    },
  );
}

/** Keeps a person's unsaved work on a chart, with its steps: it survives reload and is nobody else's. */
export async function keepDraft(
  node: NodeContext,
  caller: Caller,
  id: string,
  input: unknown,
): Promise<{ kept: true } | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const draft = parseDraft(input);
  if (Array.isArray(draft)) return { refused: 'invalid', fields: draft };
  return node.store.transact(
    caller.sight,
    () => null,
    async (db) => {
      if (!(await chartById(db, id, caller.looking?.case ?? ''))) return { refused: 'not-found' };
      await db.rows(sql`
      insert into chart_draft (chart, account, draft, at) values (${id}, ${caller.account}, ${JSON.stringify(draft)}::jsonb, ${new Date(db.now)})
      on conflict (chart, account) do update set draft = excluded.draft, at = excluded.at`);
      return { kept: true as const };
    },
  );
}

/** Saves a chart for everybody in the case, and remembers under which handlings its maker saw it. */
export async function saveChart(
  node: NodeContext,
  caller: Caller,
  id: string,
  input: unknown,
  title: string | undefined,
): Promise<ChartSummary | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  const state = parseState(input);
  if (Array.isArray(state)) return { refused: 'invalid', fields: state };
  return node.store.transact(
    caller.sight,
    (result) => (isRefusal(result) ? null : { action: 'chart.save', outcome: 'done', payload: { chart: id } }),
    async (db) => {
      const row = await chartById(db, id, caller.looking?.case ?? '');
      if (!row) return { refused: 'not-found' };
      const kept = await withUnseen(db, row, state);
      const handlings = (
        await handlingsOf(
          db,
          state.nodes.map((one) => one.id),
        )
      ).sort((a, b) => a - b);
      await db.rows(sql`
        update chart set state = ${JSON.stringify(kept)}::jsonb, title = ${title?.trim() || row.title}, by_account = ${caller.account},
          saved_at = ${new Date(db.now)}, handlings = ${handlings}::int[] where id = ${id}`);
      await db.rows(sql`delete from chart_draft where chart = ${id} and account = ${caller.account}`);
      const saved = (await chartById(db, id, row.case)) ?? row;
      return summary(saved, state.nodes.length);
    },
  );
}

/**
 * Whoever sees less than the maker saves what he sees; what he can't see stays on the chart, and he learns nothing of it:
 * the picture is now his, so what he can't see loses its place in it.
 */
async function withUnseen(db: Reader, row: ChartRow, state: ChartState): Promise<ChartState> {
  const { refs } = await refsOf(
    db,
    row.state.nodes.map((one) => one.id),
    now,
  );
  const given = new Set(state.nodes.map((one) => one.id));
  const unseen = row.state.nodes.filter((one) => !refs.has(one.id) && !given.has(one.id));
  return { ...state, nodes: [...state.nodes, ...unseen.map(({ id }) => ({ id, x: 0, y: 0, pinned: false }))] };
}

async function handlingsOf(db: Reader, ids: string[]): Promise<number[]> {
  const { statements, adjacent } = await db.together({
    statements: statementsOf(db, ids, null),
    adjacent: adjacencyOf(db, ids, null),
  });
  return [...new Set([...statements, ...adjacent].map((row) => row.handling))];
}

export async function removeChart(node: NodeContext, caller: Caller, id: string): Promise<{ removed: true } | Refusal> {
  const no = refuse(caller, 'content.write');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.transact(
    caller.sight,
    (result) => (isRefusal(result) ? null : { action: 'chart.remove', outcome: 'done', payload: { chart: id } }),
    async (db) => {
      const row = await chartById(db, id, caller.looking?.case ?? '');
      if (!row) return { refused: 'not-found' };
      if (row.account !== caller.account)
        return { refused: 'not-allowed', rule: 'own-chart', reason: 'Only who saved a chart removes it.' };
      await db.rows(sql`update chart set removed_at = ${new Date(db.now)} where id = ${id}`);
      return { removed: true as const };
    },
  );
}
