import { spawn } from 'node:child_process';
import { join } from 'node:path';

const main = join(import.meta.dirname, 'main.ts');

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `enlace` as a process of its own in a folder, as somebody at a shell would, with what is to come on stdin. */
export function ran(args: readonly string[], cwd: string, input: string | Buffer = ''): Promise<Ran> {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, ...args], { env, cwd });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  child.stdin.end(input);
  return new Promise((done) => child.once('close', (code) => done({ code: code ?? 1, out, err })));
}
