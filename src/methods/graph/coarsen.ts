import { degree, order, type Network } from './network.ts';

export interface Coarser {
  net: Network;
  /** For each finer node, its coarser node. */
  parent: Uint32Array;
  mass: Float64Array;
}

/**
 * One step of coarsening by heavy-edge matching (Karypis and Kumar, SIAM J. Sci. Comput. 20, 1998), the lightest
 * and least linked first; leaves left over are paired with others of the same hub, so that stars shrink too.
 */
export function coarsen(net: Network, mass: Float64Array): Coarser {
  const n = order(net);
  const mate = match(net, mass);
  const parent = new Uint32Array(n);
  const ids: string[] = [];
  for (let i = 0; i < n; i++) {
    const other = mate[i] ?? i;
    if (other < i) parent[i] = parent[other] ?? 0;
    else parent[i] = ids.push(net.ids[i] ?? '') - 1;
  }
  const coarse = new Float64Array(ids.length);
  for (let i = 0; i < n; i++) coarse[parent[i]!] = coarse[parent[i]!]! + mass[i]!;
  return { net: merge(net, parent, ids), parent, mass: coarse };
}

function match(net: Network, mass: Float64Array): Int32Array {
  const n = order(net);
  const mate = new Int32Array(n).fill(-1);
  const visit = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => mass[a]! - mass[b]! || degree(net, a) - degree(net, b) || a - b,
  );
  for (const i of visit) {
    if (mate[i]! >= 0) continue;
    let best = -1;
    let most = -1;
    for (let e = net.offsets[i]!; e < net.offsets[i + 1]!; e++) {
      const to = net.targets[e]!;
      const weight = net.weights[e]! / (mass[i]! * mass[to]!);
      if (mate[to]! < 0 && weight > most) [best, most] = [to, weight];
    }
    if (best >= 0) {
      mate[i] = best;
      mate[best] = i;
    }
  }
  const waiting = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    if (mate[i]! >= 0 || degree(net, i) === 0) continue;
    const hub = net.targets[net.offsets[i]!]!;
    const other = waiting.get(hub);
    if (other === undefined) waiting.set(hub, i);
    else {
      mate[i] = other;
      mate[other] = i;
      waiting.delete(hub);
    }
  }
  return mate.map((one, i) => (one < 0 ? i : one));
}

function merge(net: Network, parent: Uint32Array, ids: readonly string[]): Network {
  const n = ids.length;
  const members = Array.from({ length: n }, (): number[] => []);
  parent.forEach((to, from) => members[to]?.push(from));
  const slot = new Float64Array(n);
  const stamp = new Int32Array(n).fill(-1);
  const offsets = new Uint32Array(n + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  members.forEach((group, i) => {
    const row: number[] = [];
    for (const node of group) {
      for (let e = net.offsets[node]!; e < net.offsets[node + 1]!; e++) {
        const to = parent[net.targets[e]!]!;
        if (to === i) continue;
        if (stamp[to] !== i) {
          stamp[to] = i;
          slot[to] = 0;
          row.push(to);
        }
        slot[to] = slot[to]! + net.weights[e]!;
      }
    }
    for (const to of row) {
      targets.push(to);
      weights.push(slot[to]!);
    }
    offsets[i + 1] = targets.length;
  });
  return {
    ids,
    offsets,
    targets: Uint32Array.from(targets),
    weights: Float32Array.from(weights),
    senses: new Int8Array(targets.length),
  };
}
