import { decimalOf, decimalText, divide, groupDigits, takeNumber } from './kinds/decimal.ts';
import { units } from './kinds/units.ts';
import type { Unit } from './kinds/units.ts';
import type { Qualifier } from './statement.ts';
import type { Expected } from './time.ts';

export { groupDigits, readDecimal } from './kinds/decimal.ts';

export interface Quantity {
  /** Canonical decimal: "1240", "0.5". */
  value: string;
  /** Code of a unit: "lb", "short-ton", "tablet". */
  unit: string;
  /** Kept beside the value, in the statement's own field. */
  qualifier: Qualifier | null;
}

const byWord: ReadonlyMap<string, Unit> = new Map(
  [...units.values()].flatMap((unit) => unit.words.map((word): [string, Unit] => [word, unit])),
);

export const unitCodes: readonly string[] = [...units.keys()];
export const unitOf = (code: string): Unit | undefined => units.get(code);

const qualifierWords: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:at least|al menos|por lo menos|no menos de|cuando menos|minimum of)\s+/i, 'at least'],
  [/^(?:at most|up to|a lo más|a lo sumo|hasta|no más de|no more than)\s+/i, 'at most'],
  [/^(?:more than|over|above|más de|arriba de|>)\s*/i, 'more than'],
  [/^(?:less than|under|below|fewer than|menos de|<)\s*/i, 'less than'],
  [/^(?:nearly|almost|casi)\s+/i, 'nearly'],
  [/^(?:reportedly|presuntamente|según reportes)\s+/i, 'reportedly'],
  [
    /^(?:about|approximately|approx\.?|around|roughly|some|circa|ca\.|unos|unas|cerca de|alrededor de|aproximadamente|aprox\.?|~)\s*/i,
    'about',
  ],
];

/** Takes "about", "al menos" and the like off the head of a text. */
export function takeQualifier(text: string): { qualifier: Qualifier | null; rest: string } {
  for (const [pattern, qualifier] of qualifierWords) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { qualifier, rest: text.slice(found.length) };
  }
  return { qualifier: null, rest: text };
}

const example = 'a number and a unit such as 1240 lb';

/**
 * In: "about 1,240 lb", "3.5 toneladas", "12 mil pastillas", "2.5 million tablets".
 * Out: value, unit and qualifier, or what is expected. A bare "ton" is refused: three differ by up to 12 %.
 */
export function parseQuantity(text: string): Quantity | Expected {
  const { qualifier, rest } = takeQualifier(text.normalize('NFC').trim());
  const number = takeNumber(rest);
  if (number === null) return { expected: example };
  const word = number.rest
    .replace(/^(?:de|of)\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (/^tons?$/.test(word)) return { expected: 'short ton, long ton or tonne' };
  if (/^mt$/.test(word)) return { expected: 't for tonnes' };
  const unit = byWord.get(word) ?? byWord.get(word.replace(/\.$/, ''));
  if (unit === undefined) return { expected: word === '' ? example : `a known unit (${unitCodes.join(', ')})` };
  if (number.value.startsWith('-')) return { expected: 'a quantity of zero or more' };
  return { value: number.value, unit: unit.code, qualifier };
}

/** The text stored as a statement's value: "1240 lb". The qualifier has its own field there. */
export const quantityText = (quantity: Quantity): string => `${quantity.value} ${quantity.unit}`;

/** Size in base units of the dimension, as a fraction. Throws RangeError on an unknown unit. */
function fraction(quantity: Quantity): { dimension: string; over: bigint; units: bigint } {
  const unit = units.get(quantity.unit);
  if (unit === undefined)
    throw new RangeError(`"${quantity.unit}" is no unit; expected one of ${unitCodes.join(', ')}`);
  const value = decimalOf(quantity.value);
  const factor = decimalOf(unit.factor[0]);
  return {
    dimension: unit.dimension,
    units: value.units * factor.units,
    over: 10n ** BigInt(value.scale + factor.scale) * BigInt(unit.factor[1]),
  };
}

/**
 * The same quantity in another unit: exact where the result ends within `significant` digits, else rounded to them.
 * Undefined where the units measure different things.
 */
export function convert(
  quantity: Quantity,
  unit: string,
  significant = 12,
): (Quantity & { exact: boolean }) | undefined {
  const from = fraction(quantity);
  const one = fraction({ value: '1', unit, qualifier: null });
  if (from.dimension !== one.dimension) return undefined;
  const { text, exact } = divide(from.units * one.over, from.over * one.units, significant);
  return { value: text, unit, qualifier: quantity.qualifier, exact };
}

/** Below zero, zero or above as a is smaller, equal or larger, exactly; undefined where they measure different things. */
export function compareQuantities(a: Quantity, b: Quantity): number | undefined {
  const left = fraction(a);
  const right = fraction(b);
  if (left.dimension !== right.dimension) return undefined;
  const difference = left.units * right.over - right.units * left.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The exact sum in the unit of the first; undefined for an empty list or where they measure different things. */
export function sumQuantities(quantities: readonly Quantity[], significant = 12): Quantity | undefined {
  const [first, ...others] = quantities;
  if (first === undefined) return undefined;
  const sum = fraction(first);
  for (const other of others) {
    const next = fraction(other);
    if (next.dimension !== sum.dimension) return undefined;
    sum.units = sum.units * next.over + next.units * sum.over;
    sum.over *= next.over;
  }
  const one = fraction({ value: '1', unit: first.unit, qualifier: null });
  return {
    value: divide(sum.units * one.over, sum.over * one.units, significant).text,
    unit: first.unit,
    qualifier: null,
  };
}

export const qualifierLabels: Readonly<Record<Qualifier, { en: string; es: string }>> = {
  about: { en: 'about', es: 'cerca de' },
  nearly: { en: 'nearly', es: 'casi' },
  'at least': { en: 'at least', es: 'al menos' },
  'at most': { en: 'at most', es: 'a lo más' },
  'more than': { en: 'more than', es: 'más de' },
  'less than': { en: 'less than', es: 'menos de' },
  reportedly: { en: 'reportedly', es: 'presuntamente' },
};

/** For people: "about 1,240 lb", "al menos 12,000 tabletas". Throws RangeError on an unknown unit. */
export function formatQuantity(quantity: Quantity, language: 'en' | 'es'): string {
  const unit = units.get(quantity.unit);
  if (unit === undefined)
    throw new RangeError(`"${quantity.unit}" is no unit; expected one of ${unitCodes.join(', ')}`);
  const word = quantity.value === '1' ? unit.label[language] : unit.plural[language];
  const amount = `${groupDigits(decimalText(decimalOf(quantity.value)))} ${word}`;
  return quantity.qualifier === null ? amount : `${qualifierLabels[quantity.qualifier][language]} ${amount}`;
}
