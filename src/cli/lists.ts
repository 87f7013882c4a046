import type { Command } from 'commander';
import { basename } from 'node:path';
import { diffEntries, type EntryChange } from '#methods/lists/diff.ts';
import type { LoadedLists } from '#modules/designations/shapes.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import { connect, type NodeOptions } from './client.ts';
import { wrong } from './fault.ts';
import { listFilesAt, loadLists } from './list-files.ts';
import { type FetchOptions, fetchLists } from './lists-fetch.ts';
import { onNode } from './options.ts';
import { out } from './table.ts';
import { clean, columns, count, print, warn } from './terminal.ts';

interface FileOptions {
  mapping?: string;
  rejects?: string;
  json?: boolean;
}

const ofFiles = (command: Command): Command =>
  command
    .option('--mapping <file>', 'how the columns of a further list are to be read (JSON)')
    .option('--rejects <file>', 'where rows that cannot be taken go; beside the list by default')
    .option('--json', 'print JSON only');

/** `enlace lists`: fetch, show, compare and load lists. */
export function listsCommands(program: Command): void {
  const lists = program.command('lists').description('official and other lists: fetch, show, compare, load');
  lists
    .command('fetch')
    .description('bring the official lists from their publishers into a folder')
    .option('--to <folder>', 'where they are kept', 'lists')
    .option('--only <list...>', 'these alone, such as ofac-sdn un-sc')
    .option('--sources <file>', 'a table of the house: JSON of {list, file, url}…')
    .option('--retries <n>', 'how often a broken download is tried again', '4')
    .option('--json', 'print JSON lines only')
    .action((options: FetchOptions) => fetchLists(options));
  ofFiles(lists.command('show'))
    .argument('<path...>', 'list files, or folders of them; - for stdin')
    .description('what list files are: whose, of when, how many entries of which kinds and programmes')
    .action(show);
  ofFiles(lists.command('diff'))
    .argument('<old>', 'a list file, or a folder of them')
    .argument('<new>', 'the same list at another date')
    .description('what changed between two versions of lists: added, removed, renamed, aliases, programmes')
    .action(diff);
  onNode(lists.command('load'))
    .argument('<path...>', 'list files, or folders of them')
    .option('--as-of <date>', 'of when they are, where the files do not say')
    .option('--mapping <file>', 'how the columns of a further list are to be read (JSON)')
    .description('load list files into a node as new versions')
    .action(load);
}

async function show(paths: string[], options: FileOptions): Promise<void> {
  for (const { head, entries, rejects, delisted, files, digest, layout } of await loadLists(paths, options)) {
    const shown = {
      ...head,
      layout,
      digest,
      files,
      entries: entries.length,
      names: entries.reduce((sum, entry) => sum + entry.names.length, 0),
      weakAliases: entries.reduce((sum, entry) => sum + entry.names.filter((name) => name.weak).length, 0),
      delisted,
      rejected: rejects.length,
      kinds: counted(entries.map((entry) => entry.kind)),
      programmes: counted(entries.flatMap((entry) => entry.programmes)),
    };
    await out(options.json ? `${JSON.stringify(shown)}\n` : `${readable(shown)}\n\n`);
  }
}

