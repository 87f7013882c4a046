import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import type { Outcome } from '#methods/disruption/shapes.ts';
import { disruptionCommand } from './disruption.ts';
import { readable } from './disruption-table.ts';
import { faultOf } from './fault.ts';
import { ran, type Ran } from './run.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'enlace-disruption-'));

/** A row of seven, of which "3, the middle" has a comma in its id. */
const edges = ['source,target', '1,2', '2,"3, the middle"', '"3, the middle",4', '4,5', '5,6', '6,7'];

before(() => {
  const write = (name: string, ...lines: string[]): void => writeFileSync(join(folder, name), lines.join('\n'));
  write('edges.csv', ...edges);
  writeFileSync(join(folder, 'edges.csv.gz'), gzipSync([edges[0], ...edges.slice(1).toReversed()].join('\n')));
  write('alone.csv', 'source,target', '1,1');
  write('none.csv', 'source,target');
  write('labelled.csv', 'label,entity,kind', '"TLP:AMBER",1,Person');
  write('roles.csv', 'id,role,cell', '1,leader,north', '2,deputy,north', '4,leader,south', '5,banker,', '99,cook,');
  write('known.csv', 'id,role,cell', '1,leader,north', '2,deputy,north', '4,leader,south', '5,banker,');
  write('twice.csv', 'id,role', '1,leader', '1,banker');
  write('empty.csv');
  write('noid.csv', 'id,role', ',leader');
  write('wrong.csv', 'person,role', '1,leader');
  write('long.csv', `person,${'x'.repeat(3_000_000)}`, '1,leader');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string, input = ''): Promise<Ran> =>
  ran(['disruption', 'simulate', ...args.split(' ').map((arg) => arg.replaceAll('_', ' '))], folder, input);

const answer = ({ out }: Ran): Outcome & { rates: object; removal: object } =>
  JSON.parse(out) as Outcome & { rates: object; removal: object };
const always = (value: number): object => ({ p10: value, p50: value, p90: value });

test('without recovery a row falls in two, and the answer carries evidence, measure and assumptions', async () => {
  const ran = await run(
    '--edges edges.csv --remove "3,_the_middle" --recovery none --weeks 2 --replicates 3 --seed 1 --json',
  );
  assert.equal(ran.code, 0, ran.err);
  assert.equal(ran.err, '');
  const found = answer(ran);
  assert.equal(found.before.largest, 7);
  assert.deepEqual(
    found.after.map(({ step, largest }) => [step, largest]),
    [0, 1, 2].map((step) => [step, always(4)]),
  );
  assert.deepEqual(
    found.succession.map(({ position, paths }) => [position, paths.map(({ to }) => to)]),
    [['3, the middle', ['unknown']]],
  );
  assert.equal(found.aftermath.length, 6);
  assert.equal(found.measure.id, 'arrest-and-trial');
  assert.ok(found.assumptions.length >= 5);
});

test('threads, the order of lines, gzip and stdin change nothing', async () => {
  const asked = '--roles roles.csv --strategy random --count 2 --weeks 9 --replicates 7 --seed 4 --json';
  const [one, two, packed, piped] = await Promise.all([
    run(`--edges edges.csv ${asked} --threads 1`),
    run(`--edges edges.csv ${asked} --threads 3`),
    run(`--edges edges.csv.gz ${asked}`),
    run(`--edges - ${asked}`, edges.join('\r\n')),
  ]);
  assert.equal(one.code, 0, one.err);
  for (const other of [two, packed, piped]) assert.equal(other.out, one.out, other.err);
});

test('roles tell who goes and along what a position may be filled; a stranger among them is said', async () => {
  const ran = await run('--edges edges.csv --roles roles.csv --role leader --count 1 --weeks 4 --replicates 5 --json');
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.err, /warning: roles\.csv: 1 id without any edge left out: 99/);
  const { removed, succession } = answer(ran);
  assert.deepEqual(removed, always(1));
  assert.deepEqual(
    succession.map(({ position }) => position),
    ['leader · north', 'leader · south'],
  );
});

test('a cell, a share of brokers, another measure and rates', async () => {
  const cell = await run('--edges edges.csv --roles roles.csv --cell north --replicates 2 --weeks 1 --json');
  assert.deepEqual(answer(cell).removed, always(2));
  const brokers = await run(
    '--edges edges.csv --brokers 0.4 --replicates 2 --weeks 1 --measure protection --rate refill=0:0.5 --json',
  );
  const found = answer(brokers);
  assert.deepEqual([found.removed, found.measure.id], [always(2), 'protection']);
  assert.deepEqual((found.rates as { refill: number[] }).refill, [0, 0.5]);
});

test('where stdout is no terminal the answer is JSON, and edges that were dropped are said', async () => {
  const asked = '--edges edges.csv --remove 2 --replicates 4 --weeks 2';
  const [plain, json] = await Promise.all([run(asked), run(`${asked} --json`)]);
  assert.deepEqual([plain.code, plain.out], [0, json.out], plain.err);
  const alone = await run('--edges alone.csv --remove 1 --replicates 1 --weeks 1');
  assert.deepEqual([alone.code, answer(alone).before.efficiency], [0, 0]);
  assert.match(alone.err, /1 row from a node to itself, dropped/);
});

