import type { DraftAccount, DraftAddress, DraftEntity, DraftParty, DraftPerson } from '#methods/reporting/draft.ts';
import type { PartyWords } from './draft-shapes.ts';

/** What is known of a party from a payment or from the house's own record. */
export interface KnownParty {
  name: string;
  /** Null where nothing says which. */
  what: 'person' | 'entity' | null;
  birthDate: string | null;
  birthPlace: string | null;
  /** ISO 3166-1 alpha-2, as written. */
  country: string | null;
  address: string[];
  identifiers: { type: string; value: string }[];
  account: { number: string; iban: string | null; institution: string | null; bic: string | null } | null;
}

type Words = Readonly<Record<string, string>>;

/** A word of the person, else what is known, else null. */
const said =
  (words: Words, group: string) =>
  (key: string, known: string | null = null): string | null =>
    words[`${group}.${key}`]?.trim() || known;

const capitals = (country: string | null): string | null => (country === null ? null : country.toUpperCase());
const identifier = (known: KnownParty, ...types: string[]): string | null =>
  known.identifiers.find(({ type }) => types.includes(type))?.value ?? null;

/** An address is given once a person wrote of it: lines of a payment do not say where the city stands. */
export function addressOf(words: Words, known: Pick<KnownParty, 'address' | 'country'> | null): DraftAddress | null {
  const of = said(words, 'address');
  if (!Object.keys(words).some((key) => key.startsWith('address.') && words[key]?.trim())) return null;
  return {
    type: of('type') ?? '',
    address: of('address', known?.address.join(', ') || null) ?? '',
    city: of('city') ?? '',
    zip: of('zip'),
    country: capitals(of('country', known?.country)) ?? '',
    state: of('state'),
  };
}

/** A person by words and by what is known; his name is never cut into names by the program. */
export function personOf(words: Words, group: 'person' | 'director', known: KnownParty | null): DraftPerson {
  const of = said(words, group);
  const gender = of('gender')?.toUpperCase();
  const address = group === 'person' ? addressOf(words, known) : null;
  const passport = known === null ? null : identifier(known, 'passport');
  return {
    what: 'person',
    gender: gender === 'M' || gender === 'F' ? gender : null,
    firstName: of('firstName') ?? '',
    middleName: of('middleName'),
    lastName: of('lastName') ?? '',
    birthDate: of('birthDate', known?.birthDate),
    birthPlace: of('birthPlace', known?.birthPlace),
    alias: of('alias'),
    passport:
      passport === null || !known?.country ? null : { number: passport, country: capitals(known.country) ?? '' },
    idNumber: of('idNumber', known === null ? null : identifier(known, 'curp', 'national-id', 'passport')),
    nationality: capitals(of('nationality')),
    residence: capitals(of('residence')),
    addresses: address === null ? [] : [address],
    email: of('email', known === null ? null : identifier(known, 'email')),
    occupation: of('occupation'),
    taxNumber: of('taxNumber', known === null ? null : identifier(known, 'rfc', 'tax-id')),
    comments: of('comments', known === null ? null : asGiven(known)),
  };
}

/** The name as the record gives it stays in the report, whatever a person made of it. */
const asGiven = ({ name, address }: KnownParty): string | null => [name, ...address].filter(Boolean).join(', ') || null;

function entityOf(words: Words, known: KnownParty): DraftEntity {
  const of = said(words, 'entity');
  const address = addressOf(words, known);
  const director = personOf(words, 'director', null);
  const hasDirector = Object.keys(words).some((key) => key.startsWith('director.') && words[key]?.trim());
  return {
    what: 'entity',
    name: of('name', known.name) ?? '',
    commercialName: of('commercialName'),
    legalForm: of('legalForm'),
    number: of('number', identifier(known, 'registration', 'lei')),
    business: of('business'),
    addresses: address === null ? [] : [address],
    country: capitals(of('country')),
    directors: hasDirector ? [director] : [],
    incorporated: of('incorporated'),
    taxNumber: of('taxNumber', identifier(known, 'rfc', 'tax-id')),
    comments: of('comments', known.address.join(', ') || null),
  };
}

function accountOf(words: Words, known: KnownParty, holder: DraftPerson | DraftEntity): DraftAccount {
  const of = said(words, 'account');
  return {
    what: 'account',
    institution: of('institution', known.account?.institution),
    swift: of('swift', known.account?.bic)?.toUpperCase() ?? null,
    institutionCode: of('institutionCode'),
    isBank: true,
    branch: of('branch'),
    number: of('number', known.account?.number) ?? '',
    currency: of('currency')?.toUpperCase() ?? null,
    name: of('name'),
    iban: of('iban', known.account?.iban),
    clientNumber: of('clientNumber'),
    type: of('type'),
    entity: holder.what === 'entity' ? holder : null,
    signatories: holder.what === 'person' ? [holder] : [],
    opened: of('opened'),
    status: of('status'),
    comments: null,
  };
}

/** A party of the report. Where nothing says which it is, it is taken as a person, and his names are asked for. */
export function partyOf(known: KnownParty, { what, fields }: PartyWords): DraftParty {
  const holder = (what ?? known.what) === 'entity' ? entityOf(fields, known) : personOf(fields, 'person', known);
  const hasAccount = known.account !== null || Boolean(fields['account.number']?.trim());
  return hasAccount ? accountOf(fields, known, holder) : holder;
}
