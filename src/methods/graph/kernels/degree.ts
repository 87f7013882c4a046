import { nodeCount, type Rows } from '../rows.ts';

/** The number of different neighbours of each node. */
export function degrees(rows: Rows): Uint32Array {
  const found = new Uint32Array(nodeCount(rows));
  for (let node = 0; node < found.length; node++) found[node] = rows.offsets[node + 1]! - rows.offsets[node]!;
  return found;
}
