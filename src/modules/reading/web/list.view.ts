import type { Standing, Suggestion, SuggestionWhat } from '../shapes.ts';

export const whats = ['entity', 'link', 'event', 'figure', 'identifier'] as const satisfies readonly SuggestionWhat[];
export const states = ['open', 'accepted', 'rejected'] as const satisfies readonly Suggestion['state'][];
export const standings = ['new', 'confirms', 'contradicts', 'changes'] as const satisfies readonly Standing['state'][];

/** What of the suggestions is shown; left out means all. It stands in the address. */
export interface Filter {
  what?: SuggestionWhat;
  kind?: string;
  state?: Suggestion['state'];
  standing?: Standing['state'];
}

export const isFiltered = (filter: Filter): boolean => Object.values(filter).some((value) => value !== undefined);

/** Reads a filter from the parts of an address; a word that is none is left out. */
export function filterFrom(search: Readonly<Record<string, unknown>>): Filter {
  const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
    known.find((word) => word === search[name]);
  const filter = {
    what: one('what', whats),
    kind: typeof search['kinds'] === 'string' ? search['kinds'] : undefined,
    state: one('state', states),
    standing: one('standing', standings),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Filter;
}

const rank: Readonly<Record<SuggestionWhat, number>> = { entity: 0, identifier: 1, figure: 2, event: 3, link: 4 };
/** A name and a number stand where they begin; what a sentence says of them comes when the sentence has been read. */
function placeOf(one: Suggestion): number {
  const [start, end] = one.spans[0] ?? [Infinity, Infinity];
  if (one.what === 'link' || one.what === 'event') return end;
  return one.what === 'figure' && one.body.number[1] > one.body.number[0] ? one.body.number[0] : start;
}

/** In the order in which a reader decides: who and what first, then what the sentence says of them. */
export const inOrder = (suggestions: readonly Suggestion[]): Suggestion[] =>
  suggestions.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) || rank[a.what] - rank[b.what] || a.id.localeCompare(b.id, 'en', { numeric: true }),
  );

/** Those the filter lets through; the one at hand stays though it no longer fits. */
export const shown = (suggestions: readonly Suggestion[], filter: Filter, chosen?: string): Suggestion[] =>
  suggestions.filter(
    (one) =>
      one.id === chosen ||
      ((filter.what === undefined || one.what === filter.what) &&
        (filter.kind === undefined || one.kind === filter.kind) &&
        (filter.state === undefined || one.state === filter.state) &&
        (filter.standing === undefined || one.standing.state === filter.standing)),
  );

/** The one after or before `id`, or `id` itself at an end; the first when nothing is chosen. */
export function stepFrom(list: readonly Suggestion[], id: string | undefined, step: 1 | -1): string | undefined {
  const at = list.findIndex((one) => one.id === id);
  if (at < 0) return list[0]?.id;
  return (list[at + step] ?? list[at])?.id;
}

/** The next open one after `id`, going round once; undefined when none is open. */
export function nextOpen(list: readonly Suggestion[], id: string | undefined): string | undefined {
  const at = list.findIndex((one) => one.id === id);
  const after = [...list.slice(at + 1), ...list.slice(0, at + 1)];
  return after.find((one) => one.state === 'open' && one.id !== id)?.id;
}

/** Open ones of the same sort and kind as this one, itself first if it is open. */
export const openAlike = (list: readonly Suggestion[], like: Suggestion): Suggestion[] =>
  list.filter((one) => one.state === 'open' && one.what === like.what && one.kind === like.kind);

export interface Counts {
  all: number;
  accepted: number;
  rejected: number;
  open: number;
}

export function countsOf(suggestions: readonly Suggestion[]): Counts {
  const counts: Counts = { all: suggestions.length, accepted: 0, rejected: 0, open: 0 };
  for (const one of suggestions) counts[one.state] += 1;
  return counts;
}

/** Each kind there is, with how many. */
export function kindsOf(suggestions: readonly Suggestion[]): { kind: string; n: number }[] {
  const counted = new Map<string, number>();
  for (const one of suggestions) counted.set(one.kind, (counted.get(one.kind) ?? 0) + 1);
  return [...counted].map(([kind, n]) => ({ kind, n })).toSorted((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1));
}

/** The suggestions with what was just decided and the node has not said yet. */
export const withDecided = (
  suggestions: readonly Suggestion[],
  decided: ReadonlyMap<string, Suggestion['state']>,
): Suggestion[] =>
  suggestions.map((one) => {
    const state = decided.get(one.id);
    return state === undefined || state === one.state ? one : { ...one, state };
  });
