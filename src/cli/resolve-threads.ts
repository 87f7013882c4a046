import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Blocks } from '#methods/resolution/parting.ts';
import { joined, weighPairs, type Pairs } from '#methods/resolution/pairs.ts';
import type { TableData } from '#methods/resolution/table.ts';
import type { Weights } from '#methods/resolution/weigh.ts';

export interface ToWeigh {
  table: TableData;
  keys: readonly Blocks[];
  weights: Weights;
  part: readonly [number, number];
  least: number;
}

/** Below so many pairs a thread costs more than it saves. */
const fewPairs = 1_000_000;
const mostThreads = 8;

/** Weighs all pairs, in as many threads as there are processors when they are many. The arrays must be shared ones. */
export async function weighInThreads(
  table: TableData,
  keys: readonly Blocks[],
  weights: Weights,
  least: number,
): Promise<Pairs> {
  const pairs = keys.reduce((sum, key) => sum + key.pairs, 0);
  const threads = Math.min(mostThreads, availableParallelism());
  if (pairs < fewPairs || threads < 2) return weighPairs(table, keys, weights, [0, 1], least);
  const parts = Array.from({ length: threads }, (_, part) =>
    inThread({ table, keys, weights, part: [part, threads], least }),
  );
  return joined(await Promise.all(parts));
}

const inThread = (workerData: ToWeigh): Promise<Pairs> =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('./resolve-worker.ts', import.meta.url), { workerData, env: {}, execArgv: [] });
    worker.once('message', (pairs: Pairs) => done(pairs));
    worker.once('error', failed);
  });
