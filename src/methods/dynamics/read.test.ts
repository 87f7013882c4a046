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

test('what cannot be right stops with its line', () => {
  const relations = (row: string): string => `source,target,kind,weight\na,b,ally,1\n${row}\n`;
  const two = 'group,size\na,1\nb,2\n';
  const rows: readonly (readonly [groups: string, relations: string | undefined, said: string])[] = [
    ['', undefined, 'g.csv:1: an empty file; expected a CSV with the columns group'],
    ['group\n', undefined, 'g.csv:1: no groups; expected a row for each group below the header'],
    ['name\na\n', undefined, 'g.csv:1: no column group; expected the columns group,size'],
    ['group,group\na,a\n', undefined, 'g.csv:1: two columns group; expected one'],
    ['group\na\nb\na\n', undefined, 'g.csv:4: the group a a second time; expected each group once'],
    ['group,size\na,1\n,2\n', undefined, 'g.csv:3: no group; expected a name in the column group'],
    ['group,size\na,0\n', undefined, 'g.csv:2: size 0; expected a number above 0, at most 1,000,000,000'],
    ['group,size\na,-3\n', undefined, 'g.csv:2: size -3; expected a number above 0, at most 1,000,000,000'],
    ['group,size\na,1e400\n', undefined, 'g.csv:2: size 1e400; expected a number above 0, at most 1,000,000,000'],
    ['group,size\na,NaN\n', undefined, 'g.csv:2: size NaN; expected a number above 0, at most 1,000,000,000'],
    ['group,size\na,1,2\n', undefined, 'g.csv:2: 3 cells; expected 2 as in the header'],
    [two, '', 'r.csv:1: an empty file; expected a CSV with the columns source,target,kind'],
    [two, relations('a,c,ally,1'), 'r.csv:3: target c; expected a group of the groups file'],
    [two, relations(',b,ally,1'), 'r.csv:3: no source; expected a group of the groups file'],
    [two, relations('a,a,ally,1'), 'r.csv:3: a with itself; expected two groups'],
    [two, relations('a,b,friend,1'), 'r.csv:3: kind friend; expected ally or rival'],
    [two, relations('a,b,,1'), 'r.csv:3: kind empty; expected ally or rival'],
    [two, relations('a,b,rival,-1'), 'r.csv:3: weight -1; expected a number above 0, at most 1,000,000'],
  ];
  for (const [groups, related, said] of rows) assert.throws(() => read(groups, related), { message: said });
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
