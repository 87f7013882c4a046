import { spanishSound } from '#methods/names/sound.ts';

/** Names of the entities a viewer sees, by the sounds of their words; identifiers stand as they are. */
export interface NamedEntities {
  ids: string[];
  /** Of each entity, numbers of its words, each once. */
  words: number[][];
  /** How many entities have each word. */
  counts: number[];
  numberOf: ReadonlyMap<string, number>;
}

/** Words that sound alike count as one. */
export const soundOf = (word: string): string => (word.startsWith('#') ? word : spanishSound(word) || word);

/** Takes rows (word, entity) in any order; fastest where those of one word follow each other. */
export class NameCollector {
  readonly #entities = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #of: number[][] = [];
  readonly #counts: number[] = [];
  #last: { word: string | null; number: number } = { word: null, number: -1 };

  add(word: string, entity: string): void {
    if (word !== this.#last.word) this.#last = { word, number: this.#numberOf(soundOf(word)) };
    const { number } = this.#last;
    let at = this.#entities.get(entity);
    if (at === undefined) {
      at = this.#entities.size;
      this.#entities.set(entity, at);
      this.#of.push([]);
    }
    const of = this.#of[at]!;
    if (of.includes(number)) return;
    of.push(number);
    this.#counts[number]! += 1;
  }

  #numberOf(sound: string): number {
    const known = this.#words.get(sound);
    if (known !== undefined) return known;
    this.#words.set(sound, this.#counts.push(0) - 1);
    return this.#counts.length - 1;
  }

  done(): NamedEntities {
    return { ids: [...this.#entities.keys()], words: this.#of, counts: this.#counts, numberOf: this.#words };
  }
}

/** Blocks by how many stand in them, the smallest first: of a long list they say most. More is no reason to look. */
const sizes = [
  [2, 2],
  [3, 5],
  [6, 25],
] as const;
/** Words of an entity that are put together, the rarest. */
const mostWords = 5;
const mostPairs = 400_000;
/** After how many steps others get their turn. */
const portion = 4000;

/**
 * Pairs of entities that share a rare word, or two or three words together, best first: what the common words say, times how
 * much of all it is. Yields now and then, so that a long list stops nobody. At most `most`.
 */
export function* candidatePairs(
  { words, counts, ids }: NamedEntities,
  most: number,
): Generator<undefined, [number, number][]> {
  const size = 1 << Math.min(22, Math.max(10, Math.ceil(Math.log2(ids.length * 16 + 1))));
  const bearers = new Uint32Array(size + 1);
  for (let entity = 0; entity < words.length; entity += 1) {
    for (const key of keysOf(words[entity]!, counts, size)) bearers[key + 1]! += 1;
    if (entity % portion === 0) yield;
  }
  for (let key = 0; key < size; key += 1) bearers[key + 1]! += bearers[key]!;
  yield;
  const next = bearers.slice(0, size);
  const members = new Uint32Array(bearers[size]!);
  for (let entity = 0; entity < words.length; entity += 1) {
    for (const key of keysOf(words[entity]!, counts, size)) members[next[key]!++] = entity;
    if (entity % portion === 0) yield;
  }
  const seen = new Set<number>();
  let weighed: Weighed[] = [];
  // Never a long list to sort at once.
  const best = (): Weighed[] =>
    weighed
      .sort((x, y) => y.worth - x.worth || order(ids[x.a]!, ids[y.a]!) || order(ids[x.b]!, ids[y.b]!))
      .slice(0, most);
  const bits = Float64Array.from(counts, (count) => Math.log2(1 + ids.length / count));
  for (const [least, largest] of sizes)
    for (let key = 0; key < size && seen.size < mostPairs; key += 1) {
      const [from, to] = [bearers[key]!, bearers[key + 1]!];
      if (to - from >= least && to - from <= largest)
        for (let i = from; i < to; i += 1)
          for (let j = from; j < i; j += 1) {
            const [a, b] = members[i]! < members[j]! ? [members[i]!, members[j]!] : [members[j]!, members[i]!];
            const pair = a * ids.length + b;
            if (a === b || seen.has(pair)) continue;
            seen.add(pair);
            const { share, both } = shareOf(words[a]!, words[b]!, bits);
            if (share >= leastShare) weighed.push({ a, b, worth: share * both });
          }
      if (weighed.length > most * 3) weighed = best();
      if (key % portion === 0) yield;
    }
  yield;
  return best().map(({ a, b }) => [a, b]);
}

interface Weighed {
  a: number;
  b: number;
  /** What the common words say, by how much of all it is. */
  worth: number;
}

const leastShare = 0.4;
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the common words say, of what the words of the one with less to say say. */
function shareOf(a: readonly number[], b: readonly number[], bits: Float64Array): { share: number; both: number } {
  let [left, right, both] = [0, 0, 0];
  for (const word of a) {
    left += bits[word]!;
    if (b.includes(word)) both += bits[word]!;
  }
  for (const word of b) right += bits[word]!;
  return { share: both / Math.max(1e-9, Math.min(left, right)), both };
}

/** Buckets of the words, the twos and the threes of an entity, each once. */
function keysOf(words: readonly number[], counts: readonly number[], size: number): Set<number> {
  const rarest = words.toSorted((a, b) => counts[a]! - counts[b]! || a - b).slice(0, mostWords);
  const keys = new Set<number>();
  for (const [i, one] of rarest.entries()) {
    keys.add(bucket(one, size));
    for (const [j, two] of rarest.slice(0, i).entries()) {
      const pair = mix(Math.min(one, two), Math.max(one, two));
      keys.add(bucket(pair, size));
      for (const three of rarest.slice(0, j)) keys.add(bucket(mix(pair, three), size));
    }
  }
  return keys;
}

const mix = (a: number, b: number): number =>
  Math.imul((a + 0x9e3779b9) ^ Math.imul(b + 1, 0x85ebca6b), 0xc2b2ae35) >>> 0;
const bucket = (value: number, size: number): number =>
  (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 7) & (size - 1);
