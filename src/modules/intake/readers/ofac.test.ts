import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { kindOf, propertyOf } from '#vocabulary/kinds.ts';
import { allLabels } from '#methods/lists/ofac/labels.ts';
import { kindOfParty, readName } from '#methods/lists/ofac/names.ts';
import { readRemarks } from './ofac/remarks.ts';
import { readOfac } from './ofac.ts';
import { fileOf, readAll, told } from './sample.ts';

// Every name and number here is made up.
const nil = Array.from({ length: 6 }, () => '-0- ').join(',');
const sdnRow = (
  number: number,
  name: string,
  type: string,
  programme: string,
  remarks: string,
  title = '-0- ',
): string => `${number},"${name}",${type},"${programme}",${title},${nil},${remarks === '' ? '-0- ' : `"${remarks}"`}`;
const file = (rows: string[]): string => `${rows.join('\r\n')}\r\n\x1a`;

const sdn = file([
  sdnRow(
    ...([101, 'ESQUIVEL TORMES, Ramiro', '"individual"', 'SDNTK] [ILLICIT-DRUGS-EO14059'] as const),
    "DOB 12 Mar 1971; alt. DOB circa 1970; POB Villa Quimera, Jalisco, Mexico; nationality Mexico; Gender Male; Passport Z0000001 (Mexico) issued 02 Mar 2015 expires 02 Mar 2025; R.F.C. EUTR710312XX1 (Mexico); C.U.R.P. EUTR710312HJCSRM09 (Mexico); a.k.a. 'EL TORMENTA'; Chief of plaza; Linked To: CARTEL QUIMERA.",
  ),
  sdnRow(102, 'CARTEL QUIMERA', '-0- ', 'SDNTK', "a.k.a. 'CQX'; Organization Established Date 2009."),
  sdnRow(
    103,
    'TRANSPORTES QUIMERA, S.A. DE C.V.',
    '-0- ',
    'SDNTK',
    'Tax ID No. TQU090909AB1 (Mexico); Linked To: ESQUIVEL TORMES, Ramiro; Linked To: NOBODY LISTED; Website www.quimera.example; DOB 31 Feb 1971.',
  ),
  `104,"GAVIOTA FICTICIA","vessel","IRAN",-0- ,"XX0X","Tug","1,200",-0- ,"Panama","Nadie S.A.","Vessel Registration Identification IMO 0000001; MMSI 000000001; Former Vessel Flag Malta."`,
]);
const alt = file([
  '101,1,"aka","TORMES, Ramiro",-0- ',
  '102,2,"fka","BANDA QUIMERA",-0- ',
  '999,3,"aka","NOBODY",-0- ',
]);
const add = file([
  '101,1,"Calle Falsa 1","Guadalajara, Jalisco 00000","Mexico",-0- ',
  '102,2,-0- ,-0- ,"Mexico",-0- ',
  '101,3',
]);

const files = () => [fileOf('add.csv', add), fileOf('alt.csv', alt), fileOf('SDN.CSV', sdn)];

