import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import type { DraftChange, DraftSummary, DraftView, NewDraft } from '../draft-shapes.ts';

export const draftsKey: readonly string[] = ['screening', 'drafts'];
export const draftKey = (id: string): readonly string[] => [...draftsKey, id];

export const useDrafts = (): UseQueryResult<{ drafts: DraftSummary[] }, Problem> =>
  useQuery<{ drafts: DraftSummary[] }, Problem>({
    queryKey: draftsKey,
    queryFn: ({ signal }) => api.get('screening/drafts', { signal }),
  });

export const useDraftView = (id: string): UseQueryResult<DraftView, Problem> =>
  useQuery<DraftView, Problem>({
    queryKey: draftKey(id),
    queryFn: ({ signal }) => api.get(`screening/drafts/${id}`, { signal }),
  });

export const draftActs = {
  start: (made: NewDraft) => api.post<DraftView>('screening/drafts', made),
  write: (id: string, made: DraftChange) => api.put<DraftView>(`screening/drafts/${id}`, made),
};

export const xmlOf = (id: string): string => `/api/screening/drafts/${id}/goaml.xml`;
