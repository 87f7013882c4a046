import { leiden } from '#methods/graph/communities/leiden.ts';
import { louvain } from '#methods/graph/communities/louvain.ts';
import { componentsOf } from '#methods/graph/kernels/components.ts';
import type { Rows } from '#methods/graph/rows.ts';

const ways = {
  'graph.communities.leiden': (rows: Rows, seed: number, runs?: number) =>
    leiden(rows, { seed, ...(runs ? { runs } : {}) }),
  'graph.communities.louvain': (rows: Rows, seed: number, runs?: number) =>
    louvain(rows, { seed, ...(runs ? { runs } : {}) }),
  components: (rows: Rows) => componentsOf(rows).of,
} as const;

export type GroupsBy = keyof typeof ways;

/** The group of each node, numbered from 0, the largest first; the best of so many runs, or of as many as the size asks for. */
export const communitiesBy = (by: GroupsBy, rows: Rows, seed: number, runs?: number): Uint32Array =>
  ways[by](rows, seed, runs);
