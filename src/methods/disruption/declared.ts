import type { GraphInput } from '#methods/graph/measure.ts';
import type { Method } from '#methods/graph/method.ts';
import { network } from '#methods/graph/network.ts';
import { outcomeOf } from './outcome.ts';
import { defaultRates } from './rates.ts';
import { simulatePart } from './simulate.ts';
import { recoveries, type Outcome, type Plan, type Positions } from './shapes.ts';

interface DisruptionInput extends GraphInput {
  roles?: Readonly<Record<string, string>>;
  cells?: Readonly<Record<string, string>>;
  /** Ids of the positions that go, of a published or fictional network. */
  remove: readonly string[];
  recovery: Plan['recovery'];
  weeks: number;
  replicates: number;
  seed: number;
}

type Numbers = Pick<Outcome, 'before' | 'effect' | 'after' | 'fragmentation' | 'moreEfficient'>;

function run({ nodes, ties, roles = {}, cells = {}, remove, ...asked }: DisruptionInput): Numbers {
  const net = network(nodes, ties);
  const of = (named: Readonly<Record<string, string>>): string[] => net.ids.map((id) => named[id] ?? '');
  const positions: Positions = { rows: net, roles: of(roles), cells: of(cells), names: net.ids };
  const gone = remove.map((id) => net.ids.indexOf(id)).filter((node) => node >= 0);
  const plan: Plan = { ...asked, removal: { what: 'positions', nodes: gone }, measure: 'arrest-and-trial' };
  const part = simulatePart(positions, plan, 0, plan.replicates);
  const { before, effect, after, fragmentation, moreEfficient } = outcomeOf(positions, plan, [part]);
  return { before, effect, after, fragmentation, moreEfficient };
}

const always = (value: number): { p10: number; p50: number; p90: number } => ({ p10: value, p50: value, p90: value });

const afterwards = {
  largest: always(2),
  efficiency: always(0.333333),
  density: always(0.333333),
  visibility: always(1),
  components: always(2),
  refilled: always(0),
};

const lost = { largest: always(-3), efficiency: always(-0.308333) };

const rate = (id: keyof typeof defaultRates): string => `${id} in [${defaultRates[id].join(', ')}]`;

export const disruptionRecovery: Method<DisruptionInput, Numbers> = {
  id: 'disruption.recovery',
  title: { en: 'Disruption and recovery', es: 'Desarticulación y recuperación' },
  question: {
    en: 'What follows in a network when positions are gone: does it fall apart, does it recover, and how visible do those become who take over?',
    es: '¿Qué sigue en una red cuando faltan posiciones: se desarma, se recupera, y qué tan visibles se vuelven quienes las ocupan?',
  },
  formula: `Week 0: the positions and their ties go. Each week: an empty position is filled with chance refill by one of the same role or within two steps, who keeps the own ties and takes over each of its old ties that was not replaced with chance takeover; a position that lost ties, each of them to be replaced with chance replace, makes one anew with chance rewire. Efficiency E = Σ_{i≠j} (1/d_ij) / (n(n−1)), n = positions that are there. Visibility V = mean over filled positions of (ties + cells now) / max(1, ties + cells of the holder before). By default and week: ${rate('replace')}, ${rate('rewire')}, ${rate('refill')}, ${rate('takeover')}; ${rate('doubt')} for doubtful ties.`,
  parameters: [
    {
      id: 'recovery',
      label: { en: 'Recovery', es: 'Recuperación' },
      type: 'choice',
      default: 'role',
      choices: recoveries,
    },
    { id: 'weeks', label: { en: 'Weeks', es: 'Semanas' }, type: 'number', default: 52, min: 1, max: 520 },
    {
      id: 'replicates',
      label: { en: 'Replicates', es: 'Repeticiones' },
      type: 'number',
      default: 1000,
      min: 1,
      max: 100000,
    },
    { id: 'seed', label: { en: 'Seed', es: 'Semilla' }, type: 'number', default: 1, min: 0, max: 4294967295 },
  ],
  run,
  caveats: [
    {
      en: 'The rates are assumptions: no publication measured them by the week. Each replicate draws them anew within wide bounds, and the bands show what that leaves open.',
      es: 'Las tasas son supuestos: ninguna publicación las midió por semana. Cada repetición las sortea entre límites amplios, y las bandas muestran lo que eso deja abierto.',
    },
    {
      en: 'A network may end more efficient than it was: new ties can shorten its ways (Duijn and others 2014), and without the loose ones at the rim the mean over pairs rises. Before and after are compared within one replicate, under the same doubtful ties. Each further removal tends to add less than the one before (MADTOR).',
      es: 'Una red puede terminar más eficiente de lo que era: los vínculos nuevos pueden acortar sus caminos (Duijn y otros 2014), y sin las sueltas de la orilla sube el promedio por par. Antes y después se comparan dentro de una misma repetición, con los mismos vínculos dudosos. Cada remoción adicional suele aportar menos que la anterior (MADTOR).',
    },
    {
      en: 'It is about positions and says nothing of persons: nobody is ranked, and no probability is attached to who might follow.',
      es: 'Trata de posiciones y no dice nada de personas: nadie es clasificado ni se da probabilidad sobre quién podría seguir.',
    },
    {
      en: 'Efficiency and density are of the positions that are there: taking away loose ones raises both without any recovery.',
      es: 'Eficiencia y densidad son de las posiciones que están: quitar las sueltas eleva ambas sin recuperación alguna.',
    },
  ],
  references: [
    'P. A. C. Duijn, V. Kashirin, P. M. A. Sloot, The relative ineffectiveness of criminal network disruption, Scientific Reports 4, 4238 (2014), doi:10.1038/srep04238',
    'C. Morselli, C. Giguère, K. Petit, The efficiency/security trade-off in criminal networks, Social Networks 29 (2007), doi:10.1016/j.socnet.2006.05.001',
    'An agent-based model for assessing the resilience of drug trafficking organizations to law enforcement interventions (MADTOR), Journal of Artificial Societies and Social Simulation 27(3) 3 (2024), doi:10.18564/jasss.5430',
    'V. Latora, M. Marchiori, Efficient behavior of small-world networks, Physical Review Letters 87, 198701 (2001)',
  ],
  example: {
    says: {
      en: 'In the row a – b – c – d – e the middle goes and nothing recovers: two pairs are left, so that of 12 ordered pairs 4 are one step apart.',
      es: 'En la fila a – b – c – d – e falta la de en medio y nada se recupera: quedan dos pares, y de 12 pares ordenados 4 están a un paso.',
    },
    given: {
      nodes: ['a', 'b', 'c', 'd', 'e'],
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'd' },
        { from: 'd', to: 'e' },
      ],
      remove: ['c'],
      recovery: 'none',
      weeks: 1,
      replicates: 2,
      seed: 1,
    },
    gives: {
      before: {
        positions: 5,
        ties: 4,
        largest: 5,
        efficiency: 0.641667,
        density: 0.4,
        components: 1,
        visibility: 1,
        refilled: 0,
      },
      effect: { atFirst: lost, atLast: lost },
      after: [
        { step: 0, ...afterwards },
        { step: 1, ...afterwards },
      ],
      fragmentation: {
        least: 2,
        splitAtFirst: 1,
        splitToTheEnd: 1,
        partsAtFirst: always(2),
        partsAtLast: always(2),
      },
      moreEfficient: 0,
    },
  },
};
