import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { measureIds, recoveries } from '#methods/disruption/shapes.ts';
import { timesOf, timesQuery } from '#modules/statements/index.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { positions } from './actions.ts';
import { limits } from './limits.ts';
import { roleIds } from '#methods/disruption/roles.ts';
import type { Question } from './shapes.ts';

const role = z.enum(roleIds);
/** Eight letters: the id of an entity does not fit. */
const unit = z.string().regex(/^[0-9a-f]{8}$/, 'the key of a group or cell');
const share = z.number().min(limits.share.least).max(limits.share.most);
const whole = ({ least, most }: { least: number; most: number }): z.ZodInt => z.int().min(least).max(most);

/** Strict at every step, so that nobody can be named. */
const question: z.ZodType<Question> = z.strictObject({
  removal: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('role'), role }),
    z.strictObject({ what: z.literal('position'), role, unit }),
    z.strictObject({ what: z.literal('unit'), unit }),
    z.strictObject({ what: z.literal('brokers'), share }),
    z.strictObject({ what: z.literal('random'), share }),
  ]),
  measure: z.enum(measureIds),
  recovery: z.enum(recoveries),
  weeks: whole(limits.weeks),
  replicates: whole(limits.replicates),
  seed: whole(limits.seed),
});

export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/what-if/positions',
    does: 'Gives the positions of a case or chart without names, to ask what follows when some are taken away.',
    data: 'content',
    needs: 'content.read',
    body: z.strictObject({
      ...timesQuery.shape,
      chart: z.string().max(60).optional(),
      case: z.string().max(60).optional(),
      within: z.boolean().optional(),
      question: question.optional(),
    }),
    run: async ({ node, caller, body: { asOf, on, ...asked } }) => {
      const times = timesOf({ asOf, on });
      return isRefusal(times) ? times : positions(node, caller, asked, times);
    },
  }),
];
