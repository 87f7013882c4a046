import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ChartSummary } from '#modules/workspace/shapes.ts';
import { api, query } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import { useSession } from '#ui/api/session.tsx';
import { Loading } from '#ui/state/States.tsx';

/**
 * Where a person lands: on a picture in the demonstration, else on his case; the compliance officer on the desk, the overseer on the ledger,
 * the administrator on the people.
 */
export function HomePage(): ReactNode {
  const me = useSession();
  const looking = me.looking;
  const watches = me.may.includes('ledger.read');
  const screens = me.may.includes('screening.decide');
  const picture = me.demo && !watches && !screens && looking !== null;
  const charts = useQuery({
    queryKey: ['charts', looking?.case],
    enabled: picture,
    queryFn: async ({ signal }) =>
      listOf<ChartSummary>(
        await api.get<unknown>(`charts${query({ case: looking?.case })}`, { signal, quiet: true }),
        'charts',
      ),
  });
  if (picture && charts.isPending) return <Loading />;
  const first = picture ? charts.data?.[0] : undefined;
  if (first) return <Navigate to="/charts/$id" params={{ id: first.id }} replace />;
  if (me.may.includes('people.manage')) return <Navigate to="/people" replace />;
  if (screens && looking) return <Navigate to="/screening" replace />;
  if (watches && looking) return <Navigate to="/ledger" replace />;
  if (looking) return <Navigate to="/cases/$id" params={{ id: looking.case }} replace />;
  return <Navigate to="/cases" replace />;
}
