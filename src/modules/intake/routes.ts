import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import {
  importDefaults,
  importList,
  importRejects,
  importView,
  previewImport,
  startImport,
  steerImport,
  undoImport,
} from './actions.ts';
import { rejectsCsv } from './readers/rejects.ts';

export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/imports/preview',
    does: 'Shows the first rows of files as they would be imported.',
    data: 'content',
    needs: 'content.write',
    form: true,
    run: ({ node, caller, http }) => previewImport(node, caller, http),
  }),
  route({
    method: 'POST',
    path: '/imports',
    does: 'Imports files as a job with progress.',
    data: 'content',
    needs: 'content.write',
    form: true,
    run: ({ node, caller, http }) => startImport(node, caller, http),
  }),
  route({
    method: 'GET',
    path: '/imports',
    does: 'Lists a person’s own imports.',
    data: 'work',
    needs: 'content.read',
    run: ({ node, caller }) => importList(node, caller),
  }),
  route({
    method: 'GET',
    path: '/imports/:id',
    does: 'Shows the progress of an import; of the reports of very many documents those after one.',
    data: 'work',
    needs: 'content.read',
    query: z.object({ after: z.uuid().optional() }),
    run: ({ node, caller, params, query }) => importView(node, caller, params['id'] ?? '', query.after),
  }),
  route({
    method: 'GET',
    path: '/imports/:id/rejects.csv',
    does: 'Gives the rows that could not be taken, each with its reason.',
    data: 'content',
    needs: 'content.read',
    run: async ({ node, caller, params }) => {
      const rows = await importRejects(node, caller, params['id'] ?? '');
      if (isRefusal(rows)) return rows;
      return new Response(rejectsCsv(rows), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="rejects.csv"',
        },
      });
    },
  }),
  ...(['stop', 'resume'] as const).map((way) =>
    route({
      method: 'POST',
      path: `/imports/:id/${way}`,
      does: way === 'stop' ? 'Stops an import after its batch.' : 'Lets a stopped import go on.',
      data: 'work',
      needs: 'content.write',
      run: ({ node, caller, params }) => steerImport(node, caller, params['id'] ?? '', way),
    }),
  ),
  route({
    method: 'POST',
    path: '/imports/:id/undo',
    does: 'Takes a whole import back.',
    data: 'content',
    needs: 'content.write',
    run: ({ node, caller, params }) => undoImport(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'GET',
    path: '/defaults',
    does: 'Gives what a person last chose for source, grade, label and authority.',
    data: 'work',
    needs: 'content.read',
    run: ({ node, caller }) => importDefaults(node, caller),
  }),
];
