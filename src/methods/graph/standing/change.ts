import { leiden } from '../communities/leiden.ts';
import { betweenness } from '../kernels/betweenness.ts';
import { componentsOf } from '../kernels/components.ts';
import { betweennessCentralisation, degreeCentralisation } from '../kernels/centralisation.ts';
import type { Method } from '../method.ts';
import { degree, network, type Network, type Tie } from '../network.ts';
import { nodeCount, tieCount } from '../rows.ts';
import { lineage, type Turn } from './lineage.ts';
import { overlapping, periodsOf, steps, type Span, type Step } from './periods.ts';
import { places } from './ranks.ts';

export type DatedTie = Tie & Span;

export interface ChangeInput {
  nodes: readonly string[];
  ties: readonly DatedTie[];
  step: Step;
  /** Whether ties without any date stand in every period or in none. */
  undated: 'always' | 'never';
  by: 'brokerage' | 'degree';
  seed: number;
  /** Moment after which no period begins: what is said to last longer is not known yet. */
  end?: number;
}

export interface Mover {
  id: string;
  /** Places in the period before (null: without a tie) and in this one. */
  before: number | null;
  after: number;
}

/** The network of one period. Only nodes with a tie count. */
export interface Period {
  since: number;
  until: number;
  nodes: number;
  ties: number;
  components: number;
  /** Share of the nodes in the largest component. */
  largest: number;
  centralisation: { degree: number; betweenness: number };
  first: string[];
  /** Those whose place changed most among the ten first of either period, the greatest change first. */
  movers: Mover[];
  groups: string[][];
  turns: Turn[];
}

const firstPlaces = 10;

function change(input: ChangeInput): Period[] {
  const dated = input.ties.filter((tie) => tie.since !== null || tie.until !== null);
  const undated = input.undated === 'always' ? input.ties.filter((tie) => !dated.includes(tie)) : [];
  const found: Period[] = [];
  let before = new Map<string, number>();
  for (const span of periodsOf(dated, input.step, input.end)) {
    const ties = [...dated.filter((tie) => overlapping(tie, span)), ...undated];
    const tied = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
    const net = network(
      input.nodes.filter((id) => tied.has(id)),
      ties,
    );
    const between = betweenness(net);
    const scores = input.by === 'brokerage' ? between : Float64Array.from(net.ids, (_, node) => degree(net, node));
    const ranked = ranksOf(net, scores);
    const groups = groupsOf(net, input.seed);
    const last = found.at(-1);
    found.push({
      ...span,
      ...wholeOf(net, between),
      first: [...ranked].filter(([, place]) => place <= 3).map(([id]) => id),
      movers: last ? moversOf(before, ranked) : [],
      groups,
      turns: last ? lineage(last.groups, groups) : [],
    });
    before = ranked;
  }
  return found;
}

function wholeOf(
  net: Network,
  between: Float64Array,
): Pick<Period, 'nodes' | 'ties' | 'components' | 'largest' | 'centralisation'> {
  const n = nodeCount(net);
  const { sizes } = componentsOf(net);
  return {
    nodes: n,
    ties: tieCount(net),
    components: sizes.length,
    largest: n === 0 ? 0 : sizes[0]! / n,
    centralisation: { degree: degreeCentralisation(net), betweenness: betweennessCentralisation(between) },
  };
}

/** Places of those that score anything, best first, ties by id. */
function ranksOf(net: Network, scores: Float64Array): Map<string, number> {
  const place = places(scores);
  return new Map(
    net.ids
      .map((id, node): [string, number] => [id, place[node]!])
      .filter((_, node) => scores[node]! > 0)
      .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)),
  );
}

function groupsOf(net: Network, seed: number): string[][] {
  const community = leiden(net, { seed });
  const groups: string[][] = [];
  net.ids.forEach((id, node) => (groups[community[node]!] ??= []).push(id));
  return groups;
}

