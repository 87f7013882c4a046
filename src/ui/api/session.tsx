import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { Me } from '#modules/people/shapes.ts';
import { api, setCsrf } from './client.ts';
import { Problem } from './problem.ts';

/** Who is signed in, or null. Errors other than "nobody" throw as usual. */
export function useMe(): UseQueryResult<Me | null, Problem> {
  return useQuery<Me | null, Problem>({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      try {
        const me = await api.get<Me>('me', { signal, quiet: true });
        setCsrf(me.csrf);
        return me;
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
    retry: false,
  });
}

const SessionContext = createContext<Me | null>(null);

export function SessionProvider({ me, children }: { me: Me; children: ReactNode }): ReactNode {
  return <SessionContext value={me}>{children}</SessionContext>;
}

/** Who is signed in, inside the shell. */
export function useSession(): Me {
  const me = useContext(SessionContext);
  if (me === null) throw new Error('useSession was called outside the shell');
  return me;
}

/** Forgets everything this person saw, keeping the answer of GET /api/me up to date. */
export function useForget(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: (one) => one.queryKey[0] !== 'me' });
    await client.invalidateQueries({ queryKey: ['me'] });
  };
}
