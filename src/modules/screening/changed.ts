import type { ListInForce } from '#modules/designations/shapes.ts';
import { buildScreen } from '#methods/screening/build.ts';
import { openScreen } from '#methods/screening/open.ts';
import { changedBetween } from '#modules/designations/index.ts';
import { sql, type Reader } from '#storage/store.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';
import { listSets } from './queries.ts';
import type { Screening } from './screening.ts';
import type { Sought } from './shapes.ts';

/** Entries of a list that are named in a report of a run; of a list new to the node they would be all of it. */
const mostNamed = 200;

/** Beyond so many changed entries the whole screen is asked, instead of one built of what changed alone. */
const mostBuilt = 3000;

export interface Changed {
  sought: Sought[];
  /** Asks for what was added, renamed or changed; null where nothing was. */
  screening: Screening | null;
}

/** What of the lists in force was not yet so in an older set of them. */
export async function changedSince(db: Reader, set: string, now: Screening): Promise<Changed> {
  const [old] = await listSets<ListInForce>(db, [set]);
  const sought: Sought[] = [];
  const entries: ListedEntry[] = [];
  for (const { list, title, version } of now.inForce) {
    const fromVersion = old?.lists.find((one) => one.list === list)?.version ?? null;
    if (fromVersion === version) continue;
    const of = (await changedBetween(db, list, fromVersion, version)).flatMap(({ entry, change }) => {
      const body = change === 'removed' ? null : now.screen.entry(list, entry);
      return body === null || change === 'removed' ? [] : [{ body, change }];
    });
    entries.push(...of.map(({ body }) => body));
    sought.push({
      list,
      title,
      fromVersion,
      toVersion: version,
      entries: of.slice(0, mostNamed).map(({ body, change }) => ({
        entry: body.entry,
        name: body.names[0]?.name ?? '',
        change,
        listedOn: body.listedOn,
      })),
      more: Math.max(0, of.length - mostNamed),
    });
  }
  return { sought, screening: entries.length === 0 ? null : partOf(now, entries) };
}

function partOf(now: Screening, entries: readonly ListedEntry[]): Screening {
  if (entries.length > mostBuilt) return now;
  const heads = now.screen.heads.map((head) => ({
    head,
    entries: entries.filter((entry) => entry.list === head.list),
  }));
  return { ...now, screen: openScreen(buildScreen(heads)) };
}

/** The older sets of lists with which something was screened last, of customers or of payments. */
export const olderSets = async (db: Reader, what: 'customers' | 'payments', now: string): Promise<string[]> => {
  const rows = await db.rows<{ set: string }>(
    what === 'customers'
      ? sql`select distinct lists as set from screening_customer
          where lists <> ${now} and ended_at is null and handling = any(${db.sight.handlings}::int[]) order by 1`
      : sql`select distinct coalesce(looked, lists) as set from screening_payment
          where coalesce(looked, lists) <> ${now} and handling = any(${db.sight.handlings}::int[]) order by 1`,
  );
  return rows.map((row) => row.set);
};
