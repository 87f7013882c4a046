import type { Box } from './boxes.ts';
import type { Points } from './force.ts';
import { degree, order, type Network } from './network.ts';

/**
 * Rows from above to below (Sugiyama, Tagawa and Toda, IEEE Trans. SMC 11, 1981, in a light form): what directed
 * links come from stands over what they go to; cycles are cut where a walk in the order of ids closes them; rows
 * are ordered by barycentre. Out: points, y growing upwards.
 */
export function hierarchical(net: Network, boxes: readonly Box[]): Points {
  const layer = layers(net);
  const rows = rowsOf(net, layer);
  untangle(net, rows);
  return spread(net, rows, boxes);
}

/** Row of each node: longest path over the directed ties, nearness to those for the rest. */
export function layers(net: Network): Int32Array {
  const n = order(net);
  const layer = new Int32Array(n).fill(-1);
  const below = acyclic(net);
  const incoming = new Uint32Array(n);
  for (const row of below) for (const to of row) incoming[to] = incoming[to]! + 1;
  const directed = Uint8Array.from(below, (row, i) => (incoming[i]! > 0 || row.length > 0 ? 1 : 0));
  const ready: number[] = [];
  for (let i = 0; i < n; i++) if (incoming[i] === 0 && below[i]!.length > 0) ready.push(i);
  for (const i of ready) layer[i] = 0;
  for (let head = 0; head < ready.length; head++) {
    const node = ready[head]!;
    for (const to of below[node]!) {
      layer[to] = Math.max(layer[to]!, layer[node]! + 1);
      incoming[to] = incoming[to]! - 1;
      if (incoming[to] === 0) ready.push(to);
    }
  }
  // Sources move down next to what they stand over, so that long lines are few.
  for (let i = 0; i < n; i++) {
    if (layer[i] === 0 && below[i]!.length > 0) layer[i] = Math.min(...below[i]!.map((to) => layer[to]!)) - 1;
  }
  const seeds = Array.from({ length: n }, (_, i) => i).filter((i) => directed[i]);
  if (seeds.length === 0 && n > 0) {
    const root = Array.from({ length: n }, (_, i) => i).reduce((a, b) => (degree(net, b) > degree(net, a) ? b : a), 0);
    layer[root] = 0;
    seeds.push(root);
  }
  for (let head = 0; head < seeds.length; head++) {
    const node = seeds[head]!;
    for (let e = net.offsets[node]!; e < net.offsets[node + 1]!; e++) {
      const to = net.targets[e]!;
      if (layer[to]! >= 0) continue;
      layer[to] = layer[node]! + 1;
      seeds.push(to);
    }
  }
  return layer;
}

/** Directed ties as lists of what stands below, with those left out that close a cycle. */
function acyclic(net: Network): number[][] {
  const n = order(net);
  const state = new Uint8Array(n);
  const below = Array.from({ length: n }, (): number[] => []);
  const next = net.offsets.slice(0, n);
  const ins = (i: number): number => {
    let count = 0;
    for (let e = net.offsets[i]!; e < net.offsets[i + 1]!; e++) if (net.senses[e]! < 0) count += 1;
    return count;
  };
  const starts = Array.from({ length: n }, (_, i) => i);
  const entering = starts.map(ins);
  starts.sort((a, b) => entering[a]! - entering[b]! || a - b);
  for (const start of starts) {
    if (state[start]) continue;
    const path = [start];
    state[start] = 1;
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      const e = next[node]!;
      if (e >= net.offsets[node + 1]!) {
        state[node] = 2;
        path.pop();
        continue;
      }
      next[node] = e + 1;
      if (net.senses[e]! <= 0) continue;
      const to = net.targets[e]!;
      if (state[to] === 1) continue;
      below[node]!.push(to);
      if (state[to] === 0) {
        state[to] = 1;
        path.push(to);
      }
    }
  }
  return below;
}

