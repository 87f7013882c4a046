import { hashOf, joinHash } from '#methods/names/hash.ts';
import type { Buckets } from '#methods/names/index/buckets.ts';
import { BucketBuilder, lookUp } from '#methods/names/index/buckets.ts';
import { Growing } from '#methods/names/index/growing.ts';
import { spanishSound } from '#methods/names/sound.ts';
import { WordNumbers } from '#methods/names/word-numbers.ts';

/** Which numbered names hold which words, found by equality, spelling or sound. Typed arrays and one string: cheap to hand over. */
export interface WordIndexState {
  /** All words, a line each. */
  words: string;
  /** For each word where its names begin in `holders`, and after the last word the end. */
  from: Uint32Array<ArrayBuffer>;
  holders: Uint32Array<ArrayBuffer>;
  /** For each name where its words begin in `held`, and after the last name the end. */
  nameFrom: Uint32Array<ArrayBuffer>;
  held: Uint32Array<ArrayBuffer>;
  near: Buckets;
}

export interface WordIndex {
  /** The number of a word, -1 when no name holds it. */
  word(word: string): number;
  /** Numbers of the words that a word may be a slip of (one letter, or the sound); itself among them when it is there. */
  near(word: string): number[];
  /** Numbers of the names that hold a word, ascending; none for -1. */
  holders(word: number): Uint32Array;
  /** Gives each name of which at least a share of the words is among those given. */
  eachHolder(words: Iterable<number>, share: number, take: (name: number) => void): void;
  /** The distinct words of a name. */
  wordsOf(name: number): Uint32Array;
  text(word: number): string;
}

const seeds = { spelling: 1, sound: 2 } as const;
/** Shorter words have too many neighbours. */
export const shortestMisspelt = 6;
const longestMisspelt = 64;
const mostNear = 512;
/** The words of a large list. */
const manyWords = 1 << 15;
const found = new Uint32Array(4096);
/** Hashes of the ends of a word. */
const ends = new Int32Array(longestMisspelt + 1);

const canBeMisspelt = (word: string): boolean =>
  word.length >= shortestMisspelt && word.length <= longestMisspelt && !/\d/.test(word);

/** Takes the words of names in the order of their numbers. */
export class WordIndexBuilder {
  private readonly numbers = new WordNumbers(manyWords);
  private readonly held = new Growing(Uint32Array);
  private readonly nameFrom = new Growing(Uint32Array);

  constructor() {
    this.nameFrom.push(0);
  }

  add(words: readonly string[]): void {
    const begin = this.held.length;
    for (const word of words) {
      const id = this.numbers.numberOf(word);
      if (!this.holds(id, begin)) this.held.push(id);
    }
    this.nameFrom.push(this.held.length);
  }

  private holds(id: number, from: number): boolean {
    for (let at = from; at < this.held.length; at += 1) if (this.held.values[at] === id) return true;
    return false;
  }

  done(): WordIndexState {
    const held = this.held.done();
    const nameFrom = this.nameFrom.done();
    const { words } = this.numbers;
    return {
      words: words.join('\n'),
      nameFrom,
      held,
      ...turned(nameFrom, held, words.length),
      near: spellings(words),
    };
  }
}

/** Names by word, from words by name. */
function turned(nameFrom: Uint32Array, held: Uint32Array, words: number): Pick<WordIndexState, 'from' | 'holders'> {
  const from = new Uint32Array(words + 1);
  for (const word of held) from[word + 1] = (from[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word += 1) from[word + 1] = (from[word + 1] ?? 0) + (from[word] ?? 0);
  const next = from.slice();
  const holders = new Uint32Array(held.length);
  for (let name = 0; name + 1 < nameFrom.length; name += 1) {
    for (let at = nameFrom[name] ?? 0; at < (nameFrom[name + 1] ?? 0); at += 1) {
      const word = held[at] ?? 0;
      const place = next[word] ?? 0;
      holders[place] = name;
      next[word] = place + 1;
    }
  }
  return { from, holders };
}

function spellings(words: readonly string[]): Buckets {
  const buckets = new BucketBuilder(8 * words.length);
  words.forEach((word, at) => {
    if (!canBeMisspelt(word)) return;
    eachSpelling(word, (hash) => buckets.add(hash, seeds.spelling, at));
    const sound = spanishSound(word);
    if (sound !== '') buckets.add(hashOf(sound), seeds.sound, at);
  });
  return buckets.build();
}

/** The hash of a word, and of the word without each of its letters (symmetric deletion: SymSpell, Garbe 2012). */
function eachSpelling(word: string, take: (hash: number) => void): void {
  take(hashOf(word));
  const length = word.length;
  let after = 0;
  ends[length] = 0;
  // Hashes of the ends of the word, from the last letter back.
  for (let at = length - 1; at > 0; at -= 1) {
    after = joinHash(word.charCodeAt(at), after, length - 1 - at);
    ends[at] = after;
  }
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    take(joinHash(before, ends[at + 1] ?? 0, length - 1 - at));
    before = joinHash(before, word.charCodeAt(at), 1);
  }
}

function numbered(words: string): WordNumbers {
  const numbers = new WordNumbers();
  if (words !== '') for (const word of words.split('\n')) numbers.numberOf(word);
  return numbers;
}

export function openWordIndex(state: WordIndexState): WordIndex {
  let numbers: WordNumbers | undefined;
  /** Read from the text of all words once they are asked for: whoever asks for one name never does. */
  const known = (): WordNumbers => (numbers ??= numbered(state.words));
  const counts = new Uint16Array(state.nameFrom.length);
  return {
    word: (word) => known().find(word),
    text: (word) => known().words[word] ?? '',
    holders: (word) => (word < 0 ? new Uint32Array() : state.holders.subarray(state.from[word], state.from[word + 1])),
    eachHolder(given, share, take) {
      const touched: number[] = [];
      for (const word of given) {
        for (let at = state.from[word] ?? 0; at < (state.from[word + 1] ?? 0); at += 1) {
          const name = state.holders[at] ?? 0;
          if (counts[name] === 0) touched.push(name);
          counts[name] = (counts[name] ?? 0) + 1;
        }
      }
      for (const name of touched) {
        const size = (state.nameFrom[name + 1] ?? 0) - (state.nameFrom[name] ?? 0);
        const count = counts[name] ?? 0;
        counts[name] = 0;
        if (count >= size * share) take(name);
      }
    },
    wordsOf: (name) => state.held.subarray(state.nameFrom[name], state.nameFrom[name + 1]),
    near(word) {
      const self = known().find(word);
      if (!canBeMisspelt(word)) return self < 0 ? [] : [self];
      let count = 0;
      eachSpelling(word, (hash) => (count = lookUp(state.near, hash, seeds.spelling, found, count)));
      const sound = spanishSound(word);
      if (sound !== '') count = lookUp(state.near, hashOf(sound), seeds.sound, found, count);
      const near = new Set(found.subarray(0, Math.min(count, mostNear)));
      if (self >= 0) near.add(self);
      return [...near];
    },
  };
}
