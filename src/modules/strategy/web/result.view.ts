import { changeOf, type Change } from '#methods/dynamics/compare.ts';
import type { Point } from '#methods/dynamics/course.ts';
import type { Band, BandName, ScenarioBands } from '#methods/dynamics/ranges.ts';
import type { Computed } from './compute.ts';

/** What stands in one row of the table: the central run and its bands. */
export interface ResultRow {
  /** -1 is the status quo, else the number of the strategy. */
  strategy: number;
  end: Record<BandName, number>;
  endBand: Record<BandName, Band | null>;
  change: Change;
  changeBand: ScenarioBands['change'];
  /** Null for the status quo itself. */
  against: Change | null;
  againstBand: ScenarioBands['againstStatusQuo'] | null;
  bands: ScenarioBands['bands'];
  /** The central run at the weeks of the bands. */
  line: Record<Shown, number[]>;
  ended: boolean;
}

const valuesOf = (point: Point, reference: Point): Record<BandName, number> => ({
  members: point.members,
  weeklyDeaths: point.flows.deaths,
  weeklyRecruits: point.flows.recruits,
  deathsSince: Math.max(0, point.since.deaths - reference.since.deaths),
});

/** The status quo first, then the strategies in their order. */
export function rowsOf({ central, ranges }: Computed): ResultRow[] {
  const quo = central.statusQuo.points.at(-1)!;
  return [central.statusQuo, ...central.scenarios].map((outcome, at): ResultRow => {
    const drawn = at === 0 ? ranges.statusQuo : ranges.scenarios[at - 1]!;
    const end = outcome.points.at(-1)!;
    const last = (name: BandName): Band | null => drawn.bands[name].at(-1) ?? null;
    return {
      strategy: at - 1,
      end: valuesOf(end, central.reference),
      endBand: {
        members: last('members'),
        weeklyDeaths: last('weeklyDeaths'),
        weeklyRecruits: last('weeklyRecruits'),
        deathsSince: last('deathsSince'),
      },
      change: changeOf(end, central.reference),
      changeBand: drawn.change,
      against: at === 0 ? null : changeOf(end, quo),
      againstBand: at === 0 ? null : drawn.againstStatusQuo,
      bands: drawn.bands,
      line: {
        members: outcome.points.map(({ members }) => members),
        weeklyDeaths: outcome.points.map(({ flows }) => flows.deaths),
        weeklyRecruits: outcome.points.map(({ flows }) => flows.recruits),
      },
      ended: outcome.ended !== null,
    };
  });
}

export type Direction = 'Fewer' | 'More' | 'Open' | 'Same' | 'Unknown';

/** How a band of a change is put into words: its direction, and the shares without their sign, the smaller first. */
export function directionOf(band: Band | null): { direction: Direction; from: number; to: number } {
  if (band === null) return { direction: 'Unknown', from: 0, to: 0 };
  const [low, high] = [band.p10, band.p90];
  if (Math.max(Math.abs(low), Math.abs(high)) < 0.0005) return { direction: 'Same', from: 0, to: 0 };
  if (high <= 0) return { direction: 'Fewer', from: -high, to: -low };
  if (low >= 0) return { direction: 'More', from: low, to: high };
  return { direction: 'Open', from: -low, to: high };
}

export const shown = ['members', 'weeklyDeaths', 'weeklyRecruits'] as const;
export type Shown = (typeof shown)[number];

/** Whole numbers in good steps from zero to at least `most`. */
export function ticksTo(most: number, count = 4): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, at) => at * step);
}

/** The outline of a band as an SVG path: along its upper edge and back along the lower one. */
export function outline(bands: readonly Band[], x: (at: number) => number, y: (value: number) => number): string {
  if (bands.length === 0) return '';
  const point = (at: number, value: number): string => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
  const up = bands.map((band, at) => point(at, band.p90));
  const down = bands.map((band, at) => point(at, band.p10)).toReversed();
  return `M${[...up, ...down].join('L')}Z`;
}

export const lineOf = (values: readonly number[], x: (at: number) => number, y: (value: number) => number): string =>
  values.length === 0 ? '' : `M${values.map((value, at) => `${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`;
