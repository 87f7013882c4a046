import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { timesOf, timesQuery } from '#modules/statements/index.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { caseGroups } from './groups.ts';
import { takings } from './shapes.ts';

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/strategies/groups',
    does: 'Shows the organisations of the case with their alliances and rivalries, for the population model; no persons.',
    data: 'content',
    needs: 'content.read',
    query: timesQuery.extend({ take: z.enum(takings).optional() }),
    run: async ({ node, caller, query }) => {
      const times = timesOf(query);
      return isRefusal(times) ? times : caseGroups(node, caller, times, query.take);
    },
  }),
];
