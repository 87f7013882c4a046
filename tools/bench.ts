/**
 * node tools/bench.ts [part of a name …] [--write]
 *
 * A bench is a file bench/<number>-<what>.bench.ts that default-exports `() => Promise<Row[]>` (type BenchRow below).
 * Each runs alone in a process of its own, in the order of the file names, and takes its own warm-up. `measured` and
 * `bar` are texts with their units ("12,400 rows/s", "at least 10,000"); `ok` is whether the bar is met. A bench whose
 * input is not there gives a row with measured "skipped: why" and ok true. Exits 1 when a bar is missed.
 * With --write the table also goes to bench/results.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { filesUnder, project } from './sources.ts';

export interface BenchRow {
  what: string;
  measured: string;
  bar: string;
  ok: boolean;
}

const mark = '\u0001rows';

async function one(file: string): Promise<void> {
  const { default: bench } = (await import(join(project, file))) as { default: () => Promise<BenchRow[]> };
  process.stdout.write(`\n${mark}${JSON.stringify(await bench())}\n`);
}

function inOwnProcess(file: string): BenchRow[] {
  const child = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, '--one', file], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = child.stdout.split('\n').find((text) => text.startsWith(mark));
  if (line) return JSON.parse(line.slice(mark.length)) as BenchRow[];
  return [{ what: file, measured: `ended with ${child.status ?? child.signal}`, bar: 'rows', ok: false }];
}

function table(rows: BenchRow[]): string {
  const cells = [
    ['what', 'measured', 'bar', ''],
    ...rows.map((row) => [row.what, row.measured, row.bar, row.ok ? '✔' : '✖']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}

function main(): void {
  const filters = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const files = existsSync(join(project, 'bench')) ? filesUnder('bench') : [];
  const chosen = files.filter((file) => file.endsWith('.bench.ts') && filters.every((filter) => file.includes(filter)));
  const rows = chosen.flatMap((file) => {
    console.error(`running ${file}`);
    return inOwnProcess(file);
  });
  const text = rows.length ? table(rows) : 'no bench ran';
  console.log(text);
  if (process.argv.includes('--write')) {
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`;
    writeFileSync(join(project, 'bench/results.md'), `# Benchmarks\n\n${machine}\n\n${text}\n`);
  }
  process.exitCode = rows.length > 0 && rows.every((row) => row.ok) ? 0 : 1;
}

if (process.argv[2] === '--one') await one(process.argv[3] ?? '');
else if (import.meta.main) main();
