import type { Text } from './types.ts';

export interface DemoListEntry {
  id: string;
  /** As the list prints it. */
  name: string;
  aliases: string[];
  kind: 'Person' | 'Company' | 'Organization';
  birthDate: string | null;
  taxNumber: string | null;
  entity: string;
  /** Versions of the list that carry it. */
  versions: number[];
}

export interface DemoListVersion {
  version: number;
  date: string;
  report: string;
}

export interface DemoPayment {
  id: string;
  date: string;
  /** As it stands in the message, cut where the format cuts. */
  debtor: string;
  debtorBirthDate: string | null;
  creditor: string;
  creditorTaxNumber: string | null;
  amount: string;
  state: 'held' | 'released';
  alert: string;
  /** The entry that matched, and whether it is the same. */
  hit: { entry: string; verdict: 'same' | 'different'; reason: Text };
  report: string;
}

export interface DemoHolding {
  owner: string;
  owned: string;
  percent: number;
  listed: boolean;
  report: string;
}

/** Longest name of a party that the payment format of the case carries. */
export const nameLimit = 35;

export const versions: DemoListVersion[] = [
  { version: 1, date: '2025-02-11', report: 'r006' },
  { version: 2, date: '2026-04-09', report: 'r030' },
];

type Row = [id: string, name: string, kind: DemoListEntry['kind'], entity: string, versions: number[]];

const rows: Row[] = [
  ['ORD-0141', 'IBARRA SAENZ, Nadia', 'Person', 'person:nadia-ibarra', [1, 2]],
  ['ORD-0142', 'ALAZAN LOGISTICS LLC', 'Company', 'company:alazan-logistics', [1, 2]],
  ['ORD-0143', 'GRUPO TRES RIOS', 'Organization', 'group:tres-rios', [1, 2]],
  ['ORD-0144', 'HERMANDAD DEL LLANO', 'Organization', 'group:llano', [1, 2]],
  ['ORD-0145', 'LUJAN COTA, Evaristo', 'Person', 'person:evaristo-lujan', [1, 2]],
  ['ORD-0146', 'QUIROGA PAZ, Bruno', 'Person', 'person:bruno-quiroga', [1, 2]],
  ['ORD-0147', 'GARCIA ONTIVEROS, Manuel', 'Person', 'person:garcia-ontiveros', [1, 2]],
  ['ORD-0148', 'QUIMICA BALUARTE, S.A. DE C.V.', 'Company', 'company:baluarte', [1, 2]],
  ['ORD-0149', 'TAPIA RENTERIA, Saul', 'Person', 'person:saul-tapia', [1, 2]],
  ['ORD-0150', 'PRAIRIE COLD STORAGE INC.', 'Company', 'company:cold-storage', [1]],
  ['ORD-0151', 'ONTIVEROS BARRAGAN, Maximiliano Evaristo', 'Person', 'person:maximiliano-ontiveros', [1, 2]],
  ['ORD-0163', 'VADO FACTION', 'Organization', 'group:vado', [2]],
  ['ORD-0164', 'CEBRIAN HARO, Lorenzo', 'Person', 'person:lorenzo-cebrian', [2]],
  ['ORD-0165', 'COMERCIAL IBARRA SAENZ, S. DE R.L. DE C.V.', 'Company', 'company:comercial-ibarra', [2]],
];

const aliases: Record<string, string[]> = {
  'ORD-0143': ['LOS RIBERENOS'],
  'ORD-0144': ['LA HERMANDAD'],
  'ORD-0151': ['ONTIVEROS, Max'],
  'ORD-0163': ['FACCION DEL VADO', 'LOS VADENOS'],
};

/** As of the newest version that carries the entry. */
const birthDates: Record<string, string> = {
  'ORD-0141': '1983-11-14',
  'ORD-0145': '1969-02-03',
  'ORD-0146': '1971-06-06',
  'ORD-0147': '1977-05-19',
  'ORD-0149': '1980',
  'ORD-0151': '1975-08-27',
  'ORD-0164': '1974',
};

const taxNumbers: Record<string, string> = {
  'ORD-0141': 'IASN831114T26',
  'ORD-0145': 'LUCE690203Q4A',
  'ORD-0147': 'GAOM770519H89',
  'ORD-0148': 'QBA170311RW8',
  'ORD-0165': 'CIS190820HT1',
};

export const listEntries: DemoListEntry[] = rows.map(([id, name, kind, entity, carriedBy]) => ({
  id,
  name,
  kind,
  entity,
  aliases: aliases[id] ?? [],
  birthDate: birthDates[id] ?? null,
  taxNumber: taxNumbers[id] ?? null,
  versions: carriedBy,
}));

export const payments: DemoPayment[] = [
  {
    id: 'MSG-20260908-0417',
    date: '2026-09-08',
    debtor: 'MAXIMILIANO EVARISTO ONTIVEROS BARR',
    debtorBirthDate: '1975-08-27',
    creditor: 'TRANSPORTES ALAZAN SA DE CV',
    creditorTaxNumber: 'TAL140922KX6',
    amount: 'USD 48250',
    state: 'held',
    alert: '2026-A-0908',
    hit: {
      entry: 'ORD-0151',
      verdict: 'same',
      reason: {
        en: 'The second surname is cut by the format at 35 characters; the date of birth agrees',
        es: 'El formato corta el segundo apellido a 35 caracteres; la fecha de nacimiento coincide',
      },
    },
    report: 'r041',
  },
  {
    id: 'MSG-20260910-1187',
    date: '2026-09-10',
    debtor: 'PAGADOR DE NOMINA',
    debtorBirthDate: null,
    creditor: 'MANUEL GARCIA OLMEDO',
    creditorTaxNumber: 'GAOM810302L5A',
    amount: 'MXN 12400',
    state: 'released',
    alert: '2026-A-0910',
    hit: {
      entry: 'ORD-0147',
      verdict: 'different',
      reason: {
        en: 'Second surname, date of birth and tax number differ; only GAOM agrees',
        es: 'Difieren el segundo apellido, la fecha de nacimiento y el registro federal; sólo coincide GAOM',
      },
    },
    report: 'r042',
  },
];

/** Holdings of the haulier since 12 March 2025. */
export const holdings: DemoHolding[] = [
  { owner: 'company:alazan-logistics', owned: 'company:alazan', percent: 30, listed: true, report: 'r008' },
  { owner: 'person:nadia-ibarra', owned: 'company:alazan', percent: 25, listed: true, report: 'r008' },
  { owner: 'person:cecilio-robledo', owned: 'company:alazan', percent: 20, listed: false, report: 'r008' },
  { owner: 'person:celia-robledo', owned: 'company:alazan', percent: 20, listed: false, report: 'r008' },
  { owner: 'company:rivero', owned: 'company:alazan', percent: 5, listed: false, report: 'r008' },
];
