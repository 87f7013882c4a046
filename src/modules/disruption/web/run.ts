import type { Outcome, Plan, Positions, Replicates } from '#methods/disruption/shapes.ts';
import type { Answer, Order } from './run.worker.ts';
import { firstOf, partsOf } from './run.view.ts';

interface Result {
  outcome: Outcome;
  done: number;
}

interface Running {
  /** With how many replicates it was made from: all, unless it was finished early. Null when not one was done. */
  result: Promise<Result | null>;
  /** Ends the replicates at once; the result is that of the first ones, as far as they are done without a gap. */
  finish: () => void;
  /** Ends everything; the promise is never answered. */
  stop: () => void;
}

/** As many threads as leave one for the page, four at most. */
const threads = (): number => Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));

/**
 * Runs a plan beside the page in small parts, so that it can tell how far it is and be stopped. Which thread takes which
 * part changes nothing.
 */
export function startRun(positions: Positions, plan: Plan, progress: (done: number) => void): Running {
  const waiting = partsOf(plan.replicates);
  const parts: Replicates[] = [];
  let workers: Worker[] = [];
  let closing = false;
  let done = 0;
  const stop = (): void => {
    for (const worker of workers) worker.terminate();
    workers = [];
  };
  const { promise, resolve, reject } = Promise.withResolvers<Result | null>();
  const hire = (hear: (worker: Worker, answer: Answer) => void): Worker => {
    const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(worker, data));
    worker.addEventListener('error', (event: ErrorEvent) => {
      stop();
      reject(new Error(event.message || 'the worker could not be started'));
    });
    workers.push(worker);
    return worker;
  };
  // A thread of its own: those at work may be in the middle of a part.
  const finish = (): void => {
    if (closing) return;
    closing = true;
    stop();
    const first = firstOf(parts);
    const counted = first.at(-1)?.to ?? 0;
    if (counted === 0) return resolve(null);
    const last = hire((_, answer) => {
      stop();
      if ('outcome' in answer) resolve({ outcome: answer.outcome, done: counted });
    });
    return order(last, { do: 'outcome', positions, plan, parts: first });
  };
  const next = (worker: Worker): void => {
    const part = waiting.shift();
    if (part) order(worker, { do: 'part', positions, plan, ...part });
  };
  const hear = (worker: Worker, answer: Answer): void => {
    if (closing || !('part' in answer)) return;
    parts.push(answer.part);
    done += answer.part.to - answer.part.from;
    progress(done);
    if (done === plan.replicates) finish();
    else next(worker);
  };
  for (let at = Math.min(threads(), waiting.length); at > 0; at--) next(hire(hear));
  return { result: promise, finish, stop };
}

const order = (worker: Worker, given: Order): void => worker.postMessage(given);
