import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ImportView } from '#modules/intake/shapes.ts';
import { api, query } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';

export type Made = NonNullable<ImportView['documents']>['reports'][number];

export interface MadeReports {
  reports: readonly Made[];
  total: number;
  /** Null where all are here. */
  more: { busy: boolean; fetch: () => void } | null;
}

const none: readonly Made[] = [];

/** The reports that came with the job, and those asked for after them. */
export function useMadeReports(view: ImportView): MadeReports {
  const [asked, setAsked] = useState(false);
  const first = view.documents?.reports ?? none;
  const total = view.documents?.total ?? 0;
  const last = first.at(-1)?.id ?? '';
  const after = useInfiniteQuery<ImportView, Problem, Made[], string[], string>({
    queryKey: ['import-reports', view.id, last],
    enabled: asked && last !== '',
    initialPageParam: last,
    queryFn: ({ signal, pageParam }) =>
      api.get<ImportView>(`imports/${view.id}${query({ after: pageParam })}`, { signal }),
    getNextPageParam: (page) => page.documents?.reports.at(-1)?.id,
    select: ({ pages }) => pages.flatMap((page) => page.documents?.reports ?? []),
  });
  const reports = useMemo(() => [...first, ...(after.data ?? none)], [first, after.data]);
  const fetch = (): void => (asked ? void after.fetchNextPage() : setAsked(true));
  return { reports, total, more: reports.length < total ? { busy: after.isFetching, fetch } : null };
}
