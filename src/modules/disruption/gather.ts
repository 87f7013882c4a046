import type { NodeContext } from '#access/context.ts';
import {
  adjacencyOf,
  bannerOf,
  captionOf,
  countOrigins,
  firm,
  groundOf,
  mostSpecific,
  refsOf,
  shownStatements,
  type Ground,
  type StatementRow,
  type Times,
} from '#modules/statements/index.ts';
import { fold } from '#methods/names/fold.ts';
import type { Reader } from '#storage/store.ts';
import { isA, kindOf } from '#vocabulary/kinds.ts';
import type { Modality } from '#vocabulary/statement.ts';
import { earliest, latest, parseDate } from '#vocabulary/time.ts';
import { roleOf, type RoleId } from '#methods/disruption/roles.ts';
import { nameProperties, namesLike } from './queries.ts';
import { namesSomebody, type Body, type Gathered, type SaidTie, type Standing } from './rules.ts';

/** Links by which a person stands in an organisation, and the role that their kind alone gives. */
const standingKinds: Readonly<Record<string, RoleId | null>> = {
  Leadership: 'leader',
  Membership: null,
  Employment: null,
  Directorship: 'director',
  Representation: 'representative',
  Occupancy: 'official',
};

/** What is only to come makes neither position nor tie. */
const toCome: ReadonlySet<Modality> = new Set(['proposed', 'planned', 'promised', 'threatened']);
const dying = /\b(dead|deceased|died|killed|fallecid[oa]|muert[oa]|finad[oa]|occis[oa])\b/;

/** What this viewer may see of the people among some entities, with the label of all that it was made from. */
export async function gather(
  node: NodeContext,
  db: Reader,
  ids: readonly string[],
  times: Times,
): Promise<Gathered & { banner: string }> {
  const asked = await refsOf(db, ids, times);
  const things = ids.filter((id) => asked.refs.has(id) && !kindOf(asked.refs.get(id)?.kind ?? '')?.link);
  const members = [...new Set(things.flatMap((id) => asked.identity.membersOf(id)))].sort();
  const pointing = await db.rows(adjacencyOf(db, members, times.asOf));
  const links = pointing.filter((row) => kindOf(row.linkKind)?.link).map((row) => row.link);
  const shown = await shownStatements(db, [...new Set([...members, ...links])].sort(), times);
  const { membersOf, headOf, judgements } = shown.identity;
  const heads = [...new Set(members.map(headOf))].sort();
  const people = new Set(heads.filter((head) => membersOf(head).some((id) => shown.persons.has(id))));
  const byHead = Map.groupBy(shown.rows, (row) => headOf(row.entity));
  const { said: pairs, leftOut } = pairsOf(shown.rows, new Set(heads), headOf);
  const used = new Set<StatementRow>();
  const all = heads.filter((head) => !people.has(head)).flatMap((head) => bodyOf(head, byHead.get(head) ?? [], pairs));
  const standings = standingsOf(pairs, people, new Set(all.map((one) => one.id)), used);
  const bodies = withThoseAbove(all, standings);
  for (const { rows } of bodies) for (const row of rows) used.add(row);
  const own = [...people].flatMap((head) => byHead.get(head) ?? []).filter((row) => !row.denied);
  const names = await namesIn(db, bodies, own, times);
  for (const row of names) used.add(row);
  const ground = await groundOf(node, db, [...shown.rows, ...names]);
  const gathered = {
    persons: [...people],
    dead: deadBy(times.on, own, headOf, used),
    bodies,
    standings: [...standings, ...offices(own, headOf, used)],
    ties: tiesOf(pairs, people, ground, used),
    names: names.map((row) => row.value),
    leftOut,
  };
  return { ...gathered, banner: bannerOf(ground, [...used, ...judgements.filter((one) => one.verdict === 'same')]) };
}

/** Names of persons that stand in those of organisations, whether their holders are in the case or elsewhere. */
async function namesIn(
  db: Reader,
  bodies: readonly Body[],
  own: readonly StatementRow[],
  times: Times,
): Promise<StatementRow[]> {
  const captions = bodies.map((one) => one.caption);
  const elsewhere = await namesLike(db, captions, times.asOf);
  return [...own.filter((row) => nameProperties.includes(row.property)), ...elsewhere].filter((row) =>
    captions.some((caption) => namesSomebody(caption, [row.value])),
  );
}

