/**
 * One payment message as read, whatever its format. What the message does not say is null or empty, never a guess.
 * A message with faults was not read whole: whoever screens it must hold it for review.
 */
export interface PaymentMessage {
  /** As given to the reader. */
  file: string;
  /** The sender's reference: GrpHdr/MsgId, Assgnmt/Id, BizMsgIdr; field 20. */
  messageId: string | null;
  /** 'pacs.008.001.08', 'MT103', 'MT202 COV'; null where the file does not say. */
  format: string | null;
  at: PaymentPlace;
  parties: PaymentParty[];
  freeText: PaymentText[];
  /** Decimal text with a point, exact: '15669.38'. Of the first transaction where there are several. */
  amount: string | null;
  currency: string | null;
  /** ISO date of settlement. */
  valueDate: string | null;
  uetr: string | null;
  /** Transactions in this message (or in this part of it). */
  transactions: number;
  faults: PaymentFault[];
}

/** `index` counts messages of the file from 1; `line` is where it begins; `part` counts from 1 where a message was too long to give whole. */
export interface PaymentPlace {
  index: number;
  line: number;
  part: number | null;
}

export interface PaymentParty {
  role: PaymentRole;
  kind: 'person' | 'organization' | 'agent' | 'unknown';
  name: string | null;
  /** Every reading worth screening, best first: lines joined with and without a space, aliases, branch and account names. */
  names: string[];
  address: string[];
  /** ISO 3166-1 alpha-2, lower case. */
  country: string | null;
  /** ISO date. */
  birthDate: string | null;
  birthPlace: string | null;
  identifiers: PaymentIdentifier[];
  /** '/Document/FIToFICstmrCdtTrf/CdtTrfTxInf[2]/Dbtr' or '50K'. */
  field: string;
  line: number;
  /** 0 for the whole message, else the transaction it belongs to, from 1. */
  transaction: number;
}

export type PaymentRole =
  | 'debtor'
  | 'ultimate-debtor'
  | 'creditor'
  | 'ultimate-creditor'
  | 'initiating-party'
  | 'forwarding-agent'
  | 'debtor-agent'
  | 'creditor-agent'
  | 'instructing-agent'
  | 'instructed-agent'
  | 'previous-instructing-agent-1'
  | 'previous-instructing-agent-2'
  | 'previous-instructing-agent-3'
  | 'intermediary-agent-1'
  | 'intermediary-agent-2'
  | 'intermediary-agent-3'
  | 'instructing-reimbursement-agent'
  | 'instructed-reimbursement-agent'
  | 'third-reimbursement-agent'
  | 'ordering-institution'
  | 'beneficiary-institution'
  | 'charges-agent'
  | 'sender'
  | 'receiver'
  | 'assigner'
  | 'assignee'
  | 'case-creator'
  | 'invoicer'
  | 'invoicee'
  | 'garnishee'
  | 'garnishment-administrator'
  | 'account-owner'
  | 'account-servicer'
  | 'contact'
  | 'other-party'
  | 'other-agent';

export interface PaymentIdentifier {
  type: PaymentIdentifierType;
  value: string;
  /** As the message says, ISO 3166-1 alpha-2, lower case. */
  country: string | null;
}

export type PaymentIdentifierType =
  | 'bic'
  | 'iban'
  | 'account'
  | 'lei'
  | 'clabe'
  | 'rfc'
  | 'curp'
  | 'passport'
  | 'national-id'
  | 'tax-id'
  | 'email'
  | 'phone'
  | 'other';

/** Text a person wrote: remittance, instructions, regulatory reporting. `text` is one line or paragraph, code words such as /INS/ taken off. */
export interface PaymentText {
  field: string;
  text: string;
  line: number;
  transaction: number;
}

/** Line and column count from 1. */
export interface PaymentFault {
  line: number;
  column: number;
  found: string;
  expected: string;
}
