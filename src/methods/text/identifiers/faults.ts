import type { Fault } from './shape.ts';

const units = {
  digits: { en: 'digits', es: 'dígitos' },
  characters: { en: 'characters', es: 'caracteres' },
} as const;

/** The words for what is wrong with an identifier. */
export const faults = {
  checkDigit: (got: string, expected: string): Fault => ({
    en: `check digit ${got}, expected ${expected}`,
    es: `dígito verificador ${got}, se esperaba ${expected}`,
  }),
  noCheckDigit: (expected: string): Fault => ({
    en: `check digit missing, expected ${expected}`,
    es: `falta el dígito verificador, se esperaba ${expected}`,
  }),
  checksum: (): Fault => ({
    en: 'the checksum does not agree with the rest',
    es: 'la suma de verificación no concuerda con el resto',
  }),
  length: (got: number, expected: number | string, unit: keyof typeof units): Fault => ({
    en: `${got} ${units[unit].en}, expected ${expected}`,
    es: `${got} ${units[unit].es}, se esperaban ${String(expected).replace(' or ', ' u ').replace(' to ', ' a ')}`,
  }),
  country: (code: string): Fault => ({
    en: `${code} is not the code of a country that uses it`,
    es: `${code} no es el código de un país que lo use`,
  }),
  form: (country: string): Fault => ({
    en: `not in the form prescribed for ${country}`,
    es: `no tiene la forma prescrita para ${country}`,
  }),
  letters: (got: string): Fault => ({
    en: `contains ${got}; the letters I, O and Q are not used`,
    es: `contiene ${got}; las letras I, O y Q no se usan`,
  }),
  category: (got: string): Fault => ({
    en: `category letter ${got}, expected U, J or Z`,
    es: `letra de categoría ${got}, se esperaba U, J o Z`,
  }),
  bankCode: (code: string): Fault => ({
    en: `no bank has the code ${code}`,
    es: `ningún banco tiene la clave ${code}`,
  }),
  date: (got: string): Fault => ({ en: `${got} is not a date (YYMMDD)`, es: `${got} no es una fecha (AAMMDD)` }),
  noHomoclave: (): Fault => ({ en: 'the homoclave is missing', es: 'falta la homoclave' }),
  state: (got: string): Fault => ({
    en: `${got} is not the code of a state`,
    es: `${got} no es la clave de un estado`,
  }),
  area: (got: string): Fault => ({ en: `no area has the code ${got}`, es: `ninguna zona tiene la clave ${got}` }),
  noArea: (): Fault => ({ en: 'the area code is missing', es: 'falta la clave de área' }),
  callingCode: (got: string): Fault => ({
    en: `no country has the calling code of ${got}`,
    es: `ningún país tiene el prefijo de ${got}`,
  }),
  range: (what: 'latitude' | 'longitude', most: number): Fault => ({
    en: `the ${what} is beyond ${most} degrees`,
    es: `la ${what === 'latitude' ? 'latitud' : 'longitud'} pasa de ${most} grados`,
  }),
  sixty: (): Fault => ({ en: 'minutes or seconds of 60 or more', es: 'minutos o segundos de 60 o más' }),
} as const;
