import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import {
  adjacencyOf,
  bannerOf,
  captionOf,
  contradicts,
  countOrigins,
  endsOf,
  groundOf,
  identityFrom,
  judgementsOf,
  kindsOf,
  mostSpecific,
  shownStatements,
  someStatementsOf,
  trueOn,
  type AdjacencyRow,
  type Identity,
  type StatementRow,
  type Times,
} from '#modules/statements/index.ts';
import type { Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { isA, kindOf } from '#vocabulary/kinds.ts';
import { isPlace, placeOfPerson } from '#vocabulary/places.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { compareDates, parseDate } from '#vocabulary/time.ts';
import { linesOf, type Held, type Line } from './lines.ts';
import { compactStatements } from './queries.ts';
import type { GraphNode, GraphView } from './shapes.ts';

/** The most entities one picture may ask for. */
export const mostEntities = 20_000;
/** Captions of links are read only where they could be read on the screen. */
const captionedLinks = 3000;

export interface GraphQuestion {
  entities: string[];
  /** Reports to leave out: links that rest on nothing else go. */
  without?: string[];
  /** Only lines that touch one of these; all of them when absent. */
  focus?: string[];
}

/** The picture of some entities in this viewer's world: nodes once each, and what joins them. */
export async function graph(
  node: NodeContext,
  caller: Caller,
  question: GraphQuestion,
  times: Times,
): Promise<GraphView | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  const odd = [...question.entities, ...(question.without ?? [])].find((id) => !isId(id));
  if (odd !== undefined) return invalid('entities', odd, 'ids of entities');
  if (question.entities.length > mostEntities)
    return invalid('entities', `${question.entities.length} entities`, `at most ${mostEntities}`);
  return node.store.read(caller.sight, (db) => graphOf(node, db, question, times), {
    action: 'graph.open',
    outcome: 'done',
    payload: { entities: question.entities.length },
  });
}

export async function graphOf(
  node: NodeContext,
  db: Reader,
  question: GraphQuestion,
  times: Times,
): Promise<GraphView> {
  const { nodes, rows, identity } = await nodesOf(db, question.entities, times);
  const { lines, adjacency } = await linesAmong(db, nodes, question, times);
  const captions = lines.length > captionedLinks ? noCaptions : await captionsOf(db, lines, times);
  const { dates, rows: dating } = await datesOf(db, lines, times);
  const ground = await groundOf(node, db, [...rows, ...adjacency, ...captions.rows, ...dating]);
  const links = linesOf(lines, new Set(question.without ?? []), ground.reports, captions.of, dates);
  const reports = reportsByEntity(rows, identity);
  const behind = new Map<string, number>();
  for (const line of linesOf(lines, new Set(), ground.reports, captions.of, dates)) {
    for (const report of line.reports) behind.set(report, (behind.get(report) ?? 0) + 1);
  }
  const originNames = namesOfOrigins([...behind.keys()], ground.reports);
  return {
    nodes: nodes.map(({ members: _members, person: _person, ...shown }) => ({
      ...shown,
      origins: countOrigins(reports.get(shown.id) ?? [], ground.reports),
    })),
    links,
    banner: bannerOf(ground, [
      ...rows,
      ...adjacency,
      ...captions.rows,
      ...dating,
      ...identity.judgements.filter((one) => one.verdict === 'same'),
    ]),
    reports: [...behind]
      .map(([id, count]) => ({
        id,
        title: ground.reports.get(id)?.title ?? '',
        origin: originNames.get(id) ?? id,
        links: count,
      }))
      .sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1)),
  };
}

/** Reports that share an origin bear one name, the least id among those shown: the origin itself may be hidden. */
function namesOfOrigins(
  ids: readonly string[],
  known: ReadonlyMap<string, { origins: string[] }>,
): Map<string, string> {
  const originsOf = (id: string): string[] => known.get(id)?.origins ?? [id];
  const least = new Map<string, string>();
  for (const id of ids.toSorted()) for (const origin of originsOf(id)) if (!least.has(origin)) least.set(origin, id);
  return new Map(
    ids.map((id) => [
      id,
      originsOf(id)
        .map((origin) => least.get(origin) ?? id)
        .sort()[0] ?? id,
    ]),
  );
}

type Node = GraphNode & { members: string[]; person: boolean };

