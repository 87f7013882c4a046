import type { DraftWords, PartyWords, TransactionWords } from './draft-shapes.ts';

/** Fields of a report that a person may fill in, by whom they are of; the last part is the name in the draft. */
export const personKeys = [
  'gender',
  'firstName',
  'middleName',
  'lastName',
  'birthDate',
  'birthPlace',
  'alias',
  'idNumber',
  'nationality',
  'residence',
  'email',
  'occupation',
  'taxNumber',
  'comments',
] as const;
export const entityKeys = [
  'name',
  'commercialName',
  'legalForm',
  'number',
  'business',
  'country',
  'incorporated',
  'taxNumber',
  'comments',
] as const;
export const accountKeys = [
  'institution',
  'swift',
  'institutionCode',
  'branch',
  'number',
  'currency',
  'name',
  'iban',
  'clientNumber',
  'type',
  'opened',
  'status',
] as const;
export const addressKeys = ['type', 'address', 'city', 'zip', 'country', 'state'] as const;

/** Every key of `PartyWords.fields`: "person.lastName", "account.branch", "director.idNumber", "address.city". */
export const partyFields: ReadonlySet<string> = new Set([
  ...personKeys.flatMap((key) => [`person.${key}`, `director.${key}`]),
  ...entityKeys.map((key) => `entity.${key}`),
  ...accountKeys.map((key) => `account.${key}`),
  ...addressKeys.map((key) => `address.${key}`),
]);

export const noParty: PartyWords = { what: null, isClient: false, fundsCode: '', country: '', reason: '', fields: {} };

export const noTransaction: TransactionWords = {
  location: '',
  description: '',
  modeCode: '',
  modeComment: '',
  amount: '',
  rate: '',
  comments: '',
  from: noParty,
  to: noParty,
};

/** A draft nobody wrote in yet. */
export const noWords: DraftWords = {
  type: 'STR',
  language: 'es',
  entityId: '',
  branch: '',
  reference: '',
  fiuReference: '',
  date: '',
  localCurrency: '',
  reporter: {},
  location: {},
  reason: '',
  action: '',
  indicators: [],
  leftOut: [],
  transactions: {},
  parties: {},
};