/** That a link joins two entities, with the statements that say so and those on its role. */
interface Pair {
  kind: string;
  from: string;
  to: string;
  ends: StatementRow[];
  roles: StatementRow[];
}

/** Links of which both ends are affirmed as a fact of their time. Those only denied or to come are counted. */
function pairsOf(
  rows: readonly StatementRow[],
  heads: ReadonlySet<string>,
  headOf: (id: string) => string,
): { said: Pair[]; leftOut: number } {
  const said: Pair[] = [];
  let leftOut = 0;
  for (const [, of] of Map.groupBy(rows, (row) => row.entity)) {
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
        if (carrying.some((side) => side.length === 0)) leftOut += 1;
        else said.push({ kind, from, to, ends: carrying.flat(), roles });
      }
    }
  }
  return { said, leftOut };
}

/** An organisation, with the statements from which its name and its place under others are taken. */
type KnownBody = Body & { rows: StatementRow[] };

function bodyOf(head: string, rows: StatementRow[], pairs: readonly Pair[]): KnownBody[] {
  const kind = mostSpecific(rows.map((row) => row.kind));
  if (rows.length === 0 || !isA(kind, 'Organization')) return [];
  const above = pairs.filter((pair) => pair.kind === 'Membership' && pair.from === head);
  return [
    {
      id: head,
      caption: captionOf(rows),
      kind: isA(kind, 'Company') ? 'company' : isA(kind, 'PublicBody') || isA(kind, 'Unit') ? 'body' : 'group',
      within: above.map((pair) => pair.to).sort(),
      rows: [
        ...rows.filter((row) => kindOf(kind)?.caption.includes(row.property)),
        ...above.flatMap((pair) => pair.ends),
      ],
    },
  ];
}

/** Those in which somebody stands, and what they belong to. */
function withThoseAbove(bodies: readonly KnownBody[], standings: readonly Standing[]): KnownBody[] {
  const byId = new Map(bodies.map((one) => [one.id, one]));
  const needed = new Set<string>();
  const open = standings.flatMap((one) => one.body ?? []);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    open.push(...(byId.get(id)?.within ?? []));
  }
  return bodies.filter((one) => needed.has(one.id));
}

function standingsOf(
  pairs: readonly Pair[],
  people: ReadonlySet<string>,
  bodies: ReadonlySet<string>,
  used: Set<StatementRow>,
): Standing[] {
  return pairs.flatMap(({ kind, from, to, ends, roles }): Standing[] => {
    const given = standingKinds[kind];
    if (given === undefined || !people.has(from) || people.has(to)) return [];
    for (const row of [...ends, ...roles]) used.add(row);
    const told = roles.map((row) => roleOf(row.value));
    return [{ person: from, body: bodies.has(to) ? to : null, roles: given === null ? told : [given, ...told] }];
  });
}

/** What is said of a person's position, without an organisation. */
const offices = (said: readonly StatementRow[], headOf: (id: string) => string, used: Set<StatementRow>): Standing[] =>
  said.flatMap((row): Standing[] => {
    if (row.property !== 'position') return [];
    used.add(row);
    return [{ person: headOf(row.entity), body: null, roles: [roleOf(row.value)] }];
  });

/** Who is recorded as dead by a day; without one, at all. */
function deadBy(
  day: string | null,
  said: readonly StatementRow[],
  headOf: (id: string) => string,
  used: Set<StatementRow>,
): Set<string> {
  const telling = said.filter((row) =>
    row.property === 'deathDate' ? isBy(row.value, day) : row.property === 'status' && dying.test(fold(row.value)),
  );
  for (const row of telling) used.add(row);
  return new Set(telling.map((row) => headOf(row.entity)));
}

function isBy(value: string, day: string | null): boolean {
  const date = parseDate(value);
  return day === null || typeof date !== 'string' || earliest(date) <= latest(day);
}

/** Two people joined by a link of any kind; doubtful unless two origins say so and one of them is good. */
function tiesOf(
  pairs: readonly Pair[],
  people: ReadonlySet<string>,
  ground: Ground,
  used: Set<StatementRow>,
): SaidTie[] {
  const between = pairs.filter((pair) => people.has(pair.from) && people.has(pair.to));
  const byEnds = Map.groupBy(between, ({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`));
  return [...byEnds.values()].map((of): SaidTie => {
    const rows = of.flatMap((pair) => pair.ends);
    for (const row of rows) used.add(row);
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
