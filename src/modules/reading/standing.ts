import type { NodeContext } from '#access/context.ts';
import type { EventWord, Figure } from '#methods/text/reading/types.ts';
import {
  answerGround,
  groundOf,
  identifierWord,
  identityOf,
  now,
  refsOf,
  someStatementsOf,
  statementsOf,
  type Identity,
  type StatementRow,
} from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { readLinks } from '#vocabulary/kinds/reader.ts';
import { periodOf, valueOf } from './accepting/figure.ts';
import { comparable, datesAgree, mayBothBe, quantitiesAgree } from './agreeing.ts';
import type { EventBody, IdentifierBody, LinkBody } from './drafts.ts';
import { linksBetween, type KnownLink } from './known-links.ts';
import { eventRoles, identifierPlaces } from './mapping.ts';
import type { ReadReport, SuggestionRow } from './queries.ts';
import type { Standing } from './shapes.ts';

/** Facts shown against one suggestion. */
const mostAgainst = 5;
/** Events and links looked at for one report. */
const mostKnown = 1000;

export const nothingKnown: Standing = { state: 'new', against: [] };

interface Found {
  state: Standing['state'];
  rows: StatementRow[];
}

/** What is known of the things that suggestions speak of: an entity suggestion's known entities, all ids of each. */
interface Known {
  report: ReadReport;
  resolved(suggestion: string | null): readonly string[];
  links: readonly KnownLink[];
  /** Statements of links, events and figures, by entity; none of this report's own. */
  of(entity: string): readonly StatementRow[];
  /** Events of a kind in which an entity takes part. */
  events: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * How each suggestion stands to what this viewer holds already: new, confirmed, contradicted, or changed in time. Only
 * entities accepted or exactly matched count as the same. Six queries for a whole report.
 */
export async function standingsOf(
  node: NodeContext,
  db: Reader,
  report: ReadReport,
  rows: readonly SuggestionRow[],
  exact: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, Standing>> {
  const ids = [...new Set([...exact.values()].flat())].sort();
  if (ids.length === 0) return new Map();
  const identity = await identityOf(db, ids, null);
  const known = await gather(db, report, rows, exact, identity);
  const found = new Map<string, Found>();
  for (const row of rows) {
    const one = standingOf(row, known);
    if (one) found.set(row.id, one);
  }
  const shown = [...found.values()].flatMap((one) => one.rows.slice(0, mostAgainst));
  const ground = await groundOf(node, db, shown);
  const captions = await captionsOf(db, shown);
  const at = answerGround(ground);
  return new Map(
    [...found].map(([id, one]) => [
      id,
      {
        state: one.state,
        against: one.rows.slice(0, mostAgainst).map((row) => ({
          statement: row.id,
          entity: row.entity,
          says: captions.get(row.value) ?? row.original ?? row.value,
          grade: row.grade,
          report: at.reports[at.reportAt(row.report)] ?? {
            id: row.report,
            title: '',
            date: null,
            source: '',
            discipline: '',
          },
          sameOrigin: (ground.reports.get(row.report)?.origins ?? []).some((origin) => report.origins.includes(origin)),
        })),
      },
    ]),
  );
}

/** Names of what entity-valued statements point to. */
async function captionsOf(db: Reader, rows: readonly StatementRow[]): Promise<Map<string, string>> {
  const pointed = rows.filter((row) => propertyOf(row.kind, row.property)?.type === 'entity').map((row) => row.value);
  const { refs } = await refsOf(db, [...new Set(pointed)].sort(), now);
  return new Map([...refs.values()].map((ref) => [ref.id, ref.caption]));
}

async function gather(
  db: Reader,
  report: ReadReport,
  rows: readonly SuggestionRow[],
  exact: ReadonlyMap<string, readonly string[]>,
  identity: Identity,
): Promise<Known> {
  const resolved = (id: string | null): readonly string[] =>
    id === null ? [] : [...new Set((exact.get(id) ?? []).flatMap((one) => identity.membersOf(one)))];
  const pairs = rows.flatMap((row) => {
    if (row.what !== 'link') return [];
    const { from, to } = row.body as LinkBody;
    return resolved(from).flatMap((a) => resolved(to).map((b) => ({ from: a, to: b })));
  });
  const links = await linksBetween(db, pairs);
  const events = await eventsWith(db, rows, resolved);
  const things = [...new Set([...exact.values()].flat().flatMap((one) => identity.membersOf(one)))].sort();
  const figures = rows.filter((row) => row.what === 'figure').flatMap((row) => resolved(row.id));
  const met = [...new Set([...links.map((one) => one.link), ...events.keys(), ...figures])].sort();
  const read = await db.together({
    around: statementsOf(db, met.slice(0, mostKnown), null),
    about: someStatementsOf(db, things, watched, null),
  });
  const by = Map.groupBy(
    [...new Map([...read.around, ...read.about].map((row) => [row.id, row])).values()].filter(
      (row) => row.report !== report.id,
    ),
    (row) => row.entity,
  );
  return { report, resolved, links, of: (entity) => by.get(entity) ?? [], events };
}

/** What identifiers and changes of a thing are compared with. */
const watched = [
  'status',
  ...Object.values(identifierPlaces).flatMap((place) => ('on' in place ? place.on : [place.own.property])),
  'within',
];

async function eventsWith(
  db: Reader,
  rows: readonly SuggestionRow[],
  resolved: (id: string | null) => readonly string[],
): Promise<Map<string, Set<string>>> {
  const asked = rows.filter((row) => row.what === 'event');
  const taking = [...new Set(asked.flatMap((row) => takingPart(row.body as EventBody).flatMap(resolved)))].sort();
  const kinds = [...new Set(asked.map((row) => row.kind))].sort();
  if (taking.length === 0 || kinds.length === 0) return new Map();
  const found = await db.rows<{ entity: string; link: string; kind: string }>(sql`
    select distinct entity, link, link_kind as kind from adjacency
    where entity = any(${taking}::uuid[]) and link_kind = any(${kinds}::text[]) and withdrawn_at is null
      and handling = any(${db.sight.handlings}::int[])
    order by entity, link limit ${mostKnown}`);
  const events = new Map<string, Set<string>>();
  for (const { entity, link } of found) events.set(link, (events.get(link) ?? new Set()).add(entity));
  return events;
}

const takingPart = ({ actors, patients, place, substance }: EventBody): (string | null)[] => [
  ...new Set([...actors, ...patients, place, substance]),
];

function standingOf(row: SuggestionRow, known: Known): Found | undefined {
  switch (row.what) {
    case 'entity':
      return known.resolved(row.id).length > 0 ? { state: 'confirms', rows: [] } : undefined;
    case 'link':
      return linkStanding(row, known);
    case 'event':
      return eventStanding(row, known);
    case 'figure':
      return figureStanding(row, known);
    default:
      return identifierStanding(row, known);
  }
}

function linkStanding(row: SuggestionRow, known: Known): Found | undefined {
  const body = row.body as LinkBody;
  const [from, to] = [known.resolved(body.from), known.resolved(body.to)];
  if (row.readKind === 'Location' && !kindOf(row.kind)?.link) {
    const said = from
      .flatMap((one) => known.of(one))
      .filter((one) => one.property === 'within' && to.includes(one.value));
    return said.length === 0
      ? undefined
      : { state: said.some((one) => one.denied !== body.denied) ? 'contradicts' : 'confirms', rows: said };
  }
  const source = sourceOf(row);
  const directed = kindOf(row.kind)?.link?.directed ?? true;
  const same = known.links.filter(
    (one) =>
      one.kind === row.kind && from.includes(one.from) && to.includes(one.to) && (!directed || one.property === source),
  );
  const links = [...new Set(same.map((one) => one.link))];
  const statements = links.flatMap((one) => known.of(one)).filter((one) => comparable(one.modality, body.modality));
  const ends = statements.filter((one) => to.includes(one.value) || from.includes(one.value));
  if (ends.length === 0) return undefined;
  const shown = onePerReport(statements.filter((one) => one.property === 'role')).concat(onePerReport(ends));
  const against = onePerReport(shown);
  if (ends.some((one) => one.denied !== body.denied)) return { state: 'contradicts', rows: against };
  const over = statements.some((one) => one.value === 'former' || one.property === 'endDate' || one.validTo !== null);
  return { state: over === body.former ? 'confirms' : 'changes', rows: against };
}

/** The property in which the first end of a link stands. */
const sourceOf = ({ kind, readKind }: SuggestionRow): string | undefined =>
  kindOf(kind)?.link?.source ?? readLinks[readKind]?.from;

const onePerReport = (rows: readonly StatementRow[]): StatementRow[] =>
  [...new Map(rows.toReversed().map((row) => [row.report, row])).values()].toSorted((a, b) =>
    a.report < b.report ? -1 : a.report > b.report ? 1 : a.id < b.id ? -1 : 1,
  );

function eventStanding(row: SuggestionRow, known: Known): Found | undefined {
  const body = row.body as EventBody;
  const same = [...known.events].flatMap(([event]) => {
    const rows = known.of(event).filter((one) => comparable(one.modality, body.modality));
    return rows[0]?.kind === row.kind && sameEvent(body, rows, known) ? [rows] : [];
  });
  const rows = same.flat();
  if (rows.length === 0) return changeOf(row, body, known);
  const differing = rows.filter((one) => differs(row.kind as EventWord, body, one));
  if (differing.length > 0) return { state: 'contradicts', rows: differing };
  const denied = rows.filter((one) => one.denied !== body.denied);
  if (denied.length > 0) return { state: 'contradicts', rows: onePerReport(denied) };
  const numbers = rows.filter((one) =>
    ['quantity', 'number', 'money'].includes(propertyOf(one.kind, one.property)?.type ?? ''),
  );
  return { state: 'confirms', rows: onePerReport(numbers.length > 0 ? numbers : rows) };
}

/** Two reports tell of one event where they agree in its date and share who took part; a place or a substance alone needs the date. */
function sameEvent(body: EventBody, rows: readonly StatementRow[], known: Known): boolean {
  const dates = rows.filter((one) => one.property === 'date' || one.property === 'startDate').map((one) => one.value);
  if (dates.length > 0 && !dates.some((date) => datesAgree(date, body.date))) return false;
  const dated = dates.length > 0 && body.date !== null;
  const values = new Set(rows.map((one) => one.value));
  const shares = (ids: readonly (string | null)[]): boolean =>
    ids.some((id) => known.resolved(id).some((one) => values.has(one)));
  if (shares(body.patients)) return true;
  const shared = [shares(body.actors), shares([body.place]), shares([body.substance])].filter(Boolean).length;
  return dated ? shared >= 1 : shared >= 2;
}

/** Whether one number of a known event cannot stand beside what the suggestion says of it. */
function differs(kind: EventWord, body: EventBody, row: StatementRow): boolean {
  const roles = eventRoles[kind];
  if (row.denied || body.denied) return false;
  if (row.property === roles?.quantity && body.quantity !== null && body.unit !== null)
    return quantitiesAgree(row.value, row.qualifier, `${body.quantity} ${body.unit}`, body.qualifier) === false;
  if (row.property === roles?.count && body.quantity !== null)
    return !mayBothBe(
      { value: Number(row.value), qualifier: row.qualifier },
      { value: body.quantity, qualifier: body.qualifier },
    );
  if (row.property === roles?.money && body.valueUsd !== null && row.value.startsWith('USD '))
    return !mayBothBe(
      { value: Number(row.value.slice(4)), qualifier: row.qualifier },
      { value: body.valueUsd, qualifier: body.qualifier },
    );
  return false;
}

const gone = /^(?:dead|deceased|killed|fallecid[oa]|muert[oa]|abatid[oa])$/i;

/** Who was killed is no longer what he was: at large, in prison. A change, not a contradiction (X5). */
function changeOf(row: SuggestionRow, body: EventBody, known: Known): Found | undefined {
  if (row.kind !== 'Killing' || body.denied || body.modality !== 'asserted') return undefined;
  const states = body.patients.flatMap((id) => known.resolved(id).flatMap((one) => known.of(one)));
  const before = states.filter((one) => one.property === 'status' && !one.denied && !gone.test(one.value));
  return before.length === 0 ? undefined : { state: 'changes', rows: before };
}

function figureStanding(row: SuggestionRow, known: Known): Found | undefined {
  const figure = row.body as Figure;
  const valued = valueOf(figure);
  const period = periodOf(figure.date);
  if (!valued || !period) return undefined;
  const series = known.resolved(row.id).filter((id) => {
    const measure = known.of(id).find((one) => one.property === 'measure')?.value;
    return measure === undefined || measure === valued.measure;
  });
  const values = series
    .flatMap((id) => known.of(id))
    .filter((one) => one.kind === 'Figure' && one.property === valued.property);
  const agreeing = values.filter((one) => agrees(valued.property, one, valued.value, figure) === true);
  const together = (one: StatementRow): boolean =>
    (one.validFrom === null) === (period.validFrom === null) &&
    datesAgree(one.validFrom && `${one.validFrom}/${one.validTo ?? ''}`, figure.date);
  const opposed = agreeing.filter((one) => one.denied !== figure.refuted && one.speaker === null && together(one));
  if (opposed.length > 0) return { state: 'contradicts', rows: opposed };
  const confirming = agreeing.filter((one) => one.denied === figure.refuted && together(one));
  if (confirming.length > 0) return { state: 'confirms', rows: confirming };
  if (figure.refuted) return undefined;
  const other = values.filter(
    (one) => !one.denied && together(one) && agrees(valued.property, one, valued.value, figure) === false,
  );
  return other.length === 0 ? undefined : { state: 'contradicts', rows: other };
}

function agrees(property: string, row: StatementRow, value: string, figure: Figure): boolean | undefined {
  if (property === 'quantity') return quantitiesAgree(row.value, row.qualifier, value, figure.qualifier);
  const [here, there] = [value, row.value].map((one) => one.split(' '));
  if (property === 'sum' && here?.[0] !== there?.[0]) return undefined;
  return mayBothBe(
    { value: Number(there?.at(-1)), qualifier: row.qualifier },
    { value: Number(here?.at(-1)), qualifier: figure.qualifier },
  );
}

/** An identifier of which a thing has one at a time. */
const one = new Set(['vin', 'imoNumber', 'taxNumber', 'idNumber', 'containerNumber']);

function identifierStanding(row: SuggestionRow, known: Known): Found | undefined {
  const body = row.body as IdentifierBody;
  const place = identifierPlaces[body.type];
  const properties = 'on' in place ? place.on : [place.own.property];
  const said = known
    .resolved(body.of)
    .flatMap((id) => known.of(id))
    .filter((one) => properties.includes(one.property) && !one.denied);
  const word = identifierWord(body.value);
  const same = said.filter((one) => identifierWord(one.value) === word);
  if (same.length > 0) return { state: 'confirms', rows: same };
  const other = said.filter((row) => one.has(row.property));
  return other.length === 0 ? undefined : { state: 'contradicts', rows: other };
}
