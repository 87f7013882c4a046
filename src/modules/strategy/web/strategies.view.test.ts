import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareScenarios } from '#methods/dynamics/compare.ts';
import { rangesOf } from '#methods/dynamics/ranges.ts';
import { fill } from '#ui/text/translate.ts';
import { messages } from '../messages.ts';
import type { CaseGroups, CaseRelation } from '../shapes.ts';
import { counts, isNamed, leftOutAtFirst, materialFrom, materialOf } from './material.view.ts';
import { directionOf, outline, rowsOf, ticksTo } from './result.view.ts';
import { firstStudy, jobOf, publishedFirst, type Job, type Study } from './study.view.ts';
import { csvOf, sentenceOf, signed } from './words.view.ts';

const relation = (
  kind: 'ally' | 'rival',
  source: string,
  target: string,
  more: Partial<CaseRelation> = {},
): CaseRelation => ({
  id: `${kind}.${source}.${target}`,
  kind,
  source,
  target,
  origins: 1,
  denied: false,
  soft: false,
  since: null,
  until: null,
  ...more,
});
const found: CaseGroups = {
  groups: ['a', 'b', 'c'].map((id) => ({ id, kind: 'Organization', caption: `Group ${id}` })),
  relations: [
    relation('rival', 'a', 'b', { origins: 3 }),
    relation('ally', 'a', 'c', { until: '2025-11' }),
    relation('ally', 'b', 'c', { denied: true }),
  ],
  banner: 'TLP:AMBER',
};

test('what is over or denied is left out at first; a relation goes with its groups; its origins are its weight', () => {
  const left = leftOutAtFirst(found);
  assert.deepEqual([...left.relations], ['ally.a.c', 'ally.b.c']);
  const { population, symmetrised, banner } = materialOf(found, left);
  assert.deepEqual(
    [population.groups, [...population.pairs.weight], banner],
    [['Group a', 'Group b', 'Group c'], [3], 'TLP:AMBER'],
  );
  assert.deepEqual([symmetrised.oneWay, symmetrised.differing], [0, 0]);
  const fewer = { groups: new Set(['b']), relations: new Set<string>() };
  assert.ok(!counts(found.relations[0]!, fewer));
  assert.deepEqual([...materialOf(found, fewer).population.allies], [1, 1]);
});

test('a group without a name, or with a description in its place, starts unticked', () => {
  const rows: readonly (readonly [caption: string, named: boolean])[] = [
    ['Grupo Tres Ríos', true],
    ['«Los del Norte»', true],
    ['28 de Agosto', true],
    ['Пограничники', true],
    ['(financiadores de fuera, sin nombre)', false],
    ['financiadores de fuera', false],
    ['Grupo sin identificar', false],
    ['Unnamed outsiders', false],
    ['(Un grupo de afuera)', false],
    ['', false],
  ];
  for (const [caption, named] of rows) assert.equal(isNamed(caption), named, caption);
  const groups = rows.map(([caption], at) => ({ id: String(at), kind: 'Organization', caption }));
  assert.equal(leftOutAtFirst({ ...found, groups }).groups.size, 6);
});

test('files of a node are not taken for public data; what is wrong is said in both languages', () => {
  const groups = { name: 'g.csv', text: 'group\na\nb' };
  const labelled = materialFrom({ name: 'x.csv', text: 'label,group\nTLP:RED,a' }, groups);
  assert.ok('found' in labelled && labelled.expected.es === 'datos públicos');
  const stranger = materialFrom(groups, { name: 'r.csv', text: 'source,target,kind\na,z,ally' });
  assert.ok('found' in stranger);
  assert.deepEqual([stranger.line, stranger.expected.es], [2, 'un grupo del archivo de grupos']);
});

const study: Study = { ...firstStudy({ members: 10_000, reference: 2026 }), draws: '6' };
const job = (changed: Partial<Study> = {}): ReturnType<typeof jobOf> =>
  jobOf({ ...study, ...changed }, materialOf(found, leftOutAtFirst(found)));

