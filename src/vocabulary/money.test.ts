import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currencyCodes, formatMoney, moneyText, parseMoney } from './money.ts';
import type { Qualifier } from './statement.ts';
import { isExpected } from './time.ts';

const read: readonly (readonly [string, string, Qualifier | null])[] = [
  ['USD 2500000', 'USD 2500000', null],
  ['USD 2,500,000.50', 'USD 2500000.5', null],
  ['US$2.5 million', 'USD 2500000', null],
  ['$2,500 USD', 'USD 2500', null],
  ['$2,500.00 M.N.', 'MXN 2500', null],
  ['about 300 mil euros', 'EUR 300000', 'about'],
  ['más de 2 millones de pesos mexicanos', 'MXN 2000000', 'more than'],
  ['1.5 mil millones de dólares estadounidenses', 'USD 1500000000', null],
  ['€5', 'EUR 5', null],
  ['2 bn USD', 'USD 2000000000', null],
  ['45 mdp', 'MXN 45000000', null],
  ['3.2 mdd', 'USD 3200000', null],
  ['MXN -120.5', 'MXN -120.5', null],
];
test('sums are read from English and Spanish', () => {
  for (const [text, stored, qualifier] of read) {
    const found = parseMoney(text);
    assert.ok(!isExpected(found), `${text}: ${JSON.stringify(found)}`);
    assert.equal(moneyText(found), stored, text);
    assert.equal(found.qualifier, qualifier, text);
  }
});

test('"$" and "pesos" alone name no currency, unless it is given', () => {
  for (const text of ['$2.5 million', '300 pesos', '40 dólares', '2 millones de pesos']) {
    const found = parseMoney(text);
    assert.ok(isExpected(found), text);
    assert.match(found.expected, /ISO 4217 code/);
    assert.ok(!isExpected(parseMoney(text, 'MXN')), text);
  }
  assert.deepEqual(parseMoney('1200', 'MXN'), { value: '1200', currency: 'MXN', qualifier: null });
});

test('what is no sum says what is expected', () => {
  for (const text of ['', 'USD', 'XYZ 12', 'USD 1,2,3', 'USD 12 EUR', '12'])
    assert.ok(isExpected(parseMoney(text)), text);
});

test('sums are shown with cents full or absent', () => {
  assert.equal(formatMoney({ value: '2500000', currency: 'USD', qualifier: 'about' }, 'es'), 'cerca de USD 2,500,000');
  assert.equal(formatMoney({ value: '12.5', currency: 'MXN', qualifier: null }, 'en'), 'MXN 12.50');
  assert.equal(formatMoney({ value: '0.5', currency: 'KWD', qualifier: null }, 'en'), 'KWD 0.500');
});

test('stored text and shown text read back to the same sum', () => {
  const anyMoney = fc
    .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...currencyCodes))
    .map(([value, currency]) => ({ value: String(value), currency, qualifier: null }));
  fc.assert(
    fc.property(anyMoney, (money) => {
      assert.deepEqual(parseMoney(moneyText(money)), money);
      assert.deepEqual(parseMoney(formatMoney(money, 'en')), money);
    }),
  );
});
