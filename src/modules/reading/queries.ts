import type { SumCheck, TextDate } from '#methods/text/reading/types.ts';
import { insertRows, type Column } from '#storage/arrays.ts';
import { sql, type RawBuilder, type Reader, type Writer } from '#storage/store.ts';
import type { Body, Span } from './drafts.ts';
import type { SuggestionWhat } from './shapes.ts';

export interface ReadReport {
  id: string;
  body: string;
  reported: string | null;
  language: string | null;
  handling: number;
  grade: string;
  origins: string[];
  title: string;
  discipline: string;
}

export interface ReadingRow {
  language: 'en' | 'es' | 'other';
  readAt: number;
  finishedAt: number | null;
  furniture: Span[];
  unsure: Span[];
  dates: TextDate[];
  sums: SumCheck[];
}

export interface SuggestionRow {
  id: string;
  report: string;
  at: number;
  what: SuggestionWhat;
  kind: string;
  readKind: string;
  body: Body;
  spans: Span[];
  by: 'reader' | 'extractor';
  state: 'open' | 'accepted' | 'rejected';
  made: string | null;
}

export const seen = (db: Reader): RawBuilder<unknown> => sql`handling = any(${db.sight.handlings}::int[])`;

/** A report that this viewer may see and that was not withdrawn: of any other, nothing is read. */
export async function readReport(db: Reader, id: string): Promise<ReadReport | undefined> {
  const [row] = await db.rows<ReadReport>(sql`
    select id, body, reported, language, handling, grade, origins, title, discipline from report
    where id = ${id} and withdrawn_at is null and ${seen(db)}`);
  return row;
}

const millis = (column: string): RawBuilder<unknown> => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

/** The reading of a report; of its lists the whole, or what begins in a range of the text. */
export const readingOf = (db: Reader, report: string, range?: Span): RawBuilder<ReadingRow> => {
  const list = (name: 'furniture' | 'unsure' | 'dates', begins: RawBuilder<unknown>): RawBuilder<unknown> =>
    range === undefined
      ? sql.ref(name)
      : sql`(select coalesce(jsonb_agg(p order by n), '[]') from jsonb_array_elements(${sql.ref(name)}) with ordinality x(p, n)
          where (${begins})::int >= ${range[0]} and (${begins})::int < ${range[1]}) as ${sql.ref(name)}`;
  return sql<ReadingRow>`
    select language, ${millis('read_at')} as "readAt", ${millis('finished_at')} as "finishedAt", ${list('furniture', sql`p->>0`)},
      ${list('unsure', sql`p->>0`)}, ${list('dates', sql`p->>'start'`)}, sums
    from reading where report = ${report} and ${seen(db)}`;
};

/** The columns of a suggestion, its spans as an expression gives them. */
export const columnsWith = (spans: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`id, report, at, what, kind, read_kind as "readKind", body, ${spans}, by, state, made`;

const columns = columnsWith(sql`spans`);

export const suggestionsOf = (db: Reader, report: string): RawBuilder<SuggestionRow> =>
  sql<SuggestionRow>`select ${columns} from suggestion where report = ${report} and replaced_at is null and ${seen(db)} order by at, id`;

/** The same, held for this transaction: two people never decide one suggestion. */
export const lockSuggestions = (db: Writer, report: string): Promise<SuggestionRow[]> =>
  db.rows<SuggestionRow>(
    sql`select ${columns} from suggestion where report = ${report} and replaced_at is null and ${seen(db)} order by at, id for update`,
  );

const suggestionColumns = (handling: number): Column<SuggestionRow>[] => [
  { name: 'id', type: 'uuid', of: (row) => row.id },
  { name: 'report', type: 'uuid', of: (row) => row.report },
  { name: 'at', type: 'int', of: (row) => row.at },
  { name: 'what', type: 'text', of: (row) => row.what },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'read_kind', type: 'text', of: (row) => row.readKind },
  { name: 'body', type: 'jsonb', of: (row) => JSON.stringify(row.body) },
  { name: 'spans', type: 'jsonb', of: (row) => JSON.stringify(row.spans) },
  { name: 'by', type: 'text', of: (row) => row.by },
  { name: 'handling', type: 'int', of: () => handling },
];

/** Adds suggestions, or sets those of the same ids anew. */
export async function keepSuggestions(db: Writer, rows: readonly SuggestionRow[], handling: number): Promise<void> {
  if (rows.length === 0) return;
  await db.rows(sql`${insertRows('suggestion', suggestionColumns(handling), rows)}
    on conflict (report, id) do update set at = excluded.at, kind = excluded.kind, read_kind = excluded.read_kind,
      body = excluded.body, spans = excluded.spans, by = excluded.by, replaced_at = null`);
}

/** A mark of some words of a text. */
export interface Mark {
  hash: string;
  start: number;
  end: number;
  kind: 'quotation' | 'passage';
}

const markColumns = (report: string, handling: number): Column<Mark>[] => [
  { name: 'hash', type: 'text', of: (row) => row.hash },
  { name: 'report', type: 'uuid', of: () => report },
  { name: 'span_start', type: 'int', of: (row) => row.start },
  { name: 'span_end', type: 'int', of: (row) => row.end },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'handling', type: 'int', of: () => handling },
];

/** The text of a report never changes, so its marks stay; only those not yet there are added. */
export async function keepMarks(db: Writer, report: string, handling: number, marks: readonly Mark[]): Promise<void> {
  if (marks.length > 0) await db.rows(insertRows('fingerprint', markColumns(report, handling), marks, 'do nothing'));
}
