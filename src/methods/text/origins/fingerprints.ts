import { foldedWords, hashOf, hex, quotations, wordHashes } from './folded.ts';
import type { FoldedWords } from './folded.ts';

/** A mark of a piece of text by which the same words are found in other documents. */
export interface Fingerprint {
  /** 16 hex digits. */
  hash: string;
  start: number;
  end: number;
  kind: 'quotation' | 'passage';
}

/** The same words in two texts. */
export interface SharedPassage {
  a: [start: number, end: number];
  b: [start: number, end: number];
  kind: 'quotation' | 'near-copy';
}

/** Words of a shingle, and shingles of a window: every passage of 13 words or more in common is found by one of them. */
const shingle = 6;
const windowSize = 8;
const leastQuotation = 6;
const leastCopy = 12;

/** Position of the first word that begins at or after an offset. */
function wordFrom(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The quotations of a text (six words or more), each by one fingerprint, and its passages by robust winnowing
 * (Schleimer, Wilkerson and Aiken 2003): the least hash of each window of word shingles. Each hash once, where it stands
 * first; how quotes, accents, case, hyphens and lines are set makes no difference.
 */
export function fingerprints(text: string): Fingerprint[] {
  const folded = foldedWords(text);
  const hashes = wordHashes(folded.words);
  const seen = new Set<string>();
  const out: Fingerprint[] = [];
  const add = (first: number, count: number, hash: string, kind: Fingerprint['kind']): void => {
    if (seen.has(hash + kind)) return;
    seen.add(hash + kind);
    out.push({ hash, start: folded.starts[first] ?? 0, end: folded.ends[first + count - 1] ?? 0, kind });
  };
  for (const [start, end] of quotations(text)) {
    const first = wordFrom(folded.starts, start);
    const count = wordFrom(folded.starts, end) - first;
    if (count >= leastQuotation) add(first, count, hex(hashOf(hashes, first, count)), 'quotation');
  }
  for (const at of winnow(shingles(hashes))) add(at, shingle, hex(hashOf(hashes, at, shingle)), 'passage');
  return out.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A number for every shingle, fit to be compared. */
function shingles(hashes: readonly [number, number][]): Float64Array {
  const out = new Float64Array(Math.max(0, hashes.length - shingle + 1));
  for (let at = 0; at < out.length; at += 1) {
    const [a, b] = hashOf(hashes, at, shingle);
    out[at] = a * 0x10_0000 + (b & 0xf_ffff);
  }
  return out;
}

/** The place of the least number of each window; of equals the one chosen before, else the last. */
function winnow(numbers: Float64Array): number[] {
  const chosen: number[] = [];
  let least = -1;
  for (let end = Math.min(windowSize, numbers.length) - 1; end >= 0 && end < numbers.length; end += 1) {
    const begin = Math.max(0, end - windowSize + 1);
    const value = numbers[end] ?? 0;
    if (least >= begin && least >= 0) {
      if (value >= (numbers[least] ?? 0)) continue;
      least = end;
    } else {
      least = end;
      for (let at = end - 1; at >= begin; at -= 1) if ((numbers[at] ?? 0) < (numbers[least] ?? 0)) least = at;
    }
    chosen.push(least);
  }
  return chosen;
}

/** One text made ready to be compared. */
interface Side {
  folded: FoldedWords;
  numbers: Float64Array;
  quoted: Uint8Array;
}

function side(text: string): Side {
  const folded = foldedWords(text);
  const quoted = new Uint8Array(folded.words.length);
  for (const [start, end] of quotations(text))
    quoted.fill(1, wordFrom(folded.starts, start), wordFrom(folded.starts, end));
  return { folded, numbers: shingles(wordHashes(folded.words)), quoted };
}

/**
 * The passages that two texts have in common, small edits allowed: quotations of six words or more, other text of
 * twelve or more. In the order of the second text.
 */
export function sharedPassages(a: string, b: string): SharedPassage[] {
  const left = side(a);
  const right = side(b);
  const places = new Map<number, number>();
  left.numbers.forEach((number, at) => {
    if (!places.has(number)) places.set(number, at);
  });
  const out: SharedPassage[] = [];
  let floor = 0;
  for (let at = 0; at < right.numbers.length; at += 1) {
    const place = places.get(right.numbers[at] ?? 0);
    if (place === undefined) continue;
    const words: Words = { a: left.folded.words, b: right.folded.words, floor };
    const ahead = extend(words, place, at, 1);
    const back = extend(words, place - 1, at - 1, -1);
    const shared = passage(left, right, [back.a + 1, ahead.a], [back.b + 1, ahead.b], ahead.same + back.same);
    if (shared === null) continue;
    out.push(shared);
    floor = ahead.b;
    at = ahead.b - 1;
  }
  return out;
}

type Ends = readonly [from: number, to: number];

function passage(left: Side, right: Side, a: Ends, b: Ends, same: number): SharedPassage | null {
  const share = (quoted: Uint8Array, [from, to]: Ends): number =>
    quoted.subarray(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
  const quotation = share(left.quoted, a) > 0.7 && share(right.quoted, b) > 0.7;
  if (same < (quotation ? leastQuotation : leastCopy)) return null;
  const range = ({ folded }: Side, [from, to]: Ends): [number, number] => [
    folded.starts[from] ?? 0,
    folded.ends[to - 1] ?? 0,
  ];
  return { a: range(left, a), b: range(right, b), kind: quotation ? 'quotation' : 'near-copy' };
}

/** Words that may be put in, left out or changed at one place, and words that must follow alike. */
const mostEdited = 3;
const mustFollow = 3;

/** Two word lists; of the second, what stands before the floor is already told. */
interface Words {
  a: readonly string[];
  b: readonly string[];
  floor: number;
}

const alikeAt = ({ a, b, floor }: Words, atA: number, atB: number): boolean =>
  atA >= 0 && atB >= floor && a[atA] !== undefined && a[atA] === b[atB];

/** How far the lists run alike from a place, forwards (1) or backwards (-1), over small edits: the first places that do not. */
function extend(words: Words, fromA: number, fromB: number, step: 1 | -1): { a: number; b: number; same: number } {
  let a = fromA;
  let b = fromB;
  let same = 0;
  for (;;) {
    while (alikeAt(words, a, b)) {
      a += step;
      b += step;
      same += 1;
    }
    const next = resume(words, a, b, step);
    if (next === null) return { a, b, same };
    [a, b] = next;
  }
}

function resume(words: Words, a: number, b: number, step: 1 | -1): [number, number] | null {
  for (let sum = 1; sum <= 2 * mostEdited; sum += 1) {
    for (let skipA = Math.max(0, sum - mostEdited); skipA <= Math.min(sum, mostEdited); skipA += 1) {
      const nextA = a + step * skipA;
      const nextB = b + step * (sum - skipA);
      let alike = 0;
      while (alike < mustFollow && alikeAt(words, nextA + step * alike, nextB + step * alike)) alike += 1;
      if (alike === mustFollow) return [nextA, nextB];
    }
  }
  return null;
}
