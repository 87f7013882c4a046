/** The thread in which long texts are read, so that nobody has to wait. */
import { parentPort } from 'node:worker_threads';
import { inPieces } from './text-pieces.ts';
import { takeText, type TextToRead } from './text-read.ts';

// A piece crosses only when the one before was taken: what is taken at once stops everything else meanwhile.
parentPort?.once('message', (asked: TextToRead) => {
  const pieces = inPieces(takeText(asked));
  const give = (): void => parentPort?.postMessage(pieces.next().value ?? null);
  parentPort?.on('message', give);
  give();
});
