import { changeOf, compareScenarios, type Asked, type Change } from './compare.ts';
import type { Point } from './course.ts';
import type { Sum } from './model.ts';
import type { Factors } from './scenario.ts';

export interface Week {
  week: number;
  members: number;
  weeklyRecruits: number;
  weeklyDeaths: number;
  incapacitated: number;
  saturated: number;
  /** Since week 0. */
  cumulative: Record<Sum, number>;
}

interface GroupCourse {
  group: string;
  start: number;
  reference: number;
  end: number;
}

/** A change as shares of what it is against (0.25 is a quarter more), which is always named. */
interface NamedChange extends Change {
  cumulativeDeaths?: number | null;
  against: string;
}

export interface Simulated {
  reference: Week & { year?: number };
  series: Week[];
  byGroup: GroupCourse[];
  /** What happened from the reference week to the last. */
  sinceReference: Record<Sum, number> & { weeks: number };
  change: NamedChange;
  againstStatusQuo: NamedChange;
  /** The week in which fewer than one member was left. */
  ended: number | null;
}

export const weeksPerYear = 52;

/** "week 520 of this run (2022)": the year only where that of week 0 is known. */
const weekText = (week: number, year: number | undefined): string =>
  `week ${week} of this run${year === undefined ? '' : ` (${yearOf(week, year)})`}`;

const yearOf = (week: number, year: number): number => year + Math.floor(week / weeksPerYear);

/** Every `every` weeks from 0 on, with the week of reference and the last. */
export const weeksAt = (from: number, weeks: number, every: number): number[] =>
  [...new Set([...Array.from({ length: Math.floor(weeks / every) + 1 }, (_, at) => at * every), from, weeks])].sort(
    (a, b) => a - b,
  );

/** One scenario of one population: its weeks, its groups, and its change against the week in which it begins and against the status quo. */
export function simulate(
  asked: Asked,
  factors: Factors,
  { every = 1, year }: { every?: number; year?: number | undefined } = {},
): Simulated {
  const { population, sizes, from, weeks } = asked;
  const { reference, referenceSizes, statusQuo, scenarios } = compareScenarios(
    asked,
    [factors],
    weeksAt(from, weeks, every),
  );
  const scenario = scenarios[0]!;
  const [end, quo] = [scenario.points.at(-1)!, statusQuo.points.at(-1)!];
  const sinceThen = (sum: Sum): number => end.since[sum] - reference.since[sum];
  const deaths = quo.since.deaths - reference.since.deaths;
  return {
    reference: { ...weekOf(reference), ...(year === undefined ? {} : { year: yearOf(from, year) }) },
    series: scenario.points.map(weekOf),
    byGroup: population.groups.map((group, at) => ({
      group,
      start: sizes[at]!,
      reference: referenceSizes[at]!,
      end: scenario.end.sizes[at]!,
    })),
    sinceReference: {
      weeks: weeks - from,
      recruits: sinceThen('recruits'),
      deaths: sinceThen('deaths'),
      incapacitated: sinceThen('incapacitated'),
      saturated: sinceThen('saturated'),
    },
    change: { ...changeOf(end, reference), against: weekText(from, year) },
    againstStatusQuo: {
      ...changeOf(end, quo),
      cumulativeDeaths: deaths > 0 ? sinceThen('deaths') / deaths - 1 : null,
      against: `status quo in ${weekText(weeks, year)}`,
    },
    ended: scenario.ended,
  };
}

const weekOf = ({ week, members, flows, since }: Point): Week => ({
  week,
  members,
  weeklyRecruits: flows.recruits,
  weeklyDeaths: flows.deaths,
  incapacitated: flows.incapacitated,
  saturated: flows.saturated,
  cumulative: since,
});
