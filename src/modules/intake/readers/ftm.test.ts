import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFtmStatements } from './ftm-statements.ts';
import { readFtm } from './ftm.ts';
import { fileOf, readAll, told } from './sample.ts';

const entity = (more: object): string =>
  JSON.stringify({ id: 'p1', schema: 'Person', properties: { name: ['Ana Ficticia'] }, ...more });

const lines: readonly (readonly [string, string, string[], [string, string, RegExp][]])[] = [
  ['an entity', entity({ caption: 'Ana' }), ['p1 name=Ana Ficticia'], []],
  [
    'a link',
    entity({ id: 'o', schema: 'Ownership', properties: { owner: ['p1'], asset: ['c1'], percentage: ['30'] } }),
    ['o owner=p1', 'o asset=c1', 'o percentage=30'],
    [],
  ],
  [
    'an unknown property',
    entity({ properties: { name: ['A'], shoeSize: ['42'] } }),
    ['p1 name=A'],
    [['shoeSize', '42', /property of Person/]],
  ],
  ['an unknown schema', entity({ schema: 'Persona' }), [], [['schema', 'Persona', /schema/]]],
  ['an abstract schema', entity({ schema: 'Interval' }), [], [['schema', 'Interval', /groups/]]],
  [
    'a date that cannot be',
    entity({ properties: { name: ['A'], birthDate: ['1971-02-31', '1971'] } }),
    ['p1 name=A', 'p1 birthDate=1971'],
    [['birthDate', '1971-02-31', /day from 01 to 28/]],
  ],
  ['a country by name', entity({ properties: { country: ['Mexico'] } }), ['p1 country=mx'], []],
  [
    'script in a value',
    entity({ properties: { notes: ['<script>alert(1)</script>'] } }),
    ['p1 notes=<script>alert(1)</script>'],
    [],
  ],
  [
    'a value that is no text',
    entity({ properties: { name: [null, 7, ['x']] } }),
    ['p1 name=7'],
    [
      ['name', 'null', /text/],
      ['name', '["x"]', /text/],
    ],
  ],
  ['bad JSON', '{"id": "p1", ', [], [['line', '{"id": "p1", ', /JSON object/]]],
  ['a list', '[1]', [], [['line', '[1]', /object/]]],
  ['no id', entity({ id: '' }), [], [['id', '', /1 to 255/]]],
  ['no properties', entity({ properties: undefined }), [], [['properties', 'nothing', /object of lists/]]],
  ['an id with a control character', entity({ id: 'a\nb' }), [], [['id', 'a\nb', /1 to 255/]]],
  ['values twice', entity({ properties: { name: ['A', 'A'] } }), ['p1 name=A'], []],
  [
    'nested entities',
    entity({
      properties: {
        name: ['A'],
        ownershipOwner: [
          {
            id: 'o',
            schema: 'Ownership',
            properties: { owner: ['p1'], asset: [{ id: 'c', schema: 'Company', properties: { name: ['C'] } }] },
          },
        ],
      },
    }),
    ['p1 name=A', 'o owner=p1', 'c name=C', 'o asset=c'],
    [],
  ],
];
for (const [what, line, expected, rejected] of lines)
  test(`FollowTheMoney line with ${what}`, async () => {
    const { statements, rejects } = await readAll(readFtm, [fileOf('x.json', `\n${line}\n`, 100)]);
    assert.deepEqual(told(statements), expected);
    assert.deepEqual(
      rejects.map((one) => [one.line, one.field, one.found]),
      rejected.map(([field, found]) => [2, field, found]),
    );
    for (const [at, [, , why]] of rejected.entries()) assert.match(rejects[at]?.expected ?? '', why);
  });

test('seen dates and originals are kept, a bad one is rejected alone', async () => {
  const line = entity({ first_seen: '2024-01-02T03:04:05', last_seen: 'soon', properties: { country: ['Mexico'] } });
  const { statements, rejects } = await readAll(readFtm, [fileOf('a/x.json', line, 100)]);
  assert.deepEqual(statements, [
    {
      key: 'p1',
      kind: 'Person',
      locator: 'x.json:1',
      firstSeen: '2024-01-02T03:04:05Z',
      property: 'country',
      value: 'mx',
      original: 'Mexico',
    },
  ]);
  assert.deepEqual(
    rejects.map((one) => one.field),
    ['last_seen'],
  );
});

