import { Command } from 'commander';
import { serve, version, type ServeOptions } from './serve.ts';

/** Every command of `enlace`. Exit codes: 0 done, 1 refused or invalid input, 2 wrong usage. */
export async function run(argv: string[]): Promise<void> {
  const program = new Command('enlace').version(version()).exitOverride();
  program
    .command('serve')
    .description('start a node')
    .option('--data <folder>', 'folder of its data')
    .option('--port <n>', 'port to listen on')
    .option('--host <name>', 'address to listen on; loopback by default')
    .option('--demo', 'with the demonstration case')
    .option('--open', 'open the browser')
    .option('--json', 'print JSON only')
    .action((options: ServeOptions) => serve(options));
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code?.startsWith('commander.')) {
      process.exitCode = code === 'commander.helpDisplayed' || code === 'commander.version' || code === 'commander.help' ? 0 : 2;
      return;
    }
    process.stderr.write(`enlace: ${message}\n`);
    process.exitCode = 1;
  }
}
