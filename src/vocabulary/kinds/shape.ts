/** A word shown to people, in both languages. */
export interface Text {
  en: string;
  es: string;
}

/** Class of colour and glyph on the chart. */
export type Group =
  | 'person'
  | 'group'
  | 'company'
  | 'account'
  | 'site'
  | 'vehicle'
  | 'event'
  | 'document'
  | 'substance'
  | 'other';

/** One property of a kind of ours, in the form of FollowTheMoney with both languages in place. */
export interface OwnProperty {
  label: Text;
  /** A FollowTheMoney type, or ours: `quantity` ("1240 lb"), `money` ("USD 2500000"). Without it: `string`, or `entity` with a range. */
  type?: PropertyType;
  /** The kind an entity value must be. */
  range?: string;
  /** How the other end calls this: "Seizures" on a substance. */
  reverse?: Text;
  /** It says where something is. */
  place?: true;
}

/** The two ends of a link, and how it reads from either. */
export interface OwnEdge {
  source: string;
  target: string;
  directed: boolean;
  label: Text;
  reverse: Text;
}

/** A kind of ours. Where caption or featured are absent they are those of the first parent. */
export interface OwnKind {
  label: Text;
  plural: Text;
  extends: readonly string[];
  group: Group;
  abstract?: true;
  caption?: readonly string[];
  featured?: readonly string[];
  edge?: OwnEdge;
  properties?: Readonly<Record<string, OwnProperty>>;
}

export type OwnKinds = Readonly<Record<string, OwnKind>>;

/** What FollowTheMoney does not have: the Spanish, the group, and the reading of a link from both ends. */
export interface ForeignKind {
  label: string;
  plural: string;
  group: Group;
  link?: { label: Text; reverse: Text };
}

/** Kind → property → Spanish. The key of a property is where it is declared, as in its qname. */
export type SpanishProperties = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const propertyTypes = [
  'address',
  'checksum',
  'country',
  'date',
  'email',
  'entity',
  'gender',
  'html',
  'identifier',
  'ip',
  'json',
  'language',
  'mimetype',
  'money',
  'name',
  'number',
  'phone',
  'quantity',
  'string',
  'text',
  'topic',
  'url',
] as const;
export type PropertyType = (typeof propertyTypes)[number];

export interface Property {
  name: string;
  /** Kind where it is declared and name: "Ownership:owner". */
  qname: string;
  /** Kind where it is declared. */
  kind: string;
  label: Text;
  /** A FollowTheMoney type, or ours: `quantity` ("1240 lb"), `money` ("USD 2500000"). */
  type: PropertyType;
  /** The kind an entity value must be. */
  range?: string;
  /** How the other end of an entity value calls it: "Owners". */
  reverse?: Text;
  /** It says where something is: kept apart from persons (places.ts). */
  place: boolean;
  /** For machines, not for reading. */
  hidden: boolean;
  /** Declared by us, not by FollowTheMoney. */
  ours: boolean;
}

export interface Link {
  /** Names of the properties that hold the two ends. */
  source: string;
  target: string;
  directed: boolean;
  /** Read from source to target ("owns"), and from target to source ("owned by"). */
  label: Text;
  reverse: Text;
}

export interface Kind {
  name: string;
  label: Text;
  plural: Text;
  /** Every kind it is, itself included. */
  ancestors: ReadonlySet<string>;
  abstract: boolean;
  link?: Link;
  /** Properties of which the first with a value names an entity of this kind. */
  caption: readonly string[];
  featured: readonly string[];
  /** Every property that may hold a value, inherited ones first. */
  properties: ReadonlyMap<string, Property>;
  group: Group;
  event: boolean;
  /** Declared by us, not by FollowTheMoney. */
  ours: boolean;
}