/** Rows of nodes; a row far wider than the rest is broken into several. */
function rowsOf(net: Network, layer: Int32Array): number[][] {
  const n = order(net);
  const widest = Math.max(14, Math.ceil(Math.sqrt(n) * 1.8));
  const byLayer = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const row = byLayer.get(layer[i]!);
    if (row) row.push(i);
    else byLayer.set(layer[i]!, [i]);
  }
  const rows: number[][] = [];
  for (const at of [...byLayer.keys()].sort((a, b) => a - b)) {
    const row = byLayer.get(at) ?? [];
    const parts = Math.ceil(row.length / widest);
    const size = Math.ceil(row.length / parts);
    for (let k = 0; k < parts; k++) rows.push(row.slice(k * size, (k + 1) * size));
  }
  return rows;
}

function untangle(net: Network, rows: number[][]): void {
  const place = new Float64Array(order(net));
  const rowOf = new Int32Array(order(net));
  const settle = (row: number[]): void => row.forEach((node, k) => (place[node] = (k + 0.5) / row.length));
  rows.forEach((row, r) => {
    settle(row);
    for (const node of row) rowOf[node] = r;
  });
  for (let sweep = 0; sweep < 12; sweep++) {
    const down = sweep % 2 === 0;
    const walk = down ? rows : [...rows].reverse();
    for (const row of walk) {
      const want = new Map<number, number>();
      for (const node of row) want.set(node, barycentre(net, node, place, rowOf, down));
      row.sort((a, b) => want.get(a)! - want.get(b)! || a - b);
      settle(row);
    }
  }
}

function barycentre(net: Network, node: number, place: Float64Array, rowOf: Int32Array, down: boolean): number {
  let sum = 0;
  let weight = 0;
  for (let e = net.offsets[node]!; e < net.offsets[node + 1]!; e++) {
    const to = net.targets[e]!;
    const gap = down ? rowOf[node]! - rowOf[to]! : rowOf[to]! - rowOf[node]!;
    if (gap <= 0) continue;
    sum += place[to]! / gap;
    weight += 1 / gap;
  }
  return weight > 0 ? sum / weight : place[node]!;
}

function spread(net: Network, rows: readonly number[][], boxes: readonly Box[]): Points {
  const n = order(net);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  let height = 0;
  for (const row of rows) {
    const tall = Math.max(...row.map((node) => boxes[node]!.height));
    const width = row.reduce((sum, node) => sum + boxes[node]!.width, 0);
    let at = -width / 2;
    for (const node of row) {
      x[node] = at + boxes[node]!.width / 2;
      y[node] = height - tall / 2;
      at += boxes[node]!.width;
    }
    height -= tall * 2.1;
  }
  for (let round = 0; round < 16; round++) {
    for (const row of round % 2 === 0 ? rows : [...rows].reverse()) centre(net, row, x, boxes);
  }
  return { x, y };
}

/** Moves the nodes of a row towards the middle of their neighbours without changing their order. */
function centre(net: Network, row: readonly number[], x: Float64Array, boxes: readonly Box[]): void {
  const want = row.map((node) => {
    let sum = 0;
    const count = degree(net, node);
    for (let e = net.offsets[node]!; e < net.offsets[node + 1]!; e++) sum += x[net.targets[e]!]!;
    return count > 0 ? sum / count : x[node]!;
  });
  const room = (a: number, b: number): number => (boxes[row[a]!]!.width + boxes[row[b]!]!.width) / 2;
  const fromLeft = want.slice();
  for (let k = 1; k < row.length; k++) fromLeft[k] = Math.max(fromLeft[k]!, fromLeft[k - 1]! + room(k - 1, k));
  const fromRight = want.slice();
  for (let k = row.length - 2; k >= 0; k--) fromRight[k] = Math.min(fromRight[k]!, fromRight[k + 1]! - room(k, k + 1));
  // The mean of two placements that each keep the gaps keeps them too.
  row.forEach((node, k) => (x[node] = (fromLeft[k]! + fromRight[k]!) / 2));
}