test('entities nested without end are refused', async () => {
  let inner: unknown = 'x';
  for (let depth = 0; depth < 50; depth++)
    inner = { id: `d${depth}`, schema: 'Person', properties: { name: [`n${depth}`], parent: [inner] } };
  const { rejects } = await readAll(readFtm, [fileOf('x.json', JSON.stringify(inner), 500)]);
  assert.equal(rejects.length, 1);
});

const header =
  'canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,original_value,external,first_seen,last_seen,origin,id';

test('statements come in any order of columns; id rows carry nothing', async () => {
  const text = `${header}\nNK-1,a1,name,name,Person,Ana,d,es,ANA,f,2024-01-01,2024-02-01,,s1\nNK-1,a1,id,checksum,Person,abc,d,,,f,,,,s2\n`;
  const { rows, statements, rejects } = await readAll(readFtmStatements, [fileOf('s.csv', text)]);
  assert.deepEqual(rejects, []);
  assert.equal(rows.length, 1);
  assert.deepEqual(statements, [
    {
      key: 'a1',
      kind: 'Person',
      property: 'name',
      value: 'Ana',
      locator: 's.csv:2',
      original: 'ANA',
      language: 'es',
      firstSeen: '2024-01-01',
      lastSeen: '2024-02-01',
    },
  ]);
  const turned = 'value;schema;prop;entity_id\nAna;Person;name;a1\n';
  assert.deepEqual(told((await readAll(readFtmStatements, [fileOf('s.csv', turned)])).statements), ['a1 name=Ana']);
});

const rows: readonly (readonly [string, string, string, RegExp])[] = [
  ['an unknown schema', ',a1,name,name,Persona,Ana,,,,f,,,,', 'schema', /schema/],
  ['an unknown property', ',a1,shoe,name,Person,42,,,,f,,,,', 'shoe', /property of Person/],
  ['no entity', ',,name,name,Person,Ana,,,,f,,,,', 'entity_id', /1 to 255/],
  ['an external one', ',a1,name,name,Person,Ana,,,,t,,,,', 'external', /dataset itself/],
  ['a bad date', ',a1,birthDate,date,Person,31/02/1971,,,,f,,,,', 'birthDate', /a date/],
  ['a ragged row', ',a1,name', 'row', /14 columns/],
];
for (const [what, row, field, expected] of rows)
  test(`statements with ${what} are rejected alone`, async () => {
    const read = await readAll(readFtmStatements, [
      fileOf('s.csv', `${header}\n${row}\n,a2,name,name,Person,Bea,,,,f,,,,\n`),
    ]);
    assert.deepEqual(told(read.statements), ['a2 name=Bea']);
    assert.deepEqual(
      read.rejects.map((one) => [one.file, one.line, one.field]),
      [['s.csv', 2, field]],
    );
    assert.match(read.rejects[0]?.expected ?? '', expected);
  });

test('a header without the columns needed is told once', async () => {
  const { rejects, statements } = await readAll(readFtmStatements, [fileOf('s.csv', 'a,b\n1,2\n3,4\n')]);
  assert.equal(statements.length, 0);
  assert.deepEqual(
    rejects.map((one) => one.expected),
    ['columns prop, schema, value, entity_id as in FollowTheMoney statements'],
  );
});

// A step that grows with the square of a length would not end within any patience.
test('hostile lengths come to an end', { timeout: 60_000 }, async () => {
  const long = `a@${'.'.repeat(1_000_000)}`;
  const { rejects, statements } = await readAll(readFtm, [
    fileOf('x.json', entity({ properties: { email: [long], notes: [long] } }), 65_536),
  ]);
  assert.deepEqual([rejects.length, statements.length], [1, 1]);
});

test('any bytes and any JSON end without a throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.json(),
        fc.array(fc.json()).map((all) => all.join('\n')),
      ),
      async (content) => {
        await readAll(readFtm, [fileOf('x.json', content, 50)]);
        await readAll(readFtmStatements, [fileOf('x.csv', content, 50)]);
      },
    ),
  );
  const shaped = fc.record({
    id: fc.string(),
    schema: fc.constantFrom('Person', 'Ownership', '__proto__'),
    properties: fc.dictionary(
      fc.oneof(fc.constantFrom('name', 'owner', 'birthDate', 'constructor'), fc.string()),
      fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      shaped,
      async (value) => void (await readAll(readFtm, [fileOf('x.json', JSON.stringify(value), 50)])),
    ),
  );
});
