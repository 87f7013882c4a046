import { gcd, reduced, type Fraction } from './fraction.ts';
import { bits } from './text.ts';

/** x = inflow + Σ share × x[source], one line per member of a circle. */
export interface Line {
  sources: { source: number; share: Fraction }[];
  inflow: Fraction;
}

/** `diagonal × x = inflow + Σ others × x`. */
interface Row {
  diagonal: bigint;
  others: Map<number, bigint>;
  inflow: bigint;
  /** The pivot before which the row was changed last: it divides what comes next. */
  level: bigint;
}

/** What elimination may still cost over all circles of a network: entries of rows times the square of their length in words. */
export interface Budget {
  left: number;
}

/** Beyond these, elimination costs more than a screen may wait: a second or so over all. */
export const elimination = (): Budget => ({ left: 150_000_000 });
const largestExactCircle = 64;
const longestRow = 4096;

/**
 * Solves a circle exactly in whole numbers (Bareiss, Mathematics of Computation 22, 1968), thinnest rows first. Null where
 * no finite sum exists (all pivots of such a system are positive exactly when the series converges); 'too long' beyond the
 * bounds above. Takes from the budget.
 */
export function solveExactly(lines: readonly Line[], budget: Budget): Fraction[] | null | 'too long' {
  if (lines.length > largestExactCircle) return 'too long';
  const scale = lines.reduce((common, { inflow }) => lcm(common, inflow.d), 1n);
  if (bits(scale) > longestRow) return 'too long';
  const rows = lines.map((line, at) => rowOf(line, at, scale));
  const waiting = new Set(rows.keys());
  const order: number[] = [];
  let last = 1n;
  while (waiting.size > 0) {
    const pivot = thinnest(waiting, rows);
    const row = rows[pivot]!;
    raise(row, last);
    const length = bits(row.diagonal);
    if (row.diagonal <= 0n) return null;
    waiting.delete(pivot);
    order.push(pivot);
    for (const at of waiting) if (removeFrom(rows[at]!, at, pivot, row)) budget.left -= cost(length, rows[at]!);
    if (length > longestRow || budget.left < 0) return 'too long';
    last = row.diagonal;
  }
  // By Cramer's rule every unknown times the determinant, which is the last pivot, is whole.
  const found: bigint[] = [];
  for (const at of order.toReversed()) {
    const { diagonal, others, inflow } = rows[at]!;
    let sum = inflow * last;
    for (const [source, share] of others) sum += share * found[source]!;
    found[at] = sum / diagonal;
  }
  return found.map((value) => reduced({ n: value, d: last * scale }));
}

const lcm = (a: bigint, b: bigint): bigint => (a % b === 0n ? a : (a / gcd(a, b)) * b);
const cost = (length: number, { others }: Row): number => (length / 64 + 1) ** 2 * (others.size + 1);

function rowOf({ sources, inflow }: Line, at: number, scale: bigint): Row {
  const common = sources.reduce((so, { share }) => lcm(so, share.d), 1n);
  const row: Row = { diagonal: common, others: new Map(), inflow: common * inflow.n * (scale / inflow.d), level: 1n };
  for (const { source, share } of sources) {
    const part = share.n * (common / share.d);
    if (source === at) row.diagonal -= part;
    else row.others.set(source, (row.others.get(source) ?? 0n) + part);
  }
  return row;
}

function thinnest(waiting: ReadonlySet<number>, rows: readonly Row[]): number {
  let best = -1;
  for (const at of waiting) if (best < 0 || rows[at]!.others.size < rows[best]!.others.size) best = at;
  return best;
}

/** A row that earlier pivots left alone, brought to the level of the last one. */
function raise(row: Row, last: bigint): void {
  if (row.level === last) return;
  row.diagonal = (row.diagonal * last) / row.level;
  row.inflow = (row.inflow * last) / row.level;
  for (const [source, share] of row.others) row.others.set(source, (share * last) / row.level);
  row.level = last;
}

/** False where the row does not hold the pivot. */
function removeFrom(row: Row, at: number, pivot: number, by: Row): boolean {
  const factor = row.others.get(pivot);
  if (factor === undefined) return false;
  row.others.delete(pivot);
  const { level } = row;
  row.diagonal = (row.diagonal * by.diagonal - factor * (by.others.get(at) ?? 0n)) / level;
  row.inflow = (row.inflow * by.diagonal + factor * by.inflow) / level;
  for (const [source, share] of row.others)
    row.others.set(source, (share * by.diagonal + factor * (by.others.get(source) ?? 0n)) / level);
  for (const [source, share] of by.others)
    if (source !== at && !row.others.has(source)) row.others.set(source, (factor * share) / level);
  row.level = by.diagonal;
  return true;
}
