/**
 * The thread in which documents are parsed: whatever a hostile one makes the parsers do ends here.
 * It reads one document at a time and has no way to the network.
 */
import dgram from 'node:dgram';
import net from 'node:net';
import { parentPort } from 'node:worker_threads';
import { type Job, read } from './job.ts';
import { faults } from './says.ts';
import { isFault } from './types.ts';

const refuse = (): never => {
  throw new Error('a document may not reach the network');
};
net.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
dgram.Socket.prototype.connect = refuse;
globalThis.fetch = refuse;

parentPort?.on('message', async (job: Job) => {
  const onPage = (page: number, pages: number): void => parentPort?.postMessage({ page, pages });
  const result = await read(job, onPage).catch((error: Error) => faults.failed(error.message));
  const moved = isFault(result) ? [] : result.attachments.map(({ bytes }) => bytes.buffer as ArrayBuffer);
  parentPort?.postMessage({ result }, [...new Set(moved)]);
});
