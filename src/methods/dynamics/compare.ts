import type { Control } from './dormand-prince.ts';
import { control, follow, startOf, type Course, type Point, type Standing } from './course.ts';
import type { Population, Rates } from './model.ts';
import { withFactors, type Factors } from './scenario.ts';

/** A run of one population: until `from` under its rates, then to `weeks` once for every scenario. */
export interface Asked {
  population: Population;
  sizes: Float64Array;
  rates: Rates;
  /** The week in which the factors begin to act. */
  from: number;
  weeks: number;
}

export interface Outcome {
  /** From week 0 on; until `from` it is what all scenarios have in common. */
  points: Point[];
  end: Standing;
  ended: number | null;
}

export interface Compared {
  /** Where all scenarios begin. */
  reference: Point;
  referenceSizes: Float64Array;
  statusQuo: Outcome;
  scenarios: Outcome[];
}

/** How much is another state more or less than the one it is held against, as shares; null where that one is zero. */
export interface Change {
  members: number | null;
  weeklyDeaths: number | null;
  weeklyRecruits: number | null;
}

/** Follows the status quo and each scenario, with a point at each of the rising weeks `at` (0 ≤ week ≤ weeks). */
export function compareScenarios(
  asked: Asked,
  scenarios: readonly Factors[],
  at: readonly number[],
  by: Control = control,
): Compared {
  const { population, rates, from, weeks } = asked;
  const before = at.filter((week) => week < from);
  const common = follow(population, rates, startOf(asked.sizes), { to: from, at: [...before, from], by });
  const after = at.filter((week) => week > from && week <= weeks);
  const reference = common.points.at(-1)!;
  const shown = at.includes(from) ? common.points : common.points.slice(0, -1);
  const onward = (factors: Factors): Outcome => {
    const course: Course = follow(population, withFactors(rates, factors), common.end, { to: weeks, at: after, by });
    return { ...course, points: [...shown, ...course.points], ended: common.ended ?? course.ended };
  };
  return {
    reference,
    referenceSizes: common.end.sizes,
    statusQuo: onward({}),
    scenarios: scenarios.map(onward),
  };
}

const share = (now: number, then: number): number | null => (then > 0 ? now / then - 1 : null);

export const changeOf = (now: Point, then: Point): Change => ({
  members: share(now.members, then.members),
  weeklyDeaths: share(now.flows.deaths, then.flows.deaths),
  weeklyRecruits: share(now.flows.recruits, then.flows.recruits),
});
