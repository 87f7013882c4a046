import { isContent, parseName } from '#methods/names/parse.ts';
import { queryKeys } from '#methods/names/spelling.ts';
import { queryTokens } from '#methods/names/tokens.ts';
import { sql, type Reader } from '#storage/store.ts';

/** A thing of a text that may be one that is known. */
export interface Asked {
  id: string;
  kind: string;
  names: readonly string[];
  /** Identifiers that stand beside it. */
  identifiers: readonly { word: string; weak: boolean }[];
}

/** A word in so many visible names finds nobody by itself. */
const common = 200;
/** Entities compared with one suggestion. */
const compared = 8;
/** Stored spellings that may stand for the words of one text. */
const mostSpellings = 20_000;

interface Word {
  word: string;
  /** As it stands in the text; else a spelling near it. */
  exact: boolean;
}

/** One name of a thing asked, with the words by which it may be found. */
interface Name {
  id: string;
  name: string;
  kind: string;
  words: readonly string[];
  /** How many words it has that say something. */
  length: number;
}

/**
 * For each thing asked the entities whose names or identifiers share most with it. Near spellings are looked up only for
 * names that nobody bears as they stand; five queries at most for all.
 */
export async function entitiesNamed(db: Reader, asked: readonly Asked[]): Promise<Map<string, string[]>> {
  const names = asked.flatMap(namesIn);
  const identifiers = asked.flatMap(({ id, identifiers: of }) => of.map(({ word }) => ({ id, word })));
  const words = [...new Set(names.flatMap((one) => one.words))].sort();
  const bearing = await entitiesWith(db, [...words, ...new Set(identifiers.map((one) => one.word))].sort());
  const plain = new Map(words.map((word): [string, Word[]] => [word, [{ word, exact: true }]]));
  const scores = new Map<string, Map<string, number>>(asked.map((one) => [one.id, new Map()]));
  for (const { id, word } of identifiers)
    for (const entity of bearing.get(word) ?? []) scores.get(id)?.set(entity, 1000);
  const unmet = names.filter((name) => !score(name, plain, bearing, scores.get(name.id)));
  const near = await spellings(db, [...new Set(unmet.flatMap((one) => one.words))].sort());
  const nearWords = [...near.values()].flat().filter((one) => !one.exact && !bearing.has(one.word));
  for (const [word, of] of await entitiesWith(db, [...new Set(nearWords.map((one) => one.word))].sort()))
    bearing.set(word, of);
  for (const name of unmet) score(name, near, bearing, scores.get(name.id));
  const lost = unmet.flatMap((name) => commonWords(name, bearing));
  const whole = await entitiesWithAll(
    db,
    lost.map((one) => one.words),
  );
  for (const [at, { id }] of lost.entries()) for (const entity of whole.get(at) ?? []) scores.get(id)?.set(entity, 500);
  return new Map([...scores].map(([id, of]) => [id, best(of)]));
}

const namesIn = ({ id, names, kind }: Asked): Name[] =>
  names.map((name) => {
    const length = parseName(name, kind).words.filter(isContent).length;
    return { id, name, kind, words: [...new Set(queryTokens(name, kind))], length: Math.max(1, length) };
  });

/** Notes who shares at least half of a name's words, unless so many bear them. Out: whether somebody has them all as they stand. */
function score(
  { words, length }: Name,
  near: ReadonlyMap<string, readonly Word[]>,
  bearing: ReadonlyMap<string, readonly string[]>,
  into: Map<string, number> | undefined,
): boolean {
  const shared = new Map<string, { words: number; exact: number }>();
  for (const asked of words) {
    const best = new Map<string, boolean>();
    for (const { word, exact } of near.get(asked) ?? []) {
      const entities = bearing.get(word) ?? [];
      if (entities.length > common) continue;
      for (const entity of entities) best.set(entity, exact || (best.get(entity) ?? false));
    }
    for (const [entity, exact] of best) {
      const so = shared.get(entity) ?? { words: 0, exact: 0 };
      shared.set(entity, { words: so.words + 1, exact: so.exact + (exact ? 1 : 0) });
    }
  }
  let met = false;
  for (const [entity, so] of shared) {
    if (so.words * 2 < length) continue;
    met ||= so.exact >= length;
    into?.set(entity, Math.max(into.get(entity) ?? 0, (so.words * 2 + so.exact) / length));
  }
  return met;
}

