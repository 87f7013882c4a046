import { Option, type Command } from 'commander';
import { leiden } from '#methods/graph/communities/leiden.ts';
import { louvain } from '#methods/graph/communities/louvain.ts';
import { modularity } from '#methods/graph/communities/modularity.ts';
import { dismantle, strategies, type Strategy } from '#methods/graph/removal/dismantle.ts';
import { keyPlayers } from '#methods/graph/removal/key-players.ts';
import type { Objective } from '#methods/graph/removal/objectives.ts';
import type { Ties } from '#methods/graph/removal/ranking.ts';
import { nodeCount, type Rows } from '#methods/graph/rows.ts';
import { readEdgeFile, type EdgesRead } from './edges.ts';
import { usage } from './fault.ts';
import { metricsCommand } from './network-metrics.ts';
import { pathsCommand } from './network-paths.ts';
import { answer, onEdges, rounded, seedOf, someIds, type OnEdges } from './network-options.ts';
import { whole } from './options.ts';
import { columns, count, progressLine, warn } from './terminal.ts';

/** `enlace network`: a network from a file of edges, measured, parted and taken apart; no node needed. */
export function networkCommands(program: Command): void {
  const network = program.command('network').description('networks in files: measures, communities, removal, paths');
  metricsCommand(network);
  communitiesCommand(network);
  keyPlayersCommand(network);
  dismantleCommand(network);
  pathsCommand(network);
}

/** Every method here reads ties as such, without their weights. */
const unweighted = ({ rows: { offsets, targets } }: EdgesRead): Rows => ({ offsets, targets });

interface CommunitiesOptions extends OnEdges {
  method: keyof typeof parted;
  seed: string;
  resolution: string;
  weighted?: boolean;
}

const parted = { leiden, louvain };

function communitiesCommand(network: Command): void {
  onEdges(network.command('communities'))
    .description('groups with more ties within than chance would give; the same seed gives the same groups')
    .addOption(new Option('--method <name>', 'how they are searched').choices(Object.keys(parted)).default('leiden'))
    .option('--seed <n>', 'where chance begins', '1')
    .option('--resolution <number>', 'above 1 more and smaller groups', '1')
    .option('--weighted', 'weights count; otherwise every tie is one')
    .action(communities);
}

async function communities(options: CommunitiesOptions): Promise<void> {
  const seed = seedOf(options.seed);
  const resolution = Number(options.resolution);
  if (options.resolution.trim() === '' || !(resolution > 0 && resolution <= 1000))
    throw usage('--resolution', options.resolution, 'a number above 0, at most 1000');
  const read = await readEdgeFile(options.edges, options);
  const rows = unweighted(read);
  const weights = options.weighted === true ? read.rows.weights : undefined;
  const community = parted[options.method](rows, { seed, resolution, ...(weights ? { weights } : {}) });
  const groups: string[][] = [];
  for (let node = 0; node < community.length; node++) (groups[community[node]!] ??= []).push(read.ids[node]!);
  const found = {
    method: options.method,
    modularity: rounded(modularity(rows, community, resolution, weights)),
    communities: groups,
    seed,
    resolution,
    weighted: options.weighted === true,
  };
  await answer(options.json, found, () =>
    [
      `${found.method}, seed ${seed}: ${count(groups.length, 'community', 'communities')}, modularity ${found.modularity}`,
      columns(groups.map((ids, at) => [String(at + 1), count(ids.length, 'node'), someIds(ids)])),
    ].join('\n'),
  );
}

const objectives: readonly Objective[] = ['fragmentation', 'distance', 'reach'];

function keyPlayersCommand(network: Command): void {
  onEdges(network.command('keyplayers'))
    .description('positions that matter most together: without which least holds together, or which reach most')
    .requiredOption('--k <n>', 'how many positions')
    .addOption(
      new Option('--objective <name>', 'fragmentation: F; distance: DF; reach: share of nodes within the steps')
        .choices([...objectives])
        .default('fragmentation'),
    )
    .option('--steps <n>', 'with reach: how many steps away counts as reached', '1')
    .action(players);
}

