import type { ListedIdentifierType, ListedKind, ListedName } from '#vocabulary/listed.ts';

// Names of schemata and properties are those of FollowTheMoney's published model.

export const partyKinds: Readonly<Record<string, ListedKind>> = {
  Person: 'person',
  Company: 'organization',
  Organization: 'organization',
  PublicBody: 'organization',
  LegalEntity: 'unknown',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

export const nameProperties: readonly (readonly [property: string, type: ListedName['type'], weak: boolean])[] = [
  ['name', 'alias', false],
  ['alias', 'alias', false],
  ['abbreviation', 'alias', false],
  ['previousName', 'former', false],
  ['maidenName', 'former', false],
  ['weakAlias', 'alias', true],
];

export const identifierProperties: readonly (readonly [property: string, type: ListedIdentifierType])[] = [
  ['passportNumber', 'passport'],
  ['idNumber', 'national-id'],
  ['socialSecurityNumber', 'national-id'],
  ['taxNumber', 'tax-id'],
  ['vatCode', 'tax-id'],
  ['innCode', 'tax-id'],
  ['registrationNumber', 'registration'],
  ['ogrnCode', 'registration'],
  ['okpoCode', 'registration'],
  ['leiCode', 'registration'],
  ['dunsCode', 'registration'],
  ['uscCode', 'registration'],
  ['swiftBic', 'bic'],
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['callSign', 'call-sign'],
  ['icaoCode', 'other'],
  ['serialNumber', 'other'],
  ['publicKey', 'crypto'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['website', 'website'],
];

/** Links between parties: the property of the one it is said of, and that of the other. */
export const links: Readonly<Record<string, readonly [from: string, to: string]>> = {
  Ownership: ['asset', 'owner'],
  Directorship: ['organization', 'director'],
  Membership: ['member', 'organization'],
  Employment: ['employee', 'employer'],
  Representation: ['agent', 'client'],
  Associate: ['person', 'associate'],
  Family: ['person', 'relative'],
  Succession: ['successor', 'predecessor'],
  UnknownLink: ['subject', 'object'],
};
