import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ListFault } from '#methods/lists/reading.ts';

/** A file of a list. Files of one folder may be parts of one list. */
export interface ListFile {
  name: string;
  folder: string;
  /** Named by a person, not found in a folder: then it must be a list. */
  asked: boolean;
  open: () => AsyncIterable<Uint8Array>;
}

/** An archive that unpacks to more is not unpacked further. */
const mostBytes = 16 * 1024 ** 3;

/** The bytes of a file as published, unpacked where gzipped. `digest` gives their sha256 once all were read. */
export function unpacked(file: ListFile): { bytes: AsyncIterable<Uint8Array>; digest: () => string } {
  const hash = createHash('sha256');
  let digest = '';
  async function* hashed(): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of raw(file)) {
      size += chunk.length;
      if (size > mostBytes) throw fault(file, 'more than 16 GB unpacked', 'a list of at most that');
      hash.update(chunk);
      yield chunk;
    }
  }
  return { bytes: hashed(), digest: () => (digest ||= hash.digest('hex')) };
}

const fault = (file: ListFile, found: string, expected: string, line = 1): ListFault =>
  new ListFault({ file: file.name, line, found, expected });

async function* raw(file: ListFile): AsyncGenerator<Uint8Array> {
  const source = file.open()[Symbol.asyncIterator]();
  let first = await source.next();
  while (!first.done && first.value.length < 2) {
    const more = await source.next();
    if (more.done) break;
    first = { done: false, value: Buffer.concat([first.value, more.value]) };
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    for (let part = first; !part.done; part = await source.next()) yield part.value;
  }
  if (first.done || first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* all();
  yield* gunzipped(file, all());
}

async function* gunzipped(file: ListFile, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // What goes wrong in it is thrown by the loop below.
  pipeline(source, gunzip).catch(() => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw error;
    const cut = code === 'Z_BUF_ERROR';
    throw fault(
      file,
      cut ? 'the end of the file inside its gzip stream' : `damaged gzip: ${message}`,
      'a whole gzip file',
    );
  }
}

/** Text of bytes in pieces of about 64,000 characters at first, so that the layout can be told from the first one. */
export async function* textOf(
  file: ListFile,
  bytes: AsyncIterable<Uint8Array>,
  legacy: (beginning: string) => boolean,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const text = (chunk: Uint8Array | undefined): string => {
    try {
      const made = (decoder ??= decoderOf(Buffer.concat(held), legacy)).decode(chunk, { stream: chunk !== undefined });
      for (let at = made.indexOf('\n'); at >= 0; at = made.indexOf('\n', at + 1)) line += 1;
      return made;
    } catch {
      throw fault(file, 'bytes that are not UTF-8, in this line or soon after it', 'a text in UTF-8', line);
    }
  };
  for await (const chunk of bytes) {
    if (decoder !== undefined) {
      yield text(chunk);
      continue;
    }
    held.push(chunk);
    size += chunk.length;
    if (size < 65_536) continue;
    const beginning = Buffer.concat(held);
    yield text(beginning);
    held = [];
  }
  yield decoder === undefined ? text(Buffer.concat(held)) + text(undefined) : text(undefined);
}

/** UTF-8, UTF-16 where its mark stands in front, or the old code of Windows for lists that are known to come in it. */
function decoderOf(beginning: Uint8Array, legacy: (beginning: string) => boolean): TextDecoder {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
  } catch {
    const old = new TextDecoder('windows-1252');
    if (legacy(old.decode(beginning))) return new TextDecoder('windows-1252');
  }
  return new TextDecoder('utf-8', { fatal: true });
}
