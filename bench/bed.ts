import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '#demo/seed.ts';
import { openNode, type RunningNode } from '#server/node.ts';
import { startPostgres } from '#storage/postgres/start.ts';

/** A node on a durable store of its own, as an owner runs it, with the demonstration's people and labels. */
export interface Bed {
  node: RunningNode;
  owner: object;
  data: string;
  end(): Promise<void>;
}

export async function makeBed(jobs = false): Promise<Bed> {
  const data = mkdtempSync(join(tmpdir(), 'enlace-bench-'));
  const { DATABASE_URL: _, ...env } = process.env;
  const postgres = await startPostgres({ data, env: { ENLACE_PG_MEMORY: '256', ...env } });
  if ('alreadyRunning' in postgres) throw new Error(`${data} is in use`);
  const settings = { name: 'bench', party: 'SOUTH', demo: true, lockAfterSeconds: 3600 };
  const node = await openNode({ app: postgres.connection, owner: postgres.owner, data, settings, jobs });
  await seedDemo(node);
  return {
    node,
    owner: postgres.owner,
    data,
    async end() {
      await node.close();
      await postgres.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/**
 * An open loop: calls begin when their time has come, whether or not earlier ones have answered, so that waiting counts
 * (no coordinated omission). Gives sorted latencies in ms from the planned start.
 */
export async function openLoop(
  perSecond: number,
  seconds: number,
  call: (at: number) => Promise<unknown>,
): Promise<number[]> {
  const total = Math.round(perSecond * seconds);
  const latencies: number[] = [];
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (let at = 0; at < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1);
    for (; at < due; at += 1) {
      const planned = began + (at / perSecond) * 1000;
      running.push(call(at).then(() => void latencies.push(performance.now() - planned)));
    }
    await new Promise((done) => setTimeout(done, 1));
  }
  await Promise.all(running);
  return latencies.sort((a, b) => a - b);
}

/** A small seeded generator (mulberry32): the same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
