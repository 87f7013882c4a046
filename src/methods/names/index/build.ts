import type { ParsedName } from '../parse.ts';
import { parseName } from '../parse.ts';
import { emptySide, fillSide, firstWeak, shapeNames } from '../sides.ts';
import type { Buckets } from './buckets.ts';
import { BucketBuilder } from './buckets.ts';
import { closedUp, longestAcronym } from '../closed-up.ts';
import { Growing } from './growing.ts';
import { seeds } from './keys.ts';
import type { VocabularyState } from './vocabulary-build.ts';
import { buildVocabulary } from './vocabulary-build.ts';

/** One name of an entry as a list gives it; `entry` is the caller's number of the entry, `kind` as `compareNames` takes it. */
export interface NameOfEntry {
  name: string;
  kind?: string | undefined;
  weak: boolean;
  entry: number;
}

/** Everything an index holds: plain data, so that it goes from thread to thread by transfer and is swapped while serving. */
export interface NamesState {
  /** All names, one after another, and where each begins. */
  text: string;
  starts: Uint32Array<ArrayBuffer>;
  entries: Uint32Array<ArrayBuffer>;
  weak: Uint8Array<ArrayBuffer>;
  kinds: Uint8Array<ArrayBuffer>;
  kindNames: string[];
  /**
   * Of each name its shape, its legal forms, the word that may have lost its end (or -1), the
   * words that are surnames, its acronym.
   */
  shapes: Uint8Array<ArrayBuffer>;
  legal: Uint8Array<ArrayBuffer>;
  cutWords: Int8Array<ArrayBuffer>;
  surnames: Int32Array<ArrayBuffer>;
  acronyms: Int32Array<ArrayBuffer>;
  acronymLengths: Uint8Array<ArrayBuffer>;
  /** Where the words of each name begin; their numbers in the vocabulary, classes, own weights, spelling as written. */
  wordStarts: Uint32Array<ArrayBuffer>;
  words: Uint32Array<ArrayBuffer>;
  classes: Uint8Array<ArrayBuffer>;
  weights: Float64Array<ArrayBuffer>;
  written: Int32Array<ArrayBuffer>;
  /** The place of each word in its name as written. */
  orders: Uint8Array<ArrayBuffer>;
  vocabulary: VocabularyState;
  /** What each word of the vocabulary says in this list, 1 for an ordinary one. */
  says: Float64Array<ArrayBuffer>;
  /** Where the bearers of each word begin; names in which it is no weak word, and its place among all words. */
  bearerStarts: Uint32Array<ArrayBuffer>;
  bearers: Uint32Array<ArrayBuffer>;
  places: Uint32Array<ArrayBuffer>;
  /** Names under their acronym, and short names under their words written as one. */
  acronymKeys: Buckets;
}

/** Makes the index of the names of a list. */
export function buildNames(names: Iterable<NameOfEntry>): NamesState {
  const all = Array.isArray(names) ? (names as readonly NameOfEntry[]) : [...names];
  const kindNames = [...new Set(all.map(({ kind }) => kind ?? ''))];
  const starts = new Uint32Array(all.length + 1);
  const read = new Read(all.length);
  all.forEach(({ name, kind }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + name.length;
    read.name(at, parseName(name, kind));
  });
  const { shapes, legal, cutWords, surnames, acronyms, acronymLengths, wordStarts } = read;
  const words = read.words.done();
  const classes = read.classes.done();
  const vocabulary = buildVocabulary(read.keys);
  const says = weigh(wordStarts, words, all, read.keys.length);
  return {
    text: all.map(({ name }) => name).join(''),
    starts,
    entries: Uint32Array.from(all, ({ entry }) => entry),
    weak: Uint8Array.from(all, ({ weak }) => (weak ? 1 : 0)),
    kinds: Uint8Array.from(all, ({ kind }) => kindNames.indexOf(kind ?? '')),
    kindNames,
    ...{ shapes, legal, cutWords, surnames, acronyms, acronymLengths, wordStarts, words, classes },
    weights: read.ownWeights
      .done()
      .map((own, at) => ((classes[at] ?? 0) > 1 ? own : own * (says[words[at] ?? 0] ?? 1))),
    written: read.written.done(),
    orders: read.orders.done(),
    vocabulary,
    says,
    ...bearersOf(wordStarts, words, classes, read.keys.length),
    acronymKeys: read.acronymKeys.build(),
  };
}

/** The buffers of a state, for the transfer list of `postMessage`. */
export function namesTransferables(state: object): ArrayBuffer[] {
  return Object.values(state).flatMap((value: unknown) => {
    if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? namesTransferables(value) : [];
  });
}

