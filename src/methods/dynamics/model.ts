import type { Words } from '#methods/graph/method.ts';
import type { System } from './dormand-prince.ts';

export const factorNames = ['recruitment', 'incapacitation', 'conflict', 'saturation'] as const;
export type Factor = (typeof factorNames)[number];

/** ρ per member and week, η per week in total, θ, ω. */
export type Rates = Record<Factor, number>;

/** Groups with what the model knows of their relations; everything else of them is their size. */
export interface Population {
  groups: readonly string[];
  /** A_i: the weights of all alliances of a group. */
  allies: Float64Array;
  /** Weights of all rivalries of a group: only its rank needs it. */
  rivals: Float64Array;
  /** Each rival pair once, by the numbers of its groups. */
  pairs: { a: Uint32Array; b: Uint32Array; weight: Float64Array };
}

export const sums = ['recruits', 'deaths', 'incapacitated', 'saturated'] as const;
export type Sum = (typeof sums)[number];

export interface Flow {
  members: number;
  /** Per week. */
  flows: Record<Sum, number>;
}

/** What names the four parameters on a page. */
export const factorWords: Record<Factor, Words> = {
  recruitment: { en: 'Recruitment', es: 'Reclutamiento' },
  incapacitation: { en: 'Incapacitation', es: 'Incapacitación' },
  conflict: { en: 'Conflict', es: 'Conflicto' },
  saturation: { en: 'Saturation', es: 'Saturación' },
};

/**
 * Σ_j S_ij·y_j for every group with S_ij = (R_ij + 1)/(A_i + 1), S_ii = 0, written into `into`; gives Σ_i y_i. The
 * matrix is of rank one but for the rivalries, so it is never made: O(groups + rivalries).
 */
function pressure({ allies, pairs }: Population, sizes: Float64Array, into: Float64Array): number {
  const n = allies.length;
  let members = 0;
  for (let i = 0; i < n; i += 1) members += sizes[i]!;
  for (let i = 0; i < n; i += 1) into[i] = members - sizes[i]!;
  const { a, b, weight } = pairs;
  for (let at = 0; at < weight.length; at += 1) {
    const [i, j, strength] = [a[at]!, b[at]!, weight[at]!];
    into[i]! += strength * sizes[j]!;
    into[j]! += strength * sizes[i]!;
  }
  for (let i = 0; i < n; i += 1) into[i]! /= allies[i]! + 1;
  return members;
}

/** What happens in a week at these sizes: members, and recruits, deaths, incapacitated, saturated per week. */
export function flowAt(population: Population, rates: Rates, sizes: Float64Array): Flow {
  const against = new Float64Array(sizes.length);
  const members = pressure(population, sizes, against);
  let [met, squares] = [0, 0];
  for (let i = 0; i < sizes.length; i += 1) {
    met += sizes[i]! * against[i]!;
    squares += sizes[i]! * sizes[i]!;
  }
  return {
    members,
    flows: {
      recruits: rates.recruitment * members,
      deaths: rates.conflict * met,
      incapacitated: members > 0 ? rates.incapacitation : 0,
      saturated: rates.saturation * squares,
    },
  };
}

/**
 * The model of Prieto-Curiel, Campedelli & Hope (2023) in the logarithms of the sizes, so that no size can fall below
 * zero: d ln y_i/dt = ρ − η/C − θ·Σ_j S_ij·y_j − ω·y_i. Behind the groups stand the four sums from the start.
 */
export function systemOf(population: Population, rates: Rates): System {
  const n = population.groups.length;
  const sizes = new Float64Array(n);
  const against = new Float64Array(n);
  return {
    size: n + sums.length,
    scale: (state, at) => (at < n ? 1 : Math.max(1, Math.abs(state[at]!))),
    rates: (state, into) => {
      for (let i = 0; i < n; i += 1) sizes[i] = Math.exp(state[i]!);
      const members = pressure(population, sizes, against);
      const common = rates.recruitment - rates.incapacitation / members;
      let [met, squares] = [0, 0];
      for (let i = 0; i < n; i += 1) {
        const size = sizes[i]!;
        met += size * against[i]!;
        squares += size * size;
        into[i] = common - rates.conflict * against[i]! - rates.saturation * size;
      }
      into[n] = rates.recruitment * members;
      into[n + 1] = rates.conflict * met;
      into[n + 2] = rates.incapacitation;
      into[n + 3] = rates.saturation * squares;
    },
  };
}
