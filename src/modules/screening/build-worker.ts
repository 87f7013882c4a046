/** The thread in which lists are made ready for screening. */
import { parentPort } from 'node:worker_threads';
import { buildScreen, transferables } from '#methods/screening/build.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import type { ToBuild } from './screening.ts';

function* parsed(entries: readonly string[]): Generator<ListedEntry> {
  for (const text of entries) yield JSON.parse(text) as ListedEntry;
}

parentPort?.once('message', (lists: readonly ToBuild[]) => {
  const state = buildScreen(lists.map(({ head, entries }) => ({ head, entries: parsed(entries) })));
  parentPort?.postMessage(state, transferables(state));
});
