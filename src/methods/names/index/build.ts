import { closedUp, longestAcronym } from '../closed-up.ts';
import type { NameText } from '../name-text.ts';
import { mostWords, readText } from '../name-text.ts';
import { parseText } from '../parse.ts';
import type { Side } from '../sides.ts';
import { emptySide, fillSide, firstWeak } from '../sides.ts';
import { WordNumbers } from '../word-numbers.ts';
import type { Buckets } from './buckets.ts';
import { BucketBuilder } from './buckets.ts';
import { NameColumns, WordColumns } from './columns.ts';
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
  const builder = new NamesBuilder();
  for (const one of names) builder.add(one, readText(one.name));
  return builder.done();
}

/** The words of a large list. */
const manyWords = 1 << 15;

/** Takes the names of a list in turn, each with what was read in it. */
export class NamesBuilder {
  private readonly names: string[] = [];
  private readonly kindNames: string[] = [];
  private readonly columns = new NameColumns();
  private readonly words = new WordColumns();
  private readonly keys = new WordNumbers(manyWords);
  private readonly acronymKeys = new BucketBuilder();
  private readonly side = emptySide();
  private readonly numbers = new Uint32Array(mostWords);

  get count(): number {
    return this.names.length;
  }

  add({ name, kind = '', weak, entry }: NameOfEntry, text: NameText): void {
    const { side, keys, numbers } = this;
    fillSide(side, parseText(text, kind === '' ? undefined : kind));
    for (let word = 0; word < side.count; word += 1)
      numbers[word] = keys.numberOf(side.keys[word] ?? '', side.hashes[word]);
    if (!this.kindNames.includes(kind)) this.kindNames.push(kind);
    this.words.add(side, numbers);
    this.columns.add(side, name.length, entry, weak, this.kindNames.indexOf(kind));
    this.addAcronyms(side, this.names.length);
    this.names.push(name);
  }

  private addAcronyms(side: Side, at: number): void {
    if (side.acronymLength > 0) this.acronymKeys.add(side.acronym, seeds.acronym, at);
    const { joined, length, first, firstLength } = closedUp(side);
    if (length > 0 && length <= longestAcronym) this.acronymKeys.add(joined, seeds.closed, at);
    if (firstLength > 0 && firstLength < length && firstLength <= longestAcronym)
      this.acronymKeys.add(first, seeds.closed, at);
  }

  done(): NamesState {
    const keys = this.keys.words;
    const columns = this.columns.done();
    const ofWords = this.words.done();
    const { words, classes, weights } = ofWords;
    const says = weigh(columns.wordStarts, words, columns.entries, keys.length);
    for (let at = 0; at < weights.length; at += 1)
      if ((classes[at] ?? 0) <= 1) weights[at] = (weights[at] ?? 0) * (says[words[at] ?? 0] ?? 1);
    return {
      text: this.names.join(''),
      kindNames: this.kindNames,
      ...columns,
      ...ofWords,
      vocabulary: buildVocabulary(keys),
      says,
      ...bearersOf(columns.wordStarts, words, classes, keys.length),
      acronymKeys: this.acronymKeys.build(),
    };
  }
}

/** The buffers of a state, for the transfer list of `postMessage`. */
export function namesTransferables(state: object): ArrayBuffer[] {
  return Object.values(state).flatMap((value: unknown) => {
    if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? namesTransferables(value) : [];
  });
}

/** A word that one entry bears says the most; the number of entries lowers it slowly. */
function weigh(
  wordStarts: Uint32Array,
  words: Uint32Array,
  entryOf: Uint32Array,
  size: number,
): Float64Array<ArrayBuffer> {
  const entries = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  entryOf.forEach((entry, name) => {
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
