import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { endServer, isGone } from '#storage/postgres/processes.ts';

export const project = join(import.meta.dirname, '..', '..');

/** A node served by the real command, in a process of its own. */
export interface Served {
  url: string;
  data: string;
  pid: number;
  child: ChildProcess;
  /** From the start of the process to its first line. */
  ms: number;
  /** What it wrote to stderr so far. */
  said: () => string;
}

export interface ServeOptions {
  demo?: boolean;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Program and arguments before node itself, such as `unshare`. */
  through?: string[];
}

const spawned: ChildProcess[] = [];
const folders: string[] = [];

/** A folder for data folders that the account of the database may pass through. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-fault-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** For `after`: ends what these tests started, and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const child of spawned.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const name of ['.', 'node', 'template', 'life']) await endDatabase(join(folder, name));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function endDatabase(data: string): Promise<void> {
  const pid = postmasterOf(data);
  if (pid !== undefined && !isGone(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data))
    await endServer(pid);
}

/** The process of the database of a data folder, as its pid file says. */
export function postmasterOf(data: string): number | undefined {
  try {
    return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}

/** Starts `enlace serve` without waiting for it. */
export function launch(data: string, options: ServeOptions = {}): ChildProcess {
  const { DATABASE_URL: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  const [program = process.execPath, ...before] = options.through ?? [];
  const own = options.through ? [...before, process.execPath] : [];
  const command = [
    'src/cli/main.ts',
    'serve',
    ...(options.demo === false ? [] : ['--demo']),
    '--json',
    '--port',
    '0',
    '--data',
    data,
  ];
  const child = spawn(program, [...own, ...command], {
    cwd: project,
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  spawned.push(child);
  return child;
}

/** Starts `enlace serve` and waits for the line with its address. Throws with what it said when there is none. */
export async function serve(data: string, options: ServeOptions = {}): Promise<Served> {
  const began = performance.now();
  const child = launch(data, options);
  let out = '';
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-20_000)));
  const line = await new Promise<string>((done, fail) => {
    child.stdout?.on('data', (piece: Buffer) => {
      out += piece.toString();
      if (out.includes('\n')) done(out);
    });
    child.once('exit', (code, signal) => fail(new Error(`serve ended with ${code ?? signal}: ${said || out}`)));
    child.once('error', fail);
  });
  const { url } = JSON.parse(line) as { url: string };
  return { url, data, pid: child.pid ?? 0, child, ms: performance.now() - began, said: () => said };
}

/** Waits for the end of a process; gives its exit code, or the signal that ended it. */
export async function endOf(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode;
}

/** Stops a node as Ctrl-C does; gives the milliseconds until it had ended. */
export async function stop(served: Served, signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
  const began = performance.now();
  served.child.kill(signal);
  await endOf(served.child);
  return performance.now() - began;
}

/** SIGKILL to the node, and if so wished to its database. Nothing gets to say good-bye. */
export async function kill(child: ChildProcess, data: string, alsoDatabase: boolean): Promise<void> {
  const database = alsoDatabase ? postmasterOf(data) : undefined;
  child.kill('SIGKILL');
  if (database !== undefined && database > 1 && !isGone(database)) process.kill(database, 'SIGKILL');
  await endOf(child);
}

/** A copy with the same owners, which node's own copying does not keep. */
export const copyFolder = (from: string, to: string): void => void execFileSync('cp', ['-a', from, to]);

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

/** Somebody signed in on a node, by bearer token. */
export class Person {
  readonly url: string;
  readonly token: string;

  constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const form = body instanceof FormData;
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json: unknown =
      /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '') && text !== ''
        ? JSON.parse(text)
        : undefined;
    return { status: response.status, headers: response.headers, text, json };
  }

  /** The JSON of an answer that must be 2xx. */
  async get<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 500)}`);
    return answer.json as T;
  }

  /** The same person on the node's next address. */
  at(url: string): Person {
    return new Person(url, this.token);
  }
}

/** Signs in by a door of the demonstration. */
export async function enter(url: string, name: string): Promise<Person> {
  const { token } = await new Person(url, '').get<{ token: string }>('POST', '/session/door', { name });
  return new Person(url, token);
}

export interface FileToSend {
  name: string;
  content: string | Uint8Array<ArrayBuffer>;
}

export function formOf(fields: Record<string, string>, files: readonly FileToSend[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const { name, content } of files) form.append('files', new Blob([content]), name);
  return form;
}

export interface Import {
  id: string;
  state: string;
  phase: string;
  bytes: number;
  bytesRead: number;
  rows: number;
  statements: number;
  rejects: number;
  opened: number;
  repeated: number;
  closed: number;
  error: string | null;
  report: string | null;
}

/** Waits until an import is at rest. */
export async function settled(person: Person, id: string, within = 60_000): Promise<Import> {
  const end = performance.now() + within;
  for (;;) {
    const now = await person.get<Import>('GET', `/imports/${id}`);
    if (now.state !== 'queued' && now.state !== 'running') return now;
    if (performance.now() > end)
      throw new Error(`import ${id} is still ${now.state} (${now.phase}, ${now.rows} rows) after ${within} ms`);
    await pause(40);
  }
}

/** SQL as the owner of the schema, who stands above row security. */
export async function asOwner<T>(data: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host: join(data, 'socket'), port: 5432, database: 'enlace', user: 'enlace_owner' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
