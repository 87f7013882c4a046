import { componentsOf, type Components } from './kernels/components.ts';
import type { PathSums } from './kernels/distances.ts';
import { random, shuffle } from '#methods/random.ts';
import { nodeCount, type Rows } from './rows.ts';

export interface SampledDistances {
  closeness: Float64Array;
  all: PathSums;
  inside: PathSums;
}

/**
 * Closeness and sums over paths, estimated from the distances to `count` nodes drawn without repeats (D. Eppstein and
 * J. Wang, Fast approximation of centrality, J. Graph Algorithms and Applications 8, 2004); exact where all are drawn, and
 * in components of which none was. `longest` is never too great, but may be too small.
 */
export function sampledDistances(rows: Rows, count: number, seed: number): SampledDistances {
  const n = nodeCount(rows);
  const parts = componentsOf(rows);
  const nodes = Uint32Array.from({ length: n }, (_, node) => node);
  shuffle(nodes, random(seed));
  const drawn = nodes.subarray(0, Math.max(1, Math.floor(count)));
  const walk = walker(rows);
  const far = new Float64Array(n);
  const hits = new Uint32Array(n);
  const isMet = new Uint8Array(parts.sizes.length);
  const [all, inside] = [nothing(), nothing()];
  for (const source of drawn) {
    const component = parts.of[source]!;
    isMet[component] = 1;
    const sums = nothing();
    walk(source, (node, distance) => {
      far[node]! += distance;
      hits[node]! += 1;
      addDistance(sums, distance);
    });
    addTo(all, sums);
    if (component === 0) addTo(inside, sums);
  }
  for (const one of [all, inside]) for (const key of ['sum', 'pairs', 'inverse'] as const) one[key] *= n / drawn.length;
  for (let node = 0; node < n; node++) {
    if (isMet[parts.of[node]!] === 1) continue;
    walk(node, (_, distance) => {
      far[node]! += distance;
      hits[node]! += 1;
      if (parts.of[node] === 0) addDistance(inside, distance);
    });
  }
  return { closeness: estimated(n, parts, far, hits), all, inside };
}

/** Walks breadth first; what it costs depends on what is reached alone. */
function walker(rows: Rows): (source: number, see: (node: number, distance: number) => void) => void {
  const distance = new Int32Array(nodeCount(rows)).fill(-1);
  const queue = new Uint32Array(nodeCount(rows));
  return (source, see) => {
    distance[source] = 0;
    queue[0] = source;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let at = rows.offsets[node]!; at < rows.offsets[node + 1]!; at++) {
        const to = rows.targets[at]!;
        if (distance[to]! >= 0) continue;
        distance[to] = distance[node]! + 1;
        queue[tail++] = to;
      }
    }
    for (let at = 1; at < tail; at++) see(queue[at]!, distance[queue[at]!]!);
    for (let at = 0; at < tail; at++) distance[queue[at]!] = -1;
  };
}

/** The component's size is known; the mean distance within it is that to the nodes drawn. */
function estimated(n: number, { of, sizes }: Components, far: Float64Array, hits: Uint32Array): Float64Array {
  const closeness = new Float64Array(n);
  for (let node = 0; node < n; node++)
    if (hits[node]! > 0) closeness[node] = ((sizes[of[node]!]! - 1) / (n - 1)) * (hits[node]! / far[node]!);
  return closeness;
}

const nothing = (): PathSums => ({ sum: 0, pairs: 0, inverse: 0, longest: 0 });

function addDistance(sums: PathSums, distance: number): void {
  sums.sum += distance;
  sums.pairs += 1;
  sums.inverse += 1 / distance;
  if (distance > sums.longest) sums.longest = distance;
}

function addTo(sums: PathSums, more: PathSums): void {
  sums.sum += more.sum;
  sums.pairs += more.pairs;
  sums.inverse += more.inverse;
  sums.longest = Math.max(sums.longest, more.longest);
}
