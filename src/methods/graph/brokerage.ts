import { betweenness } from './kernels/betweenness.ts';
import { measure } from './measure.ts';
import { degree, type Network } from './network.ts';

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

/** Number of different neighbours per node. */
export const degrees = (net: Network): Uint32Array => Uint32Array.from(net.ids, (_, i) => degree(net, i));

export const brokerage = measure({
  id: 'graph.brokerage',
  title: { en: 'Brokerage', es: 'Intermediación' },
  question: {
    en: 'Which positions do the shortest paths between the others run through?',
    es: '¿Por qué posiciones pasan los caminos más cortos entre las demás?',
  },
  parameters: [],
  of: betweenness,
  formula: 'c(v) = Σ_{s<t} σ_st(v) / σ_st, divided by (n−1)(n−2)/2',
  example: {
    says: {
      en: 'In the row a – b – c – d, two of the three pairs of others reach each other through b, and two through c.',
      es: 'En la fila a – b – c – d, dos de los tres pares de las demás se alcanzan por b, y dos por c.',
    },
    given: {
      nodes: ['a', 'b', 'c', 'd'],
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'd' },
      ],
    },
    gives: { ids: ['a', 'b', 'c', 'd'], scores: [0, 0.666667, 0.666667, 0] },
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
});
