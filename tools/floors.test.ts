import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { lintConfig } from './floors.ts';

const project = resolve(import.meta.dirname, '..');
const house = mkdtempSync(join(tmpdir(), 'enlace-floors-'));
after(() => rmSync(house, { recursive: true, force: true }));

/** Where a line of import stands, the line, and what the lint must say ('' when it is allowed). */
const cases: [file: string, line: string, says: string][] = [
  ['src/vocabulary/a.ts', `import { a } from './kinds/b.ts';`, ''],
  ['src/vocabulary/kinds/a.ts', `import { a } from '../label.ts';`, ''],
  ['src/vocabulary/a.ts', `import { a } from '#methods/graph/core.ts';`, 'vocabulary imports nothing'],
  ['src/vocabulary/a.ts', `import { readFileSync as a } from 'node:fs';`, 'runs without Node'],
  ['src/vocabulary/a.ts', `import { a } from '../methods/b.ts';`, 'leave the folder'],
  ['src/vocabulary/a.test.ts', `import { test as a } from 'node:test';`, ''],
  ['src/vocabulary/a.test.ts', `import { a } from '#methods/graph/core.ts';`, 'vocabulary imports nothing'],
  ['src/methods/graph/a.ts', `import { a } from '#vocabulary/time.ts';`, ''],
  ['src/methods/graph/a.ts', `import { a } from '../names/b.ts';`, ''],
  ['src/methods/graph/a.ts', `import { a } from '../../vocabulary/b.ts';`, 'leave the folder'],
  ['src/methods/graph/a.ts', `import { a } from '#storage/store.ts';`, 'methods import vocabulary only'],
  ['src/methods/graph/a.ts', `import { readFileSync as a } from 'node:fs';`, 'runs without Node'],
  ['src/methods/graph/a.test.ts', `import { test as a } from 'node:test';`, ''],
  ['src/methods/a.ts', `const a = Math.random();`, 'take the seed'],
  ['src/methods/a.ts', `const a = Date.now();`, 'take the clock'],
  ['src/storage/postgres/a.ts', `import { a } from '#methods/names/b.ts';`, ''],
  ['src/storage/a.ts', `import { a } from '#access/rule.ts';`, 'storage imports vocabulary and methods only'],
  ['src/storage/a.ts', `import { a } from '../access/rule.ts';`, 'leave the folder'],
  ['src/storage/a.ts', `import { useState as a } from 'react';`, 'the server knows no browser'],
  ['src/access/a.ts', `import { a } from '#storage/store.ts';`, ''],
  ['src/access/a.ts', `import { a } from '#modules/cases/index.ts';`, 'access imports storage'],
  ['src/ui/table/a.ts', `import { a } from '#vocabulary/time.ts';`, ''],
  ['src/ui/table/a.ts', `import type { a } from '#modules/cases/shapes.ts';`, ''],
  ['src/ui/a.ts', `import { a } from '#storage/store.ts';`, 'ui imports methods'],
  ['src/ui/a.ts', `import { a } from '#modules/cases/web/index.ts';`, 'ui imports methods'],
  ['src/ui/a.ts', `import { readFileSync as a } from 'node:fs';`, 'runs without Node'],
  ['src/modules/cases/a.ts', `import { a } from '#access/rule.ts';`, ''],
  ['src/modules/cases/a.ts', `import { a } from '#modules/people/index.ts';`, ''],
  ['src/modules/cases/a.ts', `import type { a } from '#modules/people/shapes.ts';`, ''],
  ['src/modules/cases/a.ts', `import { a } from '#modules/people/rules.ts';`, 'only through its index.ts'],
  ['src/modules/cases/a.ts', `import { a } from '#modules/people/web/index.ts';`, 'only through its index.ts'],
  ['src/modules/cases/a.ts', `import { a } from '../people/index.ts';`, 'leave the folder'],
  ['src/modules/cases/readers/a.ts', `import { a } from '../draft.ts';`, ''],
  ['src/modules/cases/readers/a.ts', `import { a } from '../../people/draft.ts';`, 'leave the folder'],
  ['src/modules/cases/a.ts', `import { a } from '#ui/table/b.ts';`, 'a module imports the floors below'],
  ['src/modules/cases/a.ts', `import { a } from '#server/app.ts';`, 'a module imports the floors below'],
  ['src/modules/cases/a.ts', `import { a } from './web/view.ts';`, 'does not know its web part'],
  ['src/modules/cases/web/a.ts', `import { a } from '#ui/table/b.ts';`, ''],
  ['src/modules/cases/web/a.ts', `import { a } from '../messages.ts';`, ''],
  ['src/modules/cases/web/a.ts', `import type { a } from '../routes.ts';`, ''],
  ['src/modules/cases/web/a.ts', `import { a } from '../queries.ts';`, 'over HTTP'],
  ['src/modules/cases/web/a.ts', `import { a } from '#modules/people/web/index.ts';`, ''],
  ['src/modules/cases/web/a.ts', `import type { a } from '#modules/people/shapes.ts';`, ''],
  ['src/modules/cases/web/a.ts', `import { a } from '#modules/people/web/view.ts';`, 'only through its web/index.ts'],
  ['src/modules/cases/web/a.ts', `import { a } from '#modules/people/index.ts';`, 'only through its web/index.ts'],
  ['src/modules/cases/web/show/a.ts', `import { a } from '#modules/cases/messages.ts';`, ''],
  ['src/modules/cases/web/show/a.ts', `import { a } from '../../messages.ts';`, 'leave the folder'],
  ['src/modules/cases/web/a.ts', `import { a } from '#access/rule.ts';`, 'a web part imports ui'],
  ['src/modules/cases/web/a.ts', `import { readFileSync as a } from 'node:fs';`, 'runs without Node'],
  ['src/modules/cases/web/a.test.ts', `import { test as a } from 'node:test';`, ''],
  ['src/modules/cases/web/a.journey.ts', `import { a } from '#server/app.ts';`, ''],
  ['src/server/a.ts', `import { a } from '#modules/cases/routes.ts';`, ''],
  ['src/server/a.ts', `import { a } from '#modules/cases/queries.ts';`, 'the server imports a module only'],
  ['src/server/a.ts', `import { a } from '#cli/main.ts';`, 'neither cli nor web'],
  ['src/cli/a.ts', `import { a } from '#server/app.ts';`, ''],
  ['src/cli/a.ts', `import { a } from '#modules/cases/commands.ts';`, ''],
  ['src/cli/a.ts', `import { a } from '#demo/seed.ts';`, ''],
  ['src/server/a.ts', `import { a } from '#demo/seed.ts';`, 'the server imports'],
  ['src/cli/a.ts', `import { a } from '#web/main.tsx';`, 'and no web'],
  ['src/web/a.ts', `import { a } from '#modules/cases/web/CasesPage.tsx';`, ''],
  ['src/web/a.ts', `import { a } from '#modules/cases/queries.ts';`, 'the web shell imports'],
  ['src/web/a.ts', `import { a } from '#server/app.ts';`, 'the web shell imports'],
  ['tools/a.ts', `import { a } from '#server/app.ts';`, ''],
  ['tools/a.ts', `import { a } from '../../x/b.ts';`, 'leave the folder'],
  ['src/storage/a.ts', `import { a } from '.';`, 'no barrels'],
  ['src/storage/a.ts', `export default function a(): void {}`, 'default export'],
  ['src/storage/a.ts', `const a: any = 1;`, 'any'],
];

