import type { Reading } from '#methods/text/reading/types.ts';
import { jsonOf, portions } from '#storage/portions.ts';
import { sql, type Writer } from '#storage/store.ts';
import { draftsOf, standsOn, turned, type Draft, type EntityBody, type LinkBody, type Span } from './drafts.ts';
import type { TextRead } from './text-read.ts';
import { keepMarks, keepSuggestions, lockSuggestions, type SuggestionRow } from './queries.ts';

/** Version of the reader whose suggestions are kept. */
const readerVersion = 'reader 1';

/** What a document gave besides its text. */
export interface Opened {
  document: string | null;
  pages: number | null;
  unsure: Span[];
  notes: { en: string; es: string }[];
}

/** What of a reading only the extractor found, and whether it read the whole text. */
export interface Extra {
  items: ReadonlySet<object>;
  whole: boolean;
}

/**
 * Keeps what a reading of a report gave: suggestions and fingerprints under the report's own handling. Read again, open
 * suggestions are replaced and decided ones stay; what is found again keeps its id. The extractor's are replaced only when it
 * read the text again. In one transaction, but in portions: a book gives hundreds of thousands, and others are at work too.
 * Out: how many suggestions are open.
 */
export async function keepReading(
  db: Writer,
  report: { id: string; body: string; handling: number },
  { reading, marks, extra }: Pick<TextRead, 'reading' | 'marks'> & { extra?: Extra },
  opened: Opened | null = null,
): Promise<number> {
  await keepRow(db, report, reading, opened);
  const merging = await mergingInto(report.id, await lockSuggestions(db, report.id), db.newId, extra?.whole);
  let kept = 0;
  for await (const drafts of portions(draftsOf(reading, report.body, extra?.items), 1000, weight)) {
    const rows = drafts.flatMap(merging.rowOf);
    await keepSuggestions(db, rows, report.handling);
    kept += rows.length;
  }
  await db.rows(sql`
    update suggestion set replaced_at = ${new Date(db.now)}
    where report = ${report.id} and id = any(${merging.gone()}::uuid[]) and state = 'open' and handling = any(${db.sight.handlings}::int[])`);
  for await (const some of portions(marks, 5000)) await keepMarks(db, report.id, report.handling, some);
  return kept;
}

/** A name on every page of a book has tens of thousands of mentions. */
const weight = ({ spans }: Draft): number => 1 + spans.length / 50;

async function keepRow(
  db: Writer,
  report: { id: string; handling: number },
  reading: Reading,
  opened: Opened | null,
): Promise<void> {
  const [furniture, unsure, dates, sums, quoted] = [
    await jsonOf(reading.furniture),
    await jsonOf(opened?.unsure ?? []),
    await jsonOf(reading.dates),
    await jsonOf(reading.sums),
    await jsonOf(quotedIn(reading)),
  ];
  await db.rows(sql`
    insert into reading (report, language, read_at, reader, document, pages, furniture, unsure, dates, sums, quoted, notes, handling)
    values (${report.id}, ${reading.language}, ${new Date(db.now)}, ${readerVersion}, ${opened?.document ?? null}, ${opened?.pages ?? null},
      ${furniture}::jsonb, ${unsure}::jsonb, ${dates}::jsonb, ${sums}::jsonb, ${quoted}::jsonb,
      ${JSON.stringify(opened?.notes ?? [])}::jsonb, ${report.handling})
    on conflict (report) do update set language = excluded.language, read_at = excluded.read_at, reader = excluded.reader,
      furniture = excluded.furniture, dates = excluded.dates, sums = excluded.sums, quoted = excluded.quoted`);
}

/** Quotations with whoever spoke them named in words. */
function quotedIn({ quoted = [], entities }: Reading): NonNullable<Reading['quoted']> {
  const names = new Map(entities.map((one) => [one.id, one.name]));
  return quoted.map((one) => ({ ...one, speaker: names.get(one.speaker) ?? one.speaker }));
}

/** A reading being merged into what a report has. */
export interface Merging {
  /** The draft as a row to write, none where it was decided. Drafts come in the order of `draftsOf`. */
  rowOf(draft: Draft): SuggestionRow[];
  /** After all drafts: the ids of open ones that the text no longer gives. */
  gone(): string[];
}

export async function mergingInto(
  report: string,
  before: readonly SuggestionRow[],
  newId: () => string,
  extractorToo = false,
): Promise<Merging> {
  const known = new Map<string, SuggestionRow>();
  const count = counter();
  const names = new Map(before.flatMap((row) => (row.what === 'entity' ? [[row.id, nameOf(row)]] : [])));
  for await (const portion of portions(before, 5000))
    for (const row of portion) known.set(count(keyOf(row, names)), row);
  const again = counter();
  const localNames = new Map<string, string>();
  const ids = new Map<string, string>();
  const met = new Set<string>();
  let at = -1;
  const rowOf = (draft: Draft): SuggestionRow[] => {
    at += 1;
    const { local, what, kind, readKind, spans, by } = draft;
    if (local !== null) localNames.set(local, nameOf(draft));
    const old = known.get(again(keyOf(draft, localNames)));
    const id = old?.id ?? newId();
    if (old) met.add(old.id);
    if (local !== null) ids.set(local, id);
    if (old && old.state !== 'open') return [];
    const body = turned(what, draft.body, (named) => ids.get(named) ?? null);
    return [{ id, report, at, what, kind, readKind, body, spans, by, state: 'open', made: null }];
  };
  const stays = (row: SuggestionRow): boolean => row.state !== 'open' || (row.by === 'extractor' && !extractorToo);
  const gone = (): string[] => {
    // An entity on which one that stays stands stays too, so that it can still be read.
    const needed = new Set(before.filter(stays).flatMap((row) => standsOn(row.what, row.body)));
    return before.flatMap((row) => (stays(row) || met.has(row.id) || needed.has(row.id) ? [] : [row.id]));
  };
  return { rowOf, gone };
}

/** The second suggestion with the same key is another one. */
function counter(): (key: string) => string {
  const times = new Map<string, number>();
  return (key) => {
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return before === 0 ? key : `${key} #${before}`;
  };
}

const nameOf = ({ body }: Pick<Draft, 'body'>): string => (body as EntityBody).name;

/** What makes two suggestions of one text the same: an entity its kind and name, everything else its kind and words. */
function keyOf(one: Pick<Draft, 'what' | 'readKind' | 'body' | 'spans'>, names: ReadonlyMap<string, string>): string {
  if (one.what === 'entity') return `entity ${one.readKind} ${nameOf(one)}`;
  const place = one.spans.map((span) => span.join('-')).join(' ');
  if (one.what !== 'link') return `${one.what} ${one.readKind} ${place}`;
  const { from, to } = one.body as LinkBody;
  return `link ${one.readKind} ${place} ${names.get(from) ?? ''} → ${names.get(to) ?? ''}`;
}
