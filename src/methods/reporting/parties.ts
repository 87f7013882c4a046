import type { DraftAccount, DraftAddress, DraftEntity, DraftParty, DraftPerson } from './draft.ts';
import { built, each, forms, inside, lacking, leaf, none, type Built, type Field, type Place } from './fields.ts';

/** Elements and their order: goAML XML schema 5.0 (UNODC, goaml.unodc.org), types t_address, t_person, t_entity, t_account. */
const optional = { need: 'no', en: '', es: '' } as const;

export const addressFields: readonly Field<DraftAddress>[] = [
  leaf('address_type', ({ type }) => type, 'always', 'the type of address', 'el tipo de domicilio', forms.code),
  leaf('address', ({ address }) => address, 'always', 'street and number', 'calle y número', forms.name),
  leaf('city', ({ city }) => city, 'always', 'the city', 'la ciudad'),
  leaf('zip', ({ zip }) => zip, 'no', 'the postal code', 'el código postal'),
  leaf(
    'country_code',
    ({ country }) => country,
    'always',
    'the country of the address',
    'el país del domicilio',
    forms.country,
  ),
  leaf('state', ({ state }) => state, 'no', 'the state', 'el estado'),
];

const passportFields: readonly Field<NonNullable<DraftPerson['passport']>>[] = [
  leaf('passport_number', ({ number }) => number, 'always', 'the number of the passport', 'el número del pasaporte'),
  leaf('passport_country', ({ country }) => country, 'always', 'its country', 'su país', forms.country),
];

const passport: Field<DraftPerson> = ({ passport: one }, place) =>
  one === null ? none : built(one, passportFields, place);

export const personFields: readonly Field<DraftPerson>[] = [
  leaf('gender', ({ gender }) => gender, 'client', 'the gender', 'el sexo', forms.code),
  leaf('first_name', ({ firstName }) => firstName, 'always', 'the given name', 'el nombre de pila', forms.name),
  leaf('middle_name', ({ middleName }) => middleName, 'no', 'the middle name', 'el segundo nombre', forms.name),
  leaf('last_name', ({ lastName }) => lastName, 'always', 'the surname', 'el apellido', forms.name),
  leaf('birthdate', ({ birthDate }) => birthDate, 'client', 'the date of birth', 'la fecha de nacimiento', forms.date),
  leaf('birth_place', ({ birthPlace }) => birthPlace, 'no', 'the place of birth', 'el lugar de nacimiento'),
  leaf('alias', ({ alias }) => alias, 'no', 'the alias', 'el alias', forms.name),
  passport,
  leaf(
    'id_number',
    ({ idNumber }) => idNumber,
    'client',
    'the number of an identification',
    'el número de una identificación',
  ),
  leaf('nationality1', ({ nationality }) => nationality, 'client', 'the nationality', 'la nacionalidad', forms.country),
  leaf(
    'residence',
    ({ residence }) => residence,
    'client',
    'the country of residence',
    'el país de residencia',
    forms.country,
  ),
  each(
    'addresses',
    'address',
    ({ addresses }) => addresses,
    () => addressFields,
    optional,
  ),
  leaf('email', ({ email }) => email, 'no', 'the mail address', 'el correo'),
  leaf('occupation', ({ occupation }) => occupation, 'no', 'the occupation', 'la ocupación'),
  leaf('tax_number', ({ taxNumber }) => taxNumber, 'no', 'the tax number', 'el RFC', forms.name),
  leaf('comments', ({ comments }) => comments, 'no', 'the comments', 'los comentarios', forms.long),
];

