import { queryTokens } from '#methods/names/tokens.ts';
import { live } from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';

/** Every entity of which a visible report of the case says something. */
export async function entitiesOfCase(db: Reader, caseId: string, asOf: number | null): Promise<string[]> {
  const reports = await db.rows<{ report: string }>(sql`
    select distinct report from report_case
    where case_id = ${caseId} and handling = any(${db.sight.handlings}::int[]) order by report`);
  const ids = reports.map((row) => row.report);
  const rows = await db.rows<{ entity: string }>(sql`
    select distinct entity from statement
    where report = any(${ids}::uuid[]) and handling = any(${db.sight.handlings}::int[]) and ${live(asOf)} order by entity`);
  return rows.map((row) => row.entity);
}

/** What stands on a chart of the case; undefined when there is no such chart. */
export async function entitiesOfChart(db: Reader, chart: string, caseId: string): Promise<string[] | undefined> {
  const [row] = await db.rows<{ nodes: { id: string }[] }>(sql`
    select state->'nodes' as nodes from chart where id = ${chart} and case_id = ${caseId} and removed_at is null`);
  return row?.nodes.map((one) => one.id).sort();
}

/** Visible entities, of the case or not, with a name that shares two words with one of some names of organisations. */
export async function namedLike(db: Reader, captions: readonly string[], asOf: number | null): Promise<string[]> {
  const words = [...new Set(captions.flatMap((caption) => queryTokens(caption)))].sort();
  if (words.length === 0) return [];
  const found = await db.rows<{ entity: string }>(sql`
    select entity from name_word
    where word = any(${words}::text[]) and handling = any(${db.sight.handlings}::int[]) and ${live(asOf)}
    group by entity having count(distinct word) >= 2 order by entity`);
  return found.map((row) => row.entity);
}
