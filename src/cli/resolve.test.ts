import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { PairSuggestion } from '#methods/resolution/shapes.ts';
import { ran, type Ran } from './run.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-resolve-'));
const at = (name: string): string => join(folder, name);

const header = 'id,nombre,apellido,fecha de nacimiento,telefono';
const people = [
  '1,Ana,Soto Ruiz,1980-02-03,5512345678',
  '2,ANA,SOTO RUÍZ,03/02/1980,+52 55 1234 5678',
  '3,Luis,Peña,1971-11-30,5587654321',
  '4,Eva,Lara,1990-07-13,',
];
const other = ['B7;luis;pena;30/11/1971', 'B8;Iván;Mora;01/01/1960'];

before(() => {
  writeFileSync(at('people.csv'), `\ufeff${[header, ...people].join('\r\n')}\r\n`);
  writeFileSync(at('people.csv.gz'), gzipSync([header, ...people].join('\n')));
  writeFileSync(at('other.csv'), ['clave;given name;surname;dob', ...other].join('\n'));
  writeFileSync(at('bad.csv'), [header, ...people, '1,Rosa,Vega,,', ',Rosa,Vega,,', '9,Rosa,Vega'].join('\n'));
  writeFileSync(at('unknown.csv'), ['k,c1,c2', 'a,ana,5511111111', 'b,ana,5511111111', 'c,eva,5522222222'].join('\n'));
  writeFileSync(at('map.json'), '{"k": "id", "c1": "given", "c2": {"role": "phone"}}');
  writeFileSync(at('names.csv'), ['id,name', '1,Ana Soto', '2,Ana Soto', '3,Eva Lara'].join('\n'));
  writeFileSync(at('ids.csv'), ['id', '1', '2'].join('\n'));
  writeFileSync(at('twice.csv'), 'id,name,name\n1,a,b\n');
  writeFileSync(at('head.csv'), `${header}\n`);
  writeFileSync(at('empty.csv'), '');
  writeFileSync(at('badmap.json'), '{"nombre": "first name"}');
  writeFileSync(at('nomap.json'), '{"nombre');
  writeFileSync(at('other-map.json'), '{"apodo": "alias"}');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string, input = ''): Promise<Ran> => ran(['resolve', ...args.split(' ')], folder, input);

type Line = Partial<PairSuggestion> & { cluster?: string; members?: string[] };
const lines = ({ out }: Ran): Line[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

test('a file is held against itself: pairs with reasons, then the groups', async () => {
  for (const file of ['people.csv', 'people.csv.gz']) {
    const ran = await run(`--in ${file} --id id --clusters --json`);
    assert.equal(ran.code, 0, ran.err);
    const [pair, group, ...more] = lines(ran);
    assert.deepEqual([pair?.left, pair?.right, pair?.band], ['1', '2', 'exact']);
    assert.ok(pair?.reasons?.some(({ field, level }) => field === 'telefono' && level === 'exact'));
    assert.deepEqual(group, { cluster: '1', members: ['1', '2'] });
    assert.deepEqual(more, []);
  }
});

test('two files are linked, though their columns are named and divided otherwise; one may come by stdin', async () => {
  const ran = await run('--in - --with other.csv --json', readFileSync(at('people.csv'), 'utf8'));
  assert.equal(ran.code, 0, ran.err);
  assert.deepEqual(
    lines(ran).map(({ left, right }) => [left, right]),
    [['3', 'B7']],
  );
});

test('a map names the id and the roles where the header does not tell', async () => {
  const ran = await run('--in unknown.csv --map map.json --json');
  assert.equal(ran.code, 0, ran.err);
  assert.deepEqual(
    lines(ran).map(({ left, right }) => [left, right]),
    [['a', 'b']],
  );
});

test('rows without an id, with one that was there, or with cells missing are rejected; the rest is done', async () => {
  const ran = await run('--in bad.csv --rejects rejected.csv --json');
  assert.equal(ran.code, 0);
  assert.equal(lines(ran).length, 1);
  assert.match(ran.err, /bad\.csv: 3 rows not taken, their reasons are in rejected\.csv/);
  const rejected = readFileSync(at('rejected.csv'), 'utf8');
  assert.match(rejected, /bad\.csv,6,id,the id "?1"? a second time/);
  assert.match(rejected, /bad\.csv,7,id,no id/);
  assert.match(rejected, /bad\.csv,8,row,3 columns,5 columns/);
});

test('names alone give nothing above weak, and the command says so', async () => {
  const ran = await run('--in names.csv --json');
  assert.deepEqual([ran.code, ran.out], [0, '']);
  assert.match(ran.err, /names alone are never more than weak/);
  const weak = lines(await run('--in names.csv --threshold 0 --json')).find(({ right }) => right === '2');
  assert.notEqual(weak?.band, 'strong');
});

const wrongs: readonly (readonly [args: string, code: number, says: RegExp])[] = [
  ['--in missing.csv', 1, /^enlace: missing\.csv: no such file/],
  ['--in empty.csv', 1, /^enlace: empty\.csv: no header; expected/],
  ['--in head.csv', 1, /^enlace: head\.csv: no row that could be taken; expected at least one/],
  ['--in people.csv --with head.csv', 1, /^enlace: head\.csv: no row that could be taken; expected/],
  ['--in people.csv --id rfc', 1, /^enlace: people\.csv:1: the columns id, nombre.*; expected the id column/],
  ['--in twice.csv', 1, /^enlace: twice\.csv:1: two columns named/],
  ['--in ids.csv', 1, /^enlace: ids\.csv: no column that can be compared; expected/],
  ['--in people.csv --map badmap.json', 1, /^enlace: badmap\.json: nombre: .*first name.*; expected one of id, given/],
  ['--in people.csv --map nomap.json', 1, /^enlace: nomap\.json: .*; expected a JSON object/],
  ['--in people.csv --map other-map.json', 1, /^enlace: other-map\.json: the column .*apodo.*; expected one of id/],
  ['--in people.csv --threshold 2', 2, /^enlace: --threshold: 2; expected a score from 0 to 1/],
  ['--in - --with -', 2, /^enlace: --with: stdin twice; expected/],
  ['--with people.csv', 2, /required option '--in <file>'/],
];

for (const [args, code, says] of wrongs)
  test(`resolve ${args} is refused`, async () => {
    const ran = await run(args);
    assert.equal(ran.code, code, ran.err);
    assert.match(ran.err, says);
    assert.equal(ran.out, '');
  });
