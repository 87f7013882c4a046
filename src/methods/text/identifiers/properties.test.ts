import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import fc from 'fast-check';
import type { IdentifierType, TextLanguage } from '../reading/types.ts';
import { clabeDigit, containerDigit, curpDigit, ibanDigits, imoDigit, rfcDigit, vinDigit } from './check-digits.ts';
import { findIdentifiers } from './find.ts';

const languages: fc.Arbitrary<TextLanguage> = fc.constantFrom('en', 'es', 'other');

const pieces = fc.constantFrom(
  ...[
    'placas',
    'XHK-482-B',
    'VIN',
    '1M8GDM9AXKP042788',
    'account ending',
    '4471',
    'IBAN',
    'GB82 WEST',
    '1234',
    ' ',
    ', ',
  ],
  ...['(956)', '555-0171', '+52', '\u00a0', '\u2011', '089', 'al', 'tel.', '26.0664', '°', 'N', 'W', '-98.2056', '\n'],
  ...[
    'CSQU',
    '305438',
    '-',
    '3',
    'RFC',
    'BIC',
    '@',
    'a',
    '.org',
    '0x',
    'bc1q',
    'y',
    'número',
    'IMO',
    '9074729',
    '\u{1f4de}',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join(' ')),
);

test('any text: every identifier is its slice, in order, without overlaps', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      let last = 0;
      for (const { start, end, text: slice, valid, fault, value } of findIdentifiers(text, language)) {
        assert.ok(start >= last && end > start && end <= text.length);
        assert.equal(slice, text.slice(start, end));
        assert.equal(valid, fault === null);
        assert.notEqual(value, '');
        last = end;
      }
    }),
    { numRuns: 1500 },
  );
});

const drawn = (letters: string, length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }).map((all) => all.join(''));
const digits = (length: number): fc.Arbitrary<string> => drawn('0123456789', length);
const capitals = (length: number): fc.Arbitrary<string> => drawn('ABCDEFGHIJKLMNOPQRSTUVWXYZ', length);
const shortDate = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));
const joined = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((all) => all.join(''));

interface Kind {
  type: IdentifierType;
  valid: fc.Arbitrary<string>;
  /** A sentence with the value. */
  said: (value: string) => string;
  /** Where its check digit stands, counted from the start, or from the end if negative. */
  checkAt: number;
  /** Any one digit altered shows, not the check digit alone. */
  everyDigit: boolean;
}

const replaced = (value: string, at: number, by: string): string => {
  const index = at < 0 ? value.length + at : at;
  return value.slice(0, index) + by + value.slice(index + 1);
};

const kinds: Kind[] = [
  {
    type: 'clabe',
    valid: joined(drawn('123456789', 1), digits(16)).map((value) => value + clabeDigit(value)),
    said: (value) => `la CLABE ${value}, con saldo`,
    checkAt: -1,
    everyDigit: true,
  },
  {
    type: 'container',
    valid: joined(capitals(3), fc.constant('U'), digits(6)).map((value) => value + containerDigit(value)),
    said: (value) => `el contenedor ${value.slice(0, 4)} ${value.slice(4, 10)}-${value.slice(10)} fue`,
    checkAt: -1,
    everyDigit: false,
  },
  {
    type: 'imo',
    valid: digits(6).map((value) => value + imoDigit(value)),
    said: (value) => `the MV Example, IMO ${value}, sailed`,
    checkAt: -1,
    everyDigit: false,
  },
  {
    type: 'vin',
    valid: joined(drawn('12345', 1), drawn('ABCDEFGHJKLMNPRSTUVWXYZ', 4), digits(3), fc.constant('0'), digits(8)).map(
      (value) => replaced(value, 8, vinDigit(value)),
    ),
    said: (value) => `a truck with VIN ${value}.`,
    checkAt: 8,
    everyDigit: true,
  },
  {
    type: 'iban',
    valid: joined(fc.constant('GB00'), capitals(4), digits(14)).map(
      (value) => `GB${ibanDigits(value)}${value.slice(4)}`,
    ),
    said: (value) => `to IBAN ${(value.match(/.{1,4}/g) ?? []).join(' ')} and on`,
    checkAt: 3,
    everyDigit: true,
  },
  {
    type: 'rfc',
    valid: joined(capitals(3), shortDate, drawn('ABCDEFGHIJKLMNPQRSTUVWXYZ123456789', 2)).map(
      (value) => value + rfcDigit(`${value}0`),
    ),
    said: (value) => `con RFC ${value}, declaró`,
    checkAt: -1,
    everyDigit: false,
  },
  {
    type: 'curp',
    valid: joined(
      capitals(4),
      shortDate,
      fc.constantFrom('HDF', 'MTS', 'HNL'),
      drawn('BCDFGHJKLMNPQRSTVWXYZ', 3),
      fc.constant('A'),
    ).map((value) => value + curpDigit(value)),
    said: (value) => `CURP ${value};`,
    checkAt: -1,
    everyDigit: false,
  },
];

