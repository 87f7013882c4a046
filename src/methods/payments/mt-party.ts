import { addFault, faultAt } from './faults.ts';
import { addIdentifier, addNames, emptyParty, finishParty } from './draft.ts';
import { schemeTypes } from './iso-tables.ts';
import type { PaymentFault, PaymentIdentifier, PaymentParty, PaymentRole } from './message.ts';
import type { MtField } from './mt-fields.ts';
import { optionForms, partyCodes } from './mt-tables.ts';
import { nameReadings } from './readings.ts';
import { countryCode, identifier, isBic, isFiller, swiftDay } from './values.ts';

interface Reading {
  party: PaymentParty;
  field: MtField;
  faults: PaymentFault[];
}

/** Lines of a party field, the account among them; what goes beyond is a fault and read all the same, as far as sense goes. */
const usualLines = 8;
const mostLines = 20;

/** A field that lost the end of the line before it would vanish in an address. */
const tagInside = /.:\d{2}[A-Z]?:/;

/** Reads a party field of any option. In: the field, whom it means, its transaction. Faults are added, never thrown. */
export function mtParty(field: MtField, role: PaymentRole, transaction: number, faults: PaymentFault[]): PaymentParty {
  const { tag } = field;
  const party = emptyParty(role, tag, field.line, transaction);
  const form = optionForms.get(tag.slice(2));
  const isBank = !tag.startsWith('50') && !tag.startsWith('59');
  if (isBank) party.kind = 'agent';
  const reading: Reading = { party, field, faults };
  for (const [at, text] of field.lines.entries())
    if (tagInside.test(text)) wrong(reading, at, text, 'each field on a line of its own');
  const lines = field.lines.slice(0, mostLines).map((line, at) => ({ text: line.trim(), at }));
  if (field.lines.length > usualLines)
    wrong(reading, usualLines, `of ${field.lines.length} lines`, `at most ${usualLines}`);
  if (form === undefined)
    wrong(reading, 0, `option ${tag.slice(2)} of field ${tag}`, 'A, B, C, D, F, G, H, K, L or none');
  if (form === 'numbered') readNumbered(reading, lines);
  else if (form === 'name')
    addNames(
      party,
      nameReadings(
        lines.map(({ text }) => text),
        true,
      ),
    );
  else if (form === 'code') readCode(reading, lines[0]?.text ?? '');
  else {
    const rest = takeAccount(reading, lines);
    if (form === 'bic' || form === 'account-bic') readBic(reading, rest);
    else if (form === 'account') party.address.push(...rest.map(({ text }) => text).filter(Boolean));
    else readNameAndAddress(party, rest);
  }
  finishParty(party, faults);
  return party;
}

interface Line {
  text: string;
  /** Lines after that of the tag. */
  at: number;
}

function wrong({ field, faults }: Reading, at: number, found: string, expected: string): void {
  const column = at === 0 ? field.tag.length + 3 : 1;
  addFault(faults, faultAt(field.line + at, column, `${field.tag} ${found}`, expected));
}

/** "/34x", "/C/34x", "//CC999": an account, or the code of a clearing system. Out: the lines after it. */
function takeAccount({ party }: Reading, lines: Line[]): Line[] {
  const first = lines[0]?.text ?? '';
  if (!first.startsWith('/')) return lines;
  const value = first.replace(/^\/(?:[CD]\/(?=.))?/, '');
  if (value.startsWith('/')) addIdentifier(party, identifier('other', value.slice(1)));
  else if (!isFiller(value)) addIdentifier(party, identifier('account', value));
  return lines.slice(1);
}

function readBic(reading: Reading, lines: Line[]): void {
  const [first, ...more] = lines.filter(({ text }) => text !== '');
  if (first === undefined || !isBic(first.text))
    wrong(reading, first?.at ?? 0, first?.text ?? '', 'a BIC of 8 or 11 characters');
  else addIdentifier(reading.party, identifier('bic', first.text));
  const rest = (first === undefined || isBic(first.text) ? more : [first, ...more]).map(({ text }) => text);
  // What stands where no name belongs is screened as one all the same.
  addNames(reading.party, nameReadings(rest, false));
  if (more.length > 0) wrong(reading, more[0]?.at ?? 0, more[0]?.text ?? '', 'nothing after the BIC');
}

