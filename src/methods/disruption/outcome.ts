import { nodeCount } from '#methods/graph/rows.ts';
import { assumptionsOf } from './assumptions.ts';
import { aftermath, conflict } from './evidence.ts';
import { mostExact, sampledSources } from './spread.ts';
import { measures } from './measures.ts';
import { beforeOf, leastPart } from './simulate.ts';
import { numbers, type Bands, type Effect, type Fragmentation, type Outcome, type Plan } from './shapes.ts';
import type { Positions, Replicates, Week } from './shapes.ts';
import { successionOf } from './succession.ts';

/** What all parts say together, in whatever order they are given; fewer parts than the plan asks for are fewer draws. */
export function outcomeOf(positions: Positions, plan: Plan, parts: readonly Replicates[]): Outcome {
  const before = beforeOf(positions, plan.seed);
  const all = parts.toSorted((a, b) => a.from - b.from);
  const each = <One>(of: (part: Replicates, at: number) => One): One[] =>
    all.flatMap((part) => Array.from({ length: part.to - part.from }, (_, at) => of(part, at)));
  const changed = (name: keyof Effect, step: number): Bands =>
    bandsOf(each((part, at) => part.values[name][at * part.steps + step]! - part.before[name][at]!));
  const effectAt = (step: number): Effect => ({
    largest: changed('largest', step),
    efficiency: changed('efficiency', step),
  });
  return {
    before,
    beforeBands: beforeBandsOf(each),
    effect: { atFirst: effectAt(0), atLast: effectAt(plan.weeks) },
    removed: bandsOf(each((part, at) => part.removed[at]!)),
    sampled: nodeCount(positions.rows) > mostExact ? sampledSources : null,
    after: weeksOf(all, plan.weeks + 1),
    succession: successionOf(positions, plan),
    fragmentation: fragmentationOf(each, leastPart(before.largest)),
    moreEfficient: share(
      each((part, at) => part.values.efficiency[(at + 1) * part.steps - 1]! > part.before.efficiency[at]! + 1e-12),
    ),
    aftermath,
    conflict,
    measure: measures[plan.measure],
    assumptions: assumptionsOf(positions, plan, before.largest),
  };
}

function weeksOf(parts: readonly Replicates[], steps: number): Week[] {
  const many = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  const column = new Float64Array(many);
  return Array.from({ length: steps }, (_, step) => {
    const bands = numbers.map((name) => {
      let next = 0;
      for (const part of parts)
        for (let at = step; at < part.values[name].length; at += part.steps) column[next++] = part.values[name][at]!;
      return [name, bandsOf(column)];
    });
    return { step, ...Object.fromEntries(bands) } as Week;
  });
}

type Each = <One>(of: (part: Replicates, at: number) => One) => One[];

const beforeBandsOf = (each: Each): Outcome['beforeBands'] =>
  Object.fromEntries(
    numbers.map((name) => [name, bandsOf(each((part, at) => part.before[name][at]!))]),
  ) as Outcome['beforeBands'];

function fragmentationOf(each: Each, least: number): Fragmentation {
  const first = each((part, at) => part.partsAtFirst[at]! > part.partsBefore[at]!);
  const last = each((part, at) => part.partsAtLast[at]! > part.partsBefore[at]!);
  return {
    least,
    splitAtFirst: share(first),
    splitToTheEnd: share(first.map((split, at) => split && last[at]!)),
    partsAtFirst: bandsOf(each((part, at) => part.partsAtFirst[at]!)),
    partsAtLast: bandsOf(each((part, at) => part.partsAtLast[at]!)),
  };
}

const share = (all: readonly boolean[]): number =>
  all.length === 0 ? 0 : all.filter((one) => one).length / all.length;

/** Percentiles, between two values by proportion; all 0 where there is nothing. */
function bandsOf(values: ArrayLike<number>): Bands {
  const sorted = Float64Array.from(values).sort();
  const at = (part: number): number => {
    const place = part * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    const high = sorted[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  };
  return sorted.length === 0 ? { p10: 0, p50: 0, p90: 0 } : { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
