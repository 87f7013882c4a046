import { performance } from 'node:perf_hooks';
import type { Context } from 'hono';
import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { paymentDecoder } from '#methods/payments/encoding.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { behindCompany, companyList } from './behind.ts';
import { completeness } from './completeness.ts';
import { correctCustomer, customerRecord } from './customer-record.ts';
import { customerList } from './customers.ts';
import { decideHits, lookAgain } from './decide.ts';
import { desk } from './desk.ts';
import { drafts } from './draft-routes.ts';
import { hitQueue, hitStates } from './hit-queue.ts';
import { hitView } from './hit-view.ts';
import { chooseProfile } from './house.ts';
import { lookBack } from './look-back.ts';
import { decidePayment } from './pay.ts';
import { receiveMessage } from './payments.ts';
import { paymentQueue, paymentStates, paymentView } from './payment-view.ts';
import { runRejects, runView, startChangeRun, startFileRun, steerRun } from './runs.ts';

const offset = z.coerce.number().int().min(0).max(1_000_000).default(0);
const words = z.string().max(200).default('');
const reason = z.string().max(4000);
const day = z.string().max(10);

/** The body by its own encoding, whatever the sender says it is. */
async function textOf(http: Context): Promise<string> {
  const decoder = paymentDecoder();
  return decoder.write(new Uint8Array(await http.req.arrayBuffer())) + decoder.end();
}

const hits: Route[] = [
  route({
    method: 'GET',
    path: '/screening/hits',
    does: 'Lists hits by what is due first.',
    data: 'content',
    needs: 'screening.read',
    query: z.object({ state: z.enum(hitStates).default('open'), subject: z.string().max(80).optional(), offset }),
    run: ({ node, caller, query }) => hitQueue(node, caller, query),
  }),
  route({
    method: 'GET',
    path: '/screening/hits/:id',
    does: 'Shows a hit side by side, with its reasons, what the listing means, and what was decided.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller, params }) => hitView(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'POST',
    path: '/screening/hits/decide',
    does: 'Dismisses, confirms, escalates or reopens hits, with a reason.',
    data: 'content',
    needs: 'screening.decide',
    body: z.object({
      ids: z.array(z.uuid()).min(1).max(500),
      verdict: z.enum(['dismiss', 'confirm', 'escalate', 'reopen']),
      reasonCode: z.string().max(80).optional(),
      reason,
    }),
    run: ({ node, caller, body }) => decideHits(node, caller, body),
  }),
  route({
    method: 'POST',
    path: '/screening/hits/:id/look',
    does: 'Looks again at a dismissal of the sample.',
    data: 'content',
    needs: 'screening.decide',
    body: z.object({ agrees: z.boolean(), reason }),
    run: ({ node, caller, params, body }) => lookAgain(node, caller, params['id'] ?? '', body),
  }),
];

const payments: Route[] = [
  route({
    method: 'POST',
    path: '/screening/messages',
    does: 'Screens one payment message, the body of the request, and holds it where it touches a list or cannot be read whole.',
    data: 'content',
    needs: 'screening.decide',
    query: z.object({ file: z.string().max(200).default('http'), authority: z.string().max(80).optional() }),
    run: async ({ node, caller, query, http }) =>
      receiveMessage(node, caller, await textOf(http), query.file, { authority: query.authority }, () =>
        performance.now(),
      ),
  }),
  route({
    method: 'GET',
    path: '/screening/payments',
    does: 'Lists payments, held ones first.',
    data: 'content',
    needs: 'screening.read',
    query: z.object({ state: z.enum(paymentStates).default('held'), offset }),
    run: ({ node, caller, query }) => paymentQueue(node, caller, query),
  }),
  route({
    method: 'GET',
    path: '/screening/payments/:id',
    does: 'Shows a payment whole, with its hits and what was decided.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller, params }) => paymentView(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'POST',
    path: '/screening/payments/:id/decide',
    does: 'Releases a held payment once its hits are dismissed, or rejects it.',
    data: 'content',
    needs: 'screening.decide',
    body: z.object({ decision: z.enum(['release', 'reject']), reason }),
    run: ({ node, caller, params, body }) => decidePayment(node, caller, params['id'] ?? '', body),
  }),
];

