import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { entryView, listChanges, listOverview, loadLists } from './actions.ts';

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/lists',
    does: 'Shows the official and other lists of this node with their versions.',
    data: 'reference',
    needs: 'unlocked',
    run: ({ node }) => listOverview(node),
  }),
  route({
    method: 'POST',
    path: '/lists',
    does: 'Loads list files as new versions: all of them, or none.',
    data: 'reference',
    needs: 'lists.load',
    form: true,
    run: ({ node, caller, http }) => loadLists(node, caller, http),
  }),
  route({
    method: 'GET',
    path: '/lists/:list/changes',
    does: 'Shows what changed between two versions of a list.',
    data: 'reference',
    needs: 'unlocked',
    query: z.object({
      from: z.uuid().optional(),
      to: z.uuid().optional(),
      change: z.enum(['added', 'removed', 'renamed', 'changed']).optional(),
    }),
    run: ({ node, params, query }) => listChanges(node, params['list'] ?? '', query),
  }),
  route({
    method: 'GET',
    path: '/lists/:list/entries/:entry',
    does: 'Shows an entry of a list, what its programmes mean, and what it said in earlier versions.',
    data: 'reference',
    needs: 'unlocked',
    run: ({ node, params }) => entryView(node, params['list'] ?? '', params['entry'] ?? ''),
  }),
];
