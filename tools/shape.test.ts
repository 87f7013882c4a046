import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from './shape.ts';

const cases: [path: string, text: string, says: RegExp][] = [
  ['src/storage/store.ts', 'x\n'.repeat(501), /501 lines; expected at most 500/],
  ['src/other/store.ts', '', /outside the floors/],
  ['store.ts', '', /outside the floors/],
  ['src/storage/index.ts', '', /a barrel/],
  ['src/storage/all.ts', `export ${'*'} from './store.ts';`, /a barrel/],
  ['src/storage/store.js', '', /expected TypeScript/],
  ['src/storage/string-utils.ts', '', /says nothing/],
  ['src/storage/helpers/a.ts', '', /says nothing/],
  ['src/storage/a.ts', `\nconst a = '/${'home'}/me/a';`, /a\.ts:2: a path of one machine/],
  ['src/storage/a.ts', `// @ts-${'ignore'}`, /silenced type error/],
  ['src/storage/a.ts', `${'enum'} Colour {}`, /union of texts/],
  ['src/storage/a.ts', `// oxlint-${'disable'}-next-line eqeqeq`, /a reason after --/],
];

for (const [path, text, says] of cases)
  test(`${path} is refused: ${says.source}`, () => assert.match(problemsOf(path, text).join('\n'), says));

test('ordinary files pass', () => {
  assert.deepEqual(problemsOf('src/modules/cases/index.ts', `export { cases } from './queries.ts';\n`), []);
  assert.deepEqual(problemsOf('src/modules/cases/web/index.ts', ''), []);
  assert.deepEqual(problemsOf('src/storage/store.ts', 'x\n'.repeat(500)), []);
  assert.deepEqual(problemsOf('bin/enlace.js', ''), []);
  assert.deepEqual(
    problemsOf('src/a/b.ts', `// oxlint-${'disable'}-next-line eqeqeq -- null and undefined alike`).length,
    1,
  );
});
