import { sql, type RawBuilder, type Reader } from '#storage/store.ts';
import type { Modality, Qualifier } from '#vocabulary/statement.ts';

/** A statement as it stands in the store. */
export interface StatementRow {
  id: string;
  claim: string;
  entity: string;
  kind: string;
  property: string;
  value: string;
  original: string | null;
  language: string | null;
  report: string;
  spanStart: number | null;
  spanEnd: number | null;
  locator: string | null;
  speaker: string | null;
  grade: string;
  modality: Modality;
  denied: boolean;
  basis: 'fact' | 'assessment';
  qualifier: Qualifier | null;
  validFrom: string | null;
  validTo: string | null;
  firstSeen: string | null;
  lastSeen: string | null;
  recordedAt: number;
  withdrawnAt: number | null;
  endReason: string | null;
  handling: number;
  node: string;
}

/** An instant as milliseconds since 1970, the same in a row and in JSON. */
export function instant(column: string): ReturnType<typeof sql> {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;
}

export const statementColumns = sql`id, claim, entity, kind, property, value, original, language, report,
  span_start as "spanStart", span_end as "spanEnd", locator, speaker, grade, modality, denied, basis, qualifier,
  valid_from as "validFrom", valid_to as "validTo", first_seen as "firstSeen", last_seen as "lastSeen",
  ${instant('recorded_at')} as "recordedAt", ${instant('withdrawn_at')} as "withdrawnAt", coalesce(end_note, end_reason) as "endReason", handling, node`;

/** When we knew: null is now; else the state of the store at that instant (ms). Rights are always today's. */
export type AsOf = number | null;

export const live = (asOf: AsOf): ReturnType<typeof sql> =>
  asOf === null
    ? sql`withdrawn_at is null`
    : sql`recorded_at <= ${new Date(asOf)} and (withdrawn_at is null or withdrawn_at > ${new Date(asOf)})`;

/** The explicit predicate that every query on a labelled table carries. */
export const visible = (db: Reader): ReturnType<typeof sql> => sql`handling = any(${db.sight.handlings}::int[])`;

/** All visible statements of some entities, in a total order of visible values. */
export const statementsOf = (db: Reader, entities: readonly string[], asOf: AsOf): RawBuilder<StatementRow> =>
  sql<StatementRow>`
    select ${statementColumns} from statement
    where entity = any(${entities}::uuid[]) and ${visible(db)} and ${live(asOf)}
    order by entity, property, value, recorded_at, id`;

/** The same, of some properties only: captions and kinds for many entities. */
export const someStatementsOf = (
  db: Reader,
  entities: readonly string[],
  properties: readonly string[],
  asOf: AsOf,
): RawBuilder<StatementRow> =>
  sql<StatementRow>`
    select ${statementColumns} from statement
    where entity = any(${entities}::uuid[]) and property = any(${properties}::text[]) and ${visible(db)} and ${live(asOf)}
    order by entity, property, value, recorded_at, id`;

export interface KindRow {
  entity: string;
  kind: string;
}

/** Which of these entities this viewer may see at all, with a kind each. */
export const kindsOf = (db: Reader, entities: readonly string[], asOf: AsOf): RawBuilder<KindRow> =>
  sql<KindRow>`
    select distinct entity, kind from statement
    where entity = any(${entities}::uuid[]) and ${visible(db)} and ${live(asOf)} order by entity, kind`;

export interface AdjacencyRow {
  entity: string;
  statement: string;
  link: string;
  linkKind: string;
  property: string;
  report: string;
  grade: string;
  modality: Modality;
  denied: boolean;
  validFrom: string | null;
  validTo: string | null;
  handling: number;
}

/** What points to these entities: one row for each entity-valued statement. */
export const adjacencyOf = (db: Reader, entities: readonly string[], asOf: AsOf): RawBuilder<AdjacencyRow> =>
  sql<AdjacencyRow>`
    select entity, statement, link, link_kind as "linkKind", property, report, grade, modality, denied,
      valid_from as "validFrom", valid_to as "validTo", handling
    from adjacency where entity = any(${entities}::uuid[]) and ${visible(db)} and ${live(asOf)}
    order by entity, link, property, statement`;

/** The other ends of some links. */
export const endsOf = (db: Reader, links: readonly string[], asOf: AsOf): RawBuilder<AdjacencyRow> =>
  sql<AdjacencyRow>`
    select entity, statement, link, link_kind as "linkKind", property, report, grade, modality, denied,
      valid_from as "validFrom", valid_to as "validTo", handling
    from adjacency where link = any(${links}::uuid[]) and ${visible(db)} and ${live(asOf)}
    order by link, property, entity, statement`;

export interface JudgementRow {
  id: string;
  entity: string;
  other: string;
  verdict: 'same' | 'different' | 'unsure';
  reason: string;
  byAccount: string;
  /** Which of two judgements is the later one. */
  decidedAt: number;
  handling: number;
}

export const judgementsOf = (db: Reader, entities: readonly string[], asOf: AsOf): RawBuilder<JudgementRow> =>
  sql<JudgementRow>`
    select id, entity, other, verdict, reason, by_account as "byAccount",
      (extract(epoch from coalesce(decided_at, recorded_at)) * 1000)::float8 as "decidedAt", handling
    from judgement where entity = any(${entities}::uuid[]) and ${visible(db)} and ${live(asOf)}
    order by coalesce(decided_at, recorded_at) desc, id desc`;

export interface ReportRow {
  id: string;
  title: string;
  reported: string | null;
  sourceName: string;
  discipline: string;
  origins: string[];
  withdrawn: boolean;
  /** Of the report, and of its source where that is shown: what names them stands under both. */
  handlings: number[];
}

/** The visible reports behind some statements, with what they count as. A report whose source is hidden shows none. */
export const reportsBehind = (db: Reader, ids: readonly string[]): RawBuilder<ReportRow> =>
  sql<ReportRow>`
    select r.id, r.title, r.reported, coalesce(s.name, '') as "sourceName", r.discipline, r.origins, r.withdrawn_at is not null as withdrawn,
      array_remove(array[r.handling, s.handling], null) as handlings
    from report r left join source s on s.id = r.source and s.handling = any(${db.sight.handlings}::int[])
    where r.id = any(${ids}::uuid[]) and r.handling = any(${db.sight.handlings}::int[]) order by r.id`;

export const preferredClaims = (db: Reader, entities: readonly string[], asOf: AsOf): RawBuilder<{ claim: string }> =>
  sql<{
    claim: string;
  }>`select claim from preference where entity = any(${entities}::uuid[]) and ${visible(db)} and ${live(asOf)} order by claim`;
