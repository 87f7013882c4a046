import { unit, whole, type Within } from './amount.ts';
import type { Fraction } from './fraction.ts';

/** A large circle: sources and shares of member i at `from[i] … from[i+1]`. */
export interface LargeCircle {
  from: Uint32Array;
  sources: Uint32Array;
  shares: readonly Fraction[];
  inflow: readonly Within[];
}

const enough = whole >> 120n;
const rounds = 14;
/** Multiplications of one approximate solution. */
const mostWork = 60_000_000;

/**
 * Proven bounds for x = inflow + Σ share × x. Doubles only guess; whole numbers prove: where v > 0 and v − Σ share × v ≥ g > 0,
 * the series converges and |x − guess| ≤ max(residual / g) × v (the M-matrix criterion: Berman & Plemmons, Nonnegative
 * Matrices in the Mathematical Sciences, 1979, chapter 6). Null where no such v is found: then the circle has no finite
 * sum, or too slow a one.
 */
export function enclose(circle: LargeCircle): Within[] | null {
  const size = circle.from.length - 1;
  const weights = Float64Array.from(circle.shares, (share) => Number((share.n << 60n) / share.d) / 2 ** 60);
  const guess = approximate(circle, weights, new Float64Array(size).fill(1));
  if (!guess) return null;
  const measure = Array.from(guess, fixed);
  const gain = residuals(circle, measure, Array<bigint>(size).fill(0n)).map((part) => -part);
  if (measure.some((part) => part <= 0n) || gain.some((part) => part <= 2n * BigInt(size))) return null;
  const middle = circle.inflow.map(({ low, high }) => (low + high) >> 1n);
  const at = Array<bigint>(size).fill(0n);
  let left = middle;
  for (let round = 0; round < rounds && left.some((part) => part > enough || -part > enough); round += 1) {
    const most = left.reduce((top, part) => (part > top ? part : -part > top ? -part : top), 0n);
    const shift = unit - BigInt(Math.max(0, most.toString(2).length - 1));
    // Scaled up to about 1, so that each round gains the digits of a double.
    const step = approximate(
      circle,
      weights,
      Float64Array.from(left, (part) => float(part << shift)),
    );
    if (!step) return null;
    for (const [i, part] of step.entries()) at[i] = at[i]! + (fixed(part) >> shift);
    left = residuals(circle, at, middle);
  }
  return bounds(circle, { at, left, measure, gain });
}

const fixed = (value: number): bigint => BigInt(Math.trunc(value * 2 ** 60)) << (unit - 60n);
const float = (value: bigint): number => Number(value >> (unit - 100n)) / 2 ** 100;

/** Each is at most one unit per source too small or too large: `bounds` adds that. */
function residuals({ from, sources, shares }: LargeCircle, at: readonly bigint[], inflow: readonly bigint[]): bigint[] {
  return inflow.map((part, i) => {
    let sum = part - at[i]!;
    for (let place = from[i]!; place < from[i + 1]!; place += 1) {
      const share = shares[place]!;
      sum += (at[sources[place]!]! * share.n) / share.d;
    }
    return sum;
  });
}

function approximate({ from, sources }: LargeCircle, weights: Float64Array, inflow: Float64Array): Float64Array | null {
  const size = inflow.length;
  const x = inflow.slice();
  const most = Math.max(50, Math.floor(mostWork / Math.max(1, sources.length)));
  for (let sweep = 0; sweep < most; sweep += 1) {
    let change = 0;
    let top = 0;
    for (let i = 0; i < size; i += 1) {
      let sum = inflow[i]!;
      for (let place = from[i]!; place < from[i + 1]!; place += 1) sum += weights[place]! * x[sources[place]!]!;
      change = Math.max(change, Math.abs(sum - x[i]!));
      x[i] = sum;
      top = Math.max(top, Math.abs(sum));
    }
    if (!Number.isFinite(top) || top > 1e15) return null;
    if (change <= top * 1e-13) return x;
  }
  return null;
}

interface Proof {
  at: readonly bigint[];
  left: readonly bigint[];
  measure: readonly bigint[];
  gain: readonly bigint[];
}

function bounds({ from, inflow }: LargeCircle, { at, left, measure, gain }: Proof): Within[] {
  let numerator = 0n;
  let denominator = 1n;
  for (const [i, part] of left.entries()) {
    const slack = BigInt(from[i + 1]! - from[i]! + 2);
    const { low, high } = inflow[i]!;
    const miss = (part < 0n ? -part : part) + (high - low) + slack;
    const sure = gain[i]! - slack;
    if (miss * denominator > numerator * sure) [numerator, denominator] = [miss, sure];
  }
  return at.map((value, i) => {
    const radius = (measure[i]! * numerator) / denominator + 1n;
    return { low: value > radius ? value - radius : 0n, high: value + radius };
  });
}
