/** The thread in which long texts are read, so that nobody has to wait. */
import { parentPort } from 'node:worker_threads';
import { takeText, type TextToRead } from './text-read.ts';

parentPort?.once('message', (asked: TextToRead) => parentPort?.postMessage(takeText(asked)));