export const entityFields: readonly Field<DraftEntity>[] = [
  leaf('name', ({ name }) => name, 'always', 'the name of the company', 'la denominación'),
  leaf('commercial_name', ({ commercialName }) => commercialName, 'no', 'the trade name', 'el nombre comercial'),
  leaf(
    'incorporation_legal_form',
    ({ legalForm }) => legalForm,
    'client',
    'the legal form',
    'la forma jurídica',
    forms.code,
  ),
  leaf('incorporation_number', ({ number }) => number, 'client', 'the number in the register', 'el número de registro'),
  leaf('business', ({ business }) => business, 'client', 'what the company does', 'el giro'),
  each(
    'addresses',
    'address',
    ({ addresses }) => addresses,
    () => addressFields,
    {
      need: 'client',
      en: 'an address',
      es: 'un domicilio',
    },
  ),
  leaf(
    'incorporation_country_code',
    ({ country }) => country,
    'client',
    'the country of incorporation',
    'el país de constitución',
    forms.country,
  ),
  each(
    null,
    'director_id',
    ({ directors }) => directors,
    () => personFields,
    {
      need: 'client',
      en: 'a director',
      es: 'un administrador',
    },
  ),
  leaf(
    'incorporation_date',
    ({ incorporated }) => incorporated,
    'client',
    'the date of incorporation',
    'la fecha de constitución',
    forms.date,
  ),
  leaf('tax_number', ({ taxNumber }) => taxNumber, 'no', 'the tax number', 'el RFC', forms.name),
  leaf('comments', ({ comments }) => comments, 'no', 'the comments', 'los comentarios', forms.long),
];

/** One of the two, never both. */
const institution: Field<DraftAccount> = (account, place) =>
  account.swift
    ? leaf<DraftAccount>(
        'swift',
        ({ swift }) => swift,
        'always',
        'the BIC of the bank',
        'el BIC del banco',
        forms.bic,
      )(account, place)
    : leaf<DraftAccount>(
        'institution_code',
        (one) => one.institutionCode,
        'always',
        'the BIC or code of the bank',
        'el BIC o la clave del banco',
      )(account, place);

const holder: Field<DraftAccount> = ({ entity, signatories }, place) => {
  const found = entity === null ? none : inside('t_entity', entity, entityFields, place);
  if (entity === null && signatories.length === 0 && place.isClient)
    return lacking(`${place.path}signatory`, 'the holder of the account', 'el titular de la cuenta');
  return found;
};

/** A signatory is a person inside an element of his own. */
const signatory: readonly Field<DraftPerson>[] = [(person, place) => inside('t_person', person, personFields, place)];

export const accountFields: readonly Field<DraftAccount>[] = [
  leaf('institution_name', (one) => one.institution, 'client', 'the name of the bank', 'el nombre del banco'),
  institution,
  leaf('non_bank_institution', ({ isBank }) => (isBank ? 'false' : 'true'), 'client', '', ''),
  leaf('branch', ({ branch }) => branch, 'client', 'the branch', 'la sucursal'),
  leaf('account', ({ number }) => number, 'always', 'the number of the account', 'el número de cuenta'),
  leaf(
    'currency_code',
    ({ currency }) => currency,
    'client',
    'the currency of the account',
    'la divisa de la cuenta',
    forms.currency,
  ),
  leaf('account_name', ({ name }) => name, 'no', 'the name on the account', 'el nombre de la cuenta'),
  leaf('iban', ({ iban }) => iban, 'no', 'the IBAN', 'el IBAN'),
  leaf('client_number', ({ clientNumber }) => clientNumber, 'no', 'the number of the client', 'el número de cliente'),
  leaf('personal_account_type', ({ type }) => type, 'client', 'the type of account', 'el tipo de cuenta', forms.code),
  holder,
  each(
    null,
    'signatory',
    ({ signatories }) => signatories,
    () => signatory,
    optional,
  ),
  leaf(
    'opened',
    ({ opened }) => opened,
    'client',
    'the day the account was opened',
    'la fecha de apertura',
    forms.date,
  ),
  leaf(
    'status_code',
    ({ status }) => status,
    'client',
    'the status of the account',
    'el estado de la cuenta',
    forms.code,
  ),
  leaf('comments', ({ comments }) => comments, 'no', 'the comments', 'los comentarios', forms.long),
];

/** The element of a party of any kind: "from_person" with the prefix "from_", "person_my_client" with the suffix. */
export function party(of: DraftParty, place: Place, prefix: string, suffix: string): Built {
  const element = `${prefix}${of.what}${suffix}`;
  if (of.what === 'person') return inside(element, of, personFields, place);
  if (of.what === 'entity') return inside(element, of, entityFields, place);
  return inside(element, of, accountFields, place);
}
