import { nodeCount, type Rows } from '../rows.ts';

/**
 * Visits each triangle once, as three nodes and the places in `targets` of the ties first–second, first–third,
 * second–third. Each node looks only at neighbours of higher degree, so hubs cost little
 * (M. Latapy, Main-memory triangle computations, Theoretical Computer Science 407, 2008).
 */
export function eachTriangle(
  rows: Rows,
  visit: (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void,
): void {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const degree = (node: number): number => offsets[node + 1]! - offsets[node]!;
  const isHigher = (one: number, other: number): boolean => {
    const by = degree(one) - degree(other);
    return by > 0 || (by === 0 && one > other);
  };
  const place = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    for (let at = offsets[a]!; at < offsets[a + 1]!; at++) if (isHigher(targets[at]!, a)) place[targets[at]!] = at;
    for (let ab = offsets[a]!; ab < offsets[a + 1]!; ab++) {
      const b = targets[ab]!;
      if (place[b]! < 0) continue;
      for (let bc = offsets[b]!; bc < offsets[b + 1]!; bc++) {
        const c = targets[bc]!;
        const ac = place[c]!;
        if (ac >= 0 && isHigher(c, b)) visit(a, b, c, ab, ac, bc);
      }
    }
    for (let at = offsets[a]!; at < offsets[a + 1]!; at++) place[targets[at]!] = -1;
  }
}

/** The triangles that each node is part of. */
export function trianglesOf(rows: Rows): Uint32Array {
  const count = new Uint32Array(nodeCount(rows));
  eachTriangle(rows, (a, b, c) => {
    count[a]!++;
    count[b]!++;
    count[c]!++;
  });
  return count;
}
