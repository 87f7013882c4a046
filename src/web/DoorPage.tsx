import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import { ErrorState } from '#ui/state/States.tsx';
import { Waiting } from './Shell.tsx';

/** Which way in: the first administrator, the doors of the demonstration, or name and password. */
export function DoorPage(): ReactNode {
  const way = useQuery({
    queryKey: ['way-in'],
    queryFn: async ({ signal }) => {
      const setup = await api.get<{ needed: boolean }>('setup', { signal, quiet: true });
      if (setup.needed) return '/setup' as const;
      const doors = listOf(await api.get<unknown>('doors', { signal, quiet: true }), 'doors');
      return doors.length > 0 ? ('/doors' as const) : ('/sign-in' as const);
    },
    staleTime: 0,
  });
  if (way.isError) return <ErrorState error={way.error} retry={() => void way.refetch()} />;
  return way.data ? <Navigate to={way.data} replace /> : <Waiting />;
}
