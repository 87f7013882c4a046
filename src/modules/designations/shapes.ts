import type { EntryChange } from '#methods/lists/diff.ts';
import type { ListedEntry } from '#vocabulary/listed.ts';

export type { EntryChange };

interface Words {
  en: string;
  es: string;
}

/** The version of a list that is in force: the latest publication that was loaded. */
export interface ListInForce {
  list: string;
  title: string;
  publisher: string;
  /** As the publisher states it, or who loaded it where the file does not; else null. */
  asOf: string | null;
  version: string;
  /** sha256 of the files. */
  digest: string;
  entries: number;
  official: boolean;
}

/** GET /api/lists */
export interface ListOverview extends ListInForce {
  versions: ListVersion[];
}

export interface ListVersion {
  id: string;
  list: string;
  title: string;
  publisher: string;
  official: boolean;
  asOf: string | null;
  /** Who says of when it is. */
  asOfBy: 'file' | 'loader' | 'nobody';
  layout: string;
  digest: string;
  files: { name: string; sha256: string }[];
  entries: number;
  delisted: number;
  rejected: number;
  loadedAt: number;
  loadedBy: string | null;
}

/** POST /api/lists */
export interface LoadedLists {
  versions: (ListVersion & {
    /** These very files were loaded before: nothing new is kept. */
    repeated: boolean;
    /** False where a later publication is loaded: that one stays in force. */
    inForce: boolean;
    /** Of the rows that could not be taken, the first. */
    rejects: { file: string; line: number; found: string; expected: string }[];
    /** Against the publication before it; null where there is none. */
    changes: ChangeCounts | null;
  })[];
}

export interface ChangeCounts {
  added: number;
  removed: number;
  renamed: number;
  changed: number;
}

/** GET /api/lists/:list/changes?from&to */
export interface ListChanges {
  list: string;
  from: ListVersion | null;
  to: ListVersion;
  counts: ChangeCounts;
  /** At most 1,000, of the kind that was asked for. */
  changes: EntryChange[];
}

/** GET /api/lists/:list/entries/:entry */
export interface EntryView {
  entry: ListedEntry;
  /** False where no version in force names it: delisted, or another number now. */
  listed: boolean;
  programmesMean: ProgrammeMeaning[];
  /** Each wording and the versions that have it, newest first. */
  history: { versions: Pick<ListVersion, 'id' | 'asOf' | 'loadedAt'>[]; change: EntryChange | null }[];
}

/** What a designation is in the law of who made it. Information, not advice; of no effect by itself in another country. */
export interface ProgrammeMeaning {
  code: string;
  title: Words;
  means: Words;
  /** Whose designation it is. */
  of: Words;
  citations: { says: string; where: string }[];
}
