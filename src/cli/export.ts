import { createWriteStream } from 'node:fs';
import { access, constants, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, type Command } from 'commander';
import type { ChartSummary } from '#modules/workspace/shapes.ts';
import { isId } from '#vocabulary/ids.ts';
import { connect, type NodeClient } from './client.ts';
import { entityId, queryText, timesOf, type Times } from './entity.ts';
import { usage, wrong } from './fault.ts';
import { lookUnder } from './looking.ts';
import { underPurpose, type OnNode } from './options.ts';
import { print, warn } from './terminal.ts';

const exportFormats = ['ftm', 'csv', 'graphml'] as const;
type ExportFormat = (typeof exportFormats)[number];

interface ExportOptions extends OnNode, Times {
  chart?: string;
  entity?: string;
  out?: string;
}

/** `enlace export FORMAT`: a chart, a case or an entity as a file that carries its label. */
export function exportCommand(program: Command): void {
  underPurpose(program.command('export'))
    .description('export a chart, the case or an entity; the file carries its label')
    .addArgument(new Argument('<format>', 'what to write').choices([...exportFormats]))
    .option('--chart <id or title>', 'what stands on a chart')
    .option('--entity <id or name>', 'one entity')
    .option('--as-of <date>', 'as it was known at the end of that day')
    .option('--on <date>', 'what was true on that date')
    .option('--out <file>', 'file to write; stdout by default')
    .action(exportFile);
}

async function exportFile(format: ExportFormat, options: ExportOptions): Promise<void> {
  if (options.chart !== undefined && options.entity !== undefined)
    throw usage('--chart', 'a chart and an entity', 'one of --chart, --entity, --case');
  if (options.chart === undefined && options.entity === undefined && options.case === undefined)
    throw usage('export', 'nothing to export', 'one of --chart, --entity, --case');
  if (options.json && options.out === undefined && format !== 'ftm')
    throw usage('--json', `${format} on stdout`, 'it with --out FILE');
  if (options.out !== undefined) await access(dirname(resolve(options.out)), constants.W_OK);
  const node = connect(options);
  const looking = await lookUnder(node, options);
  const times = timesOf(options);
  const asked = await askedFor(node, looking.case, options, times);
  const answer = await node.open(
    `export/${format}${queryText({ ...asked, ...times })}`,
    {},
    Object.keys(asked)[0] ?? 'export',
  );
  const label = decodeURI(answer.headers.get('x-enlace-label') ?? '');
  const bytes = options.out === undefined ? await toStdout(answer) : await toFile(answer, options.out);
  warn(`${options.out ?? format}: ${label}`);
  if (options.out !== undefined && options.json) print(true, { format, file: options.out, label, bytes }, () => '');
}

async function askedFor(
  node: NodeClient,
  file: string,
  options: ExportOptions,
  times: Times,
): Promise<Record<string, string>> {
  if (options.entity !== undefined) return { entity: await entityId(node, options.entity, times) };
  if (options.chart !== undefined) return { chart: await chartId(node, file, options.chart) };
  return { case: file };
}

async function chartId(node: NodeClient, file: string, named: string): Promise<string> {
  if (isId(named)) return named;
  const { charts } = await node.get<{ charts: ChartSummary[] }>(`charts?case=${file}`);
  const found = charts.filter((one) => one.title.toLowerCase() === named.toLowerCase());
  const [first, second] = found;
  if (first && !second) return first.id;
  throw wrong(
    '--chart',
    named,
    `the id or title of one chart of the case: ${charts.map((one) => one.title).join(', ') || 'it has none'}`,
  );
}

const streamOf = (answer: Response): Readable =>
  answer.body ? Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([]);

async function toStdout(answer: Response): Promise<number> {
  let bytes = 0;
  for await (const chunk of streamOf(answer)) {
    bytes += (chunk as Uint8Array).length;
    if (!process.stdout.write(chunk as Uint8Array)) await new Promise((done) => process.stdout.once('drain', done));
  }
  return bytes;
}

/** Half a file never stands under the name asked for. */
async function toFile(answer: Response, path: string): Promise<number> {
  const half = `${path}.${process.pid}.part`;
  const out = createWriteStream(half, { mode: 0o600 });
  try {
    await pipeline(streamOf(answer), out);
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  return out.bytesWritten;
}
