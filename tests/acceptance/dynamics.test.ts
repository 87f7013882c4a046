import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Simulated } from '#methods/dynamics/simulate.ts';

// Groups and relations are never part of the project; they stand beside it where the tests of the figures run.
const source = new URL('../../../shared/data/networks/', import.meta.url);
const files = ['Nodes', 'Alliances', 'Rivals'].map((name) => new URL(`BACRIM2020_${name}.csv`, source));
const skip = files.every((file) => existsSync(file)) ? false : 'the BACRIM2020 files are not beside the repository';
const folder = mkdtempSync(join(tmpdir(), 'enlace-dynamics-'));
const main = join(import.meta.dirname, '../../src/cli/main.ts');

before(() => {
  if (skip) return;
  const [nodes = [], allies = [], rivals = []] = files.map((file) =>
    (parse(readFileSync(file, 'utf8'), { bom: true }) as string[][]).slice(1),
  );
  const relations = (rows: readonly string[][], kind: string): string[] =>
    rows.map((row) => [row[1], row[3], kind, row[5]].join(','));
  writeFileSync(join(folder, 'groups.csv'), ['group', ...nodes.map((row) => row[0])].join('\n'));
  writeFileSync(
    join(folder, 'relations.csv'),
    ['source,target,kind,weight', ...relations(allies, 'ally'), ...relations(rivals, 'rival')].join('\n'),
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

type Answer = Simulated & {
  ranges: null | { draws: number; change: Record<'members' | 'weeklyDeaths', { p10: number; p90: number }> };
  assumptions: { en: string; es: string }[];
  read: { groups: number; alliances: number; rivalries: number };
};

function run(...more: string[]): Promise<Answer> {
  const args = ['dynamics', '--groups', 'groups.csv', '--relations', 'relations.csv', '--initial', 'rank', ...more];
  const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  return new Promise((done, fail) =>
    child.once('close', (code) => (code === 0 ? done(JSON.parse(out) as Answer) : fail(new Error(err)))),
  );
}

/** The bar: 0.2 percent, or half of the last digit where the published figure is shorter than that. */
function within(what: string, found: number, bar: number, digit = 0): void {
  const off = Math.abs(found / bar - 1);
  console.log(`${what}: ${found.toFixed(2)}, published ${bar}, off by ${(100 * off).toFixed(4)} %`);
  assert.ok(off <= 0.002 || Math.abs(found - bar) <= digit / 2, `${what}: ${found}; expected ${bar} within 0.2 %`);
}

test('the reference run, 2012 to 2022', { skip }, async () => {
  const { series, reference, read, sinceReference, ranges } = await run('--weeks', '520', '--draws', '0');
  assert.deepEqual([read.groups, read.alliances, read.rivalries, ranges], [150, 91, 92, null]);
  assert.equal(series.length, 521);
  const end = series[520]!;
  within('members at week 0', reference.members, 115_000);
  within('members', end.members, 173_837);
  within('weekly deaths at week 0', reference.weeklyDeaths, 67.2);
  within('weekly deaths', end.weeklyDeaths, 124.3);
  within('weekly recruits at week 0', reference.weeklyRecruits, 290.7);
  within('weekly recruits', end.weeklyRecruits, 439.4);
  within('mean weekly recruits', sinceReference.recruits / 520, 358.9);
});

interface Bar {
  scenario: readonly string[];
  members: number;
  membersChange: number;
  weeklyDeaths: number;
  deathsChange: number;
  deaths: number;
}

const bars: readonly Bar[] = [
  { scenario: [], members: 213_745, membersChange: 23.0, weeklyDeaths: 169.4, deathsChange: 36.3, deaths: 37_919 },
  {
    scenario: ['incapacitation=2'],
    members: 184_036,
    membersChange: 5.9,
    weeklyDeaths: 126.4,
    deathsChange: 1.7,
    deaths: 32_430,
  },
  {
    scenario: ['recruitment=0.5'],
    members: 156_683,
    membersChange: -9.9,
    weeklyDeaths: 92.3,
    deathsChange: -25.8,
    deaths: 27_760,
  },
  {
    scenario: ['recruitment=0'],
    members: 113_274,
    membersChange: -34.8,
    weeklyDeaths: 48.8,
    deathsChange: -60.8,
    deaths: 20_836,
  },
];

for (const bar of bars)
  test(`260 weeks further: ${bar.scenario[0] ?? 'status quo'}`, { skip }, async () => {
    const scenario = bar.scenario.flatMap((one) => ['--scenario', one]);
    const asked = ['--from-week', '520', '--weeks', '780', '--year', '2012', '--draws', '24', ...scenario];
    const { series, change, sinceReference, reference, againstStatusQuo, ranges, assumptions } = await run(...asked);
    const end = series[780]!;
    within('members', end.members, bar.members);
    within('weekly deaths', end.weeklyDeaths, bar.weeklyDeaths);
    within('deaths since week 520', sinceReference.deaths, bar.deaths);
    within('change of members in percent', 100 * change.members!, bar.membersChange, 0.1);
    within('change of weekly deaths in percent', 100 * change.weeklyDeaths!, bar.deathsChange, 0.1);
    assert.equal(change.against, 'week 520 of this run (2022)');
    assert.equal(againstStatusQuo.against, 'status quo in week 780 of this run (2027)');
    within('members the change is against', reference.members, 173_837);
    // More arrests "raise" the deaths only against 2022; against the status quo of 2027 they are fewer.
    if (bar.scenario[0] === 'incapacitation=2')
      assert.ok(change.weeklyDeaths! > 0 && againstStatusQuo.weeklyDeaths! < 0);
    assert.ok(ranges && ranges.draws === 24);
    assert.ok(ranges.change.members.p10 < ranges.change.members.p90);
    assert.ok(assumptions.every(({ en, es }) => en !== '' && es !== ''));
  });