/** How often each word stands, most frequent first. */
function counted(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

interface Shown {
  list: string;
  title: string;
  publisher: string;
  asOf: string | null;
  official: boolean;
  layout: string;
  digest: string;
  entries: number;
  names: number;
  weakAliases: number;
  delisted: number;
  rejected: number;
  kinds: Record<string, number>;
  programmes: Record<string, number>;
}

function readable(shown: Shown): string {
  const table = (counts: Record<string, number>): string =>
    columns(
      Object.entries(counts)
        .slice(0, 30)
        .map(([word, number]) => [String(number), word]),
      '    ',
    );
  const left = [
    shown.delisted > 0 ? `${count(shown.delisted, 'entry', 'entries')} no longer listed` : '',
    shown.rejected > 0 ? `${count(shown.rejected, 'value')} not taken` : '',
  ].filter((part) => part !== '');
  return [
    `${shown.list}  ${clean(shown.title)}`,
    `  ${clean(shown.publisher)}${shown.official ? '' : '; not an official file'}`,
    `  as of ${shown.asOf ?? 'a date the file does not state'}, sha256 ${shown.digest}`,
    `  ${count(shown.entries, 'entry', 'entries')}, ${count(shown.names, 'name')}, ${shown.weakAliases} of them weak${left.length > 0 ? `; ${left.join(', ')}` : ''}`,
    '  kinds',
    table(shown.kinds),
    '  programmes',
    table(shown.programmes),
  ].join('\n');
}

async function diff(before: string, after: string, options: FileOptions): Promise<void> {
  const [old, now] = [await loadLists([before], options), await loadLists([after], options)];
  let changes = 0;
  for (const [was, is] of pairsOf(before, old, after, now)) {
    for (const change of diffEntries(was.entries, is.entries)) {
      changes += 1;
      const told = { list: is.head.list, ...change };
      await out(options.json ? `${JSON.stringify(told)}\n` : `${sentence(told)}\n`);
    }
  }
  if (changes === 0) warn(`${before}, ${after}: nothing changed`);
}

interface Read {
  head: { list: string };
  entries: ListedEntry[];
}

/** Lists of both sides by their ids; one against one is compared whatever they are called, and it is said. */
function pairsOf(before: string, old: readonly Read[], after: string, now: readonly Read[]): (readonly [Read, Read])[] {
  const [one, another] = [old[0], now[0]];
  if (one && another && old.length === 1 && now.length === 1) {
    if (one.head.list !== another.head.list)
      warn(
        `warning: ${before} is ${one.head.list} and ${after} is ${another.head.list}: they are compared by number and name all the same`,
      );
    return [[one, another]];
  }
  const pairs = now.flatMap((is) =>
    old.filter((was) => was.head.list === is.head.list).map((was) => [was, is] as const),
  );
  const alone = [...old, ...now].filter((list) => !pairs.some((pair) => pair.includes(list)));
  for (const list of alone) warn(`warning: ${list.head.list} is on one side only, and was not compared`);
  if (pairs.length === 0) throw wrong(after, now.map((list) => list.head.list).join(', '), `a list of ${before}`);
  return pairs;
}

function sentence(change: EntryChange & { list: string }): string {
  const name = change.formerName === null ? change.name : `${change.formerName} → ${change.name}`;
  const parts = [
    change.formerEntry === null ? '' : `was ${change.formerEntry}`,
    ...change.programmesAdded.map((code) => `+${code}`),
    ...change.programmesRemoved.map((code) => `-${code}`),
    ...change.aliasesAdded.map((alias) => `+"${alias}"`),
    ...change.aliasesRemoved.map((alias) => `-"${alias}"`),
    change.other.length > 0 ? `other: ${change.other.join(', ')}` : '',
  ].filter((part) => part !== '');
  return clean(
    `${change.list} ${change.entry}  ${change.change}  ${name}${parts.length > 0 ? `  ${parts.join(' ')}` : ''}`,
  );
}

async function load(paths: string[], options: NodeOptions & { asOf?: string; mapping?: string }): Promise<void> {
  const node = connect(options);
  // Opens a session that rested too long, since a stream cannot be sent twice.
  await node.me();
  const [{ sendFiles }, { jsonFile }] = await Promise.all([import('./import-job.ts'), import('./import-files.ts')]);
  const files = await listFilesAt(paths);
  const fields = {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.mapping === undefined ? {} : { mapping: JSON.stringify(await jsonFile(options.mapping)) }),
  };
  const inputs = files.map((file) => ({ path: file.name, name: basename(file.name), bytes: null, open: file.open }));
  const loaded = await sendFiles<LoadedLists>(node, 'lists', fields, inputs);
  for (const { list, rejected, rejects } of loaded.versions)
    for (const [at, { file, line, found, expected }] of rejects.entries())
      if (at < 3)
        warn(
          `warning: ${file}:${line}: ${found}; expected ${expected} (${count(rejected, 'value')} of ${list} not taken)`,
        );
  loaded.versions.forEach(warnOfFew);
  print(options.json, loaded, () => loaded.versions.map(told).join('\n'));
}

/** A file cut short at the end of a line looks like a list that names fewer. */
function warnOfFew({ list, entries, changes }: LoadedLists['versions'][number]): void {
  if (changes === null) return;
  const before = entries - changes.added + changes.removed;
  if (changes.removed * 2 > before)
    warn(
      `warning: ${list}: ${changes.removed} of ${count(before, 'entry', 'entries')} are gone; expected a whole list: look whether the file is`,
    );
}

function told({ list, id, asOf, entries, repeated, inForce, changes }: LoadedLists['versions'][number]): string {
  const what = repeated
    ? 'is there already'
    : changes === null
      ? 'the first version'
      : `${changes.added} added, ${changes.removed} removed, ${changes.renamed} renamed, ${changes.changed} changed`;
  return `${list}  ${id}  ${asOf ?? 'no date'}  ${count(entries, 'entry', 'entries')}: ${what}${inForce ? '' : '; not in force, a later publication is loaded'}`;
}
