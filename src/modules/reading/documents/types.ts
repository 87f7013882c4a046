/** The same words for readers of either language. */
export interface Words {
  en: string;
  es: string;
}

export type DocumentFormat = 'txt' | 'md' | 'html' | 'pdf' | 'docx' | 'eml' | 'image';

/** A file to be opened, wherever it lies. `bytes` is its size where known. */
export interface DocumentFile {
  name: string;
  open(): NodeJS.ReadableStream;
  bytes?: number;
}

/** What a format's reader makes of the bytes. The text is clean (`clean.ts`) and offsets are into it. */
export interface ReadDocument {
  text: string;
  title: string | null;
  /** Imprecise ISO date the document gives of itself: metadata, the header of a mail. */
  dated: string | null;
  /** Words of a scan of which the machine was not sure, UTF-16 offsets. */
  unsure: [start: number, end: number][];
  pages: number | null;
  notes: Words[];
  /** Files inside the document, to be opened as documents of their own. */
  attachments: Attachment[];
}

export interface Attachment {
  name: string;
  bytes: Uint8Array;
}

export interface OpenedDocument extends Omit<ReadDocument, 'attachments'> {
  name: string;
  format: DocumentFormat;
}

/** Why a document could not be read. */
export interface Fault {
  found: string;
  expected: string;
  says: Words;
}

export interface Unreadable extends Fault {
  name: string;
}

export const isFault = (value: object): value is Fault => 'says' in value;

/** A document of nothing but text. */
export const plain = (text: string, more: Partial<ReadDocument> = {}): ReadDocument => ({
  text,
  title: null,
  dated: null,
  unsure: [],
  pages: null,
  notes: [],
  attachments: [],
  ...more,
});
