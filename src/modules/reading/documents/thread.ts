import { Worker } from 'node:worker_threads';
import type { Job } from './job.ts';
import { type ThreadLimits, threadLimits } from './limits.ts';
import { faults } from './says.ts';
import type { Fault, ReadDocument } from './types.ts';

export interface Thread {
  /** Reads one document and takes its bytes over; calls follow one another. A document that breaks the thread is a fault, the next gets a new one. */
  read(job: Job, options?: RunOptions): Promise<ReadDocument | Fault>;
  close(): Promise<void>;
}

export interface RunOptions {
  onPage?: ((page: number, pages: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

type Message = { page: number; pages: number } | { result: ReadDocument | Fault };

/** A thread for parsing, started when first used, with bounds on memory and time. */
export function parsingThread(given: Partial<ThreadLimits> = {}): Thread {
  const bounds = { ...threadLimits, ...given };
  let worker: Worker | undefined;
  const stop = async (): Promise<void> => {
    const running = worker;
    worker = undefined;
    await running?.terminate();
  };
  return {
    async read(job, options = {}) {
      options.signal?.throwIfAborted();
      worker ??= start(bounds);
      const result = await run(worker, job, bounds, options).catch(async (error: unknown) => {
        await stop();
        throw error;
      });
      if ('ended' in result) await stop();
      return 'ended' in result ? result.ended : result;
    },
    close: stop,
  };
}

function start(bounds: ThreadLimits): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMb, maxYoungGenerationSizeMb: 64 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  // An error between two documents has nobody else to hear it.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

/** What the thread says of one document; `ended` when the thread is of no further use. */
function run(
  worker: Worker,
  job: Job,
  bounds: ThreadLimits,
  { onPage, signal }: RunOptions,
): Promise<ReadDocument | Fault | { ended: Fault }> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadDocument | Fault | { ended: Fault }>();
  const late = (ms: number): void => resolve({ ended: faults.tooSlow(Math.round(ms / 1000)) });
  const total = setTimeout(late, bounds.totalMs, bounds.totalMs);
  const step = setTimeout(late, bounds.stepMs, bounds.stepMs);
  const memory = watched(worker, bounds.buffersMb, () =>
    resolve({ ended: faults.tooMuchMemory(`more than ${bounds.buffersMb} MB`) }),
  );
  const onMessage = (message: Message): void => {
    step.refresh();
    if ('result' in message) resolve(message.result);
    else onPage?.(message.page, message.pages);
  };
  const onError = (error: NodeJS.ErrnoException): void =>
    resolve({
      ended:
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? faults.tooMuchMemory(error.message) : faults.failed(error.message),
    });
  const onExit = (): void => resolve({ ended: faults.failed('the parser ended itself') });
  const onAbort = (): void => reject(signal?.reason as Error);
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  signal?.addEventListener('abort', onAbort);
  worker.ref();
  const { buffer, byteLength } = job.bytes;
  try {
    // Handed over rather than copied, unless other small things share the buffer.
    worker.postMessage(job, buffer.byteLength === byteLength ? [buffer as ArrayBuffer] : []);
  } catch (error) {
    reject(error as Error);
  }
  return promise.finally(() => {
    clearTimeout(total);
    clearTimeout(step);
    clearInterval(memory);
    worker.off('message', onMessage).off('exit', onExit).off('error', onError);
    signal?.removeEventListener('abort', onAbort);
    worker.unref();
  });
}

/** Looks now and then at the buffers of a thread, which its limits on memory leave out. */
function watched(worker: Worker, mostMb: number, over: () => void): NodeJS.Timeout {
  let asking = false;
  return setInterval(() => {
    if (asking) return;
    asking = true;
    worker
      .getHeapStatistics()
      .then((heap) => {
        if (heap.external_memory > mostMb * 1024 * 1024) over();
      })
      // It ended meanwhile, which others hear.
      .catch(() => undefined)
      .finally(() => (asking = false));
  }, lookMs);
}

const lookMs = 200;
