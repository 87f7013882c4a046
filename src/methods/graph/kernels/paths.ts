import { nodeCount, type Rows } from '../rows.ts';
import { searchTo, type Banned } from './search.ts';

export interface Path {
  nodes: number[];
  /** The sum of the lengths of its ties; their number where no lengths are given. */
  length: number;
}

/**
 * The `k` shortest paths without repeated nodes, shortest first, equals by their node numbers in order; fewer where there
 * are no more. J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17 (1971).
 * `lengths`, beside targets, must be positive, finite and within a factor of a thousand million. From a node to itself there is one path, of length 0.
 */
export function shortestPaths(rows: Rows, from: number, to: number, k: number, lengths?: ArrayLike<number>): Path[] {
  if (lengths) mustBePositive(lengths, rows.targets.length);
  const banned: Banned = { nodes: new Uint8Array(nodeCount(rows)), next: new Set() };
  const first = k >= 1 ? found(rows, from, to, [], banned, lengths) : undefined;
  if (!first) return [];
  const taken = [first];
  const waiting = new Map<string, Path>();
  while (taken.length < k) {
    const last = taken.at(-1) as Path;
    for (let at = 0; at < last.nodes.length - 1; at++) {
      const root = last.nodes.slice(0, at);
      for (const node of root) banned.nodes[node] = 1;
      const spur = last.nodes[at]!;
      banned.next = new Set(
        taken.filter(({ nodes }) => startsWith(nodes, last.nodes, at + 1)).map(({ nodes }) => nodes[at + 1]!),
      );
      const path = found(rows, spur, to, root, banned, lengths);
      if (path) waiting.set(path.nodes.join(' '), path);
      for (const node of root) banned.nodes[node] = 0;
    }
    let best: Path | undefined;
    for (const path of waiting.values()) if (!best || comesBefore(path, best)) best = path;
    if (!best) break;
    waiting.delete(best.nodes.join(' '));
    taken.push(best);
  }
  return taken;
}

/** Lengths too small beside others would vanish in sums, and a walk could go in circles. */
function mustBePositive(lengths: ArrayLike<number>, count: number): void {
  let [least, most] = [Infinity, 0];
  for (let at = 0; at < count; at++) {
    const length = lengths[at]!;
    if (!(length > 0 && length < Infinity)) throw new RangeError(`a tie of length ${length}; expected more than 0`);
    least = Math.min(least, length);
    most = Math.max(most, length);
  }
  if (most > least * 1e9)
    throw new RangeError(`ties of length ${least} and ${most}; expected at most a thousand million times as long`);
}

function found(
  rows: Rows,
  spur: number,
  to: number,
  root: readonly number[],
  banned: Banned,
  lengths: ArrayLike<number> | undefined,
): Path | undefined {
  const rest = searchTo(rows, spur, to, banned, lengths);
  if (!rest) return undefined;
  const nodes = [...root, ...rest];
  let length = 0;
  for (let at = 1; at < nodes.length; at++) length += lengthOf(rows, nodes[at - 1]!, nodes[at]!, lengths);
  return { nodes, length };
}

function lengthOf(rows: Rows, from: number, to: number, lengths: ArrayLike<number> | undefined): number {
  if (!lengths) return 1;
  for (let at = rows.offsets[from]!; at < rows.offsets[from + 1]!; at++)
    if (rows.targets[at] === to) return lengths[at]!;
  return 0;
}

function startsWith(nodes: readonly number[], other: readonly number[], count: number): boolean {
  for (let at = 0; at < count; at++) if (nodes[at] !== other[at]) return false;
  return true;
}

function comesBefore(one: Path, other: Path): boolean {
  if (one.length !== other.length) return one.length < other.length;
  for (let at = 0; at < Math.min(one.nodes.length, other.nodes.length); at++)
    if (one.nodes[at] !== other.nodes[at]) return one.nodes[at]! < other.nodes[at]!;
  return one.nodes.length < other.nodes.length;
}
