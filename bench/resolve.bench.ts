import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openResolver } from '#methods/resolution/resolver.ts';
import type { ResolveRecord } from '#methods/resolution/shapes.ts';
import { suggestPairs } from '#methods/resolution/suggest.ts';
import type { BenchRow } from '../tools/bench.ts';
import { columns, writePeople } from './resolve/people.ts';

const main = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
/** The larger run takes minutes and gigabytes; smaller ones may be asked for while working. */
const many = Number(process.env['ENLACE_BENCH_RECORDS'] ?? 1_000_000);
/** A Python that has Splink 5. */
const python = process.env['ENLACE_BENCH_PYTHON'] ?? 'python3';

/** Deduplication of invented people by the command, whole; Splink on the same file where it is installed; one record at a time. */
export default async function resolving(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-bench-resolve-'));
  try {
    const rows: BenchRow[] = [];
    for (const [records, seconds] of [
      [50_000, 30],
      [many, 300],
    ] as const) {
      const path = join(folder, `${records}.csv`);
      await writePeople(path, records, records === many ? 2 : 1);
      rows.push(await ours(path, records, seconds), await splinks(path, records));
    }
    return [...rows, await oneByOne(join(folder, '50000.csv'))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sayMemory = `data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>process.stderr.write(`peak ${process.resourceUsage().maxRSS*1024}\\n`))',
)}`;

async function ours(path: string, records: number, most: number): Promise<BenchRow> {
  const out = `${path}.jsonl`;
  const file = openSync(out, 'w');
  const begun = performance.now();
  const args = ['--import', sayMemory, main, 'resolve', '--in', path, '--id', 'id', '--clusters', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', file, 'pipe'] });
  let err = '';
  child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
  const code = await new Promise((done) => child.once('close', done));
  closeSync(file);
  const seconds = (performance.now() - begun) / 1000;
  const memory = Number(/peak (\d+)/.exec(err)?.[1] ?? Infinity);
  const groups: string[][] = [];
  for await (const line of createInterface({ input: createReadStream(out) })) {
    const { members } = JSON.parse(line) as { members?: string[] };
    if (members) groups.push(members);
  }
  const score = await f1(path, groups);
  return {
    what: `${records.toLocaleString('en')} invented people deduped by the command, all included`,
    measured: `${seconds.toFixed(0)} s, ${(memory / 1e9).toFixed(1)} GB, F1 ${score.toFixed(3)}`,
    bar: `${most} s, 4 GB, F1 .95`,
    ok: code === 0 && seconds <= most && memory <= 4e9 && score >= 0.95,
  };
}

async function splinks(path: string, records: number): Promise<BenchRow> {
  const what = `the same ${records.toLocaleString('en')} by Splink, its guide's settings`;
  const out = `${path}.splink`;
  const script = join(import.meta.dirname, 'resolve', 'splink_people.py');
  const { stdout } = spawnSync(python, [script, path, out], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [, seconds, memory] = /([\d.]+) (\d+)\s*$/.exec(stdout ?? '') ?? [];
  if (seconds === undefined || !existsSync(out))
    return { what, measured: 'skipped: no Splink 5 in this Python', bar: 'for comparison', ok: true };
  const groups = new Map<string, string[]>();
  for await (const line of createInterface({ input: createReadStream(out) })) {
    const [cluster = '', id = ''] = line.split(',');
    const members = groups.get(cluster);
    if (members) members.push(id);
    else groups.set(cluster, [id]);
  }
  const score = await f1(path, groups.values());
  const measured = `${Number(seconds).toFixed(0)} s, ${(Number(memory) / 1e9).toFixed(1)} GB, F1 ${score.toFixed(3)}`;
  return { what, measured, bar: 'for comparison', ok: true };
}

async function* rowsOf(path: string): AsyncGenerator<string[]> {
  let isHead = true;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (!isHead) yield line.split(',');
    isHead = false;
  }
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** The harmonic mean of precision and recall over the pairs of groups. */
async function f1(path: string, groups: Iterable<readonly string[]>): Promise<number> {
  const entity = new Map<string, string>();
  for await (const [id = '', cluster = ''] of rowsOf(path)) entity.set(id, cluster);
  const sizes = new Map<string, number>();
  for (const one of entity.values()) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  const truth = [...sizes.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  let [found, right] = [0, 0];
  for (const members of groups) {
    found += pairsOf(members.length);
    for (const same of Map.groupBy(members, (id) => entity.get(id)).values()) right += pairsOf(same.length);
  }
  return (2 * right) / (found + truth);
}

/** How long a new record takes among the others. */
async function oneByOne(path: string): Promise<BenchRow> {
  const records: ResolveRecord[] = [];
  for await (const cells of rowsOf(path))
    records.push({
      id: cells[0] ?? '',
      values: Object.fromEntries(columns.slice(2).map((name, at) => [name, cells[at + 2] ?? ''])),
    });
  const late = records.splice(-2000);
  const resolver = openResolver(suggestPairs(records.slice(0, 10_000)).model, records);
  const times = late
    .map((record) => {
      const begun = performance.now();
      resolver.add(record);
      return performance.now() - begun;
    })
    .toSorted((a, b) => a - b);
  const [half = 0, most = 0] = [times[1000], times[1980]];
  return {
    what: `a new record among ${records.length.toLocaleString('en')}, p50 / p99`,
    measured: `${half.toFixed(2)} / ${most.toFixed(2)} ms`,
    bar: '2 / 20 ms',
    ok: half <= 2 && most <= 20,
  };
}