/** A name made of words that many bear: only who has all of them is worth comparing. */
function commonWords(
  { id, name, kind }: Name,
  bearing: ReadonlyMap<string, readonly string[]>,
): { id: string; words: string[] }[] {
  const words = [
    ...new Set(
      parseName(name, kind)
        .words.filter(isContent)
        .map((one) => one.word),
    ),
  ];
  const all = words.length > 0 && words.every((word) => bearing.has(word));
  return all && words.some((word) => (bearing.get(word)?.length ?? 0) > common) ? [{ id, words }] : [];
}

const best = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, compared)
    .map(([entity]) => entity);

/** The stored words for which each word may stand, itself first. */
async function spellings(db: Reader, words: readonly string[]): Promise<Map<string, Word[]>> {
  const made = new Map(words.map((word): [string, Word[]] => [word, [{ word, exact: true }]]));
  const keys = words.flatMap((word) => queryKeys(word).map((key) => ({ key, word })));
  if (keys.length === 0) return made;
  const rows = await db.rows<{ asked: string; word: string }>(sql`
    select distinct a.asked, s.word from unnest(${keys.map((one) => one.key)}::text[], ${keys.map((one) => one.word)}::text[]) a(variant, asked)
    join spelling s on s.variant = a.variant
    where s.word <> a.asked and s.handling = any(${db.sight.handlings}::int[]) order by a.asked, s.word limit ${mostSpellings}`);
  for (const { asked, word } of rows) made.get(asked)?.push({ word, exact: false });
  return made;
}

/** The visible entities under each word, one more than `common` where there are more. */
async function entitiesWith(db: Reader, words: readonly string[]): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map();
  const rows = await db.rows<{ word: string; entities: string[] }>(sql`
    select w.word, n.entities from unnest(${words}::text[]) w(word) cross join lateral (
      select array_agg(entity) as entities from (
        select distinct entity from name_word
        where word = w.word and withdrawn_at is null and handling = any(${db.sight.handlings}::int[])
        order by entity limit ${common + 1}) met) n
    where n.entities is not null`);
  return new Map(rows.map((row) => [row.word, row.entities]));
}

/** A word is counted no further than this. */
const counted = 600;

/** For names of common words only: entities that have all of them, looked up from the rarest, by the position of the name. */
async function entitiesWithAll(db: Reader, names: readonly (readonly string[])[]): Promise<Map<number, string[]>> {
  const words = [...new Set(names.flat())].sort();
  if (words.length === 0) return new Map();
  const counts = await db.rows<{ word: string; count: number }>(sql`
    select w.word, (select count(*)::int from (
      select 1 from name_word
      where word = w.word and withdrawn_at is null and handling = any(${db.sight.handlings}::int[]) limit ${counted}) met) as count
    from unnest(${words}::text[]) w(word)`);
  const countOf = new Map(counts.map((row) => [row.word, row.count]));
  const ordered = names.map((of) =>
    of.toSorted((a, b) => (countOf.get(a) ?? 0) - (countOf.get(b) ?? 0) || (a < b ? -1 : 1)),
  );
  const rest = ordered.flatMap((of, at) => of.slice(1).map((word) => ({ at, word })));
  const rows = await db.rows<{ at: number; entity: string }>(sql`
    select k.at, n.entity
    from (
      select f.at, f.word, array_remove(array_agg(o.word), null) as others
      from unnest(${ordered.map((_, at) => at)}::int[], ${ordered.map((of) => of[0] ?? '')}::text[]) f(at, word)
      left join unnest(${rest.map((one) => one.at)}::int[], ${rest.map((one) => one.word)}::text[]) o(at, word) on o.at = f.at
      group by f.at, f.word) k
    cross join lateral (
      select distinct n.entity from name_word n
      where n.word = k.word and n.withdrawn_at is null and n.handling = any(${db.sight.handlings}::int[])
        and not exists (
          select from unnest(k.others) o(word) where not exists (
            select from name_word m where m.word = o.word and m.entity = n.entity and m.withdrawn_at is null
              and m.handling = any(${db.sight.handlings}::int[])))
      order by n.entity limit ${compared}) n
    order by k.at, n.entity`);
  const made = new Map<number, string[]>();
  for (const { at, entity } of rows) made.set(at, [...(made.get(at) ?? []), entity]);
  return made;
}
