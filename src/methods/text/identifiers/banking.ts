import { countrySpecs } from 'ibantools';
import { clabeDigit, ibanDigits } from './check-digits.ts';
import { faults } from './faults.ts';
import { bare, before, found, wordSet } from './shape.ts';
import type { Cue, CuedRule, Fault, Found, LoneRule, Page } from './shape.ts';

interface Spec {
  length: number;
  form: RegExp;
}

const specs: ReadonlyMap<string, Spec> = new Map(
  Object.entries(countrySpecs).flatMap(([code, { chars, bban_regexp: form }]) =>
    chars && form ? [[code, { length: chars, form: new RegExp(form) }]] : [],
  ),
);
const countries: ReadonlySet<string> = new Set(Object.keys(countrySpecs));

/** Ends of the groups of a match, with how many letters and digits stand up to there. */
function groups(text: string): { end: number; count: number; word: string }[] {
  let count = 0;
  return [...text.matchAll(/[A-Z0-9]+/g)].map(({ 0: word, index }) => {
    count += word.length;
    return { end: index + word.length, count, word };
  });
}

function ibanFault(value: string, spec: Spec): Fault | null {
  if (value.length !== spec.length) return faults.length(value.length, spec.length, 'characters');
  if (!spec.form.test(value.slice(4))) return faults.form(value.slice(0, 2));
  const expected = ibanDigits(value);
  const got = value.slice(2, 4);
  return got === expected ? null : faults.checkDigit(got, expected);
}

function iban(match: RegExpExecArray, cued: boolean): Found | null {
  const country = match[0].slice(0, 2);
  const spec = specs.get(country);
  if (spec === undefined && !cued) return null;
  const pieces = groups(match[0]);
  // A group without digits belongs to it only where the bank stands, after the check digits.
  const meant = pieces.findIndex(({ word }, i) => i > 1 && !/\d/.test(word));
  const last = pieces.find(({ count }) => count === spec?.length) ?? (meant < 0 ? pieces.at(-1) : pieces[meant - 1]);
  if (last === undefined) return null;
  const value = bare(match[0].slice(0, last.end));
  if (value.length < 12) return null;
  const fault = spec === undefined ? faults.country(country) : ibanFault(value, spec);
  const wellFormed = spec !== undefined && value.length === spec.length && spec.form.test(value.slice(4));
  return cued || wellFormed ? found('iban', match, value, fault, last.end) : null;
}

export const loneIban: LoneRule = {
  shape: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,32}(?![A-Za-z0-9])/g,
  read: (match) => iban(match, false),
};

export const cuedIban: CuedRule = {
  shape: /[A-Z]{2} ?\d{2}(?:[ -]?[A-Z0-9]){8,36}(?![A-Za-z0-9])/y,
  fillers: wordSet('code codigo account cuenta international internacional'),
  read: (match) => iban(match, true),
};

const bankCode = (value: string): Fault | null => (value.startsWith('000') ? faults.bankCode('000') : null);

function clabeFault(value: string): Fault | null {
  if (value.length !== 18) return faults.length(value.length, 18, 'digits');
  const expected = clabeDigit(value);
  const got = value.charAt(17);
  return got === expected ? bankCode(value) : faults.checkDigit(got, expected);
}

const money =
  /clabe|cuenta|cta\b|account|interbancari|transfer|dep[oó]sit|deposit|spei|banco|bank|beneficiari|wire|abono|saldo/i;

export const loneClabe: LoneRule = {
  shape: /(?<![A-Za-z0-9]|[\d.,]-?)\d{3}(?:[ -]?\d){15}(?![A-Za-z0-9]|[.,-]\d)/g,
  read(match, page) {
    const value = bare(match[0]);
    const solid = !/\D/.test(match[0]);
    const fault = clabeFault(value);
    const near = money.test(before(page, match.index, 100));
    if (fault === null ? !solid && !near : !near || !solid) return null;
    return found('clabe', match, value, fault);
  },
};

export const cuedClabe: CuedRule = {
  shape: /\d(?:[ -]?\d){13,20}(?![A-Za-z0-9]|[.,-]\d)/y,
  fillers: wordSet('interbancaria estandarizada bancaria cuenta account bank'),
  read(match) {
    const value = bare(match[0]);
    return found('clabe', match, value, clabeFault(value));
  },
};

