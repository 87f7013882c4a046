import type { ListMapping } from './mapping.ts';

const rfc = ['RFC', 'R.F.C.', 'Registro Federal de Contribuyentes'] as const;

/**
 * Taxpayers under article 69-B of the Código Fiscal de la Federación, as the Servicio de Administración Tributaria
 * publishes them (Listado_Completo_69-B.csv). Those who refuted the presumption or won in court are no longer listed.
 */
const article69B: ListMapping = {
  list: 'mx-sat-69b',
  title: 'Listado de contribuyentes, artículo 69-B del Código Fiscal de la Federación',
  publisher: 'Servicio de Administración Tributaria, México',
  official: true,
  encoding: 'windows-1252',
  header: [rfc, ['Nombre del Contribuyente', 'Razón social'], ['Situación del contribuyente', 'Situación']],
  asOf: { after: 'actualizada al', language: 'es' },
  entry: { column: rfc },
  kind: { rfc },
  names: [{ column: ['Nombre del Contribuyente', 'Razón social'], type: 'primary' }],
  programmes: [
    {
      column: ['Situación del contribuyente', 'Situación'],
      values: { Definitivo: 'CFF-69-B', Presunto: 'CFF-69-B-PRESUNTO' },
    },
  ],
  delisted: {
    column: ['Situación del contribuyente', 'Situación'],
    values: ['Desvirtuado', 'Sentencia Favorable'],
  },
  countries: [{ literal: 'mx' }],
  identifiers: [{ column: rfc, type: 'rfc' }],
  listedOn: {
    column: ['Publicación DOF presuntos', 'Publicación página SAT presuntos', 'Fecha de publicación'],
  },
};

/**
 * The list of blocked persons (Ley de Instituciones de Crédito, article 115). It is handed to the obliged, not published:
 * the columns are those a house will find or give it, and a file of it is never shown as the authority's own.
 */
const blockedPersons: ListMapping = {
  list: 'mx-lpb',
  title: 'Lista de personas bloqueadas',
  publisher: 'Unidad de Inteligencia Financiera, Secretaría de Hacienda y Crédito Público, México (file of the house)',
  official: false,
  encoding: 'windows-1252',
  header: [
    ['Nombre', 'Nombre o denominación', 'Nombre completo', 'Denominación o razón social'],
    ['Acuerdo', 'Oficio', 'Número de oficio', 'Número de acuerdo'],
    ['Fecha de inclusión', 'Fecha de publicación', 'Fecha del acuerdo', 'Fecha de alta'],
  ],
  asOf: { after: 'actualizada al', language: 'es' },
  entry: { column: ['Número', 'No.', 'Folio', 'ID', 'Consecutivo', ...rfc, 'CURP', 'Nombre', 'Nombre completo'] },
  kind: {
    column: ['Tipo de persona', 'Tipo', 'Persona'],
    values: {
      Física: 'person',
      'Persona física': 'person',
      PF: 'person',
      Moral: 'organization',
      'Persona moral': 'organization',
      PM: 'organization',
    },
    rfc,
  },
  names: [
    {
      columns: [
        ['Nombre', 'Nombre o denominación', 'Nombre completo', 'Denominación o razón social'],
        ['Apellido paterno', 'Primer apellido'],
        ['Apellido materno', 'Segundo apellido'],
      ],
      type: 'primary',
    },
    { column: ['Alias', 'Otros nombres', 'También conocido como'], split: ';', type: 'alias' },
  ],
  programmes: [{ literal: 'MX-LPB' }],
  delisted: { column: ['Estatus', 'Situación', 'Estado'], values: ['Eliminado', 'Baja', 'Excluido', 'Desbloqueado'] },
  birthDates: [{ column: ['Fecha de nacimiento', 'Fecha de nacimiento o constitución'] }],
  countries: [{ column: ['Nacionalidad', 'País'] }],
  identifiers: [
    { column: rfc, type: 'rfc' },
    { column: ['CURP', 'C.U.R.P.'], type: 'curp' },
    { column: 'Pasaporte', type: 'passport' },
  ],
  remarks: [{ column: ['Acuerdo', 'Oficio', 'Número de oficio', 'Número de acuerdo'] }],
  listedOn: { column: ['Fecha de inclusión', 'Fecha de publicación', 'Fecha del acuerdo', 'Fecha de alta'] },
};

export const mexicanLists: readonly ListMapping[] = [article69B, blockedPersons];
