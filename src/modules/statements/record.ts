import { sql, type Writer } from '#storage/store.ts';
import { spellingKeys } from '#methods/names/spelling.ts';
import { wordTokens } from '#methods/names/tokens.ts';
import { propertyOf } from '#vocabulary/kinds.ts';
import { placeOfPerson } from '#vocabulary/places.ts';
import type { Modality, Qualifier } from '#vocabulary/statement.ts';

/** A statement about to be recorded. What is left out is null. */
export interface NewStatement {
  entity: string;
  kind: string;
  property: string;
  value: string;
  report: string;
  grade: string;
  handling: number;
  /** Kept when this corrects, regrades or relabels an earlier statement. */
  claim?: string;
  original?: string | null;
  language?: string | null;
  spanStart?: number | null;
  spanEnd?: number | null;
  locator?: string | null;
  speaker?: string | null;
  modality?: Modality;
  denied?: boolean;
  basis?: 'fact' | 'assessment';
  qualifier?: Qualifier | null;
  validFrom?: string | null;
  validTo?: string | null;
  firstSeen?: string | null;
  lastSeen?: string | null;
  import?: string | null;
  /** Only a demonstration or a restore says when it was recorded; else it is now. */
  recordedAt?: number;
}

/** A statement by its key. */
export interface StatementKey {
  entity: string;
  id: string;
}

/** Words already in the spelling table, per handling: spares a long import from writing them again. */
export type KnownSpellings = Set<string>;

/**
 * Writes statements with everything derived from them, in the caller's transaction.
 * Out: their keys in the order given.
 */
export async function record(db: Writer, node: string, made: readonly NewStatement[], known: KnownSpellings = new Set()): Promise<StatementKey[]> {
  if (made.length === 0) return [];
  const rows = made.map((one) => {
    const id = db.newId();
    return { ...one, id, claim: one.claim ?? id, at: new Date(one.recordedAt ?? db.now).toISOString() };
  });
  const of = <K extends keyof NewStatement>(key: K): (string | null)[] =>
    rows.map((row) => {
      const value = row[key];
      return value === undefined || value === null ? null : String(value);
    });
  await db.rows(sql`
    insert into statement (entity, id, claim, kind, property, value, original, language, report, span_start, span_end, locator, speaker,
      grade, modality, denied, basis, qualifier, valid_from, valid_to, first_seen, last_seen, recorded_at, import, handling, node)
    select *, ${node} from unnest(
      ${of('entity')}::uuid[], ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.claim)}::uuid[], ${of('kind')}::text[],
      ${of('property')}::text[], ${of('value')}::text[], ${of('original')}::text[], ${of('language')}::text[], ${of('report')}::uuid[],
      ${of('spanStart')}::int[], ${of('spanEnd')}::int[], ${of('locator')}::text[], ${of('speaker')}::text[], ${of('grade')}::text[],
      ${rows.map((row) => row.modality ?? 'asserted')}::text[], ${rows.map((row) => row.denied ?? false)}::bool[],
      ${rows.map((row) => row.basis ?? 'fact')}::text[], ${of('qualifier')}::text[], ${of('validFrom')}::text[], ${of('validTo')}::text[],
      ${of('firstSeen')}::text[], ${of('lastSeen')}::text[], ${rows.map((row) => row.at)}::timestamptz[], ${of('import')}::uuid[],
      ${of('handling')}::int[])`);
  await derive(db, rows, known);
  return rows.map(({ entity, id }) => ({ entity, id }));
}

type Made = NewStatement & { id: string; at: string };

