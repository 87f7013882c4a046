import type { Command } from 'commander';
import { connect, openSession, reach, type NodeOptions } from './client.ts';
import { usage, wrong } from './fault.ts';
import { forgetSession, homeFolder, keepSession, keptSession, nodeAddress } from './home.ts';
import { onNode } from './options.ts';
import { password } from './prompt.ts';
import { print, warn } from './terminal.ts';

const usualNode = 'http://localhost:7373';

/** `enlace sign-in` and `enlace sign-out`. */
export function signInCommands(program: Command): void {
  onNode(program.command('sign-in'))
    .description('sign in to a node; the password comes from ENLACE_PASSWORD or is asked for')
    .action(signIn);
  onNode(program.command('sign-out')).description('end the session').action(signOut);
}

async function signIn(options: NodeOptions): Promise<void> {
  const url = options.node === undefined ? (keptSession({})?.node ?? usualNode) : nodeAddress(options.node);
  const name = options.as ?? keptSession({ node: url })?.name;
  if (name === undefined) throw usage('--as', 'nothing', 'the name you sign in with');
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
    warn(`warning: ${url}: the password goes over the network unencrypted; expected https`);
  const token = await openSession(url, name, await password(`Password of ${name} on ${url}: `));
  keepSession({ node: url, name, token, at: Date.now() });
  const me = await connect({ node: url, as: name }).me();
  const answer = { node: url, name, display: me.account.display, role: me.account.role, looking: me.looking };
  const under = me.looking
    ? [
        `  case ${me.looking.caseTitle[me.account.language]}, purpose ${me.looking.purpose}, authority ${me.looking.authority}`,
      ]
    : me.may.includes('content.read')
      ? ['  nothing chosen yet: --case, --purpose, --authority, --justification']
      : [];
  print(options.json, answer, () =>
    [`${me.account.display} (${me.account.role}) on ${me.node.name}, ${url}`, ...under].join('\n'),
  );
}

async function signOut(options: NodeOptions): Promise<void> {
  const node = options.node === undefined ? undefined : nodeAddress(options.node);
  const kept = keptSession({ node, as: options.as });
  if (!kept) throw wrong(node ?? homeFolder(), 'no session', 'one opened by enlace sign-in');
  // A session that the node has ended already, or a node that is gone, is as good as signed out.
  await reach(kept.node, 'session', { method: 'DELETE', headers: { authorization: `Bearer ${kept.token}` } }).catch(
    () => undefined,
  );
  forgetSession(kept);
  print(
    options.json,
    { node: kept.node, name: kept.name, signedOut: true },
    () => `${kept.name} signed out of ${kept.node}`,
  );
}
