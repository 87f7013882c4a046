import type { ListedEntry } from '#vocabulary/listed.ts';

/** A tiny list of one layout and what must be read of it. Everybody in these files is made up. */
export interface Sample {
  what: string;
  files: Readonly<Record<string, string>>;
  list: string;
  official: boolean;
  asOf: string | null;
  delisted?: number;
  /** `file:line: what was found` */
  rejects?: string[];
  /** Of each entry the fields that matter here. */
  entries: Partial<ListedEntry>[];
}

const nil = '-0- ';
const sdnRow = (number: number, name: string, type: string, programmes: string, remarks = nil): string =>
  [number, `"${name}"`, type, `"${programmes}"`, ...Array.from({ length: 7 }, () => nil), remarks].join(',');

const ofacCsv: Sample = {
  what: 'OFAC CSV',
  files: {
    'sdn.csv': `${[
      sdnRow(
        501,
        'OCAMPO VIDRIO, Teodoro',
        '"individual"',
        'SDNTK] [FTO',
        `"DOB 04 Mar 1971; POB Villa Unión, Mexico; nationality Mexico; Gender Male; R.F.C. OAVT710304AB1 (Mexico); a.k.a. 'EL VIDRIERO'; Linked To: GRUPO SALMUERA."`,
      ),
      sdnRow(502, 'GRUPO SALMUERA', nil, 'SDNTK'),
      sdnRow(503, 'LA GARZA MORENA', '"vessel"', 'TCO'),
      '504,"SOBRA","individual"',
    ].join('\r\n')}\r\n\u001a`,
    'alt.csv':
      '501,1,"aka","OCAMPO, Teo",-0- \r\n502,2,"fka","SALINERA DEL GOLFO, S.A. DE C.V.",-0- \r\n999,3,"aka","NADIE",-0- \r\n',
    'add.csv': '502,1,"Calle Sal 4, Col. Centro","Altamira","Mexico",-0- \r\n',
  },
  list: 'ofac-sdn',
  official: true,
  asOf: null,
  rejects: ['sdn.csv:4: 3 columns', 'alt.csv:3: entry 999'],
  entries: [
    {
      entry: '501',
      kind: 'person',
      names: [
        { name: 'OCAMPO VIDRIO, Teodoro', type: 'primary', weak: false },
        { name: 'EL VIDRIERO', type: 'alias', weak: true },
        { name: 'OCAMPO, Teo', type: 'alias', weak: false },
      ],
      programmes: ['SDNTK', 'FTO'],
      birthDates: [{ date: '1971-03-04', to: null, about: false }],
      birthPlaces: ['Villa Unión, Mexico'],
      countries: ['mx'],
      identifiers: [{ type: 'rfc', value: 'OAVT710304AB1', country: 'mx' }],
      links: [{ entry: '502', name: 'GRUPO SALMUERA', how: 'Linked To' }],
      gender: 'male',
    },
    {
      entry: '502',
      kind: 'organization',
      names: [
        { name: 'GRUPO SALMUERA', type: 'primary', weak: false },
        { name: 'SALINERA DEL GOLFO, S.A. DE C.V.', type: 'former', weak: false },
      ],
      addresses: [{ text: 'Calle Sal 4, Col. Centro, Altamira, Mexico', country: 'mx' }],
    },
    { entry: '503', kind: 'vessel' },
  ],
};

const ofacXml: Sample = {
  what: 'OFAC XML',
  files: {
    'sdn.xml': `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation><Publish_Date>02/20/2025</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>601</uid><firstName>Teodoro</firstName><lastName>OCAMPO VIDRIO</lastName><sdnType>Individual</sdnType>
    <programList><program>SDNTK</program><program>SDGT</program></programList>
    <akaList>
      <aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>EL VIDRIERO</lastName></aka>
      <aka><uid>2</uid><type>f.k.a.</type><category>strong</category><firstName>Teo</firstName><lastName>OCAMPO</lastName></aka>
    </akaList>
    <dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>circa 1971</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
    <idList><id><uid>4</uid><idType>C.U.R.P.</idType><idNumber>OAVT710304HSLCDD05</idNumber><idCountry>Mexico</idCountry></id></idList>
  </sdnEntry>
  <sdnEntry><uid>602</uid><lastName>Sal &amp; Hijos</lastName><sdnType>Entity</sdnType><programList><program>SDNTK</program></programList></sdnEntry>
</sdnList>
`,
  },
  list: 'ofac-sdn',
  official: true,
  asOf: '2025-02-20',
  entries: [
    {
      entry: '601',
      kind: 'person',
      names: [
        { name: 'OCAMPO VIDRIO, Teodoro', type: 'primary', weak: false },
        { name: 'EL VIDRIERO', type: 'alias', weak: true },
        { name: 'OCAMPO, Teo', type: 'former', weak: false },
      ],
      programmes: ['SDNTK', 'SDGT'],
      birthDates: [{ date: '1971', to: null, about: true }],
      identifiers: [{ type: 'curp', value: 'OAVT710304HSLCDD05', country: 'mx' }],
    },
    { entry: '602', kind: 'organization', names: [{ name: 'Sal & Hijos', type: 'primary', weak: false }] },
  ],
};

