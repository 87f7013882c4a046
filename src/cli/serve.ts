import { serve as listen } from '@hono/node-server';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { startPostgres } from '#storage/postgres/start.ts';
import { dataFolder } from '#storage/postgres/folder.ts';
import { configureExtractor } from '#modules/reading/index.ts';
import { makeApp } from '#server/app.ts';
import { openNode } from '#server/node.ts';
import { firstParty } from '#server/first.ts';
import { loadDemo } from '#demo/load.ts';
import { demoPassword, seedDemo } from '#demo/seed.ts';
import { reach } from './client.ts';
import { usage, wrong } from './fault.ts';
import { version } from './version.ts';

export interface ServeOptions {
  data?: string;
  port?: string;
  host?: string;
  demo?: boolean;
  open?: boolean;
  json?: boolean;
}

export interface SignIn {
  name: string;
  role: string;
  password: string;
}

/** A node that answers. */
export interface Served {
  name: string;
  url: string;
  signIns: SignIn[];
}

const root = join(import.meta.dirname, '..', '..');
const defaultPort = 7373;
/** How long stopping waits for a transaction under way; what the database then cuts off goes on at the next start. */
const patience = 2500;

const answerOfServe = ({ url, signIns }: Served): object => ({ url, signIns });

/** `npx enlace demo --json`. One node for now, without an address for list exchange. */
export const answerOfDemo = ({ name, url, signIns }: Served): object => ({
  nodes: [{ name, url, taxii: null, signIns }],
});

/** Starts a node and keeps it running until Ctrl-C. `answer` makes the line of --json. */
export async function serve(options: ServeOptions, answer: (served: Served) => object = answerOfServe): Promise<void> {
  const say = (line: string): void => {
    if (!options.json) process.stdout.write(`${line}\n`);
  };
  const ends: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  const began = performance.now();
  const starting = bringUp(options, ends, say);
  // What is just being started can be ended only once it runs.
  stopOnSignal(() => starting.then(stop, stop), say);
  try {
    const served = await starting;
    if (options.json) process.stdout.write(`${JSON.stringify(answer(served))}\n`);
    if (ends.length > 0)
      say(`\n  Enlace  ${served.url}   (${((performance.now() - began) / 1000).toFixed(1)} s; Ctrl-C stops)\n`);
    for (const one of ends.length > 0 ? served.signIns : [])
      say(`  ${one.role.padEnd(14)} ${one.name.padEnd(10)} ${one.password}`);
    if (options.open) openBrowser(served.url);
  } catch (error) {
    // Whatever runs already would keep the process, and the folder, from everybody.
    await stop();
    throw error;
  }
}

/** Store, node, demonstration, web; what must be ended again goes on `ends` as it begins. */
async function bringUp(
  options: ServeOptions,
  ends: (() => Promise<void>)[],
  say: (line: string) => void,
): Promise<Served> {
  const data =
    options.data ??
    (options.demo && process.env['ENLACE_DATA'] === undefined ? join(dataFolder(), 'demo') : dataFolder());
  const extractor = configureExtractor(process.env);
  const postgres = await startPostgres({ data });
  if ('alreadyRunning' in postgres) {
    const url = postgres.alreadyRunning;
    if (!url.startsWith('http'))
      throw wrong(data, 'another Enlace that is still starting', 'it to answer first; try again in some seconds');
    say(`Enlace runs on this data already: ${url}`);
    return servedAlready(url);
  }
  ends.push(postgres.stop);
  const log = pino({ level: process.env['ENLACE_LOG'] ?? 'warn' }, pino.destination(2));
  const demo = options.demo ? loadDemo() : undefined;
  const node = await openNode({
    app: postgres.connection,
    owner: postgres.owner,
    data,
    settings: {
      name: demo?.node.name ?? process.env['ENLACE_NODE'] ?? 'enlace',
      party: demo?.node.party ?? process.env['ENLACE_PARTY'] ?? 'HOME',
      demo: options.demo ?? false,
      lockAfterSeconds: 900,
      extractor,
    },
  });
  ends.push(() => Promise.race([node.close(), pause(patience, undefined, { ref: false })]));
  if (options.demo) await seedDemo(node);
  else await firstParty(node);
  const web = join(root, 'dist', 'web');
  const app = makeApp({
    node,
    version: version(),
    ...(existsSync(join(web, 'index.html')) ? { web } : {}),
    log: (line) => (line.error ? log.error(line) : log.info(line)),
  });
  const { url, close } = await listenOn(app.fetch, options.host ?? '127.0.0.1', options.port ?? process.env['PORT']);
  ends.push(close);
  postgres.announce(url);
  return { name: node.settings.name, url, signIns: demo ? demoSignIns() : [] };
}

const demoSignIns = (): SignIn[] =>
  loadDemo().accounts.map(({ name, role }) => ({ name, role, password: demoPassword }));

/** What a node that was started before would have printed. Only the demonstration has doors. */
async function servedAlready(url: string): Promise<Served> {
  const { doors } = (await (await reach(url, 'doors')).json()) as { doors: unknown[] };
  const isDemo = doors.length > 0;
  return {
    name: isDemo ? loadDemo().node.name : (process.env['ENLACE_NODE'] ?? 'enlace'),
    url,
    signIns: isDemo ? demoSignIns() : [],
  };
}

interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Listens on the port asked; without one on the usual port, or the next free one when it is taken. */
async function listenOn(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  asked: string | undefined,
): Promise<Listening> {
  const wanted = asked === undefined ? defaultPort : Number(asked);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw usage('--port', asked ?? '', 'a number from 0 to 65535');
  for (let port = wanted; ; port += 1) {
    try {
      return await tryPort(fetch, host, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (taken && asked === undefined && port < wanted + 20) continue;
      throw taken ? wrong(`port ${port}`, 'taken', 'a free one: --port N') : error;
    }
  }
}

function tryPort(fetch: Parameters<typeof listenOn>[0], host: string, port: number): Promise<Listening> {
  return new Promise((done, fail) => {
    // Node gives a request five minutes to arrive; a big import over a slow line takes longer.
    // A connection kept alive for a shorter time than clients keep it is closed under their next request.
    const serverOptions = { requestTimeout: 6 * 3_600_000, keepAliveTimeout: 75_000 };
    const server = listen({ fetch, hostname: host, port, serverOptions }, (info) => {
      const name = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
      done({
        url: `http://${name}:${info.port}`,
        close: () =>
          new Promise((ended) => {
            server.close(() => ended());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', fail);
  });
}

function stopOnSignal(stop: () => Promise<void>, say: (line: string) => void): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    say('\n  Stopping …');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`enlace: ${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

function openBrowser(url: string): void {
  const [command, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  // No browser on this machine is no fault: the address is printed.
  spawn(command ?? 'xdg-open', [...before, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
