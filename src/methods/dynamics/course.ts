import { integrate, type Control, type Step } from './dormand-prince.ts';
import { flowAt, sums, systemOf, type Flow, type Population, type Rates, type Sum } from './model.ts';

/** Where a run stands at a week: sizes and what has happened since its start. */
export interface Standing {
  week: number;
  /** All zero where nobody is left. */
  sizes: Float64Array;
  since: Record<Sum, number>;
}

export interface Point extends Flow {
  week: number;
  since: Record<Sum, number>;
}

export interface Course {
  points: Point[];
  end: Standing;
  /** The week in which fewer than one member was left; from there on all is zero. */
  ended: number | null;
}

/** The local error of a step is at most 1e-11 of every group's size. */
export const control: Control = { tolerance: 1e-11, steps: 20_000 };

/** Input so extreme that the steps allowed do not reach the end. */
export class DynamicsFault extends Error {}

const nothing = (): Record<Sum, number> => ({ recruits: 0, deaths: 0, incapacitated: 0, saturated: 0 });

export const startOf = (sizes: Float64Array): Standing => ({ week: 0, sizes, since: nothing() });

/**
 * Follows a population from where it stands to the week `to` under constant rates; a point for each of the rising
 * weeks `at` in that time. Throws DynamicsFault where sizes, weights or rates are too extreme.
 */
export function follow(
  population: Population,
  rates: Rates,
  from: Standing,
  { to, at, by = control }: { to: number; at: readonly number[]; by?: Control },
): Course {
  const n = population.groups.length;
  const system = systemOf(population, rates);
  const points: Point[] = [];
  const asked = at.filter((week) => week >= from.week && week <= to);
  let place = 0;
  const note = (standing: Standing): void => {
    points.push({ week: standing.week, ...flowAt(population, rates, standing.sizes), since: standing.since });
    place += 1;
  };
  let now = from;
  let ended: number | null = membersOf(from.sizes) < 1 ? from.week : null;
  if (asked[0] === from.week) note(ended === null ? from : emptied(from));
  const state = new Float64Array(n + sums.length);
  for (let i = 0; i < n; i += 1) state[i] = Math.log(from.sizes[i]!);
  for (const [i, sum] of sums.entries()) state[n + i] = from.since[sum];
  const held = new Float64Array(n + sums.length);
  const take = (step: Step): boolean => {
    if (membersIn(step.state, n) < 1) ended = endWithin(step, n, held);
    const before = ended ?? Infinity;
    while (place < asked.length && asked[place]! <= step.to && asked[place]! < before) {
      step.at(asked[place]!, held);
      note(standingAt(asked[place]!, asked[place] === step.to ? step.state : held, n));
    }
    if (ended === null) {
      if (step.to === to) now = standingAt(to, step.state, n);
      return true;
    }
    step.at(ended, held);
    now = standingAt(ended, held, n);
    return false;
  };
  if (ended === null && to > from.week && !integrate(system, state, [from.week, to], by, take))
    throw new DynamicsFault(`not computed within ${by.steps.toLocaleString('en')} steps`);
  if (ended === null) return { points, end: now, ended };
  while (place < asked.length) note({ ...emptied(now), week: asked[place]! });
  return { points, end: { ...emptied(now), week: to }, ended };
}

const emptied = (standing: Standing): Standing => ({ ...standing, sizes: new Float64Array(standing.sizes.length) });

export function membersOf(sizes: Float64Array): number {
  let members = 0;
  for (let i = 0; i < sizes.length; i += 1) members += sizes[i]!;
  return members;
}

function membersIn(state: Float64Array, n: number): number {
  let members = 0;
  for (let i = 0; i < n; i += 1) members += Math.exp(state[i]!);
  return members;
}

function standingAt(week: number, state: Float64Array, n: number): Standing {
  const since = nothing();
  for (const [i, sum] of sums.entries()) since[sum] = state[n + i]!;
  return { week, sizes: state.slice(0, n).map(Math.exp), since };
}

/** When within a step the members fall below one, by halving. */
function endWithin(step: Step, n: number, held: Float64Array): number {
  let [low, high] = [step.from, step.to];
  for (let half = 0; half < 50; half += 1) {
    const middle = (low + high) / 2;
    step.at(middle, held);
    if (membersIn(held, n) < 1) high = middle;
    else low = middle;
  }
  return high;
}
