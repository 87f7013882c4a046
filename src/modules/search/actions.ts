import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { matchText, textKeys } from '#methods/text/words.ts';
import {
  captionOf,
  countOrigins,
  groundOf,
  identifierWord,
  identityOf,
  mostSpecific,
  someStatementsOf,
  statementsOf,
  trueOn,
  type StatementRow,
  type Times,
} from '#modules/statements/index.ts';
import type { Reader } from '#storage/store.ts';
import { isA, kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { placeOfPerson } from '#vocabulary/places.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { agreement, askedFor, candidatesFrom } from './rules.ts';
import { entitiesWith, reportsWith, wordsFor, wordsFrom } from './queries.ts';
import type { EntityHit, ReportHit, SearchAnswer } from './shapes.ts';

export interface Question {
  text: string;
  kinds?: string[];
  limit?: number;
}

/** Properties that hold names or identifiers, of any kind. */
const nameProperties = [
  ...new Set(
    kindNames.flatMap((kind) =>
      [...(kindOf(kind)?.properties.values() ?? [])]
        .filter(({ type }) => type === 'name' || type === 'identifier')
        .map(({ name }) => name),
    ),
  ),
].sort();

/** Candidates scored for one query; the token table is selective, so few real matches are lost beyond it. */
const scored = 150;
/** Words that may complete a half-typed one. */
const mostBegun = 200;

/** Finds entities by name or identifier and reports by their text. Purpose and authority come first (S-21). */
export async function search(
  node: NodeContext,
  caller: Caller,
  question: Question,
  times: Times,
): Promise<SearchAnswer | Refusal> {
  const no = refuse(caller, 'person.search');
  if (no) return no;
  const text = question.text.trim();
  if (text === '') return invalid('text', '', 'a name, a number or words of a report');
  if (text.length > 300) return invalid('text', text, 'at most 300 characters');
  if (/[*%]/.test(text)) return invalid('text', text, 'a name or words without wildcards');
  const limit = Math.min(question.limit ?? 30, 100);
  return node.store.read(
    caller.sight,
    async (db) => ({
      entities: await findEntities(node, db, text, question.kinds ?? [], limit, times),
      reports: await findReports(db, text, limit, times),
    }),
    { action: 'search', outcome: 'done', payload: { text, justification: caller.looking?.justification ?? '' } },
  );
}

async function findEntities(
  node: NodeContext,
  db: Reader,
  text: string,
  kinds: string[],
  limit: number,
  times: Times,
): Promise<EntityHit[]> {
  const asked = askedFor(text);
  const found = await wordsFor(db, [...new Set(asked.keys.map((one) => one.key))]);
  const begun = asked.beginning ? await wordsFrom(db, asked.beginning, mostBegun) : [];
  const ids = (await entitiesWith(db, candidatesFrom(asked, found, begun), times.asOf, scored)).map(
    (row) => row.entity,
  );
  const identity = await identityOf(db, ids, times.asOf);
  const members = [...new Set(ids.flatMap((id) => identity.membersOf(id)))].sort();
  const named = trueOn(
    members.length === 0 ? [] : await db.rows(someStatementsOf(db, members, nameProperties, times.asOf)),
    times.on,
  );
  // Names first, for all; everything else only of those that will be shown, and a few more where kinds are asked for.
  const best = [...Map.groupBy(named, (row) => identity.headOf(row.entity))]
    .flatMap(([id, of]) => hitOf(id, of, text))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, kinds.length === 0 ? limit : scored);
  const shown = best.flatMap((hit) => identity.membersOf(hit.id)).sort();
  const rows = trueOn(shown.length === 0 ? [] : await db.rows(statementsOf(db, shown, times.asOf)), times.on).filter(
    (row) => !placeOfPerson(row.kind, row.property),
  );
  const groups = [...Map.groupBy(rows, (row) => identity.headOf(row.entity))];
  const hits = groups
    .flatMap(([id, of]) => hitOf(id, of, text))
    .filter((hit) => kinds.length === 0 || kinds.some((kind) => isA(hit.kind, kind)))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
  const kept = new Map(groups);
  const ground = await groundOf(
    node,
    db,
    hits.flatMap((hit) => kept.get(hit.id) ?? []),
  );
  return hits.map((hit) => ({
    ...hit,
    origins: countOrigins(
      (kept.get(hit.id) ?? []).map((row) => row.report),
      ground.reports,
    ),
  }));
}

function hitOf(id: string, rows: StatementRow[], text: string): EntityHit[] {
  const kind = mostSpecific(rows.map((row) => row.kind));
  const wanted = identifierWord(text);
  let best: { name: string; score: number; band: EntityHit['band']; reasons: EntityHit['reasons'] } | undefined;
  for (const row of rows) {
    const type = propertyOf(row.kind, row.property)?.type;
    if (type === 'identifier' && identifierWord(row.value) === wanted) {
      best = { name: row.value, score: 1, band: 'exact', reasons: [{ key: 'identifier', value: row.property }] };
      break;
    }
    if (type !== 'name' || row.denied) continue;
    const { score, band, reasons } = agreement(text, row.value, kind);
    if (band === 'none') continue;
    // Ties between equal names by letters, so that the row order of the store shows nowhere.
    if (!best || score > best.score || (score === best.score && row.value < best.name))
      best = { name: row.value, score, band, reasons };
  }
  if (!best) return [];
  return [
    {
      id,
      kind,
      caption: captionOf(rows),
      matched: best.name,
      score: Math.round(best.score * 1000) / 1000,
      band: best.band,
      reasons: best.reasons,
      facts: new Set(rows.map((row) => `${row.property} ${row.value}`)).size,
      origins: 0,
      detail: detailOf(rows),
    },
  ];
}

const detailProperties = [
  'position',
  'status',
  'birthDate',
  'nationality',
  'country',
  'jurisdiction',
  'taxNumber',
  'registrationNumber',
  'date',
];

/** A short second line that tells namesakes apart. */
const detailOf = (rows: readonly StatementRow[]): string => {
  const values = detailProperties.flatMap((property) =>
    [...new Set(rows.filter((row) => row.property === property && !row.denied).map((row) => row.value))]
      .sort()
      .slice(0, 1),
  );
  return [...new Set(values)].slice(0, 3).join(' · ');
};

async function findReports(db: Reader, text: string, limit: number, times: Times): Promise<ReportHit[]> {
  const words = textKeys(text);
  const rows = await reportsWith(db, [...words], times.asOf, Math.min(limit, 50));
  return rows
    .flatMap((row) => {
      const inBody = matchText(row.body, words);
      const inTitle = matchText(row.title, words);
      const match = inBody ?? inTitle;
      if (!match) return [];
      const score = Math.max(inBody?.score ?? 0, inTitle?.score ?? 0);
      return [
        {
          score,
          hit: {
            id: row.id,
            title: row.title,
            date: row.reported,
            source: row.source,
            snippet: match.snippet,
            marks: match.marks,
            at: inBody?.at ?? 0,
          },
        },
      ];
    })
    .sort((a, b) => b.score - a.score || (a.hit.id < b.hit.id ? -1 : 1))
    .map((one) => one.hit);
}