async function derive(db: Writer, rows: readonly Made[], known: KnownSpellings): Promise<void> {
  const pointing: Made[] = [];
  const words: { word: string; row: Made }[] = [];
  for (const row of rows) {
    const property = propertyOf(row.kind, row.property);
    if (property?.type === 'entity') pointing.push(row);
    if (placeOfPerson(row.kind, row.property)) continue;
    if (property?.type === 'name') for (const word of wordTokens(row.value)) words.push({ word, row });
    if (property?.type === 'identifier') words.push({ word: identifierWord(row.value), row });
  }
  if (pointing.length > 0) {
    await db.rows(sql`
      insert into adjacency (entity, statement, link, link_kind, property, report, grade, modality, denied, valid_from, valid_to, recorded_at, handling)
      select * from unnest(
        ${pointing.map((row) => row.value)}::uuid[], ${pointing.map((row) => row.id)}::uuid[], ${pointing.map((row) => row.entity)}::uuid[],
        ${pointing.map((row) => row.kind)}::text[], ${pointing.map((row) => row.property)}::text[], ${pointing.map((row) => row.report)}::uuid[],
        ${pointing.map((row) => row.grade)}::text[], ${pointing.map((row) => row.modality ?? 'asserted')}::text[],
        ${pointing.map((row) => row.denied ?? false)}::bool[], ${pointing.map((row) => row.validFrom ?? null)}::text[],
        ${pointing.map((row) => row.validTo ?? null)}::text[], ${pointing.map((row) => row.at)}::timestamptz[],
        ${pointing.map((row) => row.handling)}::int[])`);
  }
  if (words.length === 0) return;
  await db.rows(sql`
    insert into name_word (word, entity, statement, recorded_at, handling)
    select * from unnest(
      ${words.map((one) => one.word)}::text[], ${words.map((one) => one.row.entity)}::uuid[], ${words.map((one) => one.row.id)}::uuid[],
      ${words.map((one) => one.row.at)}::timestamptz[], ${words.map((one) => one.row.handling)}::int[])
    on conflict do nothing`);
  await spell(db, words, known);
}

/** Identifiers are found by their letters and digits alone, as one word: "TAL-140922-KX3" by "tal140922kx3". */
export const identifierWord = (value: string): string => `#${value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;

async function spell(db: Writer, words: readonly { word: string; row: Made }[], known: KnownSpellings): Promise<void> {
  const variants: string[] = [];
  const spelled: string[] = [];
  const handlings: number[] = [];
  for (const { word, row } of words) {
    const key = `${row.handling} ${word}`;
    if (known.has(key) || word.startsWith('#')) continue;
    known.add(key);
    for (const variant of spellingKeys(word)) {
      variants.push(variant);
      spelled.push(word);
      handlings.push(row.handling);
    }
  }
  if (variants.length === 0) return;
  await db.rows(sql`
    insert into spelling (variant, word, handling)
    select * from unnest(${variants}::text[], ${spelled}::text[], ${handlings}::int[]) on conflict do nothing`);
}

/** Ends statements and what was derived from them. Out: the keys that were open and visible. Nothing is deleted. */
export async function withdraw(db: Writer, keys: readonly StatementKey[], reason: string, by: string | null = null): Promise<StatementKey[]> {
  if (keys.length === 0) return [];
  const entities = keys.map((key) => key.entity);
  const ids = keys.map((key) => key.id);
  const at = new Date(db.now);
  const ended = await db.rows<StatementKey & { property: string; kind: string; value: string }>(sql`
    update statement s set withdrawn_at = ${at}, end_reason = ${reason}, ended_by = ${by}::uuid
    from unnest(${entities}::uuid[], ${ids}::uuid[]) k(entity, id)
    where s.entity = k.entity and s.id = k.id and s.withdrawn_at is null and s.handling = any(${db.sight.handlings}::int[])
    returning s.entity, s.id, s.property, s.kind, s.value`);
  await db.rows(sql`
    update name_word w set withdrawn_at = ${at}
    from unnest(${ended.map((one) => one.entity)}::uuid[], ${ended.map((one) => one.id)}::uuid[]) k(entity, id)
    where w.entity = k.entity and w.statement = k.id and w.withdrawn_at is null`);
  const pointing = ended.filter((one) => propertyOf(one.kind, one.property)?.type === 'entity');
  await db.rows(sql`
    update adjacency a set withdrawn_at = ${at}
    from unnest(${pointing.map((one) => one.value)}::uuid[], ${pointing.map((one) => one.id)}::uuid[]) k(entity, id)
    where a.entity = k.entity and a.statement = k.id and a.withdrawn_at is null`);
  return ended.map(({ entity, id }) => ({ entity, id }));
}
