import { edits, pattern } from '../distance.ts';
import { hashBytes, hashOf, powers, spread } from '../hash.ts';
import { shortestJoinedSlip } from '../pairing.ts';
import {
  agreements,
  editsAllowed,
  joinedSlip,
  leastAgreement,
  mostByBeginning,
  mostEdits,
  scoreSpelling,
  sureEnd,
} from '../word-pair.ts';
import { longForms, numberWords, particles, shortForms } from '../word-tables.ts';
import type { Buckets } from './buckets.ts';
import { BucketBuilder, lookUp } from './buckets.ts';
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
  const order = Uint32Array.from(words.keys()).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  return { letters, starts, hashes, signatures, spanish, english, keys: keys.build(), order };
}

/** Words of the vocabulary that agree with one that is looked up, and how far at the most. */
export interface SimilarWords {
  ids: readonly number[];
  scores: readonly number[];
}

/** From this length a word may be several written as one. */
const shortestSplit = 6;
const shortestBeginning = 3;
const shortestPart = 3;
const shortestSlipped = 4;
const longestParticle = 4;
const numbersByLength = Map.groupBy(numberWords, ([word]) => word.length);
const mostParts = 5;
const mostWays = 12;
const digit = /\d/;
const noWays: readonly SimilarWords[][] = [];
const maybeBits = 20;
const chunk = 8192;
const maybeBit = (hash: number): number => spread(hash, seeds.whole) >>> (32 - maybeBits);
/** What was looked up is kept: names repeat their words. */
const mostKept = 40_000;
const mostFound = 8192;

/** A vocabulary to look words up in. It keeps what it found, so it belongs to one thread. */
export class Vocabulary {
  readonly size: number;
  private readonly state: VocabularyState;
  private readonly spelled: string[] = [];
  /** The letters of all words as one text. */
  private readonly all: string;
  private readonly found = new Uint32Array(mostFound);
  private readonly stamps: Uint32Array;
  private readonly kept = new Map<string, SimilarWords>();
  private readonly keptWays = new Map<string, readonly SimilarWords[][]>();
  /** Which words there may be, as bits under their hashes: most of what is looked up is no word. */
  private readonly maybe = new Uint8Array(1 << (maybeBits - 3));
  private readonly text = new Uint8Array(64);
  private readonly few = new Uint32Array(64);
  private readonly heads = new Int32Array(64);
  private readonly apart = new Uint8Array(mostFound);
  private spanish = 0;
  private english = 0;
  private stamp = 0;
  private count = 0;

