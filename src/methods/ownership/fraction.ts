/** An exact share: `n / d`, d > 0; not always in lowest terms (`reduced` makes it so). 1 is the whole. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

export function reduced({ n, d }: Fraction): Fraction {
  const common = gcd(n, d);
  return common === 1n ? { n, d } : { n: n / common, d: d / common };
}

/** Denominators are mostly powers of ten, so one mostly divides the other: cheaper than lowest terms at each step. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d > b.d && a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  const common = gcd(a.d, b.d);
  return { n: a.n * (b.d / common) + b.n * (a.d / common), d: (a.d / common) * b.d };
}

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, { n: -b.n, d: b.d });
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const divide = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });

/** Negative, 0 or positive, as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

const longest = 100;
const decimal = /^\+?(\d+)(?:[.,](\d+))?\s*%?$/;
const ratio = /^(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/;

/**
 * A holding as written, to a share: "50", "49.99 %", "33,3" (a comma is a decimal one: no percent has thousands),
 * "33 1/3" percent, "1/3" of the whole. In lowest terms to a power of ten. Null where it is none, or more than 100 characters.
 */
export function parseShare(text: string): Fraction | null {
  const given = text.trim();
  if (given.length > longest) return null;
  const plain = decimal.exec(given);
  if (plain) {
    const digits = (plain[2] ?? '').replace(/0+$/, '');
    return shortened(BigInt((plain[1] ?? '') + digits), 2 + digits.length);
  }
  const parts = ratio.exec(given);
  const below = BigInt(parts?.[3] ?? 0);
  if (!parts || below === 0n) return null;
  const above = BigInt(parts[2] ?? 0);
  return parts[1] === undefined
    ? reduced({ n: above, d: below })
    : reduced({ n: BigInt(parts[1]) * below + above, d: below * 100n });
}

function shortened(n: bigint, places: number): Fraction {
  while (places > 0 && n % 10n === 0n) {
    n /= 10n;
    places -= 1;
  }
  return { n, d: 10n ** BigInt(places) };
}
