import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import type { DraftAccount, DraftEntity, DraftPerson, DraftTransaction, SuspicionDraft } from './draft.ts';
import { missingIn, writeGoaml } from './goaml.ts';

/** All of these are invented. */
const person: DraftPerson = {
  what: 'person',
  gender: 'F',
  firstName: 'Rosa',
  middleName: null,
  lastName: 'Quirarte Peña',
  birthDate: '1980-05-04',
  birthPlace: 'Lerdo',
  alias: null,
  passport: { number: 'G1', country: 'MX' },
  idNumber: 'QUPR800504',
  nationality: 'MX',
  residence: 'MX',
  addresses: [
    { type: 'B', address: 'Calle Hidalgo 7', city: 'Torreón', zip: '27000', country: 'MX', state: 'Coahuila' },
  ],
  email: null,
  occupation: 'Contadora',
  taxNumber: null,
  comments: null,
};
const entity: DraftEntity = {
  what: 'entity',
  name: 'Granos & Semillas "El Encino" S.A. de C.V.',
  commercialName: null,
  legalForm: 'SA',
  number: '4411',
  business: 'Granos',
  addresses: person.addresses,
  country: 'MX',
  directors: [person],
  incorporated: '2001-02-03',
  taxNumber: null,
  comments: null,
};
const account: DraftAccount = {
  what: 'account',
  institution: 'Banco Azul',
  swift: 'AZULMXMMXXX',
  institutionCode: null,
  isBank: true,
  branch: 'Torreón',
  number: '002010077777777771',
  currency: 'MXN',
  name: null,
  iban: null,
  clientNumber: '77',
  type: 'B',
  entity,
  signatories: [person],
  opened: '2020-01-01',
  status: 'A',
  comments: null,
};
const transaction: DraftTransaction = {
  number: 'M-103',
  internalReference: null,
  location: 'Torreón',
  description: 'Transferencia al extranjero',
  date: '2026-11-20',
  valueDate: null,
  modeCode: 'ELCFT',
  modeComment: null,
  amount: '24500.50',
  from: {
    party: account,
    isClient: true,
    fundsCode: 'B',
    country: 'MX',
    foreign: { currency: 'USD', amount: '1250.40', rate: null },
  },
  to: { party: { ...person, lastName: 'Brandt' }, isClient: false, fundsCode: 'B', country: 'DE', foreign: null },
  comments: null,
};
const draft: SuspicionDraft = {
  type: 'STR',
  entityId: 12,
  branch: null,
  reference: 'R-2026-1',
  fiuReference: null,
  date: '2026-11-21',
  localCurrency: 'MXN',
  reporter: person,
  location: null,
  reason: 'El pago no corresponde al giro del cliente.',
  action: 'Pago retenido.',
  facts: [
    { says: 'El acreedor se parece a una entrada de lista', records: ['pago M-103', 'lista test 17 de 2026-11-01'] },
  ],
  indicators: ['SANC'],
  transactions: [transaction],
  parties: [],
};

/** Elements in the order they open; throws where the text is not well-formed. */
function elementsOf(text: string): { names: string[]; texts: string[] } {
  const found = { names: [] as string[], texts: [] as string[] };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => found.names.push(name));
  parser.on('text', (piece) => found.texts.push(piece));
  parser.write(text).close();
  return found;
}

const fieldsOf = (one: SuspicionDraft): string[] => missingIn(one).map(({ field }) => field);
const withTransaction = (change: Partial<DraftTransaction>): SuspicionDraft => ({
  ...draft,
  transactions: [{ ...transaction, ...change }],
});

