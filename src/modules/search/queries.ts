import { sql, type RawBuilder, type Reader } from '#storage/store.ts';
import { live } from '#modules/statements/index.ts';

/** Stored words that some keys may stand for, each with the keys that led to it. */
export const wordsFor = (db: Reader, keys: readonly string[]): Promise<{ variant: string; word: string }[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : db.rows<{ variant: string; word: string }>(sql`
        select distinct variant, word from spelling
        where variant = any(${keys}::text[]) and handling = any(${db.sight.handlings}::int[]) order by variant, word`);

/** Words that begin with a half-typed one, by their letters. Comparison of text is leakproof, so the index serves here too. */
export const wordsFrom = (
  db: Reader,
  range: { from: string; before: string },
  limit: number,
): Promise<{ word: string }[]> =>
  db.rows<{ word: string }>(sql`
    select distinct word from spelling
    where variant >= ${range.from} and variant < ${range.before} and handling = any(${db.sight.handlings}::int[])
    order by word limit ${limit}`);

/** One way in which a stored word answers a word of the query. */
export interface Candidate {
  word: string;
  /** Which word of the query, counted from 0. */
  asked: number;
  weight: number;
}

/** A word of the query that stands in so many visible names finds nobody by itself. */
const common = 1500;

const columns = (candidates: readonly Candidate[]): RawBuilder<unknown> => sql`unnest(
  ${candidates.map((one) => one.word)}::text[], ${candidates.map((one) => one.asked)}::int[],
  ${candidates.map((one) => one.weight)}::int[]) c(word, asked, weight)`;

/** Which words of the query are rare among the names this viewer may see; all of them when none is. */
async function rareWords(db: Reader, candidates: readonly Candidate[], asOf: number | null): Promise<Set<number>> {
  const counted = await db.rows<{ asked: number; count: number }>(sql`
    select c.asked, sum(n.count)::int as count from ${columns(candidates)} cross join lateral (
      select count(*) as count from (
        select 1 from name_word where word = c.word and handling = any(${db.sight.handlings}::int[]) and ${live(asOf)}
        limit ${common}) met) n
    group by c.asked order by c.asked`);
  const rare = counted.filter((row) => row.count < common).map((row) => row.asked);
  return new Set(rare.length > 0 ? rare : counted.map((row) => row.asked));
}

/**
 * Entities with the most and best agreeing words, ties by id. Who has none of the rare words is not looked at, unless
 * all are common; a common word then only ranks those the rare ones found.
 */
export async function entitiesWith(
  db: Reader,
  candidates: readonly Candidate[],
  asOf: number | null,
  limit: number,
): Promise<{ entity: string }[]> {
  if (candidates.length === 0) return [];
  const rare = await rareWords(db, candidates, asOf);
  const finding = candidates.filter((one) => rare.has(one.asked));
  const ranking = candidates.filter((one) => !rare.has(one.asked) && one.weight >= 9);
  return db.rows<{ entity: string }>(sql`
    with found as materialized (
      select n.entity, c.asked, max(c.weight) as weight from ${columns(finding)} join name_word n on n.word = c.word
      where n.handling = any(${db.sight.handlings}::int[]) and ${live(asOf)} group by n.entity, c.asked),
    ranked as (
      select n.entity, c.asked, max(c.weight) as weight from ${columns(ranking)}
      cross join (select distinct entity from found) f join name_word n on n.word = c.word and n.entity = f.entity
      where n.handling = any(${db.sight.handlings}::int[]) and ${live(asOf)} group by n.entity, c.asked)
    select entity from (select * from found union all select * from ranked) best
    group by entity order by sum(weight) desc, entity limit ${limit}`);
}

export const reportsWith = (
  db: Reader,
  words: readonly string[],
  asOf: number | null,
  limit: number,
): Promise<ReportText[]> =>
  words.length === 0
    ? Promise.resolve([])
    : db.rows<ReportText>(sql`
        select r.id, r.title, r.body, r.reported, coalesce(s.name, '') as source from (
          select report, count(*) as words from report_word
          where word = any(${words}::text[]) and handling = any(${db.sight.handlings}::int[]) group by report) found
        join report r on r.id = found.report left join source s on s.id = r.source and s.handling = any(${db.sight.handlings}::int[])
        where r.handling = any(${db.sight.handlings}::int[])
          and ${asOf === null ? sql`r.withdrawn_at is null` : sql`r.recorded_at <= ${new Date(asOf)} and (r.withdrawn_at is null or r.withdrawn_at > ${new Date(asOf)})`}
        order by found.words desc, r.received_at desc, r.id limit ${limit}`);

export interface ReportText {
  id: string;
  title: string;
  body: string;
  reported: string | null;
  source: string;
}
