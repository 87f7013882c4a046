import type { NodeContext } from '#access/context.ts';
import {
  adjacencyOf,
  bannerOf,
  captionOf,
  countOrigins,
  firm,
  groundOf,
  mostSpecific,
  now,
  refsOf,
  showStatements,
  someStatementsOf,
  statementsOf,
  type Ground,
  type StatementRow,
  type Times,
} from '#modules/statements/index.ts';
import { fold } from '#methods/names/fold.ts';
import type { Reader } from '#storage/store.ts';
import { isA, kindOf } from '#vocabulary/kinds.ts';
import { toCome } from '#vocabulary/statement.ts';
import { earliest, latest, parseDate } from '#vocabulary/time.ts';
import { roleOf, type RoleId } from '#methods/disruption/roles.ts';
import { nameFinder, nameProperties, namesOf } from './naming.ts';
import { namedLike } from './queries.ts';
import type { Body, Gathered, SaidTie, Standing } from './rules.ts';

/** Links by which a person stands in an organisation, and the role that their kind alone gives. */
const standingKinds: Readonly<Record<string, RoleId | null>> = {
  Leadership: 'leader',
  Membership: null,
  Employment: null,
  Directorship: 'director',
  Representation: 'representative',
  Occupancy: 'official',
};

const dying = /\b(dead|deceased|died|killed|fallecid[oa]|muert[oa]|finad[oa]|occis[oa])\b/;

/** The entities of a case or chart: as they were known at the time asked, and as they are today. */
interface Ids {
  before: readonly string[];
  today: readonly string[];
}

/** What this viewer may see of the people among some entities, with the label of all that it was made from. */
export async function gather(
  node: NodeContext,
  db: Reader,
  { before: ids, today }: Ids,
  times: Times,
): Promise<Gathered & { banner: string }> {
  const asked = await refsOf(db, ids, times);
  const things = ids.filter((id) => asked.refs.has(id) && !kindOf(asked.refs.get(id)?.kind ?? '')?.link);
  const members = [...new Set(things.flatMap((id) => asked.identity.membersOf(id)))].sort();
  const pointing = await db.rows(adjacencyOf(db, members, times.asOf));
  const pointed = pointing.filter((row) => kindOf(row.linkKind)?.link).map((row) => row.link);
  const read = await db.rows(statementsOf(db, [...new Set([...members, ...pointed])].sort(), times.asOf));
  const shown = await showStatements(db, read, [], times);
  const { membersOf, headOf, judgements } = shown.identity;
  const heads = [...new Set(members.map(headOf))].sort();
  const people = new Set(heads.filter((head) => membersOf(head).some((id) => shown.persons.has(id))));
  const byHead = Map.groupBy(shown.rows, (row) => headOf(row.entity));
  const { said: pairs, leftOut } = pairsOf(shown.rows, new Set(heads), headOf);
  const all = heads.filter((head) => !people.has(head)).flatMap((head) => bodyOf(head, byHead.get(head) ?? [], pairs));
  const standings = standingsOf(pairs, people, new Set(all.map((one) => one.id)));
  const bodies = withThoseAbove(all, standings);
  const own = [...people].flatMap((head) => byHead.get(head) ?? []).filter((row) => !row.denied);
  const holders = [...people].flatMap(membersOf);
  const named = await namesIn(db, bodies, { before: holders, today }, times);
  const touched = pairs.filter((pair) => people.has(pair.from) || people.has(pair.to));
  const counted = new Set([...people, ...bodies.map((one) => one.id), ...endsOf([...touched, ...leftOut])]);
  const joining = [...pairs, ...leftOut].filter((pair) => counted.has(pair.from) && counted.has(pair.to));
  const links = new Set(joining.map((pair) => pair.link));
  // That somebody is there, and of what kind a thing is, follows from all that is said of it.
  const behind = read.filter((row) => counted.has(headOf(row.entity)) || links.has(row.entity));
  const ground = await groundOf(node, db, [...behind, ...named.rows]);
  const gathered = {
    persons: [...people],
    dead: deadBy(times.on, own, headOf),
    bodies,
    standings: [...standings, ...offices(own, headOf)],
    ties: tiesOf(pairs, people, ground),
    names: named.names,
    leftOut: leftOut.length,
  };
  const judged = judgements.filter((one) => one.verdict !== 'unsure');
  return { ...gathered, banner: bannerOf(ground, [...behind, ...named.rows, ...judged]) };
}

/**
 * Names of persons that stand in those of organisations, whether their holders are in the case or elsewhere: those known
 * at the time asked and those known today, whatever day they were true on, and denied ones too, since each tells who is
 * meant.
 */
async function namesIn(
  db: Reader,
  bodies: readonly Body[],
  ids: Ids,
  times: Times,
): Promise<{ names: string[]; rows: StatementRow[] }> {
  const captions = bodies.map((one) => one.caption);
  const rows = new Map<string, StatementRow>();
  const known = await refsOf(db, [...new Set([...ids.before, ...ids.today])].sort(), now);
  const inCase = new Set([...ids.before, ...[...known.persons].flatMap(known.identity.membersOf)]);
  for (const asOf of new Set([times.asOf, null])) {
    const like = await namedLike(db, captions, asOf);
    const read = await db.rows(someStatementsOf(db, [...new Set([...inCase, ...like])].sort(), nameProperties, asOf));
    for (const row of read) if (inCase.has(row.entity) || isA(row.kind, 'Person')) rows.set(row.id, row);
  }
  const names = namesOf([...rows.values()], known.identity.headOf);
  const find = nameFinder(names.map((one) => one.name));
  const found = [...new Set(captions.flatMap(find))].map((at) => names[at]!);
  return { names: found.map((one) => one.name), rows: [...new Set(found.flatMap((one) => one.rows))] };
}

