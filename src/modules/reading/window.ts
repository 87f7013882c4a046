import { isId } from '#vocabulary/ids.ts';
import { sql, type RawBuilder, type Reader } from '#storage/store.ts';
import { speakerOf, standsOn, type Span } from './drafts.ts';
import { columnsWith, readingOf, seen, suggestionsOf, type ReadingRow, type SuggestionRow } from './queries.ts';
import type { ReadingTotals } from './shapes.ts';

/** Suggestions of one answer: more than that, and a reader waits for what he does not look at yet. */
const mostShown = 2000;

/** Where a window begins: a character, and how many of those that begin there were shown already. */
export interface From {
  place: number;
  skip: number;
}

const beginning: From = { place: 0, skip: 0 };

/** The form of a place in an address: "48211", or "48211.3" where three of those that begin there were shown. */
export const fromForm = /^\d{1,9}(?:\.\d{1,9})?$/;

export function parseFrom(text: string | undefined): From | undefined {
  if (text === undefined) return undefined;
  const [place = 0, skip = 0] = text.split('.').map(Number);
  return { place, skip };
}

/** What is shown of a reading at once. */
export interface Window {
  reading: ReadingRow | undefined;
  /** In the order of the reading: those that begin in the window, and the entities they speak of. */
  rows: SuggestionRow[];
  /** Identifiers outside that stand beside entities inside: they tell who these are, and are not shown. */
  telling: SuggestionRow[];
  totals: ReadingTotals;
  range: Span;
  next: string | null;
}

/** All of a report of usual length, a window of a longer one. Every total is of the whole report. */
export async function windowOf(
  db: Reader,
  report: { id: string; body: string },
  from: From | undefined,
): Promise<Window> {
  const totals = await totalsOf(db, report.id);
  if (from === undefined && totals.all <= mostShown) {
    const { reading, rows } = await db.together<{ reading: ReadingRow; rows: SuggestionRow }>({
      reading: readingOf(db, report.id),
      rows: suggestionsOf(db, report.id),
    });
    return { reading: reading[0], rows, telling: [], totals, range: [0, report.body.length], next: null };
  }
  const begun = from ?? beginning;
  const { ids, next } = await edgesOf(db, report.id, begun);
  const range: Span = [begun.place, next?.place ?? Math.max(begun.place, report.body.length)];
  const [reading] = await db.rows<ReadingRow>(readingOf(db, report.id, range));
  const inside = await db.rows<SuggestionRow>(insideOf(db, report.id, ids, range));
  const shown = new Set(inside.map((row) => row.id));
  const named = [...new Set(inside.flatMap((row) => [...standsOn(row.what, row.body), ...speakerOf(row)]))];
  const beside = await db.rows<SuggestionRow>(
    clipped(
      db,
      report.id,
      range,
      sql`id in ${among(
        named.filter((id) => isId(id) && !shown.has(id)),
        'uuid',
      )}`,
    ),
  );
  const rows = [...inside, ...beside].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const telling = await db.rows<SuggestionRow>(
    clipped(
      db,
      report.id,
      range,
      sql`what = 'identifier' and body->>'of' in ${among(
        rows.flatMap((row) => (row.what === 'entity' ? [row.id] : [])),
        'text',
      )}
        and id not in ${among([...shown], 'uuid')}`,
    ),
  );
  return {
    reading,
    rows,
    telling,
    totals,
    range,
    next: next && `${next.place}${next.skip > 0 ? `.${next.skip}` : ''}`,
  };
}

async function totalsOf(db: Reader, report: string): Promise<ReadingTotals> {
  const counted = await db.rows<{ what: SuggestionRow['what']; kind: string; n: number } & Record<string, number>>(sql`
    select what, kind, count(*)::int as n, count(*) filter (where state = 'open')::int as open,
      count(*) filter (where state = 'accepted')::int as accepted, count(*) filter (where state = 'rejected')::int as rejected
    from suggestion where report = ${report} and replaced_at is null and ${seen(db)} group by what, kind order by what, kind`);
  const sum = (name: 'n' | 'open' | 'accepted' | 'rejected'): number =>
    counted.reduce((total, row) => total + (row[name] ?? 0), 0);
  return {
    all: sum('n'),
    open: sum('open'),
    accepted: sum('accepted'),
    rejected: sum('rejected'),
    kinds: counted.map(({ what, kind, n, open = 0 }) => ({ what, kind, n, open })),
  };
}

/** Where a suggestion begins in the text. */
const place = sql`coalesce((spans->0->>0)::int, 0)`;

async function edgesOf(
  db: Reader,
  report: string,
  { place: begun, skip }: From,
): Promise<{ ids: string[]; next: From | null }> {
  const found = await db.rows<{ id: string; place: number }>(sql`
    select id, ${place} as place from suggestion
    where report = ${report} and replaced_at is null and ${seen(db)} and ${place} >= ${begun}
    order by 2, at, id offset ${skip} limit ${mostShown + 1}`);
  const inside = found.slice(0, mostShown);
  const after = found[mostShown];
  const ids = inside.map((row) => row.id);
  if (!after) return { ids, next: null };
  const there = inside.filter((row) => row.place === after.place).length;
  return { ids, next: { place: after.place, skip: there + (after.place === begun ? skip : 0) } };
}

/** Looked up by hash whatever the plan; `= any` of a parameter would go through thousands for every row. */
const among = (ids: readonly string[], type: 'uuid' | 'text'): RawBuilder<unknown> =>
  sql`(select unnest(${ids}::${sql.raw(type)}[]))`;

/** Suggestions with as many of their mentions as lie in the window, and always the first. */
const clipped = (
  db: Reader,
  report: string,
  [start, end]: Span,
  which: RawBuilder<unknown>,
): RawBuilder<SuggestionRow> => {
  const spans = sql`(select jsonb_agg(p order by n) from jsonb_array_elements(spans) with ordinality x(p, n)
    where n = 1 or ((p->>0)::int <= ${end} and (p->>1)::int > ${start})) as spans`;
  return sql<SuggestionRow>`
    select ${columnsWith(spans)} from suggestion where report = ${report} and replaced_at is null and ${seen(db)} and ${which}`;
};

/** Those that begin in the window, and the entities that are mentioned in it. */
const insideOf = (db: Reader, report: string, ids: readonly string[], range: Span): RawBuilder<SuggestionRow> =>
  clipped(
    db,
    report,
    range,
    sql`(id in ${among(ids, 'uuid')} or (what = 'entity' and exists (
      select from jsonb_array_elements(spans) p where (p->>0)::int < ${range[1]} and (p->>1)::int > ${range[0]})))`,
  );
