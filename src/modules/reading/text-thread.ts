import { Worker } from 'node:worker_threads';
import { joining, type Piece } from './text-pieces.ts';
import { takeText, type TextRead, type TextToRead } from './text-read.ts';

/** Texts up to this length are read at once, within a moment; longer ones by a thread of their own. */
const atOnce = 100_000;
/** A text that takes longer is given up: at the reader's usual pace this is twenty times too long. */
const longestMs = 60_000;
const msPerCharacter = 0.1;

/** Reads a text, off the main thread when it is long. Throws where the reader fails on it or takes too long. */
export async function readAway(asked: TextToRead): Promise<TextRead> {
  if (asked.text.length <= atOnce) return takeText(asked);
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), { env: {}, execArgv: [] });
  const late = setTimeout(() => void worker.terminate(), longestMs + asked.text.length * msPerCharacter);
  try {
    return await new Promise<TextRead>((done, failed) => {
      const join = joining();
      let whole: TextRead;
      worker.on('message', (piece: Piece | null) => {
        if (piece === null) return done(whole);
        whole = join(piece);
        worker.postMessage('next');
      });
      worker.once('error', failed);
      worker.once('exit', () => failed(new Error('the reader took too long')));
      worker.postMessage(asked);
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