describe('a report of suspicion as goAML', () => {
  it('is written whole and in the order of the schema', () => {
    assert.deepEqual(missingIn(draft), []);
    const { names, texts } = elementsOf(writeGoaml(draft));
    const top = [
      'report',
      'rentity_id',
      'submission_code',
      'report_code',
      'entity_reference',
      'submission_date',
      'currency_code_local',
      'reporting_person',
    ];
    assert.deepEqual(names.slice(0, top.length), top);
    const order = [
      'reason',
      'action',
      'transaction',
      'transactionnumber',
      'date_transaction',
      'transmode_code',
      'amount_local',
      't_from_my_client',
      'from_funds_code',
      'from_foreign_currency',
      'from_account',
      'institution_name',
      'swift',
      'account',
      't_entity',
      'director_id',
      'signatory',
      't_person',
      'from_country',
      't_to',
      'to_person',
      'to_country',
      'report_indicators',
      'indicator',
    ];
    let last = -1;
    for (const name of order) {
      const at = names.indexOf(name, last + 1);
      assert.ok(at > last, `${name} after ${names[last] ?? ''}`);
      last = at;
    }
    assert.ok(texts.includes('2026-11-20T00:00:00'));
    assert.ok(texts.includes(entity.name));
  });

  it('gives each fact of the reason with the records it rests on', () => {
    const { texts } = elementsOf(writeGoaml(draft));
    assert.ok(
      texts.some((text) =>
        text.includes('1. El acreedor se parece a una entrada de lista [pago M-103; lista test 17 de 2026-11-01]'),
      ),
    );
  });

  it('reports an activity by its parties', () => {
    const sar: SuspicionDraft = {
      ...draft,
      type: 'SAR',
      parties: [{ party: entity, isClient: true, reason: 'Titular', comments: null }],
    };
    assert.deepEqual(missingIn(sar), []);
    const { names } = elementsOf(writeGoaml(sar));
    assert.ok(names.includes('entity_my_client') && !names.includes('transaction'));
    assert.deepEqual(fieldsOf({ ...sar, parties: [] }), ['activity/report_parties/report_party']);
  });

  const stranger = { ...person, birthDate: null, gender: null, nationality: null };
  const lacking: readonly [what: string, draft: SuspicionDraft, fields: readonly string[]][] = [
    ['who reports', { ...draft, reporter: null, entityId: null }, ['rentity_id', 'reporting_person']],
    ['words of a person', { ...draft, reason: ' ' }, ['reason']],
    ['the record of a fact', { ...draft, facts: [{ says: 'Algo', records: [] }] }, ['facts[1]']],
    ['a transaction', { ...draft, transactions: [] }, ['transaction']],
    ['an indicator', { ...draft, indicators: [] }, ['report_indicators']],
    ['both sides', withTransaction({ from: null, to: null }), ['transaction[1]/t_from', 'transaction[1]/t_to']],
    ['a day there is', withTransaction({ date: '2026-02-30' }), ['transaction[1]/date_transaction']],
    ['an amount of figures', withTransaction({ amount: '1,250.40' }), ['transaction[1]/amount_local']],
    [
      'a surname',
      withTransaction({
        to: { party: { ...person, lastName: '' }, isClient: false, fundsCode: 'B', country: 'DE', foreign: null },
      }),
      ['transaction[1]/t_to/to_person/last_name'],
    ],
    [
      'nothing more of a stranger',
      withTransaction({ to: { party: stranger, isClient: false, fundsCode: 'B', country: 'DE', foreign: null } }),
      [],
    ],
    [
      'more of a client',
      withTransaction({ to: { party: stranger, isClient: true, fundsCode: 'B', country: 'de', foreign: null } }),
      ['gender', 'birthdate', 'nationality1']
        .map((name) => `transaction[1]/t_to_my_client/to_person/${name}`)
        .concat('transaction[1]/t_to_my_client/to_country'),
    ],
    [
      'the bank and holder of an account',
      withTransaction({
        from: {
          party: { ...account, swift: null, entity: null, signatories: [] },
          isClient: true,
          fundsCode: 'B',
          country: 'MX',
          foreign: null,
        },
      }),
      ['institution_code', 'signatory'].map((name) => `transaction[1]/t_from_my_client/from_account/${name}`),
    ],
    ['a reason of 9,000 characters made shorter', { ...draft, reason: 'x'.repeat(9000) }, ['reason']],
  ];
  for (const [what, one, fields] of lacking)
    it(`names what is missing: ${what}`, () => {
      assert.deepEqual(fieldsOf(one), fields);
      for (const { says } of missingIn(one)) assert.ok(says.en !== says.es && says.en !== '' && says.es !== '');
      elementsOf(writeGoaml(one));
    });

  it('is well-formed whatever is typed, and says it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), (text) => {
        const { texts } = elementsOf(writeGoaml({ ...withTransaction({ description: text }), action: text }));
        const typed = text.trim().toWellFormed();
        if (typed !== '' && !/[^\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(typed))
          assert.ok(texts.join('').includes(typed));
      }),
    );
  });
});
