import type { Programme } from './programme.ts';

const of = { en: 'United States', es: 'Estados Unidos' };
const ieepa = { says: 'Powers and penalties', where: '50 U.S.C. 1701–1708' };

/** Property is blocked under an executive order: title, order, part of 31 CFR, and what else there is to say. */
const blocking = (
  codes: readonly string[],
  title: Programme['title'],
  order: string,
  part: string,
  more: { en: string; es: string; citations?: Programme['citations'] } = { en: '', es: '' },
): Programme => ({
  codes,
  title,
  means: {
    en: `United States persons must block property of the listed party and of companies half or more its own, report it, and deal with none of them.${more.en && ` ${more.en}`}`,
    es: `Las personas de Estados Unidos deben bloquear los bienes de la parte listada y de las empresas cuya mitad o más sea suya, reportarlo y no tratar con ellas.${more.es && ` ${more.es}`}`,
  },
  of,
  citations: [
    { says: 'Designation and blocking', where: order },
    { says: 'Regulations', where: `31 CFR part ${part}` },
    ieepa,
    ...(more.citations ?? []),
  ],
});

const secondary = {
  en: 'A foreign bank that knowingly carries out a significant transaction for the listed party may lose its correspondent accounts in the United States (secondary sanctions).',
  es: 'Un banco extranjero que a sabiendas realice una operación significativa para la parte listada puede perder sus cuentas de corresponsal en Estados Unidos (sanciones secundarias).',
};

