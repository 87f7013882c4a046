import { live, type StatementRow } from '#modules/statements/index.ts';
import { sql, type RawBuilder, type Reader } from '#storage/store.ts';
import type { ChartDraft, ChartState, ChartSummary } from './shapes.ts';

/** What a picture needs of each statement, and no more: charts ask for thousands of entities at once. */
export const compactStatements = (
  db: Reader,
  entities: readonly string[],
  asOf: number | null,
): RawBuilder<StatementRow> =>
  sql<StatementRow>`
        select id, claim, entity, kind, property, value, report, modality, denied, valid_from as "validFrom", valid_to as "validTo", handling
        from statement where entity = any(${entities}::uuid[]) and handling = any(${db.sight.handlings}::int[]) and ${live(asOf)}
        order by entity, property, value, recorded_at, id`;

export interface ChartRow {
  id: string;
  case: string;
  title: string;
  by: string;
  account: string;
  savedAt: number;
  state: ChartState;
  handlings: number[];
}

const columns = sql`c.id, c.case_id as "case", c.title, a.display as by, c.by_account as account, c.saved_at as "savedAt", c.state, c.handlings`;

export const chartsOf = (db: Reader, caseId: string): Promise<ChartRow[]> =>
  db.rows<ChartRow>(sql`
    select ${columns} from chart c join account a on a.id = c.by_account
    where c.case_id = ${caseId} and c.removed_at is null order by c.saved_at desc, c.id`);

export async function chartById(db: Reader, id: string, caseId: string): Promise<ChartRow | undefined> {
  const [row] = await db.rows<ChartRow>(sql`
    select ${columns} from chart c join account a on a.id = c.by_account
    where c.id = ${id} and c.case_id = ${caseId} and c.removed_at is null`);
  return row;
}

export async function draftOf(db: Reader, chart: string, account: string): Promise<ChartDraft | null> {
  const [row] = await db.rows<{ draft: ChartDraft }>(
    sql`select draft from chart_draft where chart = ${chart} and account = ${account}`,
  );
  return row?.draft ?? null;
}

export const summary = (row: ChartRow, entities: number): ChartSummary => ({
  id: row.id,
  case: row.case,
  title: row.title,
  by: row.by,
  savedAt: row.savedAt,
  entities,
});
