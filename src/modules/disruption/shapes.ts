import type { MeasureId, Recovery } from '#methods/disruption/shapes.ts';
import type { Words } from '#methods/graph/method.ts';
import type { RoleId } from '#methods/disruption/roles.ts';

/** What is taken away: positions by their role, by role and group, a group or cell, or a share. Never a person. */
export type Question = {
  removal:
    | { what: 'role'; role: RoleId }
    | { what: 'position'; role: RoleId; unit: string }
    | { what: 'unit'; unit: string }
    | { what: 'brokers'; share: number }
    | { what: 'random'; share: number };
  /** The non-force measure named with the run. */
  measure: MeasureId;
  recovery: Recovery;
  weeks: number;
  replicates: number;
  seed: number;
};

/** A person as holder of what is documented of his position; where it stands in the list is its only number. */
export interface Position {
  role: RoleId | null;
  roleWords: Words | null;
  /** Places in `groups` and `cells`. */
  group: number | null;
  cell: number | null;
  /** Whether its role is documented. */
  known: boolean;
}

/** An organisation in which positions are documented. */
export interface Group {
  /** By which it is asked for; not its id. */
  key: string;
  /** Null where its name would name a person. */
  name: string | null;
}

export interface Cell extends Group {
  kind: 'cell' | 'company' | 'body';
  /** Place in `groups` of what it belongs to. */
  group: number | null;
}

/** From one place in `positions` to a later one; the third says whether it is doubtful. */
export type PositionTie = [number, number, boolean];

/** POST /api/what-if/positions: the network of positions as this viewer may see it. */
export interface PositionNetwork {
  positions: Position[];
  ties: PositionTie[];
  groups: Group[];
  cells: Cell[];
  /** The join of all labels behind it. */
  banner: string;
  /** The day for which positions and ties are taken. */
  on: string;
  counts: Counts;
}

export interface Counts {
  /** Persons of the case or chart. */
  persons: number;
  /** Without a documented position or tie. */
  outside: number;
  /** Recorded as dead by then. */
  dead: number;
  doubtful: number;
  /** Positions of which no role is documented. */
  roleless: number;
  /** Links that are only denied, or only planned. */
  leftOut: number;
}
