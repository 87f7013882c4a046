import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Keeps delivered files encrypted (AES-256-GCM, one key per file derived from the owner's key), named by id, never by hash. */
export interface Originals {
  /** Stores a stream whole or not at all; gives its size and SHA-256. */
  keep(id: string, bytes: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: Uint8Array }>;
  /** The bytes again. Throws when the file is missing, or was altered. */
  open(id: string): AsyncIterable<Uint8Array>;
  remove(id: string): Promise<void>;
}

const header = 12;
const tagLength = 16;

export function openOriginals(folder: string, ownerKey: Uint8Array, random: (length: number) => Uint8Array): Originals {
  const path = (id: string): string => {
    if (!/^[0-9a-f-]{36}(\.\d+)?$/.test(id)) throw new Error(`an original is named by its id; found ${id}`);
    return join(folder, id);
  };
  const keyOf = (id: string): Buffer => Buffer.from(hkdfSync('sha256', ownerKey, id, 'enlace original', 32));
  return {
    async keep(id, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return encrypt(path(id), keyOf(id), random(header), bytes);
    },
    open: (id) => decrypt(path(id), keyOf(id)),
    remove: (id) => rm(path(id), { force: true }),
  };
}

async function encrypt(
  path: string,
  key: Buffer,
  iv: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ bytes: number; sha256: Uint8Array }> {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const part = `${path}.part`;
  const out = createWriteStream(part, { mode: 0o600 });
  try {
    out.write(iv);
    await pipeline(Readable.from(bytes), measure, cipher, out, { end: true });
    const file = await open(part, 'a');
    try {
      await file.write(cipher.getAuthTag());
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { bytes: size, sha256: hash.digest() };
}

async function* decrypt(path: string, key: Buffer): AsyncGenerator<Uint8Array> {
  const { size } = await stat(path);
  if (size < header + tagLength)
    throw new Error(`original ${basename(path)}: found ${size} bytes; expected at least ${header + tagLength}`);
  const iv = Buffer.alloc(header);
  const tag = Buffer.alloc(tagLength);
  const file = await open(path, 'r');
  try {
    await file.read(iv, 0, header, 0);
    await file.read(tag, 0, tagLength, size - tagLength);
  } finally {
    // A handle left to the garbage collector ends the process.
    await file.close();
  }
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
  if (size > header + tagLength) {
    for await (const chunk of createReadStream(path, { start: header, end: size - tagLength - 1 })) {
      yield decipher.update(chunk as Uint8Array);
    }
  }
  yield decipher.final();
}
