import { joined, type Handlings } from '#access/sight.ts';
import { mask } from '#access/masking.ts';
import type { NodeContext } from '#access/context.ts';
import type { Reader } from '#storage/store.ts';
import { isA, kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { banner } from '#vocabulary/label.ts';
import { placeOfPerson } from '#vocabulary/places.ts';
import { overlaps } from '#vocabulary/time.ts';
import { heldApart, type Witnesses } from './apart.ts';
import { identityFrom, identityOf, type Identity } from './identity.ts';
import {
  judgementsOf,
  kindsOf,
  reportsBehind,
  someStatementsOf,
  statementsOf,
  type AsOf,
  type ReportRow,
  type StatementRow,
} from './queries.ts';
import { captionOf, mostSpecific, type Ground } from './rules.ts';
import type { EntityRef } from './shapes.ts';

/** At which two times one looks: what was known then, and what was true on a day. Null is now, and always. */
export interface Times {
  asOf: AsOf;
  on: string | null;
}

export const now: Times = { asOf: null, on: null };

/** Properties that may name a thing of any kind: enough to write its caption. */
const captionProperties = [...new Set(kindNames.flatMap((name) => [...(kindOf(name)?.caption ?? [])]))].sort();

/** Keeps what was true on the day asked; what has no dates always was. */
export const trueOn = <T extends { validFrom: string | null; validTo: string | null }>(
  rows: T[],
  on: string | null,
): T[] =>
  on === null ? rows : rows.filter((row) => overlaps({ from: row.validFrom, to: row.validTo }, { from: on, to: on }));

export interface Refs {
  refs: Map<string, EntityRef>;
  identity: Identity;
  /** Those that are persons under any of the ids judged to be the same. */
  persons: Set<string>;
}

/** The entities as this viewer names them, each once. Those he may not see are not there. */
export async function refsOf(db: Reader, ids: readonly string[], times: Times): Promise<Refs> {
  const refs = new Map<string, EntityRef>();
  const persons = new Set<string>();
  if (ids.length === 0) return { refs, persons, identity: await identityFrom(db, [], [], times.asOf) };
  const first = await db.together({
    judgements: judgementsOf(db, ids, times.asOf),
    named: someStatementsOf(db, ids, captionProperties, times.asOf),
  });
  const identity = await identityFrom(db, ids, first.judgements, times.asOf);
  const members = [...new Set(ids.flatMap((id) => identity.membersOf(id)))];
  const asked = new Set(ids);
  const joined = members.filter((id) => !asked.has(id));
  const more = joined.length === 0 ? [] : await db.rows(someStatementsOf(db, joined, captionProperties, times.asOf));
  const rows = mask(trueOn([...first.named, ...more], times.on), []);
  const named = new Set(rows.map((row) => row.entity));
  const unnamed = members.filter((id) => !named.has(id));
  const kinds = unnamed.length === 0 ? [] : await db.rows(kindsOf(db, unnamed, times.asOf));
  const kindsBy = Map.groupBy(kinds, (row) => identity.headOf(row.entity));
  const byHead = Map.groupBy(rows, (row) => identity.headOf(row.entity));
  for (const id of ids) {
    const head = identity.headOf(id);
    const said = [...(byHead.get(head) ?? []), ...(kindsBy.get(head) ?? [])];
    if (said.length === 0) continue;
    const shown = (byHead.get(head) ?? []).filter((row) => !placeOfPerson(row.kind, row.property));
    if (said.some((row) => isA(row.kind, 'Person'))) persons.add(id);
    refs.set(id, { id, kind: mostSpecific(said.map((row) => row.kind)), caption: captionOf(shown) });
  }
  return { refs, identity, persons };
}

export const reportIds = (rows: readonly { report: string }[]): string[] =>
  [...new Set(rows.map((row) => row.report))].sort();

/** What is fetched once for an answer: the statements' reports, handlings and authorities. */
export const groundOf = async (
  node: NodeContext,
  db: Reader,
  rows: readonly { report: string }[],
): Promise<Ground & Handlings> =>
  groundFrom(node, rows.length === 0 ? [] : await db.rows(reportsBehind(db, reportIds(rows))));

export async function groundFrom(node: NodeContext, reports: readonly ReportRow[]): Promise<Ground & Handlings> {
  const handlings = await node.handlings();
  return {
    reports: new Map(reports.map((row): [string, ReportRow] => [row.id, row])),
    handlings: handlings.byId,
    byId: handlings.byId,
    authorities: handlings.authorities,
  };
}

export interface Shown extends Refs {
  rows: StatementRow[];
}

/** All statements of some entities, as they may be shown: masked, true on the day, and with persons and places kept apart. */
export const shownStatements = async (db: Reader, ids: readonly string[], times: Times): Promise<Shown> =>
  showStatements(db, ids.length === 0 ? [] : await db.rows(statementsOf(db, ids, times.asOf)), [], times);

/** The same for statements already read; `also` are entities whose names are wanted besides those pointed to. */
export async function showStatements(
  db: Reader,
  read: StatementRow[],
  also: readonly string[],
  times: Times,
): Promise<Shown> {
  const known = mask(read, []);
  const entities = [...new Set(known.map((row) => row.entity))];
  const named = await refsOf(db, [...new Set([...pointedTo(known), ...entities, ...also])].sort(), times);
  const visible = trueOn(known, times.on).filter(
    (row) =>
      !placeOfPerson(row.kind, row.property) &&
      (propertyOf(row.kind, row.property)?.type !== 'entity' || named.refs.has(row.value)),
  );
  return { ...named, rows: heldApart(visible, await witnessesOf(db, entities, known, named, times)) };
}

const pointedTo = (rows: readonly StatementRow[]): string[] =>
  rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity').map((row) => row.value);

/** What was read, whatever day it was true on, with what is or was judged to be the same, and what is known of both today. */
async function witnessesOf(
  db: Reader,
  entities: readonly string[],
  known: readonly StatementRow[],
  named: Refs,
  times: Times,
): Promise<Witnesses> {
  const identities = times.asOf === null ? [named.identity] : [named.identity, await identityOf(db, entities, null)];
  const sameAs = (id: string): string[] => [...new Set(identities.flatMap((identity) => identity.membersOf(id)))];
  const asked = new Set(entities);
  const joined = entities.flatMap(sameAs).filter((id) => !asked.has(id));
  const made = { sameAs, kindOf: (id: string) => named.refs.get(id)?.kind };
  if (joined.length === 0 && times.asOf === null) return { ...made, rows: known, persons: named.persons };
  const more = await db.together({
    before: statementsOf(db, joined, times.asOf),
    today: statementsOf(db, times.asOf === null ? [] : [...entities, ...joined], null),
  });
  const pointed = [...new Set(pointedTo([...more.before, ...more.today, ...known]))].sort();
  const [then, today] = [await refsOf(db, pointed, times), await refsOf(db, pointed, now)];
  return {
    ...made,
    rows: [...known, ...more.before, ...more.today],
    persons: new Set([...named.persons, ...then.persons, ...today.persons]),
  };
}

/** The computed line over a page: the join of all labels shown, with those of the reports and sources that are named. */
export const bannerOf = (ground: Ground & Handlings, rows: readonly { handling: number; report?: string }[]): string =>
  banner(
    joined(
      ground,
      rows.flatMap((row) => [row.handling, ...(ground.reports.get(row.report ?? '')?.handlings ?? [])]),
    ).label,
  );
