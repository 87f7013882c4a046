import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CaseSummary } from '#modules/people/shapes.ts';
import { api } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import type { Problem } from '#ui/api/problem.ts';

export function useCases(): UseQueryResult<CaseSummary[], Problem> {
  return useQuery<CaseSummary[], Problem>({
    queryKey: ['cases'],
    queryFn: async ({ signal }) => listOf<CaseSummary>(await api.get<unknown>('cases', { signal }), 'cases'),
  });
}

export const titleOf = (one: Pick<CaseSummary, 'title'>, language: 'en' | 'es'): string =>
  one.title[language] || one.title.en || one.title.es;
