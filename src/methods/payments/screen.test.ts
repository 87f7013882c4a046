import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildScreen } from '#methods/screening/build.ts';
import { openScreen } from '#methods/screening/open.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import { readPayments } from './read.ts';
import { mt103, pacs008 } from './samples.testing.ts';
import { paymentScreen, type Screened } from './screen.ts';

/** Listed on a list of nobody. */
const entry = (
  number: string,
  kind: ListedEntry['kind'],
  names: readonly string[],
  more: Partial<ListedEntry> = {},
): ListedEntry => ({
  list: 'test',
  entry: number,
  kind,
  names: names.map((name, at) => ({ name, type: at === 0 ? 'primary' : 'alias', weak: false })),
  programmes: ['FTO', 'SDGT'],
  birthDates: [],
  birthPlaces: [],
  countries: [],
  identifiers: [],
  addresses: [],
  links: [],
  title: null,
  gender: null,
  remarks: null,
  listedOn: null,
  ...more,
});

const head = { list: 'test', title: 'Test', publisher: 'Test', asOf: '2026-11-01', official: false };
const screen = openScreen(
  buildScreen([
    {
      head,
      entries: [
        entry('1', 'person', ['QUIRARTE ZAVALZA, Fidencio'], {
          identifiers: [{ type: 'passport', value: 'G1234567', country: 'mx' }],
        }),
        entry('2', 'organization', ['COMERCIALIZADORA OXKUTZCAB DEL PONIENTE S.A. DE C.V.']),
        entry('3', 'organization', ['BANCO ROJIZO'], {
          identifiers: [{ type: 'bic', value: 'VERDGB2L', country: null }],
        }),
      ],
    },
  ]),
);

const screened = (text: string): Screened => {
  const [message] = readPayments(text, 'f');
  assert.ok(message);
  return paymentScreen(screen)(message);
};
/** Role and entry of each hit. */
const hitsOf = ({ parties, freeText }: Screened): string[] => [
  ...parties.flatMap(({ party, hits }) => hits.map((hit) => `${party.role} ${hit.entry}`)),
  ...freeText.map(({ text, hit }) => `${text.field.split('/').at(-1)} ${hit.entry}`),
];

/** Neither the passport nor the agent of the samples is to be found. */
const plain = (text: string): string => text.replaceAll('G1234567', 'G7654321').replaceAll('VERDGB2L', 'VERXGB2L');

const cases: readonly [what: string, text: string, hits: readonly string[]][] = [
  ['nobody listed', pacs008(), []],
  ['nobody listed', mt103(), []],
  ['the creditor', pacs008({ creditor: 'Fidencio Quirarte Zavalza' }), ['creditor 1']],
  [
    'a debtor over two lines',
    mt103({ debtor: ':50K:/1\nCOMERCIALIZADORA OXKUTZCAB DEL PONIE\nNTE SA DE CV' }),
    ['debtor 2'],
  ],
  ['in care of', mt103({ creditor: ':59:/1\nANA BRANDT\nC/O FIDENCIO QUIRARTE ZAVALZA' }), ['creditor 1']],
  ['the free text', pacs008({ remittance: 'Pago a Fidencio Quirarte Zavalza por asesoría' }), ['Ustrd 1']],
  ['the free text, over two lines', mt103({ text: 'PAGO POR CUENTA DE FIDENCIO QUIRAR\nTE ZAVALZA' }), ['70 1']],
];

describe('a message held against lists', () => {
  for (const [what, text, hits] of cases)
    it(`finds ${what}`, () => {
      const found = screened(plain(text));
      assert.deepEqual(hitsOf(found), hits);
      assert.equal(found.decision, hits.length === 0 ? 'clear' : 'review');
    });

  it('finds a party by a passport and an agent by its BIC', () => {
    assert.deepEqual(hitsOf(screened(pacs008())), ['previous-instructing-agent-1 3', 'debtor 1']);
  });

  it('finds a name deep in a long text, and says where', () => {
    const text = `${'pago de renta '.repeat(600)}a Fidencio Quirarte Zavalza hoy`;
    const { freeText } = screened(plain(pacs008({ remittance: text })));
    const [found] = freeText;
    assert.equal(found?.text.text.slice(found.hit.start, found.hit.end), 'Fidencio Quirarte Zavalza');
  });

  it('never clears a message that was not read whole', () => {
    assert.equal(screened(plain(pacs008()).replace('</Document>', '')).decision, 'review');
    assert.equal(screened('').decision, 'review');
  });
});
