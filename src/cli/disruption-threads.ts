import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { shared, tieCount } from '#methods/graph/rows.ts';
import { simulatePart } from '#methods/disruption/simulate.ts';
import type { Plan, Positions, Replicates } from '#methods/disruption/shapes.ts';

export interface ToSimulate {
  positions: Positions;
  plan: Plan;
  from: number;
  to: number;
}

/** What a thread says: how many of its replicates are done, and at the end what they gave. */
export type Said = { done: number } | { part: Replicates };

/** Below so many ties over weeks and replicates a thread costs more than it saves. */
const fewSteps = 5_000_000;
const mostThreads = 8;

/**
 * Simulates every replicate, in as many threads as there are processors when it is long, or in `threads`. Their number
 * never changes the answer. `show` hears how many replicates are done.
 */
export async function simulateInThreads(
  positions: Positions,
  plan: Plan,
  threads: number | undefined,
  show: (done: number) => void,
): Promise<Replicates[]> {
  const { replicates, weeks } = plan;
  const isShort = replicates * (weeks + 1) * (tieCount(positions.rows) + 1) < fewSteps;
  const many = Math.min(replicates, threads ?? (isShort ? 1 : Math.min(mostThreads, availableParallelism())));
  if (many < 2) return [simulatePart(positions, plan, 0, replicates, show)];
  const { offsets, targets } = positions.rows;
  const common = { ...positions, rows: shared({ offsets, targets }) };
  const done = Array.from({ length: many }, () => 0);
  const cut = (part: number): number => Math.floor((replicates * part) / many);
  const parts = done.map((_, part) =>
    inThread({ positions: common, plan, from: cut(part), to: cut(part + 1) }, (one) => {
      done[part] = one;
      show(done.reduce((sum, some) => sum + some, 0));
    }),
  );
  return Promise.all(parts);
}

const inThread = (workerData: ToSimulate, show: (done: number) => void): Promise<Replicates> =>
  new Promise((resolve, failed) => {
    const url = new URL('./disruption-worker.ts', import.meta.url);
    const worker = new Worker(url, { workerData, env: {}, execArgv: [] });
    worker.on('message', (said: Said) => {
      if ('part' in said) resolve(said.part);
      else show(said.done);
    });
    worker.once('error', failed);
  });
