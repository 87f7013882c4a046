/**
 * An undirected simple graph in compressed rows, on nodes 0 … n−1: the neighbours of node i are
 * targets[offsets[i] … offsets[i+1]), rising; each tie stands in both rows. The arrays may be shared between threads.
 */
export interface Rows {
  offsets: Uint32Array;
  targets: Uint32Array;
}

/** Rows with a weight beside each target. */
export interface WeightedRows extends Rows {
  weights: Float64Array | Float32Array;
}

export const nodeCount = (rows: Rows): number => Math.max(0, rows.offsets.length - 1);
export const tieCount = (rows: Rows): number => rows.targets.length / 2;

/**
 * Rows from edges given as node numbers. Loops are dropped; of repeated edges, in either direction, the last one's
 * weight (1 where none are given) is kept; both are counted. Time and room grow with nodes and edges.
 */
export function rowsOf(
  nodes: number,
  from: Uint32Array,
  to: Uint32Array,
  weights?: Float64Array,
): { rows: WeightedRows; loops: number; repeated: number } {
  const starts = new Uint32Array(nodes + 1);
  let loops = 0;
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) loops += 1;
    else {
      starts[from[edge]! + 1]!++;
      starts[to[edge]! + 1]!++;
    }
  }
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  const ends = bothEnds(starts, from, to);
  return { ...inRows(starts, ends, from, to, weights), loops };
}

/** Edges by the row of each of their ends, and within a row in the order they were given. */
function bothEnds(starts: Uint32Array, from: Uint32Array, to: Uint32Array): Uint32Array {
  const next = starts.slice();
  const edges = new Uint32Array(starts.at(-1) ?? 0);
  for (let edge = 0; edge < from.length; edge++) {
    if (from[edge] === to[edge]) continue;
    edges[next[from[edge]!]!++] = edge;
    edges[next[to[edge]!]!++] = edge;
  }
  return edges;
}

/** Walking the nodes in order and writing each into its neighbours' rows makes every row rise without sorting. */
function inRows(
  starts: Uint32Array,
  edges: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
  weights: Float64Array | undefined,
): { rows: WeightedRows; repeated: number } {
  const nodes = starts.length - 1;
  const next = starts.slice();
  const targets = new Uint32Array(edges.length);
  const kept = new Float64Array(edges.length);
  for (let node = 0; node < nodes; node++) {
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const edge = edges[at]!;
      const other = from[edge] === node ? to[edge]! : from[edge]!;
      const slot = next[other]!;
      const weight = weights ? weights[edge]! : 1;
      if (slot > starts[other]! && targets[slot - 1] === node) kept[slot - 1] = weight;
      else {
        targets[slot] = node;
        kept[slot] = weight;
        next[other] = slot + 1;
      }
    }
  }
  const offsets = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) offsets[node + 1] = offsets[node]! + next[node]! - starts[node]!;
  const count = offsets[nodes] ?? 0;
  const rows = { offsets, targets: new Uint32Array(count), weights: new Float64Array(count) };
  for (let node = 0; node < nodes; node++) {
    rows.targets.set(targets.subarray(starts[node], next[node]), offsets[node]);
    rows.weights.set(kept.subarray(starts[node], next[node]), offsets[node]);
  }
  return { rows, repeated: (edges.length - count) / 2 };
}

/** The same rows in memory that threads share. */
export function shared<R extends Rows>(rows: R): R {
  const copy = <A extends Uint32Array | Float64Array | Float32Array>(array: A): A => {
    const room = new SharedArrayBuffer(array.byteLength);
    const made = new (array.constructor as new (room: SharedArrayBuffer) => A)(room);
    made.set(array);
    return made;
  };
  return Object.fromEntries(
    Object.entries(rows).map(([name, value]) => [name, ArrayBuffer.isView(value) ? copy(value as Uint32Array) : value]),
  ) as R;
}
