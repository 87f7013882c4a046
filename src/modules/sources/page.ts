import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import {
  answerGround,
  groundOf,
  handlingView,
  now,
  shownStatements,
  statementColumns,
  statementView,
  type StatementRow,
} from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import { openHandling } from '#vocabulary/handling.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { reportById, reportsOfCase, reportTitles, sources, statementCounts, type ReportRow } from './queries.ts';
import { summaryOf } from './rules.ts';
import type { ReportSummary, ReportView, SourceView } from './shapes.ts';

/** The reports of a case that this viewer may see. */
export async function reportList(
  node: NodeContext,
  caller: Caller,
  caseId: string,
): Promise<{ reports: ReportSummary[] } | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (caseId !== caller.looking?.case) return { refused: 'not-found' };
  const { byId } = await node.handlings();
  return node.store.read(caller.sight, async (db) => {
    const rows = await reportsOfCase(db, caseId);
    const counts = new Map(
      (
        await statementCounts(
          db,
          rows.map((row) => row.id),
        )
      ).map((row) => [row.report, row.count]),
    );
    return {
      reports: rows.map((row) =>
        summaryOf(row, counts.get(row.id) ?? 0, (byId.get(row.handling) ?? openHandling).label),
      ),
    };
  });
}

/** One report with its text, its facts in the order of the text, and what shares its origin. */
export async function reportPage(node: NodeContext, caller: Caller, id: string): Promise<ReportView | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.read(
    caller.sight,
    async (db) => {
      const row = await reportById(db, id);
      return row ? buildReport(node, db, row) : { refused: 'not-found' as const };
    },
    { action: 'report.open', outcome: 'done', payload: { report: id } },
  );
}

/** Facts of a very long report (a list version) are shown up to this many; the rest is found by search. */
const factsShown = 1000;

async function buildReport(node: NodeContext, db: Reader, row: ReportRow): Promise<ReportView> {
  const rows = await db.rows<StatementRow>(sql`
    select ${statementColumns} from statement
    where report = ${row.id} and withdrawn_at is null and handling = any(${db.sight.handlings}::int[])
    order by span_start nulls last, entity, property, value, id limit ${factsShown}`);
  // The report's own sentences stay; as facts, what names a person shows no place, whichever report says which (DESIGN 1.2).
  const shown = await shownStatements(db, [...new Set(rows.map((one) => one.entity))].sort(), now);
  const byId = new Map(shown.rows.map((one) => [one.id, one]));
  const seen = rows.flatMap((one) => byId.get(one.id) ?? []);
  const named = new Set(seen.flatMap((one) => [one.entity, one.value]));
  const ground = await groundOf(node, db, seen);
  const at = answerGround(ground);
  const handling = ground.byId.get(row.handling) ?? openHandling;
  const related = await reportTitles(db, row.cites, row.origins, row.id);
  const [counted] = await statementCounts(db, [row.id]);
  return {
    ...summaryOf(row, counted?.count ?? 0, handling.label),
    text: row.body,
    handling: handlingView(handling, ground.authorities),
    cites: related.filter((one) => row.cites.includes(one.id)).map(({ id, title }) => ({ id, title })),
    sameOrigin: related
      .filter((one) => one.id !== row.id && one.origins.some((origin) => row.origins.includes(origin)))
      .map(({ id, title }) => ({ id, title })),
    facts: seen.map((one) => ({ ...statementView(one, at), kind: one.kind })),
    entities: [...shown.refs.values()].filter((one) => named.has(one.id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    reports: at.reports,
    handlings: at.handlings,
    original:
      row.originalName === null
        ? null
        : { name: row.originalName, bytes: row.originalBytes ?? 0, sha256: row.originalSha256?.toString('hex') ?? '' },
  };
}

export async function sourceList(node: NodeContext, caller: Caller): Promise<{ sources: SourceView[] } | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  return node.store.read(caller.sight, async (db) => ({ sources: await sources(db) }));
}
