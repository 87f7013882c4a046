import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Done } from '#modules/statements/shapes.ts';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import type { JudgedList, MergeQueue } from '../shapes.ts';

export const pageSize = 100;
/** Milliseconds between two looks at a queue that is being made. */
const pace = 1000;

export function useMergeQueue(offset: number): UseQueryResult<MergeQueue, Problem> {
  const { looking } = useSession();
  return useQuery<MergeQueue, Problem>({
    queryKey: ['resolution', 'queue', looking?.case, looking?.purpose, offset],
    enabled: looking !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<MergeQueue>(`resolution/queue${query({ offset: String(offset), limit: String(pageSize) })}`, { signal }),
    refetchInterval: (held) => (held.state.data?.making ? pace : false),
  });
}

export function useJudged(offset: number): UseQueryResult<JudgedList, Problem> {
  const { looking } = useSession();
  return useQuery<JudgedList, Problem>({
    queryKey: ['resolution', 'judged', looking?.case, looking?.purpose, offset],
    enabled: looking !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      api.get<JudgedList>(`resolution/judgements${query({ offset: String(offset), limit: String(pageSize) })}`, {
        signal,
      }),
  });
}

export interface Judging {
  a: string;
  b: string;
  verdict: 'same' | 'different' | 'unsure';
  reason: string;
}

export const resolutionActs = {
  judge: (made: Judging): Promise<Done> => api.post<Done>('judgements', made),
  takeBack: (id: string): Promise<Done> => api.post<Done>(`judgements/${id}/withdraw`, { reason: '' }),
};
