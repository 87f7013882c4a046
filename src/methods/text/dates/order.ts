import type { TextLanguage } from '../reading/types.ts';
import { written } from './calendar.ts';
import type { Found } from './forms.ts';
import type { Piece } from './scan.ts';

/** How "05/06/2027" is read in one document, and why. */
export interface Order {
  monthFirst: boolean;
  basis: string;
}

/**
 * The order of day and month: told by a date of the document that can be read in one way only, else by how its long
 * dates are written, else by its language.
 */
export function orderOf(all: readonly Found[], pieces: readonly Piece[], language: TextLanguage): Order {
  const clear = all.flatMap((form) => [form.pair, form.pairTo].map((pair) => ({ form, pair })));
  const monthFirst = clear.find(({ pair }) => pair !== null && pair[1] > 12);
  const dayFirst = clear.find(({ pair }) => pair !== null && pair[0] > 12);
  if ((monthFirst === undefined) !== (dayFirst === undefined)) {
    const { form, pair } = monthFirst ?? dayFirst ?? { form: undefined, pair: null };
    return { monthFirst: monthFirst !== undefined, basis: `order told by ${witness(form, pair, pieces)}` };
  }
  if (language !== 'en') return { monthFirst: false, basis: 'day first' };
  const long = all.filter((form) => form.from.day !== null && form.pair === null && form.count === null);
  const daysFirst = long.filter((form) => startsWithDay(form, pieces)).length;
  return daysFirst > long.length - daysFirst
    ? { monthFirst: false, basis: 'day first' }
    : { monthFirst: true, basis: 'US order' };
}

/** The deciding date as it stands. */
function witness(form: Found | undefined, pair: Found['pair'], pieces: readonly Piece[]): string {
  if (form === undefined || pair === null) return 'another date';
  const numbers: string[] = [];
  const last = form.pair === pair ? form.first : Math.max(form.first, form.last - 5);
  for (let at = last; at < Math.min(last + 5, form.last); at += 1) numbers.push(pieces[at]?.word ?? '');
  return numbers.join('') || (written(form.from) ?? '');
}

function startsWithDay(form: Found, pieces: readonly Piece[]): boolean {
  for (let at = form.first; at < form.last; at += 1) {
    const piece = pieces[at];
    if (piece?.kind === 'number') return piece.word.length <= 2;
    if (piece !== undefined && piece.capital && !piece.word.endsWith('day')) return false;
  }
  return false;
}
