/** An exact decimal: units / 10^scale. */
export interface Decimal {
  units: bigint;
  scale: number;
}

const words: readonly (readonly [RegExp, number])[] = [
  [/^(?:mil millones|billions?|bn)(?![a-z])/i, 9],
  [/^(?:millions?|millón|millon|millones)(?![a-z])/i, 6],
  [/^(?:thousands?|mil)(?![a-z])/i, 3],
  [/^(?:trillions?|billón|billon|billones)(?![a-z])/i, 12],
];
const canonical = /^[+-]?\d+(?:\.\d+)?$/;

/** A canonical decimal text ("-12.5", no needless zeros) as an exact number. Throws RangeError on other text. */
export function decimalOf(text: string): Decimal {
  if (!canonical.test(text)) throw new RangeError(`"${text}" is no decimal; expected digits with at most one point`);
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** The canonical text of an exact decimal. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * Reads a number as written in the United States and Mexico: comma or space between thousands, point before decimals.
 * "1.240,5" and "1,5" cannot be that, so they are read with a decimal comma.
 * Out: canonical decimal text, or null when it is no number.
 */
export function readDecimal(text: string): string | null {
  const trimmed = text.trim().replace(/^−/, '-');
  const plain = numeral(trimmed);
  return plain === null ? null : decimalText(decimalOf(plain));
}

function numeral(text: string): string | null {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^[+-]?\.\d+$/.test(text)) return text.replace('.', '0.');
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f']\d{3})+(?:[.,]\d+)?$/.test(text)) {
    return text.replace(/[ \u00a0\u2009\u202f']/g, '').replace(',', '.');
  }
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) {
    return text.replaceAll('.', '').replace(',', '.');
  }
  return /^[+-]?\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : null;
}

const numberHead = /^[+−-]?\d[\d.,' \u00a0\u2009\u202f]*/;

/** Takes a number with its "million" or "mil" off the head of a text. Null when there is none. */
export function takeNumber(text: string): { value: string; rest: string } | null {
  const head = numberHead.exec(text)?.[0].replace(/[.,\s]+$/, '');
  if (head === undefined) return null;
  const value = readDecimal(head);
  if (value === null) return null;
  let rest = text.slice(head.length).trimStart();
  for (const [pattern, power] of words) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) continue;
    rest = rest.slice(found.length).trimStart();
    const { units, scale } = decimalOf(value);
    return { value: decimalText({ units: units * 10n ** BigInt(power), scale }), rest };
  }
  return { value, rest };
}

/**
 * a / b as decimal text: exact when it ends within `significant` digits, else rounded half away from zero to them.
 * `exact` says which.
 */
export function divide(a: bigint, b: bigint, significant: number): { text: string; exact: boolean } {
  const negative = a < 0n !== b < 0n && a !== 0n;
  const n = a < 0n ? -a : a;
  const d = b < 0n ? -b : b;
  const spread = String(n).length - String(d).length;
  const scale = Math.max(0, significant - spread);
  const scaled = n * 10n ** BigInt(scale);
  let units = scaled / d;
  if (scaled % d === 0n) return { text: decimalText({ units: negative ? -units : units, scale }), exact: true };
  const extra = Math.max(0, String(units).length - significant);
  const step = d * 10n ** BigInt(extra);
  units = ((2n * scaled + step) / (2n * step)) * 10n ** BigInt(extra);
  return { text: decimalText({ units: negative ? -units : units, scale }), exact: false };
}

/** Canonical decimal text with commas between thousands, as both languages write it in Mexico: "2,500,000.5". */
export function groupDigits(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
