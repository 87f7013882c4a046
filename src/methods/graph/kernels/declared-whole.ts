import type { GraphInput } from '../measure.ts';
import type { Method, Words } from '../method.ts';
import { network } from '../network.ts';
import { nodeCount, tieCount } from '../rows.ts';
import { assortativity } from './assortativity.ts';
import { betweenness } from './betweenness.ts';
import { alike } from './caveats.ts';
import { betweennessCentralisation, closenessCentralisation, degreeCentralisation } from './centralisation.ts';
import { closeness } from './closeness.ts';
import { clustering } from './clustering.ts';
import { componentsOf } from './components.ts';
import { cuts } from './cut.ts';
import { efficiency, largestLengths, pathSums } from './distances.ts';

export interface Cohesion {
  components: number;
  /** Nodes of the largest component. */
  largest: number;
  density: number;
  clustering: number;
  transitivity: number;
  triangles: number;
  assortativity: number;
  averagePath: number;
  diameter: number;
  efficiency: number;
  centralisation: { degree: number; betweenness: number; closeness: number };
}

export interface CutPoints {
  points: string[];
  bridges: [string, string][];
}

const missing: Words = {
  en: 'Links that nobody documented are missing: the real network holds together at least as well as this one.',
  es: 'Faltan los vínculos que nadie documentó: la red real se mantiene unida al menos tan bien como ésta.',
};

/** Three that all know each other, and a fourth whom only c knows. */
const kite: GraphInput = {
  nodes: ['a', 'b', 'c', 'd'],
  ties: ['ab', 'ac', 'bc', 'cd'].map(([from, to]) => ({ from: from!, to: to! })),
};

export const cohesion: Method<GraphInput, Cohesion> = {
  id: 'graph.cohesion',
  title: { en: 'The network as a whole', es: 'La red en su conjunto' },
  question: {
    en: 'How closely is the network knit, and how much of it hangs on few positions?',
    es: '¿Qué tan tupida es la red, y cuánto de ella depende de pocas posiciones?',
  },
  formula:
    'density = m / (n(n−1)/2); efficiency = mean of 1/d over all pairs; clustering = mean share of tied pairs of neighbours; transitivity = 3·triangles / paths of two steps; centralisation = Σ (max − c) / the same of a star',
  parameters: [],
  run: ({ nodes, ties }) => {
    const rows = network(nodes, ties);
    const n = nodeCount(rows);
    const { sizes } = componentsOf(rows);
    const { average, transitivity, triangles } = clustering(rows);
    return {
      components: sizes.length,
      largest: sizes[0] ?? 0,
      density: n > 1 ? tieCount(rows) / ((n * (n - 1)) / 2) : 0,
      clustering: average,
      transitivity,
      triangles,
      assortativity: assortativity(rows),
      ...largestLengths(rows),
      efficiency: efficiency(pathSums(rows), n),
      centralisation: {
        degree: degreeCentralisation(rows),
        betweenness: betweennessCentralisation(betweenness(rows)),
        closeness: closenessCentralisation(closeness(rows)),
      },
    };
  },
  caveats: [
    missing,
    alike,
    {
      en: 'Mean path and diameter look at the largest component only; efficiency and centralisation at the whole.',
      es: 'El camino medio y el diámetro miran sólo el componente mayor; la eficiencia y la centralización, el conjunto.',
    },
    {
      en: 'Assortativity is given as 0 where all ends of links have the same degree, or there are no links.',
      es: 'La asortatividad se da como 0 donde todos los extremos de los vínculos tienen el mismo grado, o no hay vínculos.',
    },
    {
      en: 'Values of networks of different size or from different sources can hardly be compared.',
      es: 'Los valores de redes de distinto tamaño o de distintas fuentes apenas pueden compararse.',
    },
  ],
  references: [
    'D. J. Watts, S. H. Strogatz, Collective dynamics of small-world networks, Nature 393 (1998)',
    'M. E. J. Newman, Assortative mixing in networks, Phys. Rev. Lett. 89 (2002)',
    'V. Latora, M. Marchiori, Efficient behavior of small-world networks, Phys. Rev. Lett. 87 (2001)',
    'L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1979)',
  ],
  example: {
    says: {
      en: 'a, b and c are linked with each other, d with c alone: 4 of 6 pairs are linked, the other two are two steps apart, and of the 5 paths of two steps 3 are closed.',
      es: 'a, b y c están vinculadas entre sí, d sólo con c: 4 de 6 pares están vinculados, los otros dos quedan a dos pasos, y de los 5 caminos de dos pasos 3 están cerrados.',
    },
    given: kite,
    gives: {
      components: 1,
      largest: 4,
      density: 0.666667,
      clustering: 0.583333,
      transitivity: 0.6,
      triangles: 1,
      assortativity: -0.714286,
      averagePath: 1.333333,
      diameter: 2,
      efficiency: 0.833333,
      centralisation: { degree: 0.666667, betweenness: 0.666667, closeness: 0.75 },
    },
  },
};

export const cutPoints: Method<GraphInput, CutPoints> = {
  id: 'graph.cut-points',
  title: { en: 'Cut points and bridges', es: 'Puntos de corte y puentes' },
  question: {
    en: 'Which single positions and links hold parts together that have no other way to each other?',
    es: '¿Qué posiciones y vínculos, por sí solos, unen partes que no tienen otro camino entre sí?',
  },
  formula: 'v (or a link) is a cut when the network without it has more components',
  parameters: [],
  run: ({ nodes, ties }) => {
    const net = network(nodes, ties);
    const { points, bridges } = cuts(net);
    const id = (node: number): string => net.ids[node] ?? '';
    return {
      points: Array.from(points, id),
      bridges: Array.from(bridges.from, (from, at): [string, string] => [id(from), id(bridges.to[at] ?? 0)]),
    };
  },
  caveats: [
    {
      en: 'A cut in what is documented is often a gap in the sources: one more link and it is none.',
      es: 'Un corte en lo documentado es a menudo un hueco de las fuentes: un vínculo más y deja de serlo.',
    },
    {
      en: 'That a part hangs on one position says nothing of how soon it would find another way.',
      es: 'Que una parte dependa de una posición no dice qué tan pronto hallaría otro camino.',
    },
  ],
  references: ['R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Computing 1 (1972)'],
  example: {
    says: {
      en: 'Without c, d is cut off; a and b still reach each other without any one of the others.',
      es: 'Sin c, d queda aislada; a y b siguen alcanzándose sin cualquiera de las demás.',
    },
    given: kite,
    gives: { points: ['c'], bridges: [['c', 'd']] },
  },
};
