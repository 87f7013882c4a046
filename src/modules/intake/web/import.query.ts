import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CaseSummary } from '#modules/people/shapes.ts';
import type { SourceView } from '#modules/sources/shapes.ts';
import { api, query } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import type { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { openLabel, type Label } from '#vocabulary/label.ts';
import type { ImportView } from '../shapes.ts';
import { isAtWork } from './progress.view.ts';

/** Milliseconds between two looks at what is at work. */
const pace = 800;

/** One's imports in this case, the latest first; looked at again while any is at work. */
export function useImports(): UseQueryResult<ImportView[], Problem> {
  const { looking } = useSession();
  return useQuery<ImportView[], Problem>({
    queryKey: ['imports', looking?.case],
    enabled: looking !== null,
    queryFn: async ({ signal }) =>
      listOf<ImportView>(await api.get<unknown>(`imports${query({ case: looking?.case })}`, { signal }), 'imports'),
    refetchInterval: (held) => (held.state.data?.some(isAtWork) ? pace : false),
  });
}

export function useImport(id: string): UseQueryResult<ImportView, Problem> {
  return useQuery<ImportView, Problem>({
    queryKey: ['import', id],
    queryFn: ({ signal }) => api.get<ImportView>(`imports/${id}`, { signal }),
    refetchInterval: (held) => (held.state.data && isAtWork(held.state.data) ? pace : false),
  });
}

/** What one last chose, as far as it is still of use. */
export interface Remembered {
  label: Label | null;
  authority: string;
  source: string;
  grade: string;
}

interface DefaultsAnswer {
  /** As it was sent: JSON, as text. */
  label?: string | object | null;
  authority?: string | null;
  source?: string | null;
  grade?: string | null;
}

export function useRemembered(): UseQueryResult<Remembered, Problem> {
  const { looking } = useSession();
  return useQuery<Remembered, Problem>({
    queryKey: ['import-defaults', looking?.case],
    queryFn: async ({ signal }) => {
      const answer = await api.get<DefaultsAnswer>(`defaults${query({ case: looking?.case })}`, { signal });
      return {
        label: labelFrom(answer.label),
        authority: answer.authority ?? looking?.authority ?? '',
        source: answer.source ?? '',
        grade: answer.grade ?? '',
      };
    },
  });
}

/** A remembered label, its missing parts open; null when none is remembered or it cannot be read. */
function labelFrom(given: string | object | null | undefined): Label | null {
  try {
    const read: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    return typeof read === 'object' && read !== null ? { ...openLabel, ...(read as Partial<Label>) } : null;
  } catch {
    return null;
  }
}

export function useSources(): UseQueryResult<SourceView[], Problem> {
  return useQuery<SourceView[], Problem>({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => listOf<SourceView>(await api.get<unknown>('sources', { signal }), 'sources'),
  });
}

/** Authorities of the case under which one may write now: in force, and for the purpose stated. */
export function useAuthorities(): UseQueryResult<CaseSummary['authorities'], Problem> {
  const { looking } = useSession();
  return useQuery<CaseSummary[], Problem, CaseSummary['authorities']>({
    queryKey: ['cases'],
    queryFn: async ({ signal }) => listOf<CaseSummary>(await api.get<unknown>('cases', { signal }), 'cases'),
    select: (cases) =>
      (cases.find((one) => one.id === looking?.case)?.authorities ?? []).filter(
        (one) => one.inForce && one.purposes.includes(looking?.purpose ?? ''),
      ),
  });
}

/** The clock of the screen, each second while `on`. */
export function useNow(on: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return undefined;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [on]);
  return now;
}
