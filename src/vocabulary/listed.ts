/**
 * An entry of an official list (sanctions, designations) as its publisher gives it, whatever the layout of the file.
 * What a list does not say is an empty array or null, never a guess.
 */
export interface ListedEntry {
  /** Of `ListHead.list`. */
  list: string;
  /** The publisher's own number of the entry, as text. */
  entry: string;
  kind: ListedKind;
  names: readonly ListedName[];
  /** Programme codes as published: "SDNTK", "FTO", "SDGT". */
  programmes: readonly string[];
  birthDates: readonly ListedDate[];
  birthPlaces: readonly string[];
  /** ISO 3166-1 alpha-2, lower case; what the publisher writes where it is no country we know. */
  countries: readonly string[];
  identifiers: readonly ListedIdentifier[];
  addresses: readonly ListedAddress[];
  /** Other entries or bodies this one is said to belong to, act for or be owned by. */
  links: readonly ListedLink[];
  title: string | null;
  gender: string | null;
  remarks: string | null;
  /** ISO date, where the list says when. */
  listedOn: string | null;
}

export type ListedKind = 'person' | 'organization' | 'vessel' | 'aircraft' | 'unknown';

export interface ListedName {
  name: string;
  /** The first name of an entry is `primary`; a maiden or former name is `former`. */
  type: 'primary' | 'alias' | 'former' | 'nickname';
  /** Marked by the publisher as a weak or low-quality alias. */
  weak: boolean;
}

/** "1954", "1954-04", "1954-04-04"; `to` closes a range of the same form; `about` where the list says "circa". */
export interface ListedDate {
  date: string;
  to: string | null;
  about: boolean;
}

export interface ListedIdentifier {
  type: ListedIdentifierType;
  /** As published, without the words around it. */
  value: string;
  country: string | null;
}

export type ListedIdentifierType =
  | 'passport'
  | 'national-id'
  | 'tax-id'
  | 'rfc'
  | 'curp'
  | 'registration'
  | 'bic'
  | 'imo'
  | 'mmsi'
  | 'call-sign'
  | 'tail-number'
  | 'crypto'
  | 'account'
  | 'phone'
  | 'email'
  | 'website'
  | 'other';

export interface ListedAddress {
  text: string;
  country: string | null;
}

export interface ListedLink {
  /** The other entry's number where the list gives it or exactly one entry bears the name. */
  entry: string | null;
  name: string;
  /** As published: "Linked To", "Owned or controlled by". */
  how: string;
}

/** One version of a list: which list, whose, of when. */
export interface ListHead {
  /** Short, stable: "ofac-sdn", "ofac-non-sdn", "un-sc", "eu-fsf", "uk-sl", "opensanctions-…", or the mapping's own id. */
  list: string;
  title: string;
  publisher: string;
  /** ISO date (or date and time) of publication as the file states it; null where it does not. */
  asOf: string | null;
  /** False for a merged or derived file: never shown as the publisher's own. */
  official: boolean;
}
