import { hash } from '#methods/graph/hash.ts';
import { nameFinder } from './naming.ts';
import { orderOf } from './numbering.ts';
import { firstRole, rankOf, roleWords, type RoleId } from '#methods/disruption/roles.ts';
import type { Cell, Counts, Group, Position, PositionNetwork, PositionTie } from './shapes.ts';

/** An organisation as gathered: its id, its caption, and the group it is said to be part of. */
export interface Body {
  id: string;
  caption: string;
  kind: 'group' | 'company' | 'body';
  /** Groups it belongs to, by id. */
  within: readonly string[];
}

/** That a person holds something in an organisation, or an office. */
export interface Standing {
  person: string;
  /** Id of the organisation; null for an office without one. */
  body: string | null;
  roles: readonly RoleId[];
}

export interface SaidTie {
  a: string;
  b: string;
  doubtful: boolean;
}

export interface Gathered {
  persons: readonly string[];
  dead: ReadonlySet<string>;
  bodies: readonly Body[];
  standings: readonly Standing[];
  ties: readonly SaidTie[];
  /** Names of the persons that are known: none of them stands in the answer. */
  names: readonly string[];
  leftOut: number;
}

/** Of more than this many, that they stand in one cell says nothing of who knows whom. */
const largestCell = 12;

/** The network before its positions are numbered: so much can be counted cheaply. */
export interface Drawn {
  gathered: Gathered;
  units: Units;
  /** Of the living. */
  drafts: readonly Draft[];
  /** Between places in `drafts`. */
  ties: readonly PositionTie[];
  /** Places in `drafts` of those that hold a position. */
  kept: readonly number[];
}

/**
 * The positions and ties of a network. A position is there when its holder stands in an organisation that is no public
 * body, or is tied to another. `within` adds a doubtful tie between any two who stand in the same cell or company of at
 * most twelve.
 */
export function drawnFrom(gathered: Gathered, within: boolean): Drawn {
  const units = unitsOf(gathered);
  const standings = Map.groupBy(gathered.standings, (one) => one.person);
  const living = gathered.persons.filter((id) => !gathered.dead.has(id));
  const drafts = living.map((person) => positionOf(standings.get(person) ?? [], units));
  const placeOf = new Map(living.map((person, at) => [person, at]));
  const ties = tiesAmong(gathered.ties, placeOf, within ? cellTies(drafts, units) : []);
  const tied = new Set(ties.flatMap(([a, b]) => [a, b]));
  const kept = drafts.flatMap((draft, at) => (draft.counts || tied.has(at) ? [at] : []));
  return { gathered, units, drafts, ties, kept };
}

/** What was drawn with its positions numbered, and nothing in it that says who holds one. */
export function networkOf({
  gathered,
  units,
  drafts,
  ties,
  kept,
}: Drawn): Pick<PositionNetwork, 'positions' | 'ties' | 'groups' | 'cells'> & { counts: Counts } {
  const seat = new Map(kept.map((at, place) => [at, place]));
  const order = orderOf(
    kept.map((at) => keyOf(drafts[at]!)),
    ties.map(([a, b, doubtful]): PositionTie => [seat.get(a)!, seat.get(b)!, doubtful]),
  );
  const number = new Map(order.map((place, at) => [kept[place]!, at]));
  const positions = order.map((place) => shown(drafts[kept[place]!]!));
  const numbered = ties
    .map(([a, b, doubtful]): PositionTie => {
      const [x, y] = [number.get(a)!, number.get(b)!];
      return x < y ? [x, y, doubtful] : [y, x, doubtful];
    })
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return {
    positions,
    ties: numbered,
    groups: units.groups.map(withoutId),
    cells: units.cells.map(withoutId),
    counts: {
      persons: gathered.persons.length,
      outside: drafts.length - kept.length,
      dead: gathered.persons.length - drafts.length,
      doubtful: numbered.filter(([, , doubtful]) => doubtful).length,
      roleless: positions.filter((one) => !one.known).length,
      leftOut: gathered.leftOut,
    },
  };
}

interface Units {
  groups: (Group & { id: string })[];
  cells: (Cell & { id: string })[];
  /** By id of the organisation: places in the lists. */
  places: Map<string, { group: number | null; cell: number | null; kind: Body['kind'] }>;
}

/** Groups that belong to no other, then what belongs to them, companies and public bodies; each by name. */
function unitsOf({ bodies, standings, names }: Gathered): Units {
  const used = new Set(standings.map((one) => one.body));
  const groupsById = new Map(bodies.filter((one) => one.kind === 'group').map((one) => [one.id, one]));
  const parents = new Map(bodies.map((one) => [one.id, parentOf(one, groupsById)]));
  const find = nameFinder(names);
  for (const id of [...used]) used.add(id === null ? null : (parents.get(id) ?? null));
  const sorted = sortedBodies(bodies.filter((one) => used.has(one.id)));
  const keys = keysOf(sorted);
  const named = (one: Body): Group & { id: string } => ({
    id: one.id,
    key: keys.get(one.id) ?? '',
    name: find(one.caption).length > 0 ? null : one.caption,
  });
  const isGroup = (one: Body): boolean => one.kind === 'group' && parents.get(one.id) === null;
  const groups = sorted.filter(isGroup).map(named);
  const groupPlace = new Map(groups.map((one, at) => [one.id, at]));
  const cells = sorted
    .filter((one) => !isGroup(one))
    .map((one) => ({
      ...named(one),
      kind: one.kind === 'group' ? ('cell' as const) : one.kind,
      group: groupPlace.get(parents.get(one.id) ?? '') ?? null,
    }));
  const places: Units['places'] = new Map();
  for (const [at, one] of groups.entries()) places.set(one.id, { group: at, cell: null, kind: 'group' });
  for (const [at, one] of cells.entries())
    places.set(one.id, { group: one.group, cell: at, kind: one.kind === 'cell' ? 'group' : one.kind });
  return { groups, cells, places };
}

