import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readText } from '#methods/text/reading/read.ts';
import type { BenchRow } from '../tools/bench.ts';

const project = join(import.meta.dirname, '..');
const texts = join(project, 'tests', 'reading', 'texts');
const published = join(project, '..', 'shared', 'data', 'docs');

/** The text reader on one core: a first pass as a command meets it, then the median of five; and a text of one piece. */
export default async function read(): Promise<BenchRow[]> {
  const own = readdirSync(texts).map((file) => readFileSync(join(texts, file), 'utf8'));
  const prose = existsSync(published) ? documentsIn(published) : own;
  const first = pace(prose);
  const again = Array.from({ length: 5 }, () => pace(prose)).toSorted((a, b) => a - b);
  const whole = Array<string>(40).fill(own.join('\n\n')).join('\n\n');
  const long = pace([whole]);
  const before = process.memoryUsage().rss;
  for (let round = 0; round < 10; round += 1) pace(prose);
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  const of = `${prose.length} documents, ${Math.round(sizeOf(prose))} KB`;
  const speed = (what: string, value: number): BenchRow => ({
    what,
    measured: `${Math.round(value)} KB/s`,
    bar: '≥ 300 KB/s',
    ok: value >= 300,
  });
  return [
    speed(`text read, one core, median of 5 (${of})`, again[2] ?? 0),
    speed('the first pass, cold', first),
    speed(`one text of ${Math.round(sizeOf([whole]) / 1024)} MB`, long),
    { what: 'memory after ten passes more', measured: `+ ${Math.round(grown)} MB`, bar: 'flat', ok: grown < 150 },
  ];
}

const sizeOf = (all: readonly string[]): number => all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1024;

/** KB of text a second. */
function pace(all: readonly string[]): number {
  const began = performance.now();
  for (const text of all) readText(text);
  return sizeOf(all) / ((performance.now() - began) / 1000);
}

const documentsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .flatMap((file) =>
      gunzipSync(readFileSync(join(folder, file)))
        .toString('utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => (JSON.parse(line) as { text: string }).text);