async function nodesOf(
  db: Reader,
  ids: readonly string[],
  times: Times,
): Promise<{ nodes: Node[]; rows: StatementRow[]; identity: Identity }> {
  const first = await db.together({
    judgements: judgementsOf(db, ids, times.asOf),
    said: compactStatements(db, ids, times.asOf),
  });
  const identity = await identityFrom(db, ids, first.judgements, times.asOf);
  const asked = new Set(ids);
  const joined = [...new Set(ids.flatMap((id) => identity.membersOf(id)))].filter((id) => !asked.has(id)).sort();
  const more = joined.length === 0 ? [] : await db.rows(compactStatements(db, joined, times.asOf));
  const rows = trueOn([...first.said, ...more], times.on).filter((row) => !placeOfPerson(row.kind, row.property));
  const byHead = Map.groupBy(rows, (row) => identity.headOf(row.entity));
  const seen = new Set<string>();
  const nodes = ids.flatMap((id): Node[] => {
    const head = identity.headOf(id);
    const of = byHead.get(head);
    if (!of || seen.has(head)) return [];
    seen.add(head);
    const byProperty = Map.groupBy(of, (row) => row.property);
    return [
      {
        id,
        kind: mostSpecific(of.map((row) => row.kind)),
        caption: captionOf(of),
        facts: new Set(of.map((row) => `${row.property} ${row.value}`)).size,
        origins: 0,
        contradicted: [...byProperty].some(([property, said]) => contradicts(said[0]?.kind ?? '', property, said)),
        members: identity.membersOf(id),
        person: of.some((row) => isA(row.kind, 'Person')),
      },
    ];
  });
  return { nodes, rows, identity };
}

/** Reports behind each entity's facts, under every id that stands for it. */
function reportsByEntity(rows: readonly StatementRow[], identity: Identity): Map<string, string[]> {
  const made = new Map<string, string[]>();
  for (const row of rows) {
    for (const id of identity.membersOf(row.entity)) {
      const known = made.get(id);
      if (known) known.push(row.report);
      else made.set(id, [row.report]);
    }
  }
  return made;
}

/** The rows that join the nodes, with ids of the nodes in place of those of the entities they are made of. */
async function linesAmong(
  db: Reader,
  nodes: readonly Node[],
  question: GraphQuestion,
  times: Times,
): Promise<{ lines: Line[]; adjacency: AdjacencyRow[] }> {
  const nodeOf = new Map(nodes.flatMap((one) => one.members.map((member): [string, Node] => [member, one])));
  const asked = question.focus && new Set(question.focus);
  const focus = asked ? nodes.filter((one) => one.members.some((member) => asked.has(member))) : nodes;
  const members = focus.flatMap((one) => one.members).sort();
  // Under the focus, what points to it and what it points to; without one, every end among the nodes is read at once.
  const { near, own } = await db.together({
    near: adjacencyOf(db, members, times.asOf),
    own: endsOf(db, asked ? members : [], times.asOf),
  });
  const ends = asked ? await db.rows(endsOf(db, linkIds(near), times.asOf)) : [];
  const all = trueOn(
    [...new Map([...near, ...own, ...ends].map((row) => [`${row.entity} ${row.statement}`, row])).values()],
    times.on,
  );
  // What names a person loses its places (DESIGN 1.2), decided on all its ends, on the picture or not.
  const things = [
    ...new Set(all.filter((row) => !kindOf(row.linkKind)?.link && nodeOf.has(row.link)).map((row) => row.link)),
  ].sort();
  const { rows: shown } = await shownStatements(db, things, times);
  const showable = new Set(shown.map((row) => row.id));
  const adjacency = all.filter(
    (row) => nodeOf.has(row.entity) && (kindOf(row.linkKind)?.link !== undefined || showable.has(row.statement)),
  );
  return { lines: lineRows(adjacency, nodeOf), adjacency };
}

const linkIds = (rows: readonly AdjacencyRow[]): string[] =>
  [...new Set(rows.filter((row) => kindOf(row.linkKind)?.link).map((row) => row.link))].sort();

function lineRows(adjacency: readonly AdjacencyRow[], nodeOf: ReadonlyMap<string, Node>): Line[] {
  const lines: Line[] = [];
  for (const [link, rows] of Map.groupBy(adjacency, (row) => row.link)) {
    const kind = mostSpecific(rows.map((row) => row.linkKind));
    const ends = kindOf(kind)?.link;
    if (!ends) {
      const owner = nodeOf.get(link);
      for (const row of rows) {
        const other = nodeOf.get(row.entity);
        if (owner && other && owner !== other)
          lines.push({
            id: `${owner.id}.${row.property}.${other.id}`,
            kind: row.property,
            from: owner,
            to: other,
            directed: true,
            rows: [row],
            link,
          });
      }
      continue;
    }
    const sources = rows.filter((row) => row.property === ends.source);
    const targets = rows.filter((row) => row.property === ends.target);
    for (const source of distinct(sources, nodeOf)) {
      for (const target of distinct(targets, nodeOf)) {
        if (source === target) continue;
        const carrying = rows.filter((row) => nodeOf.get(row.entity) === source || nodeOf.get(row.entity) === target);
        lines.push({ id: link, kind, from: source, to: target, directed: ends.directed, rows: carrying, link });
      }
    }
  }
  return lines;
}

