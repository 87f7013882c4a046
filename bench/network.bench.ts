import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { leiden } from '#methods/graph/communities/leiden.ts';
import { modularity } from '#methods/graph/communities/modularity.ts';
import { assortativity } from '#methods/graph/kernels/assortativity.ts';
import { betweenness, normalise } from '#methods/graph/kernels/betweenness.ts';
import { constraint, effectiveSize } from '#methods/graph/kernels/burt.ts';
import { closeness } from '#methods/graph/kernels/closeness.ts';
import { clustering } from '#methods/graph/kernels/clustering.ts';
import { componentsOf } from '#methods/graph/kernels/components.ts';
import { coreNumbers } from '#methods/graph/kernels/core.ts';
import { efficiency, largestLengths, pathSums } from '#methods/graph/kernels/distances.ts';
import { eigenvector } from '#methods/graph/kernels/eigenvector.ts';
import { pagerank } from '#methods/graph/kernels/pagerank.ts';
import { shared, type Rows } from '#methods/graph/rows.ts';
import type { BenchRow } from '../tools/bench.ts';
import { type Made, preferential, randomTies } from './network/graphs.ts';

/** A Python that has igraph, networkx and numpy. */
const python = process.env['ENLACE_BENCH_PYTHON'] ?? 'python3';
/** A folder with graphology and graphology-metrics in its node_modules. */
const graphology = process.env['ENLACE_BENCH_GRAPHOLOGY'];
const repeats = Number(process.env['ENLACE_BENCH_REPEATS'] ?? 3);
const times = `processor time, medians of ${repeats}`;

