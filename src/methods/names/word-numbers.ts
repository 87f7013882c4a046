import { hashOf } from './hash.ts';

const firstRoom = 1 << 10;

/** Distinct words and the numbers they have, from 0 in the order they came; found by the hashes of `hashOf`. */
export class WordNumbers {
  readonly words: string[] = [];
  private hashes = new Int32Array(firstRoom);
  /** A number and 1 where a word stands, at the place its hash gives or after it; 0 where none does. */
  private places = new Uint32Array(2 * firstRoom);

  /** The number of a word; -1 where it has none. */
  find(word: string, hash = hashOf(word)): number {
    return (this.places[this.placeOf(word, hash)] ?? 0) - 1;
  }

  /** The number of a word, which it gets where it has none. */
  numberOf(word: string, hash = hashOf(word)): number {
    const place = this.placeOf(word, hash);
    const known = (this.places[place] ?? 0) - 1;
    if (known >= 0) return known;
    const number = this.words.length;
    this.words.push(word);
    this.hashes[number] = hash;
    this.places[place] = number + 1;
    if (this.words.length === this.hashes.length) this.grow();
    return number;
  }

  private placeOf(word: string, hash: number): number {
    const { places, hashes } = this;
    const last = places.length - 1;
    let place = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const number = (places[place] ?? 0) - 1;
      if (number < 0 || (hashes[number] === hash && this.words[number] === word)) return place;
      place = (place + 1) & last;
    }
  }

  private grow(): void {
    const hashes = new Int32Array(2 * this.hashes.length);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.places = new Uint32Array(4 * this.words.length);
    const last = this.places.length - 1;
    for (let number = 0; number < this.words.length; number += 1) {
      const hash = hashes[number] ?? 0;
      let place = (hash ^ (hash >>> 15)) & last;
      while (this.places[place] !== 0) place = (place + 1) & last;
      this.places[place] = number + 1;
    }
  }
}
