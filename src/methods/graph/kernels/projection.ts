import { nodeCount, type Rows, type WeightedRows } from '../rows.ts';

export interface Projection {
  /** The old number of each node that is kept, rising. */
  nodes: Uint32Array;
  /** Among the kept nodes; the weight is the number of neighbours of the other mode that two have in common. */
  rows: WeightedRows;
  /** Ties of the two-mode network between nodes of one mode: they are not used. */
  within: number;
}

/**
 * A network of two modes (persons and meetings, companies and directors) onto one of them. `mode` has a number per node;
 * the nodes whose mode is `onto` are kept. R. L. Breiger, The duality of persons and groups, Social Forces 53 (1974).
 */
export function project(rows: Rows, mode: ArrayLike<number>, onto: number): Projection {
  const n = nodeCount(rows);
  const kept: number[] = [];
  const place = new Uint32Array(n);
  for (let node = 0; node < n; node++) if (mode[node] === onto) place[node] = kept.push(node) - 1;
  const shared = new Uint32Array(n);
  const offsets = new Uint32Array(kept.length + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  kept.forEach((node, at) => {
    const met: number[] = [];
    eachOther(rows, node, mode, (between) =>
      eachOther(rows, between, mode, (other) => {
        if (other === node || mode[other] !== onto) return;
        if (shared[other] === 0) met.push(other);
        shared[other]!++;
      }),
    );
    for (const other of met.sort((a, b) => a - b)) {
      targets.push(place[other]!);
      weights.push(shared[other]!);
      shared[other] = 0;
    }
    offsets[at + 1] = targets.length;
  });
  return {
    nodes: Uint32Array.from(kept),
    rows: { offsets, targets: Uint32Array.from(targets), weights: Float64Array.from(weights) },
    within: tiesWithin(rows, mode),
  };
}

function eachOther(rows: Rows, node: number, mode: ArrayLike<number>, visit: (to: number) => void): void {
  for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) {
    const to = rows.targets[at]!;
    if (mode[to] !== mode[node]) visit(to);
  }
}

function tiesWithin(rows: Rows, mode: ArrayLike<number>): number {
  let count = 0;
  for (let node = 0; node < nodeCount(rows); node++)
    for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++)
      if (rows.targets[at]! > node && mode[rows.targets[at]!] === mode[node]) count += 1;
  return count;
}
