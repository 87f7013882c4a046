import type { Modality, Qualifier } from '#vocabulary/statement.ts';

/** One claim as a reader finds it in a file, before it has ids. An entity is named by its key within the source. */
export interface DraftStatement {
  /** Key of the entity within the source, stable from version to version ("ofac-17671"). */
  key: string;
  kind: string;
  property: string;
  /** For an entity-valued property: the key of the other entity. */
  value: string;
  original?: string;
  language?: string;
  /** Where it stood: "alt.csv:123". */
  locator: string;
  speaker?: string;
  grade?: string;
  modality?: Modality;
  denied?: boolean;
  basis?: 'fact' | 'assessment';
  qualifier?: Qualifier;
  validFrom?: string;
  validTo?: string;
  firstSeen?: string;
  lastSeen?: string;
}

/** A row, or part of one, that could not be taken, with the way out. */
export interface Reject {
  file: string;
  /** 1-based line in the file. */
  line: number;
  field: string;
  found: string;
  expected: string;
  /** The same in words for people, where the reader has them. */
  says?: { en: string; es: string };
}

/** What one row of input gave. Good parts are kept even when another part of the row is rejected. */
export interface DraftRow {
  file: string;
  line: number;
  statements: DraftStatement[];
  rejects: Reject[];
}

/** One named input: bytes as they come, already decrypted, perhaps still gzipped. */
export interface InputFile {
  name: string;
  bytes: () => AsyncIterable<Uint8Array>;
}

/** Reads files to rows in a fixed order, in bounded memory. The same files always give the same rows in the same order. */
export type Reader = (files: InputFile[], options: ReaderOptions) => AsyncGenerator<DraftRow>;

export interface ReaderOptions {
  /** The mapping file of a CSV import, parsed from JSON. */
  mapping?: unknown;
}
