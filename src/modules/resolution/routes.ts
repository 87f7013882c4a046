import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { judge, withdrawJudgement, type NewJudgement } from './actions.ts';
import { judgedList } from './judged.ts';
import { mergeQueue } from './queue.ts';

const part = (most: number): z.ZodType<{ offset: number; limit: number }> =>
  z.object({
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(most).default(50),
  });

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/resolution/queue',
    does: 'Shows entities that may be one, strongest and most consequential first, with what speaks for and against.',
    data: 'content',
    needs: 'content.read',
    query: part(200),
    run: ({ node, caller, query }) => mergeQueue(node, caller, query),
  }),
  route({
    method: 'GET',
    path: '/resolution/judgements',
    does: 'Lists the judgements that stand, latest first.',
    data: 'content',
    needs: 'content.read',
    query: part(200),
    run: ({ node, caller, query }) => judgedList(node, caller, query),
  }),
  route({
    method: 'POST',
    path: '/judgements',
    does: 'Records that two entities are the same, different, or that one is unsure.',
    data: 'content',
    needs: 'content.write',
    body: z.object({
      a: z.string(),
      b: z.string(),
      verdict: z.enum(['same', 'different', 'unsure']),
      reason: z.string().max(2000),
      label: z.record(z.string(), z.unknown()).optional(),
    }),
    run: ({ node, caller, body }) => judge(node, caller, body as NewJudgement),
  }),
  route({
    method: 'POST',
    path: '/judgements/:id/withdraw',
    does: 'Takes a judgement back.',
    data: 'content',
    needs: 'content.write',
    body: z.object({ reason: z.string().max(2000).default('') }),
    run: ({ node, caller, params, body }) => withdrawJudgement(node, caller, params['id'] ?? '', body.reason),
  }),
];
