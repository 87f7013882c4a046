import { nodeCount, type Rows } from '../rows.ts';

/** What remains without the marked nodes, and what would remain if one more node went. */
export interface Cuts {
  /** Ordered pairs of nodes that reach each other, and the largest component, as it is. */
  pairs: number;
  largest: number;
  /** The same by node, were it gone too; of a marked node, as it is. */
  pairsWithout: Float64Array;
  largestWithout: Uint32Array;
}

/** Working arrays of the walk, one place per node. */
interface Walk extends Rows {
  clock: number;
  entered: Uint32Array;
  low: Uint32Array;
  below: Uint32Array;
  edge: Uint32Array;
  parent: Int32Array;
  stack: Uint32Array;
  visited: Uint32Array;
  /** Nodes, ordered pairs and largest of the parts that hang on a node alone. */
  cutOff: Uint32Array;
  cutPairs: Float64Array;
  cutLargest: Uint32Array;
}

function walkFor({ offsets, targets }: Rows): Walk {
  const n = nodeCount({ offsets, targets });
  const whole = (): Uint32Array => new Uint32Array(n);
  return {
    offsets,
    targets,
    clock: 0,
    entered: whole(),
    low: whole(),
    below: whole(),
    edge: whole(),
    parent: new Int32Array(n),
    stack: whole(),
    visited: whole(),
    cutOff: whole(),
    cutPairs: new Float64Array(n),
    cutLargest: whole(),
  };
}

/**
 * A walk that says for every node at once into what its component falls without it: the depth-first search that finds
 * articulation points (Hopcroft and Tarjan, Comm. ACM 16, 1973), with the sizes of what hangs below. The arrays of the
 * answer are used again by the next call. Time grows with nodes and ties.
 */
export function cutter(rows: Rows): (removed: Uint8Array) => Cuts {
  const n = nodeCount(rows);
  const walk = walkFor(rows);
  const { entered, visited, cutOff, cutPairs, cutLargest } = walk;
  const sizes = new Uint32Array(n);
  const cuts: Cuts = { pairs: 0, largest: 0, pairsWithout: new Float64Array(n), largestWithout: new Uint32Array(n) };
  const { pairsWithout, largestWithout } = cuts;
  return (removed) => {
    walk.clock = 0;
    // What is gone counts as entered last of all: it is never walked into and never lowers a mark.
    for (let node = 0; node < n; node++) entered[node] = removed[node] ? 0xffffffff : 0;
    let pairs = 0;
    let first = 0;
    let second = 0;
    let count = 0;
    let met = 0;
    for (let root = 0; root < n; root++) {
      if (entered[root] !== 0) continue;
      const start = met;
      met = walked(walk, root, met);
      const size = met - start;
      sizes[count++] = size;
      pairs += size * (size - 1);
      second = Math.max(second, Math.min(first, size));
      first = Math.max(first, size);
    }
    cuts.pairs = pairs;
    cuts.largest = first;
    pairsWithout.fill(pairs);
    largestWithout.fill(first);
    let at = 0;
    for (let component = 0; component < count; component++) {
      const size = sizes[component]!;
      const others = size === first ? second : first;
      const away = pairs - size * (size - 1);
      for (const end = at + size; at < end; at++) {
        const node = visited[at]!;
        const rest = size - 1 - cutOff[node]!;
        pairsWithout[node] = away + cutPairs[node]! + (rest > 0 ? rest * (rest - 1) : 0);
        largestWithout[node] = Math.max(others, rest, cutLargest[node]!);
      }
    }
    return cuts;
  };
}

/** Walks a component from its root, listing it in `visited` from `start`; out: where the list then ends. */
function walked(walk: Walk, root: number, start: number): number {
  const { offsets, targets, entered, low, edge, parent, stack, visited } = walk;
  let depth = 0;
  let met = start;
  enter(walk, root, -1);
  visited[met++] = root;
  stack[0] = root;
  while (depth >= 0) {
    const node = stack[depth]!;
    const end = offsets[node + 1]!;
    const above = parent[node]!;
    let deeper = -1;
    let at = edge[node]!;
    while (at < end && deeper < 0) {
      const to = targets[at++]!;
      const when = entered[to]!;
      if (when === 0) deeper = to;
      else if (when < low[node]! && to !== above) low[node] = when;
    }
    edge[node] = at;
    if (deeper < 0) {
      depth--;
      if (above >= 0) leave(walk, node, above);
    } else {
      enter(walk, deeper, node);
      visited[met++] = deeper;
      stack[++depth] = deeper;
    }
  }
  return met;
}

function enter(walk: Walk, node: number, from: number): void {
  walk.clock++;
  walk.entered[node] = walk.clock;
  walk.low[node] = walk.clock;
  walk.below[node] = 1;
  walk.edge[node] = walk.offsets[node]!;
  walk.parent[node] = from;
  walk.cutOff[node] = 0;
  walk.cutPairs[node] = 0;
  walk.cutLargest[node] = 0;
}

function leave({ below, low, entered, cutOff, cutPairs, cutLargest }: Walk, node: number, above: number): void {
  const size = below[node]!;
  below[above]! += size;
  if (low[node]! < low[above]!) low[above] = low[node]!;
  if (low[node]! < entered[above]!) return;
  cutOff[above]! += size;
  cutPairs[above]! += size * (size - 1);
  if (size > cutLargest[above]!) cutLargest[above] = size;
}
