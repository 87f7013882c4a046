import { mostWords } from '../name-text.ts';
import type { Side } from '../sides.ts';
import { shapeNames } from '../sides.ts';
import { resized } from './growing.ts';

const firstRoom = 1 << 14;

/** What is kept of each word of each name, column by column, in the order the names came. */
export class WordColumns {
  count = 0;
  words = new Uint32Array(firstRoom);
  classes = new Uint8Array(firstRoom);
  weights = new Float64Array(firstRoom);
  written = new Int32Array(firstRoom);
  orders = new Uint8Array(firstRoom);

  /** Takes the words of a name; `numbers` are those of its words. */
  add(side: Side, numbers: Uint32Array): void {
    if (this.count + mostWords > this.words.length) this.resize(2 * this.words.length);
    for (let at = 0; at < side.count; at += 1) {
      const to = this.count + at;
      this.words[to] = numbers[at] ?? 0;
      this.classes[to] = side.classes[at] ?? 0;
      this.weights[to] = side.weights[at] ?? 0;
      this.written[to] = side.written[at] ?? 0;
      this.orders[to] = side.places[at] ?? 0;
    }
    this.count += side.count;
  }

  private resize(size: number): void {
    this.words = resized(this.words, size);
    this.classes = resized(this.classes, size);
    this.weights = resized(this.weights, size);
    this.written = resized(this.written, size);
    this.orders = resized(this.orders, size);
  }

  /** The columns without the room left over; nothing may be added after it. */
  done(): Pick<WordColumns, 'words' | 'classes' | 'weights' | 'written' | 'orders'> {
    this.resize(this.count);
    const { words, classes, weights, written, orders } = this;
    return { words, classes, weights, written, orders };
  }
}

/** What is kept of each name. */
export class NameColumns {
  count = 0;
  /** Where the letters and the words of each begin, and after the last the end. */
  starts = new Uint32Array(firstRoom);
  wordStarts = new Uint32Array(firstRoom);
  entries = new Uint32Array(firstRoom);
  weak = new Uint8Array(firstRoom);
  kinds = new Uint8Array(firstRoom);
  shapes = new Uint8Array(firstRoom);
  legal = new Uint8Array(firstRoom);
  cutWords = new Int8Array(firstRoom);
  surnames = new Int32Array(firstRoom);
  acronyms = new Int32Array(firstRoom);
  acronymLengths = new Uint8Array(firstRoom);

  add(side: Side, length: number, entry: number, isWeak: boolean, kind: number): void {
    const at = this.count;
    if (at + 2 > this.entries.length) this.resize(2 * this.entries.length);
    this.starts[at + 1] = (this.starts[at] ?? 0) + length;
    this.wordStarts[at + 1] = (this.wordStarts[at] ?? 0) + side.count;
    this.entries[at] = entry;
    this.weak[at] = isWeak ? 1 : 0;
    this.kinds[at] = kind;
    this.shapes[at] = shapeNames.indexOf(side.shape);
    this.legal[at] = side.legal;
    this.cutWords[at] = side.cutWord;
    this.surnames[at] = side.surnames;
    this.acronyms[at] = side.acronym;
    this.acronymLengths[at] = side.acronymLength;
    this.count += 1;
  }

  private resize(size: number, places = size): void {
    this.starts = resized(this.starts, places);
    this.wordStarts = resized(this.wordStarts, places);
    this.entries = resized(this.entries, size);
    this.weak = resized(this.weak, size);
    this.kinds = resized(this.kinds, size);
    this.shapes = resized(this.shapes, size);
    this.legal = resized(this.legal, size);
    this.cutWords = resized(this.cutWords, size);
    this.surnames = resized(this.surnames, size);
    this.acronyms = resized(this.acronyms, size);
    this.acronymLengths = resized(this.acronymLengths, size);
  }

  /** The columns without the room left over; nothing may be added after it. */
  done(): Omit<NameColumns, 'count' | 'add' | 'done'> {
    this.resize(this.count, this.count + 1);
    const { starts, wordStarts, entries, weak, kinds, shapes } = this;
    const { legal, cutWords, surnames, acronyms, acronymLengths } = this;
    return { starts, wordStarts, entries, weak, kinds, shapes, legal, cutWords, surnames, acronyms, acronymLengths };
  }
}
