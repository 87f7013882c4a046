import type { Outcome, Plan, Positions, Replicates } from '#methods/disruption/shapes.ts';
import type { Answer, Order } from './run.worker.ts';
import { partsOf } from './run.view.ts';

interface Running {
  outcome: Promise<Outcome>;
  /** Ends it at once; the promise is never answered. */
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
  const workers: Worker[] = [];
  const stop = (): void => {
    for (const worker of workers) worker.terminate();
    workers.length = 0;
  };
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const parts: Replicates[] = [];
    let done = 0;
    const fail = (event: ErrorEvent): void => {
      stop();
      reject(new Error(event.message || 'the worker could not be started'));
    };
    const next = (worker: Worker): void => {
      const part = waiting.shift();
      if (part) order(worker, { do: 'part', positions, plan, ...part });
      else if (done === plan.replicates) order(worker, { do: 'outcome', positions, plan, parts });
    };
    const hear = (worker: Worker, answer: Answer): void => {
      if ('outcome' in answer) {
        stop();
        resolve(answer.outcome);
        return;
      }
      parts.push(answer.part);
      done += answer.part.to - answer.part.from;
      progress(done);
      next(worker);
    };
    for (let at = Math.min(threads(), waiting.length); at > 0; at--) {
      const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(worker, data));
      worker.addEventListener('error', fail);
      workers.push(worker);
    }
    for (const worker of workers.slice()) next(worker);
  });
  return { outcome, stop };
}

const order = (worker: Worker, given: Order): void => worker.postMessage(given);
