/**
 * A suspicious transaction or activity report as a person drafts it. What is not known is null or empty: `missingIn`
 * names it. Codes (funds, mode, roles, indicators) are those of the country's financial intelligence unit: each has its
 * own lists. Dates are ISO days, amounts decimal text with a point, countries ISO 3166-1 alpha-2, currencies ISO 4217.
 */
export interface SuspicionDraft {
  /** STR reports transactions, SAR an activity: parties and why. */
  type: 'STR' | 'SAR';
  /** The reporting body's number with the unit. */
  entityId: number | null;
  branch: string | null;
  /** The reporting body's own reference. */
  reference: string;
  /** Of a report the unit has asked about. */
  fiuReference: string | null;
  date: string | null;
  localCurrency: string;
  reporter: DraftPerson | null;
  location: DraftAddress | null;
  /** Why this is suspicious, in a person's words. The facts follow it in the report, each with its records. */
  reason: string;
  /** What was done about it. */
  action: string;
  facts: readonly DraftFact[];
  indicators: readonly string[];
  transactions: readonly DraftTransaction[];
  parties: readonly DraftReportParty[];
}

/** One fact and the records it rests on: "payment M-103", "ofac-sdn 17671 of 2026-07-11". */
export interface DraftFact {
  says: string;
  records: readonly string[];
}

export interface DraftAddress {
  type: string;
  address: string;
  city: string;
  zip: string | null;
  country: string;
  state: string | null;
}

export interface DraftPerson {
  what: 'person';
  gender: 'M' | 'F' | null;
  firstName: string;
  middleName: string | null;
  lastName: string;
  birthDate: string | null;
  birthPlace: string | null;
  alias: string | null;
  passport: { number: string; country: string } | null;
  idNumber: string | null;
  nationality: string | null;
  residence: string | null;
  addresses: readonly DraftAddress[];
  email: string | null;
  occupation: string | null;
  taxNumber: string | null;
  comments: string | null;
}

export interface DraftEntity {
  what: 'entity';
  name: string;
  commercialName: string | null;
  legalForm: string | null;
  number: string | null;
  business: string | null;
  addresses: readonly DraftAddress[];
  country: string | null;
  directors: readonly DraftPerson[];
  incorporated: string | null;
  taxNumber: string | null;
  comments: string | null;
}

export interface DraftAccount {
  what: 'account';
  institution: string | null;
  /** One of the two says which institution it is. */
  swift: string | null;
  institutionCode: string | null;
  isBank: boolean;
  branch: string | null;
  number: string;
  currency: string | null;
  name: string | null;
  iban: string | null;
  clientNumber: string | null;
  type: string | null;
  entity: DraftEntity | null;
  signatories: readonly DraftPerson[];
  opened: string | null;
  status: string | null;
  comments: string | null;
}

export type DraftParty = DraftPerson | DraftEntity | DraftAccount;

/** Where the money of a transaction comes from, or goes to. */
export interface DraftSide {
  party: DraftParty;
  /** Of a client the unit wants more than of a stranger. */
  isClient: boolean;
  fundsCode: string;
  country: string;
  foreign: { currency: string; amount: string; rate: string | null } | null;
}

export interface DraftTransaction {
  number: string;
  internalReference: string | null;
  location: string;
  description: string;
  date: string | null;
  valueDate: string | null;
  modeCode: string;
  modeComment: string | null;
  /** In the local currency. */
  amount: string;
  from: DraftSide | null;
  to: DraftSide | null;
  comments: string | null;
}

/** A party of an activity, and why it is in the report. */
export interface DraftReportParty {
  party: DraftParty;
  isClient: boolean;
  reason: string;
  comments: string | null;
}

export interface Missing {
  /** Its way through the report: "transaction[1]/t_from/from_person/last_name". */
  field: string;
  says: { en: string; es: string };
}
