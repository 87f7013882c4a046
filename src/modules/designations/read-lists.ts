import { createHash } from 'node:crypto';
import { labelled } from '#methods/lists/json.ts';
import { readerOf } from '#methods/lists/layouts.ts';
import { builtIn } from '#methods/lists/mapped/built-in.ts';
import type { ListMapping } from '#methods/lists/mapped/mapping.ts';
import { mapped } from '#methods/lists/mapped/reader.ts';
import { ListFault, type ListReader, type ListReject, type Sniffed } from '#methods/lists/reading.ts';
import { sniff } from '#methods/lists/sniff.ts';
import type { ListedEntry, ListHead } from '#vocabulary/listed.ts';
import { type ListFile, textOf, unpacked } from './bytes.ts';

/** One list as its files give it. */
export interface LoadedList {
  head: ListHead;
  entries: ListedEntry[];
  rejects: ListReject[];
  /** Entries the files say are no longer listed: left out. */
  delisted: number;
  files: { name: string; sha256: string }[];
  /** sha256 of the file; of several, over their digests in the order of their names. */
  digest: string;
  layout: string;
}

export interface ReadLists {
  lists: LoadedList[];
  /** Files of a folder that are no lists. */
  passed: ListReject[];
}

interface Group {
  sniffed: Sniffed;
  reader: ListReader;
  parts: Map<string, string>;
  files: { name: string; sha256: string }[];
}

/** Reads lists from files, each file once and as it comes. Throws ListFault where a list cannot be used at all. */
export async function readLists(files: readonly ListFile[], mapping?: ListMapping): Promise<ReadLists> {
  const groups = new Map<string, Group>();
  const passed: ListReject[] = [];
  for (const file of files) {
    const pass = await readFile(file, groups, mapping);
    if (pass) passed.push(pass);
  }
  const lists: LoadedList[] = [];
  for (const group of groups.values()) {
    const list = {
      ...group.reader.finish(),
      files: group.files,
      digest: digestOf(group.files),
      layout: group.sniffed.layout,
    };
    if (list.entries.length > 0) lists.push(list);
    else nothingGood(list, files, passed);
  }
  return { lists, passed };
}

/** A list of which nothing is good must not look like one that names nobody. */
function nothingGood(list: LoadedList, files: readonly ListFile[], passed: ListReject[]): void {
  const name = list.files[0]?.name ?? '';
  const first = list.rejects[0];
  const at: ListReject = first ?? { file: name, line: 1, found: 'no entry', expected: 'a list with at least one' };
  const asked = files.some((file) => file.asked && list.files.some((one) => one.name === file.name));
  // Any JSON could be a list, so in a folder one that has nothing of a list is another file.
  if (!asked && list.layout.startsWith('json')) passed.push(at);
  else throw new ListFault(at);
}

const digestOf = (files: readonly { name: string; sha256: string }[]): string => {
  const [only, another] = files;
  if (only && !another) return only.sha256;
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return createHash('sha256')
    .update(sorted.map((file) => `${file.sha256}\n`).join(''))
    .digest('hex');
};

async function readFile(
  file: ListFile,
  groups: Map<string, Group>,
  mapping?: ListMapping,
): Promise<ListReject | undefined> {
  const { bytes, digest } = unpacked(file);
  const texts = textOf(file, bytes, (beginning) => isLegacy(beginning, file.name, mapping));
  const first = await texts.next();
  const beginning = first.done ? '' : first.value;
  const sniffed = layoutOf(beginning, file, mapping);
  if ('found' in sniffed) {
    const at = { file: file.name, line: 1, ...sniffed };
    if (file.asked) throw new ListFault(at);
    return at;
  }
  const group = groupOf(sniffed, file, groups, mapping);
  const sink = group.reader.open(file.name, sniffed.part);
  try {
    sink.write(beginning);
    for await (const text of texts) sink.write(text);
    sink.end();
  } catch (error) {
    throw error instanceof RangeError
      ? new ListFault({ file: file.name, line: 1, found: error.message, expected: 'a list' })
      : error;
  }
  group.files.push({ name: file.name, sha256: digest() });
  return undefined;
}

const isLegacy = (beginning: string, name: string, mapping?: ListMapping): boolean => {
  if (mapping) return mapping.encoding === 'windows-1252';
  const sniffed = sniff(beginning, name);
  return 'layout' in sniffed && builtIn(sniffed.layout.replace(/^mapped:/, ''))?.encoding === 'windows-1252';
};

function layoutOf(
  beginning: string,
  file: ListFile,
  mapping?: ListMapping,
): Sniffed | { found: string; expected: string } {
  const sniffed = sniff(beginning, file.name);
  if (!mapping || ('found' in sniffed && sniffed.found === labelled)) return sniffed;
  const layout = 'layout' in sniffed ? sniffed.layout : '';
  const form = /^\s*[[{]/.test(beginning) ? (layout.endsWith('-lines') ? 'lines' : 'array') : 'csv';
  return { layout: `own:${form}`, part: 'main', group: '' };
}

function groupOf(sniffed: Sniffed, file: ListFile, groups: Map<string, Group>, mapping?: ListMapping): Group {
  const key = [file.folder, sniffed.layout, sniffed.group || file.name].join('\n');
  const before = groups.get(key);
  const same = before?.parts.get(sniffed.part);
  if (same !== undefined)
    throw new ListFault({
      file: file.name,
      line: 1,
      found: `a second file of the same part of a list as ${same}`,
      expected: 'one version of a list in a folder',
    });
  const form = sniffed.layout.slice(4);
  const group = before ?? {
    sniffed,
    reader: mapping ? mapped(mapping, form === 'lines' || form === 'array' ? form : 'csv') : readerOf(sniffed),
    parts: new Map<string, string>(),
    files: [],
  };
  group.parts.set(sniffed.part, file.name);
  groups.set(key, group);
  return group;
}
