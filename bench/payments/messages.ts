import { pick, seeded } from '../screening/random.ts';

/** Words of which names are made; whoever bears one of the names is meant by none of them. */
const given =
  'María,José,Guadalupe,Juan,Luis,Ana,Carmen,Rosa,Pedro,Elena,John,Emily,Peter,Hannah,Wei,Fatima,Omar,Ingrid,Pavel,Noor'.split(
    ',',
  );
const family =
  'Hernández,García,Martínez,López,González,Pérez,Rodríguez,Sánchez,Ramírez,Cruz,Flores,Gómez,Tabares,Quirarte,Oyervides,Smith,Whitlock,Chandra,Novak,Lindqvist,Okafor,Haddad,Nakamura,Brandt,Castellanos'.split(
    ',',
  );
const trade =
  'Aceros,Agrícola,Autopartes,Comercial,Constructora,Empacadora,Ferretera,Frutas,Granos,Inmobiliaria,Lácteos,Logística,Maquinados,Minera,Molinos,Papelera,Plásticos,Refacciones,Textiles,Transportes,Harbour,Northern,Precision,Blue Ridge'.split(
    ',',
  );
const place =
  'del Norte,del Bajío,La Laguna,San Marcos,Tres Ríos,Valle Verde,El Encino,Santa Clara,Puerto Azul,Sierra Alta,Los Pinos,Freight,Tooling,Supplies,Farms'.split(
    ',',
  );
const form = ['S.A. de C.V.', 'SA DE CV', 'S. de R.L. de C.V.', 'S.A.P.I. de C.V.', 'LLC', 'Inc', 'Ltd', 'GmbH', ''];
const streets =
  'Av. Reforma,Calle Hidalgo,Blvd. Díaz Ordaz,Calz. Independencia,Main Street,Harbour Road,Elm Avenue'.split(',');
const towns: readonly (readonly [string, string])[] = [
  ['Monterrey', 'MX'],
  ['Torreón', 'MX'],
  ['Guadalajara', 'MX'],
  ['Laredo', 'US'],
  ['Houston', 'US'],
  ['Leeds', 'GB'],
  ['Hamburg', 'DE'],
];
const goods =
  'tubing,steel coils,avocados,spare parts,maize,packaging,software licences,freight charges,refacciones,asesoría contable,renta de bodega,tela de algodón'.split(
    ',',
  );
const months = 'enero,febrero,marzo,April,May,June'.split(',');

type Random = () => number;

interface Party {
  name: string;
  street: string;
  town: string;
  country: string;
  account: string;
  born: string | null;
}

const number = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(random() * 10)).join('');
const letters = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(65 + Math.floor(random() * 26))).join('');

const person = (random: Random): string =>
  [
    pick(random, given),
    random() < 0.4 ? pick(random, given) : '',
    pick(random, family),
    random() < 0.7 ? pick(random, family) : '',
  ]
    .filter(Boolean)
    .join(' ');
const company = (random: Random): string => {
  const middle = random() < 0.4 ? ` ${pick(random, family)}` : '';
  return `${pick(random, trade)}${middle} ${pick(random, place)} ${pick(random, form)}`.trim();
};

function party(random: Random): Party {
  const isPerson = random() < 0.5;
  const [town, country] = pick(random, towns);
  return {
    name: isPerson ? person(random) : company(random),
    street: `${pick(random, streets)} ${number(random, 3)}`,
    town,
    country,
    account: number(random, 18),
    born:
      isPerson && random() < 0.5
        ? `19${60 + Math.floor(random() * 39)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`
        : null,
  };
}

const bic = (random: Random): string => `${letters(random, 4)}${pick(random, towns)[1]}${letters(random, 2)}XXX`;
const remittance = (random: Random): string =>
  `${pick(random, ['Pago factura', 'Invoice', 'Contrato', 'Order'])} ${number(random, 6)} ${pick(random, goods)} ${pick(random, months)} ${person(random)} ref ${letters(random, 3)}-${number(random, 5)}`;

/** Messages of invented customers, the same for the same seed: pacs.008 and MT103 by turns. `names` are put in as creditors, one in a hundred. */
export function paymentTexts(
  count: number,
  seed: number,
  names: readonly string[],
): { format: 'pacs.008' | 'MT103'; text: string }[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, at) => {
    const creditor = party(random);
    if (at % 100 === 50 && names.length > 0) creditor.name = pick(random, names);
    return at % 2 === 0
      ? { format: 'pacs.008', text: pacs008(random, party(random), creditor, at) }
      : { format: 'MT103', text: mt103(random, party(random), creditor, at) };
  });
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const agent = (element: string, code: string): string =>
  `<${element}><FinInstnId><BICFI>${code}</BICFI></FinInstnId></${element}>`;

