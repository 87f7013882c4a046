import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compareQuantities,
  convert,
  formatQuantity,
  parseQuantity,
  quantityText,
  readDecimal,
  sumQuantities,
  unitCodes,
  unitOf,
} from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { Qualifier } from './statement.ts';
import { isExpected } from './time.ts';

const of = (value: string, unit: string, qualifier: Qualifier | null = null): Quantity => ({ value, unit, qualifier });

const read: readonly (readonly [string, string, Qualifier | null])[] = [
  ['1240 lb', '1240 lb', null],
  ['1,240 pounds', '1240 lb', null],
  ['about 1,240.50 lbs', '1240.5 lb', 'about'],
  ['al menos 3.5 toneladas', '3.5 t', 'at least'],
  ['1 240 kg', '1240 kg', null],
  ['1.240,5 kg', '1240.5 kg', null],
  ['1,5 kilos', '1.5 kg', null],
  ['2.5 million tablets', '2500000 tablet', null],
  ['2 millones de pastillas', '2000000 tablet', null],
  ['12 mil dosis', '12000 dose', null],
  ['more than 3 short tons', '3 short-ton', 'more than'],
  ['3 short-ton', '3 short-ton', null],
  ['55 gallons', '55 gal', null],
  ['55 US gal', '55 gal', null],
  ['200 metros cúbicos', '200 m3', null],
  ['8 ounces', '8 oz', null],
  ['40 armas de fuego', '40 firearm', null],
  ['0.5kg', '0.5 kg', null],
  ['casi 10 hectáreas', '10 ha', 'nearly'],
];
test('quantities are read from English and Spanish, the qualifier beside the value', () => {
  for (const [text, stored, qualifier] of read) {
    const found = parseQuantity(text);
    assert.ok(!isExpected(found), `${text}: ${JSON.stringify(found)}`);
    assert.equal(quantityText(found), stored, text);
    assert.equal(found.qualifier, qualifier, text);
  }
});

test('"ton" alone is refused, for it may be a short ton, a long ton or a tonne', () => {
  for (const text of ['3 ton', '3 tons', 'about 2.5 tons']) {
    assert.deepEqual(parseQuantity(text), { expected: 'short ton, long ton or tonne' });
  }
});

test('what is no quantity says what is expected', () => {
  for (const text of ['', 'many', 'kg', '12', '12 furlongs', '1,24,0 kg', '-3 kg', '3 MT', '--2 kg']) {
    assert.ok(isExpected(parseQuantity(text)), text);
  }
});

const converted: readonly (readonly [string, string, string, string, boolean])[] = [
  ['1', 'lb', 'kg', '0.45359237', true],
  ['1240', 'lb', 'kg', '562.4545388', true],
  ['16', 'oz', 'lb', '1', true],
  ['1', 'oz', 'g', '28.349523125', true],
  ['1', 'short-ton', 'kg', '907.18474', true],
  ['1', 'short-ton', 'lb', '2000', true],
  ['1', 'long-ton', 'lb', '2240', true],
  ['2.5', 't', 'kg', '2500', true],
  ['1', 'gal', 'l', '3.785411784', true],
  ['128', 'fl-oz', 'gal', '1', true],
  ['1', 'bbl', 'gal', '42', true],
  ['1', 'acre', 'ha', '0.40468564224', true],
  ['1', 'kg', 'lb', '2.20462262185', false],
  ['12', 'ozt', 'g', '373.2417216', true],
  ['0', 'kg', 'lb', '0', true],
];
test('units convert exactly, or to twelve digits where the result does not end', () => {
  for (const [value, from, to, expected, exact] of converted) {
    assert.deepEqual(
      convert(of(value, from), to),
      { value: expected, unit: to, qualifier: null, exact },
      `${value} ${from}`,
    );
  }
  assert.equal(convert(of('1', 'kg'), 'lb', 3)?.value, '2.2');
  assert.equal(convert(of('1', 'kg'), 'lb', 4)?.value, '2.205');
  assert.equal(convert(of('1', 'kg'), 'l'), undefined);
  assert.equal(convert(of('1', 'bottle'), 'tablet'), undefined);
  assert.throws(() => convert(of('1', 'stone'), 'kg'), /"stone" is no unit/);
});

test('sizes are compared and summed exactly across units', () => {
  assert.equal(compareQuantities(of('1', 'kg'), of('2.2', 'lb')), 1);
  assert.equal(compareQuantities(of('16', 'oz'), of('1', 'lb')), 0);
  assert.equal(compareQuantities(of('1', 'kg'), of('1', 'tablet')), undefined);
  assert.deepEqual(sumQuantities([of('1', 'kg'), of('500', 'g'), of('0.5', 'kg')]), of('2', 'kg'));
  assert.equal(sumQuantities([]), undefined);
  assert.equal(sumQuantities([of('1', 'kg'), of('1', 'l')]), undefined);
});

test('quantities are shown as both languages write them', () => {
  assert.equal(formatQuantity(of('1240.5', 'lb', 'about'), 'en'), 'about 1,240.5 lb');
  assert.equal(formatQuantity(of('12000', 'tablet', 'at least'), 'es'), 'al menos 12,000 tabletas');
  assert.equal(formatQuantity(of('1', 'short-ton'), 'es'), '1 tonelada corta');
  assert.equal(formatQuantity(of('3', 'short-ton'), 'en'), '3 short tons');
});

test('numbers keep every digit, and what could be two numbers is not read', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['007.50', '7.5'],
    ['12345678901234567890.123', '12345678901234567890.123'],
    ['1,234', '1234'],
    ['1.234', '1.234'],
    ['1.234.567', '1234567'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['−3', '-3'],
    ['1e5', null],
    ['1,2345', null],
    ['0x10', null],
  ];
  for (const [text, value] of table) assert.equal(readDecimal(text), value, text);
});

const anyQuantity = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }), fc.constantFrom(...unitCodes))
  .map(([digits, scale, unit]) => of(readDecimal((Number(digits) / 10 ** scale).toFixed(scale)) ?? '0', unit));

test('stored text reads back to the same quantity', () => {
  fc.assert(fc.property(anyQuantity, (quantity) => assert.deepEqual(parseQuantity(quantityText(quantity)), quantity)));
});

test('what people see reads back to the same quantity, where the unit has one spelling', () => {
  fc.assert(
    fc.property(anyQuantity, fc.constantFrom('en' as const, 'es' as const), (quantity, language) => {
      assert.deepEqual(parseQuantity(formatQuantity(quantity, language)), quantity);
    }),
  );
});

test('converting there and back is equal, exactly when both steps are exact', () => {
  fc.assert(
    fc.property(anyQuantity, fc.constantFrom(...unitCodes), (quantity, unit) => {
      const there = convert(quantity, unit, 40);
      if (there === undefined) {
        assert.notEqual(unitOf(quantity.unit)?.dimension, unitOf(unit)?.dimension);
        return;
      }
      if (there.exact) assert.equal(compareQuantities(quantity, there), 0);
      assert.equal(convert(there, quantity.unit, 20)?.value, quantity.value);
    }),
  );
});

test('no word means two units', () => {
  const seen = new Map<string, string>();
  for (const code of unitCodes) {
    for (const word of unitOf(code)?.words ?? []) {
      assert.equal(seen.get(word) ?? code, code, `"${word}"`);
      seen.set(word, code);
    }
  }
});
