/** Time between two moments in milliseconds since 1970 UTC, both included; null where open or not said. */
export interface Span {
  since: number | null;
  until: number | null;
}

export type Step = 'month' | 'quarter' | 'year';
export const steps: readonly Step[] = ['month', 'quarter', 'year'];
const months: Record<Step, number> = { month: 1, quarter: 3, year: 12 };

/** More periods than this nobody looks through. */
export const mostPeriods = 120;

export const overlapping = (a: Span, b: Span): boolean =>
  (a.since ?? -Infinity) <= (b.until ?? Infinity) && (b.since ?? -Infinity) <= (a.until ?? Infinity);

/**
 * Calendar periods (UTC) from the first to the last moment that is said, none that begins after `end`, at most the last
 * `mostPeriods` of them.
 * Empty where no moment is said.
 */
export function periodsOf(spans: readonly Span[], step: Step, end = Infinity): { since: number; until: number }[] {
  let [first, last] = [Infinity, -Infinity];
  for (const { since, until } of spans) {
    if (since !== null && since > end) continue;
    for (const said of [since, until]) {
      if (said === null) continue;
      const moment = Math.min(said, end);
      first = Math.min(first, moment);
      last = Math.max(last, moment);
    }
  }
  if (first > last) return [];
  const size = months[step];
  const number = (moment: number): number => {
    const date = new Date(moment);
    return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / size);
  };
  const start = (period: number): number =>
    new Date(0).setUTCFullYear(Math.floor((period * size) / 12), (period * size) % 12, 1);
  const [from, to] = [number(first), number(last)];
  const begin = Math.max(from, to - mostPeriods + 1);
  return Array.from({ length: to - begin + 1 }, (_, at) => ({
    since: start(begin + at),
    until: start(begin + at + 1) - 1,
  }));
}
