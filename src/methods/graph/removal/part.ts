import { nodeCount, type Rows } from '../rows.ts';

/** The rows of some nodes alone, renumbered in the order given; `place` holds, or is given, each one's place plus one. */
export function partOf(rows: Rows, nodes: Uint32Array, place: Uint32Array = new Uint32Array(nodeCount(rows))): Rows {
  const { offsets, targets } = rows;
  let most = 0;
  for (let i = 0; i < nodes.length; i++) {
    place[nodes[i]!] = i + 1;
    most += offsets[nodes[i]! + 1]! - offsets[nodes[i]!]!;
  }
  const own = { offsets: new Uint32Array(nodes.length + 1), targets: new Uint32Array(most) };
  let slot = 0;
  for (let i = 0; i < nodes.length; i++) {
    const end = offsets[nodes[i]! + 1]!;
    for (let e = offsets[nodes[i]!]!; e < end; e++) {
      const to = place[targets[e]!]!;
      if (to > 0) own.targets[slot++] = to - 1;
    }
    own.offsets[i + 1] = slot;
  }
  for (const node of nodes) place[node] = 0;
  return { offsets: own.offsets, targets: own.targets.subarray(0, slot) };
}

/** The rows that remain without the marked nodes. */
export function without(rows: Rows, removed: Uint8Array): Rows {
  const nodes = new Uint32Array(removed.length);
  let count = 0;
  for (let node = 0; node < removed.length; node++) if (!removed[node]) nodes[count++] = node;
  return partOf(rows, nodes.subarray(0, count));
}
