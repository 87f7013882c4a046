import { order, type Network } from './network.ts';

/** Connected components as rising lists of node indices; largest first, ties by smallest id. */
export function components(net: Network): number[][] {
  const n = order(net);
  const seen = new Uint8Array(n);
  const queue = new Uint32Array(n);
  const found: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (seen[start]) continue;
    let head = 0;
    let tail = 0;
    queue[tail++] = start;
    seen[start] = 1;
    while (head < tail) {
      const node = queue[head++] ?? 0;
      for (let e = net.offsets[node] ?? 0; e < (net.offsets[node + 1] ?? 0); e++) {
        const to = net.targets[e] ?? 0;
        if (seen[to]) continue;
        seen[to] = 1;
        queue[tail++] = to;
      }
    }
    found.push(Array.from(queue.subarray(0, tail)).sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
