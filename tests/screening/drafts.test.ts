import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SaxesParser } from 'saxes';
import type { DraftSummary, DraftView, DraftWords } from '#modules/screening/draft-shapes.ts';
import type { CustomerSummary, HitSummary } from '#modules/screening/shapes.ts';
import type { TestNode } from '../node.ts';
import { bankNode, decide, get, hitOf, officer, payment, payments, post, refused, second } from './bank.ts';

/* A report of suspicious activity: the facts come from the records, the reason from a person, and nothing of it to the customer. */
let one: TestNode;
let held: { id: string; hits: HitSummary[] };
before(async () => {
  one = await bankNode();
  const view = await payment(one, 'MSG-20260908-0417');
  held = { id: view.id, hits: view.parties.flatMap((party) => party.hits) };
});
after(() => one.close());

const start = (made: { hits?: string[]; payments?: string[]; language?: string }): Promise<DraftView> =>
  post(one, '/drafts', { hits: [], payments: [], language: 'en', ...made });
const write = async (view: DraftView, words: Partial<DraftWords>, state = 'draft', as = officer) => {
  one.watch.now += 1000;
  return one.ask(as, 'PUT', `/api/screening/drafts/${view.id}`, {
    words: { ...view.words, ...words },
    state,
    changedAt: view.changedAt,
  });
};
const written = async (view: DraftView, words: Partial<DraftWords>, state = 'draft'): Promise<DraftView> => {
  const answer = await write(view, words, state);
  assert.equal(answer.status, 200, answer.text);
  return answer.json as DraftView;
};
const xmlOf = async (id: string): Promise<string> => {
  const answer = await one.ask(officer, 'GET', `/api/screening/drafts/${id}/goaml.xml`);
  assert.equal(answer.status, 200, answer.text);
  return answer.text;
};