const distinct = (rows: readonly AdjacencyRow[], nodeOf: ReadonlyMap<string, Node>): Node[] => [
  ...new Set(rows.flatMap((row) => nodeOf.get(row.entity) ?? [])),
];

interface Captions {
  of: ReadonlyMap<string, string>;
  /** The statements they were taken from. */
  rows: readonly StatementRow[];
}

const noCaptions: Captions = { of: new Map(), rows: [] };

async function captionsOf(db: Reader, lines: readonly Line[], times: Times): Promise<Captions> {
  const properties = [
    ...new Set(lines.flatMap((line) => [...(kindOf(line.kind)?.link ? (kindOf(line.kind)?.caption ?? []) : [])])),
  ].sort();
  const links = [...new Set(lines.map((line) => line.link))].sort();
  if (links.length === 0) return noCaptions;
  const rows = await db.rows(someStatementsOf(db, links, properties, times.asOf));
  return { of: new Map([...Map.groupBy(rows, (row) => row.entity)].map(([link, of]) => [link, captionOf(of)])), rows };
}

/**
 * Dates that a link, or a thing drawn as lines (a meeting, a clash), has: its own and those of its ends, none where a link
 * touches a place at any time, on the picture or not. `rows` are the statements they were taken from.
 */
async function datesOf(
  db: Reader,
  lines: readonly Line[],
  times: Times,
): Promise<{ dates: Map<string, Held>; rows: StatementRow[] }> {
  const links = [...new Set(lines.map((line) => line.link))].sort();
  if (links.length === 0) return { dates: new Map(), rows: [] };
  const own = trueOn(
    await db.rows(someStatementsOf(db, links, ['date', 'endDate', 'startDate'], times.asOf)),
    times.on,
  );
  const said = own.filter((row) => !row.denied && canonical(row.value));
  const by = Map.groupBy(said, (row) => row.entity);
  const dated = new Set([
    ...by.keys(),
    ...lines.filter((line) => line.rows.some((row) => row.validFrom ?? row.validTo)).map((line) => line.link),
  ]);
  const placed = await touchingPlaces(
    db,
    lines.filter((line) => line.id === line.link && dated.has(line.link)).map((line) => line.link),
    times,
  );
  const dates = new Map<string, Held>();
  for (const line of lines) {
    if (!dated.has(line.link) || dates.has(line.link)) continue;
    dates.set(
      line.link,
      placed.has(line.link) ? { since: null, until: null, withheld: true } : heldBy(by.get(line.link)),
    );
  }
  return { dates, rows: said.filter((row) => !placed.has(row.entity)) };
}

function heldBy(rows: readonly StatementRow[] = []): Held {
  const of = (...properties: string[]): string[] =>
    rows
      .filter((row) => properties.includes(row.property))
      .map((row) => row.value)
      .sort((a, b) => compareDates(a, b) || (a < b ? -1 : 1));
  return { since: of('date', 'startDate')[0] ?? null, until: of('date', 'endDate').at(-1) ?? null };
}

/** Links with an end that is a place, then or now: who owns or holds it must not be joined to it by a date (DESIGN 1.2). */
async function touchingPlaces(db: Reader, links: readonly string[], times: Times): Promise<Set<string>> {
  const asked = [...new Set(links)].sort();
  if (asked.length === 0) return new Set();
  const { past, today } = await db.together({
    past: endsOf(db, asked, times.asOf),
    today: endsOf(db, asked, null),
  });
  const ends = [...past, ...today];
  const entities = [...new Set(ends.map((row) => row.entity))].sort();
  const { kindsPast, kindsToday } = await db.together({
    kindsPast: kindsOf(db, entities, times.asOf),
    kindsToday: kindsOf(db, entities, null),
  });
  const places = new Set([...kindsPast, ...kindsToday].filter((row) => isPlace(row.kind)).map((row) => row.entity));
  return new Set(ends.filter((row) => places.has(row.entity)).map((row) => row.link));
}

const canonical = (date: string): boolean => parseDate(date) === date;
