import { whyCode } from './word-pair.ts';
import type { Side } from './sides.ts';
import { classCode, firstWeak } from './sides.ts';

const room = 1024;
/** From this length a word written as one may differ by a letter from the words written apart. */
export const shortestJoinedSlip = 6;
export const mostJoined = 5;

/**
 * Words of one name that may be words of the other, and of these the chosen ones. Words are bits: bit 0 is the first.
 * Kept in arrays and filled again for every two names.
 */
export class Pairing {
  count = 0;
  query = new Int32Array(room);
  listed = new Int32Array(room);
  scores = new Float64Array(room);
  whys = new Uint8Array(room);
  private ranks = new Float64Array(room);
  /** Positions of the chosen pairs, surest first. */
  chosen = new Int32Array(64);
  chosenCount = 0;
  queryUsed = 0;
  listedUsed = 0;

  clear(): void {
    this.count = 0;
  }

  /** One word for one word. */
  addWords(query: Side, listed: Side, i: number, j: number, score: number, why: number): void {
    const a = query.classes[i] ?? 0;
    const b = listed.classes[j] ?? 0;
    const isWeak = a >= firstWeak || b >= firstWeak;
    // A particle is itself or nothing.
    if (isWeak && score < 1) return;
    const length = Math.min(query.lengths[i] ?? 0, listed.lengths[j] ?? 0, 10);
    this.add(1 << i, 1 << j, score, why, score - (isWeak ? 1 : 0) + length / 100 - Math.abs(i - j) / 1000);
  }

  /** A word of a legal form and a word that stands for it: chosen last. */
  addUsed(i: number, j: number, score: number, why: number): void {
    this.add(1 << i, 1 << j, score, why, score - 2);
  }

  /** A run of words of one side, from `from`, for one word of the other. */
  addRun(
    query: Side,
    listed: Side,
    from: number,
    count: number,
    whole: number,
    score: number,
    runIsListed: boolean,
  ): void {
    const parts = runIsListed ? listed : query;
    const wholes = runIsListed ? query : listed;
    const isWeak = (parts.classes[from] ?? 0) >= firstWeak || (wholes.classes[whole] ?? 0) >= firstWeak;
    const length = Math.min(parts.lengths[from] ?? 0, wholes.lengths[whole] ?? 0, 10);
    const rank = score - (isWeak ? 1 : 0) + (count - 1) * 0.01 + length / 100 - Math.abs(from - whole) / 1000;
    const run = ((1 << count) - 1) << from;
    this.add(runIsListed ? 1 << whole : run, runIsListed ? run : 1 << whole, score, whyCode.joined, rank);
  }

  private add(query: number, listed: number, score: number, why: number, rank: number): void {
    const at = this.count;
    if (at === room) return;
    this.query[at] = query;
    this.listed[at] = listed;
    this.scores[at] = score;
    this.whys[at] = why;
    this.ranks[at] = rank;
    this.count = at + 1;
  }

  /** Chooses the surest pairs, each word used once, whatever the order of the words. */
  choose(): void {
    this.chosenCount = 0;
    this.queryUsed = 0;
    this.listedUsed = 0;
    for (;;) {
      const best = this.surest();
      if (best < 0) return;
      this.chosen[this.chosenCount] = best;
      this.chosenCount += 1;
      this.queryUsed |= this.query[best] ?? 0;
      this.listedUsed |= this.listed[best] ?? 0;
    }
  }

  private surest(): number {
    let best = -1;
    for (let at = 0; at < this.count; at += 1) {
      if (((this.query[at] ?? 0) & this.queryUsed) !== 0 || ((this.listed[at] ?? 0) & this.listedUsed) !== 0) continue;
      if (best < 0 || this.goesBefore(at, best)) best = at;
    }
    return best;
  }

  /** Ties go by place, so that the outcome does not depend on how the pairs were found. */
  private goesBefore(a: number, b: number): boolean {
    const rank = (this.ranks[a] ?? 0) - (this.ranks[b] ?? 0);
    if (rank !== 0) return rank > 0;
    const query = (this.query[a] ?? 0) - (this.query[b] ?? 0);
    if (query !== 0) return query < 0;
    return (this.listed[a] ?? 0) < (this.listed[b] ?? 0);
  }
}

const shortestJoined = 3;
const longestJoined = 30;

/** Whether a run of words, `length` letters in all, may be written as one word. */
export function joinable(side: Side, from: number, count: number, length: number): boolean {
  // "J. P." and "JP" are one; other runs of two letters are anybody's.
  if ((length < shortestJoined && length !== count) || length > longestJoined) return false;
  for (let at = from; at < from + count; at += 1) if (side.classes[at] === classCode.legal) return false;
  return true;
}
