import type { ListInForce } from '#modules/designations/shapes.ts';
import { Worker } from 'node:worker_threads';
import type { NodeContext } from '#access/context.ts';
import { openScreen, type Screen } from '#methods/screening/open.ts';
import type { ScreenState } from '#methods/screening/build.ts';
import { entriesInForce, versionsInForce } from '#modules/designations/index.ts';
import { blindSight, sql } from '#storage/store.ts';
import type { Refusal } from '#vocabulary/refusal.ts';

/** The lists in force, ready: a screen, what it was built from, and the row that names both for ever. */
export interface Screening {
  screen: Screen;
  /** Id of the row in `screening_lists`. */
  lists: string;
  inForce: readonly ListInForce[];
}

interface Held {
  key: string;
  ready: Promise<Screening>;
}

/** One per node of this process. From when a version is in force nothing is screened without it: whoever asks waits. */
const held = new WeakMap<NodeContext['store'], Held>();

const noLists: Refusal = {
  refused: 'conflict',
  rule: 'no-lists',
  reason: 'No list is loaded on this node: nothing can be screened. Load one first.',
};

/** The screen over every list in force; refuses where there is none. A change of lists is noticed here. */
export async function screeningNow(node: NodeContext): Promise<Screening | Refusal> {
  const inForce = await node.store.read(blindSight, versionsInForce);
  if (inForce.length === 0) return noLists;
  const key = inForce.map((one) => `${one.list}@${one.version}`).join(' ');
  const known = held.get(node.store);
  if (known?.key === key) return known.ready;
  const ready = make(node, inForce, key);
  held.set(node.store, { key, ready });
  // Made anew by the next who asks.
  ready.catch(() => held.delete(node.store));
  return ready;
}

async function make(node: NodeContext, inForce: readonly ListInForce[], key: string): Promise<Screening> {
  const texts = await node.store.read(blindSight, (db) =>
    Promise.all(inForce.map(async (one) => ({ head: one, entries: await entriesInForce(db, one.list, one.version) }))),
  );
  const state = await built(
    texts.map(({ head, entries }) => ({
      head: { list: head.list, title: head.title, publisher: head.publisher, asOf: head.asOf, official: head.official },
      entries,
    })),
  );
  return { screen: openScreen(state), lists: await rowOf(node, key, inForce), inForce };
}

export interface ToBuild {
  head: { list: string; title: string; publisher: string; asOf: string | null; official: boolean };
  /** Each entry as JSON. */
  entries: readonly string[];
}

/** Built in a thread of its own, so that the node answers meanwhile. */
function built(lists: readonly ToBuild[]): Promise<ScreenState> {
  const worker = new Worker(new URL('./build-worker.ts', import.meta.url), { env: {}, execArgv: [] });
  return new Promise<ScreenState>((done, failed) => {
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the lists could not be made ready')));
    worker.postMessage(lists);
  }).finally(() => void worker.terminate());
}

async function rowOf(node: NodeContext, key: string, inForce: readonly ListInForce[]): Promise<string> {
  return node.store.transact(
    blindSight,
    () => null,
    async (db) => {
      await db.rows(sql`
        insert into screening_lists (id, key, lists, made_at)
        values (${db.newId()}, ${key}, ${JSON.stringify(inForce)}::jsonb, ${new Date(db.now)}) on conflict (key) do nothing`);
      const [row] = await db.rows<{ id: string }>(sql`select id from screening_lists where key = ${key}`);
      if (!row) throw new Error('the set of lists could not be kept');
      return row.id;
    },
  );
}
