/** Payment messages of nobody: banks, people and companies are invented. */

export interface PartySaid {
  name: string;
  id?: string;
}

const bank = (code: string): string => `<FinInstnId><BICFI>${code}</BICFI></FinInstnId>`;

const head = (type: string, id: string): string =>
  `<AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">
<Fr><FIId>${bank('AZULMXMMXXX')}</FIId></Fr>
<To><FIId>${bank('ROJOUS33XXX')}</FIId></To>
<BizMsgIdr>${id}</BizMsgIdr><MsgDefIdr>${type}</MsgDefIdr><CreDt>2026-11-20T10:00:00Z</CreDt>
</AppHdr>`;

export interface Pacs008 {
  version?: string;
  id?: string;
  debtor?: string;
  creditor?: string;
  remittance?: string;
  /** Transactions, each with the same parties. */
  count?: number;
  /** Without header and envelope. */
  bare?: boolean;
}

const transaction = (
  {
    debtor = 'MARIA DEL CARMEN OLVERA TABARES',
    creditor = 'Molinos Tres Ríos S.A. de C.V.',
    remittance = 'Factura 4411 harina de maíz',
  }: Pacs008,
  at: number,
): string =>
  `<CdtTrfTxInf>
<PmtId><InstrId>I-${at}</InstrId><EndToEndId>E-${at}</EndToEndId><UETR>7a562c67-ca16-48ba-b074-65581be6f00${at % 10}</UETR></PmtId>
<IntrBkSttlmAmt Ccy="USD">1250.40</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-20</IntrBkSttlmDt><ChrgBr>SHAR</ChrgBr>
<PrvsInstgAgt1>${bank('VERDGB2LXXX')}</PrvsInstgAgt1>
<IntrmyAgt1>${bank('GRISDEFFXXX')}</IntrmyAgt1>
<UltmtDbtr><Nm>Taller Olvera</Nm></UltmtDbtr>
<InitgPty><Nm>Nóminas del Bajío</Nm></InitgPty>
<Dbtr>
<Nm>${debtor}</Nm>
<PstlAdr><StrtNm>Calle Hidalgo</StrtNm><TwnNm>Torreón</TwnNm><Ctry>MX</Ctry></PstlAdr>
<Id><PrvtId><DtAndPlcOfBirth><BirthDt>1971-03-09</BirthDt><CityOfBirth>Lerdo</CityOfBirth><CtryOfBirth>MX</CtryOfBirth></DtAndPlcOfBirth><Othr><Id>G1234567</Id><SchmeNm><Cd>CCPT</Cd></SchmeNm></Othr></PrvtId></Id>
</Dbtr>
<DbtrAcct><Id><Othr><Id>002010077777777771</Id></Othr></Id></DbtrAcct>
<DbtrAgt>${bank('AZULMXMMXXX')}</DbtrAgt>
<CdtrAgt><FinInstnId><BICFI>ROJOUS33XXX</BICFI><LEI>5299000J2N45DDNE4Y28</LEI><Nm>Banco Rojo</Nm></FinInstnId></CdtrAgt>
<Cdtr><Nm>${creditor}</Nm><PstlAdr><AdrLine>Harbour Road 7</AdrLine><AdrLine>c/o Bodega Encino</AdrLine></PstlAdr></Cdtr>
<CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct>
<UltmtCdtr><Nm>Granos Encino</Nm></UltmtCdtr>
<InstrForCdtrAgt><InstrInf>Avisar a Rosa Quirarte</InstrInf></InstrForCdtrAgt>
<Purp><Prtry>MAIZ</Prtry></Purp>
<RmtInf><Ustrd>${remittance}</Ustrd></RmtInf>
</CdtTrfTxInf>`;

