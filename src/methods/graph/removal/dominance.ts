import { nodeCount, type Rows } from '../rows.ts';

/**
 * Which nodes do at least as well as another in every set to be removed: those whose neighbours include its own (but
 * for themselves). With such a node gone in its place, what remains is at most as connected and no pair is closer,
 * since the other can stand where it stood, with fewer ties. Of two equal ones the lower number comes first. So there
 * is a best set in which no node stands without all that come before it in this sense, and only such need be tried.
 */
export function dominators(rows: Rows, most: number): (readonly number[] | null)[] {
  const n = nodeCount(rows);
  const { offsets, targets } = rows;
  const near = new Int32Array(n).fill(-1);
  const counts = new Uint32Array(n);
  const degree = (node: number): number => offsets[node + 1]! - offsets[node]!;
  const tied = Array.from({ length: n }, (_, node) => node).filter((node) => degree(node) > 0);
  return Array.from({ length: n }, (_, node) => {
    const size = degree(node);
    const neighbours = targets.subarray(offsets[node], offsets[node + 1]);
    const met: number[] = [];
    for (const one of neighbours) {
      near[one] = node;
      if (size === 1) met.push(one);
      for (let e = offsets[one]!; e < offsets[one + 1]!; e++)
        if (targets[e] !== node && counts[targets[e]!]!++ === 0) met.push(targets[e]!);
    }
    const found = met.filter((other) => {
      const covers = counts[other]! === size - (near[other] === node ? 1 : 0);
      return covers && (degree(other) > size || other < node);
    });
    for (const other of met) counts[other] = 0;
    if (size > 0) return found.length < most ? found : null;
    return tied.length < most ? tied : null;
  });
}

/**
 * Every set of `size` nodes in which no node stands without its dominators, handed over as marks; stops when `each`
 * gives false. Out: how many were handed over.
 */
export function closedSets(
  rows: Rows,
  before: readonly (readonly number[] | null)[],
  size: number,
  each: (marks: Uint8Array) => boolean,
): number {
  const degree = (node: number): number => rows.offsets[node + 1]! - rows.offsets[node]!;
  const nodes = before.flatMap((list, node) => (list ? [node] : [])).toSorted((a, b) => degree(b) - degree(a) || a - b);
  const marks = new Uint8Array(nodeCount(rows));
  let count = 0;
  const more = (from: number, left: number): boolean => {
    if (left === 0) {
      count++;
      return each(marks);
    }
    for (let i = from; i <= nodes.length - left; i++) {
      const node = nodes[i]!;
      if (!before[node]!.every((other) => marks[other])) continue;
      marks[node] = 1;
      const goOn = more(i + 1, left - 1);
      marks[node] = 0;
      if (!goOn) return false;
    }
    return true;
  };
  more(0, size);
  return count;
}
