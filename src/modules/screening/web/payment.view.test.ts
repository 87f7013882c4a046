import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { firstToDecide, grouped, heldBecause, stretches } from './payment.view.ts';
import { countryName, roleWords } from './words.view.ts';

it('an amount is grouped to its last digit', () => {
  for (const [amount, expected] of [
    ['0', '0'],
    ['1234.50', '1,234.50'],
    ['1000000', '1,000,000'],
    ['-98765.123', '-98,765.123'],
    ['12345678901234567890.01', '12,345,678,901,234,567,890.01'],
    ['about 5', 'about 5'],
  ] as const)
    assert.equal(grouped(amount), expected);
});

it('a text is cut where hits begin and end; where two overlap the stronger leads', () => {
  const hits = [
    { id: 'a', start: 4, end: 10, score: 0.8 },
    { id: 'b', start: 8, end: 14, score: 0.9 },
  ];
  assert.deepEqual(
    stretches('pago grupo sierra', hits).map((one) => [one.text, one.hits.map((hit) => hit.id).join()]),
    [
      ['pago', ''],
      [' gru', 'a'],
      ['po', 'b,a'],
      [' sie', 'b'],
      ['rra', ''],
    ],
  );
});

it('a text in stretches is the text, wherever hits stand', () => {
  const span = fc.record({ start: fc.nat(30), end: fc.nat(40), score: fc.constant(1) });
  fc.assert(
    fc.property(fc.string(), fc.array(span), (text, hits) => {
      assert.equal(
        stretches(text, hits)
          .map((one) => one.text)
          .join(''),
        text,
      );
    }),
  );
});

it('why a payment is held: hits to decide first, then what could not be read', () => {
  const payment = (state: 'held' | 'released', hits: number, openHits: number, faults: number) =>
    heldBecause({ state, hits, openHits, faults } as Parameters<typeof heldBecause>[0]);
  assert.deepEqual(payment('held', 2, 1, 1), ['heldHits', 'heldFaults']);
  assert.deepEqual(payment('held', 2, 0, 0), ['heldReady']);
  assert.deepEqual(payment('held', 0, 0, 3), ['heldFaults']);
  assert.deepEqual(payment('released', 2, 0, 1), []);
});

it('the strongest undecided hit is opened first, of parties and texts alike', () => {
  const hit = (id: string, state: string, score: number) => ({ id, state, score });
  const payment = (party: object[], text: object[]) =>
    ({ parties: [{ hits: party }], texts: [{ hits: text }] }) as unknown as Parameters<typeof firstToDecide>[0];
  assert.equal(
    firstToDecide(payment([hit('a', 'open', 0.7), hit('b', 'dismissed', 0.99)], [hit('c', 'escalated', 0.8)])),
    'c',
  );
  assert.equal(firstToDecide(payment([hit('b', 'confirmed', 0.9)], [])), undefined);
});

it('roles and countries have words; what has none stands as it is', () => {
  assert.equal(roleWords('intermediary-agent-2').en, 'Intermediary bank 2');
  assert.equal(roleWords('ultimate-creditor').es, 'Beneficiario último');
  assert.equal(roleWords('odd-thing').en, 'odd-thing');
  assert.deepEqual(
    [countryName('mx', 'es'), countryName('Region: Sur', 'es'), countryName('zz', 'en')],
    ['México', 'Region: Sur', 'Unknown Region'],
  );
});
