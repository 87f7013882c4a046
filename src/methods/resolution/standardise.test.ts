import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparatorOf, roles } from './roles.ts';
import { dateDigits, standardise } from './standardise.ts';

const dates: readonly (readonly [text: string, monthFirst: boolean, digits: string])[] = [
  ['1990-02-03', false, '19900203'],
  ['19900203', false, '19900203'],
  ['1990-02-03T00:00:00Z', false, '19900203'],
  ['1990', false, '19900000'],
  ['3/2/1990', false, '19900203'],
  ['2/3/1990', true, '19900203'],
  ['25/12/1990', true, '19901225'],
  ['12.25.1990', false, '19901225'],
  ['3 de febrero de 1990', false, '19900203'],
  ['3 Feb 1990', false, '19900203'],
  ['February 3, 1990', false, '19900203'],
  ['03-FEB-1990', false, '19900203'],
  ['1990-13-40', false, '19901340'],
  ['0000-00-00', false, ''],
  ['unknown', false, ''],
  ['', false, ''],
];

for (const [text, monthFirst, digits] of dates)
  test(`the date ${text || 'nothing'}${monthFirst ? ', month first,' : ''} is ${digits || 'none'}`, () =>
    assert.equal(dateDigits(text, monthFirst), digits));

test('placeholders are missing values, not values that agree', () => {
  for (const nothing of ['N/A', 'desconocido', 'S/N', 'null', '—'])
    assert.equal(standardise('surname', 'name', nothing), '', nothing);
  for (const nothing of ['0000000000', 'XAXX010101000', '-'])
    assert.equal(standardise('identifier', 'code', nothing), '');
});

test('a telephone number is its last ten digits, an address has its words in one form', () => {
  assert.equal(standardise('phone', 'code', '+52 (55) 1234-5678'), '5512345678');
  assert.equal(
    standardise('address', 'words', 'Av. Juárez No. 5'),
    standardise('address', 'words', 'avenida juarez num 5'),
  );
});

test('what is in its compared form stays so', () => {
  const known = roles.flatMap((role) => (role === 'ignore' ? [] : [role]));
  fc.assert(
    fc.property(fc.constantFrom(...known), fc.string({ unit: 'grapheme' }), (role, text) => {
      const once = standardise(role, comparatorOf[role], text);
      assert.equal(standardise(role, comparatorOf[role], once), once);
    }),
  );
});
