import { languageOf } from '#methods/text/document/language.ts';
import { tokenise } from '#methods/text/document/tokens.ts';
import { type Bytes, bytesOf, collect, CutOff, gunzip, withHead } from './bytes.ts';
import { jsonLines } from './json-lines.ts';
import { type Job, read } from './job.ts';
import { limits, mostBytes } from './limits.ts';
import { faults, notes } from './says.ts';
import { type Kind, kindOf } from './sniff.ts';
import { parsingThread, type Thread } from './thread.ts';
import {
  type DocumentFile,
  type DocumentFormat,
  type Fault,
  isFault,
  type OpenedDocument,
  type ReadDocument,
  type Unreadable,
} from './types.ts';

export type { DocumentFile, OpenedDocument, Unreadable } from './types.ts';

export interface OpenOptions {
  /** Read pictures and scanned pages; true unless said otherwise. */
  ocr?: boolean;
  onPage?: (at: { name: string; page: number; pages: number }) => void;
  signal?: AbortSignal;
}

type Outcome = OpenedDocument | Unreadable;

interface Opening extends OpenOptions {
  thread: Thread;
  /** How many mails this lies in. */
  depth: number;
}

/**
 * Files of any kind to texts. In: files as they come; out: what each gives, in the same order: one document, several
 * (JSON lines, a mail with its attachments), or why it could not be read. One bad file never stops the rest.
 * Ends with the signal's reason when it is aborted.
 */
export async function* openDocuments(
  files: AsyncIterable<DocumentFile> | Iterable<DocumentFile>,
  options: OpenOptions = {},
): AsyncGenerator<Outcome> {
  const thread = parsingThread();
  try {
    for await (const file of files) {
      options.signal?.throwIfAborted();
      yield* openOne(file, { ...options, thread, depth: 0 });
    }
  } finally {
    await thread.close();
  }
}

export const isUnreadable = (one: Outcome): one is Unreadable => 'says' in one;

async function* openOne(file: DocumentFile, opening: Opening): AsyncGenerator<Outcome> {
  try {
    yield* openBytes(file.name, bytesOf(file, opening.signal), opening, false);
  } catch (error) {
    opening.signal?.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    yield {
      name: file.name,
      ...(error instanceof CutOff ? faults.cutOff(message) : faults.notOpened(code ?? message)),
    };
  }
}

async function* openBytes(name: string, bytes: Bytes, opening: Opening, unpacked: boolean): AsyncGenerator<Outcome> {
  const { head, all } = await withHead(bytes);
  try {
    const kind = head.length === 0 ? faults.noText : kindOf(head, name.replace(/\.gz$/i, ''));
    if (typeof kind === 'object') yield { name, ...kind };
    else if (kind === 'gzip') {
      if (unpacked) yield { name, ...faults.kind('gzip in gzip', gzip, gzipRemedy) };
      else yield* openBytes(name, gunzip(all), opening, true);
    } else if (kind === 'jsonl') yield* openLines(name, all, opening);
    else yield* openWhole(name, kind, all, opening);
  } finally {
    await all.return();
  }
}

const gzip = { en: 'compressed twice', es: 'un archivo comprimido dos veces' };
const gzipRemedy = { en: 'Unpack it first.', es: 'Descomprímalo antes.' };

async function* openLines(name: string, bytes: Bytes, { signal }: Opening): AsyncGenerator<Outcome> {
  for await (const { line, read: result } of jsonLines(bytes)) {
    signal?.throwIfAborted();
    yield outcome(`${name} › ${line}`, 'txt', result);
  }
}

async function* openWhole(
  name: string,
  format: Exclude<Kind, 'gzip' | 'jsonl'>,
  from: Bytes,
  opening: Opening,
): AsyncGenerator<Outcome> {
  const bytes = await collect(from, mostBytes[format]);
  if (!Buffer.isBuffer(bytes)) {
    yield { name, ...bytes };
    return;
  }
  if (format === 'eml' && opening.depth >= limits.nesting) {
    yield { name, ...faults.tooDeep };
    return;
  }
  const result = await readJob(name, { format, bytes, ocr: opening.ocr ?? true }, opening);
  yield outcome(name, format, result);
  if (isFault(result)) return;
  for (const one of result.attachments) {
    opening.signal?.throwIfAborted();
    yield* openBytes(`${name} › ${one.name}`, inMemory(one.bytes), { ...opening, depth: opening.depth + 1 }, false);
  }
}

/** Short plain text is read here and now, everything else by the thread. */
function readJob(name: string, job: Job, { thread, onPage, signal }: Opening): Promise<ReadDocument | Fault> {
  const simple = job.format === 'txt' || job.format === 'md';
  if (simple && job.bytes.length <= limits.atOnce) return read(job);
  return thread.read(job, { signal, onPage: onPage && ((page, pages) => onPage({ name, page, pages })) });
}

async function* inMemory(bytes: Uint8Array): Bytes {
  yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function outcome(name: string, format: DocumentFormat, result: ReadDocument | Fault): Outcome {
  if (isFault(result)) return { name, ...result };
  const { attachments: _, ...document } = result;
  if (document.text.trim() === '') return { name, ...faults.noText, ...withReason(document) };
  const foreign = isForeign(document.text) ? [notes.otherLanguage] : [];
  return { name, format, ...document, notes: [...document.notes, ...foreign] };
}

/** A document without text says why where it is known: scanned and not read. */
function withReason({ notes: remarks }: { notes: ReadDocument['notes'] }): Partial<Fault> {
  const en = [faults.noText.says.en, ...remarks.map((one) => one.en)].join(' ');
  const es = [faults.noText.says.es, ...remarks.map((one) => one.es)].join(' ');
  return { says: { en, es } };
}

/** Too short a text belongs to no language. */
const fewestWords = 25;
const sampleOfLanguage = 6000;

function isForeign(text: string): boolean {
  const tokens = tokenise(text.slice(0, sampleOfLanguage)).filter(
    (one) => one.shape !== 'mark' && one.shape !== 'number',
  );
  return tokens.length >= fewestWords && languageOf(tokens) === 'other';
}
