/**
 * The floors of the house as data, and the lint configuration made from them. An override in .oxlintrc.json replaces
 * the rules above it whole, so the common part has to stand in each: that is why it is generated.
 * After a change here: `node tools/floors.ts`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Part {
  files: string[];
  /** What of src may be imported, as `#` patterns. */
  may: string[];
  /** More that is forbidden: packages, files. */
  not?: Pattern[];
  /** One step up leaves this part. */
  top?: boolean;
  say: string;
}

interface Pattern {
  group: string[];
  message: string;
  allowTypeImports?: boolean;
}

const words = ['#vocabulary/**'];
const pure = [...words, '#methods/**'];
const ground = [...pure, '#storage/**', '#access/**'];
const faces = ['#modules/*/index.ts', '#modules/*/shapes.ts'];
const webFaces = ['#modules/*/web/index.ts', '#modules/*/shapes.ts', '#modules/*/messages.ts'];

const noNode: Pattern = { group: ['node:*'], message: 'this part runs without Node' };
const noBrowser: Pattern = {
  group: ['react', 'react-dom', 'react-dom/**', 'sigma'],
  message: 'the server knows no browser',
};
const noWeb: Pattern = {
  group: ['./web/**', '../web/**'],
  message: 'the server part of a module does not know its web part',
};
const notInward: Pattern = {
  group: ['actions', 'queries', 'routes', 'commands', 'jobs', 'index'].map((name) => `../${name}.ts`),
  message: 'the web part uses its module over HTTP; types may be imported',
  allowTypeImports: true,
};

/** From the ground up; of two parts that match a file the later one counts. */
const floors: Part[] = [
  { files: ['src/vocabulary/**'], may: words, not: [noNode], say: 'vocabulary imports nothing' },
  { files: ['src/methods/**'], may: pure, not: [noNode], say: 'methods import vocabulary only' },
  {
    files: ['src/storage/**'],
    may: [...pure, '#storage/**', '#modules/*/shapes.ts'],
    not: [noBrowser],
    say: 'storage imports vocabulary and methods only',
  },
  {
    files: ['src/access/**'],
    may: [...ground, '#modules/*/shapes.ts'],
    not: [noBrowser],
    say: 'access imports storage, methods and vocabulary only',
  },
  {
    files: ['src/ui/**'],
    may: [...pure, '#ui/**', '#modules/*/shapes.ts'],
    not: [noNode],
    say: 'ui imports methods and vocabulary only',
  },
  {
    files: ['src/modules/**'],
    may: [...ground, ...faces],
    not: [noBrowser, noWeb],
    say: 'a module imports the floors below, and another module only through its index.ts or shapes.ts',
  },
  {
    files: ['src/modules/*/web/**'],
    may: [...pure, '#ui/**', ...webFaces],
    not: [noNode, notInward],
    say: 'a web part imports ui, methods, vocabulary, and another module only through its web/index.ts, shapes.ts or messages.ts',
  },
  {
    files: ['src/server/**'],
    may: [...ground, '#server/**', ...faces, '#modules/*/routes.ts', '#modules/*/jobs.ts'],
    not: [noBrowser],
    say: 'the server imports a module only through its index, shapes, routes or jobs, and neither cli nor web',
  },
  {
    files: ['src/cli/**'],
    may: [...ground, '#server/**', '#cli/**', '#demo/**', ...faces, '#modules/*/commands.ts'],
    not: [noBrowser],
    say: 'the cli imports a module only through its index, shapes or commands, and no web',
  },
  {
    files: ['src/web/**'],
    may: [...pure, '#ui/**', '#web/**', '#modules/*/web/*', ...webFaces],
    not: [noNode],
    say: 'the web shell imports ui, methods, vocabulary and the web parts of modules',
  },
];

const farUp: Pattern = { group: ['../../**'], message: 'leave the folder with a # import' };
const oneUp: Pattern = { group: ['../**'], message: 'leave the folder with a # import' };
const barrel: Pattern = { group: ['.', './', '..', '../', './index.ts'], message: 'name the file: no barrels' };

