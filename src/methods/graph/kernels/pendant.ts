import { nodeCount, type Rows } from '../rows.ts';

/** What is left of a network when nodes with a single neighbour are taken away, again and again, and what was taken. */
interface Peeled {
  /** Taken nodes in the order of taking. */
  taken: Uint32Array;
  /** For a taken node, the neighbour on the way to what is left; for one that is left, itself. */
  towards: Uint32Array;
  /** By node, how many nodes hang on it, itself among them: 1 for a leaf. */
  weight: Float64Array;
}

/** Takes the hanging trees off. Of a component that is a tree, one node is left. */
export function peel(rows: Rows): Peeled {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const ties = new Uint32Array(n);
  const towards = new Uint32Array(n);
  const taken = new Uint32Array(n);
  const weight = new Float64Array(n).fill(1);
  let count = 0;
  for (let node = 0; node < n; node++) {
    ties[node] = offsets[node + 1]! - offsets[node]!;
    towards[node] = node;
    if (ties[node] === 1) taken[count++] = node;
  }
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const leaf = taken[at]!;
    // The other end of a last tie may have been taken meanwhile: then this node is what is left.
    if (ties[leaf] !== 1) continue;
    let e = offsets[leaf]!;
    while (ties[targets[e]!] === 0) e += 1;
    const to = targets[e]!;
    towards[leaf] = to;
    weight[to]! += weight[leaf]!;
    ties[leaf] = 0;
    taken[kept++] = leaf;
    if (--ties[to]! === 1) taken[count++] = to;
  }
  return { taken: taken.slice(0, kept), towards, weight };
}
