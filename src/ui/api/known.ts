import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Problem } from './problem.ts';

/** GET /api/vocabulary/known: the words a label or a form may use on this node. */
export interface Known {
  parties: { id: string; name: string }[];
  units: { id: string; name: string }[];
  compartments: { id: string; name: string }[];
  authorities: { id: string; title: string; instrument: string; purposes: string[]; until: number | string | null }[];
  classifications: string[];
  purposes: string[];
}

type Words = readonly string[] | Readonly<Record<string, unknown>> | undefined;
interface KnownAnswer extends Omit<Known, 'classifications' | 'purposes'> {
  classifications: Words;
  purposes: Words;
}

const wordsOf = (words: Words): string[] =>
  Array.isArray(words) ? [...(words as string[])] : Object.keys(words ?? {});

export function useKnown(): UseQueryResult<Known, Problem> {
  return useQuery<Known, Problem>({
    queryKey: ['known'],
    queryFn: async ({ signal }) => {
      const answer = await api.get<KnownAnswer>('vocabulary/known', { signal });
      return { ...answer, classifications: wordsOf(answer.classifications), purposes: wordsOf(answer.purposes) };
    },
    staleTime: 300_000,
  });
}
