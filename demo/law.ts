import { openLabel, type Label } from '#vocabulary/label.ts';
import type { DemoAuthority, DemoHandling, Text } from './types.ts';

const at = (date: string): number => Date.parse(`${date}T00:00Z`);

interface Instrument {
  instrument: string;
  titles: Text;
  purposes: string[];
  territories: string[] | null;
  from: string;
  /** The first day on which it is no longer in force. */
  until: string;
  maxHops?: number;
  retentionDays?: number;
}

const instruments: Record<string, Instrument> = {
  'fuentes-publicas': {
    instrument: 'LF-RED 12/2023, artículo 4',
    titles: { en: 'Public sources and registers', es: 'Fuentes y registros públicos' },
    purposes: ['liaison', 'organised-crime', 'oversight', 'sanctions-compliance', 'strategic-analysis'],
    territories: null,
    from: '2023-01-01',
    until: '2036-12-31',
  },
  'ley-redes': {
    instrument: 'LF-RED 12/2023, artículo 9',
    titles: { en: 'Federal act on criminal networks', es: 'Ley federal sobre redes delictivas' },
    purposes: ['liaison', 'organised-crime', 'oversight'],
    territories: ['MX'],
    from: '2023-01-01',
    until: '2036-12-31',
    retentionDays: 1825,
  },
  'acuerdo-sierra': {
    instrument: 'AIS/2024, artículo 6',
    titles: { en: 'Sierra Exchange Agreement', es: 'Acuerdo de Intercambio Sierra' },
    purposes: ['border-inspection', 'liaison', 'organised-crime', 'oversight'],
    territories: ['MX', 'US'],
    from: '2024-06-01',
    until: '2036-12-31',
    maxHops: 1,
    retentionDays: 1825,
  },
  'orden-norte-7': {
    instrument: 'Reporting Order 7, section 3',
    titles: { en: 'Reporting order of North, lead purposes', es: 'Orden de reporte del Norte, sólo como indicio' },
    purposes: ['liaison', 'organised-crime'],
    territories: ['MX', 'US'],
    from: '2024-01-01',
    until: '2036-12-31',
    maxHops: 0,
  },
  'norte-interno': {
    instrument: 'Domestic Witness Act, section 11',
    titles: {
      en: 'Witness act of North, within its territory',
      es: 'Ley de testigos del Norte, sólo en su territorio',
    },
    purposes: ['organised-crime'],
    territories: ['US'],
    from: '2022-01-01',
    until: '2036-12-31',
  },
  'ley-prevencion': {
    instrument: 'LPO 3/2021, artículos 22 y 31',
    titles: { en: 'Act on prevention of illicit operations', es: 'Ley de prevención de operaciones ilícitas' },
    purposes: ['organised-crime', 'oversight', 'sanctions-compliance'],
    territories: ['MX'],
    from: '2021-07-01',
    until: '2036-12-31',
    retentionDays: 3650,
  },
  'ley-control': {
    instrument: 'LCI 8/2022, artículo 15',
    titles: { en: 'Act on the control of information', es: 'Ley de control de la información' },
    purposes: ['liaison', 'oversight'],
    territories: ['MX'],
    from: '2022-03-01',
    until: '2036-12-31',
  },
  'piloto-2023': {
    instrument: 'Convenio piloto 2023, cláusula 8',
    titles: { en: 'Pilot exchange agreement of 2023', es: 'Convenio piloto de intercambio 2023' },
    purposes: ['liaison', 'organised-crime', 'oversight'],
    territories: ['MX', 'US'],
    from: '2023-02-01',
    until: '2026-01-01',
    maxHops: 0,
    retentionDays: 365,
  },
};

export const authorities: DemoAuthority[] = Object.entries(instruments).map(([id, one]) => ({
  id,
  instrument: one.instrument,
  title: one.titles.es,
  titles: one.titles,
  purposes: one.purposes,
  territories: one.territories,
  from: at(one.from),
  until: at(one.until),
  maxHops: one.maxHops ?? null,
  retentionDays: one.retentionDays ?? null,
}));

const handling = (authority: string, label: Partial<Label>): DemoHandling => ({
  label: { ...openLabel, ...label },
  authorities: [authority],
});

/** The named sets of conditions that the reports of the case carry. */
export const handlings: Record<string, DemoHandling> = {
  publico: handling('fuentes-publicas', { tlp: 'CLEAR' }),
  prensa: handling('fuentes-publicas', { tlp: 'GREEN' }),
  binacional: handling('acuerdo-sierra', {
    tlp: 'AMBER',
    parties: ['NORTH', 'SOUTH'],
    hops: 1,
    uses: ['evidence', 'lead'],
  }),
  reservada: handling('ley-redes', { tlp: 'AMBER', parties: ['SOUTH'], classifications: ['MX:reservada'] }),
  'reservada-analisis': handling('ley-redes', {
    tlp: 'AMBER+STRICT',
    parties: ['SOUTH'],
    classifications: ['MX:reservada'],
    purposes: ['organised-crime'],
  }),
  fuentes: handling('ley-redes', {
    tlp: 'AMBER+STRICT',
    parties: ['SOUTH'],
    classifications: ['MX:reservada'],
    compartments: ['FUENTES'],
    originators: ['SOUTH'],
    uses: ['lead'],
  }),
  'fuentes-nominal': handling('ley-redes', {
    tlp: 'RED',
    parties: ['SOUTH'],
    recipients: ['cci', 'oec', 'uar'],
    classifications: ['MX:reservada'],
    compartments: ['FUENTES'],
    originators: ['SOUTH'],
    hops: 0,
    uses: ['lead'],
    caveats: ['No debe usarse para planear, dirigir ni fechar el uso de la fuerza'],
  }),
  'orcon-norte': handling('orden-norte-7', {
    tlp: 'AMBER+STRICT',
    parties: ['NORTH', 'SOUTH'],
    classifications: ['US:LES'],
    purposes: ['liaison', 'organised-crime'],
    originators: ['NORTH'],
    hops: 0,
    uses: ['lead'],
    caveats: ['Not to be acted on alone'],
  }),
  'norte-solo': handling('norte-interno', {
    tlp: 'AMBER+STRICT',
    parties: ['NORTH'],
    classifications: ['US:LES'],
    originators: ['NORTH'],
  }),
  'banco-reporte': handling('ley-prevencion', {
    tlp: 'AMBER',
    parties: ['MERIDIANO', 'SOUTH'],
    classifications: ['MX:confidencial'],
    purposes: ['organised-crime', 'oversight', 'sanctions-compliance'],
  }),
  'banco-confidencial': handling('ley-prevencion', {
    tlp: 'AMBER+STRICT',
    parties: ['MERIDIANO'],
    classifications: ['MX:confidencial'],
    purposes: ['sanctions-compliance'],
  }),
  entregas: handling('ley-control', {
    tlp: 'AMBER',
    parties: ['SOUTH'],
    classifications: ['MX:reservada'],
    purposes: ['liaison', 'oversight'],
  }),
  control: handling('ley-control', {
    tlp: 'AMBER+STRICT',
    parties: ['SOUTH'],
    classifications: ['MX:reservada'],
    purposes: ['oversight'],
  }),
  piloto: handling('piloto-2023', { tlp: 'AMBER', parties: ['NORTH', 'SOUTH'] }),
};
