import { type WeightedRows } from '#methods/graph/rows.ts';

/** Numbers added one by one, without an object for each. */
export interface NumberList {
  push(value: number): void;
  all(): Float64Array;
}

export function numberList(): NumberList {
  let room = new Float64Array(1024);
  let size = 0;
  return {
    push(value) {
      if (size === room.length) {
        const wider = new Float64Array(size * 2);
        wider.set(room);
        room = wider;
      }
      room[size++] = value;
    },
    all: () => room.subarray(0, size),
  };
}

/** 0 … n−1. */
export function numbers(n: number): Float64Array {
  const all = new Float64Array(n);
  for (let at = 0; at < n; at++) all[at] = at;
  return all;
}

export function placed(list: NumberList, place: Uint32Array): Uint32Array {
  const all = list.all();
  const into = new Uint32Array(all.length);
  for (let at = 0; at < all.length; at++) into[at] = place[all[at]!]!;
  return into;
}

/** What is given for each of the edges; 1 where nothing is. */
export function picked(edges: Float64Array | Float32Array, given: Float64Array | null): Float64Array {
  const into = new Float64Array(edges.length).fill(1);
  if (given !== null) for (let at = 0; at < edges.length; at++) into[at] = given[edges[at]!]!;
  return into;
}

/**
 * Ties one way: the targets of each node's own edges, rising and each once, the last row's weight standing; loops are
 * dropped. Sorted by target first and then, keeping that order, by source.
 */
export function arcsOf(nodes: number, from: Uint32Array, to: Uint32Array, weights: Float64Array | null): WeightedRows {
  const straight = Uint32Array.from(numbers(from.length)).filter((edge) => from[edge] !== to[edge]);
  const order = byKey(nodes, from, byKey(nodes, to, straight));
  const offsets = new Uint32Array(nodes + 1);
  const kept: NumberList = numberList();
  for (let at = 0; at < order.length; at++) {
    const edge = order[at]!;
    const next = order[at + 1];
    if (next !== undefined && from[next] === from[edge] && to[next] === to[edge]) continue;
    kept.push(edge);
    offsets[from[edge]! + 1]! += 1;
  }
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const edges = kept.all();
  return {
    offsets,
    targets: Uint32Array.from(picked(edges, Float64Array.from(to))),
    weights: picked(edges, weights),
  };
}

/** Edges in the order of their keys, equal ones as they stood. */
function byKey(nodes: number, key: Uint32Array, edges: Uint32Array): Uint32Array {
  const next = new Uint32Array(nodes + 1);
  for (const edge of edges) next[key[edge]! + 1]! += 1;
  for (let node = 0; node < nodes; node++) next[node + 1]! += next[node]!;
  const sorted = new Uint32Array(edges.length);
  for (const edge of edges) sorted[next[key[edge]!]!++] = edge;
  return sorted;
}
