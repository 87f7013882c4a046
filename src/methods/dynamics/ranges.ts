import { random as seeded, shuffle } from '#methods/random.ts';
import { changeOf, compareScenarios, type Asked, type Change } from './compare.ts';
import { DynamicsFault, follow, startOf } from './course.ts';
import { flowAt, type Rates } from './model.ts';
import { chosenNames, published, type Bounds, type Chosen } from './parameters.ts';
import type { Factors } from './scenario.ts';

export interface Sampling {
  draws: number;
  seed: number;
  bounds: Bounds;
  /** Weeks of the bands, rising; the last is that of the changes. */
  at: readonly number[];
}

export interface Band {
  p10: number;
  p50: number;
  p90: number;
}

const bandNames = ['members', 'weeklyDeaths', 'weeklyRecruits', 'deathsSince'] as const;
export type BandName = (typeof bandNames)[number];

export interface ScenarioBands {
  bands: Record<BandName, Band[]>;
  /** At the last week, against the week in which the scenario begins. */
  change: Record<keyof Change, Band | null>;
  /** Against the status quo in the same week of the same draw. */
  againstStatusQuo: Record<keyof Change, Band | null>;
}

export interface Ranges {
  weeks: number[];
  draws: number;
  /** Draws that no recruitment brings to the deaths of the central run. */
  leftOut: number;
  statusQuo: ScenarioBands;
  scenarios: ScenarioBands[];
}

/** Factors of the parameters that were chosen, each between its bounds. */
export type Draw = Record<Chosen, number>;

/** Latin hypercube: each parameter takes every one of `draws` equal parts of its range once, in an order of its own. */
export function drawsOf({ draws, seed, bounds }: Pick<Sampling, 'draws' | 'seed' | 'bounds'>): Draw[] {
  const random = seeded(seed);
  const columns = chosenNames.map((name) => {
    const parts = Uint32Array.from({ length: draws }, (_, part) => part);
    shuffle(parts, random);
    const [low, high] = bounds[name];
    return Float64Array.from(parts, (part) => low + ((part + random()) / draws) * (high - low));
  });
  return Array.from(
    { length: draws },
    (_, at) => Object.fromEntries(chosenNames.map((name, column) => [name, columns[column]![at]!])) as Draw,
  );
}

/** Coarser than the central run: bands need no more. */
const coarse = { tolerance: 1e-6, steps: 20_000 };
const closeEnough = 1e-4;

/**
 * The run of one draw. Deaths are all that the published calibration saw, so ρ and θ are found again for each draw: with
 * them the deaths of week 0 and of week 520 are those of the central run times the share of casualties. Null where no
 * recruitment does that.
 */
export function refitted(central: Asked, target: { first: number; last: number }, draw: Draw): Asked | null {
  const { population } = central;
  const sizes = central.sizes.map((size) => size * draw.members);
  const rates: Rates = {
    ...central.rates,
    incapacitation: central.rates.incapacitation * draw.incapacitation,
    saturation: central.rates.saturation * draw.saturation,
    conflict: (central.rates.conflict * draw.casualties) / draw.members ** 2,
  };
  // Without deaths there is nothing to fit to.
  if (!(target.first > 0) || !(target.last > 0)) return { ...central, sizes, rates };
  const missed = (recruitment: number): number => {
    const tried = { ...rates, recruitment };
    const { end } = follow(population, tried, startOf(sizes), { to: published.weeks, at: [], by: coarse });
    return Math.log(flowAt(population, tried, end.sizes).flows.deaths / (target.last * draw.casualties));
  };
  const recruitment = root(missed, central.rates.recruitment);
  return recruitment === null ? null : { ...central, sizes, rates: { ...rates, recruitment } };
}

/** Where a rising function is zero, from `guess` on, above zero; null where it is not found. */
function root(missed: (x: number) => number, guess: number): number | null {
  let [low, high] = [0, guess * 10];
  let x = guess;
  let [last, lastMissed] = [NaN, NaN];
  for (let tries = 0; tries < 40; tries += 1) {
    const y = missed(x);
    if (Math.abs(y) < closeEnough) return x;
    if (y > 0) high = x;
    else low = x;
    const straight = x - (y * (x - last)) / (y - lastMissed);
    [last, lastMissed] = [x, y];
    // Deaths go with the square of the members, who grow with e^(520 ρ): the slope to begin with.
    const first = x - y / (2 * published.weeks);
    const next = Number.isFinite(straight) ? straight : first;
    x = next > low && next < high ? next : (low + high) / 2;
    if (high - low < guess * 1e-9) return null;
  }
  return null;
}

