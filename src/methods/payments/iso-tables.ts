import type { PaymentIdentifierType, PaymentParty, PaymentRole } from './message.ts';

/**
 * Elements of ISO 20022 payments by their names in the message definition reports (iso20022.org): the tables hold
 * for every version, since names kept their meaning while places moved.
 */
export const rolesOf: ReadonlyMap<string, PaymentRole> = new Map<string, PaymentRole>([
  ['Dbtr', 'debtor'],
  ['OrgnlDbtr', 'debtor'],
  ['UltmtDbtr', 'ultimate-debtor'],
  ['OrgnlUltmtDbtr', 'ultimate-debtor'],
  ['Cdtr', 'creditor'],
  ['OrgnlCdtr', 'creditor'],
  ['UltmtCdtr', 'ultimate-creditor'],
  ['InitgPty', 'initiating-party'],
  ['FwdgAgt', 'forwarding-agent'],
  ['DbtrAgt', 'debtor-agent'],
  ['OrgnlDbtrAgt', 'debtor-agent'],
  ['CdtrAgt', 'creditor-agent'],
  ['OrgnlCdtrAgt', 'creditor-agent'],
  ['InstgAgt', 'instructing-agent'],
  ['InstdAgt', 'instructed-agent'],
  ['PrvsInstgAgt', 'previous-instructing-agent-1'],
  ['PrvsInstgAgt1', 'previous-instructing-agent-1'],
  ['PrvsInstgAgt2', 'previous-instructing-agent-2'],
  ['PrvsInstgAgt3', 'previous-instructing-agent-3'],
  ['IntrmyAgt1', 'intermediary-agent-1'],
  ['IntrmyAgt2', 'intermediary-agent-2'],
  ['IntrmyAgt3', 'intermediary-agent-3'],
  ['InstgRmbrsmntAgt', 'instructing-reimbursement-agent'],
  ['InstdRmbrsmntAgt', 'instructed-reimbursement-agent'],
  ['ThrdRmbrsmntAgt', 'third-reimbursement-agent'],
  ['ChrgsAcctAgt', 'charges-agent'],
  ['ChrgsRqstr', 'charges-agent'],
  ['Fr', 'sender'],
  ['To', 'receiver'],
  ['Assgnr', 'assigner'],
  ['Assgne', 'assignee'],
  ['Cretr', 'case-creator'],
  ['Invcr', 'invoicer'],
  ['Invcee', 'invoicee'],
  ['Grnshee', 'garnishee'],
  ['GrnshmtAdmstr', 'garnishment-administrator'],
  ['Ownr', 'account-owner'],
  ['Svcr', 'account-servicer'],
  ['CtctDtls', 'contact'],
  ['Orgtr', 'other-party'],
  ['TradgPty', 'other-party'],
  ['Pyr', 'other-party'],
  ['Pyee', 'other-party'],
  ['FnlAgt', 'other-agent'],
]);

/** Of the roles above, those that mean this only inside the application header: elsewhere "Fr" may be a date. */
export const headerOnly: ReadonlySet<string> = new Set(['Fr', 'To']);

/** The party whose account it is. */
export const accountsOf: ReadonlyMap<string, PaymentRole> = new Map<string, PaymentRole>([
  ['Acct', 'account-owner'],
  ['ChrgsAcct', 'debtor'],
  ['RltdAcct', 'account-owner'],
  ...[...rolesOf].map(([element, role]): [string, PaymentRole] => [`${element}Acct`, role]),
]);

/** One of these is one transaction, unless it stands inside another of them. */
export const transactionElements: ReadonlySet<string> = new Set([
  'CdtTrfTxInf',
  'DrctDbtTxInf',
  'TxInf',
  'TxInfAndSts',
  'CdtInstr',
  'Ntry',
  'Rcrd',
]);

/** Of those, the ones GrpHdr/NbOfTxs counts. */
export const countedElements: ReadonlySet<string> = new Set(['CdtTrfTxInf', 'DrctDbtTxInf', 'TxInf']);

export const identifierElements: ReadonlyMap<string, PaymentIdentifierType> = new Map<string, PaymentIdentifierType>([
  ['BICFI', 'bic'],
  ['BIC', 'bic'],
  ['AnyBIC', 'bic'],
  ['BICOrBEI', 'bic'],
  ['BEI', 'bic'],
  ['LEI', 'lei'],
  ['IBAN', 'iban'],
  ['MmbId', 'other'],
  ['TaxId', 'tax-id'],
  ['TaxIdNb', 'tax-id'],
  ['RegnId', 'other'],
  ['PsptNb', 'passport'],
  ['IdntyCardNb', 'national-id'],
  ['DrvrsLicNb', 'other'],
  ['SclSctyNb', 'national-id'],
  ['AlnRegnNb', 'other'],
  ['MplyrIdNb', 'other'],
  ['CstmrNb', 'other'],
  ['BkPtyId', 'other'],
  ['EmailAdr', 'email'],
  ['PhneNb', 'phone'],
  ['MobNb', 'phone'],
]);

