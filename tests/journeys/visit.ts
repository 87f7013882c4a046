import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launch, type Launched, type LaunchOptions } from '#tests/browser/chromium.ts';

const project = join(import.meta.dirname, '..', '..');

/** A node as a user starts it, with the demonstration or empty, for one journey. */
export interface Visit {
  url: string;
  data: string;
  /** A browser of its own; what it logs as an error, or asks of another machine, fails the journey at `end`. */
  open(options?: LaunchOptions): Promise<Guest>;
  end(): Promise<void>;
}

export interface Guest extends Launched {
  language: 'en' | 'es';
  /** Through a door of the demonstration by its name of role, or as any account by its name. */
  enter(account: string): Promise<void>;
  go(path: string): Promise<void>;
  /** Keeps a picture of the page: for the guide when ENLACE_PICTURES is set, else beside the temporary data. */
  picture(name: string): Promise<void>;
}

export async function startVisit(demo = true): Promise<Visit> {
  const data = mkdtempSync(join(tmpdir(), 'enlace-journey-'));
  if (demo) await seeded(data);
  const child = startNode(data, demo);
  const url = await firstLine(child);
  const guests: { launched: Launched; strangers: string[] }[] = [];
  return {
    url,
    data,
    async open(options = {}) {
      const launched = await launch(options);
      const strangers: string[] = [];
      launched.page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) strangers.push(request.url());
      });
      guests.push({ launched, strangers });
      return guest(launched, url, data, options.language ?? 'en');
    },
    async end() {
      for (const { launched } of guests) await launched.close();
      await stopNode(child);
      rmSync(data, { recursive: true, force: true });
      for (const { launched, strangers } of guests) {
        assert.deepEqual(strangers, [], 'nothing is asked of another machine');
        // The browser notes every refusal that a journey provokes; those are no errors of the page.
        assert.deepEqual(
          launched.errors.filter((one) => !/status of 4\d\d/.test(one)),
          [],
        );
      }
    },
  };
}

function startNode(data: string, demo: boolean): ChildProcess {
  const { DATABASE_URL: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  const args = ['src/cli/main.ts', 'serve', ...(demo ? ['--demo'] : []), '--json', '--port', '0', '--data', data];
  return spawn(process.execPath, args, { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] });
}

const stopNode = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGINT');
  });

/** The demonstration is loaded once for all journeys of a run, where the runner gives a folder for it; each gets a copy. */
async function seeded(data: string): Promise<void> {
  const folder = process.env['ENLACE_JOURNEY_SEED'];
  if (folder === undefined) return;
  if (!existsSync(folder)) {
    const making = `${folder}-making`;
    const child = startNode(making, true);
    await firstLine(child);
    await stopNode(child);
    execFileSync('mv', [making, folder]);
  }
  rmSync(data, { recursive: true });
  // Postgres wants its folder owned as it left it.
  execFileSync('cp', ['-a', folder, data]);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.once('exit', () => fail(new Error('the node ended before it answered')));
    child.stdout?.once('data', (line: Buffer) => done((JSON.parse(line.toString()) as { url: string }).url));
  });
}

function guest(launched: Launched, url: string, data: string, language: 'en' | 'es'): Guest {
  const { page } = launched;
  const go = async (path: string): Promise<void> => {
    await page.goto(url + path);
    await page.locator('main').waitFor();
  };
  return {
    ...launched,
    language,
    go,
    async enter(account) {
      await page.goto(`${url}/doors`);
      await page.evaluate(async (name) => {
        await fetch('/api/session/door', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name }),
        });
      }, account);
    },
    async picture(name) {
      const folder = process.env['ENLACE_PICTURES']
        ? join(project, 'docs', 'guide')
        : join(tmpdir(), 'enlace-pictures');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
}

/** Asks the API from within the page, with its session. */
export const ask = <T>(page: Page, method: string, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([how, where, what]) => {
      const me = (await (await fetch('/api/me')).json()) as { csrf: string };
      const answer = await fetch(`/api/${where}`, {
        method: how as string,
        headers: { 'content-type': 'application/json', 'x-enlace-csrf': me.csrf },
        ...(what === undefined ? {} : { body: JSON.stringify(what) }),
      });
      return (await answer.json()) as never;
    },
    [method, path, body] as const,
  );

/** The first entity of a search, by its name. */
export async function entityCalled(page: Page, text: string): Promise<string> {
  const { entities } = await ask<{ entities: { id: string }[] }>(page, 'POST', 'search', { text, limit: 1 });
  const [first] = entities;
  assert.ok(first, `${text} is found`);
  return first.id;
}

/** The chart of everybody in the demonstration's case. */
export async function largestChart(page: Page): Promise<string> {
  const { looking } = await ask<{ looking: { case: string } }>(page, 'GET', 'me');
  const { charts } = await ask<{ charts: { id: string; entities: number }[] }>(
    page,
    'GET',
    `charts?case=${looking.case}`,
  );
  const [largest] = charts.toSorted((a, b) => b.entities - a.entities);
  assert.ok(largest, 'the case has a chart');
  return largest.id;
}

type Catalogue = { en: Record<string, unknown>; es: Record<string, unknown> };

/** The text of a key in a language, with its values; of plurals the form for `n`. */
export function words(
  catalogue: Catalogue,
  language: 'en' | 'es',
): (key: string, values?: Record<string, string | number>) => string {
  return (key, values = {}) => {
    const found = catalogue[language][key];
    assert.ok(found !== undefined, `the catalogue has no ${key}`);
    const plural = found as { one: string; other: string };
    const text = typeof found === 'string' ? found : values['n'] === 1 ? plural.one : plural.other;
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}

/** Lets the next answer from an address that fits come so late. */
export const answersLate = (page: Page, address: RegExp, ms: number): Promise<unknown> =>
  page.route(
    address,
    async (route) => {
      await pause(ms);
      // The page may be gone, or have given the question up by then.
      await route.continue().catch(() => undefined);
    },
    { times: 1 },
  );
