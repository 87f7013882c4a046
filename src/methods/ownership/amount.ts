import { add, compare, multiply, type Fraction } from './fraction.ts';
import { bits } from './text.ts';

/** Known to lie within these bounds, in units of 2⁻¹⁶⁰. */
export interface Within {
  low: bigint;
  high: bigint;
}

/** A sum of products of shares: exact, or within proven bounds where its fraction would be too long; null where a circle has no sum. */
export type Amount = Fraction | Within | null;

export const unit = 160n;
export const whole = 1n << unit;

/** Fractions are carried exactly up to this length of numerator and denominator. */
export const longestExact = 2048;

export const isExact = (amount: Amount): amount is Fraction => amount !== null && 'd' in amount;

export function within(amount: Fraction | Within): Within {
  if ('low' in amount) return amount;
  const low = (amount.n << unit) / amount.d;
  return { low, high: low * amount.d === amount.n << unit ? low : low + 1n };
}

export const isNothing = (amount: Amount): boolean =>
  amount !== null && ('d' in amount ? amount.n === 0n : amount.high === 0n);

/** `sum + share × amount`. */
export function plus(sum: Amount, share: Fraction, amount: Amount): Amount {
  if (sum === null || amount === null) return null;
  if ('d' in sum && 'd' in amount) {
    const exact = add(sum, multiply(share, amount));
    if (exact.d < exactBelow || bits(exact.d) <= longestExact) return exact;
  }
  const a = within(sum);
  const b = within(amount);
  return { low: a.low + (b.low * share.n) / share.d, high: a.high + (b.high * share.n + share.d - 1n) / share.d };
}
const exactBelow = 1n << 2000n;

/** Whether the amount reaches a share. Bounds that enclose the share count as reaching it: they are 10⁻⁴⁰ wide or so. */
export const reaches = (amount: Fraction | Within, share: Fraction): boolean =>
  'd' in amount ? compare(amount, share) >= 0 : compare({ n: amount.high, d: whole }, share) >= 0;

/** For showing: the exact fraction, or the lower bound. */
export const shown = (amount: Fraction | Within): Fraction => ('d' in amount ? amount : { n: amount.low, d: whole });
