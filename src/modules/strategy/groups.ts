import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import {
  bannerOf,
  groundOf,
  live,
  refsOf,
  shownStatements,
  type StatementRow,
  type Times,
} from '#modules/statements/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import { isA, kindOf } from '#vocabulary/kinds.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { linkKinds, relationsFrom } from './rules.ts';
import type { CaseGroups, Taking } from './shapes.ts';

/** The most links and organisations that are read for one answer. */
const most = 20_000;

/**
 * The organisations of the case this viewer is looking at, with the alliances and rivalries he may see. With `take` he
 * takes what was computed from them off the screen: the ledger says so, and the answer has the label it must carry.
 */
export async function caseGroups(
  node: NodeContext,
  caller: Caller,
  times: Times,
  take?: Taking,
): Promise<CaseGroups | Refusal> {
  const no = refuse(caller, take === undefined ? 'content.read' : 'content.export');
  if (no) return no;
  const looking = caller.looking?.case ?? '';
  return node.store.read(caller.sight, (db) => gather(node, db, looking, times), {
    action: take === undefined ? 'strategy.groups' : 'strategy.export',
    outcome: 'done',
    payload: { case: looking, ...(take === undefined ? {} : { format: take }) },
  });
}

async function gather(node: NodeContext, db: Reader, looking: string, times: Times): Promise<CaseGroups | Refusal> {
  const found = await entitiesOf(db, looking, times);
  if (isRefusal(found)) return found;
  const shown = await shownStatements(db, found, times);
  const links = shown.rows.filter((row) => row.kind in linkKinds);
  const ends = [...new Set(links.flatMap((row) => (isEnd(row) ? [row.value] : [])))];
  const { refs, identity, persons } = await refsOf(db, [...new Set([...ends, ...found])].sort(), times);
  const isGroup = (id: string): boolean => isA(refs.get(id)?.kind ?? '', 'Organization') && !persons.has(id);
  const headOf = (id: string): string => identity.headOf(id);
  const ground = await groundOf(node, db, shown.rows);
  const made = relationsFrom(links, { headOf, isGroup, origins: ground.reports });
  // What an answer names it carries the label of: also that of the statements that name the groups.
  const heads = new Set([
    ...made.relations.flatMap((one) => [one.source, one.target]),
    ...plain(found, refs, persons).map(headOf),
  ]);
  const groups = [...heads].flatMap((head) => {
    const id = identity.membersOf(head).find((one) => refs.has(one));
    const ref = id === undefined ? undefined : refs.get(id);
    return ref ? [{ ...ref, id: head }] : [];
  });
  const named = await shownStatements(db, groups.flatMap(({ id }) => identity.membersOf(id)).sort(), times);
  const naming = named.rows.filter((row) => kindOf(row.kind)?.caption.includes(row.property));
  const grounded = await groundOf(node, db, [...made.used, ...naming]);
  return {
    groups: groups.sort((a, b) => compare(a.caption, b.caption) || compare(a.id, b.id)),
    relations: made.relations,
    banner: bannerOf(grounded, [...made.used, ...naming, ...judged(identity.judgements)]),
  };
}

const isEnd = (row: StatementRow): boolean => {
  const ends = linkKinds[row.kind];
  return ends !== undefined && (row.property === ends.source || row.property === ends.target);
};

/** Those that are said to be an organisation and nothing narrower: a company or a public body is a group only by its relations. */
const plain = (
  found: readonly string[],
  refs: ReadonlyMap<string, { kind: string }>,
  persons: ReadonlySet<string>,
): string[] => found.filter((id) => refs.get(id)?.kind === 'Organization' && !persons.has(id));

const judged = <One extends { verdict: string }>(judgements: readonly One[]): One[] =>
  judgements.filter((one) => one.verdict === 'same');

async function entitiesOf(db: Reader, looking: string, times: Times): Promise<string[] | Refusal> {
  const reports = await db.rows<{ report: string }>(sql`
    select distinct report from report_case
    where case_id = ${looking} and handling = any(${db.sight.handlings}::int[]) order by report`);
  const ids = reports.map((row) => row.report);
  const kinds = [...Object.keys(linkKinds), 'Organization'];
  const rows = await db.rows<{ entity: string }>(sql`
    select distinct entity from statement
    where report = any(${ids}::uuid[]) and kind = any(${kinds}::text[])
      and handling = any(${db.sight.handlings}::int[]) and ${live(times.asOf)} order by entity`);
  if (rows.length > most) return invalid('case', `${rows.length} groups and relations`, `at most ${most}`);
  return rows.map((row) => row.entity);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
