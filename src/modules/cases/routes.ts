import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { caseList, oneCase, openCase } from './actions.ts';

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/cases',
    does: 'Lists the cases of which one is a member.',
    data: 'work',
    needs: 'unlocked',
    run: ({ node, caller }) => caseList(node, caller),
  }),
  route({
    method: 'GET',
    path: '/cases/:id',
    does: 'Shows one case.',
    data: 'work',
    needs: 'unlocked',
    run: ({ node, caller, params }) => oneCase(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'POST',
    path: '/cases',
    does: 'Opens a case with its people, purposes and authorities.',
    data: 'work',
    needs: 'case.open',
    body: z.object({
      title: z.object({ en: z.string().max(200), es: z.string().max(200) }),
      purposes: z.array(z.string()).max(10),
      authorities: z.array(z.string()).max(50),
      members: z.array(z.string()).max(200),
    }),
    run: ({ node, caller, body }) => openCase(node, caller, body),
  }),
];
