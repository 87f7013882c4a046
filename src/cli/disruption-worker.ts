/** A thread that simulates a part of the replicates. */
import { parentPort, workerData } from 'node:worker_threads';
import { simulatePart } from '#methods/disruption/simulate.ts';
import type { Said, ToSimulate } from './disruption-threads.ts';

const { positions, plan, from, to } = workerData as ToSimulate;
const say = (said: Said): void => parentPort?.postMessage(said);
const step = Math.max(1, Math.floor((to - from) / 100));
const part = simulatePart(positions, plan, from, to, (done) => {
  if (done % step === 0) say({ done });
});
say({ part });
