import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compareScenarios } from '#methods/dynamics/compare.ts';
import type { Simulated } from '#methods/dynamics/simulate.ts';
import { materialFrom } from '#modules/strategy/web/material.view.ts';
import { firstStudy, jobOf, type Study } from '#modules/strategy/web/study.view.ts';

const groups = 'group,size\nNorth,4000\nSouth,2500\nWest,900\nEast,600\n';
const relations = 'source,target,kind,weight\nNorth,South,rival,4\nWest,North,ally,2\n';
const main = join(import.meta.dirname, '../../src/cli/main.ts');

const rows: readonly (readonly [by: Study['sizesBy'], members: string])[] = [
  ['rank', '8000'],
  ['rank', '115000'],
  ['size', ''],
];

test('the page and the command give the same numbers for the same files and members', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-same-'));
  try {
    writeFileSync(join(folder, 'g.csv'), groups);
    writeFileSync(join(folder, 'r.csv'), relations);
    const material = materialFrom({ name: 'g.csv', text: groups }, { name: 'r.csv', text: relations });
    assert.ok(!('found' in material));
    for (const [sizesBy, members] of rows) {
      const study = { ...firstStudy({ members: 1, reference: 2026 }), sizesBy, members };
      const job = jobOf(study, material);
      assert.ok('asked' in job);
      const page = compareScenarios(job.asked, [{ recruitment: 0.5 }], [780]).scenarios[0]!.points.at(-1)!;
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const asked = `dynamics --groups g.csv --relations r.csv --initial ${sizesBy} --rates scaled --from-week 520 --weeks 780`;
      const more = [
        ...(members === '' ? [] : ['--members', members]),
        '--scenario',
        'less-recruitment',
        '--draws',
        '0',
      ];
      const { stdout } = spawnSync(process.execPath, [main, ...asked.split(' '), ...more], { cwd: folder, env });
      const said = JSON.parse(stdout.toString()) as Simulated & { cautions: object };
      const last = said.series.at(-1)!;
      for (const [found, expected] of [
        [last.members, page.members],
        [last.weeklyDeaths, page.flows.deaths],
        [last.weeklyRecruits, page.flows.recruits],
      ] as const)
        assert.ok(Math.abs(found / expected - 1) < 1e-8, `${found}; expected ${expected}`);
      assert.deepEqual(said.cautions, job.cautions);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