/** The texts of the elements of a document by name; throws where it is not well-formed. */
function textsIn(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void open.push(name));
  parser.on('text', (text) => {
    const name = open.at(-1) ?? '';
    if (text.trim() !== '') found.set(name, [...(found.get(name) ?? []), text]);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

const party = (fields: Record<string, string>, what: 'person' | 'entity'): DraftWords['parties'][string] => ({
  what,
  isClient: false,
  fundsCode: 'K',
  country: 'mx',
  reason: '',
  fields,
});

/** All that a person has to add to the facts of one payment. */
const whole = (pay: string): Partial<DraftWords> => ({
  entityId: '4411',
  localCurrency: 'mxn',
  reporter: { 'person.firstName': 'Petra', 'person.lastName': 'Ibargüen' },
  reason: 'The freight paid for was never moved.',
  action: 'The payment was held.',
  indicators: ['SANC'],
  transactions: {
    [pay]: {
      location: 'Encino',
      description: '',
      modeCode: 'ELCFT',
      modeComment: '',
      amount: '902275.00',
      rate: '18.7',
      comments: '',
      from: party(
        {
          'person.firstName': 'Maximiliano Evaristo',
          'person.lastName': 'Ontiveros Barr',
          'account.institutionCode': '77',
        },
        'person',
      ),
      to: party({ 'account.institutionCode': '78' }, 'entity'),
    },
  },
});

describe('a report', () => {
  let view: DraftView;
  before(async () => {
    view = await start({ payments: [held.id] });
  });

  it('begins with the facts, each with its record, and says what is missing', () => {
    assert.equal(view.draft.type, 'STR');
    assert.equal(view.draft.reason, '');
    assert.ok(view.missing.some(({ field }) => field === 'reason'));
    assert.ok(view.missing.every(({ says }) => says.en !== '' && says.es !== ''));
    assert.ok(view.draft.facts.length > held.hits.length);
    for (const { says, records } of view.draft.facts) assert.ok(records.length > 0, says);
    const records = view.draft.facts.flatMap((fact) => fact.records).join('\n');
    assert.match(records, /message MSG-20260908-0417, sha256 [0-9a-f]{64}/);
    assert.match(records, /list order-31 entry \S+, version \S+ of 2025-02-11/);
    assert.deepEqual(view.hits.map((hit) => hit.id).toSorted(), held.hits.map((hit) => hit.id).toSorted());
  });

  it('unfinished is XML all the same, without what nobody said', async () => {
    const texts = textsIn(await xmlOf(view.id));
    assert.deepEqual(texts.get('transactionnumber'), ['MSG-20260908-0417']);
    assert.equal(texts.get('action'), undefined);
    assert.equal(texts.get('amount_local'), undefined);
    assert.equal((await write(view, {}, 'finished')).status, 409);
  });

  it('never cuts a name into names by itself', async () => {
    const texts = textsIn(await xmlOf(view.id));
    assert.equal(texts.get('last_name'), undefined);
    assert.ok(texts.get('comments')?.some((text) => text.startsWith('MAXIMILIANO EVARISTO ONTIVEROS BARR')));
  });

  it('filled in by a person lacks nothing, and its XML holds his words and the facts', async () => {
    view = await written(view, whole(held.id));
    assert.deepEqual(view.missing, []);
    const texts = textsIn(await xmlOf(view.id));
    assert.deepEqual(texts.get('rentity_id'), ['4411']);
    assert.deepEqual(texts.get('currency_code_local'), ['MXN']);
    assert.deepEqual(texts.get('amount_local'), ['902275.00']);
    assert.deepEqual(texts.get('foreign_amount'), ['48250.00', '48250.00']);
    assert.ok(texts.get('account')?.includes('55120007781'));
    assert.ok(texts.get('birthdate')?.includes('1975-08-27T00:00:00'));
    const [reason = ''] = texts.get('reason') ?? [];
    assert.ok(reason.startsWith('The freight paid for was never moved.\n1. Payment MSG-20260908-0417 of 48250.00 USD'));
  });

  it('looks its facts up anew: what was decided since stands in it, the words stay', async () => {
    const [hit] = held.hits;
    assert.ok(hit);
    await decide(one, [hit.id], 'escalate');
    const later = await get<DraftView>(one, `/drafts/${view.id}`);
    assert.ok(later.draft.facts.some(({ says }) => /was escalated on .*as the papers show/.test(says)));
    assert.equal(later.draft.reason, view.draft.reason);
    view = later;
  });

  it('leaves out a fact a person takes out, and still shows it', async () => {
    const [fact] = view.facts;
    assert.ok(fact);
    const less = await written(view, { leftOut: [fact.key] });
    assert.equal(less.draft.facts.length, view.draft.facts.length - 1);
    assert.deepEqual(less.facts, view.facts);
    view = await written(less, { leftOut: [] });
  });

  it('is not written over by who has not seen the last change', async () => {
    const mine = await written(view, { branch: 'Centro' });
    assert.equal((await write(view, { branch: 'Norte' }, 'draft', second)).status, 409);
    view = mine;
  });

  it('finished stays as it was; reopened it is looked up again', async () => {
    view = await written(view, {}, 'finished');
    const facts = view.draft.facts.length;
    const [hit] = held.hits;
    await decide(one, [hit?.id ?? ''], 'dismiss', officer);
    assert.equal((await get<DraftView>(one, `/drafts/${view.id}`)).draft.facts.length, facts);
    view = await written(view, {}, 'draft');
    assert.notEqual(view.draft.facts.length, facts);
  });

  it('takes over from the last one who reports, and nothing of the case', async () => {
    const next = await start({ payments: [held.id] });
    assert.deepEqual([next.words.entityId, next.words.branch, next.words.reason], ['4411', 'Centro', '']);
    assert.notEqual(next.words.reference, view.words.reference);
  });

  it('of an activity reports the customer', async () => {
    const { id } = await hitOf(one, 'C-1005');
    const activity = await start({ hits: [id], language: 'es' });
    assert.equal(activity.draft.type, 'SAR');
    assert.deepEqual(
      activity.draft.parties.map(({ isClient, party: of }) => [isClient, of.what]),
      [[true, 'entity']],
    );
    assert.match(activity.draft.parties[0]?.reason ?? '', /se parece a/);
    assert.ok(activity.missing.some(({ field }) => field.includes('incorporation_legal_form')));
  });

  it('refuses keys and payments that are none of it', async () => {
    const [other] = (await payments(one)).filter((each) => each.id !== held.id);
    assert.equal(
      (await write(view, { transactions: { [other?.id ?? '']: Object.values(view.words.transactions)[0]! } })).status,
      422,
    );
    assert.equal((await write(view, { reporter: { 'person.shoeSize': '42' } })).status, 422);
  });
});

describe('who sees a report', () => {
  it('is written by compliance alone, and read by who oversees it', async () => {
    const { id } = await start({ payments: [held.id] });
    assert.equal((await one.ask(second, 'GET', `/api/screening/drafts/${id}`)).status, 200);
    const overseen = await one.ask('escandon', 'GET', `/api/screening/drafts/${id}`);
    assert.ok(overseen.status === 404 || !(overseen.json as DraftView).mayWrite);
    for (const who of ['serrano', 'montes', 'olmos', 'nodo'])
      for (const path of ['', `/${id}`, `/${id}/goaml.xml`])
        assert.equal((await one.ask(who, 'GET', `/api/screening/drafts${path}`)).status, 403, `${who} ${path}`);
    for (const who of ['serrano', 'escandon', 'nodo'])
      assert.equal(await refused(one, '/drafts', { hits: [], payments: [held.id] }, who), 'screening.decide');
  });

  it('is of nothing without hits and payments in sight', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000';
    assert.equal(await refused(one, '/drafts', { hits: [], payments: [] }), '422');
    assert.equal(await refused(one, '/drafts', { hits: [nobody], payments: [] }), '404');
    assert.equal(await refused(one, '/drafts', { hits: [], payments: [held.id, nobody] }), '404');
    assert.equal((await one.ask(officer, 'GET', `/api/screening/drafts/${nobody}`)).status, 404);
  });

  it('is in the ledger, with none of its words', async () => {
    const rows = await one.sql<{ action: string; text: string }>(
      `select e.event::json->>'action' as action, p.payload::text as text from ledger_event e join ledger_payload p on p.event = e.id
       where e.event::json->>'action' like 'draft.%'`,
    );
    assert.deepEqual(
      new Set(rows.map((row) => row.action)),
      new Set(['draft.make', 'draft.write', 'draft.finish', 'draft.look', 'draft.export']),
    );
    assert.ok(rows.every(({ text }) => !text.includes('freight')));
  });

  it('leaves what the customer may be told as it was', async () => {
    const { customers } = await get<{ customers: CustomerSummary[] }>(one, '/customers?words=C-1005');
    const id = customers[0]?.id ?? '';
    const told = await get<object>(one, `/customers/${id}`);
    const { drafts } = await get<{ drafts: DraftSummary[] }>(one, '/drafts');
    const first = await start({ hits: [(await hitOf(one, 'C-1005')).id] });
    await written(first, { reason: 'zarzamora' });
    assert.deepEqual(await get<object>(one, `/customers/${id}`), told);
    assert.doesNotMatch(JSON.stringify(told), /zarzamora|draft|report|reporte/i);
    assert.equal((await get<{ drafts: DraftSummary[] }>(one, '/drafts')).drafts.length, drafts.length + 1);
  });
});
