import {
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Done } from '#modules/statements/shapes.ts';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { Accuracy, ReadingView, SuggestionEdit } from '../shapes.ts';
import { together, type Together } from './windows.view.ts';

type Says = { en: string; es: string };

/** What an acceptance answers: what it took along, what it left out and what it had to leave open. */
export interface Accepted extends Done {
  taken: string[];
  notes: { id: string; says: Says }[];
  refused: { id: string; rule: string; says: Says }[];
}

const base = (report: string): string => `reports/${encodeURIComponent(report)}`;

/** The next window of a huge reading. */
export interface More {
  busy: boolean;
  /** Why the last try brought nothing. */
  problem: Problem | null;
  fetch: () => void;
}

export interface UseReading {
  data: Together | undefined;
  isError: boolean;
  error: Problem | null;
  refetch: () => unknown;
  /** Null where all is here. */
  more: More | null;
}

const joined = (windows: InfiniteData<ReadingView, string>): Together => together(windows.pages);

export function useReading(report: string): UseReading {
  const client = useQueryClient();
  const found = useInfiniteQuery<ReadingView, Problem, Together, string[], string>({
    queryKey: ['reading', report],
    queryFn: ({ signal, pageParam }) =>
      api.get<ReadingView>(`${base(report)}/reading${query({ from: pageParam })}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    select: joined,
  });
  const { data, isFetching, isFetchingNextPage, isFetchNextPageError, hasNextPage, fetchNextPage } = found;
  const here = data?.windows ?? 0;
  const [wanted, setWanted] = useState({ report, windows: 0 });
  // Asked for until it is here: whatever is read again meanwhile ends a fetch under way.
  const missing = wanted.report === report && hasNextPage && here > 0 && here < wanted.windows && !isFetchNextPageError;
  useEffect(() => {
    if (missing && !isFetching) void fetchNextPage();
  }, [missing, isFetching, fetchNextPage]);
  const fetch = (): void => {
    setWanted({ report, windows: here + 1 });
    if (isFetchNextPageError) void fetchNextPage();
  };
  const torn = data?.torn ?? false;
  useEffect(() => {
    if (torn) void client.resetQueries({ queryKey: ['reading', report] });
  }, [torn, client, report]);
  return {
    data,
    isError: found.isError && data === undefined,
    error: found.error,
    refetch: found.refetch,
    more: hasNextPage
      ? { busy: missing || isFetchingNextPage, problem: isFetchNextPageError ? found.error : null, fetch }
      : null,
  };
}

/** What can be done with a reading. */
export const readingActs = {
  read: (report: string, extractor = false) =>
    api.post<ReadingView>(`${base(report)}/reading`, extractor ? { extractor: true } : {}),
  accept: (report: string, ids: readonly string[], edits?: Record<string, SuggestionEdit>) =>
    api.post<Accepted>(`${base(report)}/suggestions/accept`, { ids, ...(edits ? { edits } : {}) }),
  reject: (report: string, ids: readonly string[]) => api.post<Done>(`${base(report)}/suggestions/reject`, { ids }),
  reopen: (report: string, ids: readonly string[], reason?: string) =>
    api.post<Done>(`${base(report)}/suggestions/reopen`, { ids, ...(reason ? { reason } : {}) }),
  join: (report: string, other: string) => api.post<Done>(`${base(report)}/origins/join`, { report: other }),
  finish: (report: string, finished: boolean) =>
    api.post<{ finishedAt: number | null }>(`${base(report)}/reading/${finished ? 'finish' : 'unfinish'}`),
};

export function useAccuracy(): UseQueryResult<Accuracy, Problem> {
  return useQuery<Accuracy, Problem>({
    queryKey: ['reading-accuracy'],
    queryFn: ({ signal }) => api.get<Accuracy>('reading/accuracy', { signal }),
  });
}