// From the United States Code, the executive orders and title 31 of the Code of Federal Regulations, which each entry names; not
// legal advice.
export const programmesOfUnitedStates: readonly Programme[] = [
  {
    codes: ['FTO'],
    title: { en: 'Foreign Terrorist Organization', es: 'Organización terrorista extranjera' },
    means: {
      en: 'In the law of the United States, whoever knowingly gives material support or resources (money, services, training, goods) commits a crime, also abroad where that law says so. A financial institution that becomes aware that it holds funds of the organization must retain them and report it.',
      es: 'En el derecho de Estados Unidos, quien a sabiendas dé apoyo material o recursos (dinero, servicios, capacitación, bienes) comete un delito, también en el extranjero donde esa ley lo diga. La institución financiera que advierta que tiene fondos de la organización debe retenerlos y reportarlo.',
    },
    of,
    citations: [
      { says: 'Designation by the Secretary of State', where: '8 U.S.C. 1189' },
      { says: 'Material support; duty of financial institutions', where: '18 U.S.C. 2339B' },
      { says: 'What material support is', where: '18 U.S.C. 2339A(b)' },
      { says: 'Regulations', where: '31 CFR part 597' },
    ],
  },
  blocking(
    ['SDGT'],
    { en: 'Specially Designated Global Terrorist', es: 'Terrorista global especialmente designado' },
    'Executive Order 13224, as amended by Executive Order 13886',
    '594',
    secondary,
  ),
  {
    codes: ['SDNTK'],
    title: { en: 'Foreign narcotics kingpin', es: 'Narcotraficante extranjero significativo (Kingpin Act)' },
    means: {
      en: 'United States persons must block property of the listed party, and may not deal with it; breaches carry heavy penalties, for officers of companies too.',
      es: 'Las personas de Estados Unidos deben bloquear los bienes de la parte listada y no pueden tratar con ella; la infracción tiene penas graves, también para directivos de empresas.',
    },
    of,
    citations: [
      { says: 'Foreign Narcotics Kingpin Designation Act', where: '21 U.S.C. 1901–1908' },
      { says: 'Regulations', where: '31 CFR part 598' },
    ],
  },
  blocking(
    ['SDNT'],
    { en: 'Specially Designated Narcotics Trafficker', es: 'Narcotraficante especialmente designado' },
    'Executive Order 12978',
    '536',
  ),
  blocking(
    ['ILLICIT-DRUGS-EO14059'],
    {
      en: 'Foreign persons in the global illicit drug trade',
      es: 'Extranjeros en el comercio mundial de drogas ilícitas',
    },
    'Executive Order 14059',
    '599',
    {
      en: 'The order also allows lesser measures against foreign banks, such as limits to correspondent accounts.',
      es: 'La orden permite además medidas menores contra bancos extranjeros, como límites a sus cuentas de corresponsal.',
    },
  ),
  blocking(
    ['TCO'],
    { en: 'Transnational criminal organization', es: 'Organización criminal transnacional' },
    'Executive Order 13581, as amended by Executive Order 13863',
    '590',
  ),
  {
    codes: ['FINCEN-2313A'],
    title: {
      en: 'Primary money laundering concern in illicit opioid trafficking',
      es: 'Preocupación principal de lavado de dinero ligado al tráfico ilícito de opioides',
    },
    means: {
      en: 'By order, certain transmittals of funds from or to the named institution are prohibited to financial institutions under the law of the United States. It is a finding about an institution, not a blocking of property.',
      es: 'Por orden, a las instituciones financieras sujetas al derecho de Estados Unidos les están prohibidas ciertas transferencias de fondos desde o hacia la institución nombrada. Es una determinación sobre una institución, no un bloqueo de bienes.',
    },
    of,
    citations: [{ says: 'FEND Off Fentanyl Act', where: '21 U.S.C. 2313a' }],
  },
  blocking(
    ['NPWMD'],
    { en: 'Proliferators of weapons of mass destruction', es: 'Proliferadores de armas de destrucción masiva' },
    'Executive Order 13382',
    '544',
  ),
  blocking(
    ['GLOMAG'],
    { en: 'Serious human rights abuse and corruption', es: 'Abusos graves de derechos humanos y corrupción' },
    'Executive Order 13818',
    '583',
    { en: '', es: '', citations: [{ says: 'Global Magnitsky Act', where: '22 U.S.C. 10101–10103' }] },
  ),
  blocking(
    ['CYBER2', 'CYBER3', 'CYBER4'],
    { en: 'Malicious cyber activities', es: 'Actividades cibernéticas maliciosas' },
    'Executive Order 13694, as amended by Executive Order 13757',
    '578',
  ),
  blocking(
    ['VENEZUELA', 'VENEZUELA-EO13692', 'VENEZUELA-EO13850', 'VENEZUELA-EO13884'],
    { en: 'Venezuela', es: 'Venezuela' },
    'Executive Orders 13692, 13850 and 13884',
    '591',
  ),
  blocking(
    ['RUSSIA-EO14024'],
    { en: 'Harmful activities of Russia', es: 'Actividades dañinas de Rusia' },
    'Executive Order 14024',
    '587',
    {
      ...secondary,
      citations: [{ says: 'Measures against foreign financial institutions', where: 'Executive Order 14114' }],
    },
  ),
  {
    codes: ['CUBA'],
    title: { en: 'Cuba', es: 'Cuba' },
    means: {
      en: 'Property is blocked and dealings are prohibited to persons subject to United States jurisdiction, which here takes in companies abroad that they own or control. Mexico has a law of its own against the effect of foreign laws of this kind.',
      es: 'Los bienes están bloqueados y los tratos prohibidos a las personas sujetas a la jurisdicción de Estados Unidos, que aquí abarca a empresas en el extranjero que ellas posean o controlen. México tiene una ley propia contra el efecto de leyes extranjeras de esta clase.',
    },
    of,
    citations: [
      { says: 'Cuban Assets Control Regulations', where: '31 CFR part 515' },
      {
        says: 'Ley de Protección al Comercio y la Inversión de Normas Extranjeras que Contravengan el Derecho Internacional',
        where: 'DOF 23 October 1996',
      },
    ],
  },
  {
    codes: ['IFSR', 'IRGC'],
    title: {
      en: 'Iran: financial sanctions, Revolutionary Guard',
      es: 'Irán: sanciones financieras, Guardia Revolucionaria',
    },
    means: { en: secondary.en, es: secondary.es },
    of,
    citations: [{ says: 'Iranian Financial Sanctions Regulations', where: '31 CFR part 561' }],
  },
];
