import { hashOf } from './hash.ts';

const firstRoom = 1 << 10;

/** Distinct words and the numbers they have, from 0 in the order they came; found by the hashes of `hashOf`. */
export class WordNumbers {
  readonly words: string[] = [];
  /** At the place its hash gives, or after it, a number and 1 where a word stands and then the hash; 0 where none does. */
  private table: Int32Array;

  /** `room` is how many words there may be; it grows where there are more. */
  constructor(room = firstRoom) {
    this.table = new Int32Array(4 << Math.ceil(Math.log2(room)));
  }

  /** The number of a word; -1 where it has none. */
  find(word: string, hash = hashOf(word)): number {
    return (this.table[this.placeOf(word, hash)] ?? 0) - 1;
  }

  /** The number of a word, which it gets where it has none. */
  numberOf(word: string, hash = hashOf(word)): number {
    const place = this.placeOf(word, hash);
    const known = (this.table[place] ?? 0) - 1;
    if (known >= 0) return known;
    const number = this.words.length;
    this.words.push(word);
    this.table[place] = number + 1;
    this.table[place + 1] = hash;
    if (4 * this.words.length === this.table.length) this.grow();
    return number;
  }

  private placeOf(word: string, hash: number): number {
    const { table, words } = this;
    const last = table.length - 2;
    let place = startOf(hash) & last;
    for (;;) {
      const number = (table[place] ?? 0) - 1;
      if (number < 0 || (table[place + 1] === hash && words[number] === word)) return place;
      place = (place + 2) & last;
    }
  }

  private grow(): void {
    const before = this.table;
    const table = new Int32Array(2 * before.length);
    const last = table.length - 2;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] === 0) continue;
      const hash = before[at + 1] ?? 0;
      let place = startOf(hash) & last;
      while (table[place] !== 0) place = (place + 2) & last;
      table[place] = before[at] ?? 0;
      table[place + 1] = hash;
    }
    this.table = table;
  }
}

const startOf = (hash: number): number => (hash ^ (hash >>> 15)) << 1;