let found: { filename: string; message: string; help?: string }[] = [];

before(() => {
  copyFileSync(join(project, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  copyFileSync(join(project, 'package.json'), join(house, 'package.json'));
  cases.forEach(([file, line], index) =>
    plant(
      numbered(file, index),
      `${line}\n${line.startsWith('import type') ? 'export type Kept = a' : 'export const kept = [a]'};\n`,
    ),
  );
  plant('src/access/one.ts', `import { two } from './two.ts';\nexport const one = (): number => two();\n`);
  plant('src/access/two.ts', `import { one } from '#access/one.ts';\nexport const two = (): number => one();\n`);
  plant('src/methods/long.ts', `export function long(): void {\n${'  void 0;\n'.repeat(71)}}\n`);
  found = lint();
});

/** Each case gets a file of its own: `a.ts` becomes `a7.ts`. */
function numbered(file: string, index: number): string {
  return file.replace(/\/a\./, `/a${index}.`);
}

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

function lint(): typeof found {
  const program = join(project, 'node_modules/oxlint/bin/oxlint');
  const answer = spawnSync(process.execPath, [program, '-f', 'json'], { cwd: house, encoding: 'utf8' });
  assert.match(answer.stdout, /^\s*\{/, answer.stdout + answer.stderr);
  return (JSON.parse(answer.stdout) as { diagnostics: typeof found }).diagnostics;
}

const saidOf = (file: string): string =>
  found
    .filter((one) => one.filename === file)
    .map((one) => `${one.message} ${one.help ?? ''}`)
    .join('; ');

cases.forEach(([file, line, says], index) => {
  test(`${file}: ${line} → ${says || 'allowed'}`, () => {
    const said = saidOf(numbered(file, index));
    if (says) assert.ok(said.includes(says), `expected "${says}", the lint said "${said}"`);
    else assert.equal(said, '');
  });
});

test('a cycle is seen through # imports, and a long function is refused', () => {
  assert.match(saidOf('src/access/one.ts') + saidOf('src/access/two.ts'), /cycle/i);
  assert.match(saidOf('src/methods/long.ts'), /too many lines/);
});

test('.oxlintrc.json is what floors.ts makes', () => {
  const file: unknown = JSON.parse(readFileSync(join(project, '.oxlintrc.json'), 'utf8'));
  assert.deepEqual(file, JSON.parse(JSON.stringify(lintConfig())), 'run: node tools/floors.ts');
});
