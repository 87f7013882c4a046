import { sql, type Reader } from '#storage/store.ts';
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

/** Entities with the most and best agreeing words, ties by id. */
export const entitiesWith = (
  db: Reader,
  candidates: readonly Candidate[],
  asOf: number | null,
  limit: number,
): Promise<{ entity: string }[]> =>
  candidates.length === 0
    ? Promise.resolve([])
    : db.rows<{ entity: string }>(sql`
        select entity from (
          select n.entity, c.asked, max(c.weight) as weight
          from unnest(${candidates.map((one) => one.word)}::text[], ${candidates.map((one) => one.asked)}::int[],
            ${candidates.map((one) => one.weight)}::int[]) c(word, asked, weight)
          join name_word n on n.word = c.word
          where n.handling = any(${db.sight.handlings}::int[]) and ${live(asOf)}
          group by n.entity, c.asked) best
        group by entity order by sum(weight) desc, entity limit ${limit}`);

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
