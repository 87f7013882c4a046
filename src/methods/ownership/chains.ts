import { Heap } from './heap.ts';
import type { Holdings } from './holdings.ts';
import { whole } from './amount.ts';
import { chainFrom, type Chain, type Explained } from './rule-paths.ts';

/** The strongest chain from a listed owner to each entity, as the logarithm of its product; −Infinity where there is none. */
export interface Strongest extends Pick<Explained, 'top' | 'steps' | 'product'> {
  /** Logarithms order chains only; every percentage shown is multiplied out exactly. */
  weight: Float64Array;
  logs: Float64Array;
}

/** Dijkstra (1959) on −log share, from all listed at once. */
export function strongest(net: Holdings, listed: Uint8Array): Strongest {
  const logs = Float64Array.from(net.shares, ({ n, d }) => Math.min(0, Math.log(Number((n << 64n) / d) / 2 ** 64)));
  const weight = new Float64Array(net.ids.length).fill(-Infinity);
  const top = Uint32Array.from({ length: net.ids.length }, (_, entity) => entity);
  const steps = new Uint32Array(net.ids.length);
  const product = Array<bigint>(net.ids.length).fill(whole);
  const done = new Uint8Array(net.ids.length);
  const heap = new Heap<number>();
  for (const [entity, is] of listed.entries())
    if (is) {
      weight[entity] = 0;
      heap.push(0, entity);
    }
  for (let owner = heap.pop(); owner !== undefined; owner = heap.pop()) {
    if (done[owner]) continue;
    done[owner] = 1;
    for (let place = net.heldFrom[owner]!; place < net.heldFrom[owner + 1]!; place += 1) {
      const entity = net.held[place]!;
      const reached = weight[owner]! + logs[net.heldAt[place]!]!;
      if (done[entity] || !(reached > weight[entity]!)) continue;
      const share = net.shares[net.heldAt[place]!]!;
      weight[entity] = reached;
      top[entity] = top[owner]!;
      steps[entity] = steps[owner]! + 1;
      product[entity] = (product[owner]! * share.n) / share.d;
      heap.push(reached, entity);
    }
  }
  return { weight, logs, top, steps, product };
}

interface Step {
  node: number;
  sum: number;
  place: number;
  below: Step | null;
  length: number;
}

/** Chains from the listed to an entity without repeating anybody, strongest first; `cut` when there may be more. */
export function strongestChains(
  net: Holdings,
  listed: Uint8Array,
  strong: Strongest,
  entity: number,
  most: { chains: number; steps: number },
): { chains: Chain[]; cut: boolean } {
  const { weight, logs } = strong;
  const chains: Chain[] = [];
  const heap = new Heap<Step>();
  heap.push(0, { node: entity, sum: 0, place: -1, below: null, length: 0 });
  let work = most.chains * most.steps * 4;
  for (let step = heap.pop(); step; step = heap.pop()) {
    if (step.below && (listed[step.node] || step.length === most.steps)) {
      if (chains.length === most.chains) return { chains, cut: true };
      chains.push(chainFrom(step.node, placesOf(step), strong));
      continue;
    }
    for (let at = net.from[step.node]!; at < net.from[step.node + 1]!; at += 1) {
      const owner = net.owners[at]!;
      if (weight[owner] === -Infinity || passes(step, owner)) continue;
      if (work-- <= 0) return { chains, cut: true };
      const sum = step.sum + logs[at]!;
      heap.push(sum + weight[owner]!, { node: owner, sum, place: at, below: step, length: step.length + 1 });
    }
  }
  return { chains, cut: false };
}

function passes(step: Step, node: number): boolean {
  for (let at: Step | null = step; at; at = at.below) if (at.node === node) return true;
  return false;
}

function placesOf(step: Step): number[] {
  const places: number[] = [];
  for (let at: Step | null = step; at?.below; at = at.below) places.push(at.place);
  return places;
}
