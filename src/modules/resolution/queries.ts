import { live } from '#modules/statements/index.ts';
import { sql, type RawBuilder, type Reader } from '#storage/store.ts';

const visible = (db: Reader, table = ''): ReturnType<typeof sql> =>
  sql`${sql.ref(`${table}handling`)} = any(${db.sight.handlings}::int[])`;

/** What changes whenever any statement this viewer sees comes or goes. */
export const standOf = async (db: Reader): Promise<string> => {
  const [row] = await db.rows<{ stand: string }>(sql`
    select concat_ws(' ', count(*), count(withdrawn_at), max(recorded_at), max(withdrawn_at)) as stand
    from statement where ${visible(db)}`);
  return row?.stand ?? '';
};

export interface WordRow {
  word: string;
  entity: string;
}

/** Words of names and identifiers in the order of the index, after a place in it. */
export const wordsAfter = (db: Reader, last: WordRow | null, limit: number): Promise<WordRow[]> =>
  db.rows<WordRow>(sql`
    select word, entity from name_word
    where ${visible(db)} and ${live(null)} ${last ? sql`and (word, entity) > (${last.word}, ${last.entity}::uuid)` : sql``}
    group by word, entity order by word, entity limit ${limit}`);

export interface CountRow {
  entity: string;
  statements: number;
  reports: string[];
  handlings: number[];
}

/** How much is said of each, and the first reports that say it. */
export const countsOf = (db: Reader, entities: readonly string[]): RawBuilder<CountRow> => sql<CountRow>`
  select entity, count(*)::int as statements, (array_agg(distinct report order by report))[1:200] as reports,
    array_agg(distinct handling order by handling) as handlings
  from statement where entity = any(${entities}::uuid[]) and ${visible(db)} and ${live(null)} group by entity order by entity`;

export interface LinkRow {
  entity: string;
  link: string;
}

/** Links of each entity: of one with very many only the first. */
export const linksOf = (db: Reader, entities: readonly string[]): RawBuilder<LinkRow & { links: number }> =>
  sql<LinkRow & { links: number }>`
    select entity, link, links::int from (
      select entity, link, row_number() over (partition by entity order by link) as at, count(*) over (partition by entity) as links
      from (select distinct entity, link from adjacency
        where entity = any(${entities}::uuid[]) and ${visible(db)} and ${live(null)}) once) numbered
    where at <= ${mostLinks} order by entity, link`;
const mostLinks = 200;

export const endsOfLinks = (db: Reader, links: readonly string[]): RawBuilder<LinkRow> => sql<LinkRow>`
  select distinct entity, link from adjacency
  where link = any(${links}::uuid[]) and ${visible(db)} and ${live(null)} order by link, entity`;

/** When anything about these entities that this viewer sees was last recorded or withdrawn, in milliseconds. */
export const changedAt = (db: Reader, entities: readonly string[]): Promise<{ entity: string; at: number }[]> =>
  db.rows<{ entity: string; at: number }>(sql`
    select entity, (extract(epoch from max(greatest(recorded_at, withdrawn_at))) * 1000)::float8 as at from (
      select entity, recorded_at, withdrawn_at from statement where entity = any(${entities}::uuid[]) and ${visible(db)}
      union all
      select entity, recorded_at, withdrawn_at from adjacency where entity = any(${entities}::uuid[]) and ${visible(db)}) said
    group by entity order by entity`);

export interface JudgedRow {
  id: string;
  entity: string;
  other: string;
  verdict: 'same' | 'different' | 'unsure';
  reason: string;
  byAccount: string;
  at: number;
  handling: number;
  total: number;
}

/** Judgements that stand, each once, latest first. */
export const judgedRows = (db: Reader, part: { offset: number; limit: number }): Promise<JudgedRow[]> =>
  db.rows<JudgedRow>(sql`
    select id, entity, other, verdict, reason, by_account as "byAccount", (extract(epoch from decided) * 1000)::float8 as at, handling,
      (count(*) over ())::int as total
    from (select distinct on (id) id, entity, other, verdict, reason, by_account, handling, coalesce(decided_at, recorded_at) as decided
      from judgement where ${visible(db)} and ${live(null)} order by id, entity) once
    order by decided desc, id desc limit ${part.limit} offset ${part.offset}`);

export const accountNames = (db: Reader, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  db.rows<{ id: string; name: string }>(
    sql`select id, display as name from account where id = any(${ids}::uuid[]) order by id`,
  );