const ofacAdvanced: Sample = {
  what: 'OFAC advanced XML',
  files: {
    'sdn_advanced.xml': `<?xml version="1.0"?>
<Sanctions xmlns="http://www.un.org/sanctions/1.0">
  <DateOfIssue><Year>2025</Year><Month>2</Month><Day>20</Day></DateOfIssue>
  <ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
    <PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
    <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType></FeatureTypeValues>
    <EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType><EntryEventType ID="2">Removed</EntryEventType></EntryEventTypeValues>
  </ReferenceValueSets>
  <DistinctParties>
    <DistinctParty FixedRef="701">
      <Profile ID="701" PartySubTypeID="4">
        <Identity ID="9" Primary="true">
          <Alias FixedRef="1" AliasTypeID="1403" Primary="true" LowQuality="false">
            <DocumentedName ID="1">
              <DocumentedNamePart><NamePartValue NamePartGroupID="31">OCAMPO VIDRIO</NamePartValue></DocumentedNamePart>
              <DocumentedNamePart><NamePartValue NamePartGroupID="32">Teodoro</NamePartValue></DocumentedNamePart>
            </DocumentedName>
          </Alias>
          <Alias FixedRef="2" AliasTypeID="1400" Primary="false" LowQuality="true">
            <DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="31">EL VIDRIERO</NamePartValue></DocumentedNamePart></DocumentedName>
          </Alias>
          <NamePartGroups>
            <MasterNamePartGroup><NamePartGroup ID="31" NamePartTypeID="1520"/></MasterNamePartGroup>
            <MasterNamePartGroup><NamePartGroup ID="32" NamePartTypeID="1521"/></MasterNamePartGroup>
          </NamePartGroups>
        </Identity>
        <Feature ID="5" FeatureTypeID="8"><FeatureVersion ID="6"><DatePeriod>
          <Start><From><Year>1971</Year><Month>3</Month><Day>4</Day></From><To><Year>1971</Year><Month>3</Month><Day>4</Day></To></Start>
          <End><From><Year>1971</Year><Month>3</Month><Day>4</Day></From><To><Year>1971</Year><Month>3</Month><Day>4</Day></To></End>
        </DatePeriod></FeatureVersion></Feature>
      </Profile>
    </DistinctParty>
    <DistinctParty FixedRef="702">
      <Profile ID="702" PartySubTypeID="4"><Identity ID="10" Primary="true">
        <Alias FixedRef="3" AliasTypeID="1403" Primary="true"><DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="33">SALIENTE</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
      </Identity></Profile>
    </DistinctParty>
  </DistinctParties>
  <SanctionsEntries>
    <SanctionsEntry ID="701" ProfileID="701" ListID="1550">
      <EntryEvent ID="1" EntryEventTypeID="1"><Date><Year>2019</Year><Month>5</Month><Day>2</Day></Date></EntryEvent>
      <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>SDNTK</Comment></SanctionsMeasure>
    </SanctionsEntry>
    <SanctionsEntry ID="702" ProfileID="702" ListID="1550">
      <EntryEvent ID="2" EntryEventTypeID="1"><Date><Year>2010</Year><Month>1</Month><Day>1</Day></Date></EntryEvent>
      <EntryEvent ID="3" EntryEventTypeID="2"><Date><Year>2024</Year><Month>1</Month><Day>1</Day></Date></EntryEvent>
    </SanctionsEntry>
  </SanctionsEntries>
</Sanctions>
`,
  },
  list: 'ofac-sdn',
  official: true,
  asOf: '2025-02-20',
  delisted: 1,
  entries: [
    {
      entry: '701',
      kind: 'person',
      names: [
        { name: 'OCAMPO VIDRIO, Teodoro', type: 'primary', weak: false },
        { name: 'EL VIDRIERO', type: 'alias', weak: true },
      ],
      programmes: ['SDNTK'],
      birthDates: [{ date: '1971-03-04', to: null, about: false }],
      listedOn: '2019-05-02',
    },
  ],
};

