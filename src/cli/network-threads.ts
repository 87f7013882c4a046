import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  gather,
  groundOf,
  partsOf,
  runPart,
  workOf,
  type Ground,
  type Heavy,
  type HeavyAnswer,
  type Part,
  type PartResult,
  type Sample,
} from '#methods/graph/metrics-parts.ts';
import { shared, type Rows } from '#methods/graph/rows.ts';

interface HeavyAsked {
  what: ReadonlySet<Heavy>;
  sample: Sample | null;
  threads: number;
  /** How many parts are done, of how many. */
  show: (done: number, of: number) => void;
}

/** Below so many steps a thread costs more than it saves. */
const fewSteps = 50_000_000;

export const threadsHere = (): number => Math.min(8, availableParallelism());

/** Walks from every node (or from a sample), in threads where it is long. Their number never changes the answer. */
export async function heavyInThreads(rows: Rows, { what, sample, threads, show }: HeavyAsked): Promise<HeavyAnswer> {
  const ground = groundOf(rows);
  const parts = partsOf(ground, what, sample);
  const together = gather(ground);
  const alone = threads < 2 || parts.length < 2 || workOf(rows) < fewSteps;
  const results = alone ? here(ground, parts) : inWorkers(ground, parts, Math.min(threads, parts.length));
  let done = 0;
  for await (const { part, result } of results) {
    together.add(part, result);
    show(++done, parts.length);
  }
  return together.end();
}

interface Done {
  part: Part;
  result: PartResult;
}

function* here(ground: Ground, parts: readonly Part[]): Generator<Done> {
  for (const part of parts) yield { part, result: runPart(ground, part) };
}

/** Results in the order of the parts, whichever thread is first. */
async function* inWorkers(ground: Ground, parts: readonly Part[], threads: number): AsyncGenerator<Done> {
  const workerData: Ground = { rows: shared(ground.rows), inside: ground.inside && shared(ground.inside) };
  const url = new URL('./network-worker.ts', import.meta.url);
  const workers = Array.from({ length: threads }, () => new Worker(url, { workerData, env: {}, execArgv: [] }));
  const results = parts.map(() => Promise.withResolvers<PartResult>());
  // A part that fails after another did is told by the first.
  for (const { promise } of results) promise.catch(() => undefined);
  let next = 0;
  for (const worker of workers) {
    const give = (): void => {
      if (next < parts.length) worker.postMessage({ at: next, part: parts[next++] });
    };
    worker.on('message', ({ at, result }: { at: number; result: PartResult }) => {
      results[at]!.resolve(result);
      give();
    });
    worker.on('error', (error) => results.forEach(({ reject }) => reject(error)));
    give();
  }
  try {
    for (const [at, part] of parts.entries()) yield { part, result: await results[at]!.promise };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
