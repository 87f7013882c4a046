import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { EntityView } from '../shapes.ts';

/** One entity in this viewer's world at these two times. */
export function useEntity(id: string, asOf?: string, on?: string): UseQueryResult<EntityView, Problem> {
  return useQuery<EntityView, Problem>({
    queryKey: ['entity', id, asOf, on],
    queryFn: ({ signal }) => api.get<EntityView>(`entities/${id}${query({ asOf, on })}`, { signal }),
    // Another date of the same entity must not blank the page; another entity must.
    placeholderData: (before, earlier) => (earlier?.queryKey[1] === id ? keepPreviousData(before) : undefined),
  });
}
