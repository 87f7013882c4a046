import type { Context } from 'hono';
import { refuse, type Caller, type NodeContext } from '#access/context.ts';
import { diffEntries } from '#methods/lists/diff.ts';
import type { ListMapping } from '#methods/lists/mapped/mapping.ts';
import { discard, receive } from '#modules/intake/index.ts';
import { blindSight } from '#storage/store.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import { invalid, isRefusal, type Refusal } from '#vocabulary/refusal.ts';
import { parseDate } from '#vocabulary/time.ts';
import { countsOf, keepList, type ListToKeep } from './keep.ts';
import { readListMapping } from './mapping.ts';
import { meaningOf } from './programmes.ts';
import { changedBetween, versionsInForce, versionsOf, wordingsOf } from './queries.ts';
import { readApart } from './read-apart.ts';
import type { EntryChange, EntryView, ListChanges, ListOverview, LoadedLists } from './shapes.ts';

/** Every list with its versions. Official lists are public: whoever is signed in may read them. */
export const listOverview = (node: NodeContext): Promise<{ lists: ListOverview[] }> =>
  node.store.read(blindSight, async (db) => {
    const versions = Map.groupBy(await versionsOf(db, null), (one) => one.list);
    return { lists: (await versionsInForce(db)).map((one) => ({ ...one, versions: versions.get(one.list) ?? [] })) };
  });

/** Keeps the lists in the files that were sent as new versions: all of them, or none. */
export async function loadLists(node: NodeContext, caller: Caller, http: Context): Promise<LoadedLists | Refusal> {
  const no = refuse(caller, 'lists.load');
  if (no) return no;
  const upload = await receive(node, http);
  if (isRefusal(upload)) return upload;
  try {
    const asked = askedOf(upload.fields);
    if (isRefusal(asked)) return asked;
    const files = upload.files.map(({ name }, at) => ({ name, open: () => node.originals.open(`${upload.id}.${at}`) }));
    const lists = await readApart(files, asked.mapping);
    if (isRefusal(lists)) return lists;
    const twice = lists.find((one, at) => lists.findIndex((other) => other.head.list === one.head.list) < at);
    if (twice) return invalid('files', `two versions of ${twice.head.list}`, 'one version of a list at a time');
    const all = lists.map((list) => dated(list, asked.asOf));
    return ofLater(all, node.store.clock()) ?? (await keepAll(node, caller, all));
  } finally {
    // What a list says is kept entry by entry with its digests; the publisher keeps the file.
    await discard(node, upload);
  }
}

interface Asked {
  asOf: string | null;
  mapping?: ListMapping;
}

function askedOf(fields: Readonly<Record<string, string>>): Asked | Refusal {
  const asOf = fields['asOf'] ? parseDate(fields['asOf']) : null;
  if (asOf !== null && typeof asOf !== 'string') return invalid('asOf', fields['asOf'], asOf.expected);
  if (!fields['mapping']) return { asOf };
  let given: unknown;
  try {
    given = JSON.parse(fields['mapping']);
  } catch {
    return invalid('mapping', fields['mapping'], 'a mapping as JSON');
  }
  const mapping = readListMapping(given);
  return Array.isArray(mapping) ? { refused: 'invalid', fields: mapping } : { asOf, mapping };
}

/** A date somebody gives counts only where the file states none. */
const dated = (list: ListToKeep, asOf: string | null): ListToKeep =>
  list.head.asOf !== null || asOf === null ? list : { ...list, head: { ...list.head, asOf }, asOfBy: 'loader' };

/** A publication may be of tomorrow where its publisher lives. */
const aheadMs = 24 * 3_600_000;

/** A version of a day to come would stay in force against every one that is published until then. */
function ofLater(lists: readonly ListToKeep[], now: number): Refusal | undefined {
  const latest = new Date(now + aheadMs).toISOString().slice(0, 10);
  const one = lists.find(({ head }) => head.asOf !== null && head.asOf.slice(0, 10) > latest);
  return (
    one && invalid('asOf', `${one.files[0]?.name ?? one.head.list}: ${one.head.asOf}`, `a date not after ${latest}`)
  );
}

const keepAll = (node: NodeContext, caller: Caller, lists: readonly ListToKeep[]): Promise<LoadedLists | Refusal> =>
  node.store.transact<LoadedLists | Refusal>(
    { ...blindSight, account: caller.account },
    (kept) =>
      isRefusal(kept)
        ? null
        : {
            action: 'lists.load',
            outcome: 'done',
            payload: {
              lists: kept.versions.map(({ list, id, digest, asOf, entries, rejected, repeated }) => ({
                list,
                version: id,
                digest,
                asOf,
                entries,
                rejected,
                repeated,
              })),
            },
          },
    async (db) => {
      const versions: LoadedLists['versions'] = [];
      // In one order, so that two who load the same lists never wait for each other.
      for (const list of lists.toSorted((a, b) => (a.head.list < b.head.list ? -1 : 1))) {
        const kept = await keepList(db, list, caller.account);
        if (isRefusal(kept)) return kept;
        versions.push(kept);
      }
      return { versions };
    },
  );

const mostChanges = 1000;

/** What changed from one version to another; without `to` the one in force, without `from` the one before it. */
export const listChanges = (
  node: NodeContext,
  list: string,
  asked: { from?: string | undefined; to?: string | undefined; change?: EntryChange['change'] | undefined },
): Promise<ListChanges | Refusal> =>
  node.store.read(blindSight, async (db) => {
    const versions = await versionsOf(db, list);
    const to = asked.to === undefined ? versions[0] : versions.find((one) => one.id === asked.to);
    if (!to) return { refused: 'not-found' };
    const from =
      asked.from === undefined ? versions[versions.indexOf(to) + 1] : versions.find((one) => one.id === asked.from);
    if (!from && asked.from !== undefined) return { refused: 'not-found' };
    const changes = await changedBetween(db, list, from?.id ?? null, to.id);
    const wanted = changes.filter((one) => asked.change === undefined || one.change === asked.change);
    return { list, from: from ?? null, to, counts: countsOf(changes), changes: wanted.slice(0, mostChanges) };
  });

/** An entry as the version in force has it, or as it was last known, with its wordings in all versions. */
export const entryView = (node: NodeContext, list: string, entry: string): Promise<EntryView | Refusal> =>
  node.store.read(blindSight, async (db) => {
    const inForce = (await versionsInForce(db)).find((one) => one.list === list);
    const wordings = await wordingsOf(db, list, entry);
    const bodies = wordings.map((one) => JSON.parse(one.body) as ListedEntry);
    const now = wordings.findIndex((one) => one.versions.some((version) => version.id === inForce?.version));
    const shown = bodies.at(now);
    if (!shown) return { refused: 'not-found' };
    const history = wordings
      .map((one, at) => {
        const [before, body] = [bodies[at - 1], bodies[at]];
        const change = before && body ? (diffEntries([before], [body])[0] ?? null) : null;
        return { versions: one.versions, change };
      })
      .toReversed();
    return { entry: shown, listed: now >= 0, programmesMean: meaningOf(shown.programmes, list), history };
  });
