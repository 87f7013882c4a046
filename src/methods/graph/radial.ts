import type { Box } from './boxes.ts';
import type { Points } from './force.ts';
import { degree, order, type Network } from './network.ts';

/**
 * Rings of equal distance around a centre, each node inside the sector of its parent, sectors by number of leaves
 * (Yee et al., IEEE InfoVis 2001). In: a connected network; `centre` is an index, else the node with most neighbours.
 */
export function radial(net: Network, boxes: readonly Box[], centre?: number): Points {
  const n = order(net);
  const root = centre ?? mostLinked(net);
  const { depth, children, walk } = tree(net, root);
  const leaves = new Float64Array(n);
  for (let k = walk.length - 1; k >= 0; k--) {
    const node = walk[k]!;
    const sum = children[node]!.reduce((total, child) => total + leaves[child]!, 0);
    leaves[node] = Math.max(sum, boxes[node]!.width / 100 + 0.2);
  }
  const radius = rings(depth, boxes);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const from = new Float64Array(n);
  const wide = new Float64Array(n);
  wide[root] = 2 * Math.PI;
  for (const node of walk) {
    const middle = from[node]! + wide[node]! / 2;
    const r = radius[depth[node]!]!;
    x[node] = node === root ? 0 : r * Math.cos(middle);
    y[node] = node === root ? 0 : r * Math.sin(middle);
    let at = from[node]!;
    const total = children[node]!.reduce((sum, child) => sum + leaves[child]!, 0);
    for (const child of children[node]!) {
      from[child] = at;
      wide[child] = (wide[node]! * leaves[child]!) / total;
      at += wide[child]!;
    }
  }
  return { x, y };
}

function mostLinked(net: Network): number {
  let best = 0;
  for (let i = 1; i < order(net); i++) if (degree(net, i) > degree(net, best)) best = i;
  return best;
}

function tree(net: Network, root: number): { depth: Int32Array; children: number[][]; walk: number[] } {
  const n = order(net);
  const depth = new Int32Array(n).fill(-1);
  const children = Array.from({ length: n }, (): number[] => []);
  const walk = [root];
  depth[root] = 0;
  for (let head = 0; head < walk.length; head++) {
    const node = walk[head]!;
    for (let e = net.offsets[node]!; e < net.offsets[node + 1]!; e++) {
      const to = net.targets[e]!;
      if (depth[to]! >= 0) continue;
      depth[to] = depth[node]! + 1;
      children[node]!.push(to);
      walk.push(to);
    }
  }
  return { depth, children, walk };
}

/** Radius of each ring: one step further than the last, or as far as its nodes need to stand side by side. */
function rings(depth: Int32Array, boxes: readonly Box[]): number[] {
  const around: number[] = [];
  let tallest = 0;
  depth.forEach((ring, i) => {
    around[ring] = (around[ring] ?? 0) + Math.min(boxes[i]!.width, boxes[i]!.height * 1.6);
    tallest = Math.max(tallest, boxes[i]!.height);
  });
  const radius = [0];
  for (let ring = 1; ring < around.length; ring++) {
    radius[ring] = Math.max(radius[ring - 1]! + tallest * 2, ((around[ring] ?? 0) / (2 * Math.PI)) * 1.1);
  }
  return radius;
}
