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
  for (let at = 0; at < right.numbers.length; at += 1) {
    const place = places.get(right.numbers[at] ?? 0);
    if (place === undefined) continue;
    const run = extend(left.folded.words, right.folded.words, place, at);
    const shared = passage(left, right, place, at, run);
    if (shared === null) continue;
    out.push(shared);
    at = run.b - 1;
  }
  return out;
}

function passage(
  left: Side,
  right: Side,
  a: number,
  b: number,
  run: { a: number; b: number; same: number },
): SharedPassage | null {
  const share = (quoted: Uint8Array, from: number, to: number): number =>
    quoted.subarray(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
  const quotation = share(left.quoted, a, run.a) > 0.7 && share(right.quoted, b, run.b) > 0.7;
  if (run.same < (quotation ? leastQuotation : leastCopy)) return null;
  return {
    a: [left.folded.starts[a] ?? 0, left.folded.ends[run.a - 1] ?? 0],
    b: [right.folded.starts[b] ?? 0, right.folded.ends[run.b - 1] ?? 0],
    kind: quotation ? 'quotation' : 'near-copy',
  };
}

/** Words that may be put in, left out or changed at one place, and words that must follow alike. */
const mostEdited = 3;
const mustFollow = 3;

/** How far two word lists run alike from a place, over small edits. */
function extend(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  fromB: number,
): { a: number; b: number; same: number } {
  let atA = fromA;
  let atB = fromB;
  let same = 0;
  for (;;) {
    while (atA < a.length && atB < b.length && a[atA] === b[atB]) {
      atA += 1;
      atB += 1;
      same += 1;
    }
    const next = resume(a, b, atA, atB);
    if (next === null) return { a: atA, b: atB, same };
    [atA, atB] = next;
  }
}

function resume(a: readonly string[], b: readonly string[], atA: number, atB: number): [number, number] | null {
  for (let sum = 1; sum <= 2 * mostEdited; sum += 1) {
    for (let skipA = Math.max(0, sum - mostEdited); skipA <= Math.min(sum, mostEdited); skipA += 1) {
      const skipB = sum - skipA;
      let alike = 0;
      while (
        alike < mustFollow &&
        a[atA + skipA + alike] !== undefined &&
        a[atA + skipA + alike] === b[atB + skipB + alike]
      )
        alike += 1;
      if (alike === mustFollow) return [atA + skipA, atB + skipB];
    }
  }
  return null;
}
