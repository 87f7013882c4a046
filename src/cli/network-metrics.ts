import type { Command } from 'commander';
import { metricNames, metricsOf, type MetricName, type MetricParts, type Metrics } from '#methods/graph/metrics.ts';
import { isLong, workOf, type Heavy, type HeavyAnswer, type Sample } from '#methods/graph/metrics-parts.ts';
import { nodeCount, type Rows } from '#methods/graph/rows.ts';
import { readEdgeFile, type EdgesRead } from './edges.ts';
import { usage } from './fault.ts';
import { isJson, onEdges, rounded, seedOf, type OnEdges } from './network-options.ts';
import { shownMetrics } from './network-text.ts';
import { heavyInThreads, threadsHere } from './network-threads.ts';
import { whole } from './options.ts';
import { out } from './table.ts';
import { count, progressLine, warn } from './terminal.ts';

interface Options extends OnEdges {
  only?: string;
  sample?: string;
  seed: string;
  exact?: boolean;
  threads?: string;
  directed?: boolean;
}

const heavy: readonly Heavy[] = ['betweenness', 'closeness', 'paths'];
/** Roughly; a network that does not fit into the processor's cache is walked much slower. */
const stepsInSecond = (rows: Rows): number => (rows.targets.length < 1_000_000 ? 1e8 : 2e7);

export function metricsCommand(network: Command): void {
  onEdges(network.command('metrics'))
    .description('the network and every node of it measured')
    .option('--only <names>', `leave out all but these, parted by commas: ${metricNames.join(', ')}`)
    .option('--sample <n>', `estimate ${heavy.join(', ')} from so many nodes`)
    .option('--seed <n>', 'where chance begins, with --sample', '1')
    .option('--exact', 'exact answers however long they take')
    .option('--threads <n>', 'by default as many as there are processors; the answer is the same')
    .option('--directed', 'also count ties by direction')
    .action(metrics);
}

async function metrics(options: Options): Promise<void> {
  const asked = { only: onlyOf(options.only), sample: sampleOf(options), threads: threadsOf(options.threads) };
  const progress = progressLine();
  const read = await readEdgeFile(options.edges, { ...options, show: progress.show });
  progress.end();
  const sample = asked.sample !== null && asked.sample.count < nodeCount(read.rows) ? asked.sample : null;
  const wanted = heavy.filter((one) => asked.only.has(one));
  const asksForIt = options.exact === true || asked.sample !== null || options.only !== undefined;
  const leftOut = !asksForIt && isLong(read.rows) ? wanted : [];
  const seconds = Math.round(workOf(read.rows) / stepsInSecond(read.rows) / asked.threads);
  const notes = {
    ...(sample === null || wanted.length === 0 ? {} : { sampled: { metrics: wanted, ...sample } }),
    ...(leftOut.length === 0 ? {} : { leftOut: { metrics: leftOut, why: `exact ones take about ${spell(seconds)}` } }),
  };
  sayLength(read, leftOut, sample === null ? wanted : [], seconds);
  const found: HeavyAnswer = await heavyInThreads(read.rows, {
    what: new Set(wanted.filter((one) => !leftOut.includes(one))),
    sample,
    threads: asked.threads,
    show: (done, of) => progress.show(`${done} of ${of} parts of ${wanted.join(', ')} done`),
  });
  progress.show('measuring nodes');
  const measured = metricsOf(read.rows, read.ids, partsOf(read, asked.only, found));
  progress.end();
  for (const name of measured.network.unsettled ?? [])
    warn(`warning: ${read.name}: ${name} was cut off before it settled; its values are not exact (unsettled)`);
  if (!isJson(options.json)) await out(`${shownMetrics(measured, read.ids)}\n`);
  else await printJson(measured, read.ids, notes);
}

function onlyOf(text: string | undefined): ReadonlySet<MetricName> {
  if (text === undefined) return new Set(metricNames);
  const asked = text.split(',').map((name) => name.trim());
  const known = (name: string): name is MetricName => metricNames.some((one) => one === name);
  const stranger = asked.find((name) => !known(name));
  if (stranger !== undefined) throw usage('--only', stranger || 'nothing', `some of ${metricNames.join(', ')}`);
  return new Set(asked.filter(known));
}

function sampleOf({ sample, exact, seed }: Options): Sample | null {
  const start = seedOf(seed);
  if (sample === undefined) return null;
  if (exact === true) throw usage('--sample', 'both --sample and --exact', 'one of both');
  return { count: whole('--sample', sample, 1, 100_000_000), seed: start };
}

const threadsOf = (text: string | undefined): number =>
  text === undefined ? threadsHere() : whole('--threads', text, 1, 64);

function sayLength(
  { name, rows }: EdgesRead,
  leftOut: readonly Heavy[],
  exact: readonly Heavy[],
  seconds: number,
): void {
  const long = `exact on ${count(nodeCount(rows), 'node')} takes about ${spell(seconds)}`;
  if (leftOut.length > 0)
    warn(
      `warning: ${name}: ${leftOut.join(', ')} left out: ${long}; --exact waits for it, --sample 500 estimates, --only chooses`,
    );
  else if (exact.length > 0 && isLong(rows))
    warn(`${name}: ${exact.join(', ')} ${long}; ctrl-C stops, --sample 500 estimates`);
}

const spell = (seconds: number): string =>
  seconds > 172_800
    ? count(Math.round(seconds / 86_400), 'day')
    : seconds > 7200
      ? count(Math.round(seconds / 3600), 'hour')
      : count(Math.max(1, Math.round(seconds / 60)), 'minute');

const partsOf = (read: EdgesRead, only: ReadonlySet<MetricName>, found: HeavyAnswer): MetricParts => ({
  only,
  heavy: found,
  ...(read.weighted ? { weighted: read.rows } : {}),
  ...(read.signs ? { signs: read.signs } : {}),
  ...(read.arcs ? { arcs: read.arcs } : {}),
});

/** One document, written as it is made: a text of millions of nodes would be too long to hold. */
async function printJson({ network, columns }: Metrics, ids: readonly string[], notes: object): Promise<void> {
  const plain = (_: string, value: unknown): unknown => (typeof value === 'number' ? rounded(value) : value);
  let pending = `${JSON.stringify({ ...network, ...notes }, plain).slice(0, -1)},"perNode":{`;
  for (const [at, id] of ids.entries()) {
    const cells = Array.from(columns, ([name, values]) => `"${name}":${rounded(values[at]!)}`);
    pending += `${at === 0 ? '' : ','}${JSON.stringify(id)}:{${cells.join(',')}}`;
    if (pending.length < 1 << 18) continue;
    await out(pending);
    pending = '';
  }
  await out(`${pending}}}\n`);
}
