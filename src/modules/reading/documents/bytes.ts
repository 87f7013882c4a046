import { createGunzip } from 'node:zlib';
import { headBytes } from './sniff.ts';
import { faults } from './says.ts';
import type { DocumentFile, Fault } from './types.ts';

/** Bytes as they come; leaving the loop early ends the source. */
export type Bytes = AsyncGenerator<Buffer, void, undefined>;

/** Small enough that even a hostile archive (about 1000:1) unpacks to a bounded amount per step. */
const step = 16 * 1024;

/** A gzip stream that breaks off. */
export class CutOff extends Error {}

export async function* bytesOf(file: DocumentFile, signal?: AbortSignal): Bytes {
  const source = file.open() as NodeJS.ReadableStream & { destroy?: () => void };
  // Without a listener of our own, an error after the last byte taken would end the process.
  source.on('error', () => undefined);
  try {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      yield Buffer.from(chunk as Uint8Array | string);
    }
  } finally {
    source.destroy?.();
  }
}

export async function* gunzip(bytes: Bytes): Bytes {
  const unzip = createGunzip();
  const out: Buffer[] = [];
  let failure: Error | undefined;
  unzip.on('data', (piece: Buffer) => out.push(piece));
  unzip.on('error', (error) => (failure = error));
  const closed = new Promise<void>((done) => unzip.once('close', () => done()));
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length; at += step) {
        if (failure) break;
        await new Promise<void>((done) => unzip.write(chunk.subarray(at, at + step), () => done()));
        yield* out.splice(0);
      }
    }
    if (!failure) unzip.end();
    await closed;
    yield* out.splice(0);
    if (failure) throw new CutOff((failure as Error).message);
  } finally {
    unzip.destroy();
  }
}

/** The first bytes, and all of them again. */
export async function withHead(bytes: Bytes): Promise<{ head: Buffer; all: Bytes }> {
  const held: Buffer[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await bytes.next();
    if (next.done) break;
    held.push(next.value);
    size += next.value.length;
  }
  const start = Buffer.concat(held);
  async function* all(): Bytes {
    try {
      if (start.length > 0) yield start;
      yield* bytes;
    } finally {
      await bytes.return();
    }
  }
  return { head: start.subarray(0, headBytes), all: all() };
}

/** All bytes together; more than `most` are a fault and are not read. */
export async function collect(bytes: Bytes, most: number): Promise<Buffer | Fault> {
  const held: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) return faults.tooLarge(most);
    held.push(chunk);
  }
  return Buffer.concat(held, size);
}
