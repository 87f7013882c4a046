import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser } from 'playwright-core';
import { fraction } from '#methods/graph/hash.ts';
import type { GraphLink, GraphNode, GraphView } from '#modules/workspace/shapes.ts';

export interface ChartSize {
  nodes: number;
  links: number;
  /** What expanding the first node brings. */
  grown: number;
  /** Whether the chart comes with its coordinates. */
  placed: boolean;
}

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
    grades: [sure < 0.6 ? 'B2' : 'D4'],
    firm: sure < 0.6,
    modality: sure > 0.9 ? 'alleged' : 'asserted',
    denied: sure > 0.98,
    since: null,
    until: null,
    reports: [`r${Math.floor(fraction(id, 2) * 40)}`],
  };
}

/** Communities of a hundred, with one link in ten across: nearly the worst for a drawing. */
function world(nodeCount: number, linkCount: number): GraphView {
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

function answers({ nodes, links, grown, placed }: ChartSize): (path: string) => unknown {
  const base = world(nodes, links);
  const newcomers = Array.from({ length: grown }, (_, i) => `x${i}`);
  const expansion: GraphView = {
    nodes: [node('n0'), ...newcomers.map(node)],
    links: newcomers.map((id) => link(`e${id}`, 'n0', id)),
    banner: 'TLP:GREEN',
    reports: [],
  };
  const side = Math.ceil(Math.sqrt(nodes));
  const spots = base.nodes.map(({ id }, at) =>
    placed
      ? { id, x: (at % side) * 40, y: Math.floor(at / side) * 40, pinned: false }
      : { id, x: 0, y: 0, pinned: false },
  );
  const state = { nodes: spots, hiddenLinks: [], without: [], layout: 'force', sizeBy: 'constant', colourBy: 'kind' };
  const chart = { id: 'chart', case: 'case', title: 'Bench', by: 'bench', savedAt: 0, entities: nodes };
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
    'charts/chart': { ...chart, state, placed, draft: null },
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

/** The built workspace with a node that answers from memory: one chart, of so many nodes and links. */
export function serveChart(size: ChartSize): Promise<Server> {
  if (!existsSync(join(web, 'index.html')))
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'ignore' });
  const answer = answers(size);
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

export const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

export const openBrowser = async (): Promise<Browser> =>
  browsers.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  });