for (const { type, valid, said, checkAt, everyDigit } of kinds) {
  test(`${type}: a valid one is found valid, an altered digit is shown as a fault`, () => {
    fc.assert(
      fc.property(valid, languages, fc.nat(), fc.integer({ min: 1, max: 9 }), (value, language, place, step) => {
        const right = findIdentifiers(said(value), language);
        assert.deepEqual(
          right.map((one) => [one.type, one.value, one.fault]),
          [[type, value, null]],
        );
        const places = [...value].flatMap((letter, i) => (/\d/.test(letter) && i > 0 ? [i] : []));
        const at = everyDigit ? (places[place % places.length] ?? 0) : checkAt;
        const old = value.at(at) ?? '';
        const other = /\d/.test(old) ? String((Number(old) + step) % 10) : String(step);
        const wrong = findIdentifiers(said(replaced(value, at, other)), language);
        assert.deepEqual(
          wrong.map((one) => [one.type, one.value, one.valid]),
          [[type, replaced(value, at, other), false]],
        );
        assert.ok(wrong.every(({ fault }) => fault !== null && fault.en !== fault.es));
      }),
    );
  });
}

test('bitcoin: a valid address is found, an altered letter is not taken for one', () => {
  const coder = createBase58check(sha256);
  const address = fc
    .uint8Array({ minLength: 20, maxLength: 20 })
    .filter((bytes) => (bytes[0] ?? 0) > 9)
    .map((bytes) => coder.encode(Uint8Array.of(0, ...bytes)));
  fc.assert(
    fc.property(address, fc.nat(), (value, place) => {
      assert.deepEqual(
        findIdentifiers(`paid to ${value} twice`, 'en').map((one) => [one.type, one.value, one.valid]),
        [['crypto', value, true]],
      );
      const at = 1 + (place % (value.length - 1));
      const wrong = replaced(value, at, value.charAt(at) === 'a' ? 'b' : 'a');
      assert.ok(findIdentifiers(`paid to ${wrong} twice`, 'en').every(({ type }) => type !== 'crypto'));
    }),
  );
});

test('telephone numbers of ten digits, as written on either side of the border', () => {
  const us = joined(fc.constantFrom('956', '210', '915'), drawn('23456789', 1), digits(6));
  const forms: ((d: string) => string)[] = [
    (d) => `(${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6)}`,
    (d) => `${d.slice(0, 3)}-${d.slice(3, 6)}-${d.slice(6)}`,
    (d) => `+1 ${d.slice(0, 3)} ${d.slice(3, 6)} ${d.slice(6)}`,
    (d) => `tel. ${d}`,
  ];
  fc.assert(
    fc.property(us, fc.constantFrom(...forms), languages, (number, form, language) => {
      const all = findIdentifiers(`They gave ${form(number)}, in Texas.`, language);
      assert.deepEqual(
        all.map(({ type, value }) => [type, value]),
        [['phone', `+1${number}`]],
      );
    }),
  );
});
