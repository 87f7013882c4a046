import { nodeCount, type Rows } from '../rows.ts';
import { componentsOf } from './components.ts';
import { componentRows } from './distances.ts';
import { leadingOf, type Symmetric } from './leading.ts';

/** Of the greatest eigenvalue: when what is left over is less than this, the vector has settled. */
const leftOver = 1e-12;
/** Rounds, and numbers touched in all of them: some seconds. Long chains settle so slowly that they are cut off here. */
const rounds = 10_000;
const affordable = 1e9;

/**
 * Eigenvector centrality on the largest component (of equals, that of the least node), of length 1; 0 elsewhere, and
 * everywhere if no two nodes are tied. P. Bonacich, J. Math. Sociology 2 (1972). The iteration is not shifted but
 * conjugate (A. V. Knyazev, SIAM J. Sci. Comput. 23, 2001): it seeks the greatest eigenvalue, so networks of two modes
 * settle too. In chains of tens of thousands it is cut off before the sixth decimal.
 */
export const eigenvector = (rows: Rows): Float64Array => eigenvectorOf(rows).values;

/** The same, with whether it settled within `budget` numbers touched: where not, the values are on the way and not exact. */
export function eigenvectorOf(rows: Rows, budget = affordable): { values: Float64Array; settled: boolean } {
  const { of, sizes } = componentsOf(rows);
  const size = sizes[0] ?? 0;
  const all = new Float64Array(nodeCount(rows));
  if (size < 2) return { values: all, settled: true };
  const { vector, settled } = leading(componentRows(rows, of, size), budget);
  let next = 0;
  for (let node = 0; node < of.length; node++) if (of[node] === 0) all[node] = Math.abs(vector[next++]!);
  return { values: all, settled };
}

/** A direction and what the ties make of it. */
interface Pair {
  v: Float64Array;
  av: Float64Array;
}

function leading(rows: Rows, budget: number): { vector: Float64Array; settled: boolean } {
  const { offsets, targets } = rows;
  const n = nodeCount(rows);
  const x = emptyPair(n);
  const rest = emptyPair(n);
  const last = emptyPair(n);
  for (let node = 0; node < n; node++) x.v[node] = offsets[node + 1]! - offsets[node]!;
  scale(x, 1 / Math.sqrt(dot(x.v, x.v)));
  multiply(rows, x);
  const most = Math.min(rounds, Math.ceil(budget / (targets.length + 20 * n)));
  for (let round = 0; round < most; round++) {
    const value = dot(x.v, x.av);
    for (let node = 0; node < n; node++) rest.v[node] = x.av[node]! - value * x.v[node]!;
    if (Math.sqrt(dot(rest.v, rest.v)) <= leftOver * value) return { vector: x.v, settled: true };
    independent(rest, [x.v]);
    multiply(rows, rest);
    const hasLast = round > 0 && independent(last, [x.v, rest.v], [x.av, rest.av]);
    const basis = hasLast ? [x, rest, last] : [x, rest];
    const best = leadingOf(basis.map((a) => basis.map((b) => dot(a.v, b.av))) as Symmetric);
    turn(x, rest, last, [best[0] ?? 0, best[1] ?? 0, best[2] ?? 0]);
  }
  return { vector: x.v, settled: false };
}

const emptyPair = (n: number): Pair => ({ v: new Float64Array(n), av: new Float64Array(n) });

function multiply({ offsets, targets }: Rows, { v, av }: Pair): void {
  for (let node = 0; node < v.length; node++) {
    let sum = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) sum += v[targets[at]!]!;
    av[node] = sum;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

function scale({ v, av }: Pair, by: number): void {
  for (let at = 0; at < v.length; at++) {
    v[at]! *= by;
    av[at]! *= by;
  }
}

/** Takes the part along other directions out and scales to length 1, twice for precision; false where nothing is left. */
function independent(of: Pair, others: readonly Float64Array[], images?: readonly Float64Array[]): boolean {
  for (let pass = 0; pass < 2; pass++) {
    const before = Math.sqrt(dot(of.v, of.v));
    others.forEach((other, at) => {
      const by = dot(of.v, other);
      const image = images?.[at];
      for (let i = 0; i < other.length; i++) {
        of.v[i]! -= by * other[i]!;
        if (image) of.av[i]! -= by * image[i]!;
      }
    });
    const length = Math.sqrt(dot(of.v, of.v));
    if (!(length > 1e-8 * before)) return false;
    scale(of, 1 / length);
  }
  return true;
}

/** x becomes the best of the three directions together, `last` the part of it that is new. */
function turn(x: Pair, rest: Pair, last: Pair, [a, b, c]: readonly [number, number, number]): void {
  for (const side of ['v', 'av'] as const) {
    for (let at = 0; at < x.v.length; at++) {
      const step = b * rest[side][at]! + c * last[side][at]!;
      last[side][at] = step;
      x[side][at] = a * x[side][at]! + step;
    }
  }
  scale(x, 1 / Math.sqrt(dot(x.v, x.v)));
}
