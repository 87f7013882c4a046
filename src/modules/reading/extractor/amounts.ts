import { findFigures } from '#methods/text/figures/find.ts';
import { digitsValue } from '#methods/text/figures/numerals.ts';
import { findIdentifiers } from '#methods/text/identifiers/find.ts';
import type { Figure, Identifier, IdentifierType, TextLanguage } from '#methods/text/reading/types.ts';
import type { Qualifier } from '#vocabulary/statement.ts';

/* Numbers and identifiers are read here from words of the text; what the extractor takes them for does not count. */

export interface Amount {
  value: number;
  unit: string;
  qualifier: Qualifier | null;
}

/** The number and unit that some words of a text say, or null. */
export function readAmount(words: string, language: TextLanguage): Amount | null {
  const [own] = figuresIn(words, language);
  if (own) return { value: own.value, unit: own.unit, qualifier: own.qualifier };
  const match = /^\D{0,30}?(\d[\d.,]{0,20}\d|\d)[ \u00A0]?(\D{1,40})$/u.exec(words);
  const value = match ? digitsValue(match[1] ?? '', language === 'es' ? 'comma' : 'point') : null;
  const unit = (match?.[2] ?? '').replace(/[\s.,;:]+$/u, '').trim();
  return value === null || !/[\p{L}%]/u.test(unit) ? null : { value, unit, qualifier: null };
}

/** The figures that the reader finds in a piece of text by itself; their offsets are those of the piece. */
export const figuresIn = (words: string, language: TextLanguage): Figure[] =>
  findFigures({ text: words, language }, [], []);

/** The word that announces an identifier to the reader, where its form alone does not tell. */
const announcement: Readonly<Record<IdentifierType, string>> = {
  phone: 'tel: ',
  email: '',
  iban: 'IBAN: ',
  bic: 'BIC: ',
  clabe: 'CLABE: ',
  container: 'container: ',
  imo: 'IMO: ',
  vin: 'VIN: ',
  plate: 'plates: ',
  rfc: 'RFC: ',
  curp: 'CURP: ',
  passport: 'passport no. ',
  coordinates: '',
  crypto: 'wallet: ',
  account: 'account no. ',
};

/** An identifier as the reader reads these words, with its check digits; null where they are none of this type. */
export function readIdentifier(
  type: IdentifierType,
  words: string,
  language: TextLanguage,
): Pick<Identifier, 'value' | 'valid' | 'fault'> | null {
  const found = findIdentifiers(`${announcement[type]}${words}`, language).find((one) => one.type === type);
  return found ? { value: found.value, valid: found.valid, fault: found.fault } : null;
}
