import { hashOf } from './hash.ts';

const firstRoom = 1 << 10;
/** Words whose hashes are alike stand close together; those beyond so many places are kept apart, so that none can be made to crowd it. */
const mostSteps = 64;

/** Distinct words and the numbers they have, from 0 in the order they came; found by the hashes of `hashOf`. */
export class WordNumbers {
  readonly words: string[] = [];
  /** At the place its hash gives, or after it, a number and 1 where a word stands and then the hash; 0 where none does. */
  private table: Int32Array;
  private readonly crowded = new Map<string, number>();

  /** `room` is how many words there may be; it grows where there are more. */
  constructor(room = firstRoom) {
    this.table = new Int32Array(4 << Math.ceil(Math.log2(room)));
  }

  /** The number of a word; -1 where it has none. */
  find(word: string, hash = hashOf(word)): number {
    const place = this.placeOf(word, hash);
    const number = place < 0 ? -1 : (this.table[place] ?? 0) - 1;
    return number < 0 && this.crowded.size > 0 ? (this.crowded.get(word) ?? -1) : number;
  }

  /** The number of a word, which it gets where it has none. */
  numberOf(word: string, hash = hashOf(word)): number {
    const place = this.placeOf(word, hash);
    const known = place < 0 ? -1 : (this.table[place] ?? 0) - 1;
    if (known >= 0) return known;
    const apart = this.crowded.size > 0 ? this.crowded.get(word) : undefined;
    if (apart !== undefined) return apart;
    const number = this.words.length;
    this.words.push(word);
    if (place < 0) this.crowded.set(word, number);
    else {
      this.table[place] = number + 1;
      this.table[place + 1] = hash;
    }
    if (4 * this.words.length === this.table.length) this.grow();
    return number;
  }

  /** Where a word stands or may stand; -1 where there is no room for it. */
  private placeOf(word: string, hash: number): number {
    const { table, words } = this;
    const last = table.length - 2;
    let place = startOf(hash) & last;
    for (let step = 0; step < mostSteps; step += 1) {
      const number = (table[place] ?? 0) - 1;
      if (number < 0 || (table[place + 1] === hash && words[number] === word)) return place;
      place = (place + 2) & last;
    }
    return -1;
  }

  private grow(): void {
    const before = this.table;
    const table = new Int32Array(2 * before.length);
    const last = table.length - 2;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] === 0) continue;
      const hash = before[at + 1] ?? 0;
      let place = startOf(hash) & last;
      let step = 0;
      for (; step < mostSteps && table[place] !== 0; step += 1) place = (place + 2) & last;
      const number = (before[at] ?? 0) - 1;
      if (step === mostSteps) this.crowded.set(this.words[number] ?? '', number);
      else {
        table[place] = number + 1;
        table[place + 1] = hash;
      }
    }
    this.table = table;
  }
}

const startOf = (hash: number): number => (hash ^ (hash >>> 15)) << 1;
