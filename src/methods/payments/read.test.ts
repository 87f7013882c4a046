import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mt101, mt103, mt202, pacs008, pacs009, pain001 } from './samples.testing.ts';
import type { PaymentMessage } from './message.ts';
import { paymentReader, readPayments } from './read.ts';

const one = (text: string): PaymentMessage => {
  const [message, ...more] = readPayments(text, 'file');
  assert.ok(message);
  assert.equal(more.length, 0);
  assert.deepEqual(message.faults, []);
  return message;
};

/** Roles with what names them. */
const said = ({ parties }: PaymentMessage): string[] =>
  parties.map(({ role, name, identifiers }) => `${role}: ${name ?? identifiers.map(({ value }) => value).join(' ')}`);
const texts = ({ freeText }: PaymentMessage): string[] => freeText.map(({ text }) => text);
const party = (message: PaymentMessage, role: string): PaymentMessage['parties'][number] => {
  const found = message.parties.find((each) => each.role === role);
  assert.ok(found, role);
  return found;
};

describe('ISO 20022', () => {
  it('gives every party, agent and text of a pacs.008', () => {
    const message = one(pacs008());
    assert.deepEqual(said(message), [
      'sender: AZULMXMMXXX',
      'receiver: ROJOUS33XXX',
      'previous-instructing-agent-1: VERDGB2LXXX',
      'intermediary-agent-1: GRISDEFFXXX',
      'ultimate-debtor: Taller Olvera',
      'initiating-party: Nóminas del Bajío',
      'debtor: MARIA DEL CARMEN OLVERA TABARES',
      'debtor-agent: AZULMXMMXXX',
      'creditor-agent: Banco Rojo',
      'creditor: Molinos Tres Ríos S.A. de C.V.',
      'ultimate-creditor: Granos Encino',
    ]);
    assert.deepEqual(texts(message), ['Avisar a Rosa Quirarte', 'MAIZ', 'Factura 4411 harina de maíz']);
    const { messageId, format, amount, currency, valueDate, uetr, transactions } = message;
    assert.deepEqual(
      { messageId, format, amount, currency, valueDate, uetr, transactions },
      {
        messageId: 'P-8',
        format: 'pacs.008.001.08',
        amount: '1250.40',
        currency: 'USD',
        valueDate: '2026-11-20',
        uetr: '7a562c67-ca16-48ba-b074-65581be6f000',
        transactions: 1,
      },
    );
  });

  it('reads a text on over the seam of two elements, where a word may be cut', () => {
    const first = `${'PAGO POR CUENTA DE '.padEnd(132, '.')}CASTELLA`;
    const cut = one(pacs008().replace('<Ustrd>', `<Ustrd>${first}</Ustrd><Ustrd>NOS ODELL</Ustrd><Ustrd>`));
    assert.ok(
      texts(cut).some((text) => text.includes('CASTELLANOS ODELL')),
      texts(cut).join(' | '),
    );
    const short = one(pacs008().replace('<Ustrd>', '<Ustrd>RENTA</Ustrd><Ustrd>MAYO</Ustrd><Ustrd>'));
    assert.equal(texts(short).length, texts(one(pacs008())).length + 2);
  });

  it('knows of a party its birth, country, address, numbers, and the name in its address', () => {
    const message = one(pacs008());
    const debtor = party(message, 'debtor');
    assert.equal(debtor.kind, 'person');
    assert.equal(debtor.birthDate, '1971-03-09');
    assert.equal(debtor.birthPlace, 'Lerdo, MX');
    assert.equal(debtor.country, 'mx');
    assert.deepEqual(debtor.address, ['Calle Hidalgo', 'Torreón']);
    assert.deepEqual(
      debtor.identifiers.map(({ type, value }) => [type, value]),
      [
        ['passport', 'G1234567'],
        ['clabe', '002010077777777771'],
      ],
    );
    const creditor = party(message, 'creditor');
    assert.deepEqual(creditor.names, ['Molinos Tres Ríos S.A. de C.V.', 'Bodega Encino']);
    assert.deepEqual(creditor.identifiers[0]?.type, 'iban');
    assert.deepEqual(
      party(message, 'creditor-agent').identifiers.map(({ type }) => type),
      ['bic', 'lei'],
    );
  });

  for (const version of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'])
    it(`reads pacs.008.001.${version}, with and without envelope`, () => {
      assert.equal(one(pacs008({ version })).parties.length, 11);
      assert.equal(one(pacs008({ version, bare: true })).parties.length, 9);
    });

  it('reads the customers under a cover payment', () => {
    assert.deepEqual(said(one(pacs009(false))).slice(2), ['debtor: AZULMXMMXXX', 'creditor: ROJOUS33XXX']);
    const cover = one(pacs009(true));
    assert.deepEqual(said(cover).slice(4), ['debtor: Taller Olvera', 'creditor: Granos Encino']);
    assert.deepEqual(texts(cover), ['Factura 12 maíz']);
  });

  it('reads a pain.001: the debtor of the batch, the creditor of each transaction', () => {
    const message = one(pain001);
    assert.equal(message.transactions, 2);
    assert.equal(message.valueDate, '2026-11-21');
    assert.deepEqual(
      message.parties.filter(({ role }) => role === 'creditor').map(({ name, transaction }) => [name, transaction]),
      [
        ['Ana Brandt', 1],
        ['Pavel Novak', 2],
      ],
    );
  });

  it('reads prefixed names, CDATA, references and comments as what they say', () => {
    const text = pacs008({ debtor: 'GARC&#205;A &amp; <!-- x -->HIJOS', creditor: '<![CDATA[Granos & Semillas]]>' })
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1p:')
      .replaceAll('xmlns=', 'xmlns:p=');
    const message = one(text);
    assert.equal(party(message, 'debtor').name, 'GARCÍA & HIJOS');
    assert.equal(party(message, 'creditor').name, 'Granos & Semillas');
  });

  it('gives every message of a file: one after another, and several in one envelope', () => {
    const after = readPayments([pacs008({ id: 'A' }), pacs008({ id: 'B' }), pain001].join('\n\n'), 'f');
    assert.deepEqual(
      after.map(({ messageId, at }) => [messageId, at.index]),
      [
        ['A', 1],
        ['B', 2],
        ['P-1', 3],
      ],
    );
    const inner = [pacs008({ id: 'A' }), pacs008({ id: 'B' })].map((text) => text.replace(/^<\?xml.*\n/, ''));
    const within = readPayments(`<Envelope>${inner.join('')}</Envelope>`, 'f');
    assert.deepEqual(
      within.map(({ messageId, parties, faults }) => [messageId, parties.length, faults.length]),
      [
        ['A', 11, 0],
        ['B', 11, 0],
      ],
    );
  });

  it('gives a long message in parts that add up', () => {
    const parts = readPayments(pacs008({ count: 5000 }), 'f');
    assert.deepEqual(
      parts.map(({ at, transactions, messageId }) => [at.index, at.part, transactions, messageId]),
      [
        [1, 1, 2000, 'P-8'],
        [1, 2, 2000, 'P-8'],
        [1, 3, 1000, 'P-8'],
      ],
    );
    assert.deepEqual(
      parts.flatMap(({ faults }) => faults),
      [],
    );
    assert.equal(parts.flatMap(({ parties }) => parties).length, 2 + 9 * 5000);
  });
});

describe('SWIFT MT', () => {
  it('gives every party and text of an MT103', () => {
    const message = one(mt103());
    assert.equal(message.format, 'MT103');
    assert.deepEqual(said(message), [
      'sender: AZULMXMMXXX',
      'receiver: ROJOUS33XXX',
      'debtor: MARIA DEL CARMEN OLVERA TABARES',
      'debtor-agent: AZULMXMMXXX',
      'instructing-reimbursement-agent: VERDGB2LXXX',
      'intermediary-agent-1: GRISDEFFXXX',
      'creditor-agent: BANCO ROJO',
      'creditor: MOLINOS TRES RIOS SA DE CV',
      'previous-instructing-agent-1: VERDGB2LXXX',
    ]);
    assert.ok(texts(message).some((text) => text.includes('ROSA QUIRARTE')));
    const debtor = party(message, 'debtor');
    assert.deepEqual(
      [debtor.birthDate, debtor.birthPlace, debtor.country, debtor.kind],
      ['1971-03-09', 'LERDO, MX', 'mx', 'person'],
    );
    assert.deepEqual([message.amount, message.currency, message.valueDate], ['1250.40', 'USD', '2026-11-20']);
  });

  for (const flag of ['STP', 'REMIT'])
    it(`names the variant ${flag}`, () => assert.equal(one(mt103({ flag })).format, `MT103 ${flag}`));

  const broken: readonly [what: string, field: string, names: readonly string[]][] = [
    [
      'a full first line',
      ':50K:/1\nTRANSPORTES INTERNACIONALES DEL NOR\nESTE SA DE CV',
      ['TRANSPORTES INTERNACIONALES DEL NORESTE SA DE CV', 'TRANSPORTES INTERNACIONALES DEL NOR ESTE SA DE CV'],
    ],
    [
      'a line that cannot end there',
      ':50K:/1\nJOSE LUIS CASTELLANOS DE\nLA GARZA',
      ['JOSE LUIS CASTELLANOS DE', 'JOSE LUIS CASTELLANOS DE LA GARZA'],
    ],
    ['a line that ends before its width', ':50K:/1\nANA\nBRANDT ODELL', ['ANA', 'ANA BRANDT ODELL']],
    ['a word on each line', ':50K:/1\nANA\nBRANDT\nODELL\nCALLE 7', ['ANA BRANDT', 'ANA BRANDT ODELL']],
    ['an address after the name', ':50K:/1\nANA BRANDT\nCALLE HIDALGO 7', ['ANA BRANDT']],
    [
      'two lines 1/',
      ':50F:/1\n1/TRANSPORTES INTERNACIONALES DEL\n1/NORESTE SA DE CV\n2/CALLE 7\n3/MX/LERDO',
      ['TRANSPORTES INTERNACIONALES DEL NORESTE SA DE CV'],
    ],
    ['in care of', ':50K:/1\nANA BRANDT\nC/O TALLER OLVERA', ['ANA BRANDT', 'TALLER OLVERA']],
  ];
  for (const [what, debtor, names] of broken)
    it(`reads names over lines: ${what}`, () => {
      const found = party(one(mt103({ debtor })), 'debtor').names;
      for (const name of names) assert.ok(found.includes(name), `${name} of ${found.join(' | ')}`);
    });

  it('joins lines of remittance with and without a blank where a word may be cut', () => {
    const message = one(mt103({ text: `${'PAGO A CUENTA DE '.padEnd(28, '.')}CASTELL\nANOS` }));
    assert.ok(texts(message).some((text) => text.includes('CASTELLANOS')));
  });

  it('reads the words after a code of instruction, and numbered lines where none are due', () => {
    assert.ok(
      texts(one(mt103().replace(':32A:', ':23E:PHOB/AVISAR A ANA BRANDT\r\n:32A:'))).includes('AVISAR A ANA BRANDT'),
    );
    assert.equal(party(one(mt103({ creditor: ':59:/1\n1/ANA BRANDT\n2/CALLE 7' })), 'creditor').name, 'ANA BRANDT');
  });

  it('reads the customers under an MT202 COV, and the text of an MT202', () => {
    assert.ok(said(one(mt202(true))).includes('debtor: TALLER OLVERA'));
    assert.ok(said(one(mt202(true))).includes('creditor: GRANOS ENCINO'));
    assert.deepEqual(texts(one(mt202(false))), ['PARA TALLER OLVERA']);
  });

  it('reads an MT101: each transaction with its creditor and who instructs', () => {
    const message = one(mt101);
    assert.equal(message.transactions, 2);
    assert.deepEqual(
      message.parties.slice(2).map(({ role, name, transaction }) => [role, name, transaction]),
      [
        ['debtor', 'TEXTILES OYERVIDES', 0],
        ['creditor', 'ANA BRANDT', 1],
        ['initiating-party', 'NOMINAS DEL BAJIO', 2],
        ['creditor', 'PAVEL NOVAK', 2],
      ],
    );
  });

  const batches: readonly [string, string][] = [
    ['RJE', [mt103(), mt202(true), mt101].join('\r\n$\r\n')],
    ['DOS-PCC', [mt103(), mt202(true), mt101].map((text) => `\u0001${text}\u0003`.padEnd(1024, ' ')).join('')],
    ['one after another', [mt103(), mt202(true), mt101].join('')],
    [
      'with acknowledgements',
      [mt103(), mt202(true), mt101]
        .map((text) => `{1:F21AZULMXMMAXXX0000000000}{4:{177:2611201000}{451:0}}${text}`)
        .join('\n'),
    ],
    [
      'with trailers',
      [mt103(), mt202(true), mt101].map((text) => `${text}{5:{CHK:123456789ABC}}{S:{COP:P}}`).join('\n'),
    ],
  ];
  for (const [form, text] of batches)
    it(`cuts a file into its messages: ${form}`, () =>
      assert.deepEqual(
        readPayments(text, 'f').map(({ format, faults }) => [format, faults]),
        [
          ['MT103', []],
          ['MT202 COV', []],
          ['MT101', []],
        ],
      ));
});

describe('in pieces', () => {
  for (const [what, text] of [
    ['XML', [pacs008(), pain001].join('\n')],
    ['MT', [mt103(), mt101].join('\n$\n')],
  ] as const)
    it(`gives the same for ${what} cut anywhere`, () => {
      const whole = readPayments(text, 'f');
      for (const size of [1, 7, 333]) {
        const messages: PaymentMessage[] = [];
        const reader = paymentReader('f', (message) => messages.push(message));
        for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
        reader.end();
        assert.deepEqual(messages, whole);
      }
    });
});
