import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import type { Figure } from '#methods/text/reading/types.ts';
import { identifierWord, now, refsOf } from '#modules/statements/index.ts';
import type { EntityRef } from '#modules/statements/shapes.ts';
import type { Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { candidatesFor } from './candidates.ts';
import type { Asked } from './known-names.ts';
import { readiness } from './extractor/may-read.ts';
import { turned, type EntityBody, type EventBody, type IdentifierBody, type LinkBody } from './drafts.ts';
import { originsOf } from './origins.ts';
import { readReport, type ReadReport, type SuggestionRow } from './queries.ts';
import { nothingKnown, standingsOf } from './standing.ts';
import type { Candidate, ReadingView, Standing, Suggestion } from './shapes.ts';
import { windowOf, type From } from './window.ts';

/** What a reading of a report gave, set against what this viewer knows today. Nothing of that is stored. */
export async function readingView(
  node: NodeContext,
  caller: Caller,
  id: string,
  from?: From,
): Promise<ReadingView | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(id)) return { refused: 'not-found' };
  return node.store.read<ReadingView | Refusal>(
    caller.sight,
    async (db) => {
      const report = await readReport(db, id);
      return report ? buildView(node, db, report, from) : { refused: 'not-found' };
    },
    { action: 'reading.open', outcome: 'done', payload: { report: id } },
  );
}

async function buildView(
  node: NodeContext,
  db: Reader,
  report: ReadReport,
  from: From | undefined,
): Promise<ReadingView> {
  const { reading, rows, telling, totals, range, next } = await windowOf(db, report, from);
  const made = await refsOf(db, [...new Set(rows.flatMap((row) => row.made ?? []))].sort(), now);
  const candidates = await candidatesFor(db, askedFrom(rows, telling));
  const exact = exactOf(rows, made.refs, candidates);
  const standings = await standingsOf(node, db, report, rows, exact);
  const ids = new Set(rows.map((row) => row.id));
  const label = (await node.handlings()).byId.get(report.handling)?.label;
  const first = from === undefined && reading !== undefined;
  return {
    report: report.id,
    readAt: reading?.readAt ?? null,
    finishedAt: reading?.finishedAt ?? null,
    language: reading?.language ?? null,
    suggestions: rows.map((row) => suggestionView(row, ids, made.refs, candidates, standings)),
    totals,
    window: range,
    next,
    ...(first ? await originsOf(db, report) : { origins: [], originsLeft: [] }),
    sums: first ? reading.sums : [],
    dates: reading?.dates ?? [],
    furniture: reading?.furniture ?? [],
    unsure: reading?.unsure ?? [],
    extractor: label ? readiness(node.settings.extractor, label, report.discipline) : { state: 'off', reason: null },
  };
}

/** A number on which one telephone or mailbox of many may stand. */
const weak: ReadonlySet<string> = new Set(['phone', 'email', 'account', 'bic']);

/** Compared with what is known in one answer; the rest only shown. */
const mostAsked = 3000;

/** Entities by their names and the identifiers beside them; figures by what they count. */
function askedFrom(rows: readonly SuggestionRow[], telling: readonly SuggestionRow[]): Asked[] {
  const beside = Map.groupBy(
    [...rows, ...telling].filter((row) => row.what === 'identifier' && (row.body as IdentifierBody).valid),
    (row) => (row.body as IdentifierBody).of ?? '',
  );
  const asking = rows.filter((row) => row.state !== 'rejected' && (row.what === 'entity' || row.what === 'figure'));
  return asking.slice(0, mostAsked).map((row): Asked => {
    if (row.what === 'figure')
      return { id: row.id, kind: 'Figure', names: [(row.body as Figure).what], identifiers: [] };
    const { name, aliases } = row.body as EntityBody;
    const identifiers = (beside.get(row.id) ?? []).map((one) => {
      const { value, type } = one.body as IdentifierBody;
      return { word: identifierWord(value), weak: weak.has(type) };
    });
    return { id: row.id, kind: row.kind, names: [name, ...aliases].slice(0, 8), identifiers };
  });
}

/** The known entities that a suggestion is: what it was accepted as, else those matched exactly. */
function exactOf(
  rows: readonly SuggestionRow[],
  made: ReadonlyMap<string, EntityRef>,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): Map<string, string[]> {
  const exact = new Map<string, string[]>();
  for (const row of rows) {
    if (row.what !== 'entity' && row.what !== 'figure') continue;
    const ids =
      row.made !== null && made.has(row.made)
        ? [row.made]
        : (candidates.get(row.id) ?? [])
            .filter((one) => one.band === 'exact' && (row.what === 'entity' || one.entity.kind === 'Figure'))
            .map((one) => one.entity.id);
    if (ids.length > 0) exact.set(row.id, ids);
  }
  return exact;
}

function suggestionView(
  row: SuggestionRow,
  known: ReadonlySet<string>,
  made: ReadonlyMap<string, EntityRef>,
  candidates: ReadonlyMap<string, Candidate[]>,
  standings: ReadonlyMap<string, Standing>,
): Suggestion {
  const base = {
    id: row.id,
    by: row.by,
    kind: row.kind,
    readKind: row.readKind,
    spans: row.spans,
    state: row.state,
    made: row.made === null ? null : (made.get(row.made) ?? null),
    standing: standings.get(row.id) ?? nothingKnown,
  };
  // An end that a later reading no longer gave is not there to be shown.
  const body = turned(row.what, row.body, (id) => (known.has(id) ? id : null));
  switch (row.what) {
    case 'entity':
      return { ...base, what: 'entity', ...(body as EntityBody), candidates: candidates.get(row.id) ?? [] };
    case 'link': {
      const { from, to, ...rest } = body as LinkBody;
      return { ...base, what: 'link', from, to, body: rest };
    }
    case 'event':
      return { ...base, what: 'event', body: body as EventBody };
    case 'figure':
      return { ...base, what: 'figure', body: body as Figure };
    case 'identifier': {
      const { of, ...rest } = body as IdentifierBody;
      return { ...base, what: 'identifier', of, body: rest };
    }
  }
}
