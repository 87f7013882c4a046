import { sql, type Reader } from '#storage/store.ts';
import type { Discipline, SourceView } from './shapes.ts';

export interface ReportRow {
  id: string;
  title: string;
  body: string;
  reported: string | null;
  receivedAt: number;
  discipline: Discipline;
  language: string | null;
  grade: string;
  cites: string[];
  origins: string[];
  list: boolean;
  originalName: string | null;
  /** The import that brought it; its files are kept under this id. */
  import: string | null;
  /** Which of those files. */
  originalPart: number;
  originalBytes: number | null;
  originalSha256: Buffer | null;
  withdrawnAt: number | null;
  handling: number;
  sourceId: string | null;
  sourceName: string | null;
  sourceKind: string | null;
  sourceReliability: string | null;
}

const columns = (withBody: boolean): ReturnType<typeof sql> => sql`
  r.id, r.title, ${withBody ? sql`r.body` : sql`''`} as body, r.reported, r.received_at as "receivedAt", r.discipline, r.language, r.grade,
  r.cites, r.origins, r.list, r.original_name as "originalName", r.import, r.original_part as "originalPart", r.original_bytes as "originalBytes", r.original_sha256 as "originalSha256",
  r.withdrawn_at as "withdrawnAt", r.handling,
  s.id as "sourceId", s.name as "sourceName", s.kind as "sourceKind", s.reliability as "sourceReliability"`;

const from = (db: Reader): ReturnType<typeof sql> => sql`
  report r left join source s on s.id = r.source and s.handling = any(${db.sight.handlings}::int[])`;

/** Reports of a case, newest first; ties by id. */
export const reportsOfCase = (db: Reader, caseId: string): Promise<ReportRow[]> =>
  db.rows<ReportRow>(sql`
    select ${columns(false)} from ${from(db)}
    where r.id in (select report from report_case where case_id = ${caseId} and handling = any(${db.sight.handlings}::int[])) and r.handling = any(${db.sight.handlings}::int[])
    order by coalesce(r.reported, '') desc, r.received_at desc, r.id`);

export async function reportById(db: Reader, id: string): Promise<ReportRow | undefined> {
  const [row] = await db.rows<ReportRow>(sql`
    select ${columns(true)} from ${from(db)} where r.id = ${id} and r.handling = any(${db.sight.handlings}::int[])`);
  return row;
}

/** Reports among `ids`, or sharing an origin with `origins`, that this viewer may see. */
export const reportTitles = (
  db: Reader,
  ids: readonly string[],
  origins: readonly string[],
  near: string,
): Promise<{ id: string; title: string; origins: string[] }[]> =>
  db.rows<{ id: string; title: string; origins: string[] }>(sql`
    select id, title, origins from report
    where (id = any(${ids}::uuid[]) or (origins && ${origins}::uuid[] and id in (
        select o.report from report_case o join report_case m on m.case_id = o.case_id and m.report = ${near}
        where o.handling = any(${db.sight.handlings}::int[]) and m.handling = any(${db.sight.handlings}::int[]))))
      and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) order by received_at, id`);

/** Visible statements by report, for lists. */
export const statementCounts = (db: Reader, reports: readonly string[]): Promise<{ report: string; count: number }[]> =>
  db.rows<{ report: string; count: number }>(sql`
    select report, count(*)::int as count from statement
    where report = any(${reports}::uuid[]) and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) group by report`);

export const sources = (db: Reader): Promise<SourceView[]> =>
  db.rows<SourceView>(sql`
    select id, name, kind, reliability from source where handling = any(${db.sight.handlings}::int[]) order by name, id`);