test('an entry becomes a party, its listing, and links to those it names', async () => {
  const { statements, rejects } = await readAll(readOfac, files());
  const said = told(statements);
  for (const one of [
    'ofac-101 name=Ramiro ESQUIVEL TORMES',
    'ofac-101 lastName=ESQUIVEL TORMES',
    'ofac-101 topics=sanction',
    'ofac-101 birthDate=1971-03-12',
    'ofac-101 birthDate=1970',
    'ofac-101 birthPlace=Villa Quimera, Jalisco, Mexico',
    'ofac-101 birthCountry=mx',
    'ofac-101 passportNumber=Z0000001',
    'ofac-101 taxNumber=EUTR710312XX1',
    'ofac-101 idNumber=EUTR710312HJCSRM09',
    'ofac-101 weakAlias=EL TORMENTA',
    'ofac-101 notes=Chief of plaza',
    'ofac-101-sanction program=ILLICIT-DRUGS-EO14059',
    'ofac-101-linked-ofac-102 object=ofac-102',
    'ofac-103-linked-ofac-101 subject=ofac-103',
    'ofac-103 notes=Linked To: NOBODY LISTED',
    'ofac-103 website=http://www.quimera.example',
    'ofac-104 imoNumber=IMO0000001',
    'ofac-104 tonnage=1200',
    'ofac-104 pastFlags=mt',
    'ofac-104 notes=Vessel owner: Nadie S.A.',
    'ofac-101 alias=Ramiro TORMES',
    'ofac-102 previousName=BANDA QUIMERA',
    'ofac-101 address=Calle Falsa 1, Guadalajara, Jalisco 00000, Mexico',
    'ofac-102 country=mx',
  ])
    assert.ok(said.includes(one), `${one} in\n${said.join('\n')}`);
  const passport = statements.find((one) => one.property === 'passportNumber');
  assert.deepEqual([passport?.validFrom, passport?.validTo], ['2015-03-02', '2025-03-02']);
  assert.equal(statements.find((one) => one.value === '1970')?.qualifier, 'about');
  assert.equal(statements.find((one) => one.property === 'name')?.original, 'ESQUIVEL TORMES, Ramiro');
  assert.ok(said.includes('ofac-103 notes=DOB 31 Feb 1971'), 'a company has no birth date: noted in words');
  assert.deepEqual(
    rejects.map((one) => [one.file, one.line, one.field, one.found]),
    [
      ['alt.csv', 3, 'ent_num', '999'],
      ['add.csv', 3, 'row', '2 columns'],
    ],
  );
  assert.equal(rejects[0]?.expected, 'an SDN row with this number in SDN.CSV');
});

test('every statement fits the vocabulary, and the same files give the same rows', async () => {
  const first = await readAll(readOfac, files());
  for (const { kind, property } of first.statements) assert.ok(propertyOf(kind, property), `${kind}.${property}`);
  const gz = [fileOf('sdn_2026.csv.gz', gzipSync(sdn), 50), fileOf('add.csv', add, 1), fileOf('alt.csv', alt, 1)];
  const again = await readAll(readOfac, gz);
  assert.deepEqual(told(again.statements), told(first.statements));
});

test('labels lead to properties that exist', () => {
  const kinds = ['Person', 'Company', 'LegalEntity', 'Vessel', 'Airplane'];
  for (const label of allLabels)
    for (const name of label.properties) {
      const on = name.startsWith('Sanction:') ? ['Sanction'] : kinds;
      assert.ok(
        on.some((kind) => propertyOf(kind, name.replace('Sanction:', ''))),
        `${label.words}: ${name}`,
      );
    }
});

const fragments: readonly (readonly [string, string, string[]])[] = [
  ['Person', 'DOB 1962 to 1964', ['birthDate=1962 at least', 'birthDate=1964 at most']],
  ['Person', 'DOB 01 Jan 1980 to 31 Dec 1980', ['birthDate=1980']],
  ['Person', 'DOB Sep 1964', ['birthDate=1964-09']],
  ['Person', 'alt. citizen Korea, North', ['citizenship=kp']],
  ['Person', 'SSN 000-00-0000 (United States)', ['socialSecurityNumber=000-00-0000']],
  ['Person', 'SSN 33-0000000-3 (Philippines)', ['idNumber=33-0000000-3']],
  ['Person', 'Phone Number 525500000000', ['phone=525500000000']],
  ['Person', "f.k.a. 'SOMBRA, La'", ['weakAlias=La SOMBRA']],
  ['Person', 'Title Commander', ['position=Commander']],
  ['Person', 'all offices worldwide', ['notes=all offices worldwide']],
  ['Person', 'nationality possibly Mexico', ['notes=nationality possibly Mexico']],
  ['Company', 'Tax ID No. 0000000000 (Russia)', ['innCode=0000000000']],
  ['Company', 'Tax ID No. 0000000000 (Mexico)', ['taxNumber=0000000000']],
  ['Company', 'Registration Number 0000000000000 (Russia)', ['ogrnCode=0000000000000']],
  ['Company', 'SWIFT/BIC XXXXMXMM', ['swiftBic=XXXXMXMM']],
  ['Company', 'SWIFT/BIC 12', ['idNumber=12']],
  ['Company', 'Identification Number IMO 0000002', ['imoNumber=IMO0000002']],
  ['Company', 'D-U-N-S Number 00-000-0000', ['dunsCode=000000000']],
  ['Company', 'Email Address a@b.example', ['email=a@b.example']],
  ['Company', 'Organization Type: Activities of holding companies', ['sector=Activities of holding companies']],
  ['Airplane', 'Aircraft Construction Number (also called L/N or S/N or F/N) 159', ['serialNumber=159']],
  ['Airplane', 'Aircraft Tail Number XX-ABC', ['registrationNumber=XX-ABC']],
  ['Vessel', 'Email Address a@b.example', ['notes=Email Address a@b.example']],
];
for (const [kind, text, expected] of fragments)
  test(`remark of a ${kind}: ${text}`, () => {
    const { party } = readRemarks(`${text}.`, kind);
    assert.deepEqual(
      party.map((one) => `${one.property}=${one.value}${one.qualifier ? ` ${one.qualifier}` : ''}`),
      expected,
    );
  });

