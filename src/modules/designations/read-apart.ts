import { Worker } from 'node:worker_threads';
import type { ListMapping } from '#methods/lists/mapped/mapping.ts';
import type { ListReject } from '#methods/lists/reading.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';
import type { ListToKeep } from './keep.ts';

export type ToReader = { names: readonly string[]; mapping: ListMapping | undefined } | { chunk: Uint8Array | null };

export type FromReader = { want: number } | { lists: ListToKeep[] } | { fault: ListReject } | { error: string };

/** A file that was sent, and how to read it. */
export interface SentFile {
  name: string;
  open: () => AsyncIterable<Uint8Array>;
}

/** Reads lists in a thread of their own. Refuses where a file is no list, or a list cannot be used. */
export async function readApart(files: readonly SentFile[], mapping?: ListMapping): Promise<ListToKeep[] | Refusal> {
  const worker = new Worker(new URL('./load-worker.ts', import.meta.url), { env: {}, execArgv: [] });
  const sources = files.map((file) => file.open()[Symbol.asyncIterator]());
  const post = (message: ToReader): void => worker.postMessage(message);
  try {
    return await new Promise((done, failed) => {
      worker.once('error', failed);
      worker.once('exit', () => failed(new Error('the lists could not be read')));
      worker.on('message', (message: FromReader) => {
        if ('want' in message) {
          const next = sources[message.want]?.next() ?? Promise.resolve({ done: true as const, value: undefined });
          next.then((part) => post({ chunk: part.done ? null : part.value }), failed);
        } else if ('lists' in message) done(message.lists);
        else if ('fault' in message) done(refusalOf(message.fault));
        else failed(new Error(message.error));
      });
      post({ names: files.map((file) => file.name), mapping });
    });
  } finally {
    await worker.terminate();
    await Promise.all(sources.map((source) => source.return?.()));
  }
}

const refusalOf = ({ file, line, column, found, expected }: ListReject): Refusal =>
  invalid([file, line, column].filter((part) => part !== undefined).join(':'), found, expected);
