import { reduced, type Fraction } from './fraction.ts';

/** Digits beyond what a double holds, and one more for what is cut off, so that it rounds as the whole would. */
const digits = 30n;

const mostExact = 2n ** 53n;

const percentOf = (share: Fraction): Fraction => ({ n: share.n * 100n, d: share.d });

/** A share as a percentage, rounded to the nearest double. For reading and ordering only: decisions compare fractions. */
export function percentNumber(share: Fraction): number {
  const { n, d } = percentOf(share);
  // Both without loss in a double: their quotient is then rounded rightly.
  if (d <= mostExact && n <= mostExact && n >= -mostExact) return Number(n) / Number(d);
  if (n % d === 0n) return Number(n / d);
  if (n < 0n) return -percentNumber({ n: -share.n, d: share.d });
  const scale = 10n ** digits;
  const whole = (n * scale) / d;
  const rest = (n * scale) % d === 0n ? '' : '1';
  const figures = whole.toString().padStart(Number(digits) + 1, '0');
  return Number(`${figures.slice(0, -Number(digits))}.${figures.slice(-Number(digits))}${rest}`);
}

/** A share as a percentage without loss: "49.9999999999999999", or "400/9" where no decimal ends. */
export function percentText(share: Fraction): string {
  const { n, d } = reduced(percentOf(share));
  let places = 0;
  let scaled = n;
  let rest = d;
  for (const factor of [10n, 5n, 2n])
    while (rest % factor === 0n) {
      rest /= factor;
      places += 1;
      if (factor !== 10n) scaled *= 10n / factor;
    }
  if (rest !== 1n) return `${n}/${d}`;
  if (places === 0) return scaled.toString();
  const figures = scaled.toString().padStart(places + 1, '0');
  return `${figures.slice(0, -places)}.${figures.slice(-places)}`.replace(/\.?0+$/, '');
}

/** Fractions longer than this (characters) are not written out: nobody reads them, and they would fill the file. */
const longest = 120;

/** The exact text where the double does not say all and the text stays readable; else undefined. */
export function exactText(share: Fraction): string | undefined {
  if (bits(share.d) > 512) return undefined;
  const text = percentText(share);
  return text.length > longest || text === String(percentNumber(share)) ? undefined : text;
}

/** Length in bits, rounded up to whole bytes or so. */
export const bits = (value: bigint): number => value.toString(16).length * 4;