test('a date that cannot be is rejected alone, and its words are kept', () => {
  const read = readRemarks('DOB 31 Feb 1971; Passport Z1 (Mexico) expires 30 Feb 2020; Gender Male.', 'Person');
  assert.deepEqual(
    read.party.map((one) => `${one.property}=${one.value}`),
    ['notes=DOB 31 Feb 1971', 'passportNumber=Z1', 'gender=male'],
  );
  assert.equal(read.badDates.length, 2);
  assert.match(read.badDates[0]?.expected ?? '', /day from 01 to 28/);
});

test('wallets and sanctions provisions stand apart from the party', () => {
  const read = readRemarks(
    'Digital Currency Address - XBT 1FictitiousAddress; Secondary sanctions risk: section 9; Effective Date (EO 1 Directive 2): 26 Mar 2022.',
    'Person',
  );
  assert.deepEqual(
    read.wallets.map((one) => [one.currency, one.address]),
    [['XBT', '1FictitiousAddress']],
  );
  assert.deepEqual(
    read.listing.map((one) => `${one.property}=${one.value}`),
    ['provisions=Secondary sanctions risk: section 9', 'startDate=2022-03-26'],
  );
  assert.deepEqual(read.party, []);
});

const parties: readonly (readonly [string, string[], string])[] = [
  ['TRANSPORTES X, S.A. DE C.V.', ['SDNTK'], 'Company'],
  ['LIMITED LIABILITY COMPANY X', [], 'Company'],
  ['X TRADING CO., LTD.', [], 'Company'],
  ['CARTEL DE X', ['SDNTK'], 'Organization'],
  ['MINISTRY OF X', [], 'Organization'],
  ['LA EQUIS', ['TCO'], 'Organization'],
  ['LA EQUIS', ['SDNTK'], 'LegalEntity'],
];
test('the kind of a party follows its type, legal form, words and programmes', () => {
  for (const [name, programmes, kind] of parties) assert.equal(kindOfParty('', name, programmes), kind, name);
  assert.deepEqual(
    ['individual', 'vessel', 'aircraft'].map((type) => kindOfParty(type, 'X', [])),
    ['Person', 'Vessel', 'Airplane'],
  );
  for (const kind of ['Company', 'Organization', 'LegalEntity', 'Person', 'Vessel', 'Airplane'])
    assert.equal(kindOf(kind)?.abstract, false);
  assert.deepEqual(readName('PEREZ, Juan, Jr.', 'Person'), {
    name: 'Juan PEREZ Jr.',
    first: 'Juan',
    last: 'PEREZ',
    suffix: 'Jr.',
  });
  assert.deepEqual(readName('X, S.A.', 'Company'), { name: 'X, S.A.' });
});

const long = (text: string): string => `${'Chief; '.repeat(200)}`.slice(0, 1000 - text.length) + text;
const comments: readonly (readonly [string, string, string, string[], string[]])[] = [
  ['puts a cut remark together', long('; Passport Z12'), '345 (Mexico).', ['passportNumber=Z12345'], []],
  [
    'does not with a whole one',
    'Gender Male.',
    '99 (Mexico); nationality Mexico.',
    ['gender=male', 'nationality=mx'],
    ['99 (Mexico)'],
  ],
];
for (const [what, remark, comment, expected, rejected] of comments)
  test(`a continuation ${what}`, async () => {
    const main = fileOf('sdn.csv', file([sdnRow(1, 'EQUIS, Juan', '"individual"', 'TCO', remark)]), 500);
    const read = await readAll(readOfac, [main, fileOf('sdn_comments.csv', file([`1,"${comment}"`, '2,"x"']))]);
    const said = told(read.statements);
    for (const one of expected) assert.ok(said.includes(`ofac-1 ${one}`), one);
    assert.deepEqual(
      read.rejects.map((one) => one.found),
      [...rejected, '2'],
    );
  });

