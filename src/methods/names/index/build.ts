import { parseName } from '../parse.ts';
import { emptySide, fillSide, firstWeak, shapeNames } from '../sides.ts';
import type { Buckets } from './buckets.ts';
import { BucketBuilder } from './buckets.ts';
import { closedUp, longestAcronym } from '../closed-up.ts';
import { seeds } from './keys.ts';
import type { VocabularyState } from './vocabulary.ts';
import { buildVocabulary } from './vocabulary.ts';

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
  const all = [...names];
  const kindNames = [...new Set(all.map(({ kind }) => kind ?? ''))];
  const starts = new Uint32Array(all.length + 1);
  all.forEach(({ name }, at) => (starts[at + 1] = (starts[at] ?? 0) + name.length));
  const read = readAll(all);
  const vocabulary = buildVocabulary(read.keys);
  const says = weigh(read, all);
  const weights = Float64Array.from(read.ownWeights, (own, at) =>
    (read.classes[at] ?? 0) > 1 ? own : own * (says[read.words[at] ?? 0] ?? 1),
  );
  return {
    text: all.map(({ name }) => name).join(''),
    starts,
    entries: Uint32Array.from(all, ({ entry }) => entry),
    weak: Uint8Array.from(all, ({ weak }) => (weak ? 1 : 0)),
    kinds: Uint8Array.from(all, ({ kind }) => kindNames.indexOf(kind ?? '')),
    kindNames,
    shapes: Uint8Array.from(read.shapes),
    legal: Uint8Array.from(read.legal),
    cutWords: Int8Array.from(read.cutWords),
    surnames: Int32Array.from(read.surnames),
    acronyms: Int32Array.from(read.acronyms),
    acronymLengths: Uint8Array.from(read.acronymLengths),
    wordStarts: Uint32Array.from(read.wordStarts),
    words: Uint32Array.from(read.words),
    classes: Uint8Array.from(read.classes),
    weights,
    written: Int32Array.from(read.written),
    orders: Uint8Array.from(read.orders),
    vocabulary,
    says,
    ...bearersOf(read, vocabulary.starts.length - 1),
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
interface Read {
  keys: string[];
  shapes: number[];
  legal: number[];
  cutWords: number[];
  surnames: number[];
  acronyms: number[];
  acronymLengths: number[];
  wordStarts: number[];
  words: number[];
  classes: number[];
  ownWeights: number[];
  written: number[];
  orders: number[];
  acronymKeys: BucketBuilder;
}

function readAll(all: readonly NameOfEntry[]): Read {
  const numbers = new Map<string, number>();
  const side = emptySide();
  const read: Read = {
    keys: [],
    shapes: [],
    legal: [],
    cutWords: [],
    surnames: [],
    acronyms: [],
    acronymLengths: [],
    wordStarts: [0],
    words: [],
    classes: [],
    ownWeights: [],
    written: [],
    orders: [],
    acronymKeys: new BucketBuilder(),
  };
  all.forEach(({ name, kind }, at) => {
    const parsed = parseName(name, kind);
    fillSide(side, parsed);
    for (let word = 0; word < side.count; word += 1) {
      const key = side.keys[word] ?? '';
      let id = numbers.get(key);
      if (id === undefined) {
        id = read.keys.length;
        numbers.set(key, id);
        read.keys.push(key);
      }
      read.words.push(id);
      read.classes.push(side.classes[word] ?? 0);
      read.ownWeights.push(side.weights[word] ?? 0);
      read.orders.push(side.places[word] ?? 0);
      read.written.push(side.written[word] ?? 0);
    }
    read.wordStarts.push(read.words.length);
    read.shapes.push(shapeNames.indexOf(side.shape));
    read.legal.push(side.legal);
    read.cutWords.push(side.cutWord);
    read.surnames.push(side.surnames);
    read.acronyms.push(side.acronym);
    read.acronymLengths.push(side.acronymLength);
    if (side.acronymLength > 0) read.acronymKeys.add(side.acronym, seeds.acronym, at);
    const { joined, length, first, firstLength } = closedUp(side);
    if (length > 0 && length <= longestAcronym) read.acronymKeys.add(joined, seeds.closed, at);
    if (firstLength > 0 && firstLength < length && firstLength <= longestAcronym)
      read.acronymKeys.add(first, seeds.closed, at);
  });
  return read;
}

/** A word that one entry bears says the most; the number of entries lowers it slowly. */
function weigh(read: Read, all: readonly NameOfEntry[]): Float64Array<ArrayBuffer> {
  const entries = new Uint32Array(read.keys.length);
  const last = new Int32Array(read.keys.length).fill(-1);
  all.forEach(({ entry }, name) => {
    for (let at = read.wordStarts[name] ?? 0; at < (read.wordStarts[name + 1] ?? 0); at += 1) {
      const word = read.words[at] ?? 0;
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

function bearersOf(read: Read, size: number): Pick<NamesState, 'bearerStarts' | 'bearers' | 'places'> {
  const bearerStarts = new Uint32Array(size + 1);
  const carries = (at: number): boolean => (read.classes[at] ?? 0) < firstWeak;
  read.words.forEach((word, at) => {
    if (carries(at)) bearerStarts[word + 1] = (bearerStarts[word + 1] ?? 0) + 1;
  });
  for (let at = 1; at <= size; at += 1) bearerStarts[at] = (bearerStarts[at] ?? 0) + (bearerStarts[at - 1] ?? 0);
  const next = bearerStarts.slice();
  const bearers = new Uint32Array(bearerStarts[size] ?? 0);
  const places = new Uint32Array(bearers.length);
  for (let name = 0; name + 1 < read.wordStarts.length; name += 1) {
    for (let at = read.wordStarts[name] ?? 0; at < (read.wordStarts[name + 1] ?? 0); at += 1) {
      if (!carries(at)) continue;
      const word = read.words[at] ?? 0;
      const place = next[word] ?? 0;
      next[word] = place + 1;
      bearers[place] = name;
      places[place] = at;
    }
  }
  return { bearerStarts, bearers, places };
}
