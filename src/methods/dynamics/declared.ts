import type { Method } from '#methods/graph/method.ts';
import { assumptions } from './assumptions.ts';
import { calibrated } from './calibrate.ts';
import { factorNames, factorWords, type Rates } from './model.ts';
import { published } from './parameters.ts';
import { populationOf, type RelationKind } from './relations.ts';
import { mostFactor, type Factors } from './scenario.ts';
import { simulate, type Simulated } from './simulate.ts';
import { sizesByRank } from './sizes.ts';

export interface PopulationInput {
  groups: readonly string[];
  /** Between the groups by name; the larger of the two directions counts. */
  relations: readonly { source: string; target: string; kind: RelationKind; weight: number }[];
  /** In the order of the groups; by rank where absent. */
  sizes?: readonly number[];
  rates?: Partial<Rates>;
  factors?: Factors;
  /** The week in which the factors begin to act. */
  from?: number;
  weeks: number;
  /** Weeks between the points of the series. */
  every?: number;
}

export const population: Method<PopulationInput, Simulated> = {
  id: 'dynamics.population',
  title: { en: 'Population of groups', es: 'Población de grupos' },
  question: {
    en: 'How do the members, recruits and deaths of groups with alliances and rivalries go on, and what changes under more incapacitation, less recruitment or less conflict?',
    es: '¿Cómo siguen los integrantes, los reclutas y las muertes de grupos con alianzas y rivalidades, y qué cambia con más incapacitación, menos reclutamiento o menos conflicto?',
  },
  formula:
    'dy_i/dt = y_i · (ρ − η/C − θ · Σ_j S_ij · y_j − ω · y_i), C = Σ_i y_i, S_ij = (R_ij + 1)/(A_i + 1), S_ii = 0; weekly deaths = θ · y′Sy, weekly recruits = ρ · C. R_ij: weight of the rivalry of two groups; A_i: weights of all alliances of a group; y_i(0) = C0 · (1/rank_i)/Σ(1/rank) where sizes are not documented; θ and ω such that at t = 0 deaths and saturation are the published share of recruits',
  parameters: [
    ...factorNames.map((id) => ({
      id,
      label: factorWords[id],
      type: 'number' as const,
      default: 1,
      min: 0,
      max: mostFactor,
    })),
    { id: 'from', label: { en: 'From week', es: 'Desde la semana' }, type: 'number', default: 0, min: 0 },
    { id: 'weeks', label: { en: 'Weeks', es: 'Semanas' }, type: 'number', default: published.weeks, min: 1 },
  ],
  run: (input) => {
    const index = new Map(input.groups.map((group, at) => [group, at]));
    const numbered = input.relations.flatMap(({ source, target, ...said }) => {
      const [from, to] = [index.get(source), index.get(target)];
      return from === undefined || to === undefined || from === to ? [] : [{ ...said, source: from, target: to }];
    });
    const { population: groups } = populationOf(input.groups, numbered);
    const sizes = input.sizes ? Float64Array.from(input.sizes) : sizesByRank(groups, published.members);
    return simulate(
      {
        population: groups,
        sizes,
        rates: { ...calibrated(groups, sizes).rates, ...input.rates },
        from: input.from ?? 0,
        weeks: input.weeks,
      },
      input.factors ?? {},
      { every: input.every ?? 1 },
    );
  },
  caveats: assumptions.map(({ en, es }) => ({ en, es })),
  references: [
    'R. Prieto-Curiel, G. M. Campedelli, A. Hope, Reducing cartel recruitment is the only way to lower violence in Mexico, Science 381 (2023), doi:10.1126/science.adh2888',
    'J. R. Dormand, P. J. Prince, A family of embedded Runge-Kutta formulae, Journal of Computational and Applied Mathematics 6 (1980)',
    'E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd ed. (1993), section II.6: continuous extension',
    'M. D. McKay, R. J. Beckman, W. J. Conover, A comparison of three methods for selecting values of input variables, Technometrics 21 (1979): Latin hypercube',
  ],
  example: {
    says: {
      en: 'One group of 100 without rivals, nobody incapacitated, ρ = ln 3/100 and ω = ρ/400: a logistic curve y = 400/(1 + 3·e^(−ρt)). After 100 weeks e^(−ρt) is 1/3, so there are 400/(1 + 1) = 200. Recruits a week are ρ·y, saturated ω·y²; what came in, ρ·∫y dt = 400·ln((3 + 3)/(3 + 1)) = 400·ln 1.5, less what went out is the 100 more.',
      es: 'Un grupo de 100 sin rivales, nadie incapacitado, ρ = ln 3/100 y ω = ρ/400: una curva logística y = 400/(1 + 3·e^(−ρt)). Tras 100 semanas e^(−ρt) es 1/3, así que hay 400/(1 + 1) = 200. Los reclutas por semana son ρ·y, los saturados ω·y²; lo que entró, ρ·∫y dt = 400·ln((3 + 3)/(3 + 1)) = 400·ln 1.5, menos lo que salió, son los 100 de más.',
    },
    given: {
      groups: ['one'],
      relations: [],
      sizes: [100],
      rates: { recruitment: Math.log(3) / 100, incapacitation: 0, saturation: Math.log(3) / 100 / 400 },
      weeks: 100,
      every: 100,
    },
    gives: {
      reference: {
        week: 0,
        members: 100,
        weeklyRecruits: 1.098612,
        weeklyDeaths: 0,
        incapacitated: 0,
        saturated: 0.274653,
        cumulative: { recruits: 0, deaths: 0, incapacitated: 0, saturated: 0 },
      },
      series: [
        {
          week: 0,
          members: 100,
          weeklyRecruits: 1.098612,
          weeklyDeaths: 0,
          incapacitated: 0,
          saturated: 0.274653,
          cumulative: { recruits: 0, deaths: 0, incapacitated: 0, saturated: 0 },
        },
        {
          week: 100,
          members: 200,
          weeklyRecruits: 2.197225,
          weeklyDeaths: 0,
          incapacitated: 0,
          saturated: 1.098612,
          cumulative: { recruits: 162.186043, deaths: 0, incapacitated: 0, saturated: 62.186043 },
        },
      ],
      byGroup: [{ group: 'one', start: 100, reference: 100, end: 200 }],
      sinceReference: { weeks: 100, recruits: 162.186043, deaths: 0, incapacitated: 0, saturated: 62.186043 },
      change: { members: 1, weeklyDeaths: null, weeklyRecruits: 1, against: 'week 0 of this run' },
      againstStatusQuo: {
        members: 0,
        weeklyDeaths: null,
        weeklyRecruits: 0,
        cumulativeDeaths: null,
        against: 'status quo in week 100 of this run',
      },
      ended: null,
    },
  },
};
