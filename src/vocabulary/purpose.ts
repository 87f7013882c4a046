/** Why a user is looking. Authorities and labels name purposes by these ids. */
export const purposes = {
  'organised-crime': { en: 'organised-crime investigation', es: 'investigación de delincuencia organizada' },
  'sanctions-compliance': { en: 'sanctions compliance', es: 'cumplimiento de sanciones' },
  'border-inspection': { en: 'border inspection', es: 'inspección fronteriza' },
  'strategic-analysis': { en: 'strategic analysis', es: 'análisis estratégico' },
  'victim-search': { en: 'search for victims', es: 'búsqueda de víctimas' },
  liaison: { en: 'exchange with partners', es: 'intercambio con contrapartes' },
  oversight: { en: 'oversight', es: 'control y supervisión' },
  administration: { en: 'administration of the node', es: 'administración del nodo' },
} as const;
export type Purpose = keyof typeof purposes;

/** Classifications by law, as `LAW:level`. A clearance lists every level its holder may read. */
export const classifications = {
  'MX:reservada': { en: 'MX: reserved', es: 'reservada', law: 'LGTAIP (DOF 20-III-2025), reserved information' },
  'MX:confidencial': {
    en: 'MX: confidential',
    es: 'confidencial',
    law: 'LGTAIP (DOF 20-III-2025), confidential information',
  },
  'US:CUI': { en: 'US: CUI', es: 'EE. UU.: CUI', law: '32 CFR Part 2002' },
  'US:LES': {
    en: 'US: law enforcement sensitive',
    es: 'EE. UU.: sensible para la aplicación de la ley',
    law: '32 CFR Part 2002, law enforcement category',
  },
} as const;
export type Classification = keyof typeof classifications;
