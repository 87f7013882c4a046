import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mt101, mt103, mt202, pacs008, pain001 } from './samples.testing.ts';
import { isNameless } from './draft.ts';
import { readPayments } from './read.ts';

const lineAt = (text: string, what: string): number => text.slice(0, text.indexOf(what)).split('\n').length;

/** Input, and the first fault it must give: what was found, and where it is found in the text. */
interface Broken {
  what: string;
  text: string;
  found: RegExp;
  line?: number;
}

const good = pacs008();
const cut = good.slice(0, good.indexOf('<Cdtr>') + 20);

const xml: readonly Broken[] = [
  { what: 'cut off', text: cut, found: /unclosed tag/ },
  {
    what: 'cut off inside a tag',
    text: good.slice(0, good.indexOf('<CdtrAgt>') + 4),
    found: /unexpected end|unclosed/,
  },
  {
    what: 'wrongly nested',
    text: good.replace('</Dbtr>', '</Cdtr>'),
    found: /unexpected close tag|unmatched/i,
    line: lineAt(good, '</Dbtr>'),
  },
  { what: 'a tag never closed', text: good.replace('</UltmtDbtr>', ''), found: /unexpected close tag/i },
  {
    what: 'an entity nobody declared',
    text: good.replace('Taller', '&taller;'),
    found: /undefined entity/,
    line: lineAt(good, 'Taller'),
  },
  {
    what: 'entities that expand without end',
    text: good
      .replace(
        '<BusMsg>',
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "&a${at - 1};&a${at - 1};">`).join('')}]><BusMsg>`,
      )
      .replace('Taller', '&a29;'),
    found: /DOCTYPE/,
    line: 2,
  },
  {
    what: 'an entity of a file',
    text: good
      .replace('<BusMsg>', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><BusMsg>')
      .replace('Taller', '&f;'),
    found: /DOCTYPE/,
  },
  { what: 'a version of tomorrow', text: pacs008({ version: '99' }), found: /pacs\.008\.001\.99/ },
  { what: 'a version 00', text: pacs008({ version: '00' }), found: /pacs\.008\.001\.00/ },
  {
    what: 'a type that is no payment',
    text: good.replaceAll('pacs.008.001.08', 'seev.031.001.09'),
    found: /seev\.031\.001\.09/,
  },
  {
    what: 'no namespace and no header',
    text: pacs008({ bare: true }).replace(/ xmlns="[^"]*"/, ''),
    found: /pacs\.008 without a version/,
  },
  { what: 'XML of another kind', text: '<html><body>404 Not Found</body></html>', found: /no Document/ },
  {
    what: 'no party',
    text: '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"/>',
    found: /no transaction/,
  },
  { what: 'no creditor', text: pacs008({ bare: true }).replace(/<Cdtr>.*<\/Cdtr>\n/, ''), found: /without creditor/ },
  {
    what: 'a debtor that says nothing',
    text: good.replace(/<Dbtr>[^]*<\/Dbtr>/, '<Dbtr/>'),
    found: /debtor without a name/,
    line: lineAt(good, '<Dbtr>'),
  },
  {
    what: 'a debtor that is not said',
    text: good.replace(/<Dbtr>[^]*<\/Dbtr>/, '<Dbtr><Nm>NOTPROVIDED</Nm></Dbtr>'),
    found: /debtor without a name/,
  },
  ...['\u{1f600}', '????? ???', '1234', 'S.A. DE C.V.'].map((name) => ({
    what: `a debtor named ${name}`,
    text: good.replace(/<Dbtr>[^]*<\/Dbtr>/, `<Dbtr><Nm>${name}</Nm></Dbtr>`),
    found: /debtor (?:named|without a name)/,
  })),
  ...['PE\u{1f600}REZ', 'PE\ue000REZ', '\u24c5\u24ba\u24c7\u24ba\u24cf'].map((name) => ({
    what: `a name with a sign inside a word: ${name}`,
    text: good.replace(/<Dbtr>[^]*<\/Dbtr>/, `<Dbtr><Nm>ANA ${name}</Nm></Dbtr>`),
    found: /debtor with a sign inside a word/,
  })),
  {
    what: 'more transactions announced than there are',
    text: good.replace('<NbOfTxs>1<', '<NbOfTxs>3<'),
    found: /NbOfTxs 3 and 1/,
    line: lineAt(good, '<NbOfTxs>'),
  },
  {
    what: 'text between elements',
    text: good.replace('</Dbtr>', 'OCULTO PEREZ</Dbtr>'),
    found: /text between elements: OCULTO PEREZ/,
  },
  {
    what: 'an element inside a name',
    text: good.replace('<Nm>Taller Olvera', '<Nm>Taller<b/> Olvera'),
    found: /text between elements: Taller/,
  },
  {
    what: 'an amount of words',
    text: good.replace('1250.40', 'mucho'),
    found: /IntrBkSttlmAmt mucho/,
    line: lineAt(good, '<IntrBkSttlmAmt'),
  },
  {
    what: 'a day there is none of',
    text: good.replace('<IntrBkSttlmDt>2026-11-20', '<IntrBkSttlmDt>2026-02-30'),
    found: /2026-02-30/,
  },
  {
    what: 'a birth date that is none',
    text: good.replace('1971-03-09', '09/03/1971'),
    found: /09\/03\/1971/,
    line: lineAt(good, '<BirthDt>'),
  },
  {
    what: 'a control character',
    text: good.replace('Taller', 'Tal\u0007ler'),
    found: /disallowed character/,
    line: lineAt(good, 'Taller'),
  },
  { what: 'NUL', text: good.replace('Taller', 'Tal\0ler'), found: /disallowed character/ },
  {
    what: 'bytes that are no text',
    text: good.replace('Taller', 'Tall\ufffdr'),
    found: /bytes that are no text/,
    line: lineAt(good, 'Taller'),
  },
  {
    what: 'elements without end',
    text: `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">${'<a>'.repeat(5000)}`,
    found: /nested 100 deep/,
  },
  {
    what: 'a name of 10 MB',
    text: good.replace('Taller Olvera', 'x'.repeat(10_000_000)),
    found: /a name of 10000000 characters/,
  },
  {
    what: 'a text of 10 MB',
    text: pacs008({ remittance: 'pago '.repeat(2_000_000) }),
    found: /Ustrd of \d+ characters/,
  },
  {
    what: 'a thousand names',
    text: good.replace(
      '<Nm>Taller Olvera</Nm>',
      Array.from({ length: 1000 }, (_, at) => `<Nm>Taller ${at}</Nm>`).join(''),
    ),
    found: /more than 24 names/,
  },
  {
    what: 'a header of a thousand senders',
    text: good.replace(
      '<Fr>',
      '<Fr><FIId><FinInstnId><BICFI>AZULMXMMXXX</BICFI></FinInstnId></FIId></Fr>'.repeat(1000) + '<Fr>',
    ),
    found: /more than 100 parties before the Document/,
  },
  {
    what: 'an attribute of 20 MB',
    text: good.replace('<UltmtDbtr>', `<UltmtDbtr a="${'x'.repeat(20_000_000)}">`),
    found: /16 million characters without a tag/,
  },
];

const fin = mt103();
const mt: readonly Broken[] = [
  { what: 'cut off in block 4', text: fin.slice(0, fin.indexOf(':59:') + 20), found: /block 4 that does not end/ },
  {
    what: 'block 4 before block 2',
    text: fin.replace(/(\{2:[^}]*\})(\{3:.*?\}\})([^]*)/, '$3$1$2'),
    found: /block 2 after block 4/,
  },
  { what: 'no block 2', text: fin.replace(/\{2:[^}]*\}/, ''), found: /no block 2/ },
  { what: 'no block 1', text: fin.replace(/\{1:[^}]*\}/, ''), found: /no block 1/ },
  { what: 'no blocks at all', text: fin.slice(fin.indexOf(':20:'), -2), found: /a block such as|:20:/ },
  { what: 'no block 4', text: fin.slice(0, fin.indexOf('{4:')), found: /no block 4/ },
  { what: 'two blocks 4', text: fin + fin.slice(fin.indexOf('{4:')), found: /block 4 after block 4/ },
  { what: 'a block 1 of nonsense', text: fin.replace('F01AZUL', 'F01!!'), found: /block 1/ },
  { what: 'a type that is no payment', text: fin.replace('{2:I103', '{2:I547'), found: /MT547/ },
  {
    what: 'a field of no message',
    text: fin.replace(':71A:', ':99Z:'),
    found: /field 99Z/,
    line: lineAt(fin, ':71A:'),
  },
  { what: 'a tag miswritten', text: fin.replace(':59:', ':5O:'), found: /:5O:/, line: lineAt(fin, ':59:') },
  { what: 'no creditor', text: mt103({ creditor: ':77A:X' }), found: /without field 59/ },
  {
    what: 'a field 50 with an option of its own',
    text: fin.replace(':50F:', ':50X:'),
    found: /option X of field 50X/,
    line: lineAt(fin, ':50F:'),
  },
  { what: 'a creditor that says nothing', text: mt103({ creditor: ':59:/123' }), found: /59 without a name/ },
  {
    what: 'a BIC that is none',
    text: fin.replace(':52A:AZULMXMMXXX', ':52A:AZUL'),
    found: /52A AZUL/,
    line: lineAt(fin, ':52A:'),
  },
  {
    what: 'lines of 50F out of order',
    text: mt103({ debtor: ':50F:/1\n2/CALLE 7\n1/ANA BRANDT' }),
    found: /50F 2\/CALLE 7/,
    line: lineAt(fin, ':50F:') + 1,
  },
  {
    what: 'a birth date that is none',
    text: mt103({ debtor: ':50F:/1\n1/ANA BRANDT\n4/19711309' }),
    found: /19711309/,
  },
  {
    what: 'an amount with a point',
    text: fin.replace('USD1250,40', 'USD1250.40'),
    found: /1250\.40/,
    line: lineAt(fin, ':32A:'),
  },
  { what: 'a day there is none of', text: fin.replace(':32A:261120', ':32A:260230'), found: /260230/ },
  {
    what: 'a control character',
    text: fin.replace('MARIA', 'MAR\u0007IA'),
    found: /U\+0007/,
    line: lineAt(fin, 'MARIA'),
  },
  {
    what: 'a line of 10 MB',
    text: fin.replace('HARINA', 'X'.repeat(10_000_000)),
    found: /a line of \d+ characters/,
    line: lineAt(fin, 'HARINA'),
  },
  {
    what: 'a name of a thousand lines',
    text: mt103({ debtor: `:50K:/1\n${'ANA BRANDT\n'.repeat(1000)}CALLE` }),
    found: /50K of \d+ lines/,
  },
  {
    what: 'an acknowledgement alone',
    text: '{1:F21AZULMXMMAXXX0000000000}{4:{177:2611201000}{451:0}}',
    found: /acknowledgement alone/,
  },
  { what: 'blocks without end', text: '{4:'.repeat(100_000), found: /more than 30 blocks/ },
  { what: 'messages without end', text: '{1:F01'.repeat(100_000), found: /more than 10000 messages/ },
  { what: 'words after the message', text: `${fin}\nPLEASE PAY JUAN PEREZ TOO`, found: /PLEASE PAY/ },
];

