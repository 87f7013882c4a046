import { spread } from '../hash.ts';

/** Values under hashes, several under one: plain arrays. `starts` by the high bits of a hash, `marks` to tell most others apart. */
export interface Buckets {
  starts: Uint32Array<ArrayBuffer>;
  marks: Uint16Array<ArrayBuffer>;
  values: Uint32Array<ArrayBuffer>;
}

/** Collects hash and value pairs, then lays them out in one pass. */
export class BucketBuilder {
  private hashes = new Uint32Array(1 << 16);
  private values = new Uint32Array(1 << 16);
  private count = 0;

  add(hash: number, seed: number, value: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = spread(hash, seed);
    this.values[this.count] = value;
    this.count += 1;
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
    const marks = new Uint16Array(this.count);
    const values = new Uint32Array(this.count);
    for (let at = 0; at < this.count; at += 1) {
      const hash = this.hashes[at] ?? 0;
      const place = next[hash >>> shift] ?? 0;
      next[hash >>> shift] = place + 1;
      marks[place] = hash & 0xffff;
      values[place] = this.values[at] ?? 0;
    }
    return { starts, marks, values };
  }
}

/** Puts the values that may stand under a hash into `found`, from `count` on; gives the new count. A few may be wrong. */
export function lookUp(buckets: Buckets, hash: number, seed: number, found: Uint32Array, count: number): number {
  const spreaded = spread(hash, seed);
  const { starts, marks, values } = buckets;
  const place = spreaded >>> (1 + Math.clz32(starts.length - 1));
  const mark = spreaded & 0xffff;
  const end = starts[place + 1] ?? 0;
  let next = count;
  for (let at = starts[place] ?? 0; at < end && next < found.length; at += 1) {
    if (marks[at] === mark) {
      found[next] = values[at] ?? 0;
      next += 1;
    }
  }
  return next;
}
