import { Option, type Command } from 'commander';
import { directedPaths } from '#methods/graph/directed-paths.ts';
import { shortestPaths } from '#methods/graph/kernels/paths.ts';
import type { WeightedRows } from '#methods/graph/rows.ts';
import { idOf } from './edges-ids.ts';
import { readEdgeFile, type EdgesRead } from './edges.ts';
import { wrong } from './fault.ts';
import { answer, onEdges, rounded, type OnEdges } from './network-options.ts';
import { whole } from './options.ts';
import { clean, warn } from './terminal.ts';

interface Options extends OnEdges {
  from: string;
  to: string;
  k: string;
  lengths: keyof typeof lengthOf;
  directed?: boolean;
}

/** How long a tie is by its weight. */
const lengthOf = {
  steps: null,
  weight: (weight: number) => weight,
  inverse: (weight: number) => 1 / weight,
} as const;

export function pathsCommand(network: Command): void {
  onEdges(network.command('paths'))
    .description('the shortest ways from one node to another, none of them passing a node twice')
    .requiredOption('--from <id>', 'where they begin')
    .requiredOption('--to <id>', 'where they end')
    .option('--k <n>', 'how many at most', '1')
    .addOption(
      new Option('--lengths <kind>', 'length of a tie: 1, its weight, or 1/weight (strong ties are short)')
        .choices(Object.keys(lengthOf))
        .default('steps'),
    )
    .option('--directed', 'edges lead from source to target only')
    .action(paths);
}

async function paths(options: Options): Promise<void> {
  const k = whole('--k', options.k, 1, 10_000);
  const read = await readEdgeFile(options.edges, options);
  const from = nodeOf('--from', options.from, read);
  const to = nodeOf('--to', options.to, read);
  const rows = read.arcs ?? read.rows;
  const search = read.arcs === undefined ? shortestPaths : directedPaths;
  const found = {
    paths: search(rows, from, to, k, lengthsOf(rows, options.lengths, read)).map(({ nodes, length }) => ({
      nodes: nodes.map((node) => read.ids[node]!),
      length: rounded(length),
    })),
  };
  if (found.paths.length === 0)
    warn(`${read.name}: no way from ${options.from} to ${options.to}: none of the edges leads on`);
  await answer(options.json, found, () =>
    found.paths.map(({ nodes, length }) => `${length}  ${nodes.map(clean).join(' → ')}`).join('\n'),
  );
}

function nodeOf(option: string, text: string, { ids, name }: EdgesRead): number {
  const at = ids.indexOf(idOf(text));
  if (at < 0) throw wrong(option, `no node ${text}`, `an id that stands in ${name}`);
  return at;
}

function lengthsOf(
  { weights }: WeightedRows,
  kind: Options['lengths'],
  { name }: EdgesRead,
): ArrayLike<number> | undefined {
  const of = lengthOf[kind];
  if (of === null) return undefined;
  return Float64Array.from(weights, (weight) => {
    const length = of(weight);
    if (!(length > 0 && length < Infinity))
      throw wrong(name, `a weight of ${weight}`, `weights above 0, as --lengths ${kind} asks`);
    return length;
  });
}
