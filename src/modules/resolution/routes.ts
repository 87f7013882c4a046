import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { judge, withdrawJudgement, type NewJudgement } from './actions.ts';

export const routes: Route[] = [
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
