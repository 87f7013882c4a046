#!/usr/bin/env node
// Plain JavaScript for whatever Node starts it: goes on in the Node that came with the packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(project, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (!existsSync(node)) {
  // Its words go to stderr: stdout belongs to the command.
  const setup = spawnSync(process.execPath, [join(project, 'tools', 'setup.js'), '--no-web'], {
    stdio: ['inherit', 2, 2],
  });
  if (setup.status !== 0) process.exit(setup.status ?? 1);
}

const args = [join(project, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)];
if (process.execve && process.platform !== 'win32') process.execve(node, [node, ...args], process.env);

const child = spawn(node, args, { stdio: 'inherit', shell: process.platform === 'win32' });
// In a terminal Ctrl-C reaches the child by itself; a second one would read as impatience.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  process.stderr.write(`enlace: cannot run ${node}: ${error.message}; run npm ci\n`);
  process.exit(1);
});
child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