/** ExternalPersonIdentification1Code and ExternalOrganisationIdentification1Code, as far as they tell a type; 50F line 1 uses the same. */
export const schemeTypes: ReadonlyMap<string, PaymentIdentifierType> = new Map<string, PaymentIdentifierType>([
  ['CCPT', 'passport'],
  ['NIDN', 'national-id'],
  ['SOSE', 'national-id'],
  ['TXID', 'tax-id'],
  ['RFC', 'rfc'],
  ['CURP', 'curp'],
  ['CLABE', 'clabe'],
  ['LEI', 'lei'],
]);

export const nameElements: ReadonlySet<string> = new Set(['Nm', 'LglNm', 'TradgNm', 'FullLglNm', 'OthrNm']);

/** Elements that tell what kind of party this is. */
export const kindElements: ReadonlyMap<string, PaymentParty['kind']> = new Map<string, PaymentParty['kind']>([
  ['PrvtId', 'person'],
  ['OrgId', 'organization'],
  ['FinInstnId', 'agent'],
]);

/** Text of a person even where it is one word. Any other text with a blank in it counts too. */
export const textElements: ReadonlySet<string> = new Set([
  'Ustrd',
  'AddtlRmtInf',
  'AddtlInf',
  'AddtlTxInf',
  'AddtlNtryInf',
  'InstrInf',
  'Inf',
  'Nrrtv',
  'Desc',
]);

/** Of the elements of a party, those that hold a code. */
export const codeElements: ReadonlySet<string> = new Set(['Cd', 'Prtry', 'Issr', 'NmPrfx', 'PrefrdMtd', 'ChanlTp']);

/** The amount that stands for the message, the earlier in the list the better. */
export const amountElements: readonly string[] = [
  'IntrBkSttlmAmt',
  'RtrdIntrBkSttlmAmt',
  'InstdAmt',
  'EqvtAmt',
  'OrgnlIntrBkSttlmAmt',
  'RtrdInstdAmt',
  'TtlIntrBkSttlmAmt',
  'TtlChrgsAmt',
  'Amt',
];

export const settlementDates: ReadonlySet<string> = new Set([
  'IntrBkSttlmDt',
  'OrgnlIntrBkSttlmDt',
  'ReqdExctnDt',
  'ValDt',
]);

/** First versions are 01; the newest this project knows of stands here. Anything newer or other is read by its parties and held. */
export const newestVersions: ReadonlyMap<string, number> = new Map(
  [
    ...[
      'pacs.002.001:15',
      'pacs.003.001:11',
      'pacs.004.001:14',
      'pacs.007.001:13',
      'pacs.008.001:13',
      'pacs.009.001:12',
    ],
    ...[
      'pacs.010.001:06',
      'pacs.028.001:06',
      'pacs.029.001:02',
      'pain.001.001:12',
      'pain.002.001:14',
      'pain.007.001:12',
    ],
    ...[
      'pain.008.001:11',
      'pain.013.001:11',
      'pain.014.001:11',
      'camt.026.001:10',
      'camt.027.001:10',
      'camt.028.001:12',
    ],
    ...[
      'camt.029.001:13',
      'camt.030.001:06',
      'camt.031.001:07',
      'camt.032.001:05',
      'camt.033.001:07',
      'camt.034.001:07',
    ],
    ...[
      'camt.035.001:06',
      'camt.036.001:06',
      'camt.037.001:10',
      'camt.038.001:05',
      'camt.039.001:06',
      'camt.052.001:13',
    ],
    ...[
      'camt.053.001:13',
      'camt.054.001:13',
      'camt.055.001:12',
      'camt.056.001:11',
      'camt.057.001:08',
      'camt.058.001:09',
    ],
    ...[
      'camt.059.001:08',
      'camt.060.001:07',
      'camt.087.001:09',
      'camt.105.001:03',
      'camt.106.001:03',
      'camt.107.001:02',
    ],
    ...[
      'pain.001.002:03',
      'pain.001.003:03',
      'pain.008.002:02',
      'pain.008.003:02',
      'camt.108.001:02',
      'camt.109.001:02',
      'camt.110.001:01',
      'camt.111.001:02',
      'remt.001.001:06',
      'remt.002.001:03',
    ],
  ].map((entry): [string, number] => [entry.slice(0, 12), Number(entry.slice(13))]),
);

/** Types whose every transaction must say who pays and who is paid. */
export const needDebtorAndCreditor: ReadonlySet<string> = new Set([
  'pacs.003',
  'pacs.008',
  'pacs.009',
  'pain.001',
  'pain.008',
]);

/** The element under Document, where no namespace says the type. */
export const typesByRoot: ReadonlyMap<string, string> = new Map([
  ['FIToFICstmrCdtTrf', 'pacs.008'],
  ['FICdtTrf', 'pacs.009'],
  ['FinInstnCdtTrf', 'pacs.009'],
  ['PmtRtr', 'pacs.004'],
  ['FIToFIPmtStsRpt', 'pacs.002'],
  ['FIToFICstmrDrctDbt', 'pacs.003'],
  ['CstmrCdtTrfInitn', 'pain.001'],
  ['CstmrDrctDbtInitn', 'pain.008'],
  ['RsltnOfInvstgtn', 'camt.029'],
  ['FIToFIPmtCxlReq', 'camt.056'],
]);