function moversOf(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Mover[] {
  const movers: Mover[] = [];
  for (const [id, place] of after) {
    const was = before.get(id) ?? null;
    if (was === place || Math.min(place, was ?? Infinity) > firstPlaces) continue;
    movers.push({ id, before: was, after: place });
  }
  const jump = ({ before: was, after: now }: Mover): number => Math.abs((was ?? after.size + 1) - now);
  return movers.sort((a, b) => jump(b) - jump(a) || a.after - b.after || (a.id < b.id ? -1 : 1));
}

export const changing: Method<ChangeInput, Period[]> = {
  id: 'graph.change',
  title: { en: 'Change through time', es: 'Cambio en el tiempo' },
  question: {
    en: 'How has the documented network changed from period to period: its shape, its first positions, its groups?',
    es: '¿Cómo ha cambiado la red documentada de un periodo a otro: su forma, sus primeras posiciones, sus grupos?',
  },
  formula: 'centralisation C = Σ_v (max c − c(v)) / the same sum for a star of as many nodes (Freeman 1978)',
  parameters: [
    {
      id: 'step',
      label: { en: 'Period', es: 'Periodo' },
      type: 'choice',
      default: 'year',
      choices: steps,
    },
    {
      id: 'undated',
      label: { en: 'Ties without a date', es: 'Vínculos sin fecha' },
      type: 'choice',
      default: 'never',
      choices: ['always', 'never'],
    },
    {
      id: 'by',
      label: { en: 'Positions by', es: 'Posiciones por' },
      type: 'choice',
      default: 'brokerage',
      choices: ['brokerage', 'degree'],
    },
    { id: 'seed', label: { en: 'Seed', es: 'Semilla' }, type: 'number', default: 1, min: 0 },
  ],
  run: change,
  caveats: [
    {
      en: 'What changes may be what was reported, not what happened: a period with many reports looks busier.',
      es: 'Lo que cambia puede ser lo que se informó, no lo que pasó: un periodo con muchos reportes parece más activo.',
    },
    {
      en: 'A tie without an end counts on to the last period; one without a start from the first.',
      es: 'Un vínculo sin fin cuenta hasta el último periodo; uno sin inicio, desde el primero.',
    },
    {
      en: 'Groups are found anew in each period and joined to those before by their members; with few members that is uncertain.',
      es: 'Los grupos se buscan de nuevo en cada periodo y se unen a los anteriores por sus miembros; con pocos miembros eso es incierto.',
    },
  ],
  references: [
    'L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1978)',
    'D. Greene, D. Doyle, P. Cunningham, Tracking the evolution of communities in dynamic social networks, ASONAM 2010',
    'C. Morselli, K. Petit, Law-enforcement disruption of a drug importation network, Global Crime 8 (2007)',
  ],
  example: {
    says: {
      en: 'In 2024 a stands between b, c and d; in 2025 b does, and a has left: the star is as central as before, its middle is another.',
      es: 'En 2024 a está entre b, c y d; en 2025 lo está b, y a ya no aparece: la estrella es igual de central, su centro es otro.',
    },
    given: {
      nodes: ['a', 'b', 'c', 'd', 'e'],
      ties: [
        ...['b', 'c', 'd'].map((to) => ({ from: 'a', to, since: Date.UTC(2024, 0, 1), until: Date.UTC(2024, 11, 31) })),
        ...['c', 'd', 'e'].map((to) => ({ from: 'b', to, since: Date.UTC(2025, 0, 1), until: Date.UTC(2025, 11, 31) })),
      ],
      step: 'year',
      undated: 'never',
      by: 'degree',
      seed: 1,
    },
    gives: [
      {
        since: Date.UTC(2024, 0, 1),
        until: Date.UTC(2025, 0, 1) - 1,
        nodes: 4,
        ties: 3,
        components: 1,
        largest: 1,
        centralisation: { degree: 1, betweenness: 1 },
        first: ['a', 'b', 'c', 'd'],
        movers: [],
        groups: [['a', 'b', 'c', 'd']],
        turns: [],
      },
      {
        since: Date.UTC(2025, 0, 1),
        until: Date.UTC(2026, 0, 1) - 1,
        nodes: 4,
        ties: 3,
        components: 1,
        largest: 1,
        centralisation: { degree: 1, betweenness: 1 },
        first: ['b', 'c', 'd', 'e'],
        movers: [
          { id: 'e', before: null, after: 2 },
          { id: 'b', before: 2, after: 1 },
        ],
        groups: [['b', 'c', 'd', 'e']],
        turns: [{ what: 'continues', before: [0], after: [0] }],
      },
    ],
  },
};
