import { Option, type Command } from 'commander';
import { outcomeOf } from '#methods/disruption/outcome.ts';
import { ratesOf } from '#methods/disruption/rates.ts';
import { settled } from '#methods/disruption/removal.ts';
import { measureIds, recoveries, type Positions } from '#methods/disruption/shapes.ts';
import { strategies } from '#methods/graph/removal/dismantle.ts';
import { askedOf, planOf, type PlanOptions } from './disruption-plan.ts';
import { readRoles } from './disruption-roles.ts';
import { readable } from './disruption-table.ts';
import { simulateInThreads } from './disruption-threads.ts';
import { readEdgeFile } from './edges.ts';
import { usage } from './fault.ts';
import { answer } from './network-options.ts';
import { whole } from './options.ts';
import { count, progressLine } from './terminal.ts';

interface Options extends PlanOptions {
  edges: string;
  roles?: string;
  threads?: string;
  rejects?: string;
  json?: boolean;
}

/** `enlace disruption simulate`: what follows in a network of anonymous positions when some are gone. */
export function disruptionCommand(program: Command): void {
  const command = program.command('disruption').description('what follows in a network when positions are gone');
  command
    .command('simulate')
    .description('take positions away and see the network fall apart or recover, week by week, in bands')
    .requiredOption('--edges <file>', 'CSV with source,target; - for stdin')
    .option('--roles <file>', 'CSV with id,role[,cell]; - for stdin')
    .option('--remove <ids>', 'ids of the positions that go, parted by commas')
    .option('--strategy <name>', `with --count: ${strategies.join(', ')}`)
    .option('--role <role>', 'all who hold it, or with --count as many of them, drawn anew in each replicate')
    .option('--cell <cell>', 'all of a cell')
    .option('--brokers <share>', 'that share (0 to 1) of the positions on shortest paths, drawn anew in each replicate')
    .option('--count <n>', 'how many go, with --strategy or --role')
    .addOption(
      new Option('--recovery <name>', 'how orphans tie anew; by default role with --roles, else distance').choices([
        ...recoveries,
      ]),
    )
    .option('--weeks <n>', 'weeks after the removal', '52')
    .option('--replicates <n>', 'how often it is simulated', '1000')
    .option('--seed <n>', 'the same seed gives the same answer', '1')
    .addOption(
      new Option('--measure <name>', 'the measure without force that is named with the run')
        .choices([...measureIds])
        .default('arrest-and-trial'),
    )
    .option('--rate <name=least:most...>', 'bounds between which a rate is drawn, such as refill=0.02:0.1')
    .option('--threads <n>', 'threads to use; their number changes nothing in the answer')
    .option('--rejects <file>', 'where rows of the edges that cannot be taken go; beside the file by default')
    .option('--json', 'print one JSON document; so it is where stdout is no terminal')
    .action(simulate);
}

async function simulate(options: Options): Promise<void> {
  const asked = askedOf(options, options.roles === undefined ? 'distance' : 'role');
  const threads = options.threads === undefined ? undefined : whole('--threads', options.threads, 1, 64);
  if (options.edges === '-' && options.roles === '-') throw usage('--roles', 'stdin twice', 'one of both as a file');
  const progress = progressLine();
  const { ids, rows, name, ...read } = await readEdgeFile(options.edges, {
    rejects: options.rejects,
    show: progress.show,
  });
  const documented = options.roles === undefined ? undefined : await readRoles(options.roles, ids);
  const none = ids.map(() => '');
  const positions: Positions = {
    rows,
    roles: documented?.roles ?? none,
    cells: documented?.cells ?? none,
    names: ids,
  };
  const plan = planOf(asked, positions, ids, { edges: name, roles: documented?.name });
  progress.show('working out what goes');
  const fixed = settled(positions, plan);
  const parts = await simulateInThreads(positions, fixed, threads, (done) =>
    progress.show(`${count(done, 'replicate')} of ${plan.replicates.toLocaleString('en')}`),
  );
  const outcome = outcomeOf(positions, fixed, parts);
  progress.end();
  const { recovery, weeks, replicates, seed } = plan;
  const { loops, repeated } = read;
  const found = {
    ...outcome,
    removal: asked.removal,
    recovery,
    weeks,
    replicates,
    seed,
    rates: ratesOf(plan),
    input: { loops, repeated, rejected: read.rejected.length },
  };
  await answer(options.json, found, () => readable(outcome, recovery));
}
