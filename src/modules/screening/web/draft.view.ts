import type { DraftParty, Missing } from '#methods/reporting/draft.ts';
import { noParty, noTransaction } from '../draft-fields.ts';
import type { DraftWords, PartyWords, TransactionWords } from '../draft-shapes.ts';

export type Group = 'person' | 'entity' | 'account' | 'address' | 'director';

/** A field that a person may fill in: its key in the words, its element in the report, and of whom the unit wants it. */
export interface Blank {
  key: string;
  element: string;
  need: 'always' | 'client' | 'no';
  label: BlankLabel;
}

export type BlankLabel =
  | 'gender'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'birthDate'
  | 'birthPlace'
  | 'alias'
  | 'idNumber'
  | 'nationality'
  | 'residence'
  | 'email'
  | 'occupation'
  | 'taxNumber'
  | 'entityName'
  | 'commercialName'
  | 'legalForm'
  | 'entityNumber'
  | 'business'
  | 'entityCountry'
  | 'incorporated'
  | 'institution'
  | 'swift'
  | 'institutionCode'
  | 'accountBranch'
  | 'accountNumber'
  | 'accountCurrency'
  | 'accountName'
  | 'iban'
  | 'clientNumber'
  | 'accountType'
  | 'opened'
  | 'status'
  | 'addressType'
  | 'address'
  | 'city'
  | 'zip'
  | 'addressCountry'
  | 'addressState';

type Row = [key: string, element: string, need: Blank['need'], label: BlankLabel];

const people: readonly Row[] = [
  ['firstName', 'first_name', 'always', 'firstName'],
  ['lastName', 'last_name', 'always', 'lastName'],
  ['gender', 'gender', 'client', 'gender'],
  ['birthDate', 'birthdate', 'client', 'birthDate'],
  ['idNumber', 'id_number', 'client', 'idNumber'],
  ['nationality', 'nationality1', 'client', 'nationality'],
  ['residence', 'residence', 'client', 'residence'],
  ['middleName', 'middle_name', 'no', 'middleName'],
  ['birthPlace', 'birth_place', 'no', 'birthPlace'],
  ['alias', 'alias', 'no', 'alias'],
  ['occupation', 'occupation', 'no', 'occupation'],
  ['taxNumber', 'tax_number', 'no', 'taxNumber'],
  ['email', 'email', 'no', 'email'],
];

const rows: Readonly<Record<Group, readonly Row[]>> = {
  person: people,
  director: people,
  entity: [
    ['name', 'name', 'always', 'entityName'],
    ['legalForm', 'incorporation_legal_form', 'client', 'legalForm'],
    ['number', 'incorporation_number', 'client', 'entityNumber'],
    ['business', 'business', 'client', 'business'],
    ['country', 'incorporation_country_code', 'client', 'entityCountry'],
    ['incorporated', 'incorporation_date', 'client', 'incorporated'],
    ['commercialName', 'commercial_name', 'no', 'commercialName'],
    ['taxNumber', 'tax_number', 'no', 'taxNumber'],
  ],
  account: [
    ['number', 'account', 'always', 'accountNumber'],
    ['swift', 'swift', 'always', 'swift'],
    ['institutionCode', 'institution_code', 'always', 'institutionCode'],
    ['institution', 'institution_name', 'client', 'institution'],
    ['branch', 'branch', 'client', 'accountBranch'],
    ['currency', 'currency_code', 'client', 'accountCurrency'],
    ['type', 'personal_account_type', 'client', 'accountType'],
    ['opened', 'opened', 'client', 'opened'],
    ['status', 'status_code', 'client', 'status'],
    ['clientNumber', 'client_number', 'no', 'clientNumber'],
    ['name', 'account_name', 'no', 'accountName'],
    ['iban', 'iban', 'no', 'iban'],
  ],
  address: [
    ['type', 'address_type', 'no', 'addressType'],
    ['address', 'address', 'no', 'address'],
    ['city', 'city', 'no', 'city'],
    ['zip', 'zip', 'no', 'zip'],
    ['country', 'country_code', 'no', 'addressCountry'],
    ['state', 'state', 'no', 'addressState'],
  ],
};

/** The fields of a group, in the order they are asked. */
export const blanksOf = (group: Group): Blank[] =>
  rows[group].map(([key, element, need, label]) => ({ key: `${group}.${key}`, element, need, label }));

const groupIn = (field: string): Group | 'other' => {
  if (field.includes('director_id')) return 'director';
  if (/\/address(?:es|\[|$)|^location\//.test(field)) return 'address';
  const holder = field.split('/').at(-2) ?? '';
  if (/person/.test(holder)) return 'person';
  if (/entity/.test(holder)) return 'entity';
  return /account/.test(holder) ? 'account' : 'other';
};

const without = (step: string): string => step.replace(/\[\d+\]$/, '');

/** What is missing at a place of the report: under a way through it, in a group, at an element. */
export const missingAt = (missing: readonly Missing[], under: string, blank: Blank): Missing | undefined =>
  missing.find(({ field }) => {
    if (!field.startsWith(under)) return false;
    const last = without(field.split('/').at(-1) ?? '');
    const group = blank.key.slice(0, blank.key.indexOf('.'));
    if (last === 'director_id') return blank.key === 'director.lastName';
    if (last === 'reporting_person') return blank.key === 'person.firstName';
    return groupIn(field) === group && last === blank.element;
  });

/** What is missing at an element that stands directly there: "transaction[1]/transmode_code". */
export const missingOf = (missing: readonly Missing[], way: RegExp): Missing | undefined =>
  missing.find(({ field }) => way.test(field));

/** Groups of fields to ask of a party. */
export const groupsOf = (what: 'person' | 'entity', hasAccount: boolean, isClient: boolean): Group[] => [
  what,
  ...(hasAccount ? (['account'] as const) : []),
  'address',
  ...(what === 'entity' && isClient ? (['director'] as const) : []),
];

/** What the report says of a party at a field now, whoever said it. */
export function valueIn(party: DraftParty | undefined, key: string): string {
  if (!party) return '';
  const [group = '', name = ''] = key.split('.');
  const holder = party.what === 'account' ? (party.entity ?? party.signatories[0]) : party;
  const of =
    group === 'account'
      ? party.what === 'account'
        ? party
        : undefined
      : group === 'address'
        ? holder?.addresses[0]
        : group === 'director'
          ? holder?.what === 'entity'
            ? holder.directors[0]
            : undefined
          : holder?.what === group
            ? holder
            : undefined;
  const value = (of as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

/** Which a party is in the report now. */
export function whatIn(party: DraftParty | undefined): 'person' | 'entity' {
  if (!party) return 'person';
  if (party.what === 'account') return party.entity === null ? 'person' : 'entity';
  return party.what;
}

/** The same words with another transaction, or another of its parties. */
export function withTransaction(words: DraftWords, id: string, change: Partial<TransactionWords>): DraftWords {
  const before = words.transactions[id] ?? noTransaction;
  return { ...words, transactions: { ...words.transactions, [id]: { ...before, ...change } } };
}

export function withParty(words: DraftWords, id: string, change: Partial<PartyWords>): DraftWords {
  const before = words.parties[id] ?? noParty;
  return { ...words, parties: { ...words.parties, [id]: { ...before, ...change } } };
}

/** Place of a report's party of an activity: "activity/report_parties/report_party[1]". */
export const partyWay = (at: number): string => `activity/report_parties/report_party[${at + 1}]`;
export const sideWay = (at: number, way: 'from' | 'to'): string => `transaction[${at + 1}]/t_${way}`;
