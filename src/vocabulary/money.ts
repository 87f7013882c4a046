import { decimalOf, decimalText, groupDigits, takeNumber } from './kinds/decimal.ts';
import { qualifierLabels, takeQualifier } from './quantity.ts';
import type { Qualifier } from './statement.ts';
import type { Expected } from './time.ts';

export interface Money {
  /** Canonical decimal: "2500000". */
  value: string;
  /** ISO 4217, "USD". */
  currency: string;
  /** Kept beside the value, in the statement's own field. */
  qualifier: Qualifier | null;
}

/** ISO 4217 list one (active codes), with gold and silver; and the codes withdrawn since 2000 that old records carry. */
const codes =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY ' +
  'COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS ' +
  'INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR ' +
  'MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD ' +
  'SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VEF VND VUV WST XAF ' +
  'XAG XAU XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL';
export const currencyCodes: ReadonlySet<string> = new Set(codes.split(' '));

const none = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF XAG XAU'.split(' '));
const three = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Decimals of a currency by ISO 4217. */
export const minorDigits = (currency: string): number =>
  none.has(currency) ? 0 : three.has(currency) ? 3 : currency === 'CLF' ? 4 : 2;

/** What texts call a currency, where that names one and no other. */
const words: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:us\$|u\.s\.\$|us dollars?|u\.s\. dollars?|dólares? estadounidenses?|dólares? americanos?|dólares? de los estados unidos)$/,
    'USD',
  ],
  [/^(?:mx\$|mex\$|mexican pesos?|pesos? mexicanos?|m\.n\.|mn)$/, 'MXN'],
  [/^(?:€|euros?)$/, 'EUR'],
  [/^(?:£|pounds? sterling|libras? esterlinas?)$/, 'GBP'],
  [/^(?:c\$|ca\$|canadian dollars?|dólares? canadienses?)$/, 'CAD'],
  [/^(?:colombian pesos?|pesos? colombianos?)$/, 'COP'],
  [/^(?:yuan|yuanes|renminbi|rmb)$/, 'CNY'],
];
const ambiguous = /^(?:\$|dollars?|dólar|dolar|dólares|dolares|pesos?|pounds?|libras?)$/;
const example = 'a currency of ISO 4217 and a number, such as USD 2500000';

function currencyOf(text: string): string | Expected {
  const word = text.replace(/^(?:de|of)\s+/i, '').trim();
  const code = word.toUpperCase();
  if (currencyCodes.has(code)) return code;
  const lower = word.toLowerCase();
  for (const [pattern, currency] of words) if (pattern.test(lower)) return currency;
  if (ambiguous.test(lower))
    return { expected: `which currency "${word}" is, by its ISO 4217 code such as USD or MXN` };
  return { expected: example };
}

/**
 * In: "USD 2,500,000", "US$2.5 million", "2.5 millones de pesos mexicanos", "about 300 mil euros".
 * Out: value, currency and qualifier, or what is expected. "$" and "pesos" alone are refused unless `currency` says which.
 */
export function parseMoney(text: string, currency?: string): Money | Expected {
  const spelt = text
    .normalize('NFC')
    .trim()
    .replace(/\bmdd\b/i, 'millones de dólares estadounidenses')
    .replace(/\bmdp\b/i, 'millones de pesos mexicanos');
  const { qualifier, rest } = takeQualifier(spelt);
  const start = rest.search(/\d/);
  if (start < 0) return { expected: example };
  const sign = /[-−]$/.test(rest.slice(0, start)) ? 1 : 0;
  const before = rest.slice(0, start - sign).trim();
  const number = takeNumber(rest.slice(start - sign));
  if (number === null) return { expected: example };
  const named = [before, number.rest].filter((part) => part !== '');
  if (named.length === 2 && before === '$') named.shift();
  if (named.length > 1) return { expected: example };
  const found = named[0] === undefined ? (currency ?? { expected: example }) : currencyOf(named[0]);
  if (typeof found === 'string') return { value: number.value, currency: found, qualifier };
  return currency !== undefined && ambiguous.test((named[0] ?? '').toLowerCase().replace(/^de /, ''))
    ? { value: number.value, currency, qualifier }
    : found;
}

/** The text stored as a statement's value: "USD 2500000". The qualifier has its own field there. */
export const moneyText = (money: Money): string => `${money.currency} ${money.value}`;

/** For people, the same in both languages but for the qualifier: "about USD 2,500,000.50". Cents are full or absent. */
export function formatMoney(money: Money, language: 'en' | 'es'): string {
  const [whole = '', cents] = decimalText(decimalOf(money.value)).split('.');
  const full = cents === undefined ? whole : `${whole}.${cents.padEnd(minorDigits(money.currency), '0')}`;
  const amount = `${money.currency} ${groupDigits(full)}`;
  return money.qualifier === null ? amount : `${qualifierLabels[money.qualifier][language]} ${amount}`;
}
