import type { Command } from 'commander';
import type { NodeOptions } from './client.ts';
import type { LookingOptions } from './looking.ts';
import { usage } from './fault.ts';

export type OnNode = NodeOptions & LookingOptions;

/** The options of every command that asks a running node. */
export const onNode = (command: Command): Command =>
  command
    .option('--node <url>', 'address of the node; by default the one signed into last')
    .option('--as <name>', 'who asks; by default who signed in last')
    .option('--json', 'print JSON only');

/** The same, for commands that look at content: under which case, purpose and authority, and why. */
export const underPurpose = (command: Command): Command =>
  onNode(command)
    .option('--case <title or id>', 'case to work on')
    .option('--purpose <id>', 'purpose of looking')
    .option('--authority <id>', 'legal authority')
    .option('--justification <text>', 'why you are looking');

/** A whole number of an option. */
export function whole(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most)
    throw usage(option, text, `a whole number from ${least} to ${most}`);
  return number;
}
