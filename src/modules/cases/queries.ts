import { sql, type Reader } from '#storage/store.ts';

export interface CaseRow {
  id: string;
  titleEn: string;
  titleEs: string;
  purposes: string[];
  authorities: string[];
}

const columns = sql`c.id, c.title_en as "titleEn", c.title_es as "titleEs", c.purposes, c.authorities`;

/** The open cases of one person. */
export const casesOf = (db: Reader, account: string): Promise<CaseRow[]> =>
  db.rows<CaseRow>(sql`
    select ${columns} from case_file c join case_member m on m.case_id = c.id
    where m.account = ${account} and c.closed_at is null order by c.title_en, c.id`);

export const membersOf = (
  db: Reader,
  cases: readonly string[],
): Promise<{ caseId: string; name: string; display: string }[]> =>
  db.rows<{ caseId: string; name: string; display: string }>(sql`
    select m.case_id as "caseId", a.name, a.display from case_member m join account a on a.id = m.account
    where m.case_id = any(${cases}::uuid[]) order by a.display, a.name`);

/** Visible reports and charts by case. */
export async function contents(
  db: Reader,
  cases: readonly string[],
): Promise<Map<string, { reports: number; charts: number }>> {
  const reports = await db.rows<{ caseId: string; count: number }>(sql`
    select c.case_id as "caseId", count(*)::int as count from report_case c join report r on r.id = c.report
    where c.case_id = any(${cases}::uuid[]) and c.handling = any(${db.sight.handlings}::int[])
      and r.withdrawn_at is null and r.handling = any(${db.sight.handlings}::int[]) group by c.case_id`);
  const charts = await db.rows<{ caseId: string; count: number }>(sql`
    select case_id as "caseId", count(*)::int as count from chart where case_id = any(${cases}::uuid[]) and removed_at is null group by case_id`);
  const counted = new Map(cases.map((id) => [id, { reports: 0, charts: 0 }]));
  for (const row of reports) counted.set(row.caseId, { reports: row.count, charts: 0 });
  for (const row of charts)
    counted.set(row.caseId, { reports: counted.get(row.caseId)?.reports ?? 0, charts: row.count });
  return counted;
}
