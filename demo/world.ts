import type { DemoAccount, DemoCase, DemoParty, DemoSource, DemoUnit, Text } from './types.ts';

/* Everything in this case is invented: parties, agencies, towns, companies, people and identifiers. */

export const node = { name: 'Nodo Sur', party: 'SOUTH' };

export const parties: DemoParty[] = [
  { id: 'NORTH', name: { en: 'North', es: 'Norte' }, territory: 'US' },
  { id: 'SOUTH', name: { en: 'South', es: 'Sur' }, territory: 'MX' },
  { id: 'MERIDIANO', name: { en: 'Banco Meridiano', es: 'Banco Meridiano' }, territory: 'MX' },
];

export const units: DemoUnit[] = [
  {
    id: 'uar',
    party: 'SOUTH',
    name: { en: 'Network Analysis Unit', es: 'Unidad de Análisis de Redes' },
    territory: 'MX',
  },
  {
    id: 'oec',
    party: 'SOUTH',
    name: { en: 'Office of Liaison with Counterparts', es: 'Oficina de Enlace con Contrapartes' },
    territory: 'MX',
  },
  {
    id: 'cci',
    party: 'SOUTH',
    name: { en: 'Council for the Control of Information', es: 'Consejo de Control de la Información' },
    territory: 'MX',
  },
  {
    id: 'nodo',
    party: 'SOUTH',
    name: { en: 'Administration of the node', es: 'Administración del nodo' },
    territory: 'MX',
  },
  {
    id: 'cumplimiento',
    party: 'MERIDIANO',
    name: { en: 'Compliance Directorate', es: 'Dirección de Cumplimiento' },
    territory: 'MX',
  },
];

export const compartments: { id: string; name: Text }[] = [
  { id: 'FUENTES', name: { en: 'Human sources', es: 'Fuentes humanas' } },
];

export const accounts: DemoAccount[] = [
  {
    name: 'serrano',
    display: 'A. Serrano',
    role: 'analyst',
    unit: 'uar',
    clearances: ['MX:confidencial', 'MX:reservada', 'US:LES'],
    compartments: ['FUENTES'],
    language: 'en',
    looking: {
      case: 'sierra',
      purpose: 'organised-crime',
      authority: 'ley-redes',
      justification: {
        en: 'Analysis ordered in case Sierra corridor',
        es: 'Análisis instruido en el expediente Corredor Sierra',
      },
    },
  },
  {
    name: 'montes',
    display: 'L. Montes',
    role: 'liaison',
    unit: 'oec',
    clearances: ['MX:confidencial', 'MX:reservada', 'US:LES'],
    compartments: ['FUENTES'],
    language: 'es',
    looking: {
      case: 'sierra',
      purpose: 'liaison',
      authority: 'acuerdo-sierra',
      justification: { en: 'Answer to request N-2026-033', es: 'Atención de la solicitud N-2026-033' },
    },
  },
  {
    name: 'ibarguen',
    display: 'P. Ibargüen',
    role: 'compliance',
    unit: 'cumplimiento',
    clearances: ['MX:confidencial'],
    compartments: [],
    language: 'es',
    looking: {
      case: 'cartera',
      purpose: 'sanctions-compliance',
      authority: 'ley-prevencion',
      justification: {
        en: 'Review of alerts of the transport portfolio',
        es: 'Revisión de alertas de la cartera de transporte',
      },
    },
  },
  {
    name: 'tirado',
    display: 'N. Tirado',
    role: 'compliance',
    unit: 'cumplimiento',
    clearances: ['MX:confidencial'],
    compartments: [],
    language: 'es',
    looking: {
      case: 'cartera',
      purpose: 'sanctions-compliance',
      authority: 'ley-prevencion',
      justification: {
        en: 'Second review of the transport portfolio',
        es: 'Segunda revisión de la cartera de transporte',
      },
    },
  },
  {
    name: 'escandon',
    display: 'R. Escandón',
    role: 'overseer',
    unit: 'cci',
    clearances: ['MX:confidencial', 'MX:reservada'],
    compartments: ['FUENTES'],
    language: 'en',
    looking: {
      case: 'sierra',
      purpose: 'oversight',
      authority: 'ley-control',
      justification: { en: 'Control file 07/2026', es: 'Expediente de control 07/2026' },
    },
  },
  {
    name: 'olmos',
    display: 'J. Olmos',
    role: 'analyst',
    unit: 'uar',
    clearances: ['MX:confidencial'],
    compartments: [],
    language: 'es',
    looking: {
      case: 'sierra',
      purpose: 'organised-crime',
      authority: 'ley-redes',
      justification: {
        en: 'Second reading of the Sierra corridor file',
        es: 'Segunda lectura del expediente Corredor Sierra',
      },
    },
  },
  {
    name: 'nodo',
    display: 'Administración del nodo',
    role: 'administrator',
    unit: 'nodo',
    clearances: [],
    compartments: [],
    language: 'es',
    looking: null,
  },
];

