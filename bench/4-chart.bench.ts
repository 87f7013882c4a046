import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Page } from 'playwright-core';
import { fraction } from '#methods/graph/hash.ts';
import type { GraphLink, GraphNode, GraphView } from '#modules/workspace/shapes.ts';
import type { BenchRow } from '../tools/bench.ts';

const nodeCount = 10_000;
const linkCount = 50_000;
const grown = 500;
const web = join(import.meta.dirname, '../dist/web');

const kinds = ['Person', 'Person', 'Person', 'Organization', 'Company', 'BankAccount', 'Site', 'Vehicle', 'Event'];

function node(id: string): GraphNode {
  const kind = kinds[Math.floor(fraction(id) * kinds.length)] ?? 'Person';
  return {
    id,
    kind,
    caption: `Entidad ${id}`,
    facts: 5,
    origins: 1 + Math.floor(fraction(id, 1) * 3),
    contradicted: false,
  };
}

function link(id: string, from: string, to: string): GraphLink {
  const sure = fraction(id, 1);
  return {
    id,
    kind: 'UnknownLink',
    from,
    to,
    directed: true,
    caption: '',
    origins: sure < 0.6 ? 2 : 1,
    firm: sure < 0.6,
    modality: sure > 0.9 ? 'alleged' : 'asserted',
    denied: sure > 0.98,
    reports: [`r${Math.floor(fraction(id, 2) * 40)}`],
  };
}

/** Communities of a hundred, with one link in ten across: nearly the worst for a drawing. */
function world(): GraphView {
  const ids = Array.from({ length: nodeCount }, (_, i) => `n${i}`);
  const links = Array.from({ length: linkCount }, (_, k) => {
    const a = Math.floor(fraction(`a${k}`) * nodeCount);
    const near = (Math.floor(a / 100) * 100 + Math.floor(fraction(`b${k}`) ** 2 * 100)) % nodeCount;
    const far = Math.floor(fraction(`c${k}`) * nodeCount);
    const b = fraction(`d${k}`) < 0.9 ? near : far;
    return link(`l${k}`, `n${a}`, `n${a === b ? (b + 1) % nodeCount : b}`);
  });
  return { nodes: ids.map(node), links, banner: 'TLP:GREEN', reports: [] };
}

