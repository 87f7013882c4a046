import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sniff } from '#methods/lists/sniff.ts';
import { paymentDecoder } from '#methods/payments/encoding.ts';
import { bytesOf, filesUnder, gunzip, withHead } from '#modules/reading/commands.ts';

/** A file of payment messages. */
export interface PaymentFile {
  /** As given, or its way from the folder given. */
  name: string;
  open(): NodeJS.ReadableStream;
}

/** Written by this program beside other input: no messages. */
const rejects = /\.rejects\.csv$/i;

/** The files at paths, every file of a folder and of those below it; `-` is stdin. Throws where a path leads nowhere. */
export async function paymentFiles(paths: readonly string[]): Promise<AsyncGenerator<PaymentFile>> {
  for (const path of paths) if (path !== '-') await stat(path);
  return filesAt(paths);
}

async function* filesAt(paths: readonly string[]): AsyncGenerator<PaymentFile> {
  for (const path of paths) {
    if (path === '-') yield { name: 'stdin', open: () => process.stdin };
    else if (!(await stat(path)).isDirectory()) yield { name: path, open: () => createReadStream(path) };
    else
      for await (const { name } of filesUnder(path)) {
        const at = join(path, name);
        if (!rejects.test(name)) yield { name: at, open: () => createReadStream(at) };
      }
  }
}

/** The text of a file in pieces, unpacked where it is gzipped. Throws after what could be unpacked where it breaks off. */
export async function* textsOf(file: PaymentFile): AsyncGenerator<string> {
  const { head, all } = await withHead(bytesOf({ name: file.name, open: file.open }));
  const decoder = paymentDecoder();
  for await (const bytes of isGzip(head) ? gunzip(all) : all) yield decoder.write(bytes);
  yield decoder.end();
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Letters by which a list is known. */
const enough = 64_000;

/**
 * Which of the paths are lists and which are messages. After `--list` stand one path or more, and then the messages: no
 * mark parts them. A folder is what the first file in it is.
 */
export async function partPaths(paths: readonly string[]): Promise<{ lists: string[]; messages: string[] }> {
  const parted = { lists: [] as string[], messages: [] as string[] };
  for (const path of paths) ((await isList(path)) ? parted.lists : parted.messages).push(path);
  return parted;
}

async function isList(path: string): Promise<boolean> {
  if (path === '-') return false;
  const at = await stat(path);
  if (at.isDirectory()) return hasLists(path);
  return isListFile({ name: path, open: () => createReadStream(path) });
}

/** Folders of lists are taken without those below them. */
async function hasLists(path: string): Promise<boolean> {
  const entries = await readdir(path, { withFileTypes: true });
  let lists = 0;
  for (const { name } of entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))) {
    const at = join(path, name);
    const beginning = await beginningOf({ name: at, open: () => createReadStream(at) });
    // One message among lists makes it a folder of messages: none may go unscreened.
    if (isMessage(beginning)) return false;
    if (isListText(beginning, at)) lists += 1;
  }
  return lists > 0;
}

const isListFile = async (file: PaymentFile): Promise<boolean> => isListText(await beginningOf(file), file.name);

const isMessage = (beginning: string): boolean =>
  /^[\s\p{Cc}\u{feff}]*\{[1-5]:/u.test(beginning) || /urn:iso:std:iso:20022:tech:xsd:(?!head)/.test(beginning);

const isListText = (beginning: string, name: string): boolean =>
  !isMessage(beginning) && !('found' in sniff(beginning, name));

async function beginningOf(file: PaymentFile): Promise<string> {
  let text = '';
  try {
    for await (const piece of textsOf(file)) {
      text += piece;
      if (text.length >= enough) break;
    }
  } catch {
    // Damaged: what could be read of it decides.
  }
  return text.slice(0, enough);
}
