import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { examine } from './doctor.ts';
import { ledgerPage, ledgerSummary } from './ledger.ts';
import { viewAs } from './view-as.ts';

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/ledger',
    does: 'Lists events of the ledger, newest first.',
    data: 'ledger',
    needs: 'ledger.read',
    query: z.object({ before: z.string().optional(), action: z.string().optional() }),
    run: ({ node, caller, query }) => ledgerPage(node, caller, query),
  }),
  route({
    method: 'GET',
    path: '/oversight/summary',
    does: 'Counts the events of the ledger by action and outcome.',
    data: 'ledger',
    needs: 'ledger.read',
    run: ({ node, caller }) => ledgerSummary(node, caller),
  }),
  route({
    method: 'GET',
    path: '/doctor',
    does: 'Examines the state of the node.',
    data: 'node',
    needs: 'node.examine',
    run: ({ node }) => examine(node),
  }),
  route({
    method: 'POST',
    path: '/view-as',
    does: 'Shows how a colleague sees an entity, within what one may see oneself.',
    data: 'content',
    needs: 'content.read',
    body: z.object({ name: z.string(), entity: z.string() }),
    run: ({ node, caller, body }) => viewAs(node, caller, body.name, body.entity),
  }),
];
