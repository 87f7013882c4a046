import { saysNothing } from '#methods/screening/words.ts';
import { isForeign } from './encoding.ts';
import { addFault, faultAt } from './faults.ts';
import type {
  PaymentFault,
  PaymentIdentifier,
  PaymentMessage,
  PaymentParty,
  PaymentPlace,
  PaymentRole,
} from './message.ts';
import { distinct, namesInAddress } from './readings.ts';

export const emptyMessage = (file: string, at: PaymentPlace): PaymentMessage => ({
  file,
  messageId: null,
  format: null,
  at,
  parties: [],
  freeText: [],
  amount: null,
  currency: null,
  valueDate: null,
  uetr: null,
  transactions: 0,
  faults: [],
});

export const emptyParty = (role: PaymentRole, field: string, line: number, transaction: number): PaymentParty => ({
  role,
  kind: 'unknown',
  name: null,
  names: [],
  address: [],
  country: null,
  birthDate: null,
  birthPlace: null,
  identifiers: [],
  field,
  line,
  transaction,
});

/** What one party may have of names, and of identifiers: more is no party, and costs time for each. */
const most = 24;

/** Adds the readings of a name. */
export function addNames(party: PaymentParty, names: readonly string[]): void {
  if (party.names.length > most) return;
  party.names = distinct([...party.names, ...names]);
  party.name = party.names[0] ?? null;
}

/** Whether a party says anything that can be screened or shown. */
export const saysSomething = (party: PaymentParty): boolean =>
  party.name !== null || party.identifiers.length > 0 || party.address.length > 0 || party.country !== null;

/** Whether nothing tells who it is: an account alone does not. */
export const isNameless = (party: PaymentParty): boolean => party.name === null && !hasNumber(party);

const hasNumber = ({ identifiers }: PaymentParty): boolean =>
  identifiers.some(({ type }) => type !== 'account' && type !== 'iban' && type !== 'clabe');

/** A name without two letters, or of legal forms and titles alone, names nobody: that no list has it is no answer. */
const isEmpty = (name: string): boolean =>
  ((name.match(/\p{L}/gu)?.length ?? 0) < 2 && !/\p{L}\p{N}|\p{N}\p{L}/u.test(name)) || saysNothing(name);

/** A sign, or what is no letter of any script, inside a word: whoever put it there, no list is read across it. */
const signInside = /(?<=[\p{L}\p{So}\p{Co}])[\p{So}\p{Co}\p{Cn}\p{Cc}](?=[\p{L}\p{So}\p{Co}])/u;

function checkName(party: PaymentParty, faults: PaymentFault[]): void {
  const { name, names, role, line } = party;
  if (name === null) return;
  if (!hasNumber(party) && names.every(isEmpty))
    addFault(
      faults,
      faultAt(line, 1, `${role} named ${name}`, 'a name of two letters or more that is no legal form or title'),
    );
  const broken = names.find((one) => !isForeign(one) && signInside.test(one));
  if (broken !== undefined)
    addFault(faults, faultAt(line, 1, `${role} with a sign inside a word: ${broken}`, 'letters'));
}

/** Adds the names that the address brings along. What is too much is cut, with a fault. */
export function finishParty(party: PaymentParty, faults: PaymentFault[]): void {
  const more = party.address.flatMap(namesInAddress);
  if (more.length > 0) addNames(party, more);
  for (const [what, all] of [
    ['names', party.names],
    ['identifiers', party.identifiers],
  ] as const)
    if (all.length > most) {
      addFault(faults, faultAt(party.line, 1, `${party.role} with more than ${most} ${what}`, 'fewer'));
      all.length = most;
    }
  checkName(party, faults);
}

/** Adds an identifier; those beyond what a party may have are counted by one. */
export function addIdentifier(party: PaymentParty, one: PaymentIdentifier): void {
  if (party.identifiers.length <= most) party.identifiers.push(one);
}
