import { shuffle } from '#methods/random.ts';
import { nodeCount } from '../rows.ts';
import type { Level } from './level.ts';

/** Sets within communities while they are being merged. */
interface Sets {
  label: Uint32Array;
  /** By set: whole weight, weight of ties to the rest of its community, number of nodes. */
  totals: Float64Array;
  cuts: Float64Array;
  sizes: Uint32Array;
  /** By community: whole weight. */
  masses: Float64Array;
}

function alone(level: Level, community: Uint32Array): Sets {
  const n = nodeCount(level);
  const cuts = new Float64Array(n);
  const masses = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    const own = community[node]!;
    masses[own]! += level.strength[node]!;
    for (let e = level.offsets[node]!; e < level.offsets[node + 1]!; e++)
      if (community[level.targets[e]!] === own) cuts[node]! += level.weights[e]!;
  }
  const label = Uint32Array.from({ length: n }, (_, i) => i);
  return { label, totals: level.strength.slice(), cuts, sizes: new Uint32Array(n).fill(1), masses };
}

/**
 * Splits each community into well connected sets (Traag, Waltman and van Eck 2019, algorithm A.2, «refine»): nodes
 * that are still alone and well connected to their community join a well connected set of it by chance, more likely
 * the more modularity gains (exp(gain / θ)), never at a loss. Out: a set per node, numbered below the number of nodes.
 */
export function refined(
  level: Level,
  community: Uint32Array,
  resolution: number,
  theta: number,
  next: () => number,
): Uint32Array {
  const n = nodeCount(level);
  const { offsets, targets, weights, strength } = level;
  const sets = alone(level, community);
  const { label, totals, cuts, sizes, masses } = sets;
  const share = level.total > 0 ? resolution / level.total : 0;
  const ties = new Float64Array(n);
  const met = new Uint32Array(n);
  const nodes = Uint32Array.from({ length: n }, (_, i) => i);
  shuffle(nodes, next);
  for (const node of nodes) {
    const mass = strength[node]!;
    const own = community[node]!;
    const whole = masses[own]!;
    if (sizes[label[node]!] !== 1 || cuts[node]! < share * mass * (whole - mass)) continue;
    let count = 0;
    for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
      if (community[targets[e]!] !== own) continue;
      const set = label[targets[e]!]!;
      if (ties[set] === 0) met[count++] = set;
      ties[set]! += weights[e]!;
    }
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const set = met[i]!;
      const gain = ties[set]! - share * mass * totals[set]!;
      if (gain > 0 && cuts[set]! >= share * totals[set]! * (whole - totals[set]!)) met[kept++] = set;
      else ties[set] = 0;
    }
    const set = kept === 0 ? node : drawn(met, kept, (one) => (ties[one]! - share * mass * totals[one]!) / theta, next);
    if (set !== node) {
      label[node] = set;
      sizes[node] = 0;
      sizes[set]!++;
      totals[set]! += mass;
      cuts[set]! += cuts[node]! - 2 * ties[set]!;
    }
    for (let i = 0; i < kept; i++) ties[met[i]!] = 0;
  }
  return label;
}

/** One of the first `count`, with odds exp(worth). */
function drawn(from: Uint32Array, count: number, worth: (one: number) => number, next: () => number): number {
  if (count === 1) return from[0]!;
  let most = -Infinity;
  for (let i = 0; i < count; i++) most = Math.max(most, worth(from[i]!));
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp(worth(from[i]!) - most);
  let left = next() * sum;
  for (let i = 0; i < count; i++) {
    left -= Math.exp(worth(from[i]!) - most);
    if (left <= 0) return from[i]!;
  }
  return from[count - 1]!;
}