/** Measures of networks beside igraph, networkx and graphology, where they are there, on the same edges in one run. */
export default async function network(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-bench-network-'));
  try {
    const file = (name: string): string => join(folder, name);
    const rows = [values(randomTies(file('small'), 300, 900))];
    rows.push(...(await brokerage(randomTies(file('middle'), 10_000, 50_000))));
    const large = randomTies(file('large'), 1_000_000, 5_000_000);
    rows.push(components(large), ranks(large), groups(preferential(file('groups'), 100_000, 3)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Peer {
  seconds: number;
  values: Float64Array;
  modularity: number;
  count: number;
}

/** What the peer says of the network, or why it says nothing. */
function peer(task: string, { edges, nodes }: Made, runs = repeats): Peer | string {
  const out = `${edges}.${task}`;
  const script = join(import.meta.dirname, 'network', 'peer.py');
  const { stdout, stderr } = spawnSync(python, [script, task, edges, String(nodes), String(runs), out], {
    encoding: 'utf8',
  });
  if (!stdout) return stderr ? (stderr.trim().split('\n').at(-1) ?? '') : `no ${python} here`;
  const said = JSON.parse(stdout) as { absent?: string; seconds?: number[]; modularity?: number; count?: number };
  if (said.absent !== undefined) return `no ${said.absent} in this Python`;
  const given = ['components', 'leiden'].includes(task) ? undefined : readFileSync(out);
  const found = new Float64Array(given ? given.length / 8 : 0);
  for (let at = 0; given && at < found.length; at++) found[at] = given.readDoubleLE(8 * at);
  return {
    seconds: median(said.seconds ?? [0]),
    values: found,
    modularity: said.modularity ?? 0,
    count: said.count ?? 0,
  };
}

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Median processor seconds of the whole process, compiling and collecting included, and the last answer. */
function timed<T>(run: () => T): { seconds: number; result: T } {
  const seconds: number[] = [];
  for (;;) {
    const before = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
    if (seconds.length >= repeats) return { seconds: median(seconds), result };
  }
}

/** The largest difference, against the size of the values where they are above 1e-3. */
const apart = (found: ArrayLike<number>, expected: ArrayLike<number>): number =>
  found.length === expected.length
    ? Math.max(
        ...Array.from(found, (value, at) => Math.abs(value - expected[at]!) / Math.max(1e-3, Math.abs(expected[at]!))),
      )
    : Infinity;

const skipped = (what: string, why: string, ours?: string): BenchRow => ({
  what,
  measured: ours === undefined ? `skipped: ${why}` : `${ours}; ${why}`,
  bar: 'where the peer is there',
  ok: true,
});

const against = (what: string, ours: number, theirs: number, most: number): BenchRow => ({
  what,
  measured: `${(ours / theirs).toFixed(2)} (${ours.toFixed(2)} s to ${theirs.toFixed(2)} s)`,
  bar: `≤ ${most}`,
  ok: ours <= most * theirs,
});

function values(small: Made): BenchRow {
  const what = 'twelve measures of 300 nodes beside networkx: the largest relative difference';
  const theirs = peer('networkx', small);
  if (typeof theirs === 'string') return skipped(what, theirs);
  const { rows, nodes } = small;
  const { local, transitivity } = clustering(rows);
  const single = new Float64Array(nodes);
  const lengths = largestLengths(rows);
  single.set([assortativity(rows), transitivity, efficiency(pathSums(rows), nodes), lengths.averagePath]);
  const blocks = [betweenness, closeness, eigenvector, pagerank, coreNumbers, constraint, effectiveSize].map(
    (of: (rows: Rows) => ArrayLike<number>) => Array.from(of(rows)),
  );
  const difference = apart([...blocks.flat(), ...local, ...single], theirs.values);
  return { what, measured: difference.toExponential(1), bar: '≤ 1e-6', ok: difference <= 1e-6 };
}

/** Two threads, half of the sources each; the processor time of the slower one counts, as on a machine with nothing else to do. */
async function brokerage(middle: Made): Promise<BenchRow[]> {
  const what = 'exact betweenness, 10,000 nodes and 50,000 edges, two threads';
  const rows = shared(middle.rows);
  const workers = [0, 1].map(() => new Worker(new URL('./network/betweenness-worker.ts', import.meta.url)));
  const sums = workers.map(() => new Float64Array(new SharedArrayBuffer(8 * middle.nodes)));
  const half = middle.nodes / 2;
  const [spent, walls]: [number[], number[]] = [[], []];
  for (let run = 0; run < repeats; run++) {
    const begun = performance.now();
    const parts = workers.map(async (worker, at) => {
      const into = sums[at]!.fill(0);
      worker.postMessage({ rows, from: at * half, to: (at + 1) * half, into });
      return new Promise<number>((done, fail) => worker.once('message', done).once('error', fail));
    });
    spent.push(Math.max(...(await Promise.all(parts))));
    walls.push((performance.now() - begun) / 1000);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  const ours = median(spent);
  const told = `${ours.toFixed(2)} s of the slower thread, ${median(walls).toFixed(2)} s on the clock`;
  const igraph = peer('betweenness', middle);
  const other = beside(middle, ours);
  if (typeof igraph === 'string') return [skipped(what, igraph, told), other];
  const found = normalise(
    sums[0]!.map((one, node) => one + sums[1]![node]!),
    middle.nodes,
  );
  const pairs = ((middle.nodes - 1) * (middle.nodes - 2)) / 2;
  const difference = apart(
    found,
    igraph.values.map((one) => one / pairs),
  );
  return [
    { what: `${what}: ours`, measured: told, bar: '', ok: true },
    against('· to igraph on one (processor time of the slower thread, medians)', ours, igraph.seconds, 0.55),
    { what: '· difference from igraph', measured: difference.toExponential(1), bar: '≤ 1e-9', ok: difference <= 1e-9 },
    other,
  ];
}

function beside({ edges, nodes }: Made, ours: number): BenchRow {
  const what = '· to graphology-metrics on one, one run';
  if (graphology === undefined) return skipped(what, 'no folder in ENLACE_BENCH_GRAPHOLOGY');
  const script = join(import.meta.dirname, 'network', 'graphology.ts');
  const { stdout } = spawnSync(process.execPath, [script, graphology, edges, String(nodes)], { encoding: 'utf8' });
  const seconds = Number(stdout);
  return seconds > 0 ? against(what, ours, seconds, 0.1) : skipped(what, `no graphology-metrics in ${graphology}`);
}

function components(large: Made): BenchRow {
  const what = `components, 1 M nodes and 5 M edges, to igraph (${times})`;
  const { seconds, result } = timed(() => componentsOf(large.rows));
  const igraph = peer('components', large);
  if (typeof igraph === 'string') return skipped(what, igraph, `${seconds.toFixed(3)} s`);
  const row = against(what, seconds, igraph.seconds, 0.2);
  return { ...row, ok: row.ok && igraph.count === result.sizes.length };
}

function ranks(large: Made): BenchRow {
  const what = `PageRank, 1 M nodes and 5 M edges, to igraph (${times})`;
  const { seconds, result } = timed(() => pagerank(large.rows));
  const igraph = peer('pagerank', large);
  if (typeof igraph === 'string') return skipped(what, igraph, `${seconds.toFixed(2)} s`);
  const difference = result.reduce((sum, one, node) => sum + Math.abs(one - igraph.values[node]!), 0);
  const row = against(what, seconds, igraph.seconds, 1 / 3);
  const measured = `${row.measured}, ranks differ by ${difference.toExponential(1)} in all`;
  return { ...row, measured, bar: '≤ 1/3, by ≤ 1e-9', ok: row.ok && difference <= 1e-9 };
}

function groups(made: Made): BenchRow {
  const what = `Leiden, 100,000 nodes, to igraph's default (${times})`;
  const { seconds, result } = timed(() => leiden(made.rows, { seed: 1 }));
  const quality = modularity(made.rows, result);
  const igraph = peer('leiden', made);
  if (typeof igraph === 'string')
    return skipped(what, igraph, `${seconds.toFixed(2)} s, modularity ${quality.toFixed(4)}`);
  const row = against(what, seconds, igraph.seconds, 1.5);
  const measured = `${row.measured}, modularity ${quality.toFixed(4)} to ${igraph.modularity.toFixed(4)}`;
  return { ...row, measured, bar: '≤ 1.5, − .005', ok: row.ok && quality >= igraph.modularity - 0.005 };
}
