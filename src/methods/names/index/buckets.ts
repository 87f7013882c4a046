import { spread } from '../hash.ts';

/**
 * Values under hashes, several under one: plain arrays. `starts` by the high bits of a hash; `values` in their low
 * `valueBits` bits, and above these as many low bits of the hash as there is room for, to tell most others apart.
 */
export interface Buckets {
  starts: Uint32Array<ArrayBuffer>;
  values: Uint32Array<ArrayBuffer>;
  valueBits: number;
}

/** Collects hash and value pairs, then lays them out in one pass. */
export class BucketBuilder {
  private hashes: Uint32Array;
  private values: Uint32Array;
  private count = 0;
  private greatest = 1;

  /** `size` is how many pairs there may be; it grows where there are more. */
  constructor(size = 1 << 12) {
    this.hashes = new Uint32Array(Math.max(1, size));
    this.values = new Uint32Array(Math.max(1, size));
  }

  add(hash: number, seed: number, value: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = spread(hash, seed);
    this.values[this.count] = value;
    this.count += 1;
    if (value > this.greatest) this.greatest = value;
  }

  private grow(): void {
    const hashes = new Uint32Array(this.count * 2);
    const values = new Uint32Array(this.count * 2);
    hashes.set(this.hashes);
    values.set(this.values);
    this.hashes = hashes;
    this.values = values;
  }

  /** In the order added within a bucket. */
  build(): Buckets {
    const width = Math.max(1, 31 - Math.clz32(Math.max(2, this.count)));
    const starts = new Uint32Array((1 << width) + 1);
    const shift = 32 - width;
    for (let at = 0; at < this.count; at += 1) {
      const bucket = ((this.hashes[at] ?? 0) >>> shift) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = starts.slice();
    const valueBits = Math.min(31, 32 - Math.clz32(this.greatest));
    const values = new Uint32Array(this.count);
    for (let at = 0; at < this.count; at += 1) {
      const hash = this.hashes[at] ?? 0;
      const place = next[hash >>> shift] ?? 0;
      next[hash >>> shift] = place + 1;
      values[place] = (hash << valueBits) | (this.values[at] ?? 0);
    }
    return { starts, values, valueBits };
  }
}

/** Puts the values that may stand under a hash into `found`, from `count` on; gives the new count. A few may be wrong. */
export function lookUp(buckets: Buckets, hash: number, seed: number, found: Uint32Array, count: number): number {
  const spreaded = spread(hash, seed);
  const { starts, values, valueBits } = buckets;
  const place = spreaded >>> (1 + Math.clz32(starts.length - 1));
  const mark = (spreaded << valueBits) >>> valueBits;
  const mask = (1 << valueBits) - 1;
  const end = starts[place + 1] ?? 0;
  let next = count;
  for (let at = starts[place] ?? 0; at < end && next < found.length; at += 1) {
    const value = values[at] ?? 0;
    if (value >>> valueBits === mark) {
      found[next] = value & mask;
      next += 1;
    }
  }
  return next;
}

const mostAsked = 64;

/** Hashes looked up together: all places are read before any value, since memory answers many questions at once. */
export class LookUps {
  private readonly buckets: Buckets;
  private readonly spreaded = new Uint32Array(mostAsked);
  private readonly begins = new Uint32Array(mostAsked);
  private readonly ends = new Uint32Array(mostAsked);
  private count = 0;

  constructor(buckets: Buckets) {
    this.buckets = buckets;
  }

  clear(): void {
    this.count = 0;
  }

  add(hash: number, seed: number): void {
    this.spreaded[this.count] = spread(hash, seed);
    this.count += 1;
  }

  /** Puts what may stand under the hashes into `found`, in their order; gives the number. A few may be wrong. */
  into(found: Uint32Array): number {
    const { spreaded, begins, ends } = this;
    const { starts, values, valueBits } = this.buckets;
    const shift = 1 + Math.clz32(starts.length - 1);
    for (let at = 0; at < this.count; at += 1) {
      const place = (spreaded[at] ?? 0) >>> shift;
      begins[at] = starts[place] ?? 0;
      ends[at] = starts[place + 1] ?? 0;
    }
    const mask = (1 << valueBits) - 1;
    let next = 0;
    for (let at = 0; at < this.count; at += 1) {
      const mark = ((spreaded[at] ?? 0) << valueBits) >>> valueBits;
      const end = ends[at] ?? 0;
      for (let place = begins[at] ?? 0; place < end && next < found.length; place += 1) {
        const value = values[place] ?? 0;
        if (value >>> valueBits !== mark) continue;
        found[next] = value & mask;
        next += 1;
      }
    }
    return next;
  }
}
