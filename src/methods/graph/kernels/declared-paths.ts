import type { Method } from '../method.ts';
import { network, type Network, type Tie } from '../network.ts';
import { alike } from './caveats.ts';
import { shortestPaths } from './paths.ts';

export interface PathsInput {
  nodes: readonly string[];
  /** Lengths above 0, 1 where none is given; of several ties between two the shortest counts. */
  ties: readonly (Tie & { length?: number })[];
  from: string;
  to: string;
  k?: number;
}

export interface Paths {
  paths: { nodes: string[]; length: number }[];
}

export const paths: Method<PathsInput, Paths> = {
  id: 'graph.paths',
  title: { en: 'Shortest paths', es: 'Caminos más cortos' },
  question: {
    en: 'By which ways are two positions connected, the shortest first?',
    es: '¿Por qué caminos están conectadas dos posiciones, los más cortos primero?',
  },
  formula: 'the k paths without repeated nodes of least Σ length',
  parameters: [
    { id: 'from', label: { en: 'From', es: 'Desde' }, type: 'entity', default: null },
    { id: 'to', label: { en: 'To', es: 'Hasta' }, type: 'entity', default: null },
    {
      id: 'lengths',
      label: { en: 'Length of a tie', es: 'Longitud de un vínculo' },
      type: 'choice',
      default: 'steps',
      choices: ['steps', 'doubt'],
    },
    { id: 'k', label: { en: 'Number of paths', es: 'Número de caminos' }, type: 'number', default: 3, min: 1 },
  ],
  run: ({ nodes, ties, from, to, k = 3 }) => {
    const net = network(nodes, ties);
    const [start, end] = [from, to].map((id) => {
      const at = net.ids.indexOf(id);
      if (at < 0) throw new RangeError(`no position "${id}" in the network`);
      return at;
    });
    const found = shortestPaths(net, start!, end!, k, lengthsOf(net, ties));
    return {
      paths: found.map((path) => ({ nodes: path.nodes.map((node) => net.ids[node] ?? ''), length: path.length })),
    };
  },
  caveats: [
    {
      en: 'A path joins documented links; it is no proof that anything went along it.',
      es: 'Un camino une vínculos documentados; no prueba que algo haya pasado por él.',
    },
    {
      en: 'A way that nobody documented may be shorter. By doubt, a tie is as long as 1 and one more for each thing its best link lacks: a second origin, a grade of C3 or better, plain assertion. That is a convention: it puts paths in an order of doubt and measures none.',
      es: 'Un camino que nadie documentó puede ser más corto. Por dudas, un vínculo mide 1 y uno más por cada cosa que falta a su mejor relación: un segundo origen, una evaluación de C3 o mejor, que se afirme sin más. Es una convención: ordena los caminos por duda, no la mide.',
    },
    {
      en: `Without lengths: ${alike.en.toLowerCase()}`,
      es: `Sin longitudes: ${alike.es.toLowerCase()}`,
    },
  ],
  references: ['J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17 (1971)'],
  example: {
    says: {
      en: 'From a to d it is two steps by c, three by b and c.',
      es: 'De a a d hay dos pasos por c, tres por b y c.',
    },
    given: {
      nodes: ['a', 'b', 'c', 'd'],
      ties: ['ab', 'ac', 'bc', 'cd'].map(([from, to]) => ({ from: from!, to: to! })),
      from: 'a',
      to: 'd',
      k: 2,
    },
    gives: {
      paths: [
        { nodes: ['a', 'c', 'd'], length: 2 },
        { nodes: ['a', 'b', 'c', 'd'], length: 3 },
      ],
    },
  },
};

function lengthsOf(net: Network, ties: PathsInput['ties']): Float64Array {
  const lengths = new Float64Array(net.targets.length).fill(Infinity);
  const at = new Map(net.ids.map((id, node) => [id, node]));
  for (const tie of ties) {
    const [a, b] = [at.get(tie.from), at.get(tie.to)];
    if (a === undefined || b === undefined || a === b) continue;
    for (const [node, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const place = net.targets.indexOf(other, net.offsets[node]);
      lengths[place] = Math.min(lengths[place]!, tie.length ?? 1);
    }
  }
  return lengths;
}
