import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import pg from 'pg';
import { demoId, seedDemo } from '#demo/seed.ts';
import type { Caller } from '#access/context.ts';
import { sessionOf, type Session } from '#modules/people/index.ts';
import { makeApp, type AppOptions } from '#server/app.ts';
import { openNode, type RunningNode } from '#server/node.ts';
import { type TestDatabase, testDatabase } from '#storage/postgres/testing.ts';
import type { Clock } from '#vocabulary/ids.ts';

export { demoId };

/** The moment at which every test node stands: after the last report of the demonstration. */
export const noon = Date.parse('2026-11-21T12:00Z');

export interface Watch {
  now: number;
}

/** Bytes that are the same in every run: SHA-256 in counter mode over a seed. */
export function fixedRandom(seed: string): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    const made = Buffer.alloc(length);
    for (let at = 0; at < length; at += 32) {
      const block = createHash('sha256').update(`${seed} ${count++}`).digest();
      block.copy(made, at, 0, Math.min(32, length - at));
    }
    return made;
  };
}

export type LogLine = Parameters<NonNullable<AppOptions['log']>>[0];

export interface TestNodeOptions {
  /** A template of `testDatabase().template`; null for an empty store. Default: the seeded demonstration. */
  template?: string | null;
  /** A database there already, instead of a fresh copy. Closing the node leaves it. */
  database?: TestDatabase;
  demo?: boolean;
  seed?: string;
  lockAfterSeconds?: number;
  party?: string;
  /** Folder of keys and originals; a fresh one by default. */
  data?: string;
  log?: (line: LogLine) => void;
}

export interface TestNode {
  node: RunningNode;
  app: Hono;
  database: TestDatabase;
  watch: Watch;
  data: string;
  /** What went wrong inside, as the node's own log has it. */
  errors: string[];
  /** Signs in by the demonstration's door and gives the bearer token; again the same one for the same name. */
  token(name: string): Promise<string>;
  session(name: string): Promise<Session>;
  caller(name: string): Promise<Caller>;
  /** One request, in process, as a program with a bearer token (null: as nobody). */
  ask(name: string | null, method: string, path: string, body?: unknown): Promise<Answer>;
  /** SQL as the owner, who is above row security. */
  sql<T = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  json: unknown;
}

/** A node on a fresh copy of the seeded demonstration, with a clock that stands and random bytes that repeat. */
export async function testNode(options: TestNodeOptions = {}): Promise<TestNode> {
  const server = await testDatabase();
  const template = options.template === undefined && !options.database ? await seededTemplate() : options.template;
  const database = options.database ?? (await server.createDatabase(template ?? undefined));
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'enlace-node-'));
  if (!options.data) fixedKeys(data);
  const watch: Watch = { now: noon };
  const node = await openAt(database, data, () => watch.now, options);
  const errors: string[] = [];
  const log = (line: LogLine): void => {
    options.log?.(line);
    if (line.error !== undefined) errors.push(line.error);
  };
  const app = makeApp({ node, version: 'test', log });
  const tokens = new Map<string, Promise<string>>();
  let owner: pg.Pool | undefined;
  const one: TestNode = {
    node,
    app,
    database,
    watch,
    data,
    errors,
    token(name) {
      const known = tokens.get(name) ?? enter(app, name);
      tokens.set(name, known);
      return known;
    },
    async session(name) {
      const session = await sessionOf(node, await one.token(name));
      if (!session) throw new Error(`no session for ${name}`);
      return session;
    },
    caller: async (name) => (await one.session(name)).caller,
    async ask(name, method, path, body) {
      const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      if (name !== null) headers['authorization'] = `Bearer ${await one.token(name)}`;
      return answerOf(
        await app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
      );
    },
    async sql<T>(text: string, values: unknown[] = []) {
      owner ??= new pg.Pool({ ...database.owner, max: 1 }).on('error', () => undefined);
      return (await owner.query(text, values)).rows as T[];
    },
    async close() {
      await owner?.end();
      await node.close();
      if (!options.database) await database.drop();
      if (!options.data) rmSync(data, { recursive: true, force: true });
    },
  };
  return one;
}

/** The same keys for every test node, so that two of them give people the same marks in their ledgers. */
function fixedKeys(data: string): void {
  mkdirSync(join(data, 'keys'), { recursive: true });
  for (const name of ['originals.key', 'pseudonyms.key']) {
    writeFileSync(join(data, 'keys', name), createHash('sha256').update(name).digest('base64'));
  }
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  const json: unknown = (headers['content-type'] ?? '').includes('json') && text !== '' ? parsed(text) : undefined;
  return { status: response.status, headers, text, json };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const openAt = (database: TestDatabase, data: string, clock: Clock, options: TestNodeOptions): Promise<RunningNode> =>
  openNode({
    app: { ...database.connection, max: 4 },
    owner: database.owner,
    data,
    settings: {
      name: 'Nodo Sur',
      party: options.party ?? 'SOUTH',
      demo: options.demo ?? true,
      lockAfterSeconds: options.lockAfterSeconds ?? 900,
    },
    clock,
    random: fixedRandom(options.seed ?? 'enlace'),
    jobs: false,
  });

async function enter(app: Hono, name: string): Promise<string> {
  const answer = await app.request('/api/session/door', { method: 'POST', body: JSON.stringify({ name }) });
  if (answer.status !== 200) throw new Error(`${name} at the door: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

/** The database of the demonstration as `npm start` makes it, filled once per test run. */
export async function seededTemplate(): Promise<string> {
  return (await testDatabase()).template('seeded_demonstration', async (database) => {
    const data = mkdtempSync(join(tmpdir(), 'enlace-seed-'));
    // Other random bytes than the nodes that work on copies, so that no id is made twice.
    const node = await openAt(database, data, () => noon - 60_000, { seed: randomBytes(8).toString('hex') });
    await seedDemo(node);
    await node.close();
    rmSync(data, { recursive: true, force: true });
  });
}
