import { shuffle } from '#methods/random.ts';
import { nodeCount } from '../rows.ts';
import type { Level } from './level.ts';

/** What each community weighs and holds while nodes move, and the numbers that no community has. */
interface Tally {
  totals: Float64Array;
  sizes: Uint32Array;
  free: number[];
}

function tallied(level: Level, community: Uint32Array): Tally {
  const n = nodeCount(level);
  const totals = new Float64Array(n);
  const sizes = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    totals[community[node]!]! += level.strength[node]!;
    sizes[community[node]!]!++;
  }
  const free: number[] = [];
  for (let one = n - 1; one >= 0; one--) if (sizes[one] === 0) free.push(one);
  return { totals, sizes, free };
}

/** For a node, the community in which it adds most to modularity; its own unless another adds more than rounding. */
function chooser(level: Level, community: Uint32Array, tally: Tally, resolution: number): (node: number) => number {
  const { offsets, targets, weights, strength, total } = level;
  const { totals, sizes, free } = tally;
  const ties = new Float64Array(totals.length);
  const met = new Uint32Array(totals.length);
  const share = total > 0 ? resolution / total : 0;
  return (node) => {
    const own = community[node]!;
    const end = offsets[node + 1]!;
    let count = 0;
    for (let e = offsets[node]!; e < end; e++) {
      const one = community[targets[e]!]!;
      if (ties[one] === 0) met[count++] = one;
      ties[one]! += weights[e]!;
    }
    const mass = strength[node]!;
    const scaled = share * mass;
    const stay = ties[own]! - scaled * (totals[own]! - mass);
    ties[own] = 0;
    let most = stay + 1e-10 * mass;
    let best = own;
    for (let i = 0; i < count; i++) {
      const one = met[i]!;
      const gain = ties[one]! - scaled * totals[one]!;
      ties[one] = 0;
      if (gain > most && one !== own) {
        most = gain;
        best = one;
      }
    }
    return most < 0 && sizes[own]! > 1 ? free.at(-1)! : best;
  };
}

/**
 * Moves nodes to the neighbouring community with the largest gain in modularity until none gains, keeping a queue of
 * those whose neighbours moved (Traag, Waltman and van Eck 2019, «fast local moving»). Changes `community`, whose
 * numbers are below the number of nodes.
 */
export function moveNodes(level: Level, community: Uint32Array, resolution: number, next: () => number): void {
  const n = nodeCount(level);
  const { offsets, targets, strength } = level;
  const tally = tallied(level, community);
  const { totals, sizes, free } = tally;
  const choose = chooser(level, community, tally, resolution);
  const queue = Uint32Array.from({ length: n }, (_, i) => i);
  shuffle(queue, next);
  const waits = new Uint8Array(n).fill(1);
  let waiting = n;
  for (let head = 0; waiting > 0; waiting--) {
    const node = queue[head]!;
    if (++head === n) head = 0;
    waits[node] = 0;
    const own = community[node]!;
    const best = choose(node);
    if (best === own) continue;
    if (sizes[best] === 0) free.pop();
    totals[own]! -= strength[node]!;
    totals[best]! += strength[node]!;
    sizes[best]!++;
    if (--sizes[own]! === 0) free.push(own);
    community[node] = best;
    for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
      const to = targets[e]!;
      if (waits[to] || community[to] === best) continue;
      waits[to] = 1;
      const tail = head + waiting - 1;
      queue[tail < n ? tail : tail - n] = to;
      waiting++;
    }
  }
}