const neither: readonly Broken[] = [
  { what: 'nothing', text: '', found: /an empty file/ },
  { what: 'documents without end', text: '<a/>'.repeat(50_000), found: /more than 10000 messages/ },
  { what: 'blanks', text: ' \r\n\t\n', found: /blanks/ },
  { what: 'words', text: 'Dear Sir, please pay Juan.', found: /Dear Sir/ },
  { what: 'JSON', text: '{"debtor": "Juan"}', found: /debtor/ },
  { what: 'bytes of a picture', text: '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', found: /PNG/ },
];

for (const [form, cases] of [
  ['ISO 20022', xml],
  ['SWIFT MT', mt],
  ['neither', neither],
] as const)
  describe(`what is not right: ${form}`, () => {
    for (const { what, text, found, line } of cases)
      it(`${what}: a fault with its place`, () => {
        const faults = readPayments(text, 'f').flatMap((message) => message.faults);
        const fault = faults.find((one) => found.test(one.found));
        assert.ok(fault, JSON.stringify(faults.slice(0, 5)));
        assert.ok(fault.line >= 1 && fault.column >= 1 && fault.expected !== '');
        assert.ok(fault.found.length <= 200, `${fault.found.length} characters`);
        if (line !== undefined) assert.equal(fault.line, line);
      });
  });

