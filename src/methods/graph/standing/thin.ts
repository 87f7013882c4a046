import { nodeCount, type Rows } from '../rows.ts';

/** The same nodes with only the ties for which `keeps` (by place in `targets`, the same for both rows of a tie) says so. */
export function thinned(rows: Rows, keeps: Uint8Array): Rows {
  const n = nodeCount(rows);
  const offsets = new Uint32Array(n + 1);
  const targets = new Uint32Array(rows.targets.length);
  let at = 0;
  for (let node = 0; node < n; node++) {
    for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++)
      if (keeps[slot] === 1) targets[at++] = rows.targets[slot]!;
    offsets[node + 1] = at;
  }
  return { offsets, targets: targets.slice(0, at) };
}

/** For each place in `targets` the place of the same tie in the other row. */
export function otherWays(rows: Rows): Uint32Array {
  const n = nodeCount(rows);
  const next = rows.offsets.slice(0, n);
  const other = new Uint32Array(rows.targets.length);
  // Rows rise, so that walking the nodes in order meets each row's targets in its order.
  for (let node = 0; node < n; node++) {
    for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++) {
      const to = rows.targets[slot]!;
      other[slot] = next[to]!++;
    }
  }
  return other;
}
