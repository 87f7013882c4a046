import type { Text } from './types.ts';

export interface DemoAgreement {
  id: string;
  authority: string;
  title: Text;
  parties: [string, string];
  from: string;
  until: string;
  /** What may never go, whatever the request. */
  excluded: Text[];
}

export interface DemoRequest {
  id: string;
  from: string;
  to: string;
  agreement: string;
  asked: string;
  due: string | null;
  purpose: string;
  need: Text;
  state: 'refused' | 'open';
  answered: string | null;
  /** The rule on which the refusal stands, and its words. */
  refusal: { rule: string; reason: Text } | null;
  /** The report in which it is recorded. */
  report: string;
}

/** What a careful answer to the open request looks like; the dry run of a later issue should find the same. */
export interface DemoExpectation {
  point: Text;
  decision: 'goes' | 'changed' | 'held';
  rule: string;
  reason: Text;
  /** Reports that hold the answer. */
  reports: string[];
}

export const agreements: DemoAgreement[] = [
  {
    id: 'sierra-2024',
    authority: 'acuerdo-sierra',
    title: { en: 'Sierra Exchange Agreement', es: 'Acuerdo de Intercambio Sierra' },
    parties: ['NORTH', 'SOUTH'],
    from: '2024-06-01',
    until: '2036-12-31',
    excluded: [
      { en: 'identity of human sources (article 9, II)', es: 'identidad de fuentes humanas (artículo 9, fracción II)' },
      {
        en: 'whereabouts of living persons (article 9, IV)',
        es: 'paradero de personas vivas (artículo 9, fracción IV)',
      },
    ],
  },
];

export const requests: DemoRequest[] = [
  {
    id: 'N-2026-014',
    from: 'NORTH',
    to: 'SOUTH',
    agreement: 'sierra-2024',
    asked: '2026-04-27',
    due: null,
    purpose: 'organised-crime',
    need: {
      en: 'The full human-source report on “el del sello” and whatever allows an interview of the source',
      es: 'El reporte íntegro de fuente humana sobre “el del sello” y los datos que permitan entrevistar a la fuente',
    },
    state: 'refused',
    answered: '2026-05-06',
    refusal: {
      rule: 'agreement-excludes',
      reason: {
        en: 'Compartment FUENTES, lead only; the identity of a source is outside the Agreement',
        es: 'Compartimento FUENTES, sólo como indicio; la identidad de la fuente no es materia del Acuerdo',
      },
    },
    report: 'r033',
  },
  {
    id: 'S-2026-021',
    from: 'SOUTH',
    to: 'NORTH',
    agreement: 'sierra-2024',
    asked: '2026-05-12',
    due: null,
    purpose: 'organised-crime',
    need: {
      en: 'Statements of account 7730 and consent to use the summary of July 2025 as evidence',
      es: 'Estados de la cuenta 7730 y consentimiento para usar como prueba el resumen de julio de 2025',
    },
    state: 'refused',
    answered: '2026-05-27',
    refusal: {
      rule: 'originator-consent',
      reason: {
        en: 'Account statements need an order of a court of North; the originator does not consent to use as evidence',
        es: 'Los estados de cuenta requieren orden de un tribunal del Norte; el originador no consiente el uso como prueba',
      },
    },
    report: 'r034',
  },
  {
    id: 'N-2026-033',
    from: 'NORTH',
    to: 'SOUTH',
    agreement: 'sierra-2024',
    asked: '2026-10-20',
    due: '2026-12-04',
    purpose: 'organised-crime',
    need: {
      en: 'Owners of Transportes Alazán, declarations signed by Rogelio Antúnez Beas, his relation with Wade Hollis, and where Hilario Zepeda Montiel can be found',
      es: 'Dueños de Transportes Alazán, pedimentos firmados por Rogelio Antúnez Beas, su relación con Wade Hollis y el paradero de Hilario Zepeda Montiel',
    },
    state: 'open',
    answered: null,
    refusal: null,
    report: 'r044',
  },
];

export const expectations: DemoExpectation[] = [
  {
    point: { en: 'Owners of Transportes Alazán', es: 'Dueños de Transportes Alazán' },
    decision: 'goes',
    rule: 'label-admits',
    reason: { en: 'Public register', es: 'Registro público' },
    reports: ['r003', 'r008'],
  },
  {
    point: { en: 'Declarations signed by Rogelio Antúnez Beas', es: 'Pedimentos firmados por Rogelio Antúnez Beas' },
    decision: 'changed',
    rule: 'narrower-label',
    reason: {
      en: 'The port note goes; what the bank reported stays with South',
      es: 'La nota portuaria procede; lo reportado por el banco permanece en el Sur',
    },
    reports: ['r025', 'r013'],
  },
  {
    point: {
      en: 'Relation between Rogelio Antúnez Beas and Wade Hollis',
      es: 'Relación entre Rogelio Antúnez Beas y Wade Hollis',
    },
    decision: 'held',
    rule: 'originator-consent',
    reason: {
      en: 'All that South holds on it came from North, under originator control',
      es: 'Todo lo que el Sur tiene al respecto vino del Norte, bajo control del originador',
    },
    reports: ['r014'],
  },
  {
    point: { en: 'Where Hilario Zepeda Montiel can be found', es: 'Paradero de Hilario Zepeda Montiel' },
    decision: 'held',
    rule: 'no-person-at-a-place',
    reason: { en: 'The whereabouts of a living person do not go', es: 'El paradero de una persona viva no se entrega' },
    reports: [],
  },
];