const un: Sample = {
  what: 'UN XML',
  files: {
    'un.xml': `<?xml version="1.0" encoding="utf-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:00.000Z">
  <INDIVIDUALS><INDIVIDUAL>
    <DATAID>1</DATAID><FIRST_NAME>TEODORO</FIRST_NAME><SECOND_NAME>OCAMPO</SECOND_NAME><UN_LIST_TYPE>Ficticia</UN_LIST_TYPE>
    <REFERENCE_NUMBER>FCi.001</REFERENCE_NUMBER><LISTED_ON>2019-05-02</LISTED_ON>
    <NATIONALITY><VALUE>Mexico</VALUE></NATIONALITY>
    <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Teo Ocampo</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>El Vidriero</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1970</FROM_YEAR><TO_YEAR>1972</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
    <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>G0000001</NUMBER><ISSUING_COUNTRY>Mexico</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
  </INDIVIDUAL></INDIVIDUALS>
  <ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>SALINERA FICTICIA</FIRST_NAME><REFERENCE_NUMBER>FCe.002</REFERENCE_NUMBER></ENTITY></ENTITIES>
</CONSOLIDATED_LIST>
`,
  },
  list: 'un-sc',
  official: true,
  asOf: '2026-02-27',
  entries: [
    {
      entry: 'FCi.001',
      kind: 'person',
      names: [
        { name: 'TEODORO OCAMPO', type: 'primary', weak: false },
        { name: 'Teo Ocampo', type: 'alias', weak: false },
        { name: 'El Vidriero', type: 'alias', weak: true },
      ],
      birthDates: [{ date: '1970', to: '1972', about: false }],
      countries: ['mx'],
      identifiers: [{ type: 'passport', value: 'G0000001', country: 'mx' }],
      listedOn: '2019-05-02',
    },
    { entry: 'FCe.002', kind: 'organization' },
  ],
};

const eu: Sample = {
  what: 'EU XML',
  files: {
    'eu.xml': `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-06-05T10:00:00.000+02:00">
  <sanctionEntity euReferenceNumber="EU.9001.1" logicalId="1" designationDate="2019-05-02">
    <regulation programme="FIC"/>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="Teodoro" lastName="Ocampo" wholeName="Teodoro Ocampo" strong="true" gender="M"/>
    <nameAlias wholeName="El Vidriero" strong="false"/>
    <birthdate circa="false" birthdate="1971-03-04" year="1971"/>
    <identification identificationTypeCode="passport" number="G0000001" countryIso2Code="MX"/>
  </sanctionEntity>
</export>
`,
  },
  list: 'eu-fsf',
  official: true,
  asOf: '2026-06-05',
  entries: [
    {
      entry: 'EU.9001.1',
      kind: 'person',
      names: [
        { name: 'Teodoro Ocampo', type: 'primary', weak: false },
        { name: 'El Vidriero', type: 'alias', weak: true },
      ],
      programmes: ['FIC'],
      identifiers: [{ type: 'passport', value: 'G0000001', country: 'mx' }],
      gender: 'male',
    },
  ],
};

const uk: Sample = {
  what: 'UK Sanctions List CSV, a row for each name',
  files: {
    'uk.csv': [
      'Report Date: 10-Jun-2026,,,,,,,,,,,,',
      'Last Updated,Unique ID,OFSI Group ID,Name 6,Name 1,Name 2,Name type,Alias strength,Regime Name,Designation Type,D.O.B,Passport number,Date Designated',
      '01/05/2020,FIC0001,1,El Vidriero,,,Alias,Low quality a.k.a,Ficticio,Individual,,,02/05/2019',
      '01/05/2020,FIC0001,1,OCAMPO,Teodoro,,Primary Name,,Ficticio,Individual,dd/mm/1971,G0000001,02/05/2019',
      '01/05/2020,FIC0002,2,"Salinera Ficticia, S.A.",,,Primary Name,,Ficticio,Entity,,,03/05/2019',
      '01/05/2020,FIC0003,2,corta',
      '',
    ].join('\r\n'),
  },
  list: 'uk-sl',
  official: true,
  asOf: '2026-06-10',
  rejects: ['uk.csv:6: 4 columns'],
  entries: [
    {
      entry: 'FIC0001',
      kind: 'person',
      names: [
        { name: 'Teodoro OCAMPO', type: 'primary', weak: false },
        { name: 'El Vidriero', type: 'alias', weak: true },
      ],
      programmes: ['Ficticio'],
      birthDates: [{ date: '1971', to: null, about: false }],
      identifiers: [{ type: 'passport', value: 'G0000001', country: null }],
      listedOn: '2019-05-02',
    },
    {
      entry: 'FIC0002',
      kind: 'organization',
      names: [{ name: 'Salinera Ficticia, S.A.', type: 'primary', weak: false }],
    },
  ],
};

