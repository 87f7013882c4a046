import type { ListedEntry } from '#vocabulary/listed.ts';

/** What happened to an entry between two versions of a list. */
export interface EntryChange {
  change: 'added' | 'removed' | 'renamed' | 'changed';
  entry: string;
  /** The number it had, where the publisher gave it another one. */
  formerEntry: string | null;
  /** Its first name now; of a removed one, the last it had. */
  name: string;
  /** Where it was renamed: its first name before. */
  formerName: string | null;
  /** Of a renamed one: the new name was an alias before, the old one is an alias still. */
  nameWasAlias: boolean;
  formerNameIsAlias: boolean;
  aliasesAdded: string[];
  aliasesRemoved: string[];
  programmesAdded: string[];
  programmesRemoved: string[];
  /** What else differs, by the fields of an entry, and "weak" where only the mark of an alias does. */
  other: string[];
}

const folded = (name: string): string => name.normalize('NFC').toUpperCase().replace(/\s+/g, ' ').trim();

const firstName = (entry: ListedEntry): string => entry.names[0]?.name ?? '';

/**
 * What changed from the entries of one version to those of the next. Entries are followed by their number; one whose
 * number is gone, and whose names a new one bears, is the same with another number. Entries that are the same are left
 * out; the order is that of the new version, then what was removed.
 */
export function diffEntries(before: readonly ListedEntry[], after: readonly ListedEntry[]): EntryChange[] {
  const old = new Map(before.map((entry) => [entry.entry, entry]));
  const now = new Set(after.map((entry) => entry.entry));
  const gone = before.filter((entry) => !now.has(entry.entry));
  const fresh = after.filter((entry) => !old.has(entry.entry));
  const moved = followed(gone, fresh);
  const changes: EntryChange[] = [];
  for (const entry of after) {
    const was = old.get(entry.entry) ?? moved.get(entry);
    const change = was ? changeOf(was, entry) : alone('added', entry);
    if (change) changes.push(change);
  }
  const stayed = new Set(moved.values());
  for (const entry of gone) if (!stayed.has(entry)) changes.push(alone('removed', entry));
  return changes;
}

/** New entries that are old ones with another number: both first names are borne by both, and by no other. */
function followed(gone: readonly ListedEntry[], fresh: readonly ListedEntry[]): Map<ListedEntry, ListedEntry> {
  const bearers = new Map<string, ListedEntry[]>();
  for (const entry of gone)
    for (const name of new Set(entry.names.filter((one) => !one.weak).map((one) => folded(one.name))))
      bearers.set(name, [...(bearers.get(name) ?? []), entry]);
  const taken = new Map<ListedEntry, ListedEntry[]>();
  for (const entry of fresh) {
    const names = new Set(entry.names.map((one) => folded(one.name)));
    const candidates = (bearers.get(folded(firstName(entry))) ?? []).filter(
      (one) => one.kind === entry.kind && names.has(folded(firstName(one))),
    );
    const [only, another] = candidates;
    if (only && !another) taken.set(only, [...(taken.get(only) ?? []), entry]);
  }
  const pairs = [...taken].flatMap(([was, entries]) =>
    entries.length === 1 && entries[0] ? [[entries[0], was] as const] : [],
  );
  return new Map(pairs);
}

const nothing = {
  formerEntry: null,
  formerName: null,
  nameWasAlias: false,
  formerNameIsAlias: false,
  aliasesAdded: [],
  aliasesRemoved: [],
  programmesAdded: [],
  programmesRemoved: [],
  other: [],
} satisfies Partial<EntryChange>;

const alone = (change: 'added' | 'removed', entry: ListedEntry): EntryChange => ({
  ...nothing,
  change,
  entry: entry.entry,
  name: firstName(entry),
});

const otherFields = [
  'kind',
  'birthDates',
  'birthPlaces',
  'countries',
  'identifiers',
  'addresses',
  'links',
  'title',
  'gender',
  'remarks',
  'listedOn',
] as const;

/** Null where the two say the same, in whatever order they say it. */
function changeOf(was: ListedEntry, entry: ListedEntry): EntryChange | null {
  const [name, formerName] = [firstName(entry), firstName(was)];
  const renamed = folded(name) !== folded(formerName);
  const aliases = (one: ListedEntry): string[] => one.names.slice(1).map((other) => other.name);
  const other: string[] = otherFields.filter((field) => !same(was[field], entry[field]));
  if (!same(weakNames(was), weakNames(entry))) other.push('weak');
  const change: EntryChange = {
    change: renamed ? 'renamed' : 'changed',
    entry: entry.entry,
    formerEntry: was.entry === entry.entry ? null : was.entry,
    name,
    formerName: renamed ? formerName : null,
    nameWasAlias: renamed && aliases(was).some((one) => folded(one) === folded(name)),
    formerNameIsAlias: renamed && aliases(entry).some((one) => folded(one) === folded(formerName)),
    aliasesAdded: without(
      aliases(entry),
      was.names.map((one) => one.name),
    ),
    aliasesRemoved: without(
      aliases(was),
      entry.names.map((one) => one.name),
    ),
    programmesAdded: without(entry.programmes, was.programmes),
    programmesRemoved: without(was.programmes, entry.programmes),
    other,
  };
  const { aliasesAdded, aliasesRemoved, programmesAdded, programmesRemoved, formerEntry } = change;
  const lists = [aliasesAdded, aliasesRemoved, programmesAdded, programmesRemoved, other];
  return renamed || formerEntry !== null || lists.some((list) => list.length > 0) ? change : null;
}

const weakNames = (entry: ListedEntry): string[] =>
  entry.names.filter((one) => one.weak).map((one) => folded(one.name));

function without(names: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others.map(folded));
  return names.filter((name) => !there.has(folded(name)));
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const sorted = (list: unknown[]): string => JSON.stringify(list.map((one) => JSON.stringify(one)).toSorted());
    return a.length === b.length && sorted(a) === sorted(b);
  }
  return a === b;
}