  constructor(state: VocabularyState) {
    this.state = state;
    this.size = state.starts.length - 1;
    this.stamps = new Uint32Array(this.size);
    const chunks: string[] = [];
    for (let at = 0; at < state.letters.length; at += chunk)
      chunks.push(String.fromCharCode(...state.letters.subarray(at, at + chunk)));
    this.all = chunks.join('');
    for (const hash of state.hashes) {
      const bit = maybeBit(hash);
      this.maybe[bit >>> 3] = (this.maybe[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  keyAt(id: number): string {
    const known = this.spelled[id];
    if (known !== undefined) return known;
    const { starts } = this.state;
    const key = this.all.slice(starts[id], starts[id + 1]);
    this.spelled[id] = key;
    return key;
  }

  /** The hash of a word of the vocabulary. */
  hashAt(id: number): number {
    return this.state.hashes[id] ?? 0;
  }

  /** The number of a word, or -1. */
  idOf(key: string): number {
    return this.idOfHash(hashOf(key), key.length);
  }

  private idOfHash(hash: number, length: number): number {
    const bit = maybeBit(hash);
    if (((this.maybe[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    const { hashes, starts } = this.state;
    const end = lookUp(this.state.keys, hash, seeds.whole, this.few, 0);
    for (let at = 0; at < end; at += 1) {
      const id = this.few[at] ?? 0;
      if (hashes[id] === hash && (starts[id + 1] ?? 0) - (starts[id] ?? 0) === length) return id;
    }
    return -1;
  }

  /** Every word that may be the one asked for, by spelling, sound, short form or beginning. */
  similar(key: string): SimilarWords {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= mostKept) this.kept.clear();
    const made = this.lookAround(key);
    this.kept.set(key, made);
    return made;
  }

  /** The word that is `joined`, and with a slip those one edit from it. */
  asOne(joined: string, withSlip: boolean): SimilarWords {
    const made = new Gathered();
    if (!withSlip) {
      made.add(this.idOf(joined), agreements.joined);
      return made.done();
    }
    const end = this.near(joined, Math.min(1, deletionDepth(joined.length)), false);
    pattern.set(joined);
    for (let at = 0; at < end; at += 1) {
      if ((this.apart[at] ?? 0) > 2) continue;
      const id = this.found[at] ?? 0;
      const distance = this.editsTo(id, 1);
      if (distance === 0) made.add(id, agreements.joined);
      else if (distance === 1 && joined.length >= shortestJoinedSlip)
        made.add(id, joinedSlip(Math.max(this.lengthAt(id), joined.length), this.headAt(id) === joined.charCodeAt(0)));
    }
    pattern.free(joined);
    return made.done();
  }

  /**
   * The words that a longer one may be, written as one: each way as the words that carry it, particles left out; one of
   * them may have a letter wrong.
   */
  within(key: string): readonly SimilarWords[][] {
    if (key.length < shortestSplit || digit.test(key)) return noWays;
    const known = this.keptWays.get(key);
    if (known !== undefined) return known;
    const ways: SimilarWords[][] = [];
    this.hashHeads(key);
    this.part(key, 0, [], ways);
    if (this.keptWays.size >= mostKept) this.keptWays.clear();
    this.keptWays.set(key, ways);
    return ways;
  }

  /** Hashes of all beginnings of a word. */
  private hashHeads(key: string): void {
    for (let at = 0; at < key.length; at += 1)
      this.heads[at + 1] = (Math.imul(this.heads[at] ?? 0, powers[1] ?? 0) + key.charCodeAt(at)) | 0;
  }

  private part(key: string, from: number, before: readonly SimilarWords[], ways: SimilarWords[][]): void {
    if (ways.length >= mostWays) return;
    for (let at = from + 1; at < key.length; at += 1) {
      const isParticle = at - from <= longestParticle && particles.has(key.slice(from, at));
      const head = isParticle || at - from < shortestPart ? -1 : this.idOfPart(from, at);
      const tail = key.length - at < shortestPart ? -1 : this.idOfPart(at, key.length);
      if (isParticle || head >= 0) {
        const carried = isParticle ? before : [...before, asJoined(head)];
        const last = tail >= 0 ? asJoined(tail) : this.slipped(key.slice(at), at - from);
        if (last !== null) ways.push([...carried, last]);
        else if (carried.length < mostParts && key.length - at > shortestPart) this.part(key, at, carried, ways);
      } else if (tail >= 0) {
        const near = this.slipped(key.slice(from, at), key.length - at);
        if (near !== null) ways.push([...before, near, asJoined(tail)]);
      }
    }
  }

  /** A part with a letter wrong, where both parts are long enough to be told. */
  private slipped(part: string, other: number): SimilarWords | null {
    if (part.length < shortestSlipped || other < shortestSlipped) return null;
    const near = this.asOne(part, true);
    return near.ids.length === 0 ? null : near;
  }

  private idOfPart(from: number, to: number): number {
    const hash = ((this.heads[to] ?? 0) - Math.imul(this.heads[from] ?? 0, powers[to - from] ?? 0)) | 0;
    return this.idOfHash(hash, to - from);
  }

  /** Words that go on from a beginning. */
  goingOn(start: string): SimilarWords {
    const made = new Gathered();
    if (start.length >= shortestBeginning) this.fromBeginning(start, (id) => made.add(id, agreements.cut));
    return made.done();
  }

  private lookAround(key: string): SimilarWords {
    const made = new Gathered();
    this.gatherNear(key, made);
    for (const other of [...(shortForms.get(key) ?? []), ...(longForms.get(key) ?? [])])
      made.add(this.idOf(other), agreements.short);
    for (const length of [key.length - 1, key.length, key.length + 1])
      for (const [word, value] of numbersByLength.get(length) ?? [])
        // One slip leaves the first letter or the last.
        if ((word[0] === key[0] || word.at(-1) === key.at(-1)) && edits(word, key, 1) === 1)
          made.add(this.idOf(String(value)), 1);
    this.hashHeads(key);
    for (let length = Math.max(shortestBeginning, Math.ceil(key.length / 4)); length < key.length; length += 1)
      made.add(this.idOfHash(this.heads[length] ?? 0, length), mostByBeginning);
    if (key.length >= shortestBeginning)
      this.fromBeginning(key, (id, length) => {
        if (length > key.length && key.length * 4 >= length) made.add(id, mostByBeginning);
      });
    return made.done();
  }

  /** Words that agree by their letters and sounds. */
  private gatherNear(key: string, made: Gathered): void {
    const { state } = this;
    this.spanish = 0;
    this.english = 0;
    const end = this.near(key, deletionDepth(key.length), true);
    const hasDigit = digit.test(key);
    pattern.set(key);
    for (let at = 0; at < end; at += 1) {
      const id = this.found[at] ?? 0;
      const length = this.lengthAt(id);
      const longer = Math.max(length, key.length);
      const sameSound = this.spanish !== 0 && this.spanish === state.spanish[id];
      const sameSkeleton = this.english !== 0 && this.english === state.english[id];
      const most = editsAllowed(longer, sameSound, sameSkeleton);
      if (Math.abs(length - key.length) > most || (this.apart[at] ?? 0) > 2 * most) continue;
      const distance = this.editsTo(id, most);
      if (distance === 0) made.add(id, 1);
      else if (distance <= most && !hasDigit && length > 1 && !digit.test(this.keyAt(id))) {
        const shorter = Math.min(length, key.length);
        const sameHead = this.headAt(id) === key.charCodeAt(0);
        const sameEnd = distance < mostEdits || this.endsAlike(id, key);
        const of = { distance, shorter, longer, sameSound, sameSkeleton, sameHead, sameEnd, genders: false };
        made.add(id, scoreSpelling(of, 'organisation').score);
      }
    }
    pattern.free(key);
  }

  private lengthAt(id: number): number {
    return (this.state.starts[id + 1] ?? 0) - (this.state.starts[id] ?? 0);
  }

  private headAt(id: number): number {
    return this.state.letters[this.state.starts[id] ?? 0] ?? 0;
  }

  /** Edits between a word and the pattern. */
  private editsTo(id: number, most: number): number {
    const { letters, starts } = this.state;
    return pattern.edits(letters, starts[id] ?? 0, starts[id + 1] ?? 0, most);
  }

  private endsAlike(id: number, key: string): boolean {
    const other = this.keyAt(id);
    return other.startsWith(key.slice(0, sureEnd)) || other.endsWith(key.slice(-sureEnd));
  }

  /** Puts words that share a key with this one and have nearly the same letters into `found`, each once; their number. */
  private near(key: string, depth: number, bySound: boolean): number {
    const { text, found, stamps, state } = this;
    for (let at = 0; at < key.length; at += 1) text[at] = key.charCodeAt(at);
    const signature = signatureOf(text, 0, key.length);
    this.count = 0;
    deletionKeys(text, 0, key.length, depth, this.look);
    if (bySound) soundKeys(text, 0, key.length, this.look);
    this.stamp += 1;
    let next = 0;
    for (let at = 0; at < this.count; at += 1) {
      const id = found[at] ?? 0;
      if (stamps[id] === this.stamp) continue;
      stamps[id] = this.stamp;
      const apart = bitsOf((state.signatures[id] ?? 0) ^ signature);
      if (apart > 2 * mostEdits) continue;
      this.apart[next] = apart;
      found[next] = id;
      next += 1;
    }
    return next;
  }

  private readonly look = (hash: number, seed: number): void => {
    this.count = lookUp(this.state.keys, hash, seed, this.found, this.count);
    if (seed === seeds.spanish) this.spanish = hash;
    else if (seed === seeds.english) this.english = hash;
  };

  private fromBeginning(start: string, take: (id: number, length: number) => void): void {
    const { order } = this.state;
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.keyAt(order[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.size; at += 1) {
      const id = order[at] ?? 0;
      const key = this.keyAt(id);
      if (!key.startsWith(start)) return;
      take(id, key.length);
    }
  }
}

const none: SimilarWords = { ids: [], scores: [] };

function asJoined(id: number): SimilarWords {
  return { ids: [id], scores: [agreements.joined] };
}

class Gathered {
  private readonly ids: number[] = [];
  private readonly scores: number[] = [];

  add(id: number, score: number): void {
    if (id < 0 || score < leastAgreement) return;
    this.ids.push(id);
    this.scores.push(score);
  }

  done(): SimilarWords {
    return this.ids.length === 0 ? none : { ids: this.ids, scores: this.scores };
  }
}

function signatureOf(text: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= 1 << ((text[at] ?? 0) & 31);
  return bits >>> 0;
}

function bitsOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
