import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CustomerRecord, CustomerSummary } from '#modules/screening/shapes.ts';
import { testNode, type TestNode } from '../node.ts';
import { get, hits, runFiles, send, transfer } from './bank.ts';

/*
 * The wall between screening and investigation: what police allege in a node's statements never reaches the screening of a
 * customer, and what screening suspects never reaches the customer.
 */
const folder = new URL('../../src/modules/screening/', import.meta.url).pathname;
const sources = readdirSync(folder)
  .filter((name) => /\.(ts|sql)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('the code of screening', () => {
  for (const [name, text] of sources)
    it(`${name} reads no investigation`, () => {
      for (const [, module = ''] of text.matchAll(/from '#modules\/([a-z]+)\//g))
        assert.ok(['designations', 'intake', 'people', 'sources'].includes(module), `it imports ${module}`);
      assert.doesNotMatch(
        text,
        /\b(from|join|into|update)\s+(statement|adjacency|name_word|spelling|report|suggestion|judgement)\b/,
      );
    });
});

describe('a customer of whom police allege something', () => {
  let one: TestNode;
  before(async () => {
    one = await testNode();
  });
  after(() => one.close());

  it('is clear where no list names him, whatever the node’s statements say', async () => {
    const alleged = await one.sql<{ value: string }>(`
      select distinct n.value from statement n where n.kind = 'Person' and n.property = 'name' and n.withdrawn_at is null
        and n.value !~* 'ibarra|luj|quiroga|garc|tapia|ontiveros|cebri' order by 1 limit 40`);
    assert.ok(alleged.length > 15, 'people of the demonstration');
    const rows = alleged.map(({ value }, at) => `W-${at},"${value}",person`).join('\n');
    const run = await runFiles(one, 'customers', { 'w.csv': `id,name,kind\n${rows}` });
    assert.deepEqual([run.done, run.clear, run.hits], [alleged.length, alleged.length, 0]);
    for (const { value } of alleged.slice(0, 3))
      assert.equal((await send(one, transfer(`W ${value}`, value, 'ROSA MENA'))).decision, 'clear');
  });

  it('who asks what is held of him is answered alike, listed or not, also when he has it corrected', async () => {
    const { customers } = await get<{ customers: CustomerSummary[] }>(one, '/customers');
    const listed = customers.find((each) => each.ref === 'C-1005');
    const clear = customers.find((each) => each.ref === 'C-1011');
    assert.ok(listed && clear && listed.openHits > 0 && clear.openHits === 0);
    for (const { id } of [listed, clear]) {
      const record = await get<CustomerRecord>(one, `/customers/${id}`);
      assert.deepEqual(Object.keys(record).toSorted(), fields);
      const { name, kind, birthDate, countries, addresses } = record;
      const body = {
        name,
        kind,
        birthDate,
        countries,
        addresses: [...addresses, 'Calle 1'],
        reason: 'asked by letter',
      };
      const answer = await one.ask('ibarguen', 'PUT', `/api/screening/customers/${id}`, body);
      assert.equal(answer.status, 200, answer.text);
      assert.deepEqual(Object.keys(answer.json as object).toSorted(), fields);
    }
  });

  it('who is corrected into a listed name is found, and the answer does not say it', async () => {
    const { customers } = await get<{ customers: CustomerSummary[] }>(one, '/customers?words=C-1010');
    const id = customers[0]?.id ?? '';
    const body = {
      name: 'Bruno Quiroga Paz',
      kind: 'person',
      birthDate: null,
      countries: [],
      addresses: [],
      reason: 'married name',
    };
    const answer = await one.ask('ibarguen', 'PUT', `/api/screening/customers/${id}`, body);
    assert.deepEqual(Object.keys(answer.json as object).toSorted(), fields);
    assert.ok((await hits(one, 'open')).some((hit) => hit.subject.id === id));
  });

  it('nobody but compliance and oversight sees that screening is there', async () => {
    for (const who of ['serrano', 'montes', 'olmos', 'nodo'])
      for (const path of ['', '/hits', '/payments', '/customers', '/companies'])
        assert.equal((await one.ask(who, 'GET', `/api/screening${path}`)).status, 403, `${who} ${path}`);
  });
});

const fields = [
  'addedAt',
  'addresses',
  'birthDate',
  'changedAt',
  'countries',
  'id',
  'identifiers',
  'kind',
  'name',
  'ref',
];
