import type { ListedEntry, ListHead } from '#vocabulary/listed.ts';
import { clip } from '#vocabulary/refusal.ts';

/** A row, or a part of one, that was not taken: where it stands, what was found, what is expected. */
export interface ListReject {
  file: string;
  line: number;
  column?: number;
  found: string;
  expected: string;
}

/** Why a file is no list at all: cut off, wrongly nested, of no layout we know. What was read of it before must not be used. */
export class ListFault extends Error {
  readonly at: ListReject;

  constructor(at: ListReject) {
    super(`${at.file}:${at.line}: ${at.found}; expected ${at.expected}`);
    this.at = at;
  }
}

/** Takes the text of one file in pieces; throws ListFault. */
export interface TextSink {
  write: (text: string) => void;
  /** The file ends here. Throws where it was cut off. */
  end: () => void;
}

/** Reads one list of one layout, file by file. */
export interface ListReader {
  /** `part` is that of the file's Sniffed. Files may come in any order. */
  open: (file: string, part: string) => TextSink;
  /** When all files have ended. */
  finish: () => ReadList;
}

export interface ReadList {
  head: ListHead;
  entries: ListedEntry[];
  rejects: ListReject[];
  /** Entries the file itself says are no longer listed: left out. */
  delisted: number;
}

/** What the beginning of a file tells about it. */
export interface Sniffed {
  /** A layout of `layouts.ts`. */
  layout: string;
  /** Which of the files of the list this is; "main" where a list is one file. */
  part: string;
  /** Files with the same group in one folder are one list. */
  group: string;
}

/** Gathers entries and rejects; an entry number met again is rejected unless it says the very same. */
export class Gathered {
  /** Entries the file itself says are no longer listed. */
  delisted = 0;
  readonly entries: ListedEntry[] = [];
  readonly rejects: ListReject[] = [];
  private readonly seen = new Map<string, ListedEntry>();

  take(entry: ListedEntry, file: string, line: number): void {
    if (entry.names.length === 0) {
      this.reject(file, line, `entry ${entry.entry || 'without number'} without a name`, 'a name');
      return;
    }
    if (entry.entry === '')
      return this.reject(file, line, `${entry.names[0]?.name ?? ''} without a number`, 'the number of the entry');
    const before = this.seen.get(entry.entry);
    if (before === undefined) {
      this.seen.set(entry.entry, entry);
      this.entries.push(entry);
    } else if (JSON.stringify(before) !== JSON.stringify(entry)) {
      this.reject(
        file,
        line,
        `entry ${entry.entry} a second time, with other words`,
        'a number not used above; the first is kept',
      );
    }
  }

  find(entry: string): ListedEntry | undefined {
    return this.seen.get(entry);
  }

  reject(file: string, line: number, found: string, expected: string): void {
    this.rejects.push({ file, line, found: clip(found), expected });
  }
}
