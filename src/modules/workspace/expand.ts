import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import {
  adjacencyOf,
  endsOf,
  refsOf,
  showStatements,
  statementsOf,
  trueOn,
  type Times,
} from '#modules/statements/index.ts';
import type { Reader } from '#storage/store.ts';
import { isId } from '#vocabulary/ids.ts';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { joining } from '#vocabulary/places.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { graphOf } from './graph.ts';
import type { Expansion, NeighbourCounts } from './shapes.ts';

interface Neighbour {
  id: string;
  /** Kinds of link, or of the thing that names both, through which it is reached. */
  through: Set<string>;
  links: Set<string>;
}

/** The visible neighbours of an entity: over links, and things (seizures, payments, meetings) that name it. */
async function neighbours(db: Reader, entity: string, times: Times): Promise<Neighbour[] | undefined> {
  const { refs: own, identity, persons } = await refsOf(db, [entity], times);
  const self = own.get(entity);
  if (!self) return undefined;
  const members = identity.membersOf(entity);
  const { near, said } = await db.together({
    near: adjacencyOf(db, members, times.asOf),
    said: statementsOf(db, members, times.asOf),
  });
  const pointing = trueOn(near, times.on);
  const links = [...new Set(pointing.filter((row) => kindOf(row.linkKind)?.link).map((row) => row.link))].sort();
  const joiners = [...new Set(pointing.filter((row) => !kindOf(row.linkKind)?.link).map((row) => row.link))].sort();
  const far = await db.together({
    ends: endsOf(db, links, times.asOf),
    joining: statementsOf(db, joiners, times.asOf),
  });
  const ends = trueOn(far.ends, times.on).filter((row) => isEnd(row.linkKind, row.property));
  const apart = await showStatements(
    db,
    [...said, ...far.joining],
    [...ends.map((row) => row.entity), ...joiners],
    times,
  );
  const reached = [
    ...ends.map((row) => ({ id: row.entity, through: row.linkKind, link: row.link })),
    ...apart.rows.flatMap((row) => {
      if (propertyOf(row.kind, row.property)?.type !== 'entity') return [];
      if (members.includes(row.entity))
        return [{ id: row.value, through: row.property, link: `${row.property} ${row.value}` }];
      return members.includes(row.value) ? [{ id: row.entity, through: row.kind, link: row.entity }] : [];
    }),
  ].filter((one) => !members.includes(one.id));
  const found = new Map<string, Neighbour>();
  for (const { id, through, link } of reached) {
    const ref = apart.refs.get(id);
    const kinds = [
      persons.has(entity) ? 'Person' : self.kind,
      apart.persons.has(id) ? 'Person' : (ref?.kind ?? ''),
    ] as const;
    if (!ref || (kindOf(through)?.link && joining(through, ...kinds) === 'refused')) continue;
    const head = apart.identity.headOf(id);
    const one = found.get(head) ?? { id: head, through: new Set(), links: new Set() };
    one.through.add(through);
    one.links.add(link);
    found.set(head, one);
  }
  return [...found.values()].sort((a, b) => b.links.size - a.links.size || (a.id < b.id ? -1 : 1));
}

const isEnd = (kind: string, property: string): boolean => {
  const link = kindOf(kind)?.link;
  return link !== undefined && (property === link.source || property === link.target);
};

/** How many neighbours each kind of link brings: what an expand menu shows. */
export async function neighbourCounts(
  node: NodeContext,
  caller: Caller,
  entity: string,
  times: Times,
): Promise<NeighbourCounts | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(entity)) return { refused: 'not-found' };
  return node.store.read(caller.sight, async (db) => {
    const all = await neighbours(db, entity, times);
    if (!all) return { refused: 'not-found' };
    const counts = new Map<string, number>();
    for (const one of all) for (const kind of one.through) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return {
      entity,
      kinds: [...counts]
        .map(([kind, count]) => ({ kind, count }))
        .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    };
  });
}

export interface ExpandQuestion {
  entity: string;
  kinds?: string[];
  limit?: number;
  /** What is on the chart already: lines to these are drawn too. */
  among?: string[];
  without?: string[];
}

/** Neighbours by kind of link, most links first, with the lines that join them to what is there. */
export async function expand(
  node: NodeContext,
  caller: Caller,
  question: ExpandQuestion,
  times: Times,
): Promise<Expansion | Refusal> {
  const no = refuse(caller, 'content.read');
  if (no) return no;
  if (!isId(question.entity) || (question.among ?? []).some((id) => !isId(id))) return { refused: 'not-found' };
  return node.store.read(
    caller.sight,
    async (db) => {
      const all = await neighbours(db, question.entity, times);
      if (!all) return { refused: 'not-found' };
      const wanted = all.filter((one) => !question.kinds || question.kinds.some((kind) => one.through.has(kind)));
      const taken = wanted.slice(0, question.limit ?? 500).map((one) => one.id);
      const among = question.among ?? [question.entity];
      const fresh = taken.filter((id) => !among.includes(id));
      const graph = await graphOf(
        node,
        db,
        { entities: [...among, ...fresh], focus: fresh, without: question.without ?? [] },
        times,
      );
      return { entities: taken, graph, more: wanted.length - taken.length };
    },
    { action: 'graph.expand', outcome: 'done', payload: { entity: question.entity } },
  );
}
