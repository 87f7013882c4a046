import type { OwnKinds } from './shape.ts';

/** Bodies of the state, the law they act under and the programmes they run. */
export const ownLaw: OwnKinds = {
  Unit: {
    label: { en: 'Unit', es: 'Unidad' },
    plural: { en: 'Units', es: 'Unidades' },
    extends: ['PublicBody'],
    group: 'group',
    featured: ['name', 'branch', 'parentBody', 'country'],
    properties: {
      branch: { label: { en: 'Branch or corps', es: 'Arma o corporación' } },
      unitType: { label: { en: 'Type of unit', es: 'Tipo de unidad' } },
      strength: { label: { en: 'Personnel', es: 'Efectivos' }, type: 'number' },
      vetting: { label: { en: 'Vetting', es: 'Control de confianza' } },
      parentBody: {
        label: { en: 'Belongs to', es: 'Adscrita a' },
        range: 'Organization',
        reverse: { en: 'Units', es: 'Unidades' },
      },
    },
  },
  LegalInstrument: {
    label: { en: 'Legal instrument', es: 'Instrumento jurídico' },
    plural: { en: 'Legal instruments', es: 'Instrumentos jurídicos' },
    extends: ['Thing'],
    group: 'document',
    caption: ['name', 'instrumentNumber', 'alias'],
    featured: ['name', 'instrumentType', 'instrumentNumber', 'jurisdiction', 'issueDate'],
    properties: {
      instrumentType: { label: { en: 'Type of instrument', es: 'Tipo de instrumento' } },
      instrumentNumber: { label: { en: 'Number or citation', es: 'Número o referencia oficial' }, type: 'identifier' },
      jurisdiction: { label: { en: 'Jurisdiction', es: 'Jurisdicción' }, type: 'country' },
      issueDate: { label: { en: 'Issued on', es: 'Fecha de emisión' }, type: 'date' },
      effectiveDate: { label: { en: 'In force from', es: 'En vigor desde' }, type: 'date' },
      expiryDate: { label: { en: 'In force until', es: 'En vigor hasta' }, type: 'date' },
      status: { label: { en: 'Status', es: 'Situación' } },
      issuer: {
        label: { en: 'Issued by', es: 'Autoridad emisora' },
        range: 'Organization',
        reverse: { en: 'Instruments issued', es: 'Instrumentos emitidos' },
      },
    },
  },
  Programme: {
    label: { en: 'Programme', es: 'Programa' },
    plural: { en: 'Programmes', es: 'Programas' },
    extends: ['Project'],
    group: 'document',
    featured: ['name', 'programmeType', 'sponsor', 'startDate', 'endDate'],
    properties: {
      programmeType: { label: { en: 'Type of programme', es: 'Tipo de programa' } },
      results: { label: { en: 'Results', es: 'Resultados' }, type: 'text' },
      budget: { label: { en: 'Budget', es: 'Presupuesto' }, type: 'money' },
      sponsor: {
        label: { en: 'Sponsor', es: 'Instancia responsable' },
        range: 'Organization',
        reverse: { en: 'Programmes run', es: 'Programas a cargo' },
      },
      beneficiary: {
        label: { en: 'Beneficiary', es: 'Beneficiaria' },
        range: 'Organization',
        reverse: { en: 'Programmes received', es: 'Programas recibidos' },
      },
      instrument: {
        label: { en: 'Legal instrument', es: 'Instrumento jurídico' },
        range: 'LegalInstrument',
        reverse: { en: 'Programmes', es: 'Programas' },
      },
    },
  },
};
