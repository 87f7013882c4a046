import type { ListedDate } from '#vocabulary/listed.ts';

export type DateAgreement = 'same' | 'partly' | 'swapped' | 'slip' | 'near' | 'differs' | 'unknown';

/** Best first: of several dates of an entry the one that agrees best counts. */
const order: readonly DateAgreement[] = ['same', 'swapped', 'partly', 'slip', 'near', 'differs', 'unknown'];

interface Parts {
  year: number;
  month: number | null;
  day: number | null;
}

/**
 * How a date of birth agrees with those of an entry: the same day; partly (the same as far as both are known); day and
 * month swapped; a slip (one digit, or the tens of years of an otherwise equal date); near (an approximate year, or a
 * year beside); different; unknown. With the listed date it was about.
 */
export function compareDates(
  asked: string | undefined,
  listed: readonly ListedDate[],
): { agreement: DateAgreement; listed: string } {
  let best: { agreement: DateAgreement; listed: string } = { agreement: 'unknown', listed: '' };
  const mine = asked === undefined ? null : partsOf(asked);
  if (mine === null) return best;
  for (const date of listed) {
    const agreement = compareDate(mine, date);
    if (order.indexOf(agreement) < order.indexOf(best.agreement)) best = { agreement, listed: textOf(date) };
  }
  return best;
}

function compareDate(mine: Parts, date: ListedDate): DateAgreement {
  const first = partsOf(date.date);
  if (first === null) return 'unknown';
  const last = date.to === null ? null : partsOf(date.to);
  if (last !== null) {
    const margin = date.about ? 1 : 0;
    if (mine.year >= first.year && mine.year <= last.year) return last.year - first.year <= 3 ? 'partly' : 'near';
    return mine.year >= first.year - 1 - margin && mine.year <= last.year + 1 + margin ? 'near' : 'differs';
  }
  const apart = Math.abs(mine.year - first.year);
  if (date.about) return apart === 0 ? 'partly' : apart <= 2 ? 'near' : 'differs';
  const [month, day] = [both(mine.month, first.month), both(mine.day, first.day)];
  if (apart === 0 && month !== false && day !== false) return month && day ? 'same' : 'partly';
  return slip(mine, first, apart);
}

function slip(mine: Parts, listed: Parts, apart: number): DateAgreement {
  if (apart === 0 && mine.month === listed.day && mine.day === listed.month && mine.month !== null) return 'swapped';
  const text = (parts: Parts): string =>
    [parts.year, parts.month, parts.day].map((part) => String(part ?? '').padStart(2, '0')).join('');
  const [a, b] = [text(mine), text(listed)];
  const isFull = mine.day !== null && listed.day !== null;
  if (isFull && [...a].filter((digit, at) => digit !== b[at]).length === 1) return 'slip';
  if (isFull) return apart === 0 && mine.month === listed.month ? 'near' : 'differs';
  return apart === 1 ? 'near' : 'differs';
}

/** True when equal, false when different, null when one is not known. */
const both = (a: number | null, b: number | null): boolean | null => (a === null || b === null ? null : a === b);

const textOf = (date: ListedDate): string =>
  `${date.about ? 'circa ' : ''}${date.date}${date.to === null ? '' : `–${date.to}`}`;

/** "1970", "1970-04", "1970-04-04"; null for anything else. */
function partsOf(text: string): Parts | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text.trim());
  if (found === null) return null;
  const number = (part: string | undefined): number | null => (part === undefined ? null : Number(part));
  return { year: Number(found[1]), month: number(found[2]), day: number(found[3]) };
}
