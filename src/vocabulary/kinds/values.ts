import { moneyText, parseMoney } from '../money.ts';
import { parseQuantity, quantityText, readDecimal } from '../quantity.ts';
import { isExpected, parseDate } from '../time.ts';
import type { Expected } from '../time.ts';
import { countryCode } from './countries.ts';
import { foreignTypes } from './ftm-model.ts';
import type { Property, PropertyType } from './shape.ts';

type Check = (value: string) => string | Expected;

const genders: ReadonlyMap<string, string> = new Map([
  ...['female', 'f', 'femenino', 'mujer'].map((word): [string, string] => [word, 'female']),
  ...['male', 'm', 'masculino', 'hombre'].map((word): [string, string] => [word, 'male']),
  ...['other', 'otro', 'otra'].map((word): [string, string] => [word, 'other']),
]);

/** Codes of ISO 639-1 that lists carry, to the three letters of the model. */
const languages: ReadonlyMap<string, string> = new Map(
  'en eng es spa fr fra de deu pt por it ita ru rus zh zho ar ara nl nld pl pol tr tur uk ukr ja jpn ko kor'
    .split(' ')
    .flatMap((code, index, all): [string, string][] => (index % 2 === 0 ? [[code, all[index + 1] ?? code]] : [])),
);

const oneLine: Check = (value) => value.replace(/\s+/g, ' ');
const kept: Check = (value) => value;

/** Longer than any address or number is; it bounds the work of a pattern. */
const longest = 2000;

const pattern =
  (shape: RegExp, expected: string, change: (value: string) => string = (value) => value): Check =>
  (value) =>
    value.length <= longest && shape.test(value) ? change(value) : { expected };

const checks: Readonly<Record<PropertyType, Check>> = {
  address: oneLine,
  checksum: pattern(/^[\da-f]{32,128}$/i, 'a checksum of 32 to 128 hexadecimal digits', (value) => value.toLowerCase()),
  country: (value) => countryCode(value) ?? { expected: 'a country: a code of ISO 3166-1 such as mx, or its name' },
  date: parseDate,
  email: pattern(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'an e-mail address such as name@example.org', (value) => {
    const at = value.lastIndexOf('@');
    return value.slice(0, at) + value.slice(at).toLowerCase();
  }),
  entity: pattern(/^\S+$/, 'the id of an entity'),
  gender: (value) => genders.get(value.toLowerCase()) ?? { expected: 'female, male or other' },
  // Markup is kept as the text it is: screens escape, nothing is ever run.
  html: kept,
  identifier: oneLine,
  ip: pattern(
    /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$|^(?=.*:)[\da-f:]{2,39}$/i,
    'an IP address of version 4 or 6',
    (value) => value.toLowerCase(),
  ),
  json: (value) => (isJson(value) ? value : { expected: 'JSON' }),
  language: (value) => {
    const code = languages.get(value.toLowerCase()) ?? value.toLowerCase();
    return foreignTypes.language.has(code) ? code : { expected: 'a language: a code of ISO 639-3 such as spa' };
  },
  mimetype: pattern(/^[\w.+-]+\/[\w.+-]+$/, 'a media type such as text/plain', (value) => value.toLowerCase()),
  money: (value) => {
    const money = parseMoney(value);
    if (isExpected(money)) return money;
    return money.qualifier === null ? moneyText(money) : besides(money.qualifier);
  },
  name: oneLine,
  number: (value) => readDecimal(value) ?? { expected: 'a number such as 1234.5' },
  phone: pattern(
    /^(?=(?:\D*\d){3})[\d\s()+./#*;,xext-]{3,40}$/i,
    'a telephone number such as +52 55 1234 5678',
    (value) => value.replace(/\s+/g, ' '),
  ),
  quantity: (value) => {
    const quantity = parseQuantity(value);
    if (isExpected(quantity)) return quantity;
    return quantity.qualifier === null ? quantityText(quantity) : besides(quantity.qualifier);
  },
  string: oneLine,
  text: kept,
  topic: pattern(/^[a-z]+(?:\.[a-z]+)*$/, 'a topic of FollowTheMoney such as crime.traffick'),
  url: pattern(/^https?:\/\/[^\s/?#@<>"\\]+(?:[/?#][^\s<>"]*)?$/i, 'an address that begins with http:// or https://'),
};

const besides = (qualifier: string): Expected => ({
  expected: `the value alone, with "${qualifier}" as its qualifier`,
});

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** Control characters that no text needs; Postgres refuses U+0000, and the rest hide words from readers. */
// oxlint-disable-next-line no-control-regex -- they are what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/**
 * In: a value as given. Out: its canonical text, or what is expected there.
 * Canonical is NFC and trimmed; one line but for texts; dates, numbers, countries, sums as their own files say.
 * That an entity exists and fits the range is the caller's to check.
 */
export function checkValue(property: Property, value: string): string | Expected {
  const text = value.normalize('NFC').trim();
  if (text === '') return { expected: 'a value that is not empty' };
  if (control.test(text) || !text.isWellFormed()) return { expected: 'text without control characters' };
  return checks[property.type](text);
}
