import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { parseLabel, type Label } from '#vocabulary/label.ts';
import { api, query } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import type { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { startLabel } from '#ui/label/LabelEditor.tsx';
import type { ReportSummary, ReportView, SourceView } from '../shapes.ts';

export function useReports(): UseQueryResult<ReportSummary[], Problem> {
  const { looking } = useSession();
  return useQuery<ReportSummary[], Problem>({
    queryKey: ['reports', looking?.case],
    enabled: looking !== null,
    queryFn: async ({ signal }) =>
      listOf<ReportSummary>(await api.get<unknown>(`reports${query({ case: looking?.case })}`, { signal }), 'reports'),
  });
}

export function useReport(id: string): UseQueryResult<ReportView, Problem> {
  return useQuery<ReportView, Problem>({
    queryKey: ['report', id],
    queryFn: ({ signal }) => api.get<ReportView>(`reports/${id}`, { signal }),
  });
}

export function useSources(): UseQueryResult<SourceView[], Problem> {
  return useQuery<SourceView[], Problem>({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => listOf<SourceView>(await api.get<unknown>('sources', { signal }), 'sources'),
  });
}

export interface Defaults {
  source: string;
  grade: string;
  authority: string;
  label: Label;
}

/** What this person chose last, so that he types it once. A label no longer readable falls back to AMBER. */
export function useDefaults(): UseQueryResult<Defaults, Problem> {
  const { looking } = useSession();
  return useQuery<Defaults, Problem>({
    queryKey: ['defaults', looking?.case],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const given = await api.get<Partial<Record<keyof Defaults, unknown>>>(
        `defaults${query({ case: looking?.case })}`,
        { signal },
      );
      const text = (value: unknown): string => (typeof value === 'string' ? value : '');
      return {
        source: text(given.source),
        grade: text(given.grade),
        authority: text(given.authority) || (looking?.authority ?? ''),
        label: labelFrom(given.label),
      };
    },
  });
}

function labelFrom(given: unknown): Label {
  if (typeof given !== 'object' || given === null || Object.keys(given).length === 0) return startLabel;
  const label = { ...startLabel, ...given } as Label;
  const known = (words: readonly string[] | null): Set<string> => new Set(words ?? []);
  const parsed = parseLabel(label, {
    parties: new Set([...known(label.parties), ...label.originators]),
    classifications: known(label.classifications),
    compartments: known(label.compartments),
    purposes: known(label.purposes),
  });
  return Array.isArray(parsed) ? startLabel : parsed;
}
