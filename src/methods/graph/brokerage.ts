import { degree, network, order, type Network, type Tie } from './network.ts';
import type { Method } from './method.ts';

/**
 * Exact betweenness by Brandes (J. Math. Sociology 25, 2001): undirected, unweighted, divided by (n−1)(n−2)/2.
 * Out: one number in [0, 1] per node, in the order of `net.ids`. Time grows with nodes × ties.
 */
export function betweenness(net: Network): Float64Array {
  const n = order(net);
  const { offsets, targets } = net;
  const score = new Float64Array(n);
  const distance = new Int32Array(n);
  const paths = new Float64Array(n);
  const credit = new Float64Array(n);
  const queue = new Uint32Array(n);
  for (let source = 0; source < n; source++) {
    if (offsets[source + 1] === offsets[source]) continue;
    distance.fill(-1);
    paths.fill(0);
    credit.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    queue[0] = source;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      const further = distance[node]! + 1;
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
        const to = targets[e]!;
        if (distance[to]! < 0) {
          distance[to] = further;
          queue[tail++] = to;
        }
        if (distance[to] === further) paths[to] = paths[to]! + paths[node]!;
      }
    }
    for (let i = tail - 1; i > 0; i--) {
      const node = queue[i]!;
      const share = (1 + credit[node]!) / paths[node]!;
      const nearer = distance[node]! - 1;
      for (let e = offsets[node]!; e < offsets[node + 1]!; e++) {
        const to = targets[e]!;
        if (distance[to] === nearer) credit[to] = credit[to]! + share * paths[to]!;
      }
      score[node] = score[node]! + credit[node]!;
    }
  }
  // Each pair was counted from both ends, and there are (n−1)(n−2)/2 pairs: the halves cancel.
  const pairs = (n - 1) * (n - 2);
  return pairs > 0 ? score.map((one) => one / pairs) : score;
}

export interface Ranked {
  id: string;
  score: number;
}

/** The first `count` by score, ties by id; those with no score at all are left out. */
export function top(ids: readonly string[], scores: ArrayLike<number>, count: number): Ranked[] {
  return ids
    .map((id, i) => ({ id, score: scores[i] ?? 0 }))
    .filter((one) => one.score > 1e-12)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

/** Number of different neighbours per node, in the order of `net.ids`. */
export const degrees = (net: Network): Uint32Array => Uint32Array.from(net.ids, (_, i) => degree(net, i));

export interface GraphInput {
  nodes: readonly string[];
  ties: readonly Tie[];
}

export interface Scores {
  ids: readonly string[];
  scores: Float64Array;
}

export const brokerage: Method<GraphInput, Scores> = {
  id: 'graph.brokerage',
  title: { en: 'Brokerage', es: 'Intermediación' },
  question: {
    en: 'Which positions do the shortest paths between the others run through?',
    es: '¿Por qué posiciones pasan los caminos más cortos entre las demás?',
  },
  parameters: [],
  run: ({ nodes, ties }) => {
    const net = network(nodes, ties);
    return { ids: net.ids, scores: betweenness(net) };
  },
  caveats: [
    {
      en: 'It describes a position in what is documented and shown here, not a person, and changes with every link that is missing.',
      es: 'Describe una posición en lo documentado y mostrado aquí, no a una persona, y cambia con cada vínculo que falte.',
    },
    {
      en: 'Every link counts the same, whatever its grade; denied links are left out by the chart.',
      es: 'Todos los vínculos cuentan igual, sea cual sea su evaluación; el gráfico omite los desmentidos.',
    },
  ],
  references: [
    'L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977)',
    'U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociology 25 (2001)',
  ],
};