function patterns(part: Part, options: { top?: boolean; test?: boolean } = {}): { patterns: Pattern[] } {
  const floor: Pattern = { group: ['#*/**', ...part.may.map((one) => `!${one}`)], message: part.say };
  const more = (part.not ?? []).filter((one) => !(options.test && (one === noNode || one === notInward)));
  return { patterns: [options.top ? oneUp : farUp, barrel, floor, ...more] };
}

/** A file directly in a floor or module would leave it with one `../`; a file in a folder of it would not. */
const topOf = (files: string): string => (files === 'src/modules/**' ? 'src/modules/*/*' : files.replace(/\*\*$/, '*'));
const isWebPart = (part: Part): boolean => part.files[0] === 'src/modules/*/web/**';

function overridesOf(part: Part): object[] {
  const files = part.files[0] ?? '';
  const rule = (where: string[], options: { top?: boolean; test?: boolean }): object => ({
    files: where,
    rules: { 'no-restricted-imports': ['error', patterns(part, options)] },
  });
  const deep = [rule([files], {}), rule([`${files}/*.test.ts`], { test: true })];
  if (isWebPart(part)) return deep;
  const top = topOf(files);
  return [...deep, rule([top], { top: true }), rule([`${top}.test.ts`], { top: true, test: true })];
}

const clockAndChance = [
  { object: 'Date', property: 'now', message: 'take the clock as a parameter' },
  { object: 'Math', property: 'random', message: 'take the seed as a parameter' },
  { object: 'performance', property: 'now', message: 'take the clock as a parameter' },
];

export function lintConfig(): object {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['import', 'typescript', 'unicorn', 'oxc', 'react'],
    categories: { correctness: 'error' },
    ignorePatterns: ['dist', 'data', 'node_modules', 'src/web/public'],
    rules: {
      'import/no-cycle': ['error', { maxDepth: 50, ignoreTypes: false }],
      'import/no-default-export': 'error',
      'import/no-self-import': 'error',
      'typescript/no-explicit-any': 'error',
      'typescript/ban-ts-comment': 'error',
      'typescript/consistent-type-imports': 'error',
      'typescript/no-namespace': 'error',
      'react/rules-of-hooks': 'error',
      'react/exhaustive-deps': 'error',
      'no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // A spread groups arguments that belong together; effects that follow an outside store set state.
      'unicorn/no-useless-spread': 'off',
      'react/set-state-in-effect': 'off',
      'react/incompatible-library': 'off',
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': ['error', { patterns: [farUp, barrel] }],
    },
    overrides: [
      ...floors.flatMap(overridesOf),
      {
        files: ['src/vocabulary/**', 'src/methods/**'],
        rules: { 'no-restricted-properties': ['error', ...clockAndChance] },
      },
      {
        files: ['**/*.test.ts', '**/*.journey.ts', 'bench/**'],
        rules: { 'max-lines-per-function': 'off', 'no-restricted-properties': 'off' },
      },
      // Markup is long without being deep.
      {
        files: ['**/*.tsx'],
        rules: { 'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }] },
      },
      { files: ['**/*.journey.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [farUp, barrel] }] } },
      {
        files: ['vite.config.ts', '**/*Page.tsx', '**/*.bench.ts', 'tools/reporter.ts'],
        rules: { 'import/no-default-export': 'off' },
      },
    ],
  };
}

/** The places where the project's own sources may be; the shape test refuses any other. */
export const places: readonly string[] = [
  ...floors.map((part) => part.files[0]?.replace(/\/\*\*$/, '') ?? '').filter((one) => !one.includes('*')),
  'tools',
  'tests',
  'bench',
  'demo',
  'bin',
];

if (import.meta.main) {
  const path = resolve(import.meta.dirname, '../.oxlintrc.json');
  writeFileSync(path, `${JSON.stringify(lintConfig(), null, 2)}\n`);
}