const sat: Sample = {
  what: 'Mexico’s 69-B list: who refuted it is no longer listed',
  files: {
    '69b.csv': [
      '"Información actualizada al 30 de junio de 2026; los listados son públicos",,,',
      'Listado completo de contribuyentes,,,',
      'No,RFC,Nombre del Contribuyente,Situación del contribuyente',
      '1,SFI010203AB1,"SALINERA FICTICIA, S.A. DE C.V.",Definitivo',
      '2,OAVT710304AB1,TEODORO OCAMPO VIDRIO,Presunto',
      '3,VFI010203AB2,"VIDRIERA FICTICIA, S.A. DE C.V.",Desvirtuado',
      '4,,SIN NUMERO,Definitivo',
      '5,XXXXXXXXXXXX,XXXXXXXXXX,Definitivo',
      '',
    ].join('\n'),
  },
  list: 'mx-sat-69b',
  official: true,
  asOf: '2026-06-30',
  delisted: 1,
  rejects: ['69b.csv:7: a row without a number', '69b.csv:8: the masked number XXXXXXXXXXXX'],
  entries: [
    {
      entry: 'SFI010203AB1',
      kind: 'organization',
      programmes: ['CFF-69-B'],
      identifiers: [{ type: 'rfc', value: 'SFI010203AB1', country: null }],
    },
    { entry: 'OAVT710304AB1', kind: 'person', programmes: ['CFF-69-B-PRESUNTO'] },
  ],
};

const ftmLine = (id: string, schema: string, properties: Record<string, string[]>, more: object = {}): string =>
  JSON.stringify({ id, schema, properties, datasets: ['fic_list'], last_seen: '2026-06-01T00:00:00', ...more });

const ftm: Sample = {
  what: 'FollowTheMoney lines: never official, ended sanctions left out',
  files: {
    'entities.ftm.json': `${[
      ftmLine(
        'fic-1',
        'Person',
        {
          name: ['Teodoro Ocampo'],
          weakAlias: ['El Vidriero'],
          birthDate: ['1971-03-04'],
          nationality: ['mx'],
          topics: ['sanction'],
        },
        { caption: 'Teodoro Ocampo' },
      ),
      ftmLine('fic-s1', 'Sanction', { entity: ['fic-1'], programId: ['US-FIC'], startDate: ['2019-05-02'] }),
      ftmLine('fic-2', 'Company', { name: ['Salinera Ficticia'] }),
      ftmLine('fic-s2', 'Sanction', { entity: ['fic-2'], program: ['FIC'], endDate: ['2024-01-01'] }),
      '{"id": "fic-3", "schema": ',
      ftmLine('fic-o', 'Ownership', { asset: ['fic-2'], owner: ['fic-1'], percentage: ['60'] }),
    ].join('\n')}\n`,
  },
  list: 'opensanctions-fic_list',
  official: false,
  asOf: '2026-06-01',
  delisted: 1,
  rejects: ['entities.ftm.json:5: {"id": "fic-3", "schema": '],
  entries: [
    {
      entry: 'fic-1',
      kind: 'person',
      names: [
        { name: 'Teodoro Ocampo', type: 'primary', weak: false },
        { name: 'El Vidriero', type: 'alias', weak: true },
      ],
      programmes: ['US-FIC'],
      listedOn: '2019-05-02',
    },
  ],
};

const jsonArray: Sample = {
  what: 'JSON made from a list: the date of the object around, never official',
  files: {
    'names.json': JSON.stringify({
      downloaded_at: '2026-07-11T17:56:35Z',
      source: 'OFAC SDN (public list)',
      entries: [
        {
          uid: '801',
          name: 'OCAMPO VIDRIO, Teodoro',
          aliases: ['OCAMPO, Teo'],
          program: 'SDNTK] [FTO',
          type: 'individual',
        },
        { uid: '802', name: 'GRUPO SALMUERA', status: 'delisted', type: 'entity' },
        { name: 'SIN NUMERO' },
      ],
    }),
  },
  list: 'ofac-sdn-derived',
  official: false,
  asOf: '2026-07-11',
  delisted: 1,
  rejects: ['names.json:1: {"name":"SIN NUMERO"}'],
  entries: [
    {
      entry: '801',
      kind: 'person',
      names: [
        { name: 'OCAMPO VIDRIO, Teodoro', type: 'primary', weak: false },
        { name: 'OCAMPO, Teo', type: 'alias', weak: false },
      ],
      programmes: ['SDNTK', 'FTO'],
    },
  ],
};

export const samples: readonly Sample[] = [ofacCsv, ofacXml, ofacAdvanced, un, eu, uk, sat, ftm, jsonArray];
