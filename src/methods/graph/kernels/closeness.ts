import { nodeCount, type Rows } from '../rows.ts';
import { waves } from './waves.ts';

/**
 * Closeness after Wasserman and Faust (1994), for networks in parts: (r/(n−1)) · (r/Σd), r the others reached, d the
 * steps to them. In [0, 1]; 0 for who reaches nobody.
 */
export function closeness(rows: Rows): Float64Array {
  const into = new Float64Array(nodeCount(rows));
  closenessPart(rows, 0, into.length, into);
  return into;
}

/** Writes the closeness of the nodes `from` … `to`−1 into their places. */
export function closenessPart(rows: Rows, from: number, to: number, into: Float64Array): void {
  const n = nodeCount(rows);
  const far = new Float64Array(to - from);
  const reached = new Float64Array(to - from);
  waves(rows, from, to, (first, distance, found) => {
    const count = Math.min(found.length, to - first);
    for (let i = 0; i < count; i++) {
      far[first - from + i]! += distance * found[i]!;
      reached[first - from + i]! += found[i]!;
    }
  });
  for (let i = 0; i < far.length; i++)
    into[from + i] = far[i]! > 0 ? (reached[i]! * reached[i]!) / ((n - 1) * far[i]!) : 0;
}
