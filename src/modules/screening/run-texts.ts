import { Readable } from 'node:stream';
import type { Caller, NodeContext } from '#access/context.ts';
import { findJob } from '#storage/jobs.ts';
import { blindSight, sql } from '#storage/store.ts';
import { isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import type { RunPlan } from './run-plan.ts';
import { queueRun } from './runs.ts';
import type { RunKind } from './shapes.ts';
import { screeningWork } from './work.ts';

/** A run over texts that are at hand, to its end; as a file that was sent would be run. Gives its id. */
export async function runTexts(
  node: NodeContext,
  caller: Caller,
  kind: RunKind,
  texts: readonly { name: string; text: string }[],
): Promise<string | Refusal> {
  const id = node.store.newId();
  const files: RunPlan['files'] = [];
  for (const [at, { name, text }] of texts.entries()) {
    const { bytes, sha256 } = await node.originals.keep(`${id}.${at}`, Readable.from([Buffer.from(text)]));
    files.push({ name, bytes, sha256: Buffer.from(sha256).toString('hex') });
  }
  const queued = await queueRun(node, caller, { id, kind, files, conditions: {}, own: true });
  if (isRefusal(queued)) return queued;
  const job = await findJob(node.store, id);
  if (!job) return { refused: 'not-found' };
  await screeningWork(node)(job, () => Promise.resolve(false));
  await node.store.transact(
    blindSight,
    () => null,
    (db) => db.rows(sql`update job set ended_at = ${new Date(db.now)} where id = ${id}`),
  );
  // Whoever gave the texts has them.
  await Promise.all(files.map((_, at) => node.originals.remove(`${id}.${at}`)));
  return id;
}
