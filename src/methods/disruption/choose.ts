import type { Recovery } from './shapes.ts';
import { isTied, type Ground, type State } from './state.ts';

export type Mode = Exclude<Recovery, 'none'>;
type Random = () => number;

interface Choosing {
  ground: Ground;
  state: State;
  random: Random;
  /** Room for a search; −1 everywhere between searches. */
  distance: Int32Array;
}

/** With whom an orphan ties itself anew, or −1: nobody is there by that rule. */
export function newTie(choosing: Choosing, orphan: number, mode: Mode): number {
  const { state } = choosing;
  const free = (node: number): boolean => node !== orphan && state.present[node] === 1 && !isTied(state, orphan, node);
  if (mode === 'random') return evenly(allThat(state, free), choosing.random);
  if (mode === 'degree') return byTies(state, allThat(state, free), choosing.random);
  if (mode === 'distance') return evenly(nearest(choosing, orphan, free), choosing.random);
  return evenly(likeTheLost(choosing, orphan, free), choosing.random);
}

/** Who moves up into an empty position, or −1. Nobody moves up twice. */
export function successor(choosing: Choosing, position: number, mode: Mode): number {
  const { ground, state, random } = choosing;
  const role = ground.roles[position] ?? '';
  const free = (node: number): boolean => state.present[node] === 1 && state.earlier[node] === 0;
  const close = within(choosing, position, 2);
  const pool = allThat(
    state,
    (node) => free(node) && (close.has(node) || (role !== '' && ground.roles[node] === role)),
  );
  if (mode === 'random') return evenly(pool, random);
  if (mode === 'degree') return byTies(state, pool, random);
  const inPool = new Set(pool);
  if (mode === 'distance') {
    const first = nearest(choosing, position, (node) => inPool.has(node));
    return evenly(first.length > 0 ? first : pool, random);
  }
  return evenly(alike(ground, position, pool) ?? pool, random);
}

function allThat(state: State, fits: (node: number) => boolean): number[] {
  const found: number[] = [];
  for (let node = 0; node < state.present.length; node++) if (fits(node)) found.push(node);
  return found;
}

const evenly = (from: readonly number[], random: Random): number =>
  from.length === 0 ? -1 : from[Math.floor(random() * from.length)]!;

/** In proportion to ties and one more, so that who has none can be found too. */
function byTies(state: State, from: readonly number[], random: Random): number {
  if (from.length === 0) return -1;
  let sum = 0;
  for (const node of from) sum += state.near[node]!.length + 1;
  let left = random() * sum;
  for (const node of from) {
    left -= state.near[node]!.length + 1;
    if (left < 0) return node;
  }
  return from.at(-1)!;
}

/** Those that fit at the least distance in the network as it was; nobody where none can be reached. */
function nearest(choosing: Choosing, from: number, fits: (node: number) => boolean): number[] {
  let found: number[] = [];
  search(choosing, from, (level) => {
    found = level.filter(fits);
    return found.length === 0;
  });
  return found.sort((a, b) => a - b);
}

function within(choosing: Choosing, from: number, steps: number): Set<number> {
  const found = new Set<number>();
  search(choosing, from, (level, distance) => {
    for (const node of level) found.add(node);
    return distance < steps;
  });
  return found;
}

/** Goes outwards in the network as it was, one distance after the other, while `go` says so. */
function search(
  { state, distance }: Choosing,
  from: number,
  go: (level: readonly number[], distance: number) => boolean,
): void {
  const reached = [from];
  distance[from] = 0;
  let level = [from];
  for (let away = 1; level.length > 0; away++) {
    const next: number[] = [];
    for (const node of level)
      for (const other of state.origin[node]!)
        if (distance[other]! < 0) {
          distance[other] = away;
          next.push(other);
        }
    for (const node of next) reached.push(node);
    if (next.length === 0 || !go(next, away)) break;
    level = next;
  }
  for (const node of reached) distance[node] = -1;
}

/** Towards the role of one of the positions it lost, best in the same cell; else that cell; else the nearest. */
function likeTheLost(choosing: Choosing, orphan: number, fits: (node: number) => boolean): readonly number[] {
  const { ground, state, random } = choosing;
  const lost = state.origin[orphan]!.filter((node) => state.wasRemoved[node] === 1);
  const one = evenly(lost, random);
  const among = one < 0 ? null : alike(ground, one, allThat(state, fits));
  return among ?? nearest(choosing, orphan, fits);
}

/** Of `from` those most like a position: same role and cell, else same role, else same cell; null where none is. */
function alike({ roles, cellOf }: Ground, position: number, from: readonly number[]): readonly number[] | null {
  const role = roles[position] ?? '';
  const cell = cellOf[position]!;
  const sameRole = role === '' ? [] : from.filter((node) => roles[node] === role);
  const inCell = (all: readonly number[]): number[] => (cell < 0 ? [] : all.filter((node) => cellOf[node] === cell));
  return [inCell(sameRole), sameRole, inCell(from)].find((some) => some.length > 0) ?? null;
}
