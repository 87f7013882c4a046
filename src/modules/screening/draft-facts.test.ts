import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PaymentParty } from '#methods/payments/message.ts';
import { draftOf, factsOf, sideOf } from './draft-facts.ts';
import type { Facts, PaymentFacts } from './draft-held.ts';
import { noTransaction, noWords } from './draft-fields.ts';
import type { DraftWords } from './draft-shapes.ts';

const party = (role: PaymentParty['role'], name: string, more: Partial<PaymentParty> = {}): PaymentParty => ({
  role,
  kind: 'unknown',
  name,
  names: [name],
  address: [],
  country: null,
  birthDate: null,
  birthPlace: null,
  identifiers: [],
  field: role,
  line: 1,
  transaction: 1,
  ...more,
});
const payment: PaymentFacts = {
  id: 'p',
  messageId: 'M-1',
  digest: 'd1',
  received: '2026-03-02',
  amount: '10.50',
  currency: 'USD',
  valueDate: null,
  state: 'held',
  parties: [
    party('debtor', 'INES LARA'),
    party('creditor', 'PUERTO SUR SA', {
      kind: 'organization',
      identifiers: [{ type: 'clabe', value: '646180110400000019', country: 'mx' }],
    }),
    party('creditor-agent', 'CAJA SUR', { identifiers: [{ type: 'bic', value: 'CAJSMXMM', country: null }] }),
  ],
  texts: [{ field: 'Ustrd', text: 'FLETE', line: 1, transaction: 1 }],
  decisions: [{ id: 'x', verdict: 'reject', reason: 'he is listed.', day: '2026-03-03' }],
};
const facts: Facts = { payments: [payment], hits: [], today: '2026-03-05' };
const words = (change: Partial<DraftWords>): DraftWords => ({ ...noWords, language: 'en', ...change });

describe('the amount of a transaction', () => {
  const cases: [what: string, change: Partial<DraftWords>, amount: string, foreign: string | null][] = [
    ['in no currency yet, which is local being unsaid', {}, '', null],
    ['in local currency as the message says', { localCurrency: 'usd' }, '10.50', null],
    ['in another is for a person to say', { localCurrency: 'MXN' }, '', 'USD'],
    [
      'in another, as a person said',
      { localCurrency: 'MXN', transactions: { p: { ...noTransaction, amount: '196.35' } } },
      '196.35',
      'USD',
    ],
  ];
  for (const [what, change, amount, foreign] of cases)
    it(what, () => {
      const [made] = draftOf(words(change), facts).transactions;
      assert.deepEqual([made?.amount, made?.to?.foreign?.currency ?? null], [amount, foreign]);
    });
});

describe('a side of a payment', () => {
  it('is a company with its account and bank', () => {
    const { what, account } = sideOf(payment, 'to') ?? {};
    assert.deepEqual(
      [what, account],
      ['entity', { number: '646180110400000019', iban: null, institution: 'CAJA SUR', bic: 'CAJSMXMM' }],
    );
  });
  it('of unknown kind stays unknown', () => assert.equal(sideOf(payment, 'from')?.what, null));
  it('between banks is the ordering institution', () =>
    assert.equal(sideOf({ parties: [party('ordering-institution', 'BANCO UNO')] }, 'from')?.name, 'BANCO UNO'));
  it('of a message that names nobody is nobody', () => assert.equal(sideOf({ parties: [] }, 'to'), null));
});

it('each fact names its record, in the language of the report', () => {
  assert.deepEqual(
    factsOf('en', facts).map(({ key, records }) => [key, records]),
    [
      ['payment:p', ['message M-1, sha256 d1']],
      ['decision:x', ['decision x, 2026-03-03']],
    ],
  );
  assert.match(factsOf('es', facts)[1]?.says ?? '', /^El pago M-1 fue rechazado el 2026-03-03: he is listed\.$/);
});

it('of several transactions in a message the report says that it gives the first', () => {
  const several = { ...payment, parties: [...payment.parties, party('creditor', 'OTRO', { transaction: 2 })] };
  assert.ok(factsOf('en', { ...facts, payments: [several] }).some(({ says }) => says.includes('holds 2 transactions')));
});

it('is of the day it is looked at, until a person says another', () => {
  assert.equal(draftOf(words({}), facts).date, '2026-03-05');
  assert.equal(draftOf(words({ date: '2026-03-04' }), facts).date, '2026-03-04');
});
