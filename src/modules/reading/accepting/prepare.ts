import { identifierWord, now, refsOf, someStatementsOf, statementsOf } from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import type { TextDate } from '#methods/text/reading/types.ts';
import type { Figure } from '#methods/text/reading/types.ts';
import { isId } from '#vocabulary/ids.ts';
import { kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { readLinks } from '#vocabulary/kinds/reader.ts';
import { isPlaceProperty } from '#vocabulary/places.ts';
import type { IdentifierBody, LinkBody } from '../drafts.ts';
import { identifierPlaces } from '../mapping.ts';
import type { ReadReport, SuggestionRow } from '../queries.ts';
import type { SuggestionEdit } from '../shapes.ts';
import { seriesKey } from './figure.ts';
import { settledAt, type Ground, type Settled } from './ground.ts';
import { linksBetween } from '../known-links.ts';

const names = [
  ...new Set(
    kindNames.flatMap((kind) =>
      [...(kindOf(kind)?.properties.values() ?? [])].filter(({ type }) => type === 'name').map(({ name }) => name),
    ),
  ),
].sort();

/** Reads what accepting some suggestions of a report must know, in a fixed number of queries. */
export async function prepareGround(
  db: Reader,
  report: ReadReport,
  handling: number,
  rows: ReadonlyMap<string, SuggestionRow>,
  edits: Readonly<Record<string, SuggestionEdit>>,
): Promise<Omit<Ground, 'measured' | 'newId'>> {
  const named = Object.values(edits).flatMap(({ is, from, to, place }) => [is, from, to, place]);
  const made = [...rows.values()].filter((row) => row.state === 'accepted').flatMap((row) => row.made ?? []);
  const asked = named.filter((id): id is string => typeof id === 'string' && isId(id) && !rows.has(id));
  const { refs, persons } = await refsOf(db, [...new Set([...asked, ...made])].sort(), now);
  const known = new Map<string, Settled>();
  for (const ref of refs.values()) known.set(ref.id, { entity: ref.id, kind: ref.kind, person: persons.has(ref.id) });
  const settled = new Map<string, Settled>();
  const series = new Map<string, Settled>();
  for (const row of rows.values()) {
    const thing = row.made === null ? undefined : known.get(row.made);
    if (!thing || row.state !== 'accepted') continue;
    if (row.what === 'entity') settled.set(row.id, thing);
    if (row.what === 'figure' && thing.kind === 'Figure') series.set(seriesKey(row.body as Figure), thing);
  }
  const joined = [...new Set(Object.values(edits).flatMap(({ is }) => (is && known.has(is) ? [is] : [])))].sort();
  const said = joined.length === 0 ? [] : await db.rows(someStatementsOf(db, joined, names, null));
  const [reading] = await db.rows<{ dates: TextDate[] }>(
    sql`select dates from reading where report = ${report.id} and handling = any(${db.sight.handlings}::int[])`,
  );
  return {
    report,
    handling,
    rows,
    edits,
    dates: reading?.dates ?? [],
    settled,
    known,
    namesOf: (entity) =>
      said
        .filter((row) => row.entity === entity && propertyOf(row.kind, row.property)?.type === 'name')
        .map((row) => row.value),
    linkBetween: () => undefined,
    joins: () => false,
    series,
    ...(await personsAndPlaces(db, [...known.values()])),
  };
}

/** Of some things those that name a person and those that have a place, judged on all that the caller sees of them. */
async function personsAndPlaces(
  db: Reader,
  things: readonly Settled[],
): Promise<Pick<Ground, 'namesPerson' | 'placed'>> {
  const ids = things.filter((one) => !one.person).map((one) => one.entity);
  if (ids.length === 0) return { namesPerson: new Set(), placed: new Set() };
  const rows = await db.rows(statementsOf(db, ids.sort(), null));
  const pointing = rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity');
  const { persons } = await refsOf(db, [...new Set(pointing.map((row) => row.value))].sort(), now);
  return {
    namesPerson: new Set(pointing.filter((row) => persons.has(row.value)).map((row) => row.entity)),
    placed: new Set(rows.filter((row) => isPlaceProperty(row.kind, row.property)).map((row) => row.entity)),
  };
}

/** Links between ends that are known already, and the accounts that bear a number already. */
export async function prepareLinks(
  db: Reader,
  ground: Ground,
  rows: readonly SuggestionRow[],
): Promise<Pick<Ground, 'linkBetween' | 'joins'> & { accounts: Map<string, Settled> }> {
  const links = rows.filter((row) => row.what === 'link');
  const pairs = links.flatMap((row) => {
    const edit = ground.edits[row.id] ?? {};
    const body = row.body as LinkBody;
    const [from, to] = [settledAt(ground, edit.from ?? body.from), settledAt(ground, edit.to ?? body.to)];
    return from && to ? [{ from: from.entity, to: to.entity }] : [];
  });
  const words = rows.flatMap((row) => {
    if (row.what !== 'identifier') return [];
    const body = row.body as IdentifierBody;
    return 'own' in identifierPlaces[body.type] ? [identifierWord(ground.edits[row.id]?.value ?? body.value)] : [];
  });
  const accounts = await bearersOf(db, words);
  const held = rows.flatMap((row) => {
    const owner = row.what === 'identifier' ? settledAt(ground, (row.body as IdentifierBody).of) : undefined;
    return owner ? [...accounts.values()].map((account) => ({ from: owner.entity, to: account.entity })) : [];
  });
  const known = await linksBetween(db, [...pairs, ...held]);
  const between = (kind: string, from: string, to: string): string[] => {
    const directed = kindOf(kind)?.link?.directed ?? true;
    const read = Object.values(readLinks).find((one) => one.kind === kind);
    const source = read?.from ?? kindOf(kind)?.link?.source;
    const met = known.filter(
      (one) =>
        one.kind === kind &&
        ((one.from === from && one.to === to && one.property === source) ||
          (!directed && ((one.from === from && one.to === to) || (one.from === to && one.to === from)))),
    );
    return met.map((one) => one.link);
  };
  return {
    linkBetween: (kind, from, to) => between(kind, from, to)[0],
    joins: (link, kind, from, to) => between(kind, from, to).includes(link),
    accounts,
  };
}

async function bearersOf(db: Reader, words: readonly string[]): Promise<Map<string, Settled>> {
  if (words.length === 0) return new Map();
  const rows = await db.rows<{ word: string; entity: string }>(sql`
    select distinct on (word) word, entity from name_word
    where word = any(${[...new Set(words)].sort()}::text[]) and withdrawn_at is null and handling = any(${db.sight.handlings}::int[])
    order by word, entity`);
  const { refs } = await refsOf(db, rows.map((row) => row.entity).sort(), now);
  return new Map(
    rows.flatMap(({ word, entity }): [string, Settled][] => {
      const ref = refs.get(entity);
      return ref ? [[word, { entity, kind: ref.kind, person: false }]] : [];
    }),
  );
}
