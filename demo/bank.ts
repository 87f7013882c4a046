import type { ListedEntry, ListHead } from '#vocabulary/listed.ts';
import { listEntries, type DemoListEntry } from './screening.ts';

/** The restricted dealings list as its publisher would give it, by version. */
export const listHead = (date: string): ListHead => ({
  list: 'order-31',
  title: 'Restricted dealings list, Order 31',
  publisher: 'Office of Restricted Dealings',
  asOf: date,
  official: true,
});

const kinds = { Person: 'person', Company: 'organization', Organization: 'organization' } as const;

export const listed = (version: number, date: string): ListedEntry[] =>
  listEntries.filter((one) => one.versions.includes(version)).map((one) => entryOf(one, date));

const entryOf = (one: DemoListEntry, date: string): ListedEntry => ({
  list: 'order-31',
  entry: one.id,
  kind: kinds[one.kind],
  names: [
    { name: one.name, type: 'primary', weak: false },
    ...one.aliases.map((name) => ({ name, type: 'alias' as const, weak: false })),
  ],
  programmes: ['ORDER-31'],
  birthDates: one.birthDate === null ? [] : [{ date: one.birthDate, to: null, about: false }],
  birthPlaces: [],
  countries: [],
  identifiers: one.taxNumber === null ? [] : [{ type: 'rfc', value: one.taxNumber, country: 'mx' }],
  addresses: [],
  links: [],
  title: null,
  gender: null,
  remarks: null,
  listedOn: one.versions[0] === 1 ? '2025-02-11' : date,
});

type Customer = [ref: string, name: string, kind: string, birthDate: string, idNumber: string];

/** The transport portfolio: who is listed only later, who merely bears a like name, and who has nothing to do with it. */
const customers: Customer[] = [
  ['C-1001', 'Transportes Alazán, S.A. de C.V.', 'company', '', 'TAL140922KX6'],
  ['C-1002', 'Manuel García Olmedo', 'person', '1981-03-02', 'GAOM810302L5A'],
  ['C-1003', 'Comercial Ibarra Sáenz, S. de R.L. de C.V.', 'company', '', 'CIS190820HT1'],
  ['C-1004', 'Lorenza Cebrián Haro', 'person', '1991-10-05', ''],
  ['C-1005', 'Química Baluarte de Occidente, S.A. de C.V.', 'company', '', 'QBO980514TR2'],
  ['C-1006', 'Autotransportes del Llano Alto, S.A. de C.V.', 'company', '', 'ALA051130H47'],
  ['C-1007', 'Octavio Rivero Sanz', 'person', '1966-12-01', ''],
  ['C-1008', 'Saúl Tapia Rentería', 'person', '1999-07-19', 'TARS990719BW3'],
  ['C-1009', 'Fletes y Mudanzas Encino, S.C.', 'company', '', 'FME110203AB9'],
  ['C-1010', 'Rosalba Quintanar Ojeda', 'person', '1974-01-23', ''],
  ['C-1011', 'Refrigerados La Colorada, S.A.P.I. de C.V.', 'company', '', 'RCO170808MM4'],
  ['C-1012', 'Bruno Quiroga Pasos', 'person', '1988-06-06', 'QUPB880606K21'],
];

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n');

export const customersCsv = csv([['id', 'name', 'kind', 'birthDate', 'idNumber'], ...customers]);

/** As the register states them since 12 March 2025, and of the agency and the warehouse behind. */
export const holdingsCsv = csv([
  ['owner', 'ownerName', 'owned', 'ownedName', 'percent', 'source', 'asOf'],
  ['EL-55120', 'Alazan Logistics LLC', 'C-1001', '', '30', 'Registro N-2014-00871', '2025-03-12'],
  ['P-NIS', 'Nadia Ibarra Sáenz', 'C-1001', '', '25', 'Registro N-2014-00871', '2025-03-12'],
  ['P-CRA', 'Cecilio Robledo Arana', 'C-1001', '', '20', 'Registro N-2014-00871', '2025-03-12'],
  ['P-CRM', 'Celia Robledo Mata', 'C-1001', '', '20', 'Registro N-2014-00871', '2025-03-12'],
  ['AAR', 'Agencia Aduanal Rivero, S.C.', 'C-1001', '', '5', 'Registro N-2014-00871', '2025-03-12'],
  ['C-1007', '', 'AAR', 'Agencia Aduanal Rivero, S.C.', '60', 'Registro N-2009-00312', '2024-11-18'],
  ['C-1001', '', 'C-1009', '', '50', 'Registro N-2011-00107', '2025-06-02'],
  ['C-1009', '', 'C-1011', '', '40', 'Registro N-2017-00544', '2025-06-02'],
  ['C-1011', '', 'C-1009', '', '10', 'Registro N-2011-00107', '2025-06-02'],
]);

interface Transfer {
  id: string;
  day: string;
  debtor: string;
  debtorAccount: string;
  born?: string;
  creditor: string;
  creditorAccount: string;
  creditorTax?: string;
  amount: string;
  currency: string;
  about: string;
}