function readCode(reading: Reading, text: string): void {
  const { party } = reading;
  if (isBic(text)) addIdentifier(party, identifier('bic', text));
  else if (text.startsWith('/'))
    addIdentifier(party, identifier(text.startsWith('//') ? 'other' : 'account', text.replace(/^\/+/, '')));
  else {
    wrong(reading, 0, text, 'a BIC, /account or //clearing code');
    addNames(party, nameReadings([text], true));
  }
}

function readNameAndAddress(party: PaymentParty, lines: Line[]): void {
  // Some senders number the lines as option F does.
  const text = lines.map((line) => line.text.replace(/^[1-8]\//, '')).filter(Boolean);
  addNames(party, nameReadings(text, false));
  party.address.push(...text.slice(1));
}

const numbered = /^([1-8])\/(.*)$/;

/** Option F: the party line, then lines that begin with their number. */
function readNumbered(reading: Reading, lines: Line[]): void {
  const { party } = reading;
  const names: string[] = [];
  const rest = readPartyLine(reading, lines);
  let last = 0;
  for (const { text, at } of rest) {
    const [, number = '', value = ''] = numbered.exec(text) ?? [];
    if (number === '') {
      if (text === '') continue;
      wrong(reading, at, text, 'a line beginning with 1/ to 8/');
      if (last <= 1) names.push(text);
      else party.address.push(text);
      continue;
    }
    if (Number(number) < last || (last === 0 && number !== '1'))
      wrong(reading, at, text, last === 0 ? 'the name on line 1/' : `a line from ${last}/ on`);
    last = Number(number);
    if (number === '1') names.push(value);
    else readLine(reading, Number(number), value, at);
  }
  addNames(party, nameReadings(names, true, 2));
  if (names.length === 0) wrong(reading, 0, 'without a name', 'a line 1/ with the name');
}

function readPartyLine({ party, field }: Reading, lines: Line[]): Line[] {
  const first = lines[0]?.text ?? '';
  if (first.startsWith('/') || field.tag === '59F') return takeAccount({ party, field, faults: [] }, lines);
  const [, code = '', country = '', value = ''] = partyCodes.exec(first) ?? [];
  if (code === '') return lines;
  addIdentifier(party, coded(code, value, country));
  return lines.slice(1);
}

const coded = (code: string, text: string, country: string): PaymentIdentifier =>
  // After the country may stand who issued it: "CUST/MX/BANCO AZUL/123".
  identifier(schemeTypes.get(code) ?? 'other', text.slice(text.lastIndexOf('/') + 1), countryCode(country));

/** Lines 2/ to 8/ of option F. */
function readLine(reading: Reading, number: number, value: string, at: number): void {
  const { party } = reading;
  const [, country = '', after = ''] = /^([A-Z]{2})(?:\/(.*))?$/.exec(value) ?? [];
  if (number === 2 || number === 8) {
    if (value !== '') party.address.push(value);
  } else if (number === 3) {
    if (country === '') wrong(reading, at, value, 'a country and a town as MX/TIJUANA');
    party.country = countryCode(country) ?? party.country;
    party.address.push(country === '' ? value : after);
    party.address = party.address.filter(Boolean);
  } else if (number === 4) {
    party.kind = 'person';
    party.birthDate = swiftDay(value);
    if (party.birthDate === null || value.length !== 8) wrong(reading, at, value, 'a date of birth as 19701231');
  } else if (number === 5) {
    party.kind = 'person';
    party.birthPlace = [after, country].filter(Boolean).join(', ') || value;
  } else if (value !== '') {
    const of = number === 7 ? 'NIDN' : 'CUST';
    addIdentifier(party, coded(of, country === '' ? value : after, country));
  }
}
