import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { timesOf, timesQuery } from '#modules/statements/index.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { chartList, keepDraft, newChart, openChart, removeChart, saveChart } from './actions.ts';
import { expand, neighbourCounts, type ExpandQuestion } from './expand.ts';
import { exportAs, exportQuery } from './export.ts';
import { graph, mostEntities, type GraphQuestion } from './graph.ts';

const ids = z.array(z.string()).max(mostEntities);

export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/graph',
    does: 'Draws some entities: what joins them in this viewer’s world.',
    data: 'content',
    needs: 'content.read',
    body: timesQuery.extend({ entities: ids, without: ids.optional() }),
    run: async ({ node, caller, body }) => {
      const times = timesOf(body);
      return isRefusal(times) ? times : graph(node, caller, body as GraphQuestion, times);
    },
  }),
  route({
    method: 'POST',
    path: '/graph/neighbours',
    does: 'Counts the neighbours of an entity by kind of link.',
    data: 'content',
    needs: 'content.read',
    body: timesQuery.extend({ entity: z.string() }),
    run: async ({ node, caller, body }) => {
      const times = timesOf(body);
      return isRefusal(times) ? times : neighbourCounts(node, caller, body.entity, times);
    },
  }),
  route({
    method: 'POST',
    path: '/graph/expand',
    does: 'Brings the neighbours of an entity.',
    data: 'content',
    needs: 'content.read',
    body: timesQuery.extend({
      entity: z.string(),
      kinds: z.array(z.string()).max(200).optional(),
      limit: z.number().int().min(1).max(2000).optional(),
      among: ids.optional(),
      without: ids.optional(),
    }),
    run: async ({ node, caller, body }) => {
      const times = timesOf(body);
      return isRefusal(times) ? times : expand(node, caller, body as ExpandQuestion, times);
    },
  }),
  route({
    method: 'GET',
    path: '/charts',
    does: 'Lists the charts of the case.',
    data: 'work',
    needs: 'content.read',
    query: z.object({ case: z.string() }),
    run: ({ node, caller, query }) => chartList(node, caller, query.case),
  }),
  route({
    method: 'POST',
    path: '/charts',
    does: 'Starts a chart.',
    data: 'work',
    needs: 'content.write',
    body: z.object({ case: z.string(), title: z.string().max(200) }),
    run: ({ node, caller, body }) => newChart(node, caller, body.case, body.title),
  }),
  route({
    method: 'GET',
    path: '/charts/:id',
    does: 'Opens a chart with what this viewer may see of it.',
    data: 'work',
    needs: 'content.read',
    query: timesQuery,
    run: async ({ node, caller, params, query }) => {
      const times = timesOf(query);
      return isRefusal(times) ? times : openChart(node, caller, params['id'] ?? '', times);
    },
  }),
  route({
    method: 'PUT',
    path: '/charts/:id/draft',
    does: 'Keeps a person’s own unsaved work on a chart.',
    data: 'work',
    needs: 'content.read',
    body: z.unknown(),
    run: ({ node, caller, params, body }) => keepDraft(node, caller, params['id'] ?? '', body),
  }),
  route({
    method: 'POST',
    path: '/charts/:id/save',
    does: 'Saves a chart for the case.',
    data: 'work',
    needs: 'content.write',
    body: z.object({ state: z.unknown(), title: z.string().max(200).optional() }),
    run: ({ node, caller, params, body }) => saveChart(node, caller, params['id'] ?? '', body.state, body.title),
  }),
  route({
    method: 'DELETE',
    path: '/charts/:id',
    does: 'Removes a chart.',
    data: 'work',
    needs: 'content.write',
    run: ({ node, caller, params }) => removeChart(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'GET',
    path: '/export/:format',
    does: 'Exports a chart, a case or an entity as a file that carries its label.',
    data: 'content',
    needs: 'content.export',
    query: exportQuery,
    run: ({ node, caller, params, query }) => exportAs(node, caller, params['format'] ?? '', query),
  }),
];
