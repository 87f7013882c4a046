import type { NameShape, NameWord, ParsedName } from './parse.ts';
import { isWeak } from './parse.ts';
import type { PairAgreement, PairWhy } from './word-pair.ts';
import { compareSpelling, compareWords, leastAgreement } from './word-pair.ts';

/** Words of one name, by index, taken for words of the other; several on one side where they were written as one. */
export interface Pair {
  query: readonly number[];
  listed: readonly number[];
  score: number;
  why: PairWhy;
}

interface Candidate extends Pair {
  /** The order of choice: better agreement first, then longer words, then words in the same place. */
  rank: number;
}

const mostJoined = 3;

/** The best pairs of words of two names, each word used once, in any order: greedy from the surest pair down. */
export function alignWords(query: ParsedName, listed: ParsedName): Pair[] {
  const shape = query.shape === 'unknown' ? listed.shape : query.shape;
  const candidates = singles(query, listed, shape);
  addJoined(candidates, query.words, listed.words, shape, false);
  addJoined(candidates, listed.words, query.words, shape, true);
  candidates.sort((a, b) => b.rank - a.rank);
  const queryUsed = new Uint8Array(query.words.length);
  const listedUsed = new Uint8Array(listed.words.length);
  return candidates.filter((pair) => {
    if (pair.query.some((at) => queryUsed[at] === 1) || pair.listed.some((at) => listedUsed[at] === 1)) return false;
    for (const at of pair.query) queryUsed[at] = 1;
    for (const at of pair.listed) listedUsed[at] = 1;
    return true;
  });
}

function singles(query: ParsedName, listed: ParsedName, shape: NameShape): Candidate[] {
  const candidates: Candidate[] = [];
  query.words.forEach((a, i) => {
    listed.words.forEach((b, j) => {
      const queryCut = query.cut && isLastWritten(query, i);
      const listedCut = listed.cut && isLastWritten(listed, j);
      const found = listedCut ? compareWords(b, a, shape, true) : compareWords(a, b, shape, queryCut);
      if (found.score < leastAgreement || (isWeak(a) !== isWeak(b) && found.score < 1)) return;
      candidates.push(candidate([i], [j], found, a, b));
    });
  });
  return candidates;
}

function addJoined(
  candidates: Candidate[],
  parts: readonly NameWord[],
  wholes: readonly NameWord[],
  shape: NameShape,
  partsAreListed: boolean,
): void {
  wholes.forEach((whole, at) => {
    if (whole.word.length < 2) return;
    for (let from = 0; from < parts.length - 1; from += 1) {
      let joined = parts[from]?.word ?? '';
      for (let to = from + 1; to < Math.min(parts.length, from + mostJoined); to += 1) {
        joined += parts[to]?.word ?? '';
        if (joined.length > whole.word.length + 1) break;
        const found = compareJoined(joined, whole.word, shape);
        const first = parts[from];
        if (found === null || first === undefined) continue;
        const run = Array.from({ length: to - from + 1 }, (_, step) => from + step);
        candidates.push(
          partsAreListed ? candidate([at], run, found, whole, first) : candidate(run, [at], found, first, whole),
        );
      }
    }
  });
}

function compareJoined(joined: string, whole: string, shape: NameShape): PairAgreement | null {
  if (joined === whole) return { score: 0.97, why: 'joined' };
  if (whole.length < 6 || Math.abs(joined.length - whole.length) > 1) return null;
  const found = compareSpelling(joined, whole, shape);
  return found.why === 'letter' || found.why === 'sound' ? { score: found.score - 0.02, why: 'joined' } : null;
}

function candidate(
  query: readonly number[],
  listed: readonly number[],
  found: PairAgreement,
  a: NameWord,
  b: NameWord,
): Candidate {
  const weak = isWeak(a) || isWeak(b) ? 1 : 0;
  const joined = (query.length + listed.length - 2) * 0.01;
  const length = Math.min(a.word.length, b.word.length, 10) / 100;
  const apart = Math.abs((query[0] ?? 0) - (listed[0] ?? 0)) / 1000;
  return { query, listed, ...found, rank: found.score - weak + joined + length - apart };
}

function isLastWritten(name: ParsedName, at: number): boolean {
  const start = name.words[at]?.start ?? 0;
  return name.words.every((word) => word.start <= start);
}
