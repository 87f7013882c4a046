/**
 * Numbers in [0, 1) that repeat for a seed and a stream (32 bits each): xoshiro128** (Blackman and Vigna, Scrambled
 * linear pseudorandom number generators, ACM Trans. Math. Softw. 47, 2021), its state filled by splitmix32 with the
 * mixer of murmur3. Streams of one seed are independent, so each worker or replicate takes its own.
 */
export function random(seed: number, stream = 0): () => number {
  let fill = mixed(seed | 0) ^ mixed((stream | 0) ^ 0x5bd1e995);
  const next = (): number => mixed((fill = (fill + 0x9e3779b9) | 0));
  let a = next();
  let b = next();
  let c = next();
  // The one state the generator never leaves is all zeros.
  let d = next() | 1;
  return () => {
    const scrambled = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return (scrambled >>> 0) / 4294967296;
  };
}

const turned = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

function mixed(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Puts a list in random order, in place (Fisher and Yates). */
export function shuffle(list: Uint32Array, next: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const kept = list[i]!;
    list[i] = list[j]!;
    list[j] = kept;
  }
}
