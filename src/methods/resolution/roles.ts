import { fold } from '#methods/names/fold.ts';
import type { Comparator, Role } from './shapes.ts';

/** How each role is compared. */
export const comparatorOf: Readonly<Record<Exclude<Role, 'ignore'>, Comparator>> = {
  given: 'name',
  surname: 'name',
  'second-surname': 'name',
  'full-name': 'words',
  organisation: 'words',
  alias: 'words',
  'birth-date': 'date',
  date: 'date',
  email: 'email',
  phone: 'code',
  identifier: 'code',
  address: 'words',
  'street-number': 'code',
  city: 'words',
  postcode: 'code',
  category: 'category',
  text: 'words',
};

export const roles: readonly Role[] = [...(Object.keys(comparatorOf) as Role[]), 'ignore'];

/** Roles that say too little alone, however rare the value: many bear the same name. */
export const nameRoles: ReadonlySet<Role> = new Set<Role>([
  'given',
  'surname',
  'second-surname',
  'full-name',
  'organisation',
]);

/** Roles that mark one person or body, and may join two records alone. */
export const markRoles: ReadonlySet<Role> = new Set<Role>(['email', 'phone', 'identifier']);

/** Roles that tell a person from those who live with him, a body from others under its roof. */
export const personRoles: ReadonlySet<Role> = new Set<Role>([
  'given',
  'full-name',
  'organisation',
  'birth-date',
  'email',
  'identifier',
]);

/** Column names by role, English and Spanish, folded, with one space between words; the first that fits counts. */
const namesOfRoles: readonly (readonly [Role, RegExp])[] = [
  ['ignore', /^(cluster|label|entity id|match|is match|truth)( id)?$/],
  [
    'second-surname',
    /^(apellido materno|materno|segundo apellido|apellido 2|second surname|maternal surname|surname 2)$/,
  ],
  [
    'surname',
    /^(surname|last name|lastname|lname|family name|apellido|apellidos|(primer )?apellido( paterno)?|paterno|apellido 1|paternal surname|surname 1)$/,
  ],
  [
    'given',
    /^(given|given names?|first names?|firstname|fname|forenames?|nombre s|nombres?( de pila)?|primer nombre|christian name)$/,
  ],
  [
    'full-name',
    /^(name|full ?name|nombre completo|person name|complete name|customer name|nombre del? (cliente|titular|persona))$/,
  ],
  [
    'organisation',
    /^(company|company name|organi[sz]ation( name)?|business name|razon social|denominacion( social)?|empresa|legal name|entity name)$/,
  ],
  ['alias', /^(alias(es)?|aka|a k a|nick ?names?|apodos?|sobrenombre|mote)$/],
  [
    'birth-date',
    /^(dob|d o b|(date of )?birth( ?date)?|birth ?day|date of birth|fecha (de )?nacimiento|f(ec)? nac(imiento)?|nacimiento)$/,
  ],
  ['email', /^(e ?mail( address)?|mail|correo( electronico)?|direccion de correo)$/],
  [
    'phone',
    /^((tele)?phone( ?(number|no|num))?|tel|telefono( \w+)?|mobile( phone)?|cell( ?phone)?|celular|movil|fax)( 1)?$/,
  ],
  [
    'identifier',
    /^(rfc|curp|ssn|soc sec id|social security( number| no)?|nss|passport( ?(number|no))?|pasaporte|national id|tax id|vat( number)?|nif|nie|dni|cedula|ine|clave de elector|licen[cs]e( number)?|licencia|iban|clabe|account( number)?|cuenta|id number|document( number)?|lei|imo|vin)$/,
  ],
  [
    'street-number',
    /^(street (number|no|num)|house (number|no)|(numero|num|no) (exterior|ext|interior|int)|numero|building number)$/,
  ],
  [
    'address',
    /^((street )?address( line)?( \d)?|addr( \d)?|street( name| address)?( \d)?|domicilio( fiscal)?|direccion|calle( y numero)?|colonia|address line \d|residence)$/,
  ],
  [
    'city',
    /^(city|town|suburb|locality|ciudad|municipio|localidad|poblacion|alcaldia|delegacion|place|birth ?place|lugar (de )?nacimiento)$/,
  ],
  ['postcode', /^(post ?code|postal ?code|zip( ?code)?|codigo postal|c ?p)$/],
  [
    'category',
    /^(state|province|region|estado|entidad( federativa)?|country|pais|nationality|nacionalidad|sex|sexo|gender|genero|type|tipo|kind|occupation|ocupacion)$/,
  ],
  ['date', /^(date|fecha)( .*)?$|.* (date|fecha)$/],
];

/** The role that a column's name tells, or null. */
export function roleOfName(column: string): Role | null {
  const words = fold(column.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_\-.]/g, ' '));
  return namesOfRoles.find(([, shape]) => shape.test(words))?.[0] ?? null;
}

/** Columns whose name says that they name the record: taken as its id where none is told. */
const idNames = /^(id|unique id|rec id|record id|row id|uid|clave|folio|uuid|key)$/;

export const isIdName = (column: string): boolean => idNames.test(fold(column.replaceAll(/[_\-.]/g, ' ')));
