import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type {
  Behind,
  CompanySummary,
  Completeness,
  CustomerRecord,
  CustomerSummary,
  DecideHits,
  DecidePayment,
  Desk,
  HitSummary,
  HitView,
  HouseProfile,
  LookAgain,
  LookBack,
  PaymentState,
  PaymentSummary,
  PaymentView,
  RunView,
} from '../shapes.ts';

/** While something is at work, it is looked at again after so many milliseconds. */
const often = 1500;

function useScreening<T>(
  path: string,
  more: { enabled?: boolean; again?: (data: T) => boolean } = {},
): UseQueryResult<T, Problem> {
  const { enabled = true, again } = more;
  return useQuery<T, Problem>({
    queryKey: ['screening', path],
    enabled,
    queryFn: ({ signal }) => api.get<T>(`screening${path}`, { signal }),
    refetchInterval: ({ state }) => (again && state.data !== undefined && again(state.data) ? often : false),
  });
}

export const isAtWork = (run: Pick<RunView, 'state'>): boolean => run.state === 'queued' || run.state === 'running';

export const useDesk = (): UseQueryResult<Desk, Problem> =>
  useScreening<Desk>('', { again: (desk) => desk.runs.some(isAtWork) });

export const useHits = (
  state: string,
  subject?: string,
  offset?: number,
  enabled = true,
): UseQueryResult<{ hits: HitSummary[]; next: number | null }, Problem> =>
  useScreening(`/hits${query({ state, subject, offset })}`, { enabled });

export const useHit = (id: string | undefined): UseQueryResult<HitView, Problem> =>
  useScreening<HitView>(`/hits/${id ?? ''}`, { enabled: id !== undefined });

export const usePayments = (
  state: PaymentState | 'all',
  offset?: number,
): UseQueryResult<{ payments: PaymentSummary[]; next: number | null }, Problem> =>
  useScreening(`/payments${query({ state, offset })}`);

export const usePayment = (id: string | undefined): UseQueryResult<PaymentView, Problem> =>
  useScreening<PaymentView>(`/payments/${encodeURIComponent(id ?? '')}`, { enabled: id !== undefined });

export const useRun = (id: string): UseQueryResult<RunView, Problem> =>
  useScreening<RunView>(`/runs/${encodeURIComponent(id)}`, { again: isAtWork });

export const useLookBack = (id: string, enabled: boolean): UseQueryResult<LookBack, Problem> =>
  useScreening<LookBack>(`/look-backs/${encodeURIComponent(id)}`, { enabled, again: ({ run }) => isAtWork(run) });

export const useCompleteness = (from: string, to: string): UseQueryResult<Completeness, Problem> =>
  useScreening(`/completeness${query({ from, to })}`);

export const useCustomers = (
  state: 'all' | 'review' | 'listed',
  words: string,
  offset: number,
): UseQueryResult<{ customers: CustomerSummary[]; next: number | null; total: number }, Problem> =>
  useScreening(`/customers${query({ state, words, offset })}`);

export const useCustomerRecord = (id: string | undefined): UseQueryResult<CustomerRecord, Problem> =>
  useScreening<CustomerRecord>(`/customers/${id ?? ''}`, { enabled: id !== undefined });

export const useCompanies = (words: string): UseQueryResult<{ companies: CompanySummary[] }, Problem> =>
  useScreening(`/companies${query({ words })}`);

export const useBehind = (company: string | undefined): UseQueryResult<Behind, Problem> =>
  useScreening<Behind>(`/behind${query({ company })}`, { enabled: company !== undefined });

/** What a compliance officer does. */
export const screeningActs = {
  decide: (made: DecideHits) => api.post<{ ids: string[]; awaitSecond: number }>('screening/hits/decide', made),
  look: (hit: string, made: LookAgain) => api.post<{ agrees: boolean }>(`screening/hits/${hit}/look`, made),
  pay: (payment: string, made: DecidePayment) =>
    api.post<{ id: string; state: PaymentState }>(`screening/payments/${payment}/decide`, made),
  rescreen: () => api.post<RunView>('screening/runs/rescreen', {}),
  lookBack: () => api.post<RunView>('screening/runs/look-back', {}),
  steer: (run: string, way: 'stop' | 'resume') => api.post<RunView>(`screening/runs/${run}/${way}`, {}),
  correct: (customer: string, made: object) => api.put<CustomerRecord>(`screening/customers/${customer}`, made),
  profile: (profile: string) => api.put<HouseProfile>('screening/profile', { profile }),
};
