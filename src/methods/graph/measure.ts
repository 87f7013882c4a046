import { network, type Tie } from './network.ts';
import type { Method } from './method.ts';
import type { Rows } from './rows.ts';

export interface GraphInput {
  nodes: readonly string[];
  ties: readonly Tie[];
}

export interface Scores {
  ids: readonly string[];
  scores: Float64Array;
}

/** A number for every position of a network, by which positions are ranked, sized and coloured. */
export interface Measure extends Method<GraphInput, Scores> {
  /** In the order of the nodes; never NaN, whatever the graph. */
  of: (rows: Rows) => Float64Array;
}

/** A measure from its kernel and what is declared of it. */
export const measure = (declared: Omit<Measure, 'run'>): Measure => ({
  ...declared,
  run: ({ nodes, ties }) => {
    const net = network(nodes, ties);
    return { ids: net.ids, scores: declared.of(net) };
  },
});
