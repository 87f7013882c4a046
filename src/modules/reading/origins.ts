import { sharedPassages } from '#methods/text/origins/fingerprints.ts';
import { reportsBehind, type ReportRow } from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import type { ReadReport } from './queries.ts';
import type { ReadingView, OriginFinding } from './shapes.ts';

/** Other reports looked at, those that share most first. */
const mostReports = 8;
/** Their texts together; a long one is looked at last. */
const mostText = 2_000_000;
/** Marks that stand in so many reports are phrases everybody uses. */
const common = 50;
/** Findings with one other report. */
const mostFindings = 50;

type Passage = ReturnType<typeof sharedPassages>[number];

/**
 * The same words in other reports this viewer may see, quotations first, with to whom each report gives them; of those with one
 * report the first, and how many are left.
 */
export async function originsOf(db: Reader, report: ReadReport): Promise<Pick<ReadingView, 'origins' | 'originsLeft'>> {
  const met = await db.rows<{ id: string; body: string }>(sql`
    select r.id, r.body from (
      select o.report, count(*) as marks, bool_or(o.kind = 'quotation') as quoted
      from fingerprint m cross join lateral (
        select report, kind from fingerprint f
        where f.hash = m.hash and f.report <> m.report and f.handling = any(${db.sight.handlings}::int[])
        order by f.report limit ${common}) o
      where m.report = ${report.id} and m.handling = any(${db.sight.handlings}::int[])
      group by o.report order by quoted desc, marks desc, o.report limit ${mostReports * 4}) s
    join report r on r.id = s.report and r.withdrawn_at is null and r.handling = any(${db.sight.handlings}::int[])
    order by s.quoted desc, s.marks desc, r.id limit ${mostReports}`);
  if (met.length === 0) return { origins: [], originsLeft: [] };
  const shared = passages(report.body, met);
  const behind = new Map(
    (await db.rows<ReportRow>(reportsBehind(db, [...shared.keys()].sort()))).map((row) => [row.id, row]),
  );
  const speakers = await speakersOf(db, [report.id, ...shared.keys()]);
  const originsLeft: ReadingView['originsLeft'] = [];
  const found = [...shared].flatMap(([id, of]) => {
    const other = behind.get(id);
    if (!other) return [];
    const ref = {
      id,
      title: other.title,
      date: other.reported,
      source: other.sourceName,
      discipline: other.discipline,
    };
    if (of.length > mostFindings) originsLeft.push({ report: ref, n: of.length - mostFindings });
    const joined = other.origins.some((origin) => report.origins.includes(origin));
    return of.slice(0, mostFindings).map(({ a, b, kind }): OriginFinding => ({
      span: a,
      report: ref,
      there: b,
      kind,
      speakers: { here: speakers(report.id, a), there: speakers(id, b) },
      joined,
    }));
  });
  const origins = found.sort(
    (a, b) =>
      Number(b.kind === 'quotation') - Number(a.kind === 'quotation') ||
      a.span[0] - b.span[0] ||
      (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : a.there[0] - b.there[0]),
  );
  return { origins, originsLeft };
}

/** What two texts share, quotations first, then as it stands here. What the other says again and again is one. */
function told(passages: readonly Passage[]): Passage[] {
  let end = -1;
  const once = passages
    .toSorted((one, two) => one.a[0] - two.a[0] || two.a[1] - one.a[1] || one.b[0] - two.b[0])
    .filter(({ a }) => {
      if (a[1] <= end) return false;
      end = a[1];
      return true;
    });
  return once.toSorted((one, two) => Number(two.kind === 'quotation') - Number(one.kind === 'quotation'));
}

function passages(body: string, met: readonly { id: string; body: string }[]): Map<string, Passage[]> {
  const made = new Map<string, Passage[]>();
  let read = 0;
  for (const { id, body: there } of met) {
    read += there.length;
    if (read > mostText && made.size > 0) break;
    const shared = told(sharedPassages(body, there));
    if (shared.length > 0) made.set(id, shared);
  }
  return made;
}

/** Who is said to have spoken some words: from facts, suggestions and quotations over them, the narrowest that name a speaker. */
async function speakersOf(
  db: Reader,
  reports: readonly string[],
): Promise<(report: string, span: readonly [number, number]) => string | null> {
  const said = await db.rows<{ report: string; start: number; end: number; speaker: string }>(sql`
    select s.report, s.span_start as start, s.span_end as "end", s.speaker from statement s
    where s.report = any(${reports}::uuid[]) and s.speaker is not null and s.span_start is not null and s.withdrawn_at is null
      and s.handling = any(${db.sight.handlings}::int[])
    union
    select s.report, (s.spans->0->>0)::int, (s.spans->0->>1)::int, coalesce(e.body->>'name', s.body->>'speaker') from suggestion s
    left join suggestion e on e.report = s.report and e.what = 'entity' and e.id::text = s.body->>'speaker'
      and e.handling = any(${db.sight.handlings}::int[])
    where s.report = any(${reports}::uuid[]) and s.state <> 'rejected' and s.replaced_at is null and s.body->>'speaker' is not null
      and s.handling = any(${db.sight.handlings}::int[])
    union
    select d.report, (q->>'start')::int, (q->>'end')::int, q->>'speaker' from reading d cross join lateral jsonb_array_elements(d.quoted) q
    where d.report = any(${reports}::uuid[]) and d.handling = any(${db.sight.handlings}::int[])
    order by 1, 2, 3, 4`);
  const by = Map.groupBy(said, (row) => row.report);
  return (report, [start, end]) => {
    const over = (by.get(report) ?? []).filter((row) => row.start < end && start < row.end);
    over.sort((a, b) => a.end - a.start - (b.end - b.start) || (a.speaker < b.speaker ? -1 : 1));
    return over[0]?.speaker ?? null;
  };
}
