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
  const up = upward(rows);
  const place = new Int32Array(n).fill(-1);
  for (let a = 0; a < n; a++) {
    const [start, end] = [offsets[a]!, offsets[a]! + up.count[a]!];
    for (let at = start; at < end; at++) place[targets[up.places[at]!]!] = up.places[at]!;
    for (let at = start; at < end; at++) {
      const ab = up.places[at]!;
      const b = targets[ab]!;
      for (let next = offsets[b]!; next < offsets[b]! + up.count[b]!; next++) {
        const bc = up.places[next]!;
        const ac = place[targets[bc]!]!;
        if (ac >= 0) visit(a, b, targets[bc]!, ab, ac, bc);
      }
    }
    for (let at = start; at < end; at++) place[targets[up.places[at]!]!] = -1;
  }
}

/** By node, from `offsets` on, the places in `targets` of its neighbours of higher degree (of equals, higher number). */
function upward({ offsets, targets }: Rows): { places: Uint32Array; count: Uint32Array } {
  const n = Math.max(0, offsets.length - 1);
  const places = new Uint32Array(targets.length);
  const count = new Uint32Array(n);
  const degree = (node: number): number => offsets[node + 1]! - offsets[node]!;
  for (let node = 0; node < n; node++)
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const by = degree(targets[at]!) - degree(node);
      if (by > 0 || (by === 0 && targets[at]! > node)) places[offsets[node]! + count[node]!++] = at;
    }
  return { places, count };
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
