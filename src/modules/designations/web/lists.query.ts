import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { EntryChange, ListChanges, ListOverview } from '../shapes.ts';

export const useLists = (): UseQueryResult<{ lists: ListOverview[] }, Problem> =>
  useQuery<{ lists: ListOverview[] }, Problem>({
    queryKey: ['lists'],
    queryFn: ({ signal }) => api.get<{ lists: ListOverview[] }>('lists', { signal }),
  });

/** What a version of a list changed against the one before it. */
export const useChanges = (
  list: string,
  to: string,
  change: EntryChange['change'] | undefined,
): UseQueryResult<ListChanges, Problem> =>
  useQuery<ListChanges, Problem>({
    queryKey: ['lists', list, to, change ?? ''],
    queryFn: ({ signal }) =>
      api.get<ListChanges>(`lists/${encodeURIComponent(list)}/changes${query({ to, change })}`, { signal }),
  });