const transfers: Transfer[] = [
  {
    id: 'MSG-20260908-0417',
    day: '2026-09-08',
    debtor: 'MAXIMILIANO EVARISTO ONTIVEROS BARR',
    debtorAccount: '55120007781',
    born: '1975-08-27',
    creditor: 'TRANSPORTES ALAZAN SA DE CV',
    creditorAccount: '646180110400000019',
    creditorTax: 'TAL140922KX6',
    amount: '48250.00',
    currency: 'USD',
    about: 'FLETE REFRIGERADO PEDIDO 2231',
  },
  {
    id: 'MSG-20260910-1187',
    day: '2026-09-10',
    debtor: 'PAGADOR DE NOMINA',
    debtorAccount: '646180110400000027',
    creditor: 'MANUEL GARCIA O',
    creditorAccount: '646180110400000035',
    amount: '12400.00',
    currency: 'MXN',
    about: 'NOMINA SEPTIEMBRE PRIMERA QUINCENA',
  },
  {
    id: 'MSG-20260911-0032',
    day: '2026-09-11',
    debtor: 'FLETES Y MUDANZAS ENCINO SC',
    debtorAccount: '646180110400000043',
    creditor: 'PROVEEDORA DE LLANTAS DEL NORTE SA',
    creditorAccount: '646180110400000051',
    amount: '86300.50',
    currency: 'MXN',
    about: 'FACTURA A 4471',
  },
  {
    id: 'MSG-20260912-0551',
    day: '2026-09-12',
    debtor: 'REFRIGERADOS LA COLORADA SAPI DE CV',
    debtorAccount: '646180110400000078',
    creditor: 'SERVICIOS PORTUARIOS MERIDIANO SA',
    creditorAccount: '646180110400000086',
    amount: '231000.00',
    currency: 'MXN',
    about: 'PAGO POR CUENTA DE GRUPO TRES RIOS',
  },
];

/** Paid in March, before the second version of the list named him. */
const earlier: Transfer[] = [
  {
    id: 'MSG-20260318-0203',
    day: '2026-03-18',
    debtor: 'COMERCIAL IBARRA SAENZ S DE RL DE C',
    debtorAccount: '646180110400000094',
    creditor: 'LORENZO CEBRIAN HARO',
    creditorAccount: '646180110400000103',
    amount: '175000.00',
    currency: 'MXN',
    about: 'ANTICIPO OBRA BODEGA',
  },
  {
    id: 'MSG-20260319-0818',
    day: '2026-03-19',
    debtor: 'ROSALBA QUINTANAR OJEDA',
    debtorAccount: '646180110400000111',
    creditor: 'COLEGIO VALLE DE ENCINO AC',
    creditorAccount: '646180110400000129',
    amount: '9800.00',
    currency: 'MXN',
    about: 'COLEGIATURA MARZO',
  },
];

const tag = (name: string, inner: string): string => (inner === '' ? '' : `<${name}>${inner}</${name}>`);
const other = (id: string): string => tag('Id', tag('Othr', tag('Id', id)));

function pacs008(one: Transfer): string {
  const debtor =
    tag('Nm', one.debtor) +
    (one.born === undefined
      ? ''
      : tag(
          'Id',
          tag(
            'PrvtId',
            tag(
              'DtAndPlcOfBirth',
              `<BirthDt>${one.born}</BirthDt><CityOfBirth>ENCINO</CityOfBirth><CtryOfBirth>MX</CtryOfBirth>`,
            ),
          ),
        ));
  const creditor =
    tag('Nm', one.creditor) +
    (one.creditorTax === undefined
      ? ''
      : tag('Id', tag('OrgId', tag('Othr', `${tag('Id', one.creditorTax)}<SchmeNm><Cd>TXID</Cd></SchmeNm>`))));
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08">
<FIToFICstmrCdtTrf>
<GrpHdr><MsgId>${one.id}</MsgId><CreDtTm>${one.day}T15:04:05Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>
<CdtTrfTxInf><PmtId><EndToEndId>${one.id}</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="${one.currency}">${one.amount}</IntrBkSttlmAmt>
<IntrBkSttlmDt>${one.day}</IntrBkSttlmDt><ChrgBr>SLEV</ChrgBr>
<Dbtr>${debtor}</Dbtr><DbtrAcct>${other(one.debtorAccount)}</DbtrAcct>
<DbtrAgt><FinInstnId><Nm>BANCO DEL ENCINO</Nm></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><Nm>CAJA MERIDIANO</Nm></FinInstnId></CdtrAgt>
<Cdtr>${creditor}</Cdtr><CdtrAcct>${other(one.creditorAccount)}</CdtrAcct>
<RmtInf><Ustrd>${one.about}</Ustrd></RmtInf></CdtTrfTxInf>
</FIToFICstmrCdtTrf>
</Document>
`;
}

/** One in the older form, cut off in the middle: it cannot be read whole and waits for a person. */
const cutOff = `{1:F01ENCIMXMMAXXX0000000000}{2:O1031530260913MERIMXMMAXXX00000000002609131530N}{4:
:20:MSG-20260913-0077
:23B:CRED
:32A:260913MXN64500,00
:50K:/646180110400000137
AUTOTRANSPORTES DEL LLANO ALTO SA
:59:/6461801104`;

const files = (of: readonly Transfer[]): { name: string; text: string }[] =>
  of.map((one) => ({ name: `${one.id}.xml`, text: pacs008(one) }));

export const earlierMessages = files(earlier);
export const messages = [...files(transfers), { name: 'MSG-20260913-0077.fin', text: cutOff }];
