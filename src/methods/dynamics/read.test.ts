import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGroups } from './read.ts';
import { factorsOf } from './scenario.ts';

const read = (groups: string, relations = 'source,target,kind,weight\n'): ReturnType<typeof readGroups> =>
  readGroups({ name: 'g.csv', text: groups }, { name: 'r.csv', text: relations });

test('names with commas and quotes, a byte order mark, semicolons, other columns, no weight', () => {
  const { population, sizes } = read(
    '\ufeffid;Group;Size\r\n1;"La ""Línea""; sur";5\r\n2;B, C;2.5\r\n',
    'kind,source,note,target\nRIVAL,"La ""Línea""; sur",,"B, C"\n',
  );
  assert.deepEqual(population.groups, ['La "Línea"; sur', 'B, C']);
  assert.deepEqual([...sizes!], [5, 2.5]);
  assert.deepEqual([...population.pairs.weight], [1]);
});

const two = 'group,size\na,1\nb,2\n';
const relations = (...rows: string[]): string => ['source,target,kind,weight', ...rows].join('\n');

test('a file that cannot be read, or has no good row, stops with its line', () => {
  const rows: readonly (readonly [groups: string, relations: string | undefined, said: string])[] = [
    ['', undefined, 'g.csv:1: an empty file; expected a CSV with the columns group'],
    ['group\n', undefined, 'g.csv:1: no groups; expected a row for each group below the header'],
    ['name\na\n', undefined, 'g.csv:1: no column group; expected the columns group,size'],
    ['group,group\na,a\n', undefined, 'g.csv:1: two columns group; expected one'],
    ['group,size\na,0\n', undefined, 'g.csv:2: size 0; expected a number above 0, at most 1,000,000,000'],
    [
      'group\n"a',
      undefined,
      'g.csv:2: a quotation mark that is never closed; expected a whole file; this one is cut off or broken',
    ],
    [
      'label,group\nTLP:RED,a',
      undefined,
      'g.csv:1: a file exported from a node, which carries its label; expected public data',
    ],
    [
      'etiqueta;group\nTLP:RED;a',
      undefined,
      'g.csv:1: a file exported from a node, which carries its label; expected public data',
    ],
    [two, '', 'r.csv:1: an empty file; expected a CSV with the columns source,target,kind'],
    [two, relations('a,c,ally,1'), 'r.csv:2: target c; expected a group of the groups file'],
  ];
  for (const [groups, related, said] of rows) assert.throws(() => read(groups, related), { message: said });
});

test('good rows are kept, and each bad one is given back with its line and reason in both languages', () => {
  const groups = ['a,1', 'b,2', 'a,3', ',2', 'c,0', 'd,-3', 'e,1e400', 'f,NaN', 'g,1,2', 'h,5'];
  const related = [
    'a,b,ally,1',
    'a,z,ally,1',
    ',b,ally,1',
    'a,,ally,1',
    'a," ",ally,1',
    'a,a,ally,1',
    'a,b,friend,1',
    'a,b,,1',
    'a,b,rival,-1',
    'a,b',
    'a,h,rival,4',
  ];
  const { population, rejects, sizes } = read(['group,size', ...groups].join('\n'), relations(...related));
  assert.deepEqual(
    [population.groups, [...sizes!]],
    [
      ['a', 'b', 'h'],
      [1, 2, 5],
    ],
  );
  assert.deepEqual([[...population.allies], [...population.pairs.weight]], [[1, 1, 0], [4]]);
  assert.deepEqual(
    rejects.map(({ file, line, found }) => `${file}:${line}: ${found.en}`),
    [
      'g.csv:4: the group a a second time',
      'g.csv:5: no group',
      'g.csv:6: size 0',
      'g.csv:7: size -3',
      'g.csv:8: size 1e400',
      'g.csv:9: size NaN',
      'g.csv:10: 3 cells',
      'r.csv:3: target z',
      'r.csv:4: no source',
      'r.csv:5: no target',
      'r.csv:6: no target',
      'r.csv:7: a with itself',
      'r.csv:8: kind friend',
      'r.csv:9: no kind',
      'r.csv:10: weight -1',
      'r.csv:11: 2 cells',
    ],
  );
  for (const { found, expected } of rejects) assert.ok(found.es !== '' && expected.es !== '' && expected.en !== '');
});

test('sizes are there only where every group has one', () => {
  assert.deepEqual(read('group,size\na,1\nb,\n').unsized, { line: 3, group: 'b' });
  assert.equal(read('group,size\na,1\nb,\n').sizes, null);
});

test('factors are joined by | or a comma; what is none is said', () => {
  assert.deepEqual(factorsOf('recruitment=0.5|incapacitation=2'), { recruitment: 0.5, incapacitation: 2 });
  assert.deepEqual(factorsOf('conflict = 0 , saturation=1e1'), { conflict: 0, saturation: 10 });
  const faults: readonly (readonly [text: string, found: string])[] = [
    ['recruitment=-1', 'recruitment=-1'],
    ['recruitment=101', 'recruitment=101'],
    ['recruitment=', 'recruitment='],
    ['recruitment', 'recruitment'],
    ['arrests=2', 'arrests=2'],
    ['', 'nothing'],
    ['recruitment=1,recruitment=2', 'recruitment twice'],
    ['conflict=0x10', 'conflict=0x10'],
  ];
  for (const [text, found] of faults) assert.equal((factorsOf(text) as { found: string }).found, found);
});
