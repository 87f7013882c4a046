import type { Modality, Qualifier } from '#vocabulary/statement.ts';

/** Language a text is written in, as far as the reader tells. */
export type TextLanguage = 'en' | 'es' | 'other';

/** A word, number or mark of a text. Offsets are UTF-16 into the text as read, end exclusive. */
export interface Token {
  text: string;
  /** Folded: lower case without accents, a line-end hyphen closed; marks as they are with quotes made plain. */
  folded: string;
  start: number;
  end: number;
  shape: 'lower' | 'title' | 'upper' | 'mixed' | 'number' | 'mark';
  /** Position of its sentence in the document. */
  sentence: number;
}

/** `furniture` is page furniture, adverts, captions and footers: nothing is read from it. `field` is "Shipper: …". */
export type SentenceKind = 'prose' | 'heading' | 'field' | 'furniture';

export interface Sentence {
  start: number;
  end: number;
  /** Positions of its first token and of the one after its last. */
  first: number;
  last: number;
  kind: SentenceKind;
  paragraph: number;
}

/** A text cut into tokens and sentences. */
export interface TextDocument {
  text: string;
  language: TextLanguage;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  /** Ranges between quotation marks, the marks not included. */
  quotes: readonly [start: number, end: number][];
}

/** Kinds of entity in the words of the text reader (contracts.md, "Reading documents"). */
export type EntityWord =
  | 'Person'
  | 'Organization'
  | 'PublicBody'
  | 'Company'
  | 'Place'
  | 'Facility'
  | 'Vehicle'
  | 'Vessel'
  | 'Airplane'
  | 'Substance'
  | 'LegalInstrument'
  | 'Programme'
  | 'MilitaryUnit';

export interface TextMention {
  text: string;
  start: number;
  end: number;
}

export interface TextEntity {
  /** "e1", "e2" … in the order of the text; unique in one reading. */
  id: string;
  kind: EntityWord;
  name: string;
  aliases: string[];
  /** In the order of the text. */
  mentions: TextMention[];
}

export type LinkWord =
  | 'Membership'
  | 'Leadership'
  | 'Family'
  | 'Alliance'
  | 'Rivalry'
  | 'Employment'
  | 'Location'
  | 'Control'
  | 'Transfer'
  | 'Cooperation'
  | 'Supply'
  | 'Financing'
  | 'Designation'
  | 'Succession';

export type EventWord =
  | 'Seizure'
  | 'Killing'
  | 'Arrest'
  | 'Transfer'
  | 'Deployment'
  | 'Designation'
  | 'Penalty'
  | 'Clash'
  | 'Meeting'
  | 'Extradition'
  | 'Declaration';

/** How something is said: who says it, how firmly, whether it is denied. */
export interface Stance {
  modality: Modality;
  denied: boolean;
  /** Id of an entity, or the words of a role ("a U.S. official"); null is the document itself. */
  speaker: string | null;
}

/** A piece of the text, `quote` equal to its slice. */
export interface Cited {
  quote: string;
  start: number;
  end: number;
}

export interface TextLink extends Stance, Cited {
  kind: LinkWord;
  /** Ids of entities. */
  from: string;
  to: string;
  /** The post or tie in the words of the text ("manager", "former", "brother"), or null. */
  role: string | null;
  /** It was so, and is no longer ("former"). */
  former: boolean;
}

export interface TextEvent extends Stance, Cited {
  kind: EventWord;
  /** Imprecise date ("2027-05-06", "2027-05"), an interval with a slash, or null. */
  date: string | null;
  datePrecision: DatePrecision | null;
  dateBasis: string | null;
  /** Id of a place or facility, or null. */
  place: string | null;
  /** Ids of those who did it, then of those it was done to. */
  actors: string[];
  /** Of `actors`, those it was done to: the arrested, the killed, the designated. */
  patients: string[];
  quantity: number | null;
  unit: string | null;
  /** Id of a substance, or null. */
  substance: string | null;
  valueUsd: number | null;
  qualifier: Qualifier | null;
}

export type DatePrecision = 'year' | 'month' | 'day' | 'hour' | 'interval';

export interface TextDate extends TextMention {
  /** Imprecise ISO date, an interval with a slash, or null where the text does not support one. */
  date: string | null;
  precision: DatePrecision | null;
  /** What it rests on: "stated", "US order", "year of the document", "relative to the document's date" … */
  basis: string;
}

export interface Figure extends Cited {
  /** What it counts or measures, in words of the text: "methamphetamine", "overdose deaths", "cash". */
  what: string;
  value: number;
  /** Code of a unit or currency ("lb", "kg", "USD", "MXN", "people", "%"), "USD/kg" for a price, or a counted noun. */
  unit: string;
  /** Imprecise date or interval it is true for, or null. */
  date: string | null;
  qualifier: Qualifier | null;
  /** Range of the number with its unit alone. */
  number: [start: number, end: number];
  /** Said to be wrong or superseded in the text itself ("falsely claimed", "the correct weight is"). */
  refuted: boolean;
  speaker: string | null;
}

export type IdentifierType =
  | 'phone'
  | 'email'
  | 'iban'
  | 'bic'
  | 'clabe'
  | 'container'
  | 'imo'
  | 'vin'
  | 'plate'
  | 'rfc'
  | 'curp'
  | 'passport'
  | 'coordinates'
  | 'crypto'
  | 'account';

export interface Identifier extends TextMention {
  type: IdentifierType;
  /** Normal form: E.164 for a phone, without blanks and hyphens for the rest, "lat,lon" for coordinates. */
  value: string;
  /** False where a check digit or a rule of the form is broken: shown, never dropped. */
  valid: boolean;
  /** Why it is invalid, in English and Spanish; null when valid. */
  fault: { en: string; es: string } | null;
}

/** Two figures of one quantity in the text that do not agree, or do. */
export interface SumCheck extends Cited {
  agrees: boolean;
  /** Words for the reader, such as "13,101 lb = 6.55 short tons = 5.94 t; the text says 6½ tons". */
  says: { en: string; es: string };
}

/** All that one text gives. Every list is in the order of the text. */
export interface Reading {
  language: TextLanguage;
  /** Date the document bears, if any. */
  dated: string | null;
  entities: TextEntity[];
  links: TextLink[];
  events: TextEvent[];
  figures: Figure[];
  identifiers: Identifier[];
  dates: TextDate[];
  sums: SumCheck[];
  /** Ranges of page furniture, from which nothing was read. */
  furniture: [start: number, end: number][];
  /** Quotations whose speaker the text tells: an entity's id or the words of a role. */
  quoted?: { start: number; end: number; speaker: string }[];
}
