import { random } from '#methods/random.ts';
import { nodeCount, type Rows } from '../rows.ts';
import { compact, ground, type Level, raised } from './level.ts';
import { modularity } from './modularity.ts';
import { moveNodes } from './moving.ts';
import { type Asked, numbered, runsFor } from './numbering.ts';

/**
 * Communities by the method of Louvain (Blondel, Guillaume, Lambiotte and Lefebvre, J. Stat. Mech. P10008, 2008),
 * nodes whose neighbours stayed not looked at again; the best of several searches. Out: a community per node, numbered
 * by size, then least node. The same seed gives the same communities.
 */
export function louvain(rows: Rows, asked: Asked = {}): Uint32Array {
  const { seed = 1, resolution = 1, runs = runsFor(rows, 500), weights } = asked;
  const level = ground(rows, weights);
  let best: Uint32Array = new Uint32Array(nodeCount(rows));
  let most = -Infinity;
  for (let run = 0; run < runs; run++) {
    const found = search(level, resolution, random(seed, run));
    const worth = modularity(level, found, resolution, level.weights);
    if (worth <= most + 1e-12) continue;
    best = found;
    most = worth;
  }
  return numbered(best);
}

function search(lowest: Level, resolution: number, next: () => number): Uint32Array {
  let level = lowest;
  let whole: Uint32Array = Uint32Array.from({ length: nodeCount(level) }, (_, i) => i);
  for (;;) {
    const n = nodeCount(level);
    const community = Uint32Array.from({ length: n }, (_, i) => i);
    moveNodes(level, community, resolution, next);
    const count = compact(community);
    whole = whole.map((node) => community[node]!);
    if (count === n) return whole;
    level = raised(level, community, count);
  }
}
