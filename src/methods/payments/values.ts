import { parseDate } from '#vocabulary/time.ts';
import { clabeDigit, curpDigit, ibanDigits, rfcDigit } from '#methods/text/identifiers/check-digits.ts';
import type { PaymentIdentifier, PaymentIdentifierType } from './message.ts';

const moment = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** The day of an ISO 20022 date or date and time, or null where it is none. */
export function isoDay(text: string): string | null {
  const day = moment.exec(text)?.[1];
  return day !== undefined && typeof parseDate(day) === 'string' ? day : null;
}

/** The day of a SWIFT date YYMMDD (from 80 on of the last century) or YYYYMMDD, or null where it is none. */
export function swiftDay(text: string): string | null {
  if (!/^(?:\d{6}|\d{8})$/.test(text)) return null;
  const full = text.length === 8 ? text : `${Number(text.slice(0, 2)) < 80 ? '20' : '19'}${text}`;
  return isoDay(`${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`);
}

/** "15669,38" and "2450," as "15669.38" and "2450"; null where it is no amount of SWIFT. */
export function swiftAmount(text: string): string | null {
  if (text.length > 15 || !/^\d+,\d*$/.test(text)) return null;
  return text.replace(',', '.').replace(/\.$/, '');
}

/** An amount of ISO 20022 as it stands; null where it is none. */
export const isoAmount = (text: string): string | null =>
  /^\+?(?:\d{1,18}(?:\.\d{0,17})?|\.\d{1,17})$/.test(text) ? text.replace(/^\+/, '') : null;

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);
export const isUetr = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);
export const isBic = (text: string): boolean => /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(text);

/** ISO 3166-1 alpha-2 in lower case, or null. */
export const countryCode = (text: string): string | null => (/^[A-Z]{2}$/i.test(text) ? text.toLowerCase() : null);

/** Words that fill an obligatory field without saying anything. */
export const isFiller = (text: string): boolean =>
  /^(?:not ?(?:provided|available|applicable|known)|unknown|none|nil|n\/?a|no ?proporcionado|desconocido|[-.x/ ]*)$/i.test(
    text,
  );

const curp = /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d$/;
const rfc = /^[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{2}[0-9A]$/;
const iban = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/**
 * An identifier with the type its form proves where the message says a loose one: an account that is an IBAN or a
 * CLABE by its check digits, an RFC or CURP by form and check digit (an RFC of a tax number by form alone).
 */
export function identifier(
  said: PaymentIdentifierType,
  text: string,
  country: string | null = null,
): PaymentIdentifier {
  const value = text.trim();
  const bare = value.replace(/[\s-]/g, '').toUpperCase();
  const is = (type: PaymentIdentifierType): PaymentIdentifier => ({ type, value: bare, country });
  if (said === 'bic' || said === 'lei' || said === 'iban') return is(said);
  if (said === 'account') {
    if (iban.test(bare) && ibanDigits(bare) === bare.slice(2, 4)) return is('iban');
    if (/^\d{18}$/.test(bare) && clabeDigit(bare) === bare.charAt(17)) return is('clabe');
  } else if (said !== 'email' && said !== 'phone') {
    if (curp.test(bare) && curpDigit(bare) === bare.charAt(17)) return is('curp');
    if (rfc.test(bare) && (said === 'tax-id' || country === 'mx' || rfcDigit(bare) === bare.at(-1))) return is('rfc');
  }
  return { type: said, value, country };
}
