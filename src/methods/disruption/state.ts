import { nodeCount } from '#methods/graph/rows.ts';
import type { Positions } from './shapes.ts';

/** A network that changes, with what it was before: neighbours as lists, positions by their numbers. */
export interface State {
  near: number[][];
  /** The same before the removal. */
  origin: readonly (readonly number[])[];
  /** 0 where a position is empty. */
  present: Uint8Array;
  count: number;
  ties: number;
  /** How many of its lost ties a position has neither replaced nor got back, and how many of them it looks to replace. */
  lost: Uint32Array;
  sought: Uint32Array;
  /** By removed position that was filled again: the exposure its holder had before; 0 elsewhere. */
  earlier: Float64Array;
  /** Removed positions, rising; and by position 1 where it was. */
  removed: readonly number[];
  wasRemoved: Uint8Array;
  refilled: number;
}

/** What all replicates share. */
export interface Ground {
  near: readonly (readonly number[])[];
  /** Ties that are doubtful, each once. */
  doubtful: readonly (readonly [number, number])[];
  roles: readonly string[];
  /** By position: number of its cell, or −1. */
  cellOf: Int32Array;
  cells: number;
}

export function groundOf({ rows, roles, cells, doubtful }: Positions): Ground {
  const n = nodeCount(rows);
  const near: number[][] = [];
  const pairs: [number, number][] = [];
  const numberOf = new Map<string, number>();
  const cellOf = new Int32Array(n).fill(-1);
  for (let node = 0; node < n; node++) {
    const list: number[] = [];
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) {
      const to = rows.targets[at]!;
      list.push(to);
      if (node < to && doubtful?.[at] === 1) pairs.push([node, to]);
    }
    near.push(list);
    const cell = cells[node] ?? '';
    if (cell === '') continue;
    if (!numberOf.has(cell)) numberOf.set(cell, numberOf.size);
    cellOf[node] = numberOf.get(cell)!;
  }
  return { near, doubtful: pairs, roles, cellOf, cells: numberOf.size };
}

/** The network of one replicate before the removal: each doubtful tie is left out with the chance `doubt`. */
export function stateOf(ground: Ground, doubt: number, random: () => number): State {
  const n = ground.near.length;
  const near = ground.near.map((list) => list.slice());
  let ends = 0;
  for (const [a, b] of ground.doubtful) {
    if (random() >= doubt) continue;
    drop(near[a]!, b);
    drop(near[b]!, a);
  }
  for (const list of near) ends += list.length;
  return {
    near,
    origin: ground.doubtful.length === 0 ? ground.near : near.map((list) => list.slice()),
    present: new Uint8Array(n).fill(1),
    count: n,
    ties: ends / 2,
    lost: new Uint32Array(n),
    sought: new Uint32Array(n),
    earlier: new Float64Array(n),
    removed: [],
    wasRemoved: new Uint8Array(n),
    refilled: 0,
  };
}

function drop(list: number[], one: number): void {
  const at = list.indexOf(one);
  if (at >= 0) list.splice(at, 1);
}

export const isTied = ({ near }: State, a: number, b: number): boolean => near[a]!.includes(b);

function tie(state: State, a: number, b: number): void {
  state.near[a]!.push(b);
  state.near[b]!.push(a);
  state.ties += 1;
}

/** Empties a position: its ties go. */
function empty(state: State, node: number): void {
  for (const other of state.near[node]!) drop(state.near[other]!, node);
  state.ties -= state.near[node]!.length;
  state.near[node] = [];
  state.present[node] = 0;
  state.count -= 1;
  state.lost[node] = 0;
  state.sought[node] = 0;
}

/** One of the lost ties of a position is made good. */
function mend(state: State, node: number): void {
  if (state.lost[node]! > 0) state.lost[node]! -= 1;
  state.sought[node] = Math.min(state.sought[node]!, state.lost[node]!);
}

/** An orphan makes a tie anew. If the other looks for one too, this is it. */
export function rewire(state: State, orphan: number, other: number): void {
  tie(state, orphan, other);
  state.lost[orphan]! -= 1;
  state.sought[orphan]! -= 1;
  if (state.sought[other]! === 0) return;
  state.lost[other]! -= 1;
  state.sought[other]! -= 1;
}

/** Takes positions (rising) away. Of the ties that others lost with them, each is one to replace with the chance `replace`. */
export function remove(state: State, nodes: readonly number[], replace: number, random: () => number): void {
  for (const node of nodes) {
    empty(state, node);
    state.wasRemoved[node] = 1;
  }
  state.removed = nodes;
  for (const node of nodes)
    for (const other of state.origin[node]!) {
      if (state.present[other] === 0) continue;
      state.lost[other]! += 1;
      if (random() < replace) state.sought[other]! += 1;
    }
}

/**
 * The holder of `from` moves up into the empty position `into`, keeps its own contacts, and takes over each tie the
 * position had, unless it was replaced already, with the chance `takeover`. The place it leaves stays empty, and it looks for no others.
 */
export function moveUp(state: State, from: number, into: number, takeover: number, random: () => number): void {
  const kept = state.near[from]!;
  empty(state, from);
  state.present[into] = 1;
  state.count += 1;
  state.refilled += 1;
  for (const other of kept) tie(state, into, other);
  for (const other of state.origin[into]!) {
    if (state.present[other] === 0 || isTied(state, into, other)) continue;
    if ((state.lost[other] === 0 && state.wasRemoved[other] === 0) || random() >= takeover) continue;
    tie(state, into, other);
    mend(state, other);
  }
}

/** How exposed a position is: its ties, and the different cells it reaches by them. */
export function exposureOf(ground: Ground, list: readonly number[], seen: Int32Array, stamp: number): number {
  let cells = 0;
  for (const other of list) {
    const cell = ground.cellOf[other]!;
    if (cell < 0 || seen[cell] === stamp) continue;
    seen[cell] = stamp;
    cells += 1;
  }
  return list.length + cells;
}
