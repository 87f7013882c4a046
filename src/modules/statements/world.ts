import { joined, type Handlings } from '#access/sight.ts';
import { mask } from '#access/masking.ts';
import type { NodeContext } from '#access/context.ts';
import type { Reader } from '#storage/store.ts';
import { isA, kindNames, kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { banner } from '#vocabulary/label.ts';
import { placeOfPerson, separatePlaces } from '#vocabulary/places.ts';
import { overlaps } from '#vocabulary/time.ts';
import { identityOf, type Identity } from './identity.ts';
import { kindsOf, preferredClaims, reportsBehind, someStatementsOf, statementsOf, type AsOf, type ReportRow, type StatementRow } from './queries.ts';
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
export const trueOn = <T extends { validFrom: string | null; validTo: string | null }>(rows: T[], on: string | null): T[] =>
  on === null ? rows : rows.filter((row) => overlaps({ from: row.validFrom, to: row.validTo }, { from: on, to: on }));

/** The entities as this viewer names them, each once. Those he may not see are not there. */
export async function refsOf(db: Reader, ids: readonly string[], times: Times): Promise<{ refs: Map<string, EntityRef>; identity: Identity }> {
  const identity = await identityOf(db, ids, times.asOf);
  const members = [...new Set(ids.flatMap((id) => identity.membersOf(id)))];
  const rows = mask(trueOn(await someStatementsOf(db, members, captionProperties, times.asOf), times.on), []);
  const named = new Set(rows.map((row) => row.entity));
  const unnamed = members.filter((id) => !named.has(id));
  const kinds = new Map<string, string[]>();
  for (const row of await kindsOf(db, unnamed, times.asOf)) kinds.set(row.entity, [...(kinds.get(row.entity) ?? []), row.kind]);
  const byHead = Map.groupBy(rows, (row) => identity.headOf(row.entity));
  const refs = new Map<string, EntityRef>();
  for (const id of ids) {
    const head = identity.headOf(id);
    const of = (byHead.get(head) ?? []).filter((row) => !placeOfPerson(row.kind, row.property));
    const ofKinds = [...of.map((row) => row.kind), ...identity.membersOf(id).flatMap((member) => kinds.get(member) ?? [])];
    if (ofKinds.length === 0 && !byHead.has(head)) continue;
    const kind = mostSpecific(ofKinds.length > 0 ? ofKinds : (byHead.get(head) ?? []).map((row) => row.kind));
    refs.set(id, { id, kind, caption: captionOf(of) });
  }
  return { refs, identity };
}

/** What is fetched once for an answer: the statements' reports, handlings and authorities. */
export async function groundOf(node: NodeContext, db: Reader, rows: readonly { report: string }[]): Promise<Ground & Handlings> {
  const handlings = await node.handlings();
  const reports = await reportsBehind(db, [...new Set(rows.map((row) => row.report))].sort());
  return {
    reports: new Map(reports.map((row): [string, ReportRow] => [row.id, row])),
    handlings: handlings.byId,
    byId: handlings.byId,
    authorities: handlings.authorities,
  };
}

/** All statements of some entities, as they may be shown: masked, true on the day, and with persons and places kept apart. */
export async function shownStatements(
  db: Reader,
  ids: readonly string[],
  times: Times,
): Promise<{ rows: StatementRow[]; refs: Map<string, EntityRef>; screeningOnly: number; identity: Identity; anything: boolean }> {
  const all = mask(await statementsOf(db, ids, times.asOf), []);
  const rows = trueOn(all, times.on);
  const pointed = [...new Set(rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity').map((row) => row.value))].sort();
  const { refs, identity } = await refsOf(db, pointed, times);
  const visibleEnds = rows.filter((row) => propertyOf(row.kind, row.property)?.type !== 'entity' || refs.has(row.value));
  const shown = visibleEnds.filter((row) => !placeOfPerson(row.kind, row.property));
  return {
    rows: heldApart(shown, refs),
    refs,
    screeningOnly: visibleEnds.length - shown.length,
    identity,
    anything: all.length > 0,
  };
}

/** DESIGN 1.2: what names a person shows no place. Decided per entity on what this viewer sees of it. */
function heldApart(rows: StatementRow[], refs: ReadonlyMap<string, EntityRef>): StatementRow[] {
  return [...Map.groupBy(rows, (row) => row.entity).values()].flatMap((of) => {
    const statements = of.map((row) => Object.assign(row, kindOfValue(refs.get(row.value)?.kind)));
    const apart = separatePlaces({ kind: mostSpecific(of.map((row) => row.kind)), statements }, (id) => isA(refs.get(id)?.kind ?? '', 'Person'));
    return apart.undated ? apart.kept.map((row) => ({ ...row, validFrom: null, validTo: null })) : apart.kept;
  });
}

const kindOfValue = (kind: string | undefined): { valueKind?: string } => (kind === undefined ? {} : { valueKind: kind });

/** The computed line over a page: the join of all labels shown. */
export const bannerOf = (ground: Handlings, rows: readonly { handling: number }[]): string =>
  banner(joined(ground, rows.map((row) => row.handling)).label);

export async function preferredOf(db: Reader, entities: readonly string[], asOf: AsOf): Promise<Set<string>> {
  return new Set((await preferredClaims(db, entities, asOf)).map((row) => row.claim));
}
