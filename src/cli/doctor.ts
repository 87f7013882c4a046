import type { Command } from 'commander';
import type { Examination } from '#modules/oversight/shapes.ts';
import { connect, type NodeOptions } from './client.ts';
import { keptSession, nodeAddress } from './home.ts';
import { answersCheck, examineMachine, type Check } from './machine.ts';
import { onNode } from './options.ts';
import { columns, print, warn } from './terminal.ts';

/** `enlace doctor`: the state of a node, or of this machine where no node is meant. Exit 1 when something is not as it must be. */
export function doctorCommand(program: Command): void {
  onNode(program.command('doctor')).description('examine a node, or this machine when none runs').action(doctor);
}

async function doctor(options: NodeOptions): Promise<void> {
  const checks = await examined(options);
  print(options.json, { checks } satisfies Examination, () =>
    columns(
      checks.map((one) => [
        one.ok ? 'ok' : 'NOT OK',
        one.name,
        one.ok || one.mend === '' ? one.found : `${one.found}  → ${one.mend}`,
      ]),
    ),
  );
  if (checks.some((one) => !one.ok)) process.exitCode = 1;
}

async function examined(options: NodeOptions): Promise<Check[]> {
  if (options.node !== undefined || options.as !== undefined) {
    const node = connect(options);
    const answers = await answersCheck([node.url]);
    return answers.ok ? [answers, ...(await node.get<Examination>('doctor')).checks] : [answers];
  }
  const kept = keptSession({});
  const answers = kept && (await answersCheck([kept.node]));
  if (!kept || !answers?.ok) return examineMachine();
  const node = connect({ node: nodeAddress(kept.node), as: kept.name });
  const may = await node.me().then(
    (me) => me.may,
    (): string[] => [],
  );
  if (may.includes('node.examine')) return [answers, ...(await node.get<Examination>('doctor')).checks];
  warn(`${kept.node}: ${kept.name} may not examine it; sign in as its administrator or overseer`);
  return [...(await examineMachine()).filter((one) => one.name !== answers.name), answers];
}
