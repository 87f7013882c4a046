import type { Rows } from '../rows.ts';

/** A network prepared for many sources: each component is a range of numbers. */
export interface Prepared extends Rows {
  /** How many nodes each stands for: itself and what hangs on it. */
  weight: Float64Array;
  /** By node, the range of its component. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Working arrays, one place per node, used again for every source. */
interface Room {
  /** Shortest paths from the source, but for a factor that each level has. */
  paths: Float64Array;
  gathered: Float64Array;
  credit: Float64Array;
  /** 0 but for one level, so that a sum over all neighbours is one over those in that level. */
  shown: Float64Array;
  /** 1: not yet reached. */
  fresh: Uint8Array;
  /** Nodes in the order of reaching, level by level. */
  queue: Uint32Array;
  missing: Uint32Array;
  missed: number;
  /** By level: where it starts in the queue, how many ends of ties it has, its factor. */
  starts: Uint32Array;
  ties: Uint32Array;
  factors: Float64Array;
}

export const roomFor = (nodes: number): Room => ({
  paths: new Float64Array(nodes),
  gathered: new Float64Array(nodes),
  credit: new Float64Array(nodes),
  shown: new Float64Array(nodes),
  fresh: new Uint8Array(nodes),
  queue: new Uint32Array(nodes + 1),
  missing: new Uint32Array(nodes + 1),
  missed: 0,
  starts: new Uint32Array(nodes + 2),
  ties: new Uint32Array(nodes + 1),
  factors: new Float64Array(nodes + 1),
});

/** Reaching out from a level costs about this many times looking back at it, tie for tie. */
const dear = 1.5;
/** Where counting starts: a power of two leaves sums exact, and small enough that the compiler does not take them for whole numbers. */
const one = 2 ** -40;
/** Above this, path counts of a level are made smaller: they double with every step of a ladder and must not overflow. */
const large = 1e150;

/**
 * Adds to `score` the dependency of one source on every node, `times` over (U. Brandes, J. Math. Sociology 25, 2001).
 * Level by level, each from whichever side has fewer ties (S. Beamer et al., Direction-optimizing breadth-first search,
 * SC 2012), forth and back; no tie is asked for the levels of its ends.
 */
export function addDependencies(net: Prepared, source: number, times: number, room: Room, score: Float64Array): void {
  const start = net.starts[source]!;
  const end = net.ends[source]!;
  room.gathered.fill(0, start, end);
  room.credit.fill(0, start, end);
  room.fresh.fill(1, start, end);
  const deepest = forth(net, source, start, end, room);
  back(net, deepest, times, room, score);
}

/** Levels and path counts; out: the number of the last level. */
function forth(net: Prepared, source: number, start: number, end: number, room: Room): number {
  const { queue, starts, ties } = room;
  let left = net.offsets[end]! - net.offsets[start]!;
  room.missed = -1;
  room.gathered[source] = one;
  room.fresh[source] = 0;
  queue[0] = source;
  starts[0] = 0;
  starts[1] = 1;
  let level = 0;
  for (; ; level++) {
    settle(net, room, level);
    left -= ties[level]!;
    if (left === 0) return level;
    if (dear * ties[level]! <= left) starts[level + 2] = reach(net, room, level);
    else {
      if (room.missed < 0) room.missed = list(room, start, end);
      starts[level + 2] = look(net, room, level);
    }
  }
}

/** Takes over the path counts gathered by a level, makes them smaller if they grow too large, and counts its ties. */
function settle(net: Prepared, room: Room, level: number): void {
  const { queue, paths, gathered } = room;
  const { offsets } = net;
  const [from, to] = [room.starts[level]!, room.starts[level + 1]!];
  let [ties, most] = [0, 0];
  for (let at = from; at < to; at++) {
    const node = queue[at]!;
    const count = gathered[node]!;
    paths[node] = count;
    if (count > most) most = count;
    ties += offsets[node + 1]! - offsets[node]!;
  }
  room.ties[level] = ties;
  room.factors[level] = most > large ? 1 / most : 1;
  if (most > large)
    for (let at = from; at < to; at++) paths[queue[at]!] = Math.max(paths[queue[at]!]! / most, 1 / large);
}

/** From a level outwards: every neighbour gets the path counts, those that are fresh join the queue. Out: its new end. */
function reach(net: Prepared, room: Room, level: number): number {
  const { offsets, targets } = net;
  const { queue, paths, gathered, fresh } = room;
  const to = room.starts[level + 1]!;
  let tail = to;
  for (let at = room.starts[level]!; at < to; at++) {
    const node = queue[at]!;
    const count = paths[node]!;
    const end = offsets[node + 1]!;
    for (let e = offsets[node]!; e < end; e++) {
      const other = targets[e]!;
      gathered[other]! += count;
      queue[tail] = other;
      tail += fresh[other]!;
      fresh[other] = 0;
    }
  }
  return tail;
}

function list({ fresh, missing }: Room, start: number, end: number): number {
  let count = 0;
  for (let node = start; node < end; node++) {
    missing[count] = node;
    count += fresh[node]!;
  }
  return count;
}

/** The same from the nodes still missing: each sums up what its neighbours in the level show. */
function look(net: Prepared, room: Room, level: number): number {
  const { offsets, targets } = net;
  const { queue, paths, gathered, fresh, shown, missing } = room;
  const [from, to] = [room.starts[level]!, room.starts[level + 1]!];
  for (let at = from; at < to; at++) shown[queue[at]!] = paths[queue[at]!]!;
  let tail = to;
  let kept = 0;
  for (let at = 0; at < room.missed; at++) {
    const node = missing[at]!;
    if (fresh[node] === 0) continue;
    const end = offsets[node + 1]!;
    let sum = 0;
    for (let e = offsets[node]!; e < end; e++) sum += shown[targets[e]!]!;
    if (sum > 0) {
      gathered[node] = sum;
      fresh[node] = 0;
      queue[tail++] = node;
    } else missing[kept++] = node;
  }
  room.missed = kept;
  for (let at = from; at < to; at++) shown[queue[at]!] = 0;
  return tail;
}

/** From the last level to the first: what each node is credited with, by the nodes behind it. */
function back(net: Prepared, deepest: number, times: number, room: Room, score: Float64Array): void {
  const { queue, paths, gathered, credit, shown, starts, ties, factors } = room;
  const { weight } = net;
  for (let level = deepest; level > 0; level--) {
    const [from, to] = [starts[level]!, starts[level + 1]!];
    for (let at = from; at < to; at++) {
      const node = queue[at]!;
      const own = paths[node]! * credit[node]!;
      score[node]! += times * own;
      gathered[node] = ((weight[node]! + own) / paths[node]!) * factors[level]!;
    }
    if (level === 1) return;
    if (ties[level]! <= ties[level - 1]!) give(net, room, from, to);
    else {
      for (let at = from; at < to; at++) shown[queue[at]!] = gathered[queue[at]!]!;
      take(net, room, starts[level - 1]!, from);
      for (let at = from; at < to; at++) shown[queue[at]!] = 0;
    }
  }
}

/** Every neighbour is given it; of them, only the credit of the level before is read afterwards. */
function give(net: Prepared, { queue, gathered, credit }: Room, from: number, to: number): void {
  const { offsets, targets } = net;
  for (let at = from; at < to; at++) {
    const node = queue[at]!;
    const share = gathered[node]!;
    const end = offsets[node + 1]!;
    for (let e = offsets[node]!; e < end; e++) credit[targets[e]!]! += share;
  }
}

function take(net: Prepared, { queue, credit, shown }: Room, from: number, to: number): void {
  const { offsets, targets } = net;
  for (let at = from; at < to; at++) {
    const node = queue[at]!;
    const end = offsets[node + 1]!;
    let sum = 0;
    for (let e = offsets[node]!; e < end; e++) sum += shown[targets[e]!]!;
    credit[node] = sum;
  }
}
