import type { GraphInput } from '../measure.ts';
import type { Method } from '../method.ts';
import { network, type Tie } from '../network.ts';
import { balance, type Balance } from './balance.ts';
import { project } from './projection.ts';

export interface ProjectionInput extends GraphInput {
  /** The nodes to keep: one of the two modes. */
  onto: readonly string[];
}

export interface Projected {
  ids: string[];
  /** `weight`: neighbours of the other mode that the two have in common. */
  ties: { from: string; to: string; weight: number }[];
  /** Ties between nodes of one mode, which are not used. */
  within: number;
}

export interface BalanceInput {
  nodes: readonly string[];
  /** Two ties of both signs between the same two count as neither. */
  ties: readonly (Tie & { sign: 1 | -1 })[];
}

export const projection: Method<ProjectionInput, Projected> = {
  id: 'graph.projection',
  title: { en: 'Who shares what (projection)', es: 'Quién comparte qué (proyección)' },
  question: {
    en: 'Which of these have meetings, companies or accounts in common, and how many?',
    es: '¿Cuáles de éstos tienen en común reuniones, empresas o cuentas, y cuántas?',
  },
  formula: 'w(a,b) = number of neighbours of the other mode that a and b have in common',
  parameters: [],
  run: ({ nodes, ties, onto }) => {
    const net = network(nodes, ties);
    const kept = new Set(onto);
    const found = project(
      net,
      net.ids.map((id) => Number(kept.has(id))),
      1,
    );
    const ids = Array.from(found.nodes, (node) => net.ids[node] ?? '');
    const { offsets, targets, weights } = found.rows;
    const made = ids.flatMap((from, node) =>
      Array.from(targets.subarray(offsets[node], offsets[node + 1]), (other, at) => ({
        from,
        to: ids[other] ?? '',
        weight: weights[offsets[node]! + at] ?? 0,
        isFirst: node < other,
      })),
    );
    return {
      ids,
      ties: made.filter((tie) => tie.isFirst).map(({ from, to, weight }) => ({ from, to, weight })),
      within: found.within,
    };
  },
  caveats: [
    {
      en: 'To be at the same meeting or in the same company is not to know each other; large meetings make everyone a neighbour of everyone.',
      es: 'Estar en la misma reunión o empresa no es conocerse; las reuniones grandes hacen a todos vecinos de todos.',
    },
    {
      en: 'Clustering and cores of a projection come from it being one: compare them with other projections only.',
      es: 'La agrupación y los núcleos de una proyección se deben a que lo es: compárense sólo con otras proyecciones.',
    },
  ],
  references: ['R. L. Breiger, The duality of persons and groups, Social Forces 53 (1974)'],
  example: {
    says: {
      en: 'a and b were at both meetings, c at the first alone.',
      es: 'a y b estuvieron en ambas reuniones, c sólo en la primera.',
    },
    given: {
      nodes: ['a', 'b', 'c', '1', '2'],
      ties: ['a1', 'b1', 'c1', 'a2', 'b2'].map(([from, to]) => ({ from: from!, to: to! })),
      onto: ['a', 'b', 'c'],
    },
    gives: {
      ids: ['a', 'b', 'c'],
      ties: [
        { from: 'a', to: 'b', weight: 2 },
        { from: 'a', to: 'c', weight: 1 },
        { from: 'b', to: 'c', weight: 1 },
      ],
      within: 0,
    },
  },
};

export const signedBalance: Method<BalanceInput, Balance> = {
  id: 'graph.balance',
  title: { en: 'Alliances and rivalries in balance', es: 'Alianzas y rivalidades en equilibrio' },
  question: {
    en: 'Are the allies of allies allies, and their rivals rivals, or is there tension?',
    es: '¿Son aliados los aliados de los aliados, y rivales sus rivales, o hay tensión?',
  },
  formula: 'share of triangles of three groups with no rivalry or two among all signed triangles',
  parameters: [],
  run: ({ nodes, ties }) => {
    const net = network(nodes, ties);
    const sums = new Map<string, Set<number>>();
    for (const { from, to, sign } of ties)
      for (const pair of [`${from}\u0000${to}`, `${to}\u0000${from}`])
        sums.set(pair, (sums.get(pair) ?? new Set()).add(sign));
    const signs = Array.from(net.ids, (id, node) =>
      Array.from(net.targets.subarray(net.offsets[node], net.offsets[node + 1]), (other) => {
        const found = sums.get(`${id}\u0000${net.ids[other] ?? ''}`) ?? new Set([0]);
        return found.size === 1 ? [...found][0]! : 0;
      }),
    ).flat();
    return balance(net, signs);
  },
  caveats: [
    {
      en: 'It is for groups. That a triangle is out of balance is a tension seen from outside, not a forecast of a break.',
      es: 'Es para grupos. Que un triángulo no esté en equilibrio es una tensión vista desde fuera, no un pronóstico de ruptura.',
    },
    {
      en: 'Groups between which nothing is documented are in no triangle; alliances and rivalries of different times count together unless a period is chosen.',
      es: 'Los grupos entre los que nada se documentó no están en ningún triángulo; alianzas y rivalidades de distintas épocas cuentan juntas salvo que se elija un periodo.',
    },
  ],
  references: [
    'D. Cartwright, F. Harary, Structural balance: a generalization of Heider’s theory, Psychological Review 63 (1956)',
  ],
  example: {
    says: {
      en: 'a and b are allies with c as common rival: balanced. d is an ally of b and a rival of a: not.',
      es: 'a y b son aliados con c como rival común: en equilibrio. d es aliado de b y rival de a: no.',
    },
    given: {
      nodes: ['a', 'b', 'c', 'd'],
      ties: [
        { from: 'a', to: 'b', sign: 1 },
        { from: 'a', to: 'c', sign: -1 },
        { from: 'b', to: 'c', sign: -1 },
        { from: 'b', to: 'd', sign: 1 },
        { from: 'a', to: 'd', sign: -1 },
      ],
    },
    gives: { triads: 2, balanced: 1, share: 0.5, byRivalries: [0, 1, 1, 0] },
  },
};
