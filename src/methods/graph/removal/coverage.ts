import { nodeCount, type Rows } from '../rows.ts';
import { within } from './fragmentation.ts';

const bits = (word: number): number => {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/**
 * Every set of `count` nodes that reaches most nodes within `steps` ties, by branch and bound: a set that could not
 * reach as many as the best known, were the next best gains all added up, is not followed. `known` is what a search
 * has reached already; at most `most` sets are kept. Out: null where `budget` steps do not suffice.
 */
export function widest(
  rows: Rows,
  count: number,
  steps: number,
  { known, most, budget }: { known: number; most: number; budget: number },
): number[][] | null {
  const n = nodeCount(rows);
  const words = Math.ceil(n / 32);
  if (n * words * 4 > 64e6) return null;
  const balls = new Uint32Array(n * words);
  for (let node = 0; node < n; node++)
    for (const one of within(rows, [node], steps)) balls[node * words + (one >>> 5)]! |= 1 << (one & 31);
  let best = known;
  let found: number[][] = [];
  let spent = 0;
  const gainOf = (node: number, covered: Uint32Array): number => {
    let sum = 0;
    for (let w = 0, at = node * words; w < words; w++, at++) sum += bits(balls[at]! & ~covered[w]!);
    return sum;
  };
  const take = (set: number[], reached: number): void => {
    if (reached > best) {
      best = reached;
      found = [];
    }
    if (found.length < most) found.push(set);
  };
  const follow = (set: number[], reached: number, covered: Uint32Array, open: readonly number[]): boolean => {
    const left = count - set.length;
    spent += open.length * words;
    if (spent > budget) return false;
    const gains = open.map((node) => ({ node, gain: gainOf(node, covered) })).sort((a, b) => b.gain - a.gain);
    const nodes = gains.map((one) => one.node);
    for (let i = 0; i + left <= gains.length; i++) {
      let could = reached;
      for (let j = i; j < i + left; j++) could += gains[j]!.gain;
      if (could < best || (could === best && found.length >= most)) break;
      const { node, gain } = gains[i]!;
      if (left === 1) {
        take([...set, node], reached + gain);
        continue;
      }
      const wider = covered.map((word, w) => word | balls[node * words + w]!);
      if (!follow([...set, node], reached + gain, wider, nodes.slice(i + 1))) return false;
    }
    return true;
  };
  const all = Array.from({ length: n }, (_, node) => node);
  return follow([], 0, new Uint32Array(words), all) ? found : null;
}
