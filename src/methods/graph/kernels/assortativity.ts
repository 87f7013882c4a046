import { nodeCount, type Rows } from '../rows.ts';

/**
 * Degree assortativity: the correlation of the degrees at both ends of the ties (M. E. J. Newman, Assortative mixing in
 * networks, Phys. Rev. Lett. 89, 2002), in [−1, 1]. 0 where it is undefined: no ties, or all ends of one degree.
 */
export function assortativity(rows: Rows): number {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const ends = targets.length;
  let sum = 0;
  for (let node = 0; node < n; node++) sum += (offsets[node + 1]! - offsets[node]!) ** 2;
  const mean = sum / ends;
  let [product, square] = [0, 0];
  for (let node = 0; node < n; node++) {
    const off = offsets[node + 1]! - offsets[node]! - mean;
    let others = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const to = targets[at]!;
      others += offsets[to + 1]! - offsets[to]! - mean;
    }
    product += off * others;
    square += off * off * (offsets[node + 1]! - offsets[node]!);
  }
  return square > 1e-9 * sum ? product / square : 0;
}
