/** The thread in which lists are read, so that the node answers meanwhile. It asks for the bytes piece by piece. */
import { parentPort } from 'node:worker_threads';
import type { ListMapping } from '#methods/lists/mapped/mapping.ts';
import { ListFault } from '#methods/lists/reading.ts';
import { mostRejectsKept } from './keep.ts';
import { readLists } from './read-lists.ts';
import type { FromReader, ToReader } from './read-apart.ts';

const port = parentPort;
if (!port) throw new Error('this is the file of a thread');

const waiting: ((chunk: Uint8Array | null) => void)[] = [];
const say = (message: FromReader): void => port.postMessage(message);

async function* bytesOf(file: number): AsyncGenerator<Uint8Array> {
  for (;;) {
    const chunk = await new Promise<Uint8Array | null>((done) => {
      waiting.push(done);
      say({ want: file });
    });
    if (chunk === null) return;
    yield chunk;
  }
}

async function read(names: readonly string[], mapping: ListMapping | undefined): Promise<FromReader> {
  const files = names.map((name, at) => ({ name, folder: 'upload', asked: true, open: () => bytesOf(at) }));
  const { lists } = await readLists(files, mapping);
  return {
    lists: lists.map(({ head, entries, layout, digest, files: from, delisted, rejects }) => ({
      head,
      entries: entries.map((entry) => ({ entry: entry.entry, body: JSON.stringify(entry) })),
      layout,
      digest,
      files: from,
      delisted,
      rejected: rejects.length,
      rejects: rejects
        .slice(0, mostRejectsKept)
        .map(({ file, line, found, expected }) => ({ file, line, found, expected })),
      asOfBy: head.asOf === null ? 'nobody' : 'file',
    })),
  };
}

port.on('message', (message: ToReader) => {
  if ('chunk' in message) return waiting.shift()?.(message.chunk);
  read(message.names, message.mapping).then(say, (error: Error) =>
    say(error instanceof ListFault ? { fault: error.at } : { error: error.message }),
  );
});
