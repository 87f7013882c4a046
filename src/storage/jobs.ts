import { setTimeout as pause } from 'node:timers/promises';
import type { Store, Writer } from './store.ts';
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
    db.rows<Job>(
      sql`select ${columns} from job where account = ${account} and kind = ${kind} order by created_at desc, id desc limit 200`,
    ),
  );
}

/** In which states a job can be told to stop, or to go on. */
export const steerable: Readonly<Record<'stop' | 'resume', readonly Job['state'][]>> = {
  stop: ['queued', 'running'],
  resume: ['stopped', 'failed'],
};

/** Asks a job to stop after its portion, or lets a stopped or failed one go on where it was. */
export const steerJob = (db: Writer, id: string, way: 'stop' | 'resume'): Promise<unknown> =>
  way === 'stop'
    ? db.rows(
        sql`update job set stop_asked = true, state = case when state = 'queued' then 'stopped' else state end where id = ${id}`,
      )
    : db.rows(
        sql`update job set state = 'queued', stop_asked = false, error = null, ended_at = null where id = ${id} and state in ('stopped', 'failed')`,
      );

async function takeNext(store: Store): Promise<Job | undefined> {
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
}

/** Notes how a job ended; keeps trying while the database is away or its disk full, for nobody else would ever note it. */
async function finish(
  store: Store,
  id: string,
  state: Job['state'],
  error: string | null,
  nodeStops: () => boolean,
): Promise<void> {
  while (!nodeStops()) {
    try {
      await store.transact(
        blindSight,
        () => null,
        (db) =>
          db.rows(
            sql`update job set state = ${state}, error = ${error}, ended_at = ${new Date(db.now)} where id = ${id}`,
          ),
      );
      return;
    } catch {
      await pause(200);
    }
  }
}

/** One job to its end. What the node's own stopping cuts off stays as running, and goes on at the next start. */
async function runJob(store: Store, work: JobWork | undefined, job: Job, nodeStops: () => boolean): Promise<void> {
  const stopped = async (): Promise<boolean> => nodeStops() || ((await findJob(store, job.id))?.stopAsked ?? true);
  try {
    if (!work) throw new Error(`no work is known for jobs of kind ${job.kind}`);
    const end = await work(job, stopped);
    await finish(store, job.id, end, null, nodeStops);
  } catch (error) {
    await finish(store, job.id, 'failed', reasonOf(error), nodeStops);
  }
}

/** Codes of Postgres (and of Node) for a full disk and for a database that went away. */
const full = ['53100', 'ENOSPC', 'EDQUOT'];
const away = /^(08...|57P0.|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$|Connection terminated/;

/** Why it failed, in words for its starter; Postgres would name its own files. */
function reasonOf(error: unknown): string {
  const { code = '', message }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  if (full.includes(code)) return 'The disk of this node is full. What was taken stays; resume when there is room.';
  if (away.test(code) || away.test(message))
    return 'The database of this node went away. What was taken stays; resume when it is back.';
  return message;
}

const requeueCutOff = (store: Store): Promise<unknown> =>
  store.transact(
    blindSight,
    () => null,
    (db) => db.rows(sql`update job set state = 'queued' where state = 'running'`),
  );

/** Runs waiting jobs one after another, oldest first. A job found running at start was cut off, and goes on from its cursor. */
export function startJobs(store: Store, works: Record<string, JobWork>): { wake(): void; stop(): Promise<void> } {
  let stopping = false;
  let running: Promise<void> | undefined;
  let again = false;
  let requeued = false;

  const drain = async (): Promise<void> => {
    if (!requeued) await requeueCutOff(store);
    requeued = true;
    for (let job = await takeNext(store); job && !stopping; job = await takeNext(store)) {
      await runJob(store, works[job.kind], job, () => stopping);
    }
  };
  const wake = (): void => {
    again = running !== undefined;
    if (stopping || running) return;
    running = drain()
      // The database may be away for a moment; the timer wakes us again.
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
        if (again) wake();
      });
  };
  wake();
  const timer = setInterval(wake, 5000);
  timer.unref();

  return {
    wake,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await running;
    },
  };
}
