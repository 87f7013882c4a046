import { nodeCount, type Rows } from '../rows.ts';

/** Joins sets of nodes (union by size, halving paths), for networks that are put together node by node. */
interface Joined {
  /** Puts a node in among those that are there; out: the largest set then. */
  put: (node: number) => number;
  /** The size of the set that the node would make if it were put in. */
  would: (node: number) => number;
  clear: () => void;
}

export function joined(rows: Rows): Joined {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const parent = new Int32Array(n).fill(-1);
  const size = new Uint32Array(n);
  const seen = new Uint32Array(n);
  let largest = 0;
  let stamp = 0;
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  return {
    put: (node) => {
      parent[node] = node;
      size[node] = 1;
      let own = node;
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
        if (parent[targets[e]!]! < 0) continue;
        let other = root(targets[e]!);
        if (other === own) continue;
        if (size[other]! > size[own]!) [own, other] = [other, own];
        parent[other] = own;
        size[own]! += size[other]!;
      }
      return (largest = Math.max(largest, size[own]!));
    },
    would: (node) => {
      stamp++;
      let sum = 1;
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
        if (parent[targets[e]!]! < 0) continue;
        const other = root(targets[e]!);
        if (seen[other] === stamp) continue;
        seen[other] = stamp;
        sum += size[other]!;
      }
      return sum;
    },
    clear: () => {
      parent.fill(-1);
      largest = 0;
    },
  };
}

/**
 * The largest component before and after each removal of a whole order of the nodes: from the end, putting nodes back.
 * Out: one number more than nodes, the last of them 0.
 */
export function curveOf(rows: Rows): (order: ArrayLike<number>) => Uint32Array {
  const n = nodeCount(rows);
  const net = joined(rows);
  const curve = new Uint32Array(n + 1);
  return (order) => {
    net.clear();
    for (let at = n - 1; at >= 0; at--) curve[at] = net.put(order[at]!);
    return curve;
  };
}

/** R (Schneider et al., PNAS 108, 2011): (1/N) Σ_{Q=1…N} LCC(Q)/N, the network before any removal not counted. */
export function areaOf(curve: ArrayLike<number>): number {
  const n = curve.length - 1;
  let sum = 0;
  for (let removals = 1; removals <= n; removals++) sum += curve[removals]!;
  return n > 0 ? sum / (n * n) : 0;
}
