import { random } from '#methods/random.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { compact, ground, type Level, raised } from './level.ts';
import { modularity } from './modularity.ts';
import { moveNodes } from './moving.ts';
import { apart, type Asked, numbered, runsFor } from './numbering.ts';
import { refined } from './refinement.ts';

export interface LeidenAsked extends Asked {
  /** How far chance may stray from the best gain in refinement (θ of the publication). */
  theta?: number;
  /** Passes over the whole, each starting from what the last one found; fewer where one changes nothing. */
  passes?: number;
}

/**
 * Communities by the method of Leiden (Traag, Waltman and van Eck, Scientific Reports 9, 5233, 2019) for modularity;
 * the best of several searches. Out: a community per node, numbered by size, then least node; every community is
 * connected. The same seed gives the same communities.
 */
export function leiden(rows: Rows, asked: LeidenAsked = {}): Uint32Array {
  const { seed = 1, resolution = 1, theta = 0.01, runs = runsFor(rows, 50), weights } = asked;
  const { passes = runs > 1 ? 20 : 3 } = asked;
  const level = ground(rows, weights);
  let best: Uint32Array = new Uint32Array(nodeCount(rows));
  let most = -Infinity;
  for (let run = 0; run < runs; run++) {
    const found = search(level, { resolution, theta, passes }, random(seed, run));
    const worth = modularity(level, found, resolution, level.weights);
    if (worth <= most + 1e-12) continue;
    best = found;
    most = worth;
  }
  return numbered(best);
}

interface Search {
  resolution: number;
  theta: number;
  passes: number;
}

function search(level: Level, told: Search, next: () => number): Uint32Array {
  let community: Uint32Array = Uint32Array.from({ length: nodeCount(level) }, (_, i) => i);
  for (let pass = 0; pass < told.passes; pass++) {
    const found = passed(level, community, told, next);
    compact(found);
    const stable = found.every((one, node) => one === community[node]);
    community = found;
    if (stable) break;
  }
  return apart(level, community);
}

/** One pass: move, refine, raise the refined sets to nodes, move again, until every community is one node. */
function passed(lowest: Level, from: Uint32Array, { resolution, theta }: Search, next: () => number): Uint32Array {
  let level = lowest;
  let community = from.slice();
  let nodeOf = Uint32Array.from({ length: nodeCount(level) }, (_, i) => i);
  for (;;) {
    const n = nodeCount(level);
    moveNodes(level, community, resolution, next);
    if (compact(community) === n) break;
    const sets = refined(level, community, resolution, theta, next);
    const count = compact(sets);
    if (count === n) break;
    const above = new Uint32Array(count);
    for (let node = 0; node < n; node++) above[sets[node]!] = community[node]!;
    level = raised(level, sets, count);
    nodeOf = nodeOf.map((node) => sets[node]!);
    community = above;
  }
  return nodeOf.map((node) => community[node]!);
}
