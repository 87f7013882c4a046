import { parentPort } from 'node:worker_threads';
import { betweennessPart } from '#methods/graph/kernels/betweenness.ts';
import type { Rows } from '#methods/graph/rows.ts';

export interface Part {
  rows: Rows;
  from: number;
  to: number;
  /** Shared: this thread's own sums. */
  into: Float64Array;
}

/** Answers each part with the processor seconds of this thread. */
parentPort?.on('message', ({ rows, from, to, into }: Part) => {
  const before = process.threadCpuUsage();
  betweennessPart(rows, from, to, into);
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage((user + system) / 1e6);
});
