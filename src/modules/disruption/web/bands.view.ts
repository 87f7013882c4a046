import type { Bands, NumberOf, Week } from '#methods/disruption/shapes.ts';

export interface Curve {
  /** Of a field 100 wide and 100 high, y downwards. */
  band: string;
  median: string;
  before: number;
  /** The value at the top. */
  top: number;
}

/** In: what is measured by week, and its value before. Out: band and median as paths, with zero at the bottom. */
export function curveOf(weeks: readonly Week[], name: NumberOf, before: number): Curve {
  const top = roundUp(Math.max(before, ...weeks.map((week) => week[name].p90)));
  const last = Math.max(1, weeks.length - 1);
  const at = (step: number, value: number): string =>
    `${short((step / last) * 100)} ${short(100 - (value / top) * 100)}`;
  const line = (of: keyof Bands): string[] => weeks.map((week) => at(week.step, week[name][of]));
  return {
    band: `M${[...line('p90'), ...line('p10').reverse()].join('L')}Z`,
    median: `M${line('p50').join('L')}`,
    before: 100 - (before / top) * 100,
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
