import type { Store } from './store.ts';
import { blindSight, sql } from './store.ts';

/** A piece of long work: runs with its starter's rights and purpose, shows progress, can be stopped, and resumes after a crash. */
export interface Job {
  id: string;
  kind: string;
  account: string;
  looking: { case: string; purpose: string; authority: string };
  input: Record<string, unknown>;
  state: 'queued' | 'running' | 'stopped' | 'done' | 'failed' | 'undone';
  phase: string;
  /** Where to go on: written in the same transaction as the work it counts. */
  cursor: Record<string, unknown>;
  progress: Record<string, number>;
  error: string | null;
  stopAsked: boolean;
  createdAt: number;
  startedAt: number | null;
  endedAt: number | null;
}

const columns = sql`id, kind, account, looking, input, state, phase, cursor, progress, error, stop_asked as "stopAsked",
  created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt"`;

/** Does the work; returns when it is finished or when `stopped()` says to stop. */
export type JobWork = (job: Job, stopped: () => Promise<boolean>) => Promise<'done' | 'stopped'>;

export async function findJob(store: Store, id: string): Promise<Job | undefined> {
  const [job] = await store.read(blindSight, (db) => db.rows<Job>(sql`select ${columns} from job where id = ${id}`));
  return job;
}

export function jobsOf(store: Store, account: string, kind: string): Promise<Job[]> {
  return store.read(blindSight, (db) =>
    db.rows<Job>(sql`select ${columns} from job where account = ${account} and kind = ${kind} order by created_at desc, id desc limit 200`),
  );
}

/** Runs waiting jobs one after another, oldest first. A job found running at start was cut off, and goes on from its cursor. */
export function startJobs(store: Store, works: Record<string, JobWork>): { wake(): void; stop(): Promise<void> } {
  let stopping = false;
  let running: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;

  const next = async (): Promise<Job | undefined> => {
    const [job] = await store.transact(
      blindSight,
      () => null,
      (db) =>
        db.rows<Job>(sql`
        update job set state = 'running', started_at = coalesce(started_at, ${new Date(db.now)}), stop_asked = false
        where id = (select id from job where state = 'queued' order by created_at, id limit 1 for update skip locked)
        returning ${columns}`),
    );
    return job;
  };
  const finish = (id: string, state: 'done' | 'stopped' | 'failed' | 'queued', error: string | null): Promise<unknown> =>
    store.transact(
      blindSight,
      () => null,
      (db) => db.rows(sql`update job set state = ${state}, error = ${error}, ended_at = ${new Date(db.now)} where id = ${id}`),
    );

  const drain = async (): Promise<void> => {
    for (let job = await next(); job && !stopping; job = await next()) {
      const { id } = job;
      const work = works[job.kind];
      const stopped = async (): Promise<boolean> => stopping || ((await findJob(store, id))?.stopAsked ?? true);
      try {
        if (!work) throw new Error(`no work is known for jobs of kind ${job.kind}`);
        const end = await work(job, stopped);
        await finish(id, end === 'stopped' && stopping ? 'queued' : end, null);
      } catch (error) {
        if (stopping) return;
        await finish(id, 'failed', error instanceof Error ? error.message : String(error));
      }
    }
  };

  const wake = (): void => {
    if (stopping) return;
    if (running) {
      again = true;
      return;
    }
    running = drain()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  };

  const begin = async (): Promise<void> => {
    await store.transact(
      blindSight,
      () => null,
      (db) => db.rows(sql`update job set state = 'queued' where state = 'running'`),
    );
    wake();
    timer = setInterval(wake, 5000);
    timer.unref();
  };
  void begin().catch(() => undefined);

  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await running;
    },
  };
}
