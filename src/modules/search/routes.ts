import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { timesOf, timesQuery } from '#modules/statements/index.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { search, type Question } from './actions.ts';

export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/search',
    does: 'Finds entities by name or identifier and reports by their text. A body, because a name in an address would stay in logs.',
    data: 'content',
    needs: 'person.search',
    body: timesQuery.extend({
      text: z.string(),
      kinds: z.array(z.string()).max(40).optional(),
      limit: z.number().int().min(1).max(100).optional(),
    }),
    run: async ({ node, caller, body }) => {
      const times = timesOf(body);
      return isRefusal(times) ? times : search(node, caller, body as Question, times);
    },
  }),
];
