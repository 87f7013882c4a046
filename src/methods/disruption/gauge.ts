import { mostExact, sampledSources, spreading } from './spread.ts';
import type { State } from './state.ts';

interface Gauged {
  largest: number;
  efficiency: number;
  density: number;
  components: number;
}

export interface Gauge {
  /** `order` says which positions are sources where there are more than `mostExact`. */
  of: (state: State, order: Uint32Array | null) => Gauged;
  /** How many components hold at least `least` of the marked positions; of the state measured last. */
  parts: (marked: Uint8Array, least: number) => number;
  /** Marks the positions of the largest component, or of all that are of its size; of the state measured last. */
  markLargest: (marked: Uint8Array) => void;
}

/**
 * Measures networks of up to `n` positions. Efficiency is global efficiency (Latora and Marchiori, Phys. Rev. Lett. 87,
 * 2001): the mean of 1/distance over ordered pairs of positions that are there, 0 where there is no way.
 */
export function gaugeOf(n: number): Gauge {
  const packed = packingOf(n);
  const { place, component } = packed;
  const spread = spreading(n);
  let sizes: number[] = [];
  let largest = 0;
  const sizeAt = (node: number): number => (place[node]! < 0 ? 0 : sizes[component[place[node]!]!]!);
  return {
    of(state, order) {
      const { count, ties } = state;
      pack(packed, state);
      sizes = walk(packed, count);
      largest = sizes.reduce((most, one) => (one > most ? one : most), 0);
      const pairs = count * (count - 1);
      const sources = order === null || count <= mostExact ? null : firstOf(order, place);
      return {
        largest,
        efficiency: pairs > 0 ? spread(count, packed.offsets, packed.targets, sources) : 0,
        density: pairs > 0 ? (2 * ties) / pairs : 0,
        components: sizes.length,
      };
    },
    parts(marked, least) {
      const held = new Uint32Array(sizes.length);
      place.forEach((at, node) => {
        if (at >= 0 && marked[node] === 1) held[component[at]!]! += 1;
      });
      return held.reduce((sum, one) => sum + (one >= least ? 1 : 0), 0);
    },
    markLargest(marked) {
      for (let node = 0; node < n; node++) marked[node] = largest > 0 && sizeAt(node) === largest ? 1 : 0;
    },
  };
}

/** The positions that are there, numbered anew, in rows. */
interface Packed {
  /** New number by position, or −1. */
  place: Int32Array;
  offsets: Int32Array;
  targets: Int32Array;
  /** By new number. */
  component: Int32Array;
  queue: Int32Array;
}

const packingOf = (n: number): Packed => ({
  place: new Int32Array(n),
  offsets: new Int32Array(n + 1),
  targets: new Int32Array(16),
  component: new Int32Array(n),
  queue: new Int32Array(n),
});

function pack(packed: Packed, { near, present, ties }: State): void {
  if (packed.targets.length < ties * 2) packed.targets = new Int32Array(ties * 3);
  const { place, offsets, targets } = packed;
  let count = 0;
  for (let node = 0; node < place.length; node++) place[node] = present[node] === 1 ? count++ : -1;
  let at = 0;
  for (let node = 0; node < place.length; node++) {
    if (place[node]! < 0) continue;
    offsets[place[node]!] = at;
    for (const other of near[node]!) targets[at++] = place[other]!;
  }
  offsets[count] = at;
}

/** Numbers the components and gives their sizes. */
function walk({ offsets, targets, component, queue }: Packed, count: number): number[] {
  const sizes: number[] = [];
  component.fill(-1, 0, count);
  for (let start = 0; start < count; start++) {
    if (component[start]! >= 0) continue;
    component[start] = sizes.length;
    queue[0] = start;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const to = targets[at]!;
        if (component[to]! >= 0) continue;
        component[to] = sizes.length;
        queue[tail++] = to;
      }
    }
    sizes.push(tail);
  }
  return sizes;
}

function firstOf(order: Uint32Array, place: Int32Array): Int32Array {
  const sources: number[] = [];
  for (let at = 0; at < order.length && sources.length < sampledSources; at++) {
    const source = place[order[at]!]!;
    if (source >= 0) sources.push(source);
  }
  return Int32Array.from(sources);
}