test('years become weeks, and what is typed wrongly is named by its field', () => {
  const made = job() as Job;
  assert.deepEqual([made.asked.from, made.asked.weeks, made.scenarios.length], [520, 780, 3]);
  assert.deepEqual(firstStudy(publishedFirst).start, '2012');
  const wrong: readonly (readonly [Partial<Study>, string])[] = [
    [{ start: '' }, 'start'],
    [{ reference: '2010' }, 'reference'],
    [{ end: '2026' }, 'end'],
    [{ end: '2100' }, 'end'],
    [{ members: '-3' }, 'members'],
    [{ draws: '1.5' }, 'draws'],
    [{ bounds: { ...study.bounds, members: { low: '2', high: '1' } } }, 'members.high'],
    [{ drafts: [{ id: 'x', name: '', factors: { ...study.drafts[0]!.factors, recruitment: '-1' } }] }, 'x.recruitment'],
  ];
  for (const [changed, field] of wrong) {
    const said = job(changed);
    assert.ok('problems' in said && said.problems[field], field);
  }
});

test('the rates are scaled: any number of members changes by the same share', () => {
  const shares = ['5000', '115000'].map((members) => {
    const { asked, scenarios } = job({ members }) as Job;
    const { statusQuo, reference } = compareScenarios(asked, scenarios, [520, 780]);
    return statusQuo.points.at(-1)!.members / reference.members;
  });
  assert.ok(Math.abs(shares[0]! - shares[1]!) < 1e-6);
  const { asked, cautions } = job() as Job;
  assert.ok(Math.abs(asked.rates.incapacitation - 110 / 11.5) < 1e-9);
  assert.match(cautions.map(({ en }) => en).join(' '), /^With 3 groups .* The sizes are conjectured/);
});

const text = (key: keyof typeof messages.en, values?: Record<string, string | number>): string =>
  fill(messages.en[key], 'en', values);

test('a sentence names what each change is against; where the bands meet zero the sign stays open', () => {
  const { asked, scenarios, sampling } = job() as Job;
  const rows = rowsOf({
    central: compareScenarios(asked, scenarios, sampling.at),
    ranges: rangesOf(asked, scenarios, sampling),
  });
  assert.deepEqual(
    rows.map(({ strategy }) => strategy),
    [-1, 0, 1, 2],
  );
  const years = { reference: 2026, end: 2031 };
  assert.match(
    sentenceOf(rows[0]!, 'Status quo', years, text),
    /^Status quo: in 2031, .* than in 2026; .* than in 2026\./,
  );
  assert.match(
    sentenceOf(rows[2]!, 'Halved', years, text),
    /fewer than in 2026 and .* than under the status quo of 2031/,
  );
  assert.deepEqual(
    [
      directionOf({ p10: -0.2, p50: 0, p90: 0.1 }),
      directionOf(null).direction,
      directionOf({ p10: 0, p50: 0, p90: 0 }).direction,
    ],
    [{ direction: 'Open', from: 0.2, to: 0.1 }, 'Unknown', 'Same'],
  );
  assert.deepEqual([signed(0.123), signed(-0.05), signed(0)], ['+12 %', '−5.0 %', '0.0 %']);
  const named = { nameOf: () => '=Name', factorsOf: () => 'Recruitment × 2' };
  const lines = csvOf(rows, named, years, { label: 'TLP:AMBER · X', caution: 'No forecast', text })
    .trimEnd()
    .split('\r\n');
  assert.equal(lines[0], 'label,strategy,factors,measure,unit,year,against,central run,p10,p90,how to read it');
  assert.ok(lines.slice(1).every((line) => line.startsWith("TLP:AMBER · X,'=Name,Recruitment × 2,")));
  assert.ok(lines.some((line) => line.includes('Change of members,share (0.1 is 10 %),2031,status quo 2031,')));
  assert.ok(lines.slice(1).every((line) => line.endsWith(',No forecast')));
  assert.ok(!/NaN|Infinity/.test(lines.join()));
  // The line drawn ends at the number in the table and in the file.
  for (const row of rows) assert.equal(row.line.members.at(-1), row.end.members);
  for (const row of rows) assert.equal(row.line.members.length, row.bands.members.length);
});

test('ticks reach over the most; an outline goes along the upper edge and back', () => {
  assert.deepEqual(
    [ticksTo(0), ticksTo(173_837), ticksTo(7)],
    [
      [0, 1],
      [0, 50_000, 100_000, 150_000, 200_000],
      [0, 2, 4, 6, 8],
    ],
  );
  const bands = [
    { p10: 1, p50: 2, p90: 3 },
    { p10: 4, p50: 5, p90: 6 },
  ];
  assert.equal(
    outline(
      bands,
      (at) => at,
      (value) => value,
    ),
    'M0.0 3.0L1.0 6.0L1.0 4.0L0.0 1.0Z',
  );
});