export function pacs008(said: Pacs008 = {}): string {
  const { version = '08', id = 'P-8', count = 1 } = said;
  const document = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.${version}"><FIToFICstmrCdtTrf>
<GrpHdr><MsgId>${id}</MsgId><CreDtTm>2026-11-20T10:00:00Z</CreDtTm><NbOfTxs>${count}</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
${Array.from({ length: count }, (_, at) => transaction(said, at)).join('\n')}
</FIToFICstmrCdtTrf></Document>`;
  return said.bare === true
    ? `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`
    : `<?xml version="1.0" encoding="UTF-8"?>\n<BusMsg>${head(`pacs.008.001.${version}`, id)}\n${document}</BusMsg>\n`;
}

/** A cover payment between banks, with the customers under it. */
export const pacs009 = (isCover: boolean): string => `<BusMsg>${head('pacs.009.001.08', 'P-9')}
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08"><FICdtTrf>
<GrpHdr><MsgId>P-9</MsgId><CreDtTm>2026-11-20T10:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><SttlmInf><SttlmMtd>INDA</SttlmMtd></SttlmInf></GrpHdr>
<CdtTrfTxInf><PmtId><EndToEndId>E-9</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="EUR">90000</IntrBkSttlmAmt><IntrBkSttlmDt>2026-11-20</IntrBkSttlmDt>
<Dbtr>${bank('AZULMXMMXXX')}</Dbtr><Cdtr>${bank('ROJOUS33XXX')}</Cdtr>
${isCover ? '<UndrlygCstmrCdtTrf><Dbtr><Nm>Taller Olvera</Nm></Dbtr><Cdtr><Nm>Granos Encino</Nm></Cdtr><RmtInf><Ustrd>Factura 12 maíz</Ustrd></RmtInf></UndrlygCstmrCdtTrf>' : ''}
</CdtTrfTxInf></FICdtTrf></Document></BusMsg>`;

export const pain001 = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>P-1</MsgId><CreDtTm>2026-11-20T10:00:00Z</CreDtTm><NbOfTxs>2</NbOfTxs><InitgPty><Nm>Nóminas del Bajío</Nm></InitgPty></GrpHdr>
<PmtInf><PmtInfId>1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt><Dt>2026-11-21</Dt></ReqdExctnDt>
<Dbtr><Nm>Textiles Oyervides</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct><DbtrAgt>${bank('AZULMXMMXXX')}</DbtrAgt>
<CdtTrfTxInf><PmtId><EndToEndId>A</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">10.00</InstdAmt></Amt><Cdtr><Nm>Ana Brandt</Nm></Cdtr></CdtTrfTxInf>
<CdtTrfTxInf><PmtId><EndToEndId>B</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">20.00</InstdAmt></Amt><Cdtr><Nm>Pavel Novak</Nm></Cdtr></CdtTrfTxInf>
</PmtInf></CstmrCdtTrfInitn></Document>`;

const mt = (type: string, fields: string, three = ''): string =>
  `{1:F01AZULMXMMAXXX0000000000}{2:I${type}ROJOUS33XXXXN}{3:${three}{121:7a562c67-ca16-48ba-b074-65581be6f001}}{4:\r\n${fields
    .trim()
    .replaceAll(/\r?\n/g, '\r\n')}\r\n-}`;

export const mt103 = (fields: { debtor?: string; creditor?: string; text?: string; flag?: string } = {}): string =>
  mt(
    '103',
    `:20:M-103
:23B:CRED
:32A:261120USD1250,40
:33B:USD1250,40
${fields.debtor ?? ':50F:/002010077777777771\n1/MARIA DEL CARMEN OLVERA TABARES\n2/CALLE HIDALGO 7\n3/MX/TORREON\n4/19710309\n5/MX/LERDO'}
:52A:AZULMXMMXXX
:53A:VERDGB2LXXX
:56A:GRISDEFFXXX
:57D:BANCO ROJO\nHARBOUR ROAD 7
${fields.creditor ?? ':59:/DE89370400440532013000\nMOLINOS TRES RIOS SA DE CV\nHARBOUR ROAD 9'}
:70:${fields.text ?? 'FACTURA 4411 HARINA DE MAIZ'}
:71A:SHA
:72:/INS/VERDGB2LXXX
//AVISAR A ROSA QUIRARTE`,
    fields.flag === undefined ? '' : `{119:${fields.flag}}`,
  );

export const mt202 = (isCover: boolean): string =>
  mt(
    '202',
    `:20:M-202
:21:M-103
:32A:261120EUR90000,
:52A:AZULMXMMXXX
:57A:GRISDEFFXXX
:58A:ROJOUS33XXX
${isCover ? ':50K:/12345\nTALLER OLVERA\nCALLE HIDALGO 7\n:59:/54321\nGRANOS ENCINO\n:70:FACTURA 12 MAIZ' : ':72:/BNF/PARA TALLER OLVERA'}`,
    isCover ? '{119:COV}' : '',
  );

export const mt101 = mt(
  '101',
  `:20:M-101
:28D:1/1
:50H:/777
TEXTILES OYERVIDES
:30:261121
:21:A
:32B:EUR10,
:59:/1
ANA BRANDT
:71A:SHA
:21:B
:32B:EUR20,
:50L:NOMINAS DEL BAJIO
:59F:/2
1/PAVEL NOVAK
3/DE/HAMBURG
:71A:SHA`,
);