const runs: Route[] = [
  route({
    method: 'POST',
    path: '/screening/runs',
    does: 'Screens files of customers, payments or holdings as a job with progress.',
    data: 'content',
    needs: 'screening.decide',
    form: true,
    run: ({ node, caller, http }) => startFileRun(node, caller, http),
  }),
  ...(['rescreen', 'look-back'] as const).map((kind) =>
    route({
      method: 'POST',
      path: `/screening/runs/${kind}`,
      does:
        kind === 'rescreen'
          ? 'Screens the customers again against what changed in the lists.'
          : 'Goes back through the payments for what changed in the lists.',
      data: 'content',
      needs: 'screening.decide',
      run: ({ node, caller }) => startChangeRun(node, caller, kind),
    }),
  ),
  route({
    method: 'GET',
    path: '/screening/runs/:id',
    does: 'Shows the progress of a run.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller, params }) => runView(node, caller, params['id'] ?? ''),
  }),
  ...(['stop', 'resume'] as const).map((way) =>
    route({
      method: 'POST',
      path: `/screening/runs/:id/${way}`,
      does: way === 'stop' ? 'Stops a run after its portion.' : 'Lets a stopped run go on.',
      data: 'content',
      needs: 'screening.decide',
      run: ({ node, caller, params }) => steerRun(node, caller, params['id'] ?? '', way),
    }),
  ),
  route({
    method: 'GET',
    path: '/screening/runs/:id/rejects.csv',
    does: 'Gives the rows of a run that could not be taken, each with its reason.',
    data: 'content',
    needs: 'screening.read',
    run: async ({ node, caller, params }) => {
      const csv = await runRejects(node, caller, params['id'] ?? '');
      if (isRefusal(csv)) return csv;
      return new Response(csv, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="rejects.csv"',
        },
      });
    },
  }),
  route({
    method: 'GET',
    path: '/screening/look-backs/:id',
    does: 'Reports what a look-back looked for and found.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller, params }) => lookBack(node, caller, params['id'] ?? ''),
  }),
];

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/screening',
    does: 'Shows what waits for the compliance officer, and the lists in force.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller }) => desk(node, caller),
  }),
  ...hits,
  ...payments,
  ...runs,
  ...drafts,
  route({
    method: 'GET',
    path: '/screening/customers',
    does: 'Lists customers with what screening says of each.',
    data: 'content',
    needs: 'screening.read',
    query: z.object({ words, state: z.enum(['all', 'review', 'listed']).default('all'), offset }),
    run: ({ node, caller, query }) => customerList(node, caller, query),
  }),
  route({
    method: 'GET',
    path: '/screening/customers/:id',
    does: 'Gives what the house holds of a customer, as he may be told it: nothing of a screening.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller, params }) => customerRecord(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'PUT',
    path: '/screening/customers/:id',
    does: 'Corrects what the house holds of a customer; he is screened anew, and the answer says nothing of it.',
    data: 'content',
    needs: 'screening.decide',
    body: z.object({
      name: z.string().min(2).max(1000),
      kind: z.enum(['person', 'organization', 'vessel', 'aircraft', 'unknown']),
      birthDate: z.string().max(10).nullable(),
      countries: z.array(z.string().length(2)).max(20),
      addresses: z.array(z.string().max(500)).max(20),
      reason,
    }),
    run: ({ node, caller, params, body }) => correctCustomer(node, caller, params['id'] ?? '', body),
  }),
  route({
    method: 'GET',
    path: '/screening/completeness',
    does: 'Reconciles what was received with what was screened, by day.',
    data: 'content',
    needs: 'screening.read',
    query: z.object({ from: day, to: day }),
    run: ({ node, caller, query }) => completeness(node, caller, query.from, query.to),
  }),
  route({
    method: 'GET',
    path: '/screening/companies',
    does: 'Lists companies of which owners are known.',
    data: 'content',
    needs: 'screening.read',
    query: z.object({ words }),
    run: ({ node, caller, query }) => companyList(node, caller, query.words),
  }),
  route({
    method: 'GET',
    path: '/screening/behind',
    does: 'Shows who is behind a company, and what of it listed persons own.',
    data: 'content',
    needs: 'screening.read',
    query: z.object({ company: z.string().max(1000) }),
    run: ({ node, caller, query }) => behindCompany(node, caller, query.company),
  }),
  route({
    method: 'PUT',
    path: '/screening/profile',
    does: 'Chooses the law profile the house works under.',
    data: 'node',
    needs: 'screening.decide',
    body: z.object({ profile: z.string().max(80) }),
    run: ({ node, caller, body }) => chooseProfile(node, caller, body.profile),
  }),
];
