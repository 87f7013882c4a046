import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columns, readCsv } from './csv.ts';
import { formatOf, formats } from './formats.ts';
import { rejectsCsv } from './rejects.ts';
import { readMapping } from './mapping.ts';
import { fileOf, readAll, told } from './sample.ts';

const mapping = {
  entities: {
    person: {
      kind: 'Person',
      keys: ['rfc'],
      properties: {
        name: { columns: ['nombre', 'apellido'] },
        birthDate: { column: 'nacimiento', date: 'dmy' },
        alias: { column: 'apodos', split: '/', language: 'spa' },
        country: { literal: 'mx' },
      },
      grade: { column: 'evaluacion' },
      modality: { column: 'modalidad' },
      speaker: { literal: 'Registro ficticio' },
    },
    company: {
      kind: 'Company',
      keys: ['empresa'],
      properties: { name: { column: 'empresa' }, capital: { column: 'capital' } },
    },
    owns: {
      kind: 'Ownership',
      keys: 'ends',
      properties: { owner: { entity: 'person' }, asset: { entity: 'company' }, percentage: { column: 'porcentaje' } },
      validFrom: { column: 'desde', date: 'dmy' },
    },
  },
};
const header = 'rfc,nombre,apellido,nacimiento,apodos,evaluacion,modalidad,empresa,capital,porcentaje,desde';
const good = 'XX01,Ana,Ficticia,03/04/1971,Nita/La Ana,B2,alleged,"Equis, S.A.",,30,01/02/2020';

const read = (text: string, map: unknown = mapping) => readAll(readCsv, [fileOf('d/t.csv', text, 11)], map);

test('a row becomes entities and the link between them', async () => {
  const { statements, rejects } = await read(`${header}\n${good}\n`);
  assert.deepEqual(rejects, []);
  assert.deepEqual(told(statements), [
    'Person:XX01 name=Ana Ficticia',
    'Person:XX01 birthDate=1971-04-03',
    'Person:XX01 alias=Nita',
    'Person:XX01 alias=La Ana',
    'Person:XX01 country=mx',
    'Company:Equis, S.A. name=Equis, S.A.',
    'Ownership:Person:XX01>Company:Equis, S.A. owner=Person:XX01',
    'Ownership:Person:XX01>Company:Equis, S.A. asset=Company:Equis, S.A.',
    'Ownership:Person:XX01>Company:Equis, S.A. percentage=30',
  ]);
  const [name, birth, alias] = statements;
  assert.deepEqual(
    [name?.grade, name?.modality, name?.speaker, name?.locator],
    ['B2', 'alleged', 'Registro ficticio', 't.csv:2'],
  );
  assert.equal(birth?.original, '03/04/1971');
  assert.equal(alias?.language, 'spa');
  assert.equal(statements.at(-1)?.validFrom, '2020-02-01');
});

const bad: readonly (readonly [string, string, string[], string[]])[] = [
  ['31/02', 'XX01,Ana,F,31/02/1971,,,,,,,', ['nacimiento'], ['Person:XX01 name=Ana F', 'Person:XX01 country=mx']],
  ['a bad grade', 'XX01,Ana,F,,,Z9,,Equis,,,', ['person grade'], ['Company:Equis name=Equis', 'owns']],
  ['a bad modality', 'XX01,Ana,F,,,,maybe,,,,', ['person modality'], []],
  ['no key', ',Ana,F,,,,,Equis,,,', ['rfc'], ['Company:Equis name=Equis']],
  ['no second end', 'XX01,Ana,,,,,,,,30,', [], ['Person:XX01 name=Ana', 'Person:XX01 country=mx']],
  ['a ragged row', 'XX01,Ana', ['row'], []],
  [
    'a bad validity',
    'XX01,A,,,,,,E,,,32/01/2020',
    ['desde'],
    ['Person:XX01 name=A', 'Person:XX01 country=mx', 'Company:E name=E', 'owns'],
  ],
];
for (const [what, row, fields, expected] of bad)
  test(`a row with ${what}`, async () => {
    const { statements, rejects } = await read(`${header}\n${row}\n`);
    assert.deepEqual(
      rejects.map((one) => [one.file, one.line, one.field]),
      fields.map((field) => ['d/t.csv', 2, field]),
    );
    const rest = told(statements);
    const links = rest.filter((one) => one.startsWith('Ownership'));
    assert.deepEqual(
      rest.filter((one) => !one.startsWith('Ownership')),
      expected.filter((one) => one !== 'owns'),
    );
    assert.equal(links.length > 0, expected.includes('owns') || what === 'a bad grade');
  });

const one = (properties: object, more: object = {}) => ({
  ...more,
  entities: { e: { kind: 'Vessel', keys: 'row', properties } },
});

test('decimal comma, thousands and ambiguous dates', async () => {
  const map = one({ tonnage: { column: 't' } }, { decimal: 'comma', delimiter: ';' });
  assert.deepEqual(told((await read('t\n1.234,56\n', map)).statements), ['e:t.csv:2 tonnage=1234.56']);
  const point = one({ tonnage: { column: 't' } });
  assert.deepEqual(told((await read('t;u\n1,234.5;x\n', point)).statements), ['e:t.csv:2 tonnage=1234.5']);
  const comma = await read('t\n"30,5"\n', point);
  assert.deepEqual(
    comma.rejects.map((fault) => [fault.line, fault.field, fault.found]),
    [[2, 't', '30,5']],
  );
  const date = await read(
    'd\n03/04/2024\n2024-03-04\n14 de marzo de 2024\n2024\n',
    one({ buildDate: { column: 'd' } }),
  );
  assert.deepEqual(
    date.statements.map((said) => said.value),
    ['2024-03-04', '2024-03-14', '2024'],
  );
  assert.match(date.rejects[0]?.expected ?? '', /told apart/);
});

