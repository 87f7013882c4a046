import type { PaymentRole } from './message.ts';

/** Fields of SWIFT MT that carry a party, by number, and whom they mean where a customer pays a customer (category 1). */
export const customerRoles: ReadonlyMap<string, PaymentRole> = new Map<string, PaymentRole>([
  ['50', 'debtor'],
  ['51', 'instructing-agent'],
  ['52', 'debtor-agent'],
  ['53', 'instructing-reimbursement-agent'],
  ['54', 'instructed-reimbursement-agent'],
  ['55', 'third-reimbursement-agent'],
  ['56', 'intermediary-agent-1'],
  ['57', 'creditor-agent'],
  ['58', 'beneficiary-institution'],
  ['59', 'creditor'],
]);

/** The same where a bank pays a bank (category 2); a cover payment has the customer's fields after these. */
export const bankRoles: ReadonlyMap<string, PaymentRole> = new Map<string, PaymentRole>([
  ...customerRoles,
  ['52', 'ordering-institution'],
]);

/** Of field 50, the options that name who instructs for another. */
export const instructingOptions: ReadonlySet<string> = new Set(['50C', '50L']);

/** What stands in the value of a party field with this option letter ('' for none), as the format of the option says. */
export const optionForms: ReadonlyMap<
  string,
  'bic' | 'account' | 'code' | 'lines' | 'numbered' | 'name' | 'account-bic'
> = new Map([
  ['A', 'bic'],
  ['B', 'account'],
  ['C', 'code'],
  ['D', 'lines'],
  ['F', 'numbered'],
  ['G', 'account-bic'],
  ['H', 'lines'],
  ['J', 'lines'],
  ['K', 'lines'],
  ['L', 'name'],
  ['', 'lines'],
]);

export const textFields: ReadonlySet<string> = new Set([
  '70',
  '72',
  '77A',
  '77B',
  '77D',
  '77T',
  '79',
  '37',
  '86',
  '45A',
  '46A',
  '47A',
  '75',
  '76',
]);

/** Fields with an amount: `dated` begin with YYMMDD. */
export const amountFields: ReadonlyMap<string, 'dated' | 'plain'> = new Map([
  ['32A', 'dated'],
  ['32B', 'plain'],
  ['33B', 'plain'],
  ['71F', 'plain'],
  ['71G', 'plain'],
]);

/** Fields of one line that name nobody: references, codes, times, amounts, rates, and an account by itself. */
export const otherFields: ReadonlySet<string> = new Set([
  ...['11A', '11R', '11S', '12', '13A', '13B', '13C', '13D', '19', '20', '21', '21C', '21D', '21E', '21F', '21R', '23'],
  ...[
    '23B',
    '23E',
    '25',
    '25A',
    '26T',
    '28',
    '28C',
    '28D',
    '30',
    '32A',
    '32B',
    '33B',
    '36',
    '71A',
    '71F',
    '71G',
    '77H',
    '90C',
    '90D',
  ],
]);

/** Fields that must be there; "50" stands for every option of it. */
export const neededFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['101', ['20', '28D', '30', '21', '32B', '50', '59']],
  ['102', ['20', '21', '32A', '50', '59']],
  ['103', ['20', '23B', '32A', '50', '59', '71A']],
  ['200', ['20', '32A', '57']],
  ['202', ['20', '21', '32A', '58']],
  ['202 COV', ['20', '21', '32A', '58', '50', '59']],
  ['203', ['20', '21', '32B', '58']],
  ['205', ['20', '21', '32A', '52', '58']],
  ['205 COV', ['20', '21', '32A', '52', '58', '50', '59']],
  ['192', ['20', '21']],
  ['195', ['20', '21', '75']],
  ['196', ['20', '21', '76']],
  ['199', ['20', '79']],
  ['210', ['20', '21']],
  ['292', ['20', '21']],
  ['295', ['20', '21', '75']],
  ['296', ['20', '21', '76']],
  ['299', ['20', '79']],
]);

/** Other types whose parties are read by the same fields and that need no more than a reference. */
export const otherTypes: ReadonlySet<string> = new Set([
  ...['104', '107', '110', '111', '112', '190', '191', '198', '201', '204', '207', '290', '291', '298'],
  ...['900', '910', '920', '935', '940', '941', '942', '950', '990', '991', '992', '995', '996', '999'],
]);

/** The field that opens a transaction where a message has several. */
export const transactionField: ReadonlyMap<string, string> = new Map([
  ['101', '21'],
  ['102', '21'],
  ['104', '21'],
  ['107', '21'],
  ['201', '20'],
  ['203', '21'],
  ['210', '21'],
]);

/** Codes before a country and a number in line 1 of field 50F, besides those of ISO 20022. */
export const partyCodes = /^(ARNU|CCPT|CUST|DRLC|EMPL|NIDN|SOSE|TXID)\/([A-Z]{2})\/(.+)$/;
