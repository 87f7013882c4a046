import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import {
  adjacencyOf,
  bannerOf,
  captionOf,
  contradicts,
  countOrigins,
  endsOf,
  groundOf,
  identityOf,
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
import { kindOf } from '#vocabulary/kinds.ts';
import { placeOfPerson } from '#vocabulary/places.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import { linesOf, type Line } from './lines.ts';
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
export async function graph(node: NodeContext, caller: Caller, question: GraphQuestion, times: Times): Promise<GraphView | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  const odd = [...question.entities, ...(question.without ?? [])].find((id) => !isId(id));
  if (odd !== undefined) return invalid('entities', odd, 'ids of entities');
  if (question.entities.length > mostEntities) return invalid('entities', `${question.entities.length} entities`, `at most ${mostEntities}`);
  return node.store.read(caller.sight, (db) => graphOf(node, db, question, times), {
    action: 'graph.open',
    outcome: 'done',
    payload: { entities: question.entities.length },
  });
}

export async function graphOf(node: NodeContext, db: Reader, question: GraphQuestion, times: Times): Promise<GraphView> {
  const identity = await identityOf(db, question.entities, times.asOf);
  const { nodes, rows } = await nodesOf(node, db, question.entities, identity, times);
  const { lines, adjacency } = await linesAmong(db, nodes, identity, question, times);
  const ground = await groundOf(node, db, [...rows, ...adjacency]);
  const captions = lines.length > captionedLinks ? new Map<string, string>() : await captionsOf(db, lines, times);
  const links = linesOf(lines, new Set(question.without ?? []), ground.reports, captions);
  const reports = reportsByEntity(rows, identity);
  const behind = new Map<string, number>();
  for (const line of linesOf(lines, new Set(), ground.reports, captions)) {
    for (const report of line.reports) behind.set(report, (behind.get(report) ?? 0) + 1);
  }
  return {
    nodes: nodes.map(({ members: _members, ...shown }) => ({
      ...shown,
      origins: countOrigins(reports.get(shown.id) ?? [], ground.reports),
    })),
    links,
    banner: bannerOf(ground, [...rows, ...adjacency]),
    reports: [...behind]
      .map(([id, count]) => ({ id, title: ground.reports.get(id)?.title ?? '', origin: ground.reports.get(id)?.origins[0] ?? id, links: count }))
      .sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1)),
  };
}

type Node = GraphNode & { members: string[] };

async function nodesOf(node: NodeContext, db: Reader, ids: readonly string[], identity: Identity, times: Times): Promise<{ nodes: Node[]; rows: StatementRow[] }> {
  const members = [...new Set(ids.flatMap((id) => identity.membersOf(id)))].sort();
  const rows = trueOn(await compactStatements(db, members, times.asOf), times.on).filter((row) => !placeOfPerson(row.kind, row.property));
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
      },
    ];
  });
  return { nodes, rows };
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
async function linesAmong(db: Reader, nodes: readonly Node[], identity: Identity, question: GraphQuestion, times: Times): Promise<{ lines: Line[]; adjacency: AdjacencyRow[] }> {
  const nodeOf = new Map(nodes.flatMap((one) => one.members.map((member): [string, Node] => [member, one])));
  const focus = question.focus ? nodes.filter((one) => one.members.some((member) => question.focus?.includes(member))) : nodes;
  const near = trueOn(await adjacencyOf(db, focus.flatMap((one) => one.members).sort(), times.asOf), times.on);
  const joiners = [...new Set(near.filter((row) => !kindOf(row.linkKind)?.link).map((row) => row.link))].filter((id) => nodeOf.has(id));
  const ends = question.focus ? trueOn(await endsOf(db, linkIds(near), times.asOf), times.on) : near;
  const fromFocus = question.focus ? trueOn(await endsOf(db, focus.flatMap((one) => one.members), times.asOf), times.on) : [];
  const all = [...new Map([...near, ...ends, ...fromFocus].map((row) => [`${row.entity} ${row.statement}`, row])).values()];
  // What names a person loses its places (DESIGN 1.2), decided on all its ends, on the picture or not.
  const owners = [...new Set([...joiners, ...fromFocus.filter((row) => !kindOf(row.linkKind)?.link).map((row) => row.link)])].sort();
  const { rows: shown } = await shownStatements(db, owners, times);
  const showable = new Set(shown.map((row) => row.id));
  const adjacency = all.filter((row) => nodeOf.has(row.entity) && (kindOf(row.linkKind)?.link || (nodeOf.has(row.link) && showable.has(row.statement))));
  return { lines: lineRows(adjacency, nodeOf), adjacency };
}

const linkIds = (rows: readonly AdjacencyRow[]): string[] => [...new Set(rows.filter((row) => kindOf(row.linkKind)?.link).map((row) => row.link))].sort();

function lineRows(adjacency: readonly AdjacencyRow[], nodeOf: ReadonlyMap<string, Node>): Line[] {
  const lines: Line[] = [];
  for (const [link, rows] of Map.groupBy(adjacency, (row) => row.link)) {
    const kind = mostSpecific(rows.map((row) => row.linkKind));
    const ends = kindOf(kind)?.link;
    if (!ends) {
      const owner = nodeOf.get(link);
      for (const row of rows) {
        const other = nodeOf.get(row.entity);
        if (owner && other && owner !== other) lines.push({ id: `${owner.id}.${row.property}.${other.id}`, kind: row.property, from: owner, to: other, directed: true, rows: [row], link });
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

const distinct = (rows: readonly AdjacencyRow[], nodeOf: ReadonlyMap<string, Node>): Node[] =>
  [...new Set(rows.flatMap((row) => nodeOf.get(row.entity) ?? []))];

async function captionsOf(db: Reader, lines: readonly Line[], times: Times): Promise<Map<string, string>> {
  const properties = [...new Set(lines.flatMap((line) => [...(kindOf(line.kind)?.link ? (kindOf(line.kind)?.caption ?? []) : [])]))].sort();
  const links = [...new Set(lines.map((line) => line.link))].sort();
  const rows = await someStatementsOf(db, links, properties, times.asOf);
  return new Map([...Map.groupBy(rows, (row) => row.entity)].map(([link, of]) => [link, captionOf(of)]));
}