test('headers: missing and double columns are named, without a key column the file is left', async () => {
  const missing = await read('rfc,nombre,empresa\nXX01,Ana,Equis\n');
  assert.deepEqual(told(missing.statements).slice(0, 2), ['Person:XX01 name=Ana', 'Person:XX01 country=mx']);
  assert.ok(missing.rejects.some((fault) => fault.field === 'apellido' && /one of rfc, nombre/.test(fault.expected)));
  const twice = await read('rfc,empresa,nombre,nombre\nXX01,Equis,A,B\n');
  assert.ok(twice.rejects.some((fault) => fault.field === 'nombre' && fault.found === 'columns 3 and 4 of this name'));
  assert.ok(!told(twice.statements).some((said) => /=A|=B/.test(said)));
  const keyless = await read('nombre,empresa\nAna,Equis\n');
  assert.equal(keyless.statements.length, 0);
  assert.ok(keyless.rejects.some((fault) => fault.field === 'keys'));
});

const wrong: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['nothing', null, 'mapping', /object/],
  ['no entities', { entities: {} }, 'entities', /at least one/],
  [
    'an unknown kind',
    { entities: { e: { kind: 'Persona', keys: 'row', properties: {} } } },
    'entities.e.kind',
    /Person/,
  ],
  [
    'an abstract kind',
    { entities: { e: { kind: 'Interval', keys: 'row', properties: {} } } },
    'entities.e.kind',
    /kind/,
  ],
  ['an unknown property', one({ shoe: { column: 'x' } }), 'entities.e.properties.shoe', /property of Vessel/],
  ['two origins', one({ name: { column: 'x', literal: 'y' } }), 'entities.e.properties.name', /exactly one/],
  ['a misspelt key', one({ name: { colum: 'x' } }), 'entities.e.properties.name', /colum|exactly one/],
  ['an unknown entity', one({ owner: { entity: 'x' } }), 'entities.e.properties.owner', /other entities/],
  ['an entity for a text', one({ name: { entity: 'e' } }), 'entities.e.properties.name', /column or literal/],
  [
    'ends of what is no link',
    { entities: { e: { kind: 'Person', keys: 'ends', properties: {} } } },
    'entities.e.keys',
    /no link/,
  ],
  [
    'a bad literal grade',
    { entities: { e: { kind: 'Person', keys: 'row', properties: {}, grade: { literal: 'Z9' } } } },
    'entities.e.grade.literal',
    /B2/,
  ],
  [
    'a wrong range',
    {
      entities: {
        p: { kind: 'Vessel', keys: 'row', properties: {} },
        o: { kind: 'Ownership', keys: 'row', properties: { owner: { entity: 'p' } } },
      },
    },
    'entities.o.properties.owner',
    /LegalEntity/,
  ],
];
for (const [what, map, field, expected] of wrong)
  test(`a mapping with ${what} is refused with its path`, async () => {
    const { statements, rejects } = await read('x\n1\n', map);
    assert.equal(statements.length, 0);
    const fault = rejects.find((reject) => reject.field === field);
    assert.ok(fault, JSON.stringify(rejects));
    assert.equal(fault.file, 'mapping');
    assert.match(fault.expected, expected);
  });

test('columns give the header and up to three different samples', async () => {
  const found = await columns(fileOf('t.csv', 'a;b\n1;x\n1;\n2;y\n3;z\n4;w\n'));
  assert.deepEqual(found.columns, [
    { name: 'a', samples: ['1', '2', '3'] },
    { name: 'b', samples: ['x', 'y', 'z'] },
  ]);
});

test('rejects are written as CSV that no spreadsheet runs', () => {
  const base = { file: 't.csv', line: 2, expected: 'a date, please' };
  assert.equal(
    rejectsCsv([
      { ...base, field: '=cmd|x', found: '@SUM(1)' },
      { ...base, field: 'a', found: 'say "no"\n-1' },
    ]),
    `file,line,field,found,expected\r\nt.csv,2,"'=cmd|x","'@SUM(1)","a date, please"\r\nt.csv,2,a,"say ""no""\n-1","a date, please"\r\n`,
  );
});

test('formats are named in both languages and found by id', () => {
  assert.deepEqual(
    formats.map((format) => format.id),
    ['ftm', 'ftm-statements', 'ofac', 'csv', 'documents'],
  );
  for (const format of formats) assert.ok(format.label.en && format.label.es && formatOf(format.id) === format);
});

test('any bytes and any mapping end without a throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
      const text = new TextEncoder().encode(`${header}\n`);
      await readAll(readCsv, [fileOf('t.csv', Buffer.concat([text, content]), 64)], mapping);
      await columns(fileOf('t.csv', content, 64));
    }),
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => void readMapping(value)));
  const cell = fc.dictionary(
    fc.constantFrom('column', 'columns', 'literal', 'entity', 'split', 'date'),
    fc.jsonValue(),
  );
  const shaped = fc.record({
    kind: fc.constantFrom('Person', 'Ownership', 'x'),
    keys: fc.jsonValue(),
    properties: fc.dictionary(fc.constantFrom('name', 'owner', '__proto__'), cell),
  });
  fc.assert(fc.property(shaped, (entity) => void readMapping({ entities: { entity } })));
});
