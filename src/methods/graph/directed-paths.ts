import type { Path } from './kernels/paths.ts';
import { nodeCount, type Rows } from './rows.ts';

interface Search {
  arcs: Rows;
  lengths: ArrayLike<number> | undefined;
  /** The same arcs by their ends, each with its place in `arcs`. */
  back: { offsets: Uint32Array; sources: Uint32Array; place: Uint32Array };
  /** 1: this node may not be used. */
  banned: Uint8Array;
  /** Nodes that may not come directly after the start of a search. */
  bannedNext: ReadonlySet<number>;
}

/**
 * The `k` shortest paths along arcs (rows of the ends of each node's own arcs, rising), none passing a node twice;
 * shortest first, equals by their node numbers in order; fewer where there are no more (Yen, Management Science 17, 1971).
 * `lengths`, beside targets, are positive and finite; without them every arc is 1.
 */
export function directedPaths(arcs: Rows, from: number, to: number, k: number, lengths?: ArrayLike<number>): Path[] {
  const banned = new Uint8Array(nodeCount(arcs));
  const search: Search = { arcs, lengths, back: turned(arcs), banned, bannedNext: new Set() };
  const first = pathFrom(search, [], from, to);
  if (first === undefined || k < 1) return [];
  const taken = [first];
  const waiting = new Map<string, Path>();
  while (taken.length < k) {
    const { nodes } = taken.at(-1)!;
    for (let at = 0; at < nodes.length - 1; at++) {
      const root = nodes.slice(0, at);
      for (const node of root) banned[node] = 1;
      const same = taken.filter((path) => nodes.every((node, place) => place > at || path.nodes[place] === node));
      search.bannedNext = new Set(same.map((path) => path.nodes[at + 1]!));
      const path = pathFrom(search, root, nodes[at]!, to);
      if (path !== undefined) waiting.set(path.nodes.join(' '), path);
      for (const node of root) banned[node] = 0;
    }
    const best = [...waiting.values()].reduce<Path | undefined>(
      (one, other) => (one === undefined || comesBefore(other, one) ? other : one),
      undefined,
    );
    if (best === undefined) break;
    waiting.delete(best.nodes.join(' '));
    taken.push(best);
  }
  return taken;
}

function turned({ offsets, targets }: Rows): Search['back'] {
  const starts = new Uint32Array(offsets.length);
  for (const target of targets) starts[target + 1]! += 1;
  for (let node = 0; node + 1 < starts.length; node++) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const back = { offsets: starts, sources: new Uint32Array(targets.length), place: new Uint32Array(targets.length) };
  for (let node = 0; node + 1 < offsets.length; node++)
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const slot = next[targets[at]!]!++;
      back.sources[slot] = node;
      back.place[slot] = at;
    }
  return back;
}

/** The root, then the shortest way on from `start`; of equals the one with the least node numbers. */
function pathFrom(search: Search, root: readonly number[], start: number, to: number): Path | undefined {
  const { arcs, lengths, bannedNext } = search;
  const left = lengthsLeft(search, start, to);
  if (left[start] === Infinity) return undefined;
  const nodes = [...root, start];
  for (let node = start; node !== to;) {
    let [best, least] = [-1, Infinity];
    for (let at = arcs.offsets[node]!; at < arcs.offsets[node + 1]!; at++) {
      const next = arcs.targets[at]!;
      if (next === start || (node === start && bannedNext.has(next))) continue;
      const length = left[next]! + (lengths ? lengths[at]! : 1);
      if (length < least) [best, least] = [next, length];
    }
    nodes.push(best);
    node = best;
  }
  let length = 0;
  for (let at = 1; at < nodes.length; at++) length += lengthOf(search, nodes[at - 1]!, nodes[at]!);
  return { nodes, length };
}

/** How far it still is to the end from every node, found from the end; the start is never passed through. */
function lengthsLeft({ back, lengths, banned, bannedNext }: Search, start: number, to: number): Float64Array {
  const left = new Float64Array(banned.length).fill(Infinity);
  const isWaiting = new Uint8Array(banned.length);
  const queue = [to];
  left[to] = 0;
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!;
    isWaiting[node] = 0;
    if (node === start) continue;
    for (let at = back.offsets[node]!; at < back.offsets[node + 1]!; at++) {
      const source = back.sources[at]!;
      const length = left[node]! + (lengths ? lengths[back.place[at]!]! : 1);
      if (length >= left[source]! || banned[source] === 1 || (source === start && bannedNext.has(node))) continue;
      left[source] = length;
      if (isWaiting[source] === 1) continue;
      isWaiting[source] = 1;
      queue.push(source);
    }
  }
  return left;
}

function lengthOf({ arcs, lengths }: Search, from: number, to: number): number {
  const at = arcs.targets.subarray(0, arcs.offsets[from + 1]).indexOf(to, arcs.offsets[from]);
  return lengths ? lengths[at]! : 1;
}

function comesBefore(one: Path, other: Path): boolean {
  if (one.length !== other.length) return one.length < other.length;
  const at = one.nodes.findIndex((node, place) => node !== other.nodes[place]);
  return at >= 0 && one.nodes[at]! < (other.nodes[at] ?? -1);
}
