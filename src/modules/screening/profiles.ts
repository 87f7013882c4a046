import type { HouseProfile } from './shapes.ts';

/*
 * Periods and duties a house works under, as data with their sources. Not legal advice: whoever runs the node has counsel
 * check them, and may take another profile.
 */
const reasonCodes: HouseProfile['reasonCodes'] = [
  {
    code: 'name-differs',
    verdict: 'dismiss',
    says: { en: 'Another name: what agrees is common', es: 'Otro nombre: lo que coincide es común' },
  },
  {
    code: 'birth-date-differs',
    verdict: 'dismiss',
    says: { en: 'Another date of birth', es: 'Otra fecha de nacimiento' },
  },
  {
    code: 'identifier-differs',
    verdict: 'dismiss',
    says: { en: 'Another identifier of the same kind', es: 'Otro identificador de la misma clase' },
  },
  {
    code: 'kind-differs',
    verdict: 'dismiss',
    says: {
      en: 'A person is no company, a company no vessel',
      es: 'Una persona no es una empresa, una empresa no es un buque',
    },
  },
  {
    code: 'known-customer',
    verdict: 'dismiss',
    says: { en: 'Known from papers of our own', es: 'Conocido por documentos propios' },
  },
  { code: 'delisted', verdict: 'dismiss', says: { en: 'No longer listed', es: 'Ya no está en la lista' } },
  {
    code: 'identifier-equal',
    verdict: 'confirm',
    says: { en: 'The same identifier', es: 'El mismo identificador' },
  },
  {
    code: 'name-and-birth-date',
    verdict: 'confirm',
    says: { en: 'Name and date of birth agree', es: 'Coinciden nombre y fecha de nacimiento' },
  },
  {
    code: 'owned-by-listed',
    verdict: 'confirm',
    says: { en: 'Half or more owned by listed persons', es: 'Propiedad, en la mitad o más, de personas listadas' },
  },
  {
    code: 'own-papers',
    verdict: 'confirm',
    says: { en: 'Papers of our own show it', es: 'Lo muestran documentos propios' },
  },
  {
    code: 'needs-papers',
    verdict: 'escalate',
    says: { en: 'Papers are wanting', es: 'Faltan documentos' },
  },
  {
    code: 'needs-counsel',
    verdict: 'escalate',
    says: { en: 'A question of law', es: 'Cuestión jurídica' },
  },
];

export const profiles: readonly HouseProfile[] = [
  {
    id: 'mx-bank',
    title: { en: 'Mexican credit institution', es: 'Institución de crédito mexicana' },
    reviewHours: 24,
    secondReviewer: 'confirm',
    sampleShare: 0.1,
    retentionYears: 10,
    duties: [
      {
        id: 'blocked-persons',
        says: {
          en: 'Suspend at once any act or service with a person on the list of blocked persons, and report within 24 hours.',
          es: 'Suspender de inmediato todo acto o servicio con quien figure en la Lista de Personas Bloqueadas, y reportar dentro de 24 horas.',
        },
        citation: 'Ley de Instituciones de Crédito, art. 115; Disposiciones de carácter general, 70.ª a 74.ª',
        days: 1,
      },
      {
        id: 'unusual-operation',
        says: {
          en: 'Report an unusual operation within three working days after it was found to be one; it is to be found within sixty days of the alert.',
          es: 'Reportar la operación inusual dentro de los tres días hábiles siguientes a su dictamen; el dictamen, dentro de los sesenta días naturales siguientes a la alerta.',
        },
        citation:
          'Disposiciones de carácter general a que se refiere el art. 115 de la Ley de Instituciones de Crédito, 41.ª',
        days: 60,
      },
      {
        id: 'no-tipping-off',
        says: {
          en: 'Nobody may tell the customer or a third person of a report or of the review.',
          es: 'Está prohibido informar al cliente o a terceros del reporte o de la revisión.',
        },
        citation:
          'Ley de Instituciones de Crédito, art. 115; Disposiciones de carácter general, reserva y confidencialidad',
        days: null,
      },
      {
        id: 'retention',
        says: {
          en: 'Keep what shows an operation and its review at least ten years.',
          es: 'Conservar al menos diez años lo que acredita la operación y su revisión.',
        },
        citation:
          'Disposiciones de carácter general a que se refiere el art. 115 de la Ley de Instituciones de Crédito',
        days: 3650,
      },
    ],
    reasonCodes,
  },
  {
    id: 'us-bank',
    title: { en: 'Bank in the United States', es: 'Banco en los Estados Unidos' },
    reviewHours: 24,
    secondReviewer: 'confirm',
    sampleShare: 0.1,
    retentionYears: 10,
    duties: [
      {
        id: 'block-or-reject',
        says: {
          en: 'Report blocked property and rejected transactions to OFAC within ten business days.',
          es: 'Informar a la OFAC de bienes bloqueados y operaciones rechazadas dentro de diez días hábiles.',
        },
        citation: '31 CFR 501.603, 501.604',
        days: 10,
      },
      {
        id: 'fto-funds',
        says: {
          en: 'Funds in which a foreign terrorist organization or its agent has an interest are kept, and the Secretary of the Treasury is told.',
          es: 'Los fondos en los que una organización terrorista extranjera o su agente tenga interés se retienen, y se informa al Secretario del Tesoro.',
        },
        citation: '18 U.S.C. 2339B(a)(2)',
        days: null,
      },
      {
        id: 'suspicious-activity',
        says: {
          en: 'File a suspicious activity report within 30 days of detection, 60 where no suspect is known.',
          es: 'Presentar el reporte de actividad sospechosa dentro de 30 días de detectada; 60 si no se conoce sospechoso.',
        },
        citation: '31 CFR 1020.320(b)(3)',
        days: 30,
      },
      {
        id: 'no-tipping-off',
        says: {
          en: 'Nobody may tell a person involved that activity was reported.',
          es: 'Nadie puede informar a una persona involucrada que la actividad fue reportada.',
        },
        citation: '31 U.S.C. 5318(g)(2)',
        days: null,
      },
      {
        id: 'retention',
        says: { en: 'Keep records of sanctions ten years.', es: 'Conservar diez años los registros sobre sanciones.' },
        citation: '31 CFR 501.601, in force since 12 March 2025; 50 U.S.C. 1705(d)',
        days: 3650,
      },
    ],
    reasonCodes,
  },
];

export const profileOf = (id: string | null): HouseProfile =>
  profiles.find((one) => one.id === id) ?? (profiles[0] as HouseProfile);
