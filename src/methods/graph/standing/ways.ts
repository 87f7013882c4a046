import { shortestPaths, type Path } from '../kernels/paths.ts';
import { searchTo } from '../kernels/search.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { keptTies, type FirmnessPlan } from './firmness.ts';
import { thinned } from './thin.ts';

/** The ways between two positions, and how they stand when ties are doubted. */
export interface Ways {
  /** Shortest first; empty where the two are not connected. */
  paths: Path[];
  /** The positions that every way passes, in the order of the first. */
  through: number[];
  /** The shortest way without the doubtful ties; null where none is left. */
  firm: Path | null;
}

/** In: rows, lengths beside `targets` (1 where none), 1 for each doubtful place in `targets`, two positions and how many ways. */
export function waysBetween(
  rows: Rows,
  lengths: Float64Array | undefined,
  doubtful: Uint8Array,
  ends: readonly [from: number, to: number],
  k: number,
): Ways {
  const [from, to] = ends;
  const paths = shortestPaths(rows, from, to, k, lengths);
  const keeps = Uint8Array.from(doubtful, (one) => 1 - one);
  const left = lengths?.filter((_, slot) => keeps[slot] === 1);
  const [firm = null] = shortestPaths(thinned(rows, keeps), from, to, 1, left);
  return { paths, through: passedByAll(rows, paths, ends), firm };
}

/** Of the first path those without whom no way is left. */
function passedByAll(rows: Rows, paths: readonly Path[], [from, to]: readonly [number, number]): number[] {
  const banned = { nodes: new Uint8Array(nodeCount(rows)), next: new Set<number>() };
  return (paths[0]?.nodes.slice(1, -1) ?? []).filter((node) => {
    if (!paths.every((path) => path.nodes.includes(node))) return false;
    banned.nodes[node] = 1;
    const around = searchTo(rows, from, to, banned, undefined);
    banned.nodes[node] = 0;
    return around === undefined;
  });
}

/** The share of draws in which the two are still connected when each tie is lost with probability `loss`. Repeats for a seed. */
export function connectedUnderLoss(
  rows: Rows,
  [from, to]: readonly [from: number, to: number],
  plan: FirmnessPlan,
  progress?: (done: number) => void,
): number {
  let connected = 0;
  for (let draw = 0; draw < plan.draws; draw++) {
    const [path] = shortestPaths(thinned(rows, keptTies(rows, plan, draw)), from, to, 1);
    if (path) connected += 1;
    progress?.(draw + 1);
  }
  return plan.draws === 0 ? 1 : connected / plan.draws;
}
