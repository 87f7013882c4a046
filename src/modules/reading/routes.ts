import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { modalities, qualifiers } from '#vocabulary/statement.ts';
import { acceptSuggestions } from './accept.ts';
import { readingAccuracy } from './accuracy.ts';
import { finishReview, rejectSuggestions, reopenSuggestions } from './decide.ts';
import { joinOrigins } from './join.ts';
import { readAgain } from './read.ts';
import type { AcceptSuggestions } from './shapes.ts';
import { readingView } from './view.ts';
import { fromForm, parseFrom } from './window.ts';

const ids = z.array(z.uuid()).min(1).max(5000);
const reason = z.string().max(2000).default('');
const edit = z.object({
  is: z.uuid().nullable().optional(),
  kind: z.string().max(80).optional(),
  name: z.string().max(1000).optional(),
  from: z.uuid().optional(),
  to: z.uuid().optional(),
  date: z.string().max(60).nullable().optional(),
  place: z.uuid().nullable().optional(),
  quantity: z.number().nullable().optional(),
  unit: z.string().max(60).nullable().optional(),
  modality: z.enum(modalities).optional(),
  denied: z.boolean().optional(),
  speaker: z.string().max(300).nullable().optional(),
  qualifier: z.enum(qualifiers).nullable().optional(),
  value: z.string().max(2000).optional(),
});

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/reading/accuracy',
    does: 'Tells how well the reader did on the reports whose review this person finished.',
    data: 'work',
    needs: 'content.read',
    run: ({ node, caller }) => readingAccuracy(node, caller),
  }),
  route({
    method: 'GET',
    path: '/reports/:id/reading',
    does: 'Shows what a reading of a report suggests, set against what this viewer knows: all, or a window of very many.',
    data: 'content',
    needs: 'content.read',
    query: z.object({ from: z.string().regex(fromForm).optional() }),
    run: ({ node, caller, params, query }) => readingView(node, caller, params['id'] ?? '', parseFrom(query.from)),
  }),
  route({
    method: 'POST',
    path: '/reports/:id/reading',
    does: 'Reads a report; open suggestions are replaced, decided ones stay. With `extractor`, asks the node’s extractor too.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ language: z.enum(['en', 'es']).optional(), extractor: z.boolean().optional() }),
    run: ({ node, caller, params, body, http }) =>
      readAgain(node, caller, params['id'] ?? '', body, http.req.raw.signal),
  }),
  route({
    method: 'POST',
    path: '/reports/:id/suggestions/accept',
    does: 'Records what suggestions say, as one act.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ ids, edits: z.record(z.string(), edit).optional() }),
    run: ({ node, caller, params, body }) =>
      acceptSuggestions(node, caller, params['id'] ?? '', body as AcceptSuggestions),
  }),
  route({
    method: 'POST',
    path: '/reports/:id/suggestions/reject',
    does: 'Sets suggestions aside.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ ids, reason }),
    run: ({ node, caller, params, body }) => rejectSuggestions(node, caller, { report: params['id'] ?? '', ...body }),
  }),
  route({
    method: 'POST',
    path: '/reports/:id/suggestions/reopen',
    does: 'Opens decided suggestions again; what they recorded is withdrawn, with a reason where another accepted it.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ ids, reason }),
    run: ({ node, caller, params, body }) => reopenSuggestions(node, caller, { report: params['id'] ?? '', ...body }),
  }),
  route({
    method: 'POST',
    path: '/reports/:id/origins/join',
    does: 'Makes two reports with the same words count as one origin.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ report: z.string() }),
    run: ({ node, caller, params, body }) => joinOrigins(node, caller, params['id'] ?? '', body.report),
  }),
  ...([true, false] as const).map((finished) =>
    route({
      method: 'POST',
      path: `/reports/:id/reading/${finished ? 'finish' : 'unfinish'}`,
      does: finished ? 'Says that the review of a reading is finished.' : 'Says that a review goes on.',
      data: 'work',
      needs: 'content.write',
      run: ({ node, caller, params }) => finishReview(node, caller, params['id'] ?? '', finished),
    }),
  ),
];
