import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readText, type ReadOptions } from '#methods/text/reading/read.ts';
import type { Reading } from '#methods/text/reading/types.ts';
import { bytesOf, gunzip, withHead } from './documents/bytes.ts';
import { filesUnder } from './documents/folder.ts';
import { isUnreadable, openDocuments, type DocumentFile, type Unreadable } from './documents/open.ts';

export { bytesOf, filesUnder, gunzip, withHead };

/** One document as `enlace extract` gives it (contracts.md, "Reading documents"). */
export interface Extracted extends Reading {
  document: string;
  format: string;
  pages: number | null;
  unsure: [start: number, end: number][];
  notes: string[];
  /** Milliseconds spent on reading the text, without opening the file. */
  ms: number;
}

export interface ExtractOptions extends ReadOptions {
  ocr?: boolean;
  clock: () => number;
  onPage?: (at: { name: string; page: number; pages: number }) => void;
}

/** A file exported from a node carries its label, and commands on files alone refuse it (DESIGN section 8). */
export interface Labelled {
  name: string;
  labelled: true;
}

/** Reads the documents at paths: files, folders, "-" for stdin. Every document is answered, readable or not. */
export async function* extract(
  paths: readonly string[],
  options: ExtractOptions,
): AsyncGenerator<Extracted | Unreadable | Labelled> {
  const opened = openDocuments(filesAt(paths), {
    ocr: options.ocr ?? true,
    ...(options.onPage ? { onPage: options.onPage } : {}),
  });
  for await (const one of opened) {
    if (isUnreadable(one)) yield one;
    else if (bearsLabel(one.text)) yield { name: one.name, labelled: true };
    else {
      const begun = options.clock();
      const dated = options.dated ?? one.dated;
      const reading = readText(one.text, { dated, ...(options.language ? { language: options.language } : {}) });
      const ms = Math.round((options.clock() - begun) * 10) / 10;
      const { name, format, pages, unsure } = one;
      yield { document: name, ...reading, format, pages, unsure, notes: one.notes.map((note) => note.en), ms };
    }
  }
}

async function* filesAt(paths: readonly string[]): AsyncGenerator<DocumentFile> {
  for (const path of paths) {
    if (path === '-') yield { name: '-', open: () => process.stdin };
    else {
      // What is not there is an unreadable document like any other: the rest is read.
      const at = await stat(path).catch(() => null);
      if (at?.isDirectory()) yield* filesUnder(path);
      else yield { name: path, ...(at ? { bytes: at.size } : {}), open: () => createReadStream(path) };
    }
  }
}

/** Marks that the exports of a node put on what they write, each in its own form. */
const marks = [
  /"enlace":\s*\{\s*"label"/,
  /^\uFEFF?label,entity,kind,property,value/,
  /<data key="label">|attr\.name="label"/,
];
const bearsLabel = (text: string): boolean => {
  const head = text.slice(0, 8000);
  return marks.some((mark) => mark.test(head));
};
