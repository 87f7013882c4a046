/** A tie between two entities; several between the same two are allowed and add up. */
export interface Tie {
  from: string;
  to: string;
  directed?: boolean | undefined;
}

/**
 * An undirected graph in compressed rows: the neighbours of node i are targets[offsets[i] … offsets[i+1]), rising.
 * Ids are sorted, parallel ties merged (weight = their number), loops and ties to strangers left out,
 * so two inputs with the same ties in any order give the same network.
 */
export interface Network {
  ids: readonly string[];
  offsets: Uint32Array;
  targets: Uint32Array;
  weights: Float32Array;
  /** +1: the ties run from the row's node to the target; −1: the other way; 0: both or undirected. */
  senses: Int8Array;
}

export const order = (net: Network): number => net.ids.length;
export const degree = (net: Network, node: number): number => (net.offsets[node + 1] ?? 0) - (net.offsets[node] ?? 0);

interface Pair {
  weight: number;
  forward: boolean;
  backward: boolean;
}

/** In: node ids (repeats allowed) and ties. Out: the network. */
export function network(nodes: Iterable<string>, ties: Iterable<Tie>): Network {
  const ids = [...new Set(nodes)].sort();
  const n = ids.length;
  const at = new Map(ids.map((id, i) => [id, i]));
  const pairs = new Map<number, Pair>();
  for (const tie of ties) {
    const a = at.get(tie.from);
    const b = at.get(tie.to);
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * n + Math.max(a, b);
    let pair = pairs.get(key);
    if (!pair) pairs.set(key, (pair = { weight: 0, forward: false, backward: false }));
    pair.weight += 1;
    if (tie.directed !== true || a < b) pair.forward = true;
    if (tie.directed !== true || a > b) pair.backward = true;
  }
  return fill(ids, pairs);
}

function fill(ids: readonly string[], pairs: ReadonlyMap<number, Pair>): Network {
  const n = ids.length;
  const keys = Float64Array.from(pairs.keys()).sort();
  const offsets = new Uint32Array(n + 1);
  for (const key of keys) {
    const a = Math.floor(key / n);
    offsets[a + 1] = (offsets[a + 1] ?? 0) + 1;
    offsets[(key % n) + 1] = (offsets[(key % n) + 1] ?? 0) + 1;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const next = offsets.slice();
  const targets = new Uint32Array(keys.length * 2);
  const weights = new Float32Array(keys.length * 2);
  const senses = new Int8Array(keys.length * 2);
  const put = (from: number, to: number, weight: number, sense: number): void => {
    const slot = next[from] ?? 0;
    next[from] = slot + 1;
    targets[slot] = to;
    weights[slot] = weight;
    senses[slot] = sense;
  };
  for (const key of keys) {
    const a = Math.floor(key / n);
    const b = key % n;
    const pair = pairs.get(key) as Pair;
    const sense = pair.forward === pair.backward ? 0 : pair.forward ? 1 : -1;
    put(a, b, pair.weight, sense);
    put(b, a, pair.weight, -sense);
  }
  return { ids, offsets, targets, weights, senses };
}

/** The part of a network on some of its nodes (rising indices), renumbered in their order. */
export function part(net: Network, nodes: readonly number[]): Network {
  const at = new Int32Array(order(net)).fill(-1);
  nodes.forEach((node, i) => (at[node] = i));
  const offsets = new Uint32Array(nodes.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  const senses: number[] = [];
  nodes.forEach((node, i) => {
    for (let e = net.offsets[node] ?? 0; e < (net.offsets[node + 1] ?? 0); e++) {
      const to = at[net.targets[e] ?? 0] ?? -1;
      if (to < 0) continue;
      targets.push(to);
      weights.push(net.weights[e] ?? 1);
      senses.push(net.senses[e] ?? 0);
    }
    offsets[i + 1] = targets.length;
  });
  return {
    ids: nodes.map((node) => net.ids[node] ?? ''),
    offsets,
    targets: Uint32Array.from(targets),
    weights: Float32Array.from(weights),
    senses: Int8Array.from(senses),
  };
}
