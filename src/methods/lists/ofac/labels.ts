/** How what follows a label is read; see remarks.ts. */
export type How =
  | 'number'
  | 'date'
  | 'text'
  | 'country'
  | 'gender'
  | 'weak'
  | 'party'
  | 'wallet'
  | 'birthplace'
  | 'link'
  | 'whole';

/** A label of OFAC's remarks, and where what follows it is kept: the first of these properties the kind has and whose form it fits. */
export interface Label {
  words: string;
  how: How;
  /** `Sanction:x` stands on the listing rather than on the party. */
  properties: readonly string[];
  /** Only where the number is followed by this country in brackets. */
  country?: string;
}

type Row = readonly [how: How, properties: string, labels: string, country?: string];

// Labels as they stand in the published files (SDN.CSV of May 2024, SDN_COMMENTS.CSV of December 2025), parted by "|".
// Properties in order of preference, parted by a blank.
const rows: readonly Row[] = [
  ['date', 'birthDate', 'DOB'],
  ['birthplace', 'birthPlace', 'POB'],
  ['date', 'deathDate', 'Date of Death|DOD'],
  ['gender', 'gender', 'Gender'],
  ['country', 'nationality', 'nationality'],
  ['country', 'citizenship', 'citizen'],
  ['text', 'ethnicity', 'ethnicity'],
  ['text', 'position', 'Title|Alternate Title|Position'],
  ['weak', 'weakAlias', 'a.k.a.|f.k.a.|n.k.a.'],
  ['link', '', 'Linked To'],
  ['wallet', '', 'Digital Currency Address'],

  ['number', 'passportNumber idNumber', 'Passport|Diplomatic Passport|British National Overseas Passport'],
  ['number', 'socialSecurityNumber idNumber', 'SSN'],
  ['number', 'innCode taxNumber idNumber', 'Tax ID No.', 'ru'],
  [
    'number',
    'taxNumber idNumber',
    'Tax ID No.|R.F.C.|RFC|NIT #|RUC #|RIF #|RTN|C.U.I.T.|US FEIN|Italian Fiscal Code|C.I.F.|Tax ID|' +
      'Paraguayan tax identification number|Numero Unico de Identificacao Tributaria (NUIT)|Fiscal Code',
  ],
  ['number', 'vatCode taxNumber', 'V.A.T. Number'],
  [
    'number',
    'idNumber registrationNumber',
    'C.U.R.P.|Cedula No.|National ID No.|Identification Number|D.N.I.|I.F.E.|Credencial electoral|' +
      'Electoral Registry No.|Birth Certificate Number|Personal ID Card|Cartilla de Servicio Militar Nacional|' +
      "Numero de Identidad|C.U.I.|C.U.I.P.|Residency Number|Citizen's Card Number|Turkish Identification Number|" +
      'Kenyan ID No.|Refugee ID Card|Tazkira National ID Card|LE Number|Military Registration Number|' +
      'National Foreign ID Number|UAE Identification|VisaNumberID|Immigration No.|Travel Document Number|' +
      'Stateless Person ID Card|Cedula de Residencia|Cedula de Ciudadania|Tarjeta de Identidad|Afghan ID|' +
      'Public Security and Immigration No.|Bosnian Personal ID No.|Moroccan Personal ID No.',
  ],
  [
    'number',
    'licenseNumber idNumber',
    "Driver's License No.|License|Trade License No.|Pilot License Number|Permit Number|SRE Permit No.|" +
      'Afghan Money Service Provider License Number|Tarjeta Profesional',
  ],
  ['number', 'ogrnCode registrationNumber', 'Registration Number|Registration ID|Business Registration Number', 'ru'],
  ['number', 'okpoCode registrationNumber', 'Government Gazette Number', 'ru'],
  [
    'number',
    'registrationNumber',
    'Registration Number|Registration ID|Business Registration Number|Commercial Registry Number|Company Number|' +
      'UK Company Number|Chamber of Commerce Number|C.R. No.|Folio Mercantil No.|Matricula Mercantil No|' +
      'Economic Register Number (CBLS)|Business Number|Central Registration System Number|' +
      'Istanbul Chamber of Comm. No.|Enterprise Number|Public Registration Number|Government Gazette Number|' +
      'Business Registration Document #|Branch Unit Number|Certificate of Incorporation Number|' +
      'Dubai Chamber of Commerce Membership No.|File Number|Registered Charity No.|Organization Code|Romanian C.R.',
  ],
  ['number', 'uscCode registrationNumber', 'Unified Social Credit Code (USCC)'],
  ['number', 'uscCode registrationNumber', 'United Social Credit Code Certificate (USCCC)'],
  ['number', 'leiCode idNumber', 'Legal Entity Number'],
  ['number', 'dunsCode idNumber', 'D-U-N-S Number'],
  ['number', 'swiftBic idNumber', 'SWIFT/BIC'],
  ['number', 'bikCode idNumber', 'BIK (RU)'],
  ['number', 'isinCode idNumber', 'ISIN'],
  ['text', 'ticker', 'Equity Ticker'],
  ['number', 'imoNumber idNumber', 'Identification Number IMO|Company Number IMO'],

  ['text', 'website', 'Website'],
  ['text', 'email', 'Email Address|Email'],
  ['text', 'phone', 'Phone Number|Telephone No.|Telephone|Phone'],
  ['date', 'incorporationDate', 'Organization Established Date'],
  ['text', 'sector', 'Organization Type'],
  ['text', 'classification', 'Target Type'],
  ['country', 'jurisdiction country', 'Nationality of Registration|Registration Country'],

  ['number', 'imoNumber registrationNumber', 'Vessel Registration Identification IMO'],
  ['number', 'registrationNumber', 'Vessel Registration Identification'],
  ['number', 'mmsi', 'MMSI'],
  ['number', 'callSign', 'Vessel Call Sign|Other Vessel Call Sign'],
  ['country', 'flag', 'Vessel Flag|Other Vessel Flag'],
  ['country', 'pastFlags', 'Former Vessel Flag'],
  ['text', 'type', 'Vessel Type|Other Vessel Type'],
  ['date', 'buildDate', 'Vessel Year of Build|Aircraft Manufacture Date'],
  ['text', 'model', 'Aircraft Model'],
  ['number', 'registrationNumber', 'Aircraft Tail Number|Previous Aircraft Tail Number'],
  ['number', 'icaoCode', 'Aircraft Mode S Transponder Code'],
  [
    'number',
    'serialNumber',
    "Aircraft Manufacturer's Serial Number (MSN)|Aircraft Construction Number (also called L/N or S/N or F/N)|" +
      'Aircraft Serial Identification',
  ],
  ['party', 'operator', 'Aircraft Operator'],

  [
    'whole',
    'Sanction:provisions',
    'Secondary sanctions risk|Additional Sanctions Information|Transactions Prohibited For|Executive Order|' +
      'CAATSA Section|IFCA Determination|For more information on directives',
  ],
  ['date', 'Sanction:listingDate', 'Listing Date'],
  ['date', 'Sanction:startDate', 'Effective Date'],
];

