/** A thread that weighs a part of the pairs. */
import { parentPort, workerData } from 'node:worker_threads';
import { weighPairs } from '#methods/resolution/pairs.ts';
import type { ToWeigh } from './resolve-threads.ts';

const { table, keys, weights, part, least } = workerData as ToWeigh;
const pairs = weighPairs(table, keys, weights, part, least);
parentPort?.postMessage(
  pairs,
  [pairs.left, pairs.right, pairs.bits].map((array) => array.buffer as ArrayBuffer),
);
