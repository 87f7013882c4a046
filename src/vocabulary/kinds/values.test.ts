import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isExpected } from '../time.ts';
import { countryCode, countryName } from './countries.ts';
import { foreignTypes } from './ftm-model.ts';
import { propertyTypes } from './shape.ts';
import type { Property, PropertyType } from './shape.ts';
import { checkValue } from './values.ts';

const of = (type: PropertyType): Property => ({
  name: 'x',
  qname: 'Thing:x',
  kind: 'Thing',
  label: { en: 'x', es: 'x' },
  type,
  place: false,
  hidden: false,
  ours: false,
});

const taken: readonly (readonly [PropertyType, string, string])[] = [
  ['name', '  Nemesio   OSEGUERA\tCervantes ', 'Nemesio OSEGUERA Cervantes'],
  ['name', 'Jose\u0301', 'José'],
  ['text', 'one\n two ', 'one\n two'],
  ['text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['html', '<b>a</b>', '<b>a</b>'],
  ['date', '2026-03-14T10:20', '2026-03-14T10:20Z'],
  ['number', '1,234.50', '1234.5'],
  ['quantity', '1,240 pounds', '1240 lb'],
  ['money', 'US$2.5 million', 'USD 2500000'],
  ['country', 'MX', 'mx'],
  ['country', 'suhh', 'suhh'],
  ['country', 'México', 'mx'],
  ['country', 'Korea, North', 'kp'],
  ['country', 'Estados Unidos', 'us'],
  ['identifier', ' OECN 660717  ', 'OECN 660717'],
  ['url', 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['email', 'Someone@Example.ORG', 'Someone@example.org'],
  ['phone', '+52 (55) 1234-5678 ext 9', '+52 (55) 1234-5678 ext 9'],
  ['gender', 'Femenino', 'female'],
  ['language', 'es', 'spa'],
  ['language', 'eng', 'eng'],
  ['topic', 'crime.traffick.drug', 'crime.traffick.drug'],
  ['ip', '192.168.0.1', '192.168.0.1'],
  ['ip', '2001:DB8::1', '2001:db8::1'],
  ['json', '{"a":1}', '{"a":1}'],
  ['checksum', 'DA39A3EE5E6B4B0D3255BFEF95601890AFD80709', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['mimetype', 'Text/Plain', 'text/plain'],
];
test('values are taken in one canonical form', () => {
  for (const [type, value, canonical] of taken)
    assert.equal(checkValue(of(type), value), canonical, `${type} ${value}`);
});

const refused: readonly (readonly [PropertyType, string, RegExp])[] = [
  ['name', '   ', /not empty/],
  ['name', 'a\u0000b', /control characters/],
  ['name', 'abc\u202Etxt.exe', /control characters/],
  ['date', '2026-02-31', /from 01 to 28 in February 2026/],
  ['date', '31/02/2026', /a date as 2026/],
  ['number', 'many', /1234.5/],
  ['quantity', '3 tons', /short ton, long ton or tonne/],
  ['quantity', 'about 3 kg', /"about" as its qualifier/],
  ['money', '$300', /ISO 4217/],
  ['country', 'Atlantis', /ISO 3166-1/],
  ['url', 'javascript:alert(1)', /http/],
  ['url', 'ftp://example.org', /http/],
  ['url', 'https://user@example.org', /http/],
  ['url', 'https://exa mple.org', /http/],
  ['email', 'nobody', /e-mail/],
  ['phone', 'none', /telephone/],
  ['gender', 'x', /female/],
  ['language', 'klingon', /639-3/],
  ['topic', 'Crime!', /topic/],
  ['ip', '300.1.1.1', /IP address/],
  ['json', '{', /JSON/],
  ['checksum', 'xyz', /hexadecimal/],
  ['entity', 'a b', /id of an entity/],
];
test('other values say what is expected', () => {
  for (const [type, value, why] of refused) {
    const found = checkValue(of(type), value);
    assert.ok(isExpected(found), `${type} ${value} gave ${JSON.stringify(found)}`);
    assert.match(found.expected, why);
  }
});

test('every type is checked, never throws, and what it gives is a fixed point', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...propertyTypes),
      fc.oneof(
        fc.string(),
        fc.uint16Array({ maxLength: 12 }).map((units) => String.fromCharCode(...units)),
      ),
      (type, value) => {
        const found = checkValue(of(type), value);
        if (!isExpected(found)) assert.equal(checkValue(of(type), found), found);
      },
    ),
  );
});

test('every country of the model has a name in both languages and reads back', () => {
  for (const code of foreignTypes.country.keys()) {
    for (const language of ['en', 'es'] as const) {
      const name = countryName(code, language);
      assert.ok(name, code);
      assert.equal(countryCode(name), code, name);
    }
  }
  assert.equal(countryName('mx', 'es'), 'México');
  assert.equal(countryName('ua-dpr', 'es'), 'Donetsk (Ucrania ocupada)');
  assert.equal(countryName('nowhere', 'es'), undefined);
});
