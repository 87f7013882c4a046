import type { Bands, NumberOf, Week } from '#methods/disruption/shapes.ts';

export interface Curve {
  /** Of a field 100 wide and 100 high, y downwards. */
  band: string;
  median: string;
  /** Height of its median, and its band across the whole width. */
  before: number;
  beforeBand: string;
  /** The value at the top. */
  top: number;
}

/** In: what is measured by week, and its bands before. Out: band and median as paths, with zero at the bottom. */
export function curveOf(weeks: readonly Week[], name: NumberOf, before: Bands): Curve {
  const top = roundUp(Math.max(before.p90, ...weeks.map((week) => week[name].p90)));
  const last = Math.max(1, weeks.length - 1);
  const height = (value: number): number => 100 - (value / top) * 100;
  const at = (step: number, value: number): string => `${short((step / last) * 100)} ${short(height(value))}`;
  const line = (of: keyof Bands): string[] => weeks.map((week) => at(week.step, week[name][of]));
  return {
    band: `M${[...line('p90'), ...line('p10').reverse()].join('L')}Z`,
    median: `M${line('p50').join('L')}`,
    before: height(before.p50),
    beforeBand: `M0 ${short(height(before.p90))}H100V${short(height(before.p10))}H0Z`,
    top,
  };
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** The next of 1, 2, 2.5, 5, 10 … above a value: a number one reads at once. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * unit >= value - 1e-9) ?? 10) * unit;
}