/** The topmost group above a group: of two, the first by name. Of those that belong to each other in a circle the first is the top. */
function parentOf(one: Body, byId: ReadonlyMap<string, Body>): string | null {
  if (one.kind !== 'group') return null;
  const path = [one];
  for (;;) {
    const above = sortedBodies((path.at(-1)?.within ?? []).flatMap((id) => byId.get(id) ?? []));
    const next = above.find((body) => !path.includes(body));
    if (next) path.push(next);
    else {
      const top = above.length > 0 ? sortedBodies(path)[0] : path.at(-1);
      return top === undefined || top === one ? null : top.id;
    }
  }
}

const sortedBodies = (bodies: readonly Body[]): Body[] =>
  bodies.toSorted((a, b) => compare(a.caption, b.caption) || compare(a.id, b.id));

/** Eight letters that stand for an organisation in a question; two that would share them are told apart. */
function keysOf(bodies: readonly Body[]): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of bodies.toSorted((a, b) => compare(a.id, b.id))) {
    let seed = 0;
    const key = (): string => hash(id, seed).toString(16).padStart(8, '0');
    while (taken.has(key())) seed += 1;
    taken.add(key());
    keys.set(id, key());
  }
  return keys;
}

interface Draft {
  role: RoleId | null;
  group: number | null;
  cell: number | null;
  /** In the network without any tie. */
  counts: boolean;
}

/** Role: the first of the table that is documented. Group: where this role is held, else any; of companies only where there is no group. */
function positionOf(standings: readonly Standing[], { places, cells }: Units): Draft {
  const held = standings.map((one) => {
    const place = one.body === null ? undefined : places.get(one.body);
    return { ...one, place, role: firstRole(one.roles.map((role) => fitted(role, place))) };
  });
  const role = firstRole(held.map((one) => one.role));
  const rank = ({ place, role: own }: (typeof held)[number]): string =>
    [
      place === undefined ? 2 : place.kind === 'group' ? 0 : 1,
      own === role ? 0 : 1,
      role === 'cell-leader' && place?.cell === null ? 1 : 0,
      place?.kind === 'group' && place.cell === null ? 0 : 1,
      String(place?.group ?? 9999).padStart(4, '0'),
      String(place?.cell ?? 9999).padStart(4, '0'),
    ].join(' ');
  const [first] = held.toSorted((a, b) => compare(rank(a), rank(b)));
  const place = first?.place;
  return {
    role,
    group: place?.group ?? null,
    cell: place?.cell ?? null,
    counts: held.some(
      (one) => one.place !== undefined && !(one.place.cell !== null && cells[one.place.cell]?.kind === 'body'),
    ),
  };
}

/** Who leads a cell is no leader of the group, and who leads a company manages it. */
function fitted(role: RoleId, place: { cell: number | null; kind: Body['kind'] } | undefined): RoleId {
  if (role !== 'leader' || place === undefined) return role;
  if (place.kind === 'group') return place.cell === null ? 'leader' : 'cell-leader';
  return place.kind === 'company' ? 'director' : 'official';
}

const keyOf = ({ role, group, cell }: Draft): string =>
  [group ?? 9999, rankOf(role), cell === null ? (group === null ? 9999 : 0) : cell + 1]
    .map((one) => String(one).padStart(4, '0'))
    .join(' ');

const shown = ({ role, group, cell }: Draft): Position => ({
  role,
  roleWords: role === null ? null : roleWords(role),
  group,
  cell,
  known: role !== null,
});

/** Each pair once, firm where one says so. */
function tiesAmong(
  said: readonly SaidTie[],
  placeOf: ReadonlyMap<string, number>,
  more: readonly PositionTie[],
): PositionTie[] {
  const found = new Map<string, PositionTie>();
  const take = (a: number | undefined, b: number | undefined, doubtful: boolean): void => {
    if (a === undefined || b === undefined || a === b) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = `${low} ${high}`;
    found.set(key, [low, high, doubtful && (found.get(key)?.[2] ?? true)]);
  };
  for (const { a, b, doubtful } of said) take(placeOf.get(a), placeOf.get(b), doubtful);
  for (const [a, b, doubtful] of more) take(a, b, doubtful);
  return [...found.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** That two stand in the same cell is no report of a tie: it is doubtful, and only there when it is asked for. */
function cellTies(drafts: readonly Draft[], { cells }: Units): PositionTie[] {
  const inside = Map.groupBy(drafts.keys(), (at) => drafts[at]!.cell);
  return [...inside].flatMap(([cell, members]) =>
    cell === null || cells[cell]?.kind === 'body' || members.length > largestCell
      ? []
      : members.flatMap((a, at) => members.slice(at + 1).map((b): PositionTie => [a, b, true])),
  );
}

const withoutId = <T extends { id: string }>({ id: _, ...rest }: T): Omit<T, 'id'> => rest;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
