import type { Reading } from '#methods/text/reading/types.ts';
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
 * read the text again. Out: how many suggestions are open.
 */
export async function keepReading(
  db: Writer,
  report: { id: string; body: string; handling: number },
  { reading, marks, extra }: Pick<TextRead, 'reading' | 'marks'> & { extra?: Extra },
  opened: Opened | null = null,
): Promise<number> {
  await keepRow(db, report, reading, opened);
  const before = await lockSuggestions(db, report.id);
  const { rows, gone } = merged(
    report.id,
    draftsOf(reading, report.body, extra?.items),
    before,
    db.newId,
    extra?.whole,
  );
  await db.rows(sql`
    update suggestion set replaced_at = ${new Date(db.now)}
    where report = ${report.id} and id = any(${gone}::uuid[]) and state = 'open' and handling = any(${db.sight.handlings}::int[])`);
  await keepSuggestions(db, rows, report.handling);
  await keepMarks(db, report.id, report.handling, marks);
  return rows.length;
}

async function keepRow(
  db: Writer,
  report: { id: string; handling: number },
  reading: Reading,
  opened: Opened | null,
): Promise<void> {
  const json = (value: unknown): string => JSON.stringify(value);
  await db.rows(sql`
    insert into reading (report, language, read_at, reader, document, pages, furniture, unsure, dates, sums, quoted, notes, handling)
    values (${report.id}, ${reading.language}, ${new Date(db.now)}, ${readerVersion}, ${opened?.document ?? null}, ${opened?.pages ?? null},
      ${json(reading.furniture)}::jsonb, ${json(opened?.unsure ?? [])}::jsonb, ${json(reading.dates)}::jsonb, ${json(reading.sums)}::jsonb, ${json(quotedIn(reading))}::jsonb,
      ${json(opened?.notes ?? [])}::jsonb, ${report.handling})
    on conflict (report) do update set language = excluded.language, read_at = excluded.read_at, reader = excluded.reader,
      furniture = excluded.furniture, dates = excluded.dates, sums = excluded.sums, quoted = excluded.quoted`);
}

/** Quotations with whoever spoke them named in words. */
function quotedIn({ quoted = [], entities }: Reading): Reading['quoted'] {
  const names = new Map(entities.map((one) => [one.id, one.name]));
  return quoted.map((one) => ({ ...one, speaker: names.get(one.speaker) ?? one.speaker }));
}

/** What to write: new and still open suggestions with ids, and the ids of open ones that the text no longer gives. */
export function merged(
  report: string,
  drafts: readonly Draft[],
  before: readonly SuggestionRow[],
  newId: () => string,
  extractorToo = false,
): { rows: SuggestionRow[]; gone: string[] } {
  const known = new Map<string, SuggestionRow>();
  const count = counter();
  const nameOf = namesOf(before.map((row) => ({ local: row.id, what: row.what, body: row.body })));
  for (const row of before) known.set(count(keyOf(row, nameOf)), row);
  const again = counter();
  const localName = namesOf(drafts);
  const ids = new Map<string, string>();
  const met = new Set<string>();
  const kept = drafts.map((draft) => {
    const old = known.get(again(keyOf(draft, localName)));
    const id = old?.id ?? newId();
    if (old) met.add(old.id);
    if (draft.local !== null) ids.set(draft.local, id);
    return { draft, id, decided: old !== undefined && old.state !== 'open' };
  });
  const rows = kept.flatMap(({ draft, id, decided }, at): SuggestionRow[] => {
    if (decided) return [];
    const body = turned(draft.what, draft.body, (local) => ids.get(local) ?? null);
    const { what, kind, readKind, spans, by } = draft;
    return [{ id, report, at, what, kind, readKind, body, spans, by, state: 'open', made: null }];
  });
  const stays = (row: SuggestionRow): boolean => row.state !== 'open' || (row.by === 'extractor' && !extractorToo);
  // An entity on which one that stays stands stays too, so that it can still be read.
  const needed = new Set(before.filter(stays).flatMap((row) => standsOn(row.what, row.body)));
  const gone = before.filter((row) => !stays(row) && !met.has(row.id) && !needed.has(row.id));
  return { rows, gone: gone.map((row) => row.id) };
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

const namesOf = (all: readonly Pick<Draft, 'local' | 'what' | 'body'>[]): ((id: string) => string) => {
  const names = new Map(
    all.flatMap((one) =>
      one.what === 'entity' && one.local !== null ? [[one.local, (one.body as EntityBody).name] as const] : [],
    ),
  );
  return (id) => names.get(id) ?? '';
};

/** What makes two suggestions of one text the same: an entity its kind and name, everything else its kind and words. */
function keyOf(one: Pick<Draft, 'what' | 'readKind' | 'body' | 'spans'>, nameOf: (id: string) => string): string {
  if (one.what === 'entity') return `entity ${one.readKind} ${(one.body as EntityBody).name}`;
  const place = one.spans.map((span) => span.join('-')).join(' ');
  if (one.what !== 'link') return `${one.what} ${one.readKind} ${place}`;
  const { from, to } = one.body as LinkBody;
  return `link ${one.readKind} ${place} ${nameOf(from)} → ${nameOf(to)}`;
}