function answers(): (path: string) => unknown {
  const base = world();
  const newcomers = Array.from({ length: grown }, (_, i) => `x${i}`);
  const expansion: GraphView = {
    nodes: [node('n0'), ...newcomers.map(node)],
    links: newcomers.map((id) => link(`e${id}`, 'n0', id)),
    banner: 'TLP:GREEN',
    reports: [],
  };
  const spots = base.nodes.map(({ id }) => ({ id, x: 0, y: 0, pinned: false }));
  const state = { nodes: spots, hiddenLinks: [], without: [], layout: 'force', sizeBy: 'constant', colourBy: 'kind' };
  const chart = { id: 'chart', case: 'case', title: 'Bench', by: 'bench', savedAt: 0, entities: nodeCount };
  const looking = {
    case: 'case',
    caseTitle: 'Bench',
    purpose: 'p',
    authority: 'a',
    authorityTitle: 'A',
    authorityUntil: null,
  };
  const account = {
    id: 'me',
    name: 'me',
    display: 'Me',
    role: 'analyst',
    unit: 'u',
    unitName: 'U',
    party: 'N',
    territory: 'MX',
    language: 'en',
  };
  const table: Record<string, unknown> = {
    me: {
      account,
      csrf: 'c',
      demo: true,
      node: { name: 'n', party: 'N' },
      looking: { ...looking, justification: '' },
      lockAfterSeconds: 9999,
      locked: false,
      may: ['content.read'],
      door: null,
    },
    'charts/chart': { ...chart, state, placed: false, draft: null },
    'charts/chart/draft': {},
    graph: base,
    'graph/neighbours': { entity: 'n0', kinds: [{ kind: 'UnknownLink', count: grown }] },
    'graph/expand': { entities: newcomers, graph: expansion, more: 0 },
  };
  return (path) => table[path];
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built workspace with a node that answers from memory. */
function serve(): Promise<Server> {
  const answer = answers();
  const texts = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    if (path.startsWith('/api/')) {
      const name = path.slice(5);
      const found = texts.get(name) ?? JSON.stringify(answer(name) ?? null);
      texts.set(name, found);
      response.writeHead(found === 'null' ? 404 : 200, { 'content-type': 'application/json' }).end(found);
      return;
    }
    const file = join(web, path);
    const there = path !== '/' && existsSync(file) && statSync(file).isFile() ? file : join(web, 'index.html');
    response
      .writeHead(200, { 'content-type': types[extname(there)] ?? 'application/octet-stream' })
      .end(readFileSync(there));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Scripts of the page are texts: this file is checked without the browser's types. */
const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Milliseconds from opening the chart to the picture of all nodes and links, layout included. */
async function firstPicture(page: Page, address: string): Promise<number> {
  await page.goto(`${address}/charts/none`);
  await page.waitForTimeout(1500);
  const start = Date.now();
  await page.goto(`${address}/charts/chart`);
  const drawn = '/10,000 entities/.test(document.body.innerText) && !/Laying out/.test(document.body.innerText)';
  await page.waitForFunction(drawn, undefined, { timeout: 60_000 });
  await page.evaluate(twoFrames);
  return Date.now() - start;
}

/** Median and 95th percentile of the time from one finished frame to the next while the picture is dragged. */
async function panFrames(page: Page): Promise<{ median: number; p95: number }> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the chart has no canvas');
  await page.evaluate(`{
    window.frameTimes = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('enlace.chart.frame')) window.frameTimes.push(entry.startTime);
    }).observe({ entryTypes: ['mark'] });
  }`);
  // The corner is empty of nodes: pressing there drags the picture.
  await page.mouse.move(box.x + box.width - 12, box.y + box.height - 12);
  await page.mouse.down();
  const until = Date.now() + 4000;
  for (let i = 0; Date.now() < until; i++) {
    await page.mouse.move(box.x + box.width - 12 - (i % 80) * 3, box.y + box.height - 12 - (i % 80) * 2);
  }
  await page.mouse.up();
  const times = await page.evaluate<number[]>('window.frameTimes');
  const gaps = times
    .slice(2)
    .map((time, i) => time - (times[i + 1] ?? time))
    .sort((a, b) => a - b);
  const at = (part: number): number => gaps[Math.floor(gaps.length * part)] ?? Number.POSITIVE_INFINITY;
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds from choosing to expand until 500 more are on the picture. */
async function expand(page: Page): Promise<number> {
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await page.getByRole('menuitem').filter({ hasText: '500' }).first().waitFor();
  return page.evaluate<number>(`(async () => {
    const item = [...document.querySelectorAll('[role=menuitem]')].find((one) => /500/.test(one.textContent));
    const start = performance.now();
    item.click();
    while (!/10,500 entities/.test(document.body.innerText)) await new Promise(requestAnimationFrame);
    await ${twoFrames};
    return performance.now() - start;
  })()`);
}

const ms = (time: number): string => `${Math.round(time)} ms`;

export default async function bench(): Promise<BenchRow[]> {
  if (!existsSync(join(web, 'index.html')))
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'ignore' });
  const server = await serve();
  const browser = await browsers.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const first = await firstPicture(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await page.waitForTimeout(1000);
    const pan = await panFrames(page);
    await page.waitForTimeout(1000);
    const more = await expand(page);
    const what = 'chart of 10,000 nodes and 50,000 links, software rendering';
    return [
      {
        what: `${what}: first picture with its layout`,
        measured: ms(first),
        bar: 'at most 3,000 ms',
        ok: first <= 3000,
      },
      {
        what: `${what}: a pan frame`,
        measured: `${ms(pan.median)}, p95 ${ms(pan.p95)}`,
        bar: 'at most 100 ms',
        ok: pan.median <= 100,
      },
      { what: `${what}: expand of 500`, measured: ms(more), bar: 'at most 500 ms', ok: more <= 500 },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
