const base = 0x01000193;

/** Powers of the base: what moves a hash so many letters to the left. */
export const powers = new Int32Array(128);
powers[0] = 1;
for (let at = 1; at < powers.length; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 0, base);

/** A polynomial hash of a text in 32 bits: the hash of two texts written as one follows from theirs (`joinHash`). */
export function hashOf(text: string): number {
  return hashOn(0, text);
}

/** The hash of a text of which the beginning has been hashed. */
export function hashOn(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

export function hashBytes(text: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, base) + (text[at] ?? 0)) | 0;
  return hash;
}

export function joinHash(first: number, second: number, lengthOfSecond: number): number {
  return (Math.imul(first, powers[lengthOfSecond] ?? 0) + second) | 0;
}

/** Spreads a hash over all its 32 bits, differently for every `seed` (the finaliser of MurmurHash3, Appleby 2011). */
export function spread(hash: number, seed: number): number {
  let mixed = hash ^ Math.imul(seed + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