function bicFault(value: string): Fault | null {
  if (value.length !== 8 && value.length !== 11) return faults.length(value.length, '8 or 11', 'characters');
  const country = value.slice(4, 6);
  return countries.has(country) ? null : faults.country(country);
}

const bankNear = /\b(?:bank|banks|banco|bancos|banca|banque|bic|swift|c[oó]digo)\b/i;

/** Without its cue a BIC must hold a digit and stand beside a bank: words in capitals have eight letters too. */
export const loneBic: LoneRule = {
  shape: /(?<![A-Za-z0-9-])(?=[A-Z]{6}[A-Z]{0,4}\d)[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9-])/g,
  read(match, page) {
    if (bicFault(match[0]) !== null || !bankNear.test(before(page, match.index, 80))) return null;
    return found('bic', match, match[0]);
  },
};

export const cuedBic: CuedRule = {
  shape: /[A-Z]{4}[A-Z0-9]{3,8}(?![A-Za-z0-9-])/y,
  fillers: wordSet('bic swift code codigo address direccion bank banco bancario'),
  read(match, _page, cue) {
    const value = match[0];
    const fault = bicFault(value);
    const lettersOnly = !/\d/.test(value);
    if (lettersOnly && (fault !== null || (!cue.qualified && !/^bic$/i.test(cue.word)))) return null;
    return /^[A-Z]{6}/.test(value) || !lettersOnly ? found('bic', match, value, fault) : null;
  },
};

const measured =
  /^ ?(?:%|(?:pesos|d[oó]lares|dollars|usd|mxn|euros?|personas|people|habitantes|kg|kilos|million(?:s|es)?|mill[oó]n|mil|years|a[nñ]os|holders|clientes|customers)\b)/i;
const determined =
  /(?:^|[,;:(] ?|(?:^|[^\p{L}])(?:la|las|una|su|dicha|esta|esa|otra|misma|cada|mi|de|en|a|con|por)\s)$/iu;

/** A bare number after "account" must not be a year or a count. */
function plainAccount(match: RegExpExecArray, value: string, page: Page, cue: Cue): boolean {
  if (cue.qualified) return value.length >= 3;
  if (value.length < 4 || (/^(?:19|20)\d\d$/.test(value) && !cue.listed)) return false;
  if (measured.test(page.text.slice(match.index + match[0].length, match.index + match[0].length + 14))) return false;
  // "el municipio cuenta 3500 casas": the verb has no article before it.
  const verb = cue.word === 'cuenta' && page.text.charAt(cue.start) === 'c';
  return !verb || value.length >= 8 || determined.test(before(page, cue.start, 8));
}

export const cuedAccount: CuedRule = {
  shape: /(?:[*xX•.…#-]{1,20} ?)?(\d+(?:-\d+)*(?: \d{2,6}){0,5})(?![A-Za-z0-9]|[.,]\d|[-/]\d)/y,
  fillers: wordSet(
    'ending ends end with terminada terminadas terminado terminacion terminaciones termina terminan concluye',
    'bank banking bancaria bancarias cheques checking savings deposit corriente ahorro eje destino origen receptora',
    'beneficiary beneficiaria domestic foreign digits digitos ultimos last four cuatro same',
  ),
  read(match, page, cue) {
    const digits = match[1] ?? '';
    const value = digits.replace(/\D/g, '');
    const masked = !/^\d/.test(match[0]);
    if (value.length > 20 || value.length < 3) return null;
    if (value.length === 18) return found('clabe', match, value, clabeFault(value));
    if (digits.includes(' ') && value.length < 8) return shorter(match, page, cue, masked);
    return masked || plainAccount(match, value, page, cue) ? found('account', match, value) : null;
  },
};

/** "cuenta 4417 96 500": the first group alone. */
function shorter(match: RegExpExecArray, page: Page, cue: Cue, masked: boolean): Found | null {
  const piece = match[0].replace(/(\d) .*$/, '$1');
  const value = piece.replace(/\D/g, '');
  const first = { ...match, 0: piece } as RegExpExecArray;
  return value.length > 2 && (masked || plainAccount(first, value, page, cue)) ? found('account', first, value) : null;
}
