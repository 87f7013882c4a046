import { curpDigit, isShortDate, rfcDigit } from './check-digits.ts';
import { faults } from './faults.ts';
import { bare, found, wordSet } from './shape.ts';
import type { CuedRule, Fault, Found, LoneRule } from './shape.ts';

/** Numbers for the general public and for foreigners, which the tax authority sets itself. */
const genericRfc: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000']);

function rfcFault(value: string): Fault | null {
  if (genericRfc.has(value)) return null;
  const letters = /^[A-ZÑ&]+/.exec(value)?.[0].length ?? 0;
  const date = value.slice(letters, letters + 6);
  if (!isShortDate(date)) return faults.date(date);
  const tail = value.slice(letters + 6);
  if (tail === '') return faults.noHomoclave();
  if (tail.length !== 3) return faults.length(value.length, letters + 9, 'characters');
  const expected = rfcDigit(value);
  return value.endsWith(expected) ? null : faults.checkDigit(value.slice(-1), expected);
}

/** Invoices and files are numbered alike: without the word, the check digit must agree or the homoclave have a letter. */
function loneRfcRead(match: RegExpExecArray): Found | null {
  const value = bare(match[0]);
  const fault = rfcFault(value);
  const strong = value.length === 13 && /[A-Z]/.test(value.slice(-3)) && /[0-9A]$/.test(value);
  const dated = isShortDate(value.slice(-9, -3));
  return fault === null || (strong && dated) ? found('rfc', match, value, fault) : null;
}

export const loneRfc: LoneRule = {
  shape: /(?<![\p{L}\d-])[A-ZÑ&]{3,4}[ -]?\d{6}[ -]?[A-Z0-9]{3}(?![\p{L}\d]|[.,-]\d)/gu,
  read: loneRfcRead,
};

export const cuedRfc: CuedRule = {
  shape: /[A-ZÑ&]{3,4}[ -]?\d{6}(?:[ -]?(?=[A-Z\d]*\d)[A-Z\d]{1,4})?(?![\p{L}\d]|[.,-]\d)/iuy,
  fillers: wordSet('federal contribuyentes causantes taxpayer registry id homoclave clave'),
  read(match) {
    const value = bare(match[0]);
    return found('rfc', match, value, rfcFault(value));
  },
};

const states = wordSet(
  'AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS',
);

function curpFault(value: string): Fault | null {
  if (value.length !== 18) return faults.length(value.length, 18, 'characters');
  const date = value.slice(4, 10);
  // The 17th place is a digit for those born before 2000, a letter after.
  if (!isShortDate(date, [/\d/.test(value.charAt(16)) ? 1900 : 2000])) return faults.date(date);
  const state = value.slice(11, 13);
  if (!states.has(state)) return faults.state(state);
  const expected = curpDigit(value);
  return value.endsWith(expected) ? null : faults.checkDigit(value.charAt(17), expected);
}

const curp = (match: RegExpExecArray): Found => {
  const value = bare(match[0]);
  return found('curp', match, value, curpFault(value));
};

export const loneCurp: LoneRule = {
  shape: /(?<![\p{L}\d])[A-ZÑ]{4}\d{6}[HMX][A-Z]{2}[A-ZÑ]{3}[A-Z\d]\d(?![\p{L}\d])/gu,
  read: curp,
};

export const cuedCurp: CuedRule = {
  shape: /[A-ZÑ]{4}[ -]?\d{6}[ -]?[HMX][ -]?[A-Z]{2}[ -]?[A-ZÑ]{3}(?:[ -]?[A-Z\d]{1,2})?(?![\p{L}\d])/iuy,
  fillers: wordSet('clave unica registro poblacion'),
  read: curp,
};