/** All names read, column by column. */
class Read {
  readonly keys: string[] = [];
  readonly shapes: Uint8Array<ArrayBuffer>;
  readonly legal: Uint8Array<ArrayBuffer>;
  readonly cutWords: Int8Array<ArrayBuffer>;
  readonly surnames: Int32Array<ArrayBuffer>;
  readonly acronyms: Int32Array<ArrayBuffer>;
  readonly acronymLengths: Uint8Array<ArrayBuffer>;
  readonly wordStarts: Uint32Array<ArrayBuffer>;
  readonly words = new Growing(Uint32Array);
  readonly classes = new Growing(Uint8Array);
  readonly ownWeights = new Growing(Float64Array);
  readonly written = new Growing(Int32Array);
  readonly orders = new Growing(Uint8Array);
  readonly acronymKeys = new BucketBuilder();
  private readonly numbers = new Map<string, number>();
  private readonly side = emptySide();

  constructor(size: number) {
    this.shapes = new Uint8Array(size);
    this.legal = new Uint8Array(size);
    this.cutWords = new Int8Array(size);
    this.surnames = new Int32Array(size);
    this.acronyms = new Int32Array(size);
    this.acronymLengths = new Uint8Array(size);
    this.wordStarts = new Uint32Array(size + 1);
  }

  name(at: number, parsed: ParsedName): void {
    const { side } = this;
    fillSide(side, parsed);
    for (let word = 0; word < side.count; word += 1) {
      this.words.push(this.numberOf(side.keys[word] ?? ''));
      this.classes.push(side.classes[word] ?? 0);
      this.ownWeights.push(side.weights[word] ?? 0);
      this.orders.push(side.places[word] ?? 0);
      this.written.push(side.written[word] ?? 0);
    }
    this.wordStarts[at + 1] = this.words.length;
    this.shapes[at] = shapeNames.indexOf(side.shape);
    this.legal[at] = side.legal;
    this.cutWords[at] = side.cutWord;
    this.surnames[at] = side.surnames;
    this.acronyms[at] = side.acronym;
    this.acronymLengths[at] = side.acronymLength;
    if (side.acronymLength > 0) this.acronymKeys.add(side.acronym, seeds.acronym, at);
    const { joined, length, first, firstLength } = closedUp(side);
    if (length > 0 && length <= longestAcronym) this.acronymKeys.add(joined, seeds.closed, at);
    if (firstLength > 0 && firstLength < length && firstLength <= longestAcronym)
      this.acronymKeys.add(first, seeds.closed, at);
  }

  private numberOf(key: string): number {
    let id = this.numbers.get(key);
    if (id === undefined) {
      id = this.keys.length;
      this.numbers.set(key, id);
      this.keys.push(key);
    }
    return id;
  }
}

/** A word that one entry bears says the most; the number of entries lowers it slowly. */
function weigh(
  wordStarts: Uint32Array,
  words: Uint32Array,
  all: readonly NameOfEntry[],
  size: number,
): Float64Array<ArrayBuffer> {
  const entries = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  all.forEach(({ entry }, name) => {
    for (let at = wordStarts[name] ?? 0; at < (wordStarts[name + 1] ?? 0); at += 1) {
      const word = words[at] ?? 0;
      if (last[word] === entry) continue;
      last[word] = entry;
      entries[word] = (entries[word] ?? 0) + 1;
    }
  });
  return Float64Array.from(entries, saysOf);
}

const most = 1.15;
const least = 0.7;

/** What a word says that so many entries of a list bear; none is the rarest. */
export function saysOf(bearers: number): number {
  return Math.max(least, most - 0.13 * Math.log10(Math.max(1, bearers)));
}

function bearersOf(
  wordStarts: Uint32Array,
  words: Uint32Array,
  classes: Uint8Array,
  size: number,
): Pick<NamesState, 'bearerStarts' | 'bearers' | 'places'> {
  const bearerStarts = new Uint32Array(size + 1);
  for (let at = 0; at < words.length; at += 1) {
    if ((classes[at] ?? 0) >= firstWeak) continue;
    const next = (words[at] ?? 0) + 1;
    bearerStarts[next] = (bearerStarts[next] ?? 0) + 1;
  }
  for (let at = 1; at <= size; at += 1) bearerStarts[at] = (bearerStarts[at] ?? 0) + (bearerStarts[at - 1] ?? 0);
  const next = bearerStarts.slice();
  const bearers = new Uint32Array(bearerStarts[size] ?? 0);
  const places = new Uint32Array(bearers.length);
  for (let name = 0; name + 1 < wordStarts.length; name += 1) {
    for (let at = wordStarts[name] ?? 0; at < (wordStarts[name + 1] ?? 0); at += 1) {
      if ((classes[at] ?? 0) >= firstWeak) continue;
      const word = words[at] ?? 0;
      const place = next[word] ?? 0;
      next[word] = place + 1;
      bearers[place] = name;
      places[place] = at;
    }
  }
  return { bearerStarts, bearers, places };
}
