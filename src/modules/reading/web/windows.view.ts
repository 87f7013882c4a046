import type { ReadingView, Suggestion } from '../shapes.ts';
import { countsOf, kindsOf, type Counts } from './list.view.ts';

/** The windows that are here, as one reading. */
export interface Together extends ReadingView {
  /** How many windows are here, those of an earlier reading included. */
  windows: number;
  /** More than is here was found, or the windows overlap: only the node's totals count. */
  partial: boolean;
  /** Read again between two windows: what is here does not go together. */
  torn: boolean;
}

/** Puts the windows together, the first first. A suggestion that comes in several is one. Throws on none. */
export function together(windows: readonly ReadingView[]): Together {
  const [first] = windows;
  const newest = windows.at(-1);
  if (!first || !newest) throw new RangeError('no window to put together');
  const here = windows.filter((one) => one.readAt === first.readAt);
  const last = here.at(-1) ?? first;
  return {
    ...first,
    finishedAt: newest.finishedAt,
    extractor: newest.extractor,
    totals: last.totals,
    suggestions: eachOnce(here.flatMap((one) => one.suggestions)),
    dates: here.flatMap((one) => one.dates),
    furniture: here.flatMap((one) => one.furniture),
    unsure: here.flatMap((one) => one.unsure),
    window: [first.window[0], last.window[1]],
    next: last.next,
    windows: windows.length,
    partial: windows.length > 1 || first.next !== null,
    torn: here.length < windows.length,
  };
}

/** An entity comes with every window that speaks of it, each time with its mentions there. */
function eachOnce(suggestions: readonly Suggestion[]): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const one of suggestions) {
    const before = found.get(one.id);
    found.set(one.id, before ? { ...one, spans: union(before.spans, one.spans) } : one);
  }
  return [...found.values()];
}

function union(a: Suggestion['spans'], b: Suggestion['spans']): Suggestion['spans'] {
  const all = new Map([...a, ...b].map((span) => [span.join('-'), span]));
  return [...all.values()].toSorted((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** How many of the whole report are in each state, with what was just decided and the node has not said yet. */
export function countsIn(view: Together, all: readonly Suggestion[]): Counts {
  if (!view.partial) return countsOf(all);
  const { kinds: _, ...counts } = view.totals;
  const told = new Map(view.suggestions.map((one) => [one.id, one.state]));
  for (const one of all) {
    const before = told.get(one.id);
    if (before === undefined || before === one.state) continue;
    counts[before] -= 1;
    counts[one.state] += 1;
  }
  return counts;
}

/** Each kind of the whole report, with how many. */
export function kindsIn(view: Together, all: readonly Suggestion[]): { kind: string; n: number }[] {
  if (!view.partial) return kindsOf(all);
  const counted = new Map<string, number>();
  for (const { kind, n } of view.totals.kinds) counted.set(kind, (counted.get(kind) ?? 0) + n);
  return [...counted].map(([kind, n]) => ({ kind, n })).toSorted((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1));
}
