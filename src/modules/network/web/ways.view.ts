import type { Path } from '#methods/graph/kernels/paths.ts';
import type { GraphNode } from '#modules/workspace/shapes.ts';
import { affirmed, doubtsOf, tiesOf, type Charted, type TieRow } from './analyse.view.ts';

/** A way as it is shown: whom it passes, and on what each of its ties rests. */
export interface WayRow {
  nodes: GraphNode[];
  /** One for each tie, in order. */
  ties: TieRow[];
  /** What the best link of each tie lacks, added up. */
  doubts: number;
}

/** In: a chart, the ids by which paths count nodes, paths. Out: their rows in the same order. */
export function wayRows(charted: Charted, ids: readonly string[], paths: readonly Path[]): WayRow[] {
  const known = new Map(charted.nodes.map((node) => [node.id, node]));
  const passed = new Set(paths.flatMap((path) => path.nodes.map((at) => ids[at])));
  const near = {
    ...charted,
    links: affirmed(charted.links).filter((one) => passed.has(one.from) && passed.has(one.to)),
  };
  return paths.map((path) => {
    const nodes = path.nodes.flatMap((at) => known.get(ids[at] ?? '') ?? []);
    const ties = nodes.slice(1).flatMap((node, at) => {
      const before = nodes[at];
      return before ? tiesOf(near, before.id).filter((tie) => tie.other.id === node.id) : [];
    });
    const doubts = ties.reduce((sum, tie) => sum + Math.min(...tie.links.map(doubtsOf)), 0);
    return { nodes, ties, doubts };
  });
}
