import type { Command } from 'commander';
import { whole } from './options.ts';
import { out } from './table.ts';
import { clean } from './terminal.ts';

export interface OnEdges {
  edges: string;
  nodes?: string;
  rejects?: string;
  json?: boolean;
}

/** The options of every command that reads a file of edges. */
export const onEdges = (command: Command): Command =>
  command
    .requiredOption('--edges <file>', 'CSV with source,target and perhaps weight, sign; - for stdin')
    .option('--nodes <file>', 'ids, one a line or in a column id: nodes without edges are there too')
    .option('--rejects <file>', 'where rows that cannot be taken go; beside the file by default')
    .option('--json', 'print JSON only; so it is where stdout is no terminal');

export const seedOf = (text: string): number => whole('--seed', text, 0, 4_294_967_295);

/** One document of JSON, or a text for people. */
export const answer = (json: boolean | undefined, found: object, text: () => string): Promise<void> =>
  out(`${isJson(json) ? JSON.stringify(found) : text()}\n`);

export const isJson = (json: boolean | undefined): boolean => json === true || !process.stdout.isTTY;

/** The last digits depend on the order in which nodes are added up: renaming them must change nothing. */
export const rounded = (value: number): number => (Math.abs(value) < 1000 ? Math.round(value * 1e12) / 1e12 : value);

/** The first ids of many, for a line. */
export function someIds(ids: readonly string[]): string {
  const shown = ids.slice(0, 12).map(clean).join(', ');
  return ids.length > 12 ? `${shown} and ${ids.length - 12} more` : shown;
}
