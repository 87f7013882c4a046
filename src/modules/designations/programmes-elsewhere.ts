import type { Programme } from './programme.ts';

const mexico = { en: 'Mexico', es: 'México' };

export const programmesElsewhere: readonly Programme[] = [
  {
    codes: ['MX-LPB'],
    title: { en: 'List of blocked persons', es: 'Lista de personas bloqueadas' },
    means: {
      en: 'In the law of Mexico, a credit institution must at once suspend every act, operation or service with the customer or user who is on it, tell him so, and report within the period set; he may be heard by the authority.',
      es: 'En el derecho de México, la institución de crédito debe suspender de inmediato todo acto, operación o servicio con el cliente o usuario que esté en ella, hacérselo saber y reportarlo en el plazo fijado; él puede ser oído por la autoridad.',
    },
    of: mexico,
    citations: [
      { says: 'Suspension of acts, operations and services', where: 'Ley de Instituciones de Crédito, artículo 115' },
      {
        says: 'Identification and reporting of vulnerable activities',
        where: 'Ley Federal para la Prevención e Identificación de Operaciones con Recursos de Procedencia Ilícita',
      },
    ],
  },
  {
    codes: ['CFF-69-B'],
    title: { en: 'Operations held to be non-existent (final)', es: 'Operaciones inexistentes (definitivo)' },
    means: {
      en: 'The tax authority has found that the invoices of this taxpayer cover operations that did not take place. It is a finding of tax law, not a sanction or a conviction.',
      es: 'La autoridad fiscal determinó que los comprobantes de este contribuyente amparan operaciones que no existieron. Es una determinación fiscal, no una sanción ni una condena.',
    },
    of: mexico,
    citations: [{ says: 'Presumption and finding', where: 'Código Fiscal de la Federación, artículo 69-B' }],
  },
  {
    codes: ['CFF-69-B-PRESUNTO'],
    title: { en: 'Operations presumed to be non-existent', es: 'Operaciones presuntamente inexistentes' },
    means: {
      en: 'The tax authority presumes it, and the taxpayer may still refute it. Nothing has been found.',
      es: 'La autoridad fiscal lo presume y el contribuyente aún puede desvirtuarlo. Nada se ha determinado.',
    },
    of: mexico,
    citations: [{ says: 'Presumption; right to refute it', where: 'Código Fiscal de la Federación, artículo 69-B' }],
  },
];

/** What being on a list means, whatever the programme: `codes` are beginnings of the ids of lists. */
export const wholeLists: readonly Programme[] = [
  {
    codes: ['ofac-non-sdn'],
    title: { en: 'Non-SDN lists', es: 'Listas distintas de la SDN' },
    means: {
      en: 'Property is not blocked for being on these lists alone; each programme prohibits certain dealings only.',
      es: 'Por estar solo en estas listas los bienes no están bloqueados; cada programa prohíbe solo ciertos tratos.',
    },
    of: { en: 'United States', es: 'Estados Unidos' },
    citations: [{ says: 'Regulations of the Office of Foreign Assets Control', where: '31 CFR chapter V' }],
  },
  {
    codes: ['ofac-sdn'],
    title: { en: 'Specially Designated Nationals', es: 'Nacionales especialmente designados' },
    means: {
      en: 'In the law of the United States property is blocked, and so is that of companies of which blocked persons together hold half or more.',
      es: 'En el derecho de Estados Unidos los bienes están bloqueados, y también los de empresas de las que personas bloqueadas tengan en conjunto la mitad o más.',
    },
    of: { en: 'United States', es: 'Estados Unidos' },
    citations: [
      { says: 'Regulations of the Office of Foreign Assets Control', where: '31 CFR chapter V' },
      {
        says: '50 percent rule',
        where: 'OFAC, Revised Guidance on Entities Owned by Persons Whose Property Is Blocked, 13 August 2014',
      },
    ],
  },
  {
    codes: ['un-sc'],
    title: { en: 'Security Council sanctions', es: 'Sanciones del Consejo de Seguridad' },
    means: {
      en: 'Member States are bound to freeze assets, ban travel and embargo arms as the resolution of each committee says, by their own law.',
      es: 'Los Estados Miembros están obligados a congelar activos, prohibir viajes y embargar armas según la resolución de cada comité, por su propio derecho.',
    },
    of: { en: 'United Nations', es: 'Naciones Unidas' },
    citations: [
      {
        says: 'Measures not involving armed force; duty to carry them out',
        where: 'Charter of the United Nations, articles 25 and 41',
      },
    ],
  },
  {
    codes: ['eu-fsf'],
    title: { en: 'European Union financial sanctions', es: 'Sanciones financieras de la Unión Europea' },
    means: {
      en: 'Within the Union funds are frozen, and nothing may be made available to the listed party, directly or indirectly, as the regulation named with each entry says.',
      es: 'En la Unión los fondos están congelados y nada puede ponerse a disposición de la parte listada, directa o indirectamente, según el reglamento que cada inscripción nombra.',
    },
    of: { en: 'European Union', es: 'Unión Europea' },
    citations: [
      { says: 'Restrictive measures', where: 'Treaty on the Functioning of the European Union, article 215' },
    ],
  },
  {
    codes: ['uk-sl', 'uk-ofsi'],
    title: { en: 'United Kingdom sanctions', es: 'Sanciones del Reino Unido' },
    means: {
      en: 'In the law of the United Kingdom assets are frozen and other measures apply as the regulations of each regime say.',
      es: 'En el derecho del Reino Unido los activos están congelados y rigen otras medidas según el reglamento de cada régimen.',
    },
    of: { en: 'United Kingdom', es: 'Reino Unido' },
    citations: [
      { says: 'Powers to make sanctions regulations', where: 'Sanctions and Anti-Money Laundering Act 2018' },
    ],
  },
  {
    codes: ['opensanctions-'],
    title: { en: 'A collection made from other lists', es: 'Una colección hecha de otras listas' },
    means: {
      en: 'It has no effect of its own. What follows is to be read in the official list it was made from.',
      es: 'No tiene efecto propio. Lo que se sigue debe leerse en la lista oficial de la que se hizo.',
    },
    of: { en: 'no authority', es: 'ninguna autoridad' },
    citations: [],
  },
];
