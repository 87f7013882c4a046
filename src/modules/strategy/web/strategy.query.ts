import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import type { AsOf } from '#ui/layout/as-of.ts';
import type { CaseGroups, Taking } from '../shapes.ts';

export function useCaseGroups(times: AsOf): UseQueryResult<CaseGroups, Problem> {
  const { looking } = useSession();
  return useQuery<CaseGroups, Problem>({
    queryKey: ['strategies', 'groups', looking?.case, looking?.purpose, times],
    enabled: looking !== null,
    queryFn: ({ signal }) => api.get<CaseGroups>(`strategies/groups${query({ ...times })}`, { signal }),
  });
}

/** Before anything made of the case leaves the screen: the ledger says so, and the label is the one of now. */
export const takeGroups = (times: AsOf, take: Taking): Promise<CaseGroups> =>
  api.get<CaseGroups>(`strategies/groups${query({ ...times, take })}`);