export const cases: DemoCase[] = [
  {
    id: 'sierra',
    title: { en: 'Sierra corridor', es: 'Corredor Sierra' },
    purposes: ['organised-crime', 'liaison', 'oversight'],
    authorities: ['ley-redes', 'acuerdo-sierra', 'ley-control', 'fuentes-publicas'],
    members: ['serrano', 'montes', 'escandon', 'olmos'],
    createdBy: 'serrano',
    createdAt: Date.parse('2024-10-08T15:00Z'),
  },
  {
    id: 'cartera',
    title: { en: 'Transport portfolio', es: 'Cartera transporte' },
    purposes: ['sanctions-compliance'],
    authorities: ['ley-prevencion', 'fuentes-publicas'],
    members: ['ibarguen', 'tirado'],
    createdBy: 'ibarguen',
    createdAt: Date.parse('2024-11-04T16:00Z'),
  },
];

export const sources: DemoSource[] = [
  {
    id: 'uar',
    name: 'Unidad de Análisis de Redes',
    kind: 'analyst',
    party: 'SOUTH',
    reliability: 'B',
    handling: 'reservada',
  },
  {
    id: 'afc',
    name: 'Administración Fronteriza de Carga',
    kind: 'agency',
    party: 'SOUTH',
    reliability: 'A',
    handling: 'publico',
  },
  {
    id: 'oec',
    name: 'Oficina de Enlace con Contrapartes',
    kind: 'agency',
    party: 'SOUTH',
    reliability: 'A',
    handling: 'entregas',
  },
  {
    id: 'cci',
    name: 'Consejo de Control de la Información',
    kind: 'agency',
    party: 'SOUTH',
    reliability: 'A',
    handling: 'control',
  },
  {
    id: 'juzgado-encino',
    name: 'Juzgado de Control de Encino',
    kind: 'agency',
    party: 'SOUTH',
    reliability: 'A',
    handling: 'reservada',
  },
  { id: 'jad', name: 'Joint Analysis Desk', kind: 'agency', party: 'NORTH', reliability: 'B', handling: 'binacional' },
  {
    id: 'bfi',
    name: 'Bureau of Frontier Inspection',
    kind: 'agency',
    party: 'NORTH',
    reliability: 'A',
    handling: 'binacional',
  },
  {
    id: 'carver-court',
    name: 'District Court of Carver',
    kind: 'agency',
    party: 'NORTH',
    reliability: 'A',
    handling: 'publico',
  },
  {
    id: 'ord-list',
    name: 'Office of Restricted Dealings: list',
    kind: 'list',
    party: 'NORTH',
    reliability: 'A',
    handling: 'publico',
  },
  {
    id: 'registro-encino',
    name: 'Registro Público de Comercio de Encino',
    kind: 'registry',
    party: 'SOUTH',
    reliability: 'A',
    handling: 'publico',
  },
  {
    id: 'meridiano',
    name: 'Banco Meridiano, Dirección de Cumplimiento',
    kind: 'bank',
    party: 'MERIDIANO',
    reliability: 'B',
    handling: 'banco-reporte',
  },
  {
    id: 'agencia-cordillera',
    name: 'Agencia Cordillera',
    kind: 'outlet',
    party: 'SOUTH',
    reliability: 'C',
    handling: 'prensa',
  },
  { id: 'el-faro', name: 'El Faro de Almagre', kind: 'outlet', party: 'SOUTH', reliability: 'C', handling: 'prensa' },
  {
    id: 'prairie-ledger',
    name: 'Prairie Ledger',
    kind: 'outlet',
    party: 'NORTH',
    reliability: 'C',
    handling: 'prensa',
  },
  {
    id: 'vado-comunicado',
    name: 'Comunicados atribuidos a la Facción del Vado',
    kind: 'outlet',
    party: 'SOUTH',
    reliability: 'D',
    handling: 'prensa',
  },
  {
    id: 'llano-comunicado',
    name: 'Comunicados atribuidos a la Hermandad del Llano',
    kind: 'outlet',
    party: 'SOUTH',
    reliability: 'D',
    handling: 'prensa',
  },
  { id: 'mimbre', name: 'MIMBRE', kind: 'person', party: 'SOUTH', reliability: 'B', handling: 'fuentes' },
  { id: 'carrizo', name: 'CARRIZO', kind: 'person', party: 'SOUTH', reliability: 'B', handling: 'fuentes' },
  { id: 'junco', name: 'JUNCO', kind: 'person', party: 'SOUTH', reliability: 'C', handling: 'fuentes-nominal' },
];