function customer(element: string, one: Party): string {
  const born =
    one.born === null
      ? ''
      : `<Id><PrvtId><DtAndPlcOfBirth><BirthDt>${one.born}</BirthDt><CityOfBirth>${one.town}</CityOfBirth><CtryOfBirth>${one.country}</CtryOfBirth></DtAndPlcOfBirth></PrvtId></Id>`;
  return `<${element}><Nm>${xml(one.name)}</Nm><PstlAdr><StrtNm>${one.street}</StrtNm><TwnNm>${one.town}</TwnNm><Ctry>${one.country}</Ctry></PstlAdr>${born}</${element}>`;
}

const account = (element: string, one: Party): string =>
  `<${element}><Id><Othr><Id>${one.account}</Id></Othr></Id></${element}>`;

function pacs008(random: Random, debtor: Party, creditor: Party, at: number): string {
  const [from, to] = [bic(random), bic(random)];
  const ultimate = random() < 0.3 ? customer('UltmtDbtr', party(random)) : '';
  const last = random() < 0.3 ? customer('UltmtCdtr', party(random)) : '';
  const middle = random() < 0.5 ? agent('IntrmyAgt1', bic(random)) : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<BusMsg><AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"><Fr><FIId><FinInstnId><BICFI>${from}</BICFI></FinInstnId></FIId></Fr><To><FIId><FinInstnId><BICFI>${to}</BICFI></FinInstnId></FIId></To><BizMsgIdr>B${at}</BizMsgIdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr><CreDt>2026-11-20T10:00:00Z</CreDt></AppHdr>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf>
<GrpHdr><MsgId>B${at}</MsgId><CreDtTm>2026-11-20T10:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
<CdtTrfTxInf><PmtId><InstrId>I${at}</InstrId><EndToEndId>E${at}</EndToEndId><UETR>7a562c67-ca16-48ba-b074-65581be6f0${String((at % 90) + 10)}</UETR></PmtId>
<IntrBkSttlmAmt Ccy="USD">${number(random, 5)}.${number(random, 2)}</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-20</IntrBkSttlmDt><ChrgBr>SHAR</ChrgBr>
${agent('InstgAgt', from)}${agent('InstdAgt', to)}${middle}${ultimate}
${customer('Dbtr', debtor)}${account('DbtrAcct', debtor)}${agent('DbtrAgt', from)}${agent('CdtrAgt', bic(random))}
${customer('Cdtr', creditor)}${account('CdtrAcct', creditor)}${last}
<InstrForNxtAgt><InstrInf>/ACC/${remittance(random)}</InstrInf></InstrForNxtAgt><RmtInf><Ustrd>${xml(remittance(random))}</Ustrd></RmtInf></CdtTrfTxInf>
</FIToFICstmrCdtTrf></Document></BusMsg>`;
}

/** Capitals without accents in lines of 35, as banks send. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^ -~]/g, '')
    .toUpperCase();
const lines = (text: string): string => (plain(text).match(/.{1,35}/g) ?? []).join('\r\n');

function mt103(random: Random, debtor: Party, creditor: Party, at: number): string {
  const from = bic(random);
  const ordering =
    random() < 0.5
      ? `:50K:/${debtor.account}\r\n${lines(debtor.name)}\r\n${plain(debtor.street)}\r\n${plain(debtor.town)}`
      : `:50F:/${debtor.account}\r\n1/${plain(debtor.name).slice(0, 33)}\r\n2/${plain(debtor.street)}\r\n3/${debtor.country}/${plain(debtor.town)}`;
  return `{1:F01${from.slice(0, 8)}AXXX0000000000}{2:I103${bic(random).slice(0, 8)}XXXXN}{3:{121:7a562c67-ca16-48ba-b074-65581be6f0${String((at % 90) + 10)}}}{4:\r
:20:R${at}\r
:23B:CRED\r
:32A:261120USD${number(random, 5)},${number(random, 2)}\r
${ordering}\r
:52A:${from}\r
:57A:${bic(random)}\r
:59:/${creditor.account}\r
${lines(creditor.name)}\r
${plain(creditor.street)}\r
${plain(creditor.town)}\r
:70:${lines(remittance(random))}\r
:71A:SHA\r
:72:/INS/${bic(random)}\r
-}`;
}
