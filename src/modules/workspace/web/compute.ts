import { brokerage } from '#methods/graph/brokerage.ts';
import { grouping, type Grouping } from '#methods/graph/groups.ts';
import { layouts, type Layout, type LayoutInput } from '#methods/graph/layouts.ts';
import type { GraphInput, Scores } from '#methods/graph/measure.ts';
import type { Tie } from '#methods/graph/network.ts';

/** The analyses a chart asks for, by name, with what they take and give. */
export interface Jobs {
  force: [LayoutInput, Layout];
  hierarchical: [LayoutInput, Layout];
  radial: [LayoutInput, Layout];
  brokerage: [GraphInput, Scores];
  grouping: [{ nodes: readonly string[]; ties: readonly Tie[]; limit: number }, Grouping];
}
export type Job = keyof Jobs;

const runs: { [J in Job]: (input: Jobs[J][0]) => Jobs[J][1] } = {
  force: layouts.force.run,
  hierarchical: layouts.hierarchical.run,
  radial: layouts.radial.run,
  brokerage: brokerage.run,
  grouping: grouping.run,
};

export const runHere = <J extends Job>(job: J, input: Jobs[J][0]): Jobs[J][1] => runs[job](input);

const workers = new Map<string, { worker: Worker; fail: () => void }>();

/**
 * Runs an analysis, a big one beside the page so that it stays usable. A newer question of the same kind stops the
 * older one in the same `slot`, whose promise is rejected with "superseded".
 */
export function compute<J extends Job>(
  job: J,
  input: Jobs[J][0],
  size: number,
  slot: string = job,
): Promise<Jobs[J][1]> {
  const busy = workers.get(slot);
  if (busy) {
    workers.delete(slot);
    busy.worker.terminate();
    busy.fail();
  }
  if (size <= 2500) return Promise.resolve().then(() => runHere(job, input));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module' });
    workers.set(slot, { worker, fail: () => reject(new Error('superseded')) });
    const end = (): void => {
      if (workers.get(slot)?.worker === worker) workers.delete(slot);
      worker.terminate();
    };
    worker.addEventListener('message', (event: MessageEvent<Jobs[J][1]>) => {
      end();
      resolve(event.data);
    });
    worker.addEventListener('error', () => {
      end();
      // A browser that refuses workers still gets its answer, only later.
      try {
        resolve(runHere(job, input));
      } catch (error) {
        reject(error);
      }
    });
    worker.postMessage({ job, input });
  });
}
