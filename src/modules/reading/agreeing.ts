import { toCome, type Modality, type Qualifier } from '#vocabulary/statement.ts';
import { convert, parseQuantity } from '#vocabulary/quantity.ts';
import { isExpected, overlaps } from '#vocabulary/time.ts';

/** "about" is this much of a number. */
const aboutShare = 0.1;

/** A number as it is said, with what it leaves open. */
export interface Said {
  value: number;
  qualifier: Qualifier | null;
}

/** Whether two numbers may both be right: "at least 3" and 5 may, "about 90,000" and 91,200 may, 3 and 5 may not. */
export function mayBothBe(a: Said, b: Said): boolean {
  return within(a, b) && within(b, a);
}

function within({ value, qualifier }: Said, other: Said): boolean {
  switch (qualifier) {
    case 'at least':
    case 'more than':
      return other.value >= value * (isLoose(other) ? 1 - aboutShare : 1);
    case 'at most':
    case 'less than':
      return other.value <= value * (isLoose(other) ? 1 + aboutShare : 1);
    case 'about':
    case 'nearly':
      return Math.abs(other.value - value) <= aboutShare * Math.max(Math.abs(value), Math.abs(other.value));
    default:
      return isLoose(other) || other.value === value;
  }
}

const isLoose = ({ qualifier }: Said): boolean => qualifier !== null && qualifier !== 'reportedly';

/** A weight told in another unit is rounded. */
const rounded = 0.01;

/** Whether two quantities may both be right; undefined where they measure different things. */
export function quantitiesAgree(
  a: string,
  aSaid: Qualifier | null,
  b: string,
  bSaid: Qualifier | null,
): boolean | undefined {
  const [one, other] = [parseQuantity(a), parseQuantity(b)];
  if (isExpected(one) || isExpected(other)) return undefined;
  const same = convert(one, other.unit);
  if (!same) return undefined;
  const [x, y] = [Number(same.value), Number(other.value)];
  if (one.unit !== other.unit && Math.abs(x - y) <= rounded * Math.max(x, y)) return true;
  return mayBothBe({ value: x, qualifier: aSaid }, { value: y, qualifier: bSaid });
}

/** Whether two imprecise dates or intervals may be the same time. */
export function datesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const range = (date: string): { from: string | null; to: string | null } => {
    const [from = '', to = from] = date.split('/');
    return { from: from || null, to: to || null };
  };
  return overlaps(range(a), range(b));
}

/** A plan and its fulfilment are two things: neither confirms nor contradicts the other (R45, X7). */
export const comparable = (a: string, b: string): boolean => toCome.has(a as Modality) === toCome.has(b as Modality);
