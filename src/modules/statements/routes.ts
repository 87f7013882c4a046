import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { modalities, qualifiers } from '#vocabulary/statement.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { undo, redo } from './acts.ts';
import { addEntity, addFact, addLink, correct, prefer, withdrawStatement, type NewLink } from './actions.ts';
import { claimVersions, entityPage } from './page.ts';
import { timesQuery, timesOf } from './times.ts';

const text = z.string().max(20_000);
const citation = z.object({
  report: z.string(),
  span: z.tuple([z.number().int(), z.number().int()]).optional(),
  speaker: z.string().max(300).optional(),
  grade: z.string().max(20).optional(),
  modality: z.enum(modalities).optional(),
  denied: z.boolean().optional(),
  basis: z.enum(['fact', 'assessment']).optional(),
  qualifier: z.enum(qualifiers).optional(),
  validFrom: z.string().max(30).optional(),
  validTo: z.string().max(30).optional(),
  label: z.record(z.string(), z.unknown()).optional(),
});
const fact = z.object({ property: z.string().max(80), value: text });

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/entities/:id',
    does: 'Shows an entity: every visible fact with who says so, and its links.',
    data: 'content',
    needs: 'content.read',
    query: timesQuery,
    run: async ({ node, caller, params, query }) => {
      const times = timesOf(query);
      return isRefusal(times) ? times : entityPage(node, caller, params['id'] ?? '', times);
    },
  }),
  route({
    method: 'POST',
    path: '/entities',
    does: 'Records an entity with its first facts and their citation.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ kind: z.string().max(80), facts: z.array(fact).max(50), citation }),
    run: ({ node, caller, body }) => addEntity(node, caller, body as Parameters<typeof addEntity>[2]),
  }),
  route({
    method: 'POST',
    path: '/links',
    does: 'Records a link between two entities with its citation.',
    data: 'content',
    needs: 'content.write',
    body: z.object({
      kind: z.string().max(80),
      source: z.string(),
      target: z.string(),
      facts: z.array(fact).max(50).optional(),
      citation,
    }),
    run: ({ node, caller, body }) => addLink(node, caller, body as NewLink),
  }),
  route({
    method: 'POST',
    path: '/statements',
    does: 'Records one more fact about an entity.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ entity: z.string(), property: z.string().max(80), value: text, citation }),
    run: ({ node, caller, body }) =>
      addFact(node, caller, body.entity, body, body.citation as Parameters<typeof addFact>[4]),
  }),
  route({
    method: 'POST',
    path: '/statements/:id/correct',
    does: 'Corrects, regrades or narrows a statement; the claim stays.',
    data: 'content',
    needs: 'content.write',
    body: z.object({
      value: text.optional(),
      grade: z.string().max(20).optional(),
      modality: z.enum(modalities).optional(),
      denied: z.boolean().optional(),
      basis: z.enum(['fact', 'assessment']).optional(),
      qualifier: z.enum(qualifiers).nullable().optional(),
      validFrom: z.string().max(30).nullable().optional(),
      validTo: z.string().max(30).nullable().optional(),
      speaker: z.string().max(300).nullable().optional(),
      label: z.record(z.string(), z.unknown()).optional(),
      reason: z.string().max(2000),
    }),
    run: ({ node, caller, params, body: { reason, ...change } }) =>
      correct(node, caller, params['id'] ?? '', change as Parameters<typeof correct>[3], reason),
  }),
  route({
    method: 'POST',
    path: '/statements/:id/withdraw',
    does: 'Withdraws a statement; it stays in the history.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ reason: z.string().max(2000) }),
    run: ({ node, caller, params, body }) => withdrawStatement(node, caller, params['id'] ?? '', body.reason),
  }),
  route({
    method: 'GET',
    path: '/claims/:id',
    does: 'Shows every visible version of a claim.',
    data: 'content',
    needs: 'content.read',
    run: ({ node, caller, params }) => claimVersions(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'POST',
    path: '/claims/:id/prefer',
    does: 'Prefers one of several values, or leaves them open.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ preferred: z.boolean(), reason: z.string().max(2000).default('') }),
    run: ({ node, caller, params, body }) => prefer(node, caller, params['id'] ?? '', body.preferred, body.reason),
  }),
  route({
    method: 'POST',
    path: '/undo',
    does: 'Takes back what this person did last.',
    data: 'content',
    needs: 'content.write',
    run: ({ node, caller }) => undo(node, caller),
  }),
  route({
    method: 'POST',
    path: '/redo',
    does: 'Does again what this person took back last.',
    data: 'content',
    needs: 'content.write',
    run: ({ node, caller }) => redo(node, caller),
  }),
];
