import type { Compared } from '#methods/dynamics/compare.ts';
import type { Ranges } from '#methods/dynamics/ranges.ts';
import type { Job } from './study.view.ts';

export interface Computed {
  central: Compared;
  ranges: Ranges;
}

/** What the worker says: draws done, the result, or that sizes and factors are too extreme to be computed. */
export type Told = { done: number } | { computed: Computed } | { extreme: true };

/** Computes beside the page. Calling what it gives stops it at once; nothing is told after that. */
export function computeStudy(job: Job, tell: (told: Told) => void, fail: (message: string) => void): () => void {
  const worker = new Worker(new URL('./study.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (!('done' in data)) worker.terminate();
    tell(data);
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    fail(event.message);
  });
  worker.postMessage(job);
  return () => worker.terminate();
}
