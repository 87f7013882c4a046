import type { Command } from 'commander';
import type { ViewAs } from '#modules/oversight/shapes.ts';
import { connect } from './client.ts';
import { entityId } from './entity.ts';
import { lookUnder } from './looking.ts';
import { underPurpose, type OnNode } from './options.ts';
import { count, print } from './terminal.ts';

/** `enlace view-as NAME ENTITY`: of what one sees of an entity oneself, what a colleague of the case sees. */
export function viewAsCommand(program: Command): void {
  underPurpose(program.command('view-as <name> <entity>'))
    .description('of what you see of an entity, what a colleague of the case sees')
    .action(viewAs);
}

async function viewAs(name: string, named: string, options: OnNode): Promise<void> {
  const node = connect(options);
  await lookUnder(node, options);
  const entity = await entityId(node, named);
  const about = {
    method: 'POST',
    body: JSON.stringify({ name, entity }),
    headers: { 'content-type': 'application/json' },
  };
  const answer = (await (await node.open('view-as', about, `${name}, ${named}`)).json()) as ViewAs;
  print(options.json, answer, () =>
    answer.sees
      ? `${answer.name} sees ${answer.his} of the ${count(answer.mine, 'statement')} you see`
      : `${answer.name} does not see this entity; you see ${count(answer.mine, 'statement')}`,
  );
}
