import { z } from 'zod';
import { route, type Route } from '#access/route.ts';
import { isRefusal } from '#vocabulary/refusal.ts';
import { partyFields } from './draft-fields.ts';
import { draftList, draftView, draftXml, makeDraft, writeDraft } from './drafts.ts';
import { storable } from './keep-message.ts';

const text = (most: number): z.ZodType<string> => z.string().max(most).transform(storable);
const short = text(255);
const long = text(8000);

const fields = z
  .record(z.string().max(60), text(1000))
  .refine((given) => Object.keys(given).every((key) => partyFields.has(key)), 'fields of a party');

const party = z.object({
  what: z.enum(['person', 'entity']).nullable(),
  isClient: z.boolean(),
  fundsCode: short,
  country: short,
  reason: long,
  fields,
});

const transaction = z.object({
  location: short,
  description: long,
  modeCode: short,
  modeComment: short,
  amount: short,
  rate: short,
  comments: long,
  from: party,
  to: party,
});

const words = z.object({
  type: z.enum(['STR', 'SAR']),
  language: z.enum(['en', 'es']),
  entityId: short,
  branch: short,
  reference: short,
  fiuReference: short,
  date: short,
  localCurrency: short,
  reporter: fields,
  location: fields,
  reason: long,
  action: long,
  indicators: z.array(short).max(100),
  leftOut: z.array(text(80)).max(2000),
  transactions: z.record(z.uuid(), transaction),
  parties: z.record(z.uuid(), party),
});

const ids = z.array(z.uuid()).max(200);

export const drafts: Route[] = [
  route({
    method: 'POST',
    path: '/screening/drafts',
    does: 'Starts a report of suspicious activity on hits and payments.',
    data: 'content',
    needs: 'screening.decide',
    body: z.object({ hits: ids, payments: ids, language: z.enum(['en', 'es']).default('es') }),
    run: ({ node, caller, body }) => makeDraft(node, caller, body),
  }),
  route({
    method: 'GET',
    path: '/screening/drafts',
    does: 'Lists reports of suspicious activity being written.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller }) => draftList(node, caller),
  }),
  route({
    method: 'GET',
    path: '/screening/drafts/:id',
    does: 'Shows a report of suspicious activity with its facts, their records, and what is missing.',
    data: 'content',
    needs: 'screening.read',
    run: ({ node, caller, params }) => draftView(node, caller, params['id'] ?? ''),
  }),
  route({
    method: 'PUT',
    path: '/screening/drafts/:id',
    does: 'Keeps what a person wrote in a report of suspicious activity.',
    data: 'content',
    needs: 'screening.decide',
    body: z.object({ words, state: z.enum(['draft', 'finished']), changedAt: z.number().int() }),
    run: ({ node, caller, params, body }) => writeDraft(node, caller, params['id'] ?? '', body),
  }),
  route({
    method: 'GET',
    path: '/screening/drafts/:id/goaml.xml',
    does: 'Gives a report of suspicious activity as goAML XML, for a person to send.',
    data: 'content',
    needs: 'screening.read',
    run: async ({ node, caller, params }) => {
      const id = params['id'] ?? '';
      const xml = await draftXml(node, caller, id);
      if (isRefusal(xml)) return xml;
      return new Response(xml, {
        headers: {
          'content-type': 'application/xml; charset=utf-8',
          'content-disposition': `attachment; filename="goaml-${id}.xml"`,
        },
      });
    },
  }),
];
