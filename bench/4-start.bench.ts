import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../tools/bench.ts';
import { inventedName } from './population.ts';

const main = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

/** From the command to the first answer, cold and again; and the memory of everything it started, with 100,000 statements. */
export default async function start(): Promise<BenchRow[]> {
  const data = mkdtempSync(join(tmpdir(), 'enlace-start-'));
  try {
    const cold = await up(data);
    await down(cold.child);
    const again: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const warm = await up(data);
      again.push(warm.seconds);
      await down(warm.child);
    }
    const full = await up(data);
    const statements = await fill(full.url);
    const resident = memoryOf(full.child.pid ?? 0);
    await down(full.child);
    const second = again.sort((a, b) => a - b)[1] ?? 0;
    return [
      {
        what: 'cold start with the demonstration, to the first answer',
        measured: `${cold.seconds.toFixed(1)} s`,
        bar: '≤ 10 s',
        ok: cold.seconds <= 10,
      },
      { what: 'start again, median of 3', measured: `${second.toFixed(1)} s`, bar: '≤ 3 s', ok: second <= 3 },
      {
        what: `resident memory (shared pages once) of node and Postgres with ${statements.toLocaleString('en')} statements`,
        measured: `${Math.round(resident)} MB`,
        bar: '≤ 600 MB',
        ok: resident <= 600,
      },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

interface Up {
  child: ChildProcess;
  url: string;
  seconds: number;
}

function up(data: string): Promise<Up> {
  const began = performance.now();
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [main, 'serve', '--demo', '--json', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  return new Promise((done, fail) => {
    child.once('exit', () => fail(new Error('the node ended before it answered')));
    child.stdout?.once('data', (line: Buffer) => {
      const { url } = JSON.parse(line.toString()) as { url: string };
      void fetch(`${url}/api/health`).then(
        () => done({ child, url, seconds: (performance.now() - began) / 1000 }),
        fail,
      );
    });
  });
}

const down = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.removeAllListeners('exit');
    child.once('exit', () => done());
    child.kill('SIGINT');
  });

async function fill(url: string): Promise<number> {
  const json = { 'content-type': 'application/json' };
  const { token } = (await (
    await fetch(`${url}/api/session/door`, { method: 'POST', headers: json, body: '{"name":"serrano"}' })
  ).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const me = (await (await fetch(`${url}/api/me`, { headers })).json()) as { looking: { case: string } };
  const lines = Array.from({ length: 14_000 }, (_, at) =>
    JSON.stringify({
      id: `p${at}`,
      schema: 'Person',
      properties: {
        name: [`${inventedName(at % 700)} ${inventedName(900 + at)}`],
        country: ['mx'],
        birthDate: ['1970'],
        notes: ['a', 'b', 'c', 'd'].map((one) => `note ${one} ${at}`),
      },
    }),
  );
  const form = new FormData();
  for (const [name, value] of Object.entries({
    format: 'ftm',
    case: me.looking.case,
    label: '{"tlp":"CLEAR"}',
    authority: 'ley-redes',
    grade: 'B2',
    source: 'Bench',
  }))
    form.set(name, value);
  form.set('files', new Blob([lines.join('\n')]), 'people.jsonl');
  let view = (await (await fetch(`${url}/api/imports`, { method: 'POST', headers, body: form })).json()) as {
    id: string;
    state: string;
    statements: number;
  };
  while (view.state === 'queued' || view.state === 'running') {
    await new Promise((done) => setTimeout(done, 200));
    view = (await (await fetch(`${url}/api/imports/${view.id}`, { headers })).json()) as typeof view;
  }
  return view.statements;
}

/** Proportional set size of the node process and the Postgres it started: pages they share are counted once. */
function memoryOf(node: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parentOf = new Map(processes.flatMap((pid) => parent(pid)));
  const ours = processes.filter((pid) => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parentOf.get(at))
      if (at === node) return true;
    return false;
  });
  return ours.reduce((sum, pid) => sum + pss(pid), 0) / 1024;
}

function parent(pid: number): [number, number][] {
  try {
    return [[pid, Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])]];
  } catch {
    return [];
  }
}

function pss(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