interface PlayersOptions extends OnEdges {
  k: string;
  objective: Objective;
  steps: string;
}

async function players(options: PlayersOptions): Promise<void> {
  const k = whole('--k', options.k, 1, 1_000_000);
  const steps = whole('--steps', options.steps, 1, 1000);
  const read = await readEdgeFile(options.edges, options);
  if (k > read.ids.length)
    throw usage('--k', String(k), `at most ${count(read.ids.length, 'node')}, as in ${read.name}`);
  const progress = progressLine();
  progress.show(`searching for ${count(k, 'position')} among ${count(read.ids.length, 'node')}`);
  const { value, sets, exact, more } = keyPlayers(unweighted(read), k, options.objective, { steps });
  progress.end();
  const found = {
    objective: options.objective,
    value: rounded(value),
    sets: sets.map((set) => set.map((node) => read.ids[node]!)),
    exact,
    more,
  };
  if (!exact) warn(`${read.name}: the best that a search found; too many sets to try them all (exact: false)`);
  await answer(options.json, found, () =>
    [
      `${found.objective} ${found.value}, ${exact ? 'exact' : 'the best a search found'}; ${count(sets.length, 'set')}${more ? ' or more' : ''}`,
      ...found.sets.map((set) => `  ${set.join('  ')}`),
    ].join('\n'),
  );
}

function dismantleCommand(network: Command): void {
  onEdges(network.command('dismantle'))
    .description('what is left of the largest component when nodes are taken away one after another')
    .addOption(
      new Option('--strategy <name>', 'who goes first; best: a search')
        .choices([...strategies])
        .default('adaptive-betweenness'),
    )
    .option('--steps <n>', 'how many are taken away; by default 20, or all of a smaller network')
    .option('--block <n>', 'how many go before an adaptive strategy looks again', '1')
    .addOption(new Option('--ties <which>', 'of equals, the one that goes first').choices([...ties]).default('lower'))
    .option('--seed <n>', 'where chance begins, with random and best', '1')
    .action(takeApart);
}

/** Of these the answer depends on the seed. */
const seeded: ReadonlySet<Strategy> = new Set(['random', 'best']);
const ties: readonly Ties[] = ['lower', 'higher'];

interface DismantleOptions extends OnEdges {
  strategy: Strategy;
  steps?: string;
  block: string;
  ties: Ties;
  seed: string;
}

async function takeApart(options: DismantleOptions): Promise<void> {
  const seed = seedOf(options.seed);
  const told = options.steps === undefined ? null : whole('--steps', options.steps, 1, 100_000_000);
  const block = whole('--block', options.block, 1, 100_000_000);
  const read = await readEdgeFile(options.edges, options);
  const rows = unweighted(read);
  const steps = Math.min(told ?? 20, nodeCount(rows));
  if (told !== null && told > steps) warn(`${read.name}: ${count(steps, 'node')}, so as many steps`);
  const progress = progressLine();
  progress.show(`taking ${count(steps, 'node')} away, ${options.strategy}`);
  const asked = { block, ties: options.ties };
  const { order, largest, auc, bests } = dismantle(rows, options.strategy, steps, seed, asked);
  progress.end();
  const named = (nodes: readonly number[]): string[] => nodes.map((node) => read.ids[node]!);
  const found = {
    strategy: options.strategy,
    order: named(order),
    largest,
    auc: rounded(auc),
    ...(bests && { bests: bests.map((best) => ({ ...best, set: named(best.set) })) }),
    ...(seeded.has(options.strategy) ? { seed } : {}),
  };
  await answer(options.json, found, () =>
    [
      `${found.strategy}: largest component ${largest[0]} of ${count(read.ids.length, 'node')}, auc ${found.auc}`,
      columns(found.order.map((id, at) => [String(at + 1), id, String(largest[at + 1])])),
    ].join('\n'),
  );
}
