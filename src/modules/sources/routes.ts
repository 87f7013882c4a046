import { Readable } from 'node:stream';
import { z } from 'zod';
import { refuse } from '#access/context.ts';
import { route, type Route } from '#access/route.ts';
import { isId } from '#vocabulary/ids.ts';
import type { Refusal } from '#vocabulary/refusal.ts';
import { addReport, addSource, withdrawReport } from './actions.ts';
import { reportList, reportPage, sourceList } from './page.ts';
import { reportById } from './queries.ts';
import { disciplines, type NewReport } from './shapes.ts';

/** A list holds addresses of persons, which serve screening alone (DESIGN 1.2). */
const listOriginal: Refusal = {
  refused: 'not-allowed',
  rule: 'list-for-screening',
  reason:
    'The file of a list holds addresses of persons, which are kept for screening alone. Take it from its publisher.',
};

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/sources',
    does: 'Lists the sources this viewer may see.',
    data: 'content',
    needs: 'content.read',
    run: ({ node, caller }) => sourceList(node, caller),
  }),
  route({
    method: 'POST',
    path: '/sources',
    does: 'Adds a source.',
    data: 'content',
    needs: 'content.write',
    body: z.object({
      name: z.string().max(300),
      kind: z.string().max(40),
      reliability: z.string().max(1).nullable().default(null),
      label: z.unknown(),
      authority: z.string(),
    }),
    run: ({ node, caller, body }) => addSource(node, caller, body),
  }),
  route({
    method: 'GET',
    path: '/reports',
    does: 'Lists the reports of the case.',
    data: 'content',
    needs: 'content.read',
    query: z.object({ case: z.string() }),
    run: ({ node, caller, query }) => reportList(node, caller, query.case),
  }),
  route({
    method: 'GET',
    path: '/reports/:id',
    does: 'Shows a report with its text and the facts that cite it.',
    data: 'content',
    needs: 'content.read',
    run: ({ node, caller, params }) => reportPage(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'POST',
    path: '/reports',
    does: 'Keeps a report typed by hand.',
    data: 'content',
    needs: 'content.write',
    body: z.object({
      case: z.string(),
      title: z.string().max(500),
      text: z.string(),
      source: z.string(),
      date: z.string().max(30).optional(),
      discipline: z.enum(disciplines),
      language: z.string().max(10).optional(),
      grade: z.string().max(20),
      label: z.unknown(),
      authority: z.string(),
      cites: z.array(z.string()).max(100).optional(),
    }),
    run: ({ node, caller, body }) => addReport(node, caller, body as NewReport),
  }),
  route({
    method: 'POST',
    path: '/reports/:id/withdraw',
    does: 'Withdraws a report and the facts that cite it.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ reason: z.string().max(2000) }),
    run: ({ node, caller, params, body }) => withdrawReport(node, caller, params['id'] ?? '', body.reason),
  }),
  route({
    method: 'GET',
    path: '/reports/:id/original',
    does: 'Gives the original file of a report.',
    data: 'content',
    needs: 'content.export',
    run: async ({ node, caller, params }) => {
      const no = refuse(caller, 'content.export');
      if (no) return no;
      const id = params['id'] ?? '';
      if (!isId(id)) return { refused: 'not-found' };
      const row = await node.store.read(caller.sight, (db) => reportById(db, id), {
        action: 'original.open',
        outcome: 'done',
        payload: { report: id },
      });
      if (!row?.originalName) return { refused: 'not-found' };
      if (row.list) return listOriginal;
      return new Response(
        Readable.toWeb(
          Readable.from(node.originals.open(row.import === null ? id : `${row.import}.${row.originalPart}`)),
        ) as ReadableStream,
        {
          headers: {
            // Never shown by the browser as a page: an original may hold scripts.
            'content-type': 'application/octet-stream',
            'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.originalName)}`,
          },
        },
      );
    },
  }),
];
