import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Done } from '#modules/statements/shapes.ts';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { Accuracy, ReadingView, SuggestionEdit } from '../shapes.ts';

type Says = { en: string; es: string };

/** What an acceptance answers: what it took along, what it left out and what it had to leave open. */
export interface Accepted extends Done {
  taken: string[];
  notes: { id: string; says: Says }[];
  refused: { id: string; rule: string; says: Says }[];
}

const base = (report: string): string => `reports/${encodeURIComponent(report)}`;

export function useReading(report: string): UseQueryResult<ReadingView, Problem> {
  return useQuery<ReadingView, Problem>({
    queryKey: ['reading', report],
    queryFn: ({ signal }) => api.get<ReadingView>(`${base(report)}/reading`, { signal }),
  });
}

/** What can be done with a reading. */
export const readingActs = {
  read: (report: string, extractor = false) =>
    api.post<ReadingView>(`${base(report)}/reading`, extractor ? { extractor: true } : {}),
  accept: (report: string, ids: readonly string[], edits?: Record<string, SuggestionEdit>) =>
    api.post<Accepted>(`${base(report)}/suggestions/accept`, { ids, ...(edits ? { edits } : {}) }),
  reject: (report: string, ids: readonly string[]) => api.post<Done>(`${base(report)}/suggestions/reject`, { ids }),
  reopen: (report: string, ids: readonly string[]) => api.post<Done>(`${base(report)}/suggestions/reopen`, { ids }),
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
