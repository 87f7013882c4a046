import { hashBytes } from '../hash.ts';
import type { Buckets } from './buckets.ts';
import { BucketBuilder } from './buckets.ts';
import { deletionDepth, deletionKeys, seeds, soundKeys } from './keys.ts';

/** The distinct words of all names, by their Latin keys, and what they may be found under. */
export interface VocabularyState {
  /** The letters of all words, one after another. */
  letters: Uint8Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  hashes: Int32Array<ArrayBuffer>;
  /** The letters of each word as a set of bits. */
  signatures: Uint32Array<ArrayBuffer>;
  /** Hashes of their sounds in Spanish and in English, 0 where there are too few. */
  spanish: Int32Array<ArrayBuffer>;
  english: Int32Array<ArrayBuffer>;
  keys: Buckets;
  /** The words in the order of their letters. */
  order: Uint32Array<ArrayBuffer>;
}

/** Of a word of seven letters or more, its sounds and its ends among them. */
const keysOfWord = 34;

export function buildVocabulary(words: readonly string[]): VocabularyState {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => (starts[at + 1] = (starts[at] ?? 0) + word.length));
  const letters = new Uint8Array(starts[words.length] ?? 0);
  const hashes = new Int32Array(words.length);
  const signatures = new Uint32Array(words.length);
  const spanish = new Int32Array(words.length);
  const english = new Int32Array(words.length);
  const keys = new BucketBuilder(keysOfWord * words.length);
  words.forEach((word, id) => {
    const from = starts[id] ?? 0;
    const to = from + word.length;
    for (let at = 0; at < word.length; at += 1) letters[from + at] = word.charCodeAt(at);
    signatures[id] = signatureOf(letters, from, to);
    const take = (hash: number, seed: number): void => {
      keys.add(hash, seed, id);
      if (seed === seeds.spanish) spanish[id] = hash;
      else if (seed === seeds.english) english[id] = hash;
    };
    hashes[id] = hashBytes(letters, from, to);
    take(hashes[id] ?? 0, seeds.whole);
    deletionKeys(letters, from, to, deletionDepth(word.length), take);
    soundKeys(letters, from, to, take);
  });
  return { letters, starts, hashes, signatures, spanish, english, keys: keys.build(), order: inOrder(words) };
}

/** Letters of a word that fit into a number beside its place; 37 is digits, letters and the end of the word. */
const mostRanked = 6;
const base = 37;

/** The numbers of words of a to z and digits in the order of their letters: as numbers first, which are sorted at once. */
function inOrder(words: readonly string[]): Uint32Array<ArrayBuffer> {
  const ranks = new Float64Array(words.length);
  for (let id = 0; id < words.length; id += 1) ranks[id] = rankOf(words[id] ?? '') * words.length + id;
  ranks.sort();
  const order = new Uint32Array(words.length);
  for (let at = 0; at < order.length; at += 1) order[at] = (ranks[at] ?? 0) % words.length;
  for (let from = 0; from < order.length;) {
    const rank = Math.floor((ranks[from] ?? 0) / words.length);
    let to = from + 1;
    while (to < order.length && Math.floor((ranks[to] ?? 0) / words.length) === rank) to += 1;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
    from = to;
  }
  return order;
}

function rankOf(word: string): number {
  let rank = 0;
  for (let at = 0; at < mostRanked; at += 1) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    rank = rank * base + (code === 0 ? 0 : code < 58 ? code - 47 : code - 86);
  }
  return rank;
}

export function signatureOf(text: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= 1 << ((text[at] ?? 0) & 31);
  return bits >>> 0;
}
