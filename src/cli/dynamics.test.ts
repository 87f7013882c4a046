import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Simulated } from '#methods/dynamics/simulate.ts';
import { ran, type Ran } from './run.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-dynamics-'));

before(() => {
  const write = (name: string, ...lines: string[]): void => writeFileSync(join(folder, name), lines.join('\n'));
  write('groups.csv', 'group', 'North', '"South, old"', 'West');
  write('sized.csv', 'group,size', 'North,4000', '"South, old",2500', 'West,900');
  write('half.csv', 'group,size', 'North,4000', '"South, old",', 'West,900');
  write('none.csv', 'group');
  write(
    'relations.csv',
    'source,target,kind,weight',
    'North,"South, old",rival,3',
    '"South, old",North,rival,5',
    'West,North,ally,2',
  );
  write('quiet.csv', 'source,target,kind');
  write('ally.csv', 'source,target,kind', 'North,West,ally');
  write('pair.csv', 'group', 'North', 'West');
  write('bad-groups.csv', 'group,size', 'North,4000', 'South,none', 'West,900', 'East,100');
  write('bad-relations.csv', 'source,target,kind', 'North,West,rival', 'North,,rival', 'North,South,ally');
  write('stranger.csv', 'source,target,kind', 'North,East,rival');
  write('labelled.csv', 'label,group', '"TLP:AMBER",North');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string, input = ''): Promise<Ran> => ran(['dynamics', ...args.split(' ')], folder, input);

interface Answer extends Simulated {
  ranges: { seed: number; draws: number; sampled: { parameter: string; low: number; high: number }[] } | null;
  assumptions: { id: string; en: string; es: string }[];
  scenario: Record<string, number>;
  read: Record<string, number>;
  idlePillars: string[];
}
const answer = ({ out }: Ran): Answer => JSON.parse(out) as Answer;
const files = '--groups groups.csv --relations relations.csv';

test('a scenario from a week: series, groups, ranges, and changes that name what they are against', async () => {
  const asked = `${files} --scenario recruitment=0.5|incapacitation=2 --from-week 52 --weeks 104 --year 2020 --every 26 --draws 12`;
  const ran = await run(asked);
  assert.equal(ran.code, 0, ran.err);
  const said = answer(ran);
  assert.deepEqual(
    said.series.map(({ week }) => week),
    [0, 26, 52, 78, 104],
  );
  assert.equal(said.byGroup.length, 3);
  assert.deepEqual([said.reference.week, said.reference.year], [52, 2021]);
  assert.deepEqual(
    [said.change.against, said.againstStatusQuo.against],
    ['week 52 of this run (2021)', 'status quo in week 104 of this run (2022)'],
  );
  assert.deepEqual(said.scenario, { recruitment: 0.5, incapacitation: 2, conflict: 1, saturation: 1 });
  assert.deepEqual(said.idlePillars, ['institutions']);
  assert.deepEqual([said.ranges?.seed, said.ranges?.draws], [1, 12]);
  assert.ok(said.assumptions.length > 5);
  assert.ok(!/NaN|Infinity/.test(ran.out));
  assert.deepEqual(said.read, {
    groups: 3,
    alliances: 1,
    rivalries: 1,
    oneWay: 1,
    differing: 1,
    repeated: 0,
    both: 0,
    rejected: 0,
  });
  assert.deepEqual(ran.err.trim().split('\n'), [
    'enlace: warning: relations.csv: 1 pair given in one direction only; counted in both',
    'enlace: warning: relations.csv: 1 pair with two weights; the larger of the two directions counts',
  ]);
  assert.deepEqual((await run(asked)).out, ran.out, 'the same seed gives the same answer');
  const comma = await run(asked.replace('|', ','));
  assert.equal(comma.out, ran.out);
});

test('sizes of the file, a strategy by its name, relations from stdin, bounds of one point, no ranges', async () => {
  const input = readFileSync(join(folder, 'relations.csv'), 'utf8');
  const ran = await run(
    '--groups sized.csv --relations - --initial size --scenario four-pillars --weeks 10 --draws 0',
    input,
  );
  assert.equal(ran.code, 0, ran.err);
  const said = answer(ran);
  assert.deepEqual(
    said.byGroup.map(({ start }) => start),
    [4000, 2500, 900],
  );
  assert.equal(Math.round(said.reference.members), 7400);
  assert.deepEqual([said.ranges, said.idlePillars], [null, []]);
  const bounded = await run(`${files} --weeks 10 --members 5000 --draws 4 --bounds members=1..1,saturation=0..0`);
  assert.deepEqual(
    answer(bounded)
      .ranges?.sampled.slice(1, 3)
      .map(({ parameter, low, high }) => [parameter, Math.round(low), Math.round(high)]),
    [
      ['saturation', 0, 0],
      ['members', 5000, 5000],
    ],
  );
});

test('a population that ends says when', async () => {
  const ran = await run(
    '--groups groups.csv --relations ally.csv --members 100 --scenario incapacitation=100 --weeks 520 --draws 3',
  );
  assert.equal(ran.code, 0, ran.err);
  const { ended } = answer(ran);
  assert.ok(ended !== null && ended < 520);
  assert.equal(answer(ran).series.at(-1)!.members, 0);
  assert.ok(!/NaN|Infinity/.test(ran.out));
});

test('good rows are kept, bad ones stand with their reason in a file beside the input or in one that is chosen', async () => {
  const asked = '--groups bad-groups.csv --relations bad-relations.csv --weeks 9 --draws 0';
  const ran = await run(asked);
  assert.equal(ran.code, 0, ran.err);
  assert.deepEqual([answer(ran).read['groups'], answer(ran).read['rejected']], [3, 3]);
  assert.deepEqual(ran.err.trim().split('\n').slice(0, 2), [
    'enlace: warning: bad-groups.csv: 1 row not taken, their reasons are in bad-groups.csv.rejects.csv',
    'enlace: warning: bad-relations.csv: 2 rows not taken, their reasons are in bad-relations.csv.rejects.csv',
  ]);
  const kept = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\r\n');
  assert.match(kept('bad-groups.csv.rejects.csv')[1]!, /^bad-groups\.csv,3,,size none,"a number above 0/);
  assert.deepEqual(kept('bad-relations.csv.rejects.csv').slice(1), [
    'bad-relations.csv,3,,no target,a group of the groups file',
    'bad-relations.csv,4,,target South,a group of the groups file',
  ]);
  assert.equal((await run(`${asked} --rejects all.csv`)).out, ran.out);
  assert.equal(kept('all.csv').length, 4);
});

test('the answer opens with what its numbers may not be read as; --help says how the rates are found', async () => {
  const guessed = await run(`${files} --weeks 9 --draws 0`);
  assert.match(
    guessed.out,
    /^\{"cautions":\[\{"en":"With 3 groups .*rates stand here unchanged.*The sizes are conjectured/,
  );
  const known = await run('--groups sized.csv --relations relations.csv --initial size --weeks 9 --draws 0');
  assert.doesNotMatch(known.out, /The sizes are conjectured/);
  assert.match((await run('--help')).out, /--rates scaled scales them to the\nmembers at week 0/);
});

const wrong: readonly (readonly [args: string, code: number, said: string])[] = [
  [`${files} --weeks 0`, 2, '--weeks: 0; expected a whole number from 1 to 5200'],
  [`${files} --weeks 2.5`, 2, '--weeks: 2.5; expected a whole number from 1 to 5200'],
  [`${files} --weeks 10 --from-week 10`, 2, '--from-week: 10; expected a whole number from 0 to 9, below --weeks'],
  [
    `${files} --weeks 10 --scenario recruitment=-0.5`,
    2,
    '--scenario: recruitment=-0.5; expected recruitment by a factor from 0 to 100',
  ],
  [
    `${files} --weeks 10 --scenario conflict=1 --scenario conflict=2`,
    2,
    '--scenario: conflict twice; expected each factor once',
  ],
  [`${files} --weeks 10 --members 0`, 2, '--members: 0; expected a whole number from 1 to 1000000000'],
  [`${files} --weeks 10 --draws -1`, 2, '--draws: -1; expected a whole number from 0 to 10000'],
  [
    `${files} --weeks 10 --bounds members=2..1`,
    2,
    '--bounds: members=2..1; expected members as members=LOW..HIGH with 0.01 ≤ LOW ≤ HIGH ≤ 10',
  ],
  ['--groups - --relations - --weeks 10', 2, '--relations: stdin twice; expected one of both as a file'],
  [
    '--groups sized.csv --relations relations.csv --initial size --members 5 --weeks 9',
    2,
    '--members: 5; expected only with --initial rank: sizes of the file add up by themselves',
  ],
  [
    '--groups half.csv --relations relations.csv --initial size --weeks 9',
    1,
    'half.csv:3: no size for South, old; expected a size for each group, or --initial rank',
  ],
  [
    '--groups none.csv --relations relations.csv --weeks 9',
    1,
    'none.csv:1: no groups; expected a row for each group below the header',
  ],
  [
    '--groups pair.csv --relations ally.csv --rates scaled --weeks 9',
    1,
    'pair.csv: fewer than three groups; expected at least three: the model is about many groups that stand against each other',
  ],
  [
    '--groups groups.csv --relations quiet.csv --rates scaled --weeks 9',
    1,
    'quiet.csv: no alliance and no rivalry; expected at least one between the groups: without any, sizes by rank and conflict would be invented',
  ],
  [
    '--groups groups.csv --relations stranger.csv --weeks 9',
    1,
    'stranger.csv:2: target East; expected a group of the groups file',
  ],
  [
    '--groups labelled.csv --relations quiet.csv --weeks 9',
    1,
    'labelled.csv: a file exported from a node, which carries its label; expected work on it through a node, as a signed-in user',
  ],
  [
    '--groups gone.csv --relations quiet.csv --weeks 9',
    1,
    'gone.csv: no such file or folder; expected one that exists',
  ],
];

test('what is wrong is said on one line', async () => {
  for (const [args, code, said] of wrong) {
    const ran = await run(args);
    assert.deepEqual([ran.code, ran.out, ran.err.trim().split('\n').at(-1)], [code, '', `enlace: ${said}`], args);
  }
});