/**
 * The same scenarios over draws of the parameters that the data cannot pin down: bands at some weeks, and bands of the
 * changes, each taken within its draw. `after` is called after each draw.
 */
export function rangesOf(
  central: Asked,
  scenarios: readonly Factors[],
  sampling: Sampling,
  after: (done: number) => void = () => undefined,
): Ranges {
  const first = flowAt(central.population, central.rates, central.sizes).flows.deaths;
  const { end } = follow(central.population, central.rates, startOf(central.sizes), { to: published.weeks, at: [] });
  const target = { first, last: flowAt(central.population, central.rates, end.sizes).flows.deaths };
  const gathered = Array.from({ length: scenarios.length + 1 }, () => new Gathered(sampling.at.length));
  let kept = 0;
  for (const [at, draw] of drawsOf(sampling).entries()) {
    if (take(central, target, draw, scenarios, sampling.at, gathered)) kept += 1;
    after(at + 1);
  }
  const [statusQuo, ...others] = gathered.map((one) => one.bands());
  return {
    weeks: [...sampling.at],
    draws: kept,
    leftOut: sampling.draws - kept,
    statusQuo: statusQuo!,
    scenarios: others,
  };
}

function take(
  central: Asked,
  target: { first: number; last: number },
  draw: Draw,
  scenarios: readonly Factors[],
  at: readonly number[],
  gathered: readonly Gathered[],
): boolean {
  try {
    const asked = refitted(central, target, draw);
    if (asked === null) return false;
    const { reference, statusQuo, scenarios: outcomes } = compareScenarios(asked, scenarios, at, coarse);
    const all = [statusQuo, ...outcomes];
    const quo = statusQuo.points.at(-1)!;
    for (const [place, { points }] of all.entries()) {
      const into = gathered[place]!;
      for (const [week, point] of points.entries())
        into.add(week, {
          members: point.members,
          weeklyDeaths: point.flows.deaths,
          weeklyRecruits: point.flows.recruits,
          deathsSince: Math.max(0, point.since.deaths - reference.since.deaths),
        });
      into.changes.push(changeOf(points.at(-1)!, reference));
      into.against.push(changeOf(points.at(-1)!, quo));
    }
    return true;
  } catch (error) {
    if (error instanceof DynamicsFault) return false;
    throw error;
  }
}

class Gathered {
  private readonly values: Record<BandName, number[][]>;
  readonly changes: Change[] = [];
  readonly against: Change[] = [];

  constructor(weeks: number) {
    const empty = (): number[][] => Array.from({ length: weeks }, () => []);
    this.values = { members: empty(), weeklyDeaths: empty(), weeklyRecruits: empty(), deathsSince: empty() };
  }

  add(week: number, values: Record<BandName, number>): void {
    for (const name of bandNames) this.values[name][week]!.push(values[name]);
  }

  bands(): ScenarioBands {
    const bands = Object.fromEntries(
      bandNames.map((name) => [name, this.values[name].flatMap((values) => bandOf(values) ?? [])]),
    ) as Record<BandName, Band[]>;
    return { bands, change: bandsOfChanges(this.changes), againstStatusQuo: bandsOfChanges(this.against) };
  }
}

function bandsOfChanges(changes: readonly Change[]): Record<keyof Change, Band | null> {
  const band = (name: keyof Change): Band | null => bandOf(changes.flatMap((one) => one[name] ?? []));
  return { members: band('members'), weeklyDeaths: band('weeklyDeaths'), weeklyRecruits: band('weeklyRecruits') };
}

/** The tenth, the middle and the ninetieth of a hundred, between neighbours in a straight line; null for no values. */
export function bandOf(values: readonly number[]): Band | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (part: number): number => {
    const place = part * (sorted.length - 1);
    const low = Math.floor(place);
    const high = Math.min(low + 1, sorted.length - 1);
    return sorted[low]! + (place - low) * (sorted[high]! - sorted[low]!);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
