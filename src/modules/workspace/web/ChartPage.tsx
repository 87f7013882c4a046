import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { useCrumbs } from '#ui/layout/place.tsx';
import { useWindowTitle } from '#ui/layout/Page.tsx';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import type { ChartView } from '../shapes.ts';
import { Workspace } from './Workspace.tsx';

/** One saved chart, as this viewer may have it, with his own unsaved work on it. */
export function ChartPage({ chartId }: { chartId: string }): ReactNode {
  const chart = useQuery<ChartView, Problem>({
    queryKey: ['chart', chartId],
    queryFn: ({ signal }) => api.get<ChartView>(`charts/${chartId}`, { signal }),
    // What is on the screen is this person's own work; another answer must not replace it under his hands.
    staleTime: Infinity,
    gcTime: 0,
  });
  const [title, setTitle] = useState<string | null>(null);
  const shown = title ?? chart.data?.title ?? '';
  useWindowTitle(shown);
  useCrumbs(shown === '' ? [] : [{ label: shown }]);
  if (chart.isPending) return <Loading rows={8} />;
  if (chart.isError) return <ErrorState error={chart.error} retry={() => void chart.refetch()} />;
  return <Workspace key={chartId} chart={chart.data} title={shown} onTitle={setTitle} />;
}
