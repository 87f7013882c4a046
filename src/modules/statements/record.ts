import { insertRows, type Column } from '#storage/arrays.ts';
import { sql, type RawBuilder, type Writer } from '#storage/store.ts';
import type { Ids } from '#vocabulary/ids.ts';
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
  /** The suggestion whose acceptance made it. */
  suggestion?: string | null;
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

/** Statements with everything derived from them, ready to be written. */
export interface Prepared {
  keys: StatementKey[];
  queries: RawBuilder<unknown>[];
}

interface Maker {
  newId: Ids;
  now: number;
  node: string;
}

/** The work of recording that needs no database, so that a long import can do it while the batch before is being written. */
export function prepare(maker: Maker, made: readonly NewStatement[], known: KnownSpellings = new Set()): Prepared {
  const rows = made.map((one): Made => {
    const id = maker.newId();
    return { ...one, id, claim: one.claim ?? id, at: new Date(one.recordedAt ?? maker.now).toISOString() };
  });
  const pointing = rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity');
  const words = namesIn(rows);
  const spellings = newSpellings(words, known);
  const queries: RawBuilder<unknown>[] = [];
  if (rows.length > 0) queries.push(insertRows('statement', statementColumns(maker.node), rows));
  if (pointing.length > 0) queries.push(insertRows('adjacency', adjacencyColumns, pointing));
  if (words.length > 0) queries.push(insertRows('name_word', wordColumns, words, 'do nothing'));
  if (spellings.length > 0) queries.push(insertRows('spelling', spellingColumns, spellings, 'do nothing'));
  return { keys: rows.map(({ entity, id }) => ({ entity, id })), queries };
}

/**
 * Writes what was prepared, in the caller's transaction. Out: the statements' keys in the order given.
 * One statement of SQL, so that Postgres is at work all the while the next batch is being prepared.
 */
export async function write(db: Writer, prepared: Prepared): Promise<StatementKey[]> {
  const [first, ...derived] = prepared.queries;
  if (!first) return [];
  const before = derived.map((query, at) => sql`${sql.raw(`derived_${at}`)} as (${query})`);
  await db.rows(before.length === 0 ? first : sql`with ${sql.join(before)} ${first}`);
  return prepared.keys;
}

/** Records statements with everything derived from them. Out: their keys in the order given. */
export const record = (
  db: Writer,
  node: string,
  made: readonly NewStatement[],
  known: KnownSpellings = new Set(),
): Promise<StatementKey[]> => write(db, prepare({ newId: db.newId, now: db.now, node }, made, known));

type Made = NewStatement & { id: string; claim: string; at: string };

const statementColumns = (node: string): Column<Made>[] => [
  { name: 'entity', type: 'uuid', of: (row) => row.entity },
  { name: 'id', type: 'uuid', of: (row) => row.id },
  { name: 'claim', type: 'uuid', of: (row) => row.claim },
  { name: 'kind', type: 'text', of: (row) => row.kind },
  { name: 'property', type: 'text', of: (row) => row.property },
  { name: 'value', type: 'text', of: (row) => row.value },
  { name: 'original', type: 'text', of: (row) => row.original },
  { name: 'language', type: 'text', of: (row) => row.language },
  { name: 'report', type: 'uuid', of: (row) => row.report },
  { name: 'span_start', type: 'int', of: (row) => row.spanStart },
  { name: 'span_end', type: 'int', of: (row) => row.spanEnd },
  { name: 'locator', type: 'text', of: (row) => row.locator },
  { name: 'speaker', type: 'text', of: (row) => row.speaker },
  { name: 'grade', type: 'text', of: (row) => row.grade },
  { name: 'modality', type: 'text', of: (row) => row.modality ?? 'asserted' },
  { name: 'denied', type: 'bool', of: (row) => row.denied ?? false },
  { name: 'basis', type: 'text', of: (row) => row.basis ?? 'fact' },
  { name: 'qualifier', type: 'text', of: (row) => row.qualifier },
  { name: 'valid_from', type: 'text', of: (row) => row.validFrom },
  { name: 'valid_to', type: 'text', of: (row) => row.validTo },
  { name: 'first_seen', type: 'text', of: (row) => row.firstSeen },
  { name: 'last_seen', type: 'text', of: (row) => row.lastSeen },
  { name: 'recorded_at', type: 'timestamptz', of: (row) => row.at },
  { name: 'import', type: 'uuid', of: (row) => row.import },
  { name: 'suggestion', type: 'uuid', of: (row) => row.suggestion },
  { name: 'handling', type: 'int', of: (row) => row.handling },
  { name: 'node', type: 'text', of: () => node },
];

