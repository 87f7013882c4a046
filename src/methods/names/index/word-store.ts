import { pattern } from '../distance.ts';
import { hashOf, spread } from '../hash.ts';
import { lookUp } from './buckets.ts';
import { seeds } from './keys.ts';
import type { VocabularyState } from './vocabulary-build.ts';

/**
 * What is asked of a word when it comes up, side by side since it is read together: when it came up last, its letters as
 * a set of bits, where they begin, their number with its first letter and whether it has a digit, its sounds.
 */
const fields = 8;
const ofStamp = 0;
const ofSignature = 1;
const ofStart = 2;
const ofForm = 3;
const ofSpanish = 4;
const ofEnglish = 5;
const lengthMask = 0xff;
const headShift = 8;
const headMask = 0xff;
const withDigit = 1 << 16;

const maybeBits = 20;
const maybeBit = (hash: number): number => spread(hash, seeds.whole) >>> (32 - maybeBits);
const chunk = 8192;

/** The words of a vocabulary by their numbers. It keeps room for its work, so it belongs to one thread. */
export class WordStore {
  readonly size: number;
  private readonly state: VocabularyState;
  private readonly facts: Int32Array;
  private readonly spelled: (string | undefined)[];
  /** The letters of all words as one text. */
  private readonly all: string;
  /** Which words there may be, as bits under their hashes: most of what is looked up is no word. */
  private readonly maybe = new Uint8Array(1 << (maybeBits - 3));
  /** Where in the order of their letters the words begin that have the same first two. */
  private readonly headStarts: Uint32Array;
  private readonly few = new Uint32Array(64);
  private stamp = 0;

  constructor(state: VocabularyState) {
    this.state = state;
    this.size = state.starts.length - 1;
    this.spelled = Array<string | undefined>(this.size);
    this.facts = factsOf(state);
    this.headStarts = headStartsOf(state);
    const chunks: string[] = [];
    for (let at = 0; at < state.letters.length; at += chunk)
      chunks.push(String.fromCharCode(...state.letters.subarray(at, at + chunk)));
    this.all = chunks.join('');
    for (let id = 0; id < this.size; id += 1) {
      const bit = maybeBit(state.hashes[id] ?? 0);
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

  /** The hash of a word. */
  hashAt(id: number): number {
    return this.state.hashes[id] ?? 0;
  }

  lengthAt(id: number): number {
    return (this.facts[id * fields + ofForm] ?? 0) & lengthMask;
  }

  /** The first letter of a word. */
  headAt(id: number): number {
    return ((this.facts[id * fields + ofForm] ?? 0) >> headShift) & headMask;
  }

  hasDigit(id: number): boolean {
    return ((this.facts[id * fields + ofForm] ?? 0) & withDigit) !== 0;
  }

  spanishAt(id: number): number {
    return this.facts[id * fields + ofSpanish] ?? 0;
  }

  englishAt(id: number): number {
    return this.facts[id * fields + ofEnglish] ?? 0;
  }

  /** The number of a word, or -1. */
  idOf(key: string): number {
    return this.idOfHash(hashOf(key), key.length);
  }

  idOfHash(hash: number, length: number): number {
    const bit = maybeBit(hash);
    if (((this.maybe[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    const end = lookUp(this.state.keys, hash, seeds.whole, this.few, 0);
    for (let at = 0; at < end; at += 1) {
      const id = this.few[at] ?? 0;
      if (this.state.hashes[id] === hash && this.lengthAt(id) === length) return id;
    }
    return -1;
  }

  /** Edits between a word and the pattern. */
  editsTo(id: number, most: number): number {
    const from = this.facts[id * fields + ofStart] ?? 0;
    return pattern.edits(this.state.letters, from, from + this.lengthAt(id), most);
  }

  /**
   * Leaves of the first `count` words those that may be so many edits from one with this signature, each once, and notes
   * the least edits there must be: an edit brings in one letter and takes one away at the most. Gives their number.
   */
  sift(found: Uint32Array, count: number, signature: number, most: number, apart: Uint8Array): number {
    const { facts } = this;
    this.stamp += 1;
    let next = 0;
    for (let at = 0; at < count; at += 1) {
      const id = found[at] ?? 0;
      const place = id * fields;
      if (facts[place + ofStamp] === this.stamp) continue;
      facts[place + ofStamp] = this.stamp;
      const other = facts[place + ofSignature] ?? 0;
      const least = Math.max(bitsOf(other & ~signature), bitsOf(signature & ~other));
      if (least > most) continue;
      apart[next] = least;
      found[next] = id;
      next += 1;
    }
    return next;
  }

  /** Gives the words that begin with a text of so many letters, two or more, in order, the whole of it included. */
  fromBeginning(text: Uint8Array, length: number, take: (id: number, length: number) => void): void {
    const { order } = this.state;
    const head = headOf(text, 0);
    let low = this.headStarts[head] ?? 0;
    let high = this.headStarts[head + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.against(order[middle] ?? 0, text, length) < 0) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.size; at += 1) {
      const id = order[at] ?? 0;
      if (this.against(id, text, length) !== 0) return;
      take(id, this.lengthAt(id));
    }
  }

  /** 0 where a word begins with the text, else below or above 0 as it stands before or after it. */
  private against(id: number, text: Uint8Array, length: number): number {
    const { letters } = this.state;
    const start = this.facts[id * fields + ofStart] ?? 0;
    const common = Math.min(length, this.lengthAt(id));
    for (let at = 0; at < common; at += 1) {
      const differ = (letters[start + at] ?? 0) - (text[at] ?? 0);
      if (differ !== 0) return differ;
    }
    return common - length;
  }
}

function factsOf({ starts, letters, signatures, spanish, english }: VocabularyState): Int32Array {
  const facts = new Int32Array(fields * (starts.length - 1));
  for (let id = 0; id + 1 < starts.length; id += 1) {
    const from = starts[id] ?? 0;
    const to = starts[id + 1] ?? 0;
    let form = (to - from) | ((letters[from] ?? 0) << headShift);
    for (let at = from; at < to; at += 1) if (isDigit(letters[at] ?? 0)) form |= withDigit;
    const place = id * fields;
    facts[place + ofSignature] = signatures[id] ?? 0;
    facts[place + ofStart] = from;
    facts[place + ofForm] = form;
    facts[place + ofSpanish] = spanish[id] ?? 0;
    facts[place + ofEnglish] = english[id] ?? 0;
  }
  return facts;
}

const letterRoom = 128;
const headOf = (text: Uint8Array, from: number): number => (text[from] ?? 0) * letterRoom + (text[from + 1] ?? 0);

function headStartsOf({ starts, letters, order }: VocabularyState): Uint32Array {
  const found = new Uint32Array(letterRoom * letterRoom + 1);
  for (let id = 0; id < order.length; id += 1) {
    const from = starts[id] ?? 0;
    const head = (starts[id + 1] ?? 0) - from < 2 ? (letters[from] ?? 0) * letterRoom : headOf(letters, from);
    found[head + 1] = (found[head + 1] ?? 0) + 1;
  }
  for (let at = 1; at < found.length; at += 1) found[at] = (found[at] ?? 0) + (found[at - 1] ?? 0);
  return found;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function bitsOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
