import type { Rows } from '../rows.ts';

/** Sources that walk together, one bit each. */
const together = 32;

/** `found[i]`: nodes at this distance (≥ 1) from source first + i. */
type Seen = (first: number, distance: number, found: Uint32Array) => void;

/**
 * Breadth-first search from the sources `from` … `to`−1, 32 at a time, a bit for each (M. Then et al., The more the
 * merrier: efficient multi-source graph traversal, PVLDB 8, 2014). Tells, level by level, how many nodes each source finds.
 */
export function waves(rows: Rows, from: number, to: number, seen: Seen): void {
  const n = Math.max(0, rows.offsets.length - 1);
  const room: Room = {
    known: new Int32Array(n),
    front: new Int32Array(n),
    next: new Int32Array(n),
    here: new Uint32Array(n),
    there: new Uint32Array(n),
    found: new Uint32Array(together),
  };
  for (let first = from; first < to; first += together) wave(rows, first, Math.min(together, to - first), room, seen);
}

interface Room {
  known: Int32Array;
  front: Int32Array;
  next: Int32Array;
  here: Uint32Array;
  there: Uint32Array;
  found: Uint32Array;
}

function wave(rows: Rows, first: number, count: number, room: Room, seen: Seen): void {
  const { known, front, next, found } = room;
  let { here, there } = room;
  known.fill(0);
  for (let i = 0; i < count; i++) {
    here[i] = first + i;
    known[first + i] = front[first + i] = 1 << i;
  }
  let many = count;
  for (let distance = 1; many > 0; distance++) {
    const reached = step(rows, room, here, many, there);
    for (let i = 0; i < many; i++) front[here[i]!] = 0;
    found.fill(0);
    count32(next, there, reached, found);
    for (let i = 0; i < reached; i++) {
      const node = there[i]!;
      const mask = next[node]!;
      next[node] = 0;
      front[node] = mask;
      known[node] = known[node]! | mask;
    }
    if (reached > 0) seen(first, distance, found);
    [here, there] = [there, here];
    many = reached;
  }
}

function step(rows: Rows, room: Room, here: Uint32Array, many: number, there: Uint32Array): number {
  const { offsets, targets } = rows;
  const { known, front, next } = room;
  let reached = 0;
  for (let i = 0; i < many; i++) {
    const node = here[i]!;
    const mask = front[node]!;
    const end = offsets[node + 1]!;
    for (let at = offsets[node]!; at < end; at++) {
      const to = targets[at]!;
      const fresh = mask & ~known[to]!;
      if (fresh === 0) continue;
      const before = next[to]!;
      if (before === 0) there[reached++] = to;
      next[to] = before | fresh;
    }
  }
  return reached;
}

/** Adds to `found` how often each bit is set: counters standing upright, one word for each binary digit. */
function count32(masks: Int32Array, nodes: Uint32Array, many: number, found: Uint32Array): void {
  const digits = new Int32Array(32);
  for (let i = 0; i < many; i++) {
    let carry = masks[nodes[i]!]!;
    for (let digit = 0; carry !== 0; digit++) {
      const held = digits[digit]!;
      digits[digit] = held ^ carry;
      carry &= held;
    }
  }
  for (let digit = 0; digit < 32; digit++) {
    const word = digits[digit]!;
    if (word === 0) continue;
    for (let bit = 0; bit < together; bit++) if ((word >>> bit) & 1) found[bit]! += 2 ** digit;
  }
}
