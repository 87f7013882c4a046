import type { Text } from './types.ts';

/** One step between a report and a death, in the order of time. */
export interface DemoDecision {
  at: number;
  what:
    | 'received'
    | 'proposed'
    | 'held'
    | 'overseer-told'
    | 'approved'
    | 'sent'
    | 'receipt'
    | 'read'
    | 'death'
    | 'outcome'
    | 'finding';
  /** An account, or words for who acted. */
  by: string;
  object: string;
  /** The report that records it. */
  report: string;
  note: Text;
}

export interface DemoHold {
  release: string;
  report: string;
  /** The sentence as it stands in the text of the report; no statement is made from it. */
  sentence: string;
  rule: string;
  at: number;
  overseerToldAt: number;
  lifted: boolean;
  record: string;
}

/** Local time of the offices, UTC−6. */
const local = (text: string): number => Date.parse(`${text}:00-06:00`);

export const release = {
  id: 'ENT-2026-031',
  from: 'SOUTH',
  to: 'NORTH',
  agreement: 'sierra-2024',
  purpose: 'organised-crime',
  use: 'lead',
  caveat: 'No debe usarse para planear, dirigir ni fechar el uso de la fuerza',
  source: 'r035',
  record: 'r037',
} as const;

export const holds: DemoHold[] = [
  {
    release: release.id,
    report: 'r035',
    sentence: 'Tadeo duerme en casa de una tía, casi siempre solo, y sale a pie.',
    rule: 'no-person-at-a-place',
    at: local('2026-06-10T11:21'),
    overseerToldAt: local('2026-06-10T11:22'),
    lifted: false,
    record: 'r036',
  },
];

export const decisions: DemoDecision[] = [
  {
    at: local('2026-06-03T03:15'),
    what: 'received',
    by: 'serrano',
    object: 'r035',
    report: 'r035',
    note: { en: 'The report of JUNCO comes in', es: 'Se recibe el reporte de JUNCO' },
  },
  {
    at: local('2026-06-09T18:40'),
    what: 'proposed',
    by: 'montes',
    object: release.id,
    report: 'r037',
    note: { en: 'Release to North proposed', es: 'Se propone la entrega al Norte' },
  },
  {
    at: local('2026-06-10T11:21'),
    what: 'held',
    by: 'Nodo Sur',
    object: 'r035',
    report: 'r036',
    note: { en: 'One sentence held by rule in the dry run', es: 'En el ensayo se retiene una frase por regla' },
  },
  {
    at: local('2026-06-10T11:22'),
    what: 'overseer-told',
    by: 'Nodo Sur',
    object: release.id,
    report: 'r036',
    note: { en: 'The Council is told', es: 'Se avisa al Consejo' },
  },
  {
    at: local('2026-06-11T10:02'),
    what: 'approved',
    by: 'titular de la Oficina',
    object: release.id,
    report: 'r037',
    note: { en: 'First approval', es: 'Primera aprobación' },
  },
  {
    at: local('2026-06-11T10:11'),
    what: 'approved',
    by: 'olmos',
    object: release.id,
    report: 'r037',
    note: {
      en: 'Second approval, nine minutes later, by an account that cannot open the report',
      es: 'Segunda aprobación, nueve minutos después, con una cuenta que no puede abrir el reporte',
    },
  },
  {
    at: local('2026-06-11T10:30'),
    what: 'sent',
    by: 'montes',
    object: release.id,
    report: 'r037',
    note: { en: 'Sent with the sentence held', es: 'Se envía con la frase retenida' },
  },
  {
    at: local('2026-06-11T12:05'),
    what: 'receipt',
    by: 'NORTH',
    object: release.id,
    report: 'r037',
    note: { en: 'Receipt bears the hash of the held version', es: 'El acuse lleva la huella de la versión retenida' },
  },
  {
    at: local('2026-06-12T23:48'),
    what: 'read',
    by: 'comisionado del 7.º Agrupamiento Fronterizo',
    object: 'r035',
    report: 'r040',
    note: {
      en: 'The full report is opened from inside, reason given: “follow-up”',
      es: 'El reporte íntegro se abre desde dentro, con la justificación “seguimiento”',
    },
  },
  {
    at: local('2026-06-19T05:10'),
    what: 'death',
    by: '7.º Agrupamiento Fronterizo',
    object: 'killing:tadeo-2026-06',
    report: 'r038',
    note: { en: 'Tadeo Luján Vera dies during an arrest', es: 'Tadeo Luján Vera pierde la vida durante una detención' },
  },
  {
    at: local('2026-07-30T10:00'),
    what: 'outcome',
    by: 'NORTH',
    object: release.id,
    report: 'r040',
    note: {
      en: 'North reports use for a border measure only',
      es: 'El Norte informa uso sólo para una medida en frontera',
    },
  },
  {
    at: local('2026-08-19T16:00'),
    what: 'finding',
    by: 'escandon',
    object: 'killing:tadeo-2026-06',
    report: 'r040',
    note: {
      en: 'The release is an unlikely cause; the inside reading must be investigated',
      es: 'Es improbable que la entrega sea la causa; debe investigarse la consulta interna',
    },
  },
];
