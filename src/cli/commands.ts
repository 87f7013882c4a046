import { Command, type OutputConfiguration } from 'commander';
import { faultOf } from './fault.ts';
import type { ServeOptions } from './serve.ts';
import { clean, warn } from './terminal.ts';
import { version } from './version.ts';

type Part = (program: Command) => void;

/** Commands by the file that has them: only the one that is asked for is loaded. */
const parts: readonly (readonly [names: readonly string[], load: () => Promise<Part>])[] = [
  [['sign-in', 'sign-out'], async () => (await import('./sign-in.ts')).signInCommands],
  [['import'], async () => (await import('./import.ts')).importCommands],
  [['export'], async () => (await import('./export.ts')).exportCommand],
  [['extract'], async () => (await import('./extract.ts')).extractCommand],
  [['lists'], async () => (await import('./lists.ts')).listsCommands],
  [['names'], async () => (await import('./names.ts')).namesCommands],
  [['disruption'], async () => (await import('./disruption.ts')).disruptionCommand],
  [['dynamics'], async () => (await import('./dynamics.ts')).dynamicsCommand],
  [['network'], async () => (await import('./network.ts')).networkCommands],
  [['ownership'], async () => (await import('./ownership.ts')).ownershipCommand],
  [['payments'], async () => (await import('./payments.ts')).paymentsCommands],
  [['query'], async () => (await import('./query.ts')).queryCommands],
  [['resolve'], async () => (await import('./resolve.ts')).resolveCommand],
  [['view-as'], async () => (await import('./view-as.ts')).viewAsCommand],
  [['doctor'], async () => (await import('./doctor.ts')).doctorCommand],
];

/** The part that has a command; all of them where it is none, so that help and errors know every command. */
function partsFor(name: string | undefined): Promise<Part[]> {
  const asked = parts.filter(([names]) => name !== undefined && names.includes(name));
  const served = name === 'serve' || name === 'demo';
  return Promise.all((asked.length > 0 || served ? asked : parts).map(([, load]) => load()));
}

/** Every command of `enlace`. Exit codes: 0 done, 1 refused or invalid input, 2 wrong usage. */
export async function run(argv: string[]): Promise<void> {
  // Whoever reads our output may stop in the middle, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const program = new Command('enlace')
    .version(version())
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput(oneLine);
  serveCommands(program);
  for (const add of await partsFor(argv[2])) add(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = failed(error, argv.includes('--json'));
  }
}

/** Says what went wrong and gives the exit code. */
function failed(error: unknown, json: boolean): number {
  const { code, exitCode } = error as { code?: string; exitCode?: number };
  // Said already by commander; help that was asked for is no failure.
  if (code?.startsWith('commander.')) return exitCode === 0 ? 0 : 2;
  const fault = faultOf(error);
  for (const line of fault.lines) warn(line);
  if (json && fault.answer) process.stdout.write(`${JSON.stringify(fault.answer)}\n`);
  if (!json && fault.shown !== undefined) process.stdout.write(`${fault.shown}\n`);
  return fault.exit;
}

/** Commander's errors in the form of all others, on one line. */
const oneLine: OutputConfiguration = {
  outputError: (text, write) =>
    write(`enlace: ${clean(text.replace(/^error: /, '').trim())}; expected usage as in enlace --help\n`),
};

const serveOptions = (command: Command): Command =>
  command
    .option('--data <folder>', 'folder of its data')
    .option('--port <n>', 'port to listen on')
    .option('--host <name>', 'address to listen on; loopback by default')
    .option('--open', 'open the browser')
    .option('--json', 'print JSON only');

/** Loaded when asked for: a client needs neither Postgres nor the server. */
function serveCommands(program: Command): void {
  serveOptions(program.command('serve'))
    .description('start a node')
    .option('--demo', 'with the demonstration case')
    .action(async (options: ServeOptions) => (await import('./serve.ts')).serve(options));
  serveOptions(program.command('demo'))
    .description('start the demonstration; for now one node')
    .action(async (options: ServeOptions) => {
      const { answerOfDemo, serve } = await import('./serve.ts');
      return serve({ ...options, demo: true }, answerOfDemo);
    });
}
