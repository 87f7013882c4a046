/** npm run check: format, lint, types, shape, and the tests that need no process of their own, no Postgres and no browser. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project } from './sources.ts';

interface Check {
  name: string;
  args: string[];
}

const script = (path: string): string => join(project, 'node_modules', path);
const types = (config: string): Check => ({
  name: `types: ${config}`,
  args: [
    script('typescript/bin/tsc'),
    '-p',
    `tsconfig.${config}.json`,
    // What did not change since the last time is not looked at again.
    '--incremental',
    '--tsBuildInfoFile',
    join(project, 'node_modules/.cache/enlace', `${config}.tsbuildinfo`),
    '--pretty',
    String(process.stdout.isTTY ?? false),
  ],
});

/** Longest first, so that two at a time end together. */
const checks: Check[] = [
  { name: 'quick tests', args: ['tools/test.ts', 'quick'] },
  types('node'),
  types('web'),
  types('journeys'),
  types('pure'),
  { name: 'lint', args: [script('oxlint/bin/oxlint'), '--format', 'unix'] },
  { name: 'format', args: [script('oxfmt/bin/oxfmt'), '--list-different'] },
  { name: 'shape', args: ['tools/shape.ts'] },
  { name: 'method pages', args: ['tools/method-pages.ts', '--check'] },
];

function run(check: Check): Promise<boolean> {
  const begun = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, check.args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => (output += piece.toString()));
    child.once('close', (code) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      console.log(`${code === 0 ? '✔' : '✖'} ${check.name} ${seconds} s`);
      if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '  '));
      done(code === 0);
    });
  });
}

const begun = performance.now();
const waiting = [...checks];
const outcomes: boolean[] = [];
const worker = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await run(next));
};
await Promise.all([worker(), worker()]);
const well = outcomes.every(Boolean);
console.log(`${well ? '✔' : '✖'} check, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
process.exitCode = well ? 0 : 1;
