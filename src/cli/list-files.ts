import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ListMapping } from '#methods/lists/mapped/mapping.ts';
import { ListFault, type ListReject } from '#methods/lists/reading.ts';
import type { Screen } from '#methods/screening/open.ts';
import { type ListFile, type LoadedList, readLists } from '#modules/designations/commands.ts';
import type { ListedEntry, ListHead } from '#vocabulary/listed.ts';
import { Fault, usage, wrong, wrongLine } from './fault.ts';
import { rejectsFile } from './table.ts';
import { count, warn } from './terminal.ts';

export interface OpenedList {
  head: ListHead;
  entries: ListedEntry[];
  files: string[];
}

export interface ListOptions {
  /** A file that says how the columns of a further list are to be read. */
  mapping?: string | undefined;
  /** Where rows that cannot be taken go; beside the first path by default. */
  rejects?: string | undefined;
}

/**
 * The lists at paths: files, folders of them (without their subfolders), `-` for stdin, gzipped or not. Throws a Fault
 * where a list is cut off, broken or names nobody; rows that cannot be taken are counted on stderr and kept in a file of
 * rejects. Of lists with the same id the later one bears the name of its file too.
 */
export async function openListFiles(
  paths: readonly string[],
  options: ListOptions = {},
): Promise<{ lists: OpenedList[] }> {
  const loaded = await loadLists(paths, options);
  const lists: OpenedList[] = [];
  for (const { head, entries, files } of loaded) {
    const id = lists.some((one) => one.head.list === head.list)
      ? `${head.list}:${files[0]?.name ?? lists.length}`
      : head.list;
    if (id !== head.list) for (const entry of entries) entry.list = id;
    lists.push({ head: { ...head, list: id }, entries, files: files.map((file) => file.name) });
  }
  return { lists };
}

/** The lists at paths, ready to be asked. */
export async function screenOf(paths: readonly string[], options: ListOptions = {}): Promise<Screen> {
  const { lists } = await openListFiles(paths, options);
  const [{ buildScreen }, { openScreen }] = await Promise.all([
    import('#methods/screening/build.ts'),
    import('#methods/screening/open.ts'),
  ]);
  return openScreen(buildScreen(lists));
}

/** The same as openListFiles, with digests and with ids as the files have them. */
export async function loadLists(paths: readonly string[], options: ListOptions = {}): Promise<LoadedList[]> {
  const mapping = options.mapping === undefined ? undefined : await mappingAt(options.mapping);
  const files = await listFilesAt(paths);
  try {
    const { lists, passed } = await readLists(files, mapping);
    for (const one of passed) warn(`warning: ${lineOf(one)}; this file was left out`);
    if (lists.length === 0) throw wrong(paths.join(', '), 'no list', 'at least one list file');
    await keepRejects(paths[0] ?? '-', lists, options.rejects);
    return lists;
  } catch (error) {
    if (error instanceof ListFault) throw new Fault(lineOf(error.at));
    throw error;
  }
}

async function mappingAt(path: string): Promise<ListMapping> {
  const [{ jsonFile }, { readListMapping }] = await Promise.all([
    import('./import-files.ts'),
    import('#modules/designations/commands.ts'),
  ]);
  const mapping = readListMapping(await jsonFile(path));
  if (!Array.isArray(mapping)) return mapping;
  throw new Fault(mapping.map(({ field, found, expected }) => wrongLine({ at: `${path}: ${field}`, found, expected })));
}

const lineOf = ({ file, line, column, found, expected }: ListReject): string =>
  wrongLine({ at: file, line, ...(column === undefined ? {} : { column }), found, expected });

/** The files at paths: of a folder those in it, without its subfolders. */
export async function listFilesAt(paths: readonly string[]): Promise<ListFile[]> {
  const files: ListFile[] = [];
  for (const path of paths) {
    if (path === '-') {
      if (files.some((one) => one.folder === '-')) throw usage('-', 'stdin twice', 'it once');
      files.push({ name: 'stdin', folder: '-', asked: true, open: () => process.stdin });
    } else if ((await stat(path)).isDirectory()) files.push(...(await filesIn(path)));
    else files.push(await fileAt(path, true));
  }
  return files.filter(
    (one, at) => files.findIndex((other) => other.folder === one.folder && other.name === one.name) === at,
  );
}

const fileAt = async (path: string, asked: boolean): Promise<ListFile> => {
  await access(path, constants.R_OK);
  return { name: path, folder: dirname(path), asked, open: () => createReadStream(path, { highWaterMark: 1 << 18 }) };
};

/** What a folder of lists holds beside lists: hidden files, rejects of an earlier reading, a download that is not whole. */
const beside = /^\.|\.rejects\.csv$|\.part(\.json)?$|^SHA256SUMS$/i;

async function filesIn(folder: string): Promise<ListFile[]> {
  const inside = (await readdir(folder, { withFileTypes: true })).filter(
    (one) => !one.isDirectory() && !beside.test(one.name),
  );
  if (inside.length === 0) throw wrong(folder, 'no file in this folder', 'list files');
  return Promise.all(inside.map((one) => fileAt(join(folder, one.name), false)).toSorted());
}

async function keepRejects(path: string, lists: readonly LoadedList[], to: string | undefined): Promise<void> {
  const all = lists.flatMap((list) => list.rejects);
  if (all.length === 0) return;
  const rejects = rejectsFile(path, to);
  const writable = to !== undefined || path === '-' || (await mayWriteBeside(path));
  if (writable) {
    for (const { file, line, found, expected } of all) await rejects.add({ file, line, field: '', found, expected });
    await rejects.close();
  }
  const where = writable
    ? `their reasons are in ${rejects.path}`
    : `the first: ${all.slice(0, 3).map(lineOf).join('; ')}`;
  warn(`warning: ${path}: ${count(all.length, 'value')} of the lists not taken, ${where}`);
}

/** Asks the folder's own mark, which for the administrator of a machine is no hindrance. */
const mayWriteBeside = async (path: string): Promise<boolean> => {
  const folder = dirname(path);
  const { mode } = await stat(folder);
  return (
    (mode & 0o222) !== 0 &&
    (await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ))
  );
};