describe('what can be read is read beside what cannot', () => {
  it('a text between elements and an element of no version are screened as text', () => {
    const texts = (text: string): string[] =>
      readPayments(text, 'f').flatMap(({ freeText }) => freeText.map((one) => one.text));
    assert.ok(texts(good.replace('</Dbtr>', 'OCULTO PEREZ</Dbtr>')).includes('OCULTO PEREZ'));
    assert.ok(texts(good.replace('<Nm>Taller Olvera</Nm>', '<Nm>Taller</Nm><NvNm>Oculto</NvNm>')).includes('Oculto'));
    assert.ok(texts(fin.replace(':71A:SHA', ':99Z:OCULTO PEREZ')).includes('OCULTO PEREZ'));
  });

  it('the fields of a message without blocks', () => {
    const [message] = readPayments(fin.slice(fin.indexOf(':20:'), -2), 'f');
    assert.ok(message?.parties.some(({ name }) => name === 'MOLINOS TRES RIOS SA DE CV'));
  });

  it('the messages beside a broken one', () => {
    const broken = mt103({ creditor: ':77A:X' });
    const states = readPayments([mt103(), broken, mt202(true), mt101].join('\n$\n'), 'f').map(
      ({ faults }) => faults.length > 0,
    );
    assert.deepEqual(states, [false, true, false, false]);
    const after = readPayments([pacs008({ version: '99' }), pain001].join('\n'), 'f').map(
      ({ faults }) => faults.length > 0,
    );
    assert.deepEqual(after, [true, false]);
  });

  it('parties before the place where a message is cut off', () => {
    const [message] = readPayments(cut, 'f');
    assert.ok(message?.parties.some((party) => party.role === 'debtor' && !isNameless(party)));
  });
});