test('a person reads weeks, effect, ways, studies and assumptions', async () => {
  const { out } = await run('--edges edges.csv --remove 1 --recovery none --replicates 3');
  const text = readable(answer({ code: 0, out, err: '' }), 'none');
  for (const part of [
    /^week +largest part/m,
    /^52 +/m,
    /unknown: /,
    /Calderón/,
    /largest part -1 at once, -1 at the end/,
    /In 100 % of the replicates efficiency ended above what it was before\. No tie was added/,
    /without effect on any number: Arrest/,
    /Assumptions/,
  ])
    assert.match(text, part);
});

const wrongs: readonly (readonly [args: string, exit: number, says: RegExp])[] = [
  ['--edges missing.csv --remove 1', 1, /^missing\.csv: no such file/],
  ['--edges none.csv --remove 1', 1, /^none\.csv: no edges; expected/],
  ['--edges labelled.csv --remove 1', 1, /^labelled\.csv: a file exported from a node/],
  ['--edges edges.csv --roles labelled.csv --remove 1', 1, /^labelled\.csv: a file exported from a node/],
  ['--edges edges.csv --remove 1 --weeks 0', 2, /^--weeks: 0; expected a whole number from 1 to 520$/m],
  ['--edges edges.csv --remove 1 --weeks -4', 2, /^--weeks: -4; expected a whole number/],
  ['--edges edges.csv --remove 1 --replicates 0', 2, /^--replicates: 0; expected a whole number/],
  ['--edges edges.csv --remove 1 --replicates 100000 --weeks 520', 2, /^--replicates: .*; expected at most 95/],
  ['--edges edges.csv --remove 8,1,9', 1, /^edges\.csv: no position 8, 9 to remove; expected ids/],
  ['--edges edges.csv --remove 1,1', 2, /^--remove: 1 twice; expected each id once/],
  ['--edges edges.csv --remove ,', 2, /^--remove: ,; expected one id at least/],
  ['--edges edges.csv --strategy random --count 8', 1, /^edges\.csv: 8 removals of 7 positions; expected/],
  ['--edges edges.csv --strategy random', 2, /^--count: nothing; expected how many/],
  ['--edges edges.csv --strategy luck --count 1', 2, /^--strategy: luck; expected one of random, degree/],
  ['--edges edges.csv --remove 1 --count 1', 2, /^--count: with --remove; expected it with --strategy/],
  ['--edges edges.csv --brokers 1.2', 2, /^--brokers: 1\.2; expected a share above 0, at most 1/],
  ['--edges edges.csv --role leader', 2, /^--role: no file of roles; expected --roles FILE/],
  [
    '--edges edges.csv --roles known.csv --role cook',
    1,
    /^known\.csv: no position of the role cook; expected one of banker, deputy, leader$/m,
  ],
  [
    '--edges edges.csv --roles known.csv --cell east',
    1,
    /^known\.csv: no position of the cell east; expected one of north, south/,
  ],
  [
    '--edges edges.csv --roles known.csv --role leader --count 3',
    1,
    /3 removals held by 2; expected a whole number from 1 to 2/,
  ],
  ['--edges edges.csv --roles twice.csv --remove 1', 1, /^twice\.csv:3: 1 again, after line 2; expected each id once/],
  ['--edges edges.csv --roles empty.csv --remove 1', 1, /^empty\.csv: no header; expected a header with id, role/],
  ['--edges edges.csv --roles long.csv --remove 1', 1, /^long\.csv:1: the columns person,x{60,80}…; expected a header/],
  ['--edges edges.csv --roles noid.csv --remove 1', 1, /^noid\.csv:2: no id; expected/],
  [
    '--edges edges.csv --roles wrong.csv --remove 1',
    1,
    /^wrong\.csv:1: the columns person,role; expected a header with id, role/,
  ],
  ['--edges - --roles - --remove 1', 2, /^--roles: stdin twice; expected/],
  ['--edges edges.csv', 2, /^what to remove: nothing; expected one of --remove, --strategy/],
  ['--edges edges.csv --remove 1 --cell north', 2, /^what to remove: --remove and --cell; expected one of/],
  ['--edges edges.csv --remove 1 --rate refill=2', 2, /^--rate: refill=2; expected NAME=LEAST:MOST/],
  ['--edges edges.csv --remove 1 --rate hope=0:1', 2, /^--rate: hope=0:1; expected/],
  ['--edges edges.csv --remove 1 --threads 0', 2, /^--threads: 0; expected a whole number from 1 to 64/],
];

for (const [args, exit, says] of wrongs)
  test(`disruption simulate ${args} is refused`, async () => {
    const program = new Command('enlace').exitOverride();
    disruptionCommand(program);
    const given = args.split(' ').map((arg) => (arg.endsWith('.csv') ? join(folder, arg) : arg));
    const asked = program.parseAsync(['disruption', 'simulate', ...given], { from: 'user' });
    const fault = faultOf(await asked.catch((error: unknown) => error));
    assert.deepEqual([fault.exit, fault.lines.length], [exit, 1]);
    assert.match(fault.lines[0]!.replaceAll(`${folder}/`, ''), says);
  });

test('a refusal is one line on stderr and nothing on stdout', async () => {
  const ran = await run('--edges edges.csv --remove 8 --json');
  assert.deepEqual([ran.code, ran.out], [1, '']);
  assert.match(ran.err, /^enlace: edges\.csv: no position 8 to remove; expected .*\n$/);
  assert.equal((await run('--edges edges.csv --remove 1 --recovery hope')).code, 2);
});
