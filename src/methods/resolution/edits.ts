/** Where values are kept: the letters of value `v` are `codes[starts[v] … starts[v + 1])`. */
export interface Letters {
  codes: Uint16Array;
  starts: Int32Array;
  /** Which letters a value has, a bit for each (`letterBit`). */
  masks: Int32Array;
}

/** The bit of a letter; letters that share one only make what follows test more than it must. */
export const letterBit = (code: number): number => 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));

function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The letters of one value that the other has not at all: so many edits at least. */
const onlyIn = ({ masks }: Letters, a: number, b: number): number => bitsIn((masks[a] ?? 0) & ~(masks[b] ?? 0));

const masks = new Int32Array(256);
const longestWord = 31;
let above = new Uint16Array(64);
let before = new Uint16Array(64);
let current = new Uint16Array(64);

/**
 * Edits between two values: insert, delete, substitute, swap neighbours (optimal string alignment). Bit-parallel
 * (Hyyrö 2003) where the shorter has up to 31 letters, by rows otherwise. May give any number above `most` when it is above.
 */
export function editsOf(letters: Letters, a: number, b: number, most: number): number {
  const { codes, starts } = letters;
  let [from, to, otherFrom, otherTo] = [starts[a] ?? 0, starts[a + 1] ?? 0, starts[b] ?? 0, starts[b + 1] ?? 0];
  if (Math.abs(to - from - (otherTo - otherFrom)) > most) return most + 1;
  if (onlyIn(letters, a, b) > most || onlyIn(letters, b, a) > most) return most + 1;
  // What begins and ends alike needs no edits.
  while (from < to && otherFrom < otherTo && codes[from] === codes[otherFrom]) {
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && codes[to - 1] === codes[otherTo - 1]) {
    to -= 1;
    otherTo -= 1;
  }
  if (to - from > otherTo - otherFrom) [from, to, otherFrom, otherTo] = [otherFrom, otherTo, from, to];
  if (from === to) return otherTo - otherFrom;
  if (to - from <= longestWord) return byBits(codes, from, to, otherFrom, otherTo);
  return byRows(codes, from, to, otherFrom, otherTo, most);
}

/** Letters above 255 share masks: a rare false agreement, never a missed one. */
function byBits(codes: Uint16Array, from: number, to: number, otherFrom: number, otherTo: number): number {
  for (let i = from; i < to; i += 1) {
    const at = (codes[i] ?? 0) & 255;
    masks[at] = (masks[at] ?? 0) | (1 << (i - from));
  }
  const last = 1 << (to - from - 1);
  let [plus, minus, diagonal, matchBefore] = [-1, 0, 0, 0];
  let count = to - from;
  for (let j = otherFrom; j < otherTo; j += 1) {
    const match = masks[(codes[j] ?? 0) & 255] ?? 0;
    diagonal = ((~diagonal & match) << 1) & matchBefore;
    diagonal = diagonal | ((((match & plus) + plus) | 0) ^ plus) | match | minus;
    const rise = minus | ~(diagonal | plus);
    const fall = diagonal & plus;
    if (rise & last) count += 1;
    else if (fall & last) count -= 1;
    const risen = (rise << 1) | 1;
    plus = (fall << 1) | ~(diagonal | risen);
    minus = diagonal & risen;
    matchBefore = match;
  }
  for (let i = from; i < to; i += 1) masks[(codes[i] ?? 0) & 255] = 0;
  return count;
}

function byRows(
  codes: Uint16Array,
  from: number,
  to: number,
  otherFrom: number,
  otherTo: number,
  most: number,
): number {
  const columns = otherTo - otherFrom;
  if (columns + 1 > above.length) [above, before, current] = [columns, columns, columns].map(room) as Rows;
  for (let j = 0; j <= columns; j += 1) above[j] = j;
  for (let i = 1; i <= to - from; i += 1) {
    const letter = codes[from + i - 1];
    current[0] = i;
    let best = i;
    for (let j = 1; j <= columns; j += 1) {
      const other = codes[otherFrom + j - 1];
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === codes[otherFrom + j - 2] && codes[from + i - 2] === other)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return above[columns] ?? 0;
}

type Rows = [Uint16Array<ArrayBuffer>, Uint16Array<ArrayBuffer>, Uint16Array<ArrayBuffer>];
const room = (columns: number): Uint16Array<ArrayBuffer> => new Uint16Array(columns * 2 + 2);

const taken = new Uint8Array(512);

/**
 * Jaro-Winkler likeness, 0–1 (Jaro 1989, Winkler 1990), of the first 256 letters; a common beginning counts up to four.
 * May give 0 for anything below `least`.
 */
export function likeness(letters: Letters, a: number, b: number, least: number): number {
  const { codes, starts } = letters;
  const from = starts[a] ?? 0;
  const otherFrom = starts[b] ?? 0;
  const length = Math.min(256, (starts[a + 1] ?? 0) - from);
  const other = Math.min(256, (starts[b + 1] ?? 0) - otherFrom);
  if (length === 0 || other === 0) return 0;
  // With four letters of beginning a Jaro of j becomes 0.6 j + 0.4.
  const possible = Math.min(length - onlyIn(letters, a, b), other - onlyIn(letters, b, a));
  if (possible / length + possible / other < 3 * ((least - 0.4) / 0.6) - 1) return 0;
  const reach = Math.max(0, (Math.max(length, other) >> 1) - 1);
  taken.fill(0, 0, 256 + length);
  let same = 0;
  for (let i = 0; i < length; i += 1) {
    const letter = codes[from + i];
    const end = Math.min(other - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j += 1) {
      if (taken[j] !== 0 || codes[otherFrom + j] !== letter) continue;
      taken[j] = 1;
      taken[256 + i] = 1;
      same += 1;
      break;
    }
  }
  if (same === 0) return 0;
  let moved = 0;
  let j = 0;
  for (let i = 0; i < length; i += 1) {
    if (taken[256 + i] === 0) continue;
    while (taken[j] === 0) j += 1;
    if (codes[from + i] !== codes[otherFrom + j]) moved += 1;
    j += 1;
  }
  const jaro = (same / length + same / other + (same - moved / 2) / same) / 3;
  let begin = 0;
  while (begin < 4 && begin < length && begin < other && codes[from + begin] === codes[otherFrom + begin]) begin += 1;
  return jaro + begin * 0.1 * (1 - jaro);
}
