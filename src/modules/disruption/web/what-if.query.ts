import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { ChartSummary } from '#modules/workspace/shapes.ts';
import type { PositionNetwork, Question } from '../shapes.ts';

/** Of which network: a chart, or the whole case; at which times; with the ties within a cell or without. */
export interface Ground {
  chart: string | undefined;
  within: boolean;
  asOf: string | undefined;
  on: string | undefined;
}

const bodyOf = ({ chart, within, asOf, on }: Ground): object => ({
  ...(chart === undefined ? {} : { chart }),
  ...(within ? { within } : {}),
  ...(asOf === undefined ? {} : { asOf }),
  ...(on === undefined ? {} : { on }),
});

export const usePositions = (ground: Ground, wanted: boolean): UseQueryResult<PositionNetwork, Problem> =>
  useQuery<PositionNetwork, Problem>({
    queryKey: ['what-if', ground],
    queryFn: ({ signal }) => api.post<PositionNetwork>('what-if/positions', bodyOf(ground), { signal }),
    enabled: wanted,
  });

/** The same network for one run: what is asked of it is in the ledger before anything is computed. */
export const positionsFor = (ground: Ground, question: Question, signal: AbortSignal): Promise<PositionNetwork> =>
  api.post<PositionNetwork>('what-if/positions', { ...bodyOf(ground), question }, { signal });

export const useCharts = (caseId: string | undefined): UseQueryResult<{ charts: ChartSummary[] }, Problem> =>
  useQuery<{ charts: ChartSummary[] }, Problem>({
    queryKey: ['charts', caseId],
    queryFn: ({ signal }) => api.get<{ charts: ChartSummary[] }>(`charts${query({ case: caseId })}`, { signal }),
    enabled: caseId !== undefined,
  });
