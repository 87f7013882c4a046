/** npm run dev: a node on the demonstration case that restarts on changes, and Vite in front of it with hot reload. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project } from './sources.ts';

const port = process.env['PORT'] ?? '7400';
const run = (args: string[]): ReturnType<typeof spawn> =>
  spawn(process.execPath, args, {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, PORT: port, ENLACE_API: `http://127.0.0.1:${port}` },
  });

const children = [
  run(['--watch', '--watch-path=src', 'src/cli/main.ts', 'serve', '--demo']),
  run([join(project, 'node_modules/vite/bin/vite.js')]),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => children.forEach((child) => child.kill(signal)));
for (const child of children) child.once('exit', () => children.forEach((other) => other.kill('SIGTERM')));