/** That a link joins two entities. */
interface Joint {
  link: string;
  from: string;
  to: string;
}

/** The same with the statements that say so and those on its role. */
interface Pair extends Joint {
  kind: string;
  ends: StatementRow[];
  roles: StatementRow[];
}

const endsOf = (pairs: readonly Joint[]): string[] => pairs.flatMap(({ from, to }) => [from, to]);

/** Links of which both ends are affirmed as a fact of their time, and those only denied or to come. */
function pairsOf(
  rows: readonly StatementRow[],
  heads: ReadonlySet<string>,
  headOf: (id: string) => string,
): { said: Pair[]; leftOut: Joint[] } {
  const said: Pair[] = [];
  const leftOut: Joint[] = [];
  for (const [link, of] of Map.groupBy(rows, (row) => row.entity)) {
    const kind = mostSpecific(of.map((row) => row.kind));
    const ends = kindOf(kind)?.link;
    if (!ends) continue;
    const sources = of.filter((row) => row.property === ends.source && heads.has(headOf(row.value)));
    const targets = of.filter((row) => row.property === ends.target && heads.has(headOf(row.value)));
    const roles = of.filter((row) => row.property === 'role' && !row.denied);
    for (const from of new Set(sources.map((row) => headOf(row.value)))) {
      for (const to of new Set(targets.map((row) => headOf(row.value)))) {
        if (from === to) continue;
        const at = [
          sources.filter((row) => headOf(row.value) === from),
          targets.filter((row) => headOf(row.value) === to),
        ];
        const carrying = at.map((side) => side.filter((row) => !row.denied && !toCome.has(row.modality)));
        if (carrying.some((side) => side.length === 0)) leftOut.push({ link, from, to });
        else said.push({ link, kind, from, to, ends: carrying.flat(), roles });
      }
    }
  }
  return { said, leftOut };
}

function bodyOf(head: string, rows: StatementRow[], pairs: readonly Pair[]): Body[] {
  const kind = mostSpecific(rows.map((row) => row.kind));
  if (rows.length === 0 || !isA(kind, 'Organization')) return [];
  const above = pairs.filter((pair) => pair.kind === 'Membership' && pair.from === head);
  return [
    {
      id: head,
      caption: captionOf(rows),
      kind: isA(kind, 'Company') ? 'company' : isA(kind, 'PublicBody') || isA(kind, 'Unit') ? 'body' : 'group',
      within: above.map((pair) => pair.to).sort(),
    },
  ];
}

/** Those in which somebody stands, and what they belong to. */
function withThoseAbove(bodies: readonly Body[], standings: readonly Standing[]): Body[] {
  const byId = new Map(bodies.map((one) => [one.id, one]));
  const needed = new Set<string>();
  const open = standings.flatMap((one) => one.body ?? []);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    for (const above of byId.get(id)?.within ?? []) open.push(above);
  }
  return bodies.filter((one) => needed.has(one.id));
}

function standingsOf(pairs: readonly Pair[], people: ReadonlySet<string>, bodies: ReadonlySet<string>): Standing[] {
  return pairs.flatMap(({ kind, from, to, roles }): Standing[] => {
    const given = standingKinds[kind];
    if (given === undefined || !people.has(from) || people.has(to)) return [];
    const told = roles.map((row) => roleOf(row.value));
    return [{ person: from, body: bodies.has(to) ? to : null, roles: given === null ? told : [given, ...told] }];
  });
}

/** What is said of a person's position, without an organisation. */
const offices = (said: readonly StatementRow[], headOf: (id: string) => string): Standing[] =>
  said.flatMap((row): Standing[] => {
    if (row.property !== 'position') return [];
    return [{ person: headOf(row.entity), body: null, roles: [roleOf(row.value)] }];
  });

/** Who is recorded as dead by a day; without one, at all. */
function deadBy(day: string | null, said: readonly StatementRow[], headOf: (id: string) => string): Set<string> {
  const telling = said.filter((row) =>
    row.property === 'deathDate' ? isBy(row.value, day) : row.property === 'status' && dying.test(fold(row.value)),
  );
  return new Set(telling.map((row) => headOf(row.entity)));
}

function isBy(value: string, day: string | null): boolean {
  const date = parseDate(value);
  return day === null || typeof date !== 'string' || earliest(date) <= latest(day);
}

/** Two people joined by a link of any kind; doubtful unless two origins say so and one of them is good. */
function tiesOf(pairs: readonly Pair[], people: ReadonlySet<string>, ground: Ground): SaidTie[] {
  const between = pairs.filter((pair) => people.has(pair.from) && people.has(pair.to));
  const byEnds = Map.groupBy(between, ({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`));
  return [...byEnds.values()].map((of): SaidTie => {
    const rows = of.flatMap((pair) => pair.ends);
    const origins = countOrigins(
      rows.map((row) => row.report),
      ground.reports,
    );
    return {
      a: of[0]!.from,
      b: of[0]!.to,
      doubtful: !firm(
        rows.map((row) => row.grade),
        origins,
      ),
    };
  });
}
