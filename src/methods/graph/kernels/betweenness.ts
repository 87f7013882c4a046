import { random, shuffle } from '#methods/random.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { addDependencies, roomFor, type Prepared } from './brandes.ts';
import { componentsOf } from './components.ts';
import { peel } from './pendant.ts';

/**
 * Exact betweenness by Brandes (J. Math. Sociology 25, 2001): undirected, unweighted, divided by (n−1)(n−2)/2.
 * Out: one number in [0, 1] per node.
 */
export function betweenness(rows: Rows): Float64Array {
  const raw = new Float64Array(nodeCount(rows));
  betweennessPart(rows, 0, raw.length, raw);
  return normalise(raw, raw.length);
}

/** Raw dependencies of all n sources, in which each pair counts from both ends, to shares of the pairs; changes the array it gets. */
export function normalise(raw: Float64Array, n: number): Float64Array {
  // There are (n−1)(n−2)/2 pairs, each counted twice: the halves cancel.
  const pairs = (n - 1) * (n - 2);
  if (pairs > 0) for (let node = 0; node < raw.length; node++) raw[node]! /= pairs;
  return raw;
}

/** Adds to `into` the dependencies of the sources `from` … `to`−1 on every node. */
export function betweennessPart(rows: Rows, from: number, to: number, into: Float64Array): void {
  const sources = new Uint32Array(to - from);
  for (let i = 0; i < sources.length; i++) sources[i] = from + i;
  dependencies(rows, sources, into);
}

/**
 * Betweenness estimated from `count` sources drawn without repeats (U. Brandes and C. Pich, Int. J. Bifurcation and Chaos
 * 17, 2007), normalised like the exact one, to which it comes with all nodes as sources.
 */
export function sampledBetweenness(rows: Rows, count: number, seed: number): Float64Array {
  const n = nodeCount(rows);
  const drawn = Math.max(1, Math.min(n, Math.floor(count)));
  if (n === 0 || drawn === n) return betweenness(rows);
  const nodes = Uint32Array.from({ length: n }, (_, node) => node);
  shuffle(nodes, random(seed));
  const raw = new Float64Array(n);
  dependencies(rows, nodes.subarray(0, drawn).sort(), raw);
  for (let node = 0; node < n; node++) raw[node]! *= n / drawn;
  return normalise(raw, n);
}

/** Adds the dependencies of some sources; what hangs on a node is worked out in closed form, only the rest is searched. */
function dependencies(rows: Rows, sources: Uint32Array, score: Float64Array): void {
  const { taken, towards, weight } = peel(rows);
  const { of, sizes } = componentsOf(rows);
  const asked = new Float64Array(sizes.length);
  /** Sources on each node and what hangs on it. */
  const times = new Float64Array(weight.length);
  for (const source of sources) {
    times[source]! += 1;
    asked[of[source]!]! += 1;
  }
  for (const node of taken) {
    const to = towards[node]!;
    times[to]! += times[node]!;
    score[to]! += times[node]! * (sizes[of[node]!]! - 1 - weight[node]!);
  }
  for (let node = 0; node < weight.length; node++)
    score[node]! += (asked[of[node]!]! - times[node]!) * (weight[node]! - 1);
  const { net, origin } = prepare(rows, towards, weight, of);
  const room = roomFor(origin.length);
  const found = new Float64Array(origin.length);
  for (let node = 0; node < origin.length; node++) {
    const count = times[origin[node]!]!;
    if (count > 0) addDependencies(net, node, count, room, found);
  }
  for (let node = 0; node < origin.length; node++) score[origin[node]!]! += found[node]!;
}

/** What is left of the network, its nodes by component and then by degree: near ones stand together, loops are alike in length. */
function prepare(
  rows: Rows,
  towards: Uint32Array,
  weight: Float64Array,
  of: Uint32Array,
): { net: Prepared; origin: Uint32Array } {
  const n = nodeCount(rows);
  const ties = degreesLeft(rows, towards);
  const origin = Uint32Array.from(
    Array.from({ length: n }, (_, node) => node)
      .filter((node) => ties[node]! > 0)
      .sort((a, b) => of[a]! - of[b]! || ties[b]! - ties[a]! || a - b),
  );
  const place = new Uint32Array(n);
  origin.forEach((node, at) => (place[node] = at));
  const size = origin.length;
  const net: Prepared = {
    offsets: new Uint32Array(size + 1),
    targets: new Uint32Array(ties.reduce((sum, one) => sum + one, 0)),
    weight: Float64Array.from(origin, (node) => weight[node]!),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
  };
  let put = 0;
  origin.forEach((node, at) => {
    for (let e = rows.offsets[node]!; e < rows.offsets[node + 1]!; e++)
      if (ties[rows.targets[e]!]! > 0) net.targets[put++] = place[rows.targets[e]!]!;
    net.offsets[at + 1] = put;
    const same = at > 0 && of[origin[at - 1]!] === of[node];
    net.starts[at] = same ? net.starts[at - 1]! : at;
  });
  for (let at = size - 1; at >= 0; at--)
    net.ends[at] = at + 1 < size && net.starts[at + 1] === net.starts[at] ? net.ends[at + 1]! : at + 1;
  return { net, origin };
}

/** Ties to nodes that were not taken, for those that were not. */
function degreesLeft(rows: Rows, towards: Uint32Array): Uint32Array {
  return Uint32Array.from(towards, (to, node) => {
    let count = 0;
    if (to === node)
      for (let e = rows.offsets[node]!; e < rows.offsets[node + 1]!; e++)
        if (towards[rows.targets[e]!] === rows.targets[e]) count += 1;
    return count;
  });
}
