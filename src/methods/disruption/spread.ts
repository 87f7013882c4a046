/** Up to so many positions distances are measured from all of them, above from `sampledSources` drawn ones. */
export const mostExact = 1024;
export const sampledSources = 256;

/** In: how many nodes, their rows, and the sources, or null for all. Out: the mean of 1/distance over all pairs. */
type Spread = (count: number, offsets: Int32Array, targets: Int32Array, sources: Int32Array | null) => number;

/**
 * Breadth-first search from all sources at once: each node keeps the set of sources within d steps as bits, and takes
 * the sets of its neighbours for d + 1. Thirty-two sources go in one operation; the sum is of whole counts by distance,
 * so that it is the same for every order of nodes.
 */
export function spreading(n: number): Spread {
  const exact = Math.min(n, mostExact);
  const room = Math.max(exact * ((exact + 31) >>> 5), n > mostExact ? (n * sampledSources) / 32 : 0);
  let now = new Int32Array(room);
  let then = new Int32Array(room);
  const open = new Uint8Array(n);
  return (count, offsets, targets, sources) => {
    const many = sources === null ? count : sources.length;
    const words = (many + 31) >>> 5;
    now.fill(0, 0, count * words);
    for (let bit = 0; bit < many; bit++) {
      const node = sources === null ? bit : sources[bit]!;
      now[node * words + (bit >>> 5)]! |= 1 << (bit & 31);
    }
    open.fill(1, 0, count);
    // A node that met no source at d meets none further off, unless the sources are a sample with gaps.
    const closes = sources === null;
    let sum = 0;
    for (let distance = 1; ; distance++) {
      const found = step(now, then, words, count, offsets, targets, open, closes);
      if (found === 0) break;
      sum += found / distance;
      [now, then] = [then, now];
    }
    return sum / (many * (count - 1));
  };
}

/** One step further: `then` from `now`, at the nodes that are open. Gives how many sources were new to nodes. */
function step(
  now: Int32Array,
  then: Int32Array,
  words: number,
  count: number,
  offsets: Int32Array,
  targets: Int32Array,
  open: Uint8Array,
  closes: boolean,
): number {
  let found = 0;
  for (let node = 0; node < count; node++) {
    const base = node * words;
    for (let word = 0; word < words; word++) then[base + word] = now[base + word]!;
    if (open[node] === 0) continue;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const from = targets[at]! * words;
      for (let word = 0; word < words; word++) then[base + word]! |= now[from + word]!;
    }
    let fresh = 0;
    for (let word = 0; word < words; word++) fresh += bits(then[base + word]! ^ now[base + word]!);
    if (fresh === 0 && closes) open[node] = 0;
    found += fresh;
  }
  return found;
}

function bits(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
