/** A thread that walks from a part of the nodes of a network, one part after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { runPart, type Ground, type Part } from '#methods/graph/metrics-parts.ts';

parentPort?.on('message', ({ at, part }: { at: number; part: Part }) => {
  parentPort?.postMessage({ at, result: runPart(workerData as Ground, part) });
});
