import type { Plan, Positions } from '#methods/disruption/shapes.ts';
import { rowsOf } from '#methods/graph/rows.ts';
import { roleIds, roleWords, type RoleId } from '#methods/disruption/roles.ts';
import type { PositionNetwork, Question } from '../shapes.ts';

type Language = 'en' | 'es';
type Network = Pick<PositionNetwork, 'positions' | 'ties' | 'groups' | 'cells'>;

/** How what has no name of its own is called, by its place from 1. */
interface Unnamed {
  group: (place: number) => string;
  cell: (place: number) => string;
}

export interface Named {
  groups: string[];
  cells: string[];
}

/** Names of groups and cells as they are shown; of two that are called the same the later one bears its place. */
export function namesOf({ groups, cells }: Network, unnamed: Unnamed): Named {
  const taken = new Set<string>();
  const apart = (name: string, place: number): string => {
    const own = taken.has(name) ? `${name} (${place})` : name;
    taken.add(own);
    return own;
  };
  return {
    groups: groups.map((one, at) => apart(one.name ?? unnamed.group(at + 1), at + 1)),
    cells: cells.map((one, at) => apart(one.name ?? unnamed.cell(at + 1), at + 1)),
  };
}

/** The network as the method takes it. Roles and cells only compare as equal there, so that their language changes no number. */
export function methodPositions(network: Network, names: Named, language: Language): Positions {
  const { positions, ties } = network;
  const { rows } = rowsOf(
    positions.length,
    Uint32Array.from(ties, ([from]) => from),
    Uint32Array.from(ties, ([, to]) => to),
    Float64Array.from(ties, ([, , doubtful]) => (doubtful ? 1 : 0)),
  );
  return {
    rows: { offsets: rows.offsets, targets: rows.targets },
    doubtful: Uint8Array.from(rows.weights),
    // Two that hold "another documented role" do not hold the same one.
    roles: positions.map(({ role }) => (role === null || role === 'other' ? '' : roleWords(role)[language])),
    cells: positions.map(({ group, cell }) =>
      cell !== null ? (names.cells[cell] ?? '') : group !== null ? (names.groups[group] ?? '') : '',
    ),
  };
}

/** The plan of a question on this network; null when what it takes away is not in it. */
export function planOf(question: Question, network: Network, language: Language): Plan | null {
  const { removal, ...rest } = question;
  if (network.positions.length === 0) return null;
  if (removal.what === 'brokers') return { ...rest, removal };
  if (removal.what === 'random') {
    const count = Math.max(1, Math.round(removal.share * network.positions.length));
    return { ...rest, removal: { what: 'strategy', strategy: 'random', count } };
  }
  const nodes = held(removal, network);
  if (nodes.length === 0) return null;
  if (removal.what === 'role' && removal.role !== 'other')
    return { ...rest, removal: { what: 'role', role: roleWords(removal.role)[language], count: null } };
  return { ...rest, removal: { what: 'positions', nodes } };
}

/** Places of the positions that a role, a group, or both name; a group has its cells with it. */
export function held(
  removal: Extract<Question['removal'], { what: 'role' | 'position' | 'unit' }>,
  { positions, groups, cells }: Network,
): number[] {
  const unit = 'unit' in removal ? removal.unit : null;
  const group = groups.findIndex((one) => one.key === unit);
  const cell = cells.findIndex((one) => one.key === unit);
  // One position of a group is that of the group itself, not those of its cells.
  const inside = (one: Network['positions'][number]): boolean =>
    (cell >= 0 && one.cell === cell) ||
    (group >= 0 && one.group === group && (removal.what === 'unit' || one.cell === null));
  return positions.flatMap((one, at) =>
    ('role' in removal && one.role !== removal.role) || (unit !== null && !inside(one)) ? [] : [at],
  );
}

export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** Roles that somebody holds, in the order of the table. */
export const rolesHeld = ({ positions }: Network): { role: RoleId; count: number }[] =>
  roleIds
    .map((role) => ({ role, count: positions.filter((one) => one.role === role).length }))
    .filter((one) => one.count > 0);

/** Groups, cells and companies in which a position stands; `value` is their key. */
export function unitsHeld(network: Network, names: Named): Choice[] {
  const all = [
    ...network.groups.map((one, at) => ({ value: one.key, label: names.groups[at] ?? '' })),
    ...network.cells.map((one, at) => ({ value: one.key, label: names.cells[at] ?? '' })),
  ];
  return all
    .map((one) => ({ ...one, count: held({ what: 'unit', unit: one.value }, network).length }))
    .filter((one) => one.count > 0);
}

/** Each role in each group, cell or company where it is held; `value` is "role.key". */
export function positionsHeld(
  network: Network,
  names: Named,
  language: Language,
  say: (role: string, unit: string) => string,
): Choice[] {
  return unitsHeld(network, names).flatMap(({ value, label }) =>
    rolesHeld(network)
      .map(({ role }) => ({
        value: `${role}.${value}`,
        label: say(roleWords(role)[language], label),
        count: held({ what: 'position', role, unit: value }, network).length,
      }))
      .filter((one) => one.count > 0),
  );
}
