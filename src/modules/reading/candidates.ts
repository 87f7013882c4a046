import { bandOf, compareParsed, type NameComparison } from '#methods/names/compare.ts';
import { parseName, type ParsedName } from '#methods/names/parse.ts';
import { reasonText } from '#modules/search/index.ts';
import {
  captionOf,
  identifierWord,
  identityOf,
  mostSpecific,
  someStatementsOf,
  type StatementRow,
} from '#modules/statements/index.ts';
import type { Reader } from '#storage/store.ts';
import { isA, kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { isPlace, placeOfPerson } from '#vocabulary/places.ts';
import { entitiesNamed, type Asked } from './known-names.ts';
import { sharedIdentifier } from './says.ts';
import type { Candidate } from './shapes.ts';

/** Shown for one suggestion at most. */
const most = 5;

const bands = ['exact', 'strong', 'possible'] as const;

/** Properties that hold names or identifiers, of any kind. */
const telling = [
  ...new Set(
    kindNames.flatMap((kind) =>
      [...(kindOf(kind)?.properties.values() ?? [])]
        .filter(({ type, name }) => type === 'name' || type === 'identifier' || type === 'phone' || name === 'email')
        .map(({ name }) => name),
    ),
  ),
].sort();

/** Sorts of things that are never one another, whatever they are called. */
function sortOf(kind: string): string {
  if (isA(kind, 'Person')) return 'person';
  if (isPlace(kind)) return 'place';
  if (isA(kind, 'LegalEntity')) return 'body';
  return ['Vehicle', 'Substance', 'LegalInstrument', 'Project', 'Event'].find((one) => isA(kind, one)) ?? 'other';
}

/**
 * Known entities that the suggested ones may be, within what this viewer sees: by names that agree and by identifiers
 * they share, best first, ties by id. A fixed number of queries, however many are asked.
 */
export async function candidatesFor(db: Reader, asked: readonly Asked[]): Promise<Map<string, Candidate[]>> {
  const found = await entitiesNamed(db, asked);
  const ids = [...new Set([...found.values()].flat())].sort();
  if (ids.length === 0) return new Map();
  const identity = await identityOf(db, ids, null);
  const members = [...new Set(ids.flatMap((id) => identity.membersOf(id)))].sort();
  const rows = (await db.rows<StatementRow>(someStatementsOf(db, members, telling, null))).filter(
    (row) => !placeOfPerson(row.kind, row.property),
  );
  const known = new Map(
    [...Map.groupBy(rows, (row) => identity.headOf(row.entity))].map(([id, of]) => [id, knownAs(id, of)]),
  );
  return new Map(
    asked.map((one) => {
      const heads = [...new Set((found.get(one.id) ?? []).map((id) => identity.headOf(id)))];
      const agreeing = heads.flatMap((head) => {
        const thing = known.get(head);
        return thing && sortOf(thing.kind) === sortOf(one.kind) ? agreement(one, thing) : [];
      });
      agreeing.sort((a, b) => b.score - a.score || (a.candidate.entity.id < b.candidate.entity.id ? -1 : 1));
      return [one.id, agreeing.slice(0, most).map(({ candidate }) => candidate)];
    }),
  );
}

interface Known {
  id: string;
  kind: string;
  caption: string;
  names: ParsedName[];
  identifiers: Map<string, StatementRow>;
}

function knownAs(id: string, rows: StatementRow[]): Known {
  const kind = mostSpecific(rows.map((row) => row.kind));
  const stated = rows.filter((row) => !row.denied);
  const names = stated.filter((row) => propertyOf(row.kind, row.property)?.type === 'name').map((row) => row.value);
  return {
    id,
    kind,
    caption: captionOf(rows),
    names: [...new Set(names)].sort().map((name) => parseName(name, kind)),
    identifiers: new Map(
      stated
        .filter((row) => propertyOf(row.kind, row.property)?.type !== 'name')
        .map((row) => [identifierWord(row.value), row]),
    ),
  };
}

interface Agreement {
  score: number;
  candidate: Candidate;
}

function agreement(asked: Asked, known: Known): Agreement[] {
  const best = bestOf(asked, known);
  const shared = asked.identifiers.flatMap(({ word, weak }) => {
    const row = known.identifiers.get(word);
    const property = row && propertyOf(row.kind, row.property);
    return row && property ? [{ says: sharedIdentifier(property.label, row.value), weak }] : [];
  });
  const strong = shared.some((one) => !one.weak);
  const score = Math.max(best?.score ?? 0, strong ? 1.1 : shared.length > 0 ? 0.9 : 0);
  const band = strong || best?.band === 'exact' ? 'exact' : bands.find((one) => one === bandOf(score));
  if (band === undefined) return [];
  const reasons = [...shared.map((one) => one.says), ...(best?.reasons ?? []).map(reasonText)];
  return [
    {
      score: score + (band === 'exact' ? 1 : 0),
      candidate: { entity: { id: known.id, kind: known.kind, caption: known.caption }, band, reasons },
    },
  ];
}

function bestOf(asked: Asked, known: Known): NameComparison | undefined {
  let best: NameComparison | undefined;
  for (const name of asked.names) {
    const parsed = parseName(name, asked.kind);
    for (const listed of known.names) {
      const one = compareParsed(parsed, listed);
      if (one.band === 'none' || one.band === 'weak') continue;
      const higher = !best || (one.band === 'exact') > (best.band === 'exact') || one.score > best.score;
      if (higher && !(best?.band === 'exact' && one.band !== 'exact')) best = one;
    }
  }
  return best;
}