const adjacencyColumns: readonly Column<Made>[] = [
  { name: 'entity', type: 'uuid', of: (row) => row.value },
  { name: 'statement', type: 'uuid', of: (row) => row.id },
  { name: 'link', type: 'uuid', of: (row) => row.entity },
  { name: 'link_kind', type: 'text', of: (row) => row.kind },
  { name: 'property', type: 'text', of: (row) => row.property },
  { name: 'report', type: 'uuid', of: (row) => row.report },
  { name: 'grade', type: 'text', of: (row) => row.grade },
  { name: 'modality', type: 'text', of: (row) => row.modality ?? 'asserted' },
  { name: 'denied', type: 'bool', of: (row) => row.denied ?? false },
  { name: 'valid_from', type: 'text', of: (row) => row.validFrom },
  { name: 'valid_to', type: 'text', of: (row) => row.validTo },
  { name: 'recorded_at', type: 'timestamptz', of: (row) => row.at },
  { name: 'handling', type: 'int', of: (row) => row.handling },
];

const wordColumns: readonly Column<NameWord>[] = [
  { name: 'word', type: 'text', of: (one) => one.word },
  { name: 'entity', type: 'uuid', of: (one) => one.row.entity },
  { name: 'statement', type: 'uuid', of: (one) => one.row.id },
  { name: 'recorded_at', type: 'timestamptz', of: (one) => one.row.at },
  { name: 'handling', type: 'int', of: (one) => one.row.handling },
];

const spellingColumns: readonly Column<Spelling>[] = [
  { name: 'variant', type: 'text', of: (one) => one.variant },
  { name: 'word', type: 'text', of: (one) => one.word },
  { name: 'handling', type: 'int', of: (one) => one.handling },
];

interface NameWord {
  word: string;
  row: Made;
  /** Found by its sounds and slips too, not only as it stands. */
  spelled: boolean;
}

/** The words under which names and identifiers are found. A person's place is no such word. */
function namesIn(rows: readonly Made[]): NameWord[] {
  const words: NameWord[] = [];
  for (const row of rows) {
    const type = propertyOf(row.kind, row.property)?.type;
    if (type === 'identifier') words.push({ word: identifierWord(row.value), row, spelled: false });
    if (type !== 'name' || placeOfPerson(row.kind, row.property)) continue;
    const tokens = wordTokens(row.value, row.kind);
    for (const word of tokens.words) words.push({ word, row, spelled: true });
    for (const word of tokens.whole) words.push({ word, row, spelled: false });
  }
  return words;
}

/** Identifiers are found by their letters and digits alone, as one word: "TAL-140922-KX3" by "tal140922kx3". */
export const identifierWord = (value: string): string =>
  `#${value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 120)}`;

interface Spelling {
  variant: string;
  word: string;
  handling: number;
}

/** Keys of words not yet known, in the order of the index: neighbours land on the same pages. */
function newSpellings(words: readonly NameWord[], known: KnownSpellings): Spelling[] {
  const fresh: Spelling[] = [];
  for (const { word, row, spelled } of words) {
    if (!spelled) continue;
    const key = `${row.handling} ${word}`;
    if (known.has(key)) continue;
    known.add(key);
    for (const variant of spellingKeys(word)) fresh.push({ variant, word, handling: row.handling });
  }
  return fresh.sort((a, b) => (a.variant < b.variant ? -1 : a.variant > b.variant ? 1 : 0));
}

/** Ends statements and what was derived from them. Out: the keys that were open and visible. Nothing is deleted. */
export async function withdraw(
  db: Writer,
  keys: readonly StatementKey[],
  reason: string,
  by: string | null = null,
  words: string | null = null,
): Promise<StatementKey[]> {
  if (keys.length === 0) return [];
  const entities = keys.map((key) => key.entity);
  const ids = keys.map((key) => key.id);
  const at = new Date(db.now);
  const ended = await db.rows<StatementKey & { property: string; kind: string; value: string }>(sql`
    update statement s set withdrawn_at = ${at}, end_reason = ${reason}, ended_by = ${by}::uuid, end_note = ${words}
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