test('a remark cut without its continuation loses the broken end only', async () => {
  const main = fileOf(
    'sdn.csv',
    file([sdnRow(1, 'EQUIS, Juan', '"individual"', 'TCO', long('; Gender Male; Passport Z12'))]),
    500,
  );
  const read = await readAll(readOfac, [main]);
  assert.ok(!told(read.statements).some((one) => one.includes('passport')));
  assert.ok(told(read.statements).includes('ofac-1 gender=male'));
  assert.deepEqual(
    read.rejects.map((one) => [one.field, one.expected]),
    [['Remarks', 'its continuation in sdn_comments.csv']],
  );
});

test('an SDN file cut anywhere keeps its whole rows and rejects the broken one', async () => {
  const bytes = new TextEncoder().encode(sdn);
  for (let end = 1; end < bytes.length; end += 37) {
    const { statements, rejects } = await readAll(readOfac, [fileOf('sdn.csv', bytes.subarray(0, end), 64)]);
    const whole = new TextDecoder().decode(bytes.subarray(0, end)).split('\r\n').length - 1;
    const entries = new Set(statements.filter((one) => one.property === 'name').map((one) => one.key)).size;
    assert.ok(entries === whole || entries === whole + 1, `${end}: ${entries} of ${whole}`);
    assert.ok(entries > whole || rejects.length > 0 || bytes[end - 1] === 10);
  }
});

const faults: readonly (readonly [string, [string, string][], RegExp])[] = [
  ['no SDN file', [['alt.csv', alt]], /a file sdn/],
  [
    'a file of another name',
    [
      ['sdn.csv', sdn],
      ['list.xml', '<a/>'],
    ],
    /sdn\*\.csv, alt/,
  ],
  [
    'two SDN files',
    [
      ['sdn.csv', sdn],
      ['sdn_2.csv', sdn],
    ],
    /one sdn file/,
  ],
  [
    'a number twice',
    [['sdn.csv', `${sdnRow(1, 'A', '-0- ', 'TCO', '')}\r\n${sdnRow(1, 'B', '-0- ', 'TCO', '')}`]],
    /not used above/,
  ],
  ['a name missing', [['sdn.csv', `1,-0- ,-0- ,"TCO",-0- ,${nil},-0- `]], /a name/],
  ['a number that is none', [['sdn.csv', `x,"A",-0- ,"TCO",-0- ,${nil},-0- `]], /a whole number/],
];
for (const [what, given, expected] of faults)
  test(`OFAC files with ${what} are told`, async () => {
    const { rejects } = await readAll(
      readOfac,
      given.map(([name, text]) => fileOf(name, text, 200)),
    );
    assert.ok(
      rejects.some((one) => expected.test(one.expected)),
      JSON.stringify(rejects),
    );
  });

// A step that grows with the square of a length would not end within any patience.
test('hostile lengths come to an end', { timeout: 60_000 }, async () => {
  for (const name of [' S'.repeat(300_000), `${'COOPERATIVA '.repeat(900)}`, `${' (A'.repeat(600)}`])
    await readAll(readOfac, [
      fileOf('sdn.csv', sdnRow(1, `A${name}`, '-0- ', 'TCO', `Passport 1${name}; DOB 1${name}.`), 65_536),
    ]);
});

test('any bytes as files end without a throw', async () => {
  const some = fc.uint8Array({ maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(some, some, some, async (a, b, c) => {
      await readAll(readOfac, [fileOf('sdn.csv', a), fileOf('alt.csv', b), fileOf('sdn_comments.csv.gz', c)]);
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('Person', 'Company', 'Vessel'), (text, kind) => {
      const read = readRemarks(text.replaceAll(';', ''), kind);
      const said = read.party.length + read.listing.length + read.named.length + read.wallets.length;
      assert.ok(said > 0 || text.replaceAll(';', '').trim().replace(/\.$/, '').trim() === '');
    }),
  );
});
