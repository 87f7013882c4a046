import { wordAt } from '../dates/parts.ts';
import type { Piece } from '../dates/scan.ts';
import type { TextDate } from '../reading/types.ts';
import type { Draft } from './drafted.ts';
import type { Place } from './place.ts';

/** The date of the sentence that the number is said of: right after it ("12 in 2024"), else the nearest, one before it first. */
export function dateOf({ pieces, text }: Place, draft: Draft, dates: readonly TextDate[]): string | null {
  const at = pieces[draft.first]?.start ?? 0;
  const end = pieces[draft.last - 1]?.end ?? at;
  let best: TextDate | null = null;
  let nearest = Infinity;
  const beside = firstAfter(dates, at);
  for (let index = Math.max(0, beside - mostBeside); index < beside + mostBeside; index += 1) {
    const date = dates[index];
    if (date === undefined || date.date === null) continue;
    if (date.end < at && text.slice(date.end, Math.min(at, date.end + mostBetween)).includes(';')) continue;
    const after = date.start > at;
    if (after && !followsClosely(pieces, draft.last, date.start)) continue;
    const far = after ? (date.start - end < 6 ? 0 : 2 * (date.start - at)) : at - date.end;
    if (far >= nearest) continue;
    nearest = far;
    best = date;
  }
  return best?.date ?? null;
}

const mostBeside = 4;
const mostBetween = 400;

/** Index of the first date that begins after an offset. */
function firstAfter(dates: readonly TextDate[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** No clause ends between a place and an offset after it, and little stands between. */
function followsClosely(pieces: readonly Piece[], from: number, offset: number): boolean {
  for (let at = from; at < from + 14; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.word === ';') return false;
    if (piece.start >= offset) return true;
    const next = wordAt(pieces, at + 1);
    if (
      piece.word === ',' &&
      (next === 'and' || next === 'but' || next === 'while' || next === 'y' || next === 'mientras')
    )
      return false;
  }
  return false;
}

/** A bare year only describes ("the 1985 murder") unless a preposition brings it in. */
export const datesNumbers = (text: string, date: TextDate): boolean =>
  date.precision !== 'year' ||
  date.basis !== 'stated' ||
  /(?<!\bthan|\bque|\bfrom)\s(?:in|en|during|durante|for|fiscal year|year|año|FY)(?: el| the)?\s+$/iu.test(
    ` ${text.slice(Math.max(0, date.start - 24), date.start)}`,
  );
