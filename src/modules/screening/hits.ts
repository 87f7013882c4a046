import type { Hit } from '#methods/screening/shapes.ts';
import { sql, type Writer } from '#storage/store.ts';
import { entryDigest, inSample, staysDismissed, subjectDigest } from './rules.ts';
import type { HouseProfile, ScreenedSubject } from './shapes.ts';
import type { Screening } from './screening.ts';

/** A hit as found, with what was asked. */
export interface Found {
  subject: ScreenedSubject;
  hit: Hit;
  field: string | null;
  span: [start: number, end: number] | null;
}

interface Pair {
  subjectDigest: string;
  list: string;
  entry: string;
  entryDigest: string;
}

/**
 * Whose hits on this very pair were dismissed, neither side having changed since. While somebody holds another hit on it for
 * true, or has sent it up, no dismissal speaks.
 */
async function dismissedBefore(db: Writer, pairs: readonly Pair[]): Promise<Map<string, string[]>> {
  if (pairs.length === 0) return new Map();
  const rows = await db.rows<{ pair: string; subjects: string[] }>(sql`
    select h.subject_digest || ' ' || h.list || ' ' || h.entry || ' ' || h.entry_digest as pair, array_agg(distinct h.subject::text) as subjects
    from screening_hit h
    where h.subject_digest = any(${pairs.map((one) => one.subjectDigest)}::text[])
      and h.handling = any(${db.sight.handlings}::int[]) and h.state in ('dismissed', 'confirmed', 'escalated')
    group by h.subject_digest, h.list, h.entry, h.entry_digest having bool_and(h.state = 'dismissed')`);
  return new Map(rows.map((row) => [row.pair, row.subjects]));
}

const keyOf = (pair: Pair): string => `${pair.subjectDigest} ${pair.list} ${pair.entry} ${pair.entryDigest}`;

export interface RecordedHits {
  /** Ids of the hits opened, in the order found; null where a dismissal stands. */
  ids: (string | null)[];
  opened: number;
  stayDismissed: number;
}

/**
 * Records hits as questions to a person. A pair that was dismissed stays dismissed while neither the entry nor the subject
 * changed; a pair that is open already for the same subject is not asked twice.
 */
export async function recordHits(
  db: Writer,
  screening: Screening,
  found: readonly Found[],
  profile: HouseProfile,
  handling: number,
  run: string | null,
): Promise<RecordedHits> {
  const pairs = found.map(({ subject, hit }): Pair => ({
    subjectDigest: subjectDigest(subject),
    list: hit.list,
    entry: hit.entry,
    entryDigest: digestOfEntry(screening, hit),
  }));
  const before = await dismissedBefore(db, pairs);
  const open = await openAlready(db, found);
  const recorded: RecordedHits = { ids: [], opened: 0, stayDismissed: 0 };
  for (const [at, { subject, hit, field, span }] of found.entries()) {
    const pair = pairs[at] as Pair;
    if (staysDismissed(subject, before.get(keyOf(pair)) ?? [])) {
      recorded.stayDismissed += 1;
      recorded.ids.push(null);
      continue;
    }
    const known = open.get(`${subject.id} ${field ?? ''} ${pair.list} ${pair.entry}`);
    if (known !== undefined) {
      recorded.ids.push(known);
      await bringUpToDate(db, known, screening, { subject, hit, field, span }, pair);
      continue;
    }
    const id = db.newId();
    recorded.ids.push(id);
    recorded.opened += 1;
    await db.rows(sql`
      insert into screening_hit (id, what, subject, field, body, subject_digest, list, entry, entry_digest, lists, matched_name, listed_name,
        weak_alias, kind, programmes, agreement, band, reasons, span_start, span_end, state, sampled, opened_at, due_at, run, handling)
      values (${id}, ${subject.what}, ${subject.id}, ${field}, ${JSON.stringify(subject)}::jsonb, ${pair.subjectDigest}, ${hit.list}, ${hit.entry},
        ${pair.entryDigest}, ${screening.lists}, ${hit.matchedName}, ${hit.listedName}, ${hit.weakAlias}, ${hit.kind}, ${[...hit.programmes]}::text[],
        ${hit.score}, ${hit.band}, ${JSON.stringify(hit.reasons)}::jsonb, ${span?.[0] ?? null}, ${span?.[1] ?? null}, 'open',
        ${inSample(id, profile.sampleShare)}, ${new Date(db.now)}, ${new Date(db.now + profile.reviewHours * 3_600_000)}, ${run}, ${handling})`);
  }
  return recorded;
}

function digestOfEntry(screening: Screening, hit: Hit): string {
  const entry = screening.screen.entry(hit.list, hit.entry);
  return entry === null ? '' : entryDigest(entry);
}

/** Hits of the same subject, field and entry that nobody has decided yet. */
async function openAlready(db: Writer, found: readonly Found[]): Promise<Map<string, string>> {
  const subjects = [...new Set(found.map(({ subject }) => subject.id))];
  if (subjects.length === 0) return new Map();
  const rows = await db.rows<{ id: string; key: string }>(sql`
    select id, subject || ' ' || coalesce(field, '') || ' ' || list || ' ' || entry as key
    from screening_hit where subject = any(${subjects}::uuid[]) and state in ('open', 'escalated')
      and handling = any(${db.sight.handlings}::int[])`);
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** An undecided hit says what the lists and the subject say now; who proposed something about the old is asked again. */
const bringUpToDate = (
  db: Writer,
  id: string,
  screening: Screening,
  { subject, hit, span }: Found,
  pair: Pair,
): Promise<unknown> =>
  db.rows(sql`
    update screening_hit set
      proposed = case when entry_digest = ${pair.entryDigest} and subject_digest = ${pair.subjectDigest} then proposed end,
      body = ${JSON.stringify(subject)}::jsonb, subject_digest = ${pair.subjectDigest}, entry_digest = ${pair.entryDigest}, lists = ${screening.lists},
      matched_name = ${hit.matchedName}, listed_name = ${hit.listedName}, weak_alias = ${hit.weakAlias}, programmes = ${[...hit.programmes]}::text[],
      agreement = ${hit.score}, band = ${hit.band}, reasons = ${JSON.stringify(hit.reasons)}::jsonb,
      span_start = ${span?.[0] ?? null}, span_end = ${span?.[1] ?? null}
    where id = ${id} and handling = any(${db.sight.handlings}::int[])`);