const table = rows.flatMap(([how, properties, labels, country]) =>
  labels.split('|').map((words): Label => {
    const label = { words, how, properties: properties.split(' ').filter((one) => one !== '') };
    return country ? { ...label, country } : label;
  }),
);

const firstWord = (text: string): string => {
  let end = 0;
  while (end < text.length && text[end] !== ':' && !isBlank(text.charCodeAt(end))) end += 1;
  return text.slice(0, end).toLowerCase();
};

/** Of ASCII at once, of all others as the pattern has it. */
const isBlank = (code: number): boolean =>
  code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(String.fromCharCode(code));

interface Folded {
  label: Label;
  words: string;
}

const byFirstWord = new Map<string, Folded[]>();
for (const label of table.toSorted(
  (a, b) => b.words.length - a.words.length || Number(b.country !== undefined) - Number(a.country !== undefined),
)) {
  const key = firstWord(label.words);
  byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), { label, words: label.words.toLowerCase() }]);
}

export const allLabels: readonly Label[] = table;

const begins = (fragment: string, folded: string, { words }: Folded): boolean =>
  folded.startsWith(words) && !goesOn(fragment, words.length);

function goesOn(fragment: string, at: number): boolean {
  const code = fragment.charCodeAt(at);
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return /^[\p{L}\d]/u.test(fragment.slice(at, at + 2));
}

/** The labels a fragment may begin with, longest first; those bound to a country come before their like. */
export function labelsOf(fragment: string): Label[] {
  const folded = fragment.toLowerCase();
  return (byFirstWord.get(firstWord(fragment)) ?? [])
    .filter((one) => begins(fragment, folded, one))
    .map((one) => one.label);
}

/** The first of them. */
export function labelOf(fragment: string): Label | undefined {
  const among = byFirstWord.get(firstWord(fragment));
  const folded = fragment.toLowerCase();
  return among?.find((one) => begins(fragment, folded, one))?.label;
}
